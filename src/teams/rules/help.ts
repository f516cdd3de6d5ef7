import { fold } from '../../basics/rules/text.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Helper } from '../../people/rules/applicant.ts';
import { nameIn } from './roster-words.ts';

/**
 * What the credit for a help is worth: proven by the member's key on the machine, confirmed by the ward, not confirmed by anybody, doubted by the
 * citizen, refused by the ward.
 */
export type Credit = 'proven' | 'confirmed' | 'unconfirmed' | 'doubtful' | 'refused';

/** A team of the post on the day of the help. */
export type PostTeam = { readonly id: string; readonly officeId: number; readonly kindCode: string; readonly hasMember: 'yes' | 'no' };

export type Help = { readonly teamId: string | null; readonly personId: string | null; readonly credit: Credit };

/** `left`: who is named had left the teams of the post by that day, and nobody of the same name is in one. */
type HelpFacts = { readonly teams: readonly PostTeam[]; readonly proven: 'yes' | 'no'; readonly left: 'yes' | 'no' };

/**
 * To whom the help of a filing is credited: post (always told), team, member. `teams`: those of the post on that day, each with whether the member who
 * is named was in it. The proof counts only for a member of the post; of two teams the advisory team, which the report counts, goes first.
 * Help of somebody who had left is doubtful until the ward has looked: the dossier is taken as any other.
 */
export function helpOf(helper: Pick<Helper, 'memberId'>, { teams, proven, left }: HelpFacts): Help {
  const own = teams.filter((team) => team.hasMember === 'yes');
  const team = firstOf(own) ?? firstOf(teams);
  if (left === 'yes') return { teamId: team?.id ?? null, personId: null, credit: 'doubtful' };
  if (helper.memberId === undefined || own.length === 0) return { teamId: team?.id ?? null, personId: null, credit: 'unconfirmed' };
  return { teamId: team?.id ?? null, personId: helper.memberId, credit: proven === 'yes' ? 'proven' : 'unconfirmed' };
}

function firstOf(teams: readonly PostTeam[]): PostTeam | undefined {
  return teams.find((team) => team.kindCode === 'advisoryTeam') ?? teams[0];
}

/** A seat in a team of the post, of today or of before. `until`: its last day, null while it goes on. */
export type PostSeat = { readonly personId: string; readonly fullName: string; readonly until: PlainDate | null };

/**
 * The last day at the post of who is said to have helped: of the member chosen from the roster, else of those who bear the typed name (marks, capitals
 * and titles count not). Null when one of them is still there, or when there never was such a one.
 */
export function lastDayAtPost({ memberId, name }: Pick<Helper, 'memberId' | 'name'>, seats: readonly PostSeat[]): PlainDate | null {
  const chosen = seats.filter(({ personId }) => personId === memberId);
  const typed = fold(nameIn(name ?? ''));
  const own = chosen.length > 0 ? chosen : seats.filter(({ fullName }) => fold(fullName) === typed);
  const days = own.flatMap(({ until }) => (until === null ? [] : [until])).sort();
  return days.length < own.length ? null : (days.at(-1) ?? null);
}
