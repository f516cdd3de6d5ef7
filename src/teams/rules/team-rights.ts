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
