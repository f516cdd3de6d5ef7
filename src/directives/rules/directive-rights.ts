import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole, Role } from '../../offices/rules/role.ts';
import { seesTeams } from '../../teams/rules/team-rights.ts';

type Standing = Pick<Office, 'id' | 'parentOfficeId'>;

const managing: readonly Role[] = ['unitHead', 'leader', 'teamMonitor'];

/** Whether somebody works at the office itself, not only for the machine or the catalogue: answers for its posts. */
export function worksForTeams(held: readonly OfficerRole[], officeId: number): boolean {
  return held.some((one) => one.officeId === officeId && one.role !== 'operator' && one.role !== 'catalogueAdmin');
}

/**
 * Who follows the teams of an office from above: visits, finds, proposes, reviews. At an office with nothing above it, its own.
 * Source: report of 2019, I: the Office of Culture and Information and the Home Office of the district follow, inspect and report.
 */
export function monitorsTeams(held: readonly OfficerRole[], office: Standing): boolean {
  const above = office.parentOfficeId ?? office.id;
  return held.some((one) => one.officeId === above && one.role === 'teamMonitor');
}

/** The monitoring side with those it reports to. */
export function followsTeams(held: readonly OfficerRole[], office: Standing): boolean {
  const above = office.parentOfficeId ?? office.id;
  return monitorsTeams(held, office) || held.some((one) => one.officeId === above && one.role === 'leader');
}

/** Reminders are between those concerned (who answer for the team at its office), those who follow the teams and their leaders; nobody else reads them. */
export function readsReminders(held: readonly OfficerRole[], office: Standing): boolean {
  return followsTeams(held, office) || held.some((one) => one.officeId === office.id && managing.includes(one.role));
}

/**
 * The office at which somebody may decide a commendation or reminder, or null. A ward is decided on by the leader above it, never by itself; a
 * team or one of its members by the leader above or by its own ward's. Source: Luật Thi đua, khen thưởng 2022 (giấy khen của Chủ tịch UBND cấp huyện, cấp xã); the article
 * is to be verified for districts that have ended.
 */
export function decidesAt(held: readonly OfficerRole[], office: Standing, subject: 'ward' | 'team' | 'member'): number | null {
  return decidingOffices(office, subject).find((officeId) => held.some((one) => one.officeId === officeId && one.role === 'leader')) ?? null;
}

/** Where it may be decided, the office above first: whoever leads at both decides there. */
export function decidingOffices(office: Standing, subject: 'ward' | 'team' | 'member'): readonly number[] {
  const above = office.parentOfficeId ?? office.id;
  return subject === 'ward' || above === office.id ? [above] : [above, office.id];
}

/** Who opens a document of the register of `office`: who sees the teams there, and, while it is in the register, who works where it was handed down. */
export function opensDocument(
  held: readonly OfficerRole[],
  one: { readonly office: Standing; readonly withdrawn: 'yes' | 'no'; readonly deliveries: readonly { readonly recipientOfficeId: number }[] },
): boolean {
  return seesTeams(held, one.office) || (one.withdrawn === 'no' && one.deliveries.some(({ recipientOfficeId }) => worksForTeams(held, recipientOfficeId)));
}

const keeping: readonly Role[] = ['leader', 'clerk', 'teamMonitor'];

/** Who enters and mends documents in the register of an office. Source: Nghị định 30/2020/NĐ-CP, Điều 6 (văn thư cơ quan); that those who follow the teams do so too is a rule of the house. */
export function keepsRegister(held: readonly OfficerRole[], officeId: number): boolean {
  return held.some((one) => one.officeId === officeId && keeping.includes(one.role));
}
