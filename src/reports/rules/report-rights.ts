import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole, Role } from '../../offices/rules/role.ts';

/** `writer`: drafts and edits; `leader`: approves; `clerk`: numbers, publishes, delivers. */
export type ReportSide = 'writer' | 'leader' | 'clerk';

const writers: readonly Role[] = ['teamMonitor', 'unitHead', 'specialist', 'procedureControl', 'leader'];
const clerks: readonly Role[] = ['clerk', 'leader'];

/**
 * What somebody is to the reports of an office. Source: Nghị định 30/2020/NĐ-CP, Điều 10-13 and 15: drafted by the unit or person told to, approved and signed
 * by who may sign, numbered by the clerk; the roles of the teams' reports: report of 2019, I.
 */
export function reportSides(held: readonly OfficerRole[], officeId: number): readonly ReportSide[] {
  const at = held.filter((one) => one.officeId === officeId).map(({ role }) => role);
  return [
    ...(at.some((role) => writers.includes(role)) ? (['writer'] as const) : []),
    ...(at.includes('leader') ? (['leader'] as const) : []),
    ...(at.some((role) => clerks.includes(role)) ? (['clerk'] as const) : []),
  ];
}

/** Who sees the reports of an office in the making: those with a hand in them. Everybody else sees what was delivered or published. */
export function seesReports(held: readonly OfficerRole[], office: Pick<Office, 'id'>): boolean {
  return reportSides(held, office.id).length > 0;
}

/** Who opens what was delivered to an office: everybody who works there. */
export function receivesReports(held: readonly OfficerRole[], officeId: number): boolean {
  return held.some((one) => one.officeId === officeId && one.role !== 'operator' && one.role !== 'catalogueAdmin');
}
