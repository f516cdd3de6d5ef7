import type { Helper } from '../../people/rules/applicant.ts';

/**
 * What the credit for a help is worth: proven by the member's key on the machine, confirmed by the ward, not confirmed by anybody, doubted by the
 * citizen, refused by the ward.
 */
export type Credit = 'proven' | 'confirmed' | 'unconfirmed' | 'doubtful' | 'refused';

/** A team of the post on the day of the help. */
export type PostTeam = { readonly id: string; readonly officeId: number; readonly kindCode: string; readonly hasMember: 'yes' | 'no' };

export type Help = { readonly teamId: string | null; readonly personId: string | null; readonly credit: Credit };

/**
 * To whom the help of a filing is credited: post (always told), team, member. `teams`: those of the post on that day, each with whether the member who
 * is named was in it. The proof counts only for a member of the post; of two teams the advisory team, which the report counts, goes first.
 */
export function helpOf(helper: Pick<Helper, 'memberId'>, { teams, proven }: { readonly teams: readonly PostTeam[]; readonly proven: 'yes' | 'no' }): Help {
  const own = teams.filter((team) => team.hasMember === 'yes');
  const team = firstOf(own) ?? firstOf(teams);
  if (helper.memberId === undefined || own.length === 0) return { teamId: team?.id ?? null, personId: null, credit: 'unconfirmed' };
  return { teamId: team?.id ?? null, personId: helper.memberId, credit: proven === 'yes' ? 'proven' : 'unconfirmed' };
}

function firstOf(teams: readonly PostTeam[]): PostTeam | undefined {
  return teams.find((team) => team.kindCode === 'advisoryTeam') ?? teams[0];
}
