import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole, Role } from '../../offices/rules/role.ts';

const managing: readonly Role[] = ['unitHead', 'leader', 'teamMonitor'];

/**
 * Who founds, changes and supplies the teams of an office: its leader, its head of unit, and those who are told to follow the teams (there or at the office
 * directly above). Source: report of 2019, I: the Office of Culture and Information and the Home Office of the district follow, inspect and report.
 */
export function managesTeams(held: readonly OfficerRole[], office: Pick<Office, 'id' | 'parentOfficeId'>): boolean {
  return held.some((one) => (one.officeId === office.id && managing.includes(one.role)) || (one.officeId === office.parentOfficeId && one.role === 'teamMonitor'));
}

/** Who sees the teams of an office: everybody who works there, and at the office directly above; the operator runs the machine and sees none. */
export function seesTeams(held: readonly OfficerRole[], office: Pick<Office, 'id' | 'parentOfficeId'>): boolean {
  return held.some((one) => (one.officeId === office.id || one.officeId === office.parentOfficeId) && one.role !== 'operator' && one.role !== 'catalogueAdmin');
}

/** Who changes the kinds of teams, which all offices share: who manages the teams of an office that has none above it. */
export function changesKinds(held: readonly OfficerRole[], offices: readonly Pick<Office, 'id' | 'parentOfficeId'>[]): boolean {
  return offices.some((office) => office.parentOfficeId === null && managesTeams(held, office));
}

/** The office with those directly below it whose teams somebody sees, itself first; none where he does not see its own. */
export function officesSeen<T extends Pick<Office, 'id' | 'parentOfficeId'>>(held: readonly OfficerRole[], offices: readonly T[], officeId: number): readonly T[] {
  const seen = offices.filter((one) => seesTeams(held, one));
  const own = seen.filter(({ id }) => id === officeId);
  return own.length === 0 ? [] : [...own, ...seen.filter(({ parentOfficeId }) => parentOfficeId === officeId)];
}
