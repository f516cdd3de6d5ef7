import { formatDate } from '../../basics/rules/dates-format.ts';
import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Membership } from './membership.ts';
import type { Team } from './team.ts';

/** How a team goes on with the work of an earlier one: in its place; because it took it in (sáp nhập); because it was split off from it (tách). */
export const teamLinkWays = ['continues', 'tookIn', 'splitFrom'] as const;
export type TeamLinkWay = (typeof teamLinkWays)[number];

/** As the book of the team tells it. */
export const teamLinkNames = {
  continues: { vi: 'tiếp nối', en: 'continues' },
  tookIn: { vi: 'nhận sáp nhập', en: 'took in' },
  splitFrom: { vi: 'tách ra từ', en: 'split off from' },
} satisfies Record<TeamLinkWay, Text>;

/** `teamId` goes on with the work of `continuesTeamId`, of the same kind or of another. */
export type TeamLink = { readonly teamId: string; readonly continuesTeamId: string; readonly since: PlainDate; readonly how: TeamLinkWay };

const source = 'Quy tắc của hệ thống: sổ Tổ tư vấn';

/**
 * Ends a team; whoever is still in it leaves on the same day, and what was planned behind that day falls away.
 * Refuses: teamEndedAlready, endsBeforeFounding, endsBeforeChange.
 */
export function endTeam(
  team: Team,
  end: { readonly lastOn: PlainDate; readonly document: string; readonly memberships: readonly Membership[] },
): Outcome<{ readonly team: Team; readonly left: readonly Membership[] }> {
  if (team.endedOn !== null) return refuse(teamEndedAlready(team.endedOn));
  if (team.foundedOn !== null && end.lastOn < team.foundedOn) return refuse(endsBeforeFounding(team.foundedOn));
  const later = end.memberships.find((one) => (one.fromOn !== null && one.fromOn > end.lastOn) || (one.untilOn !== null && one.untilOn > end.lastOn));
  if (later !== undefined) return refuse(endsBeforeChange(later.untilOn ?? later.fromOn));
  const left = end.memberships.filter(({ untilOn }) => untilOn === null).map((one) => ({ ...one, untilOn: end.lastOn, endedWhy: 'Tổ kết thúc hoạt động' }));
  return allow({ team: { ...team, endedOn: end.lastOn, endedDocument: end.document }, left });
}

/** A link of continuity that goes round in no circle. Refuses: linksToItself, linksInACircle, linkedAlready. */
export function linkTeams(link: TeamLink, links: readonly TeamLink[]): Outcome<TeamLink> {
  if (link.teamId === link.continuesTeamId) return refuse(linksToItself);
  if (links.some((one) => one.teamId === link.teamId && one.continuesTeamId === link.continuesTeamId)) return refuse(linkedAlready);
  return reaches(link.continuesTeamId, link.teamId, links) ? refuse(linksInACircle) : allow(link);
}

/** Whether following what a team continues leads from `from` to `to`. */
function reaches(from: string, to: string, links: readonly TeamLink[]): boolean {
  const open = [from];
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...links.filter((one) => one.teamId === id).map((one) => one.continuesTeamId));
  }
  return false;
}

function teamEndedAlready(on: PlainDate): Refusal {
  return {
    kind: 'teamEndedAlready',
    why: { vi: `Tổ đã kết thúc ngày ${formatDate(on)}.`, en: `The team ended on ${formatDate(on)}.` },
    next: { vi: 'Tải lại trang.', en: 'Reload the page.' },
    source,
  };
}

function endsBeforeFounding(on: PlainDate): Refusal {
  return {
    kind: 'endsBeforeFounding',
    why: { vi: `Ngày kết thúc trước ngày thành lập (${formatDate(on)}).`, en: `The last day is before the founding (${formatDate(on)}).` },
    next: { vi: 'Ghi lại ngày kết thúc.', en: 'Write the last day again.' },
    source,
  };
}

function endsBeforeChange(on: PlainDate | null): Refusal {
  const when = on === null ? '' : ` (${formatDate(on)})`;
  return {
    kind: 'endsBeforeChange',
    why: { vi: `Trong tổ có thay đổi nhân sự sau ngày kết thúc${when}.`, en: `There are changes of members after that day${when}.` },
    next: { vi: 'Ghi ngày kết thúc từ ngày đó trở đi, hoặc sửa thay đổi ấy trước.', en: 'Write a later day, or mend that change first.' },
    source,
  };
}

const linksToItself: Refusal = {
  kind: 'linksToItself',
  why: { vi: 'Tổ không thể kế tục chính mình.', en: 'A team does not continue itself.' },
  next: { vi: 'Chọn tổ khác.', en: 'Choose another team.' },
  source,
};

const linkedAlready: Refusal = {
  kind: 'linkedAlready',
  why: { vi: 'Hai tổ này đã được nối.', en: 'These two teams are linked already.' },
  next: { vi: 'Tải lại trang.', en: 'Reload the page.' },
  source,
};

const linksInACircle: Refusal = {
  kind: 'linksInACircle',
  why: { vi: 'Tổ kia đang kế tục tổ này, nên không thể nối ngược lại.', en: 'The other team continues this one.' },
  next: { vi: 'Chọn tổ có trước.', en: 'Choose the earlier team.' },
  source,
};
