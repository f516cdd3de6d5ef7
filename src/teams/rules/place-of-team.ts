import type { PlainDate } from '../../basics/rules/time.ts';
import type { Office, Unit } from '../../offices/rules/office.ts';
import type { TeamLevel } from './team.ts';

type Places = {
  readonly unit: (code: string, on: PlainDate) => Unit | null;
  readonly officeOfUnit: (unitCode: string) => Pick<Office, 'id' | 'unitKind'> | null;
};

/**
 * Under which office a team of the unit stands, and its level: the district's own and the ward's own under their own offices, a neighbourhood's under
 * that of its ward. Null for a unit that is not there or has no office.
 */
export function officeOfTeam(places: Places, unitCode: string, on: PlainDate): { readonly officeId: number; readonly level: TeamLevel } | null {
  const unit = places.unit(unitCode, on);
  if (unit === null || unit.kind === 'province') return null;
  const office = places.officeOfUnit(unit.kind === 'neighbourhood' ? (unit.parentCode ?? '') : unit.code);
  return office === null ? null : { officeId: office.id, level: unit.kind };
}
