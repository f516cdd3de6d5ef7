import type { PlainDate } from '../../basics/rules/time.ts';
import type { Office, Unit } from '../../offices/rules/office.ts';
import { officeOfTeam } from './place-of-team.ts';
import type { RosterUnit } from './read-roster.ts';

type Places = {
  readonly unit: (code: string, on: PlainDate) => Unit | null;
  readonly childrenOf: (code: string, on: PlainDate) => readonly Unit[];
  readonly officeOfUnit: (unitCode: string) => Pick<Office, 'id' | 'unitKind'> | null;
};

/** The office and units that a list of the unit may be about: a ward with its neighbourhoods, or one neighbourhood alone. */
export function unitsOfRoster(
  places: Places,
  unitCode: string,
  on: PlainDate,
): { readonly officeId: number; readonly unit: RosterUnit; readonly below: readonly RosterUnit[] } | null {
  const found = officeOfTeam(places, unitCode, on);
  const unit = places.unit(unitCode, on);
  if (found === null || unit === null) return null;
  const below = found.level === 'ward' ? places.childrenOf(unitCode, on).filter(({ kind }) => kind === 'neighbourhood') : [];
  return {
    officeId: found.officeId,
    unit: { code: unit.code, name: unit.name, level: found.level },
    below: below.map(({ code, name }) => ({ code, name, level: 'neighbourhood' as const })),
  };
}
