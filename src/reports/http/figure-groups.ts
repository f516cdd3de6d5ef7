import type { PlainDate } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { Grouping } from '../rules/figure-group.ts';
import { type FigureKey, figureOrder } from '../rules/figures.ts';
import { monthsWithin, sayPeriod } from '../rules/period.ts';
import { wasThere } from '../rules/unit-spans.ts';
import type { FigureAsked } from '../store/figure-source.ts';
import { countGroups, type FigureCounts, noCounts, sumOf } from '../store/figures.ts';
import { groupNames } from '../store/group-names.ts';
import type { Asked, ReportHouse, Scope } from './figure-scope.ts';
import type { Figures, GroupRow } from './shapes.ts';

type Input = {
  readonly by: Grouping;
  readonly asked: Asked;
  readonly scope: Scope;
  readonly figures: FigureAsked;
  readonly bySpan: ReadonlyMap<string, FigureCounts>;
};

/** All figures told apart, each part with the way to its dossiers. */
export async function groupsOf(house: ReportHouse, input: Input): Promise<GroupRow[]> {
  const { by, asked, scope, figures, bySpan } = input;
  if (by === 'unit') return unitRows(asked, scope, bySpan).map(({ row }) => row);
  if (by === 'month') {
    const rows: GroupRow[] = [];
    for (const month of monthsWithin(scope.period)) {
      const counts = sumOf((await countGroups(house.pool, { ...figures, ...month }, 'span')).values());
      rows.push({ key: month.from.slice(0, 7), name: sayPeriod(month), validFrom: null, validTo: null, counts, dossiersUrl: urlOf({ ...asked, ...month }) });
    }
    return rows;
  }
  const groups = await countGroups(house.pool, figures, by);
  const books = { directory: house.directory(), catalogue: house.catalogue(), on: scope.period.to };
  const name = await groupNames(house.pool, { by, keys: [...groups.keys()], books });
  return [...groups]
    .sort(([one, a], [other, b]) => b.toHandle - a.toHandle || (one < other ? -1 : 1))
    .map(([key, counts]) => ({ key, name: name(key), validFrom: null, validTo: null, counts, dossiersUrl: urlOf({ ...asked, [by]: key }) }));
}

const filters = ['field', 'channel', 'procedure', 'helpUnit', 'team', 'member'] as const;

/** What the figures were narrowed down to, with the names that stand for the codes. */
export async function filteredBy(house: ReportHouse, asked: Asked, on: PlainDate): Promise<Figures['filtered']> {
  const named: Figures['filtered'] = [];
  for (const by of filters) {
    const key = asked[by];
    if (key === undefined) continue;
    const name = await groupNames(house.pool, { by, keys: [key], books: { directory: house.directory(), catalogue: house.catalogue(), on } });
    named.push({ by, key, name: name(key) });
  }
  return named;
}

/** Every unit of the period with its office, also with nothing in it; one that had ended before only when it left something behind. */
export function unitRows(
  asked: Asked,
  scope: Pick<Scope, 'units' | 'period'>,
  bySpan: ReadonlyMap<string, FigureCounts>,
): readonly { readonly office: Office; readonly row: GroupRow }[] {
  return scope.units.flatMap((unit, i) => {
    const counts = bySpan.get(String(i + 1)) ?? noCounts;
    if (!wasThere(unit, scope.period) && figureOrder.every((key) => counts[key] === 0)) return [];
    const isOneOfSeveral = unit.bornFrom !== null || unit.bornBefore !== null;
    const version = isOneOfSeveral && unit.validFrom !== null ? { version: unit.validFrom } : {};
    const name = isOneOfSeveral ? unit.name : unit.office.name;
    const row = {
      key: isOneOfSeveral ? `${unit.office.unitCode}.${unit.validFrom}` : unit.office.unitCode,
      name: { vi: name, en: name },
      validFrom: isOneOfSeveral ? unit.validFrom : null,
      validTo: isOneOfSeveral ? unit.validTo : null,
      counts: { ...counts },
      dossiersUrl: urlOf({ ...asked, unit: unit.office.unitCode, scope: 'own', ...version }),
    };
    return [{ office: unit.office, row }];
  });
}

export function urlOf(asked: Asked & { readonly figure?: FigureKey }): string {
  return `/api/v1/figures/dossiers?${new URLSearchParams(asked as Record<string, string>)}`;
}
