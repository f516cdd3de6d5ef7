import { addMillis, type Instant } from '../../../basics/rules/time.ts';
import type { OfficeView, UnitView } from '../../../offices/http/shapes.ts';
import type { NamedOffice } from '../web/office-page.tsx';
import type { Api } from './api.ts';

/** Offices, units and lists that nearly every page needs; asked of the API and kept for a minute. */
export type Directory = {
  offices(from: string): Promise<readonly NamedOffice[]>;
  /** Name of the highest unit, for the header; null while none is set up. */
  authority(from: string): Promise<string | null>;
  list(name: 'ethnic-groups' | 'countries', from: string): Promise<readonly string[]>;
};

const keptMillis = 60_000;

export function directoryOf(input: { readonly api: Api; readonly now: () => Instant }): Directory {
  const kept = new Map<string, { readonly until: Instant; readonly rows: readonly unknown[] }>();

  async function rowsOf<T>(path: string, from: string): Promise<readonly T[]> {
    const now = input.now();
    const known = kept.get(path);
    if (known !== undefined && known.until > now) return known.rows as readonly T[];
    const answer = await input.api<{ rows: T[] }>({ method: 'GET', path, from });
    if (!answer.ok) return (known?.rows ?? []) as readonly T[];
    kept.set(path, { until: addMillis(now, keptMillis), rows: answer.body.rows });
    return answer.body.rows;
  }

  return {
    async offices(from) {
      const [offices, units] = await Promise.all([rowsOf<OfficeView>('/offices', from), rowsOf<UnitView>('/units?kind=ward', from)]);
      const districts = await rowsOf<UnitView>('/units?kind=district', from);
      const names = new Map([...units, ...districts].map((unit) => [unit.code, unit.name]));
      return offices.map((office) => ({ ...office, unitName: names.get(office.unitCode) ?? office.name }));
    },
    async authority(from) {
      const districts = await rowsOf<UnitView>('/units?kind=district', from);
      return districts[0]?.name ?? (await rowsOf<UnitView>('/units?kind=ward', from))[0]?.name ?? null;
    },
    list: (name, from) => rowsOf<string>(`/lists/${name}`, from),
  };
}
