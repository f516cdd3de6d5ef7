import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import type { Membership, TeamPerson } from '../rules/membership.ts';
import type { Team } from '../rules/team.ts';
import type { TeamChangeKind } from '../rules/team-change.ts';
import { appendChanges } from './team-changes.ts';
import { lockTeam, type MemberRow, membershipsOfTeam } from './teams.ts';
import { putMemberships, putPeople, putTeams } from './write-teams.ts';

/** Who changes, when, and on which decision. */
export type Changing = { readonly officerId: string | null; readonly at: Instant; readonly document: string | null };

/** What stays and what becomes of it: rows to write, and the lines for the book. */
export type TeamWork = {
  readonly team?: Team;
  readonly people?: readonly TeamPerson[];
  readonly memberships?: readonly Membership[];
  readonly lines: readonly { readonly what: TeamChangeKind; readonly subjectId: string | null; readonly before: unknown; readonly after: unknown }[];
};

/**
 * One change of one team, in one transaction: the team is locked, `decide` looks at it as it is and says what to write, rows and book are written together.
 * What `decide` throws leaves everything as it was. Null when there is no such team.
 */
export async function recordTeamChange(
  pool: Pool,
  { teamId, changing }: { readonly teamId: string; readonly changing: Changing },
  decide: (now: { readonly db: Db; readonly team: Team; readonly memberships: readonly MemberRow[] }) => Promise<TeamWork>,
): Promise<Team | null> {
  return pool.inTransaction(async (db) => {
    const team = await lockTeam(db, teamId);
    if (team === null) return null;
    const work = await decide({ db, team, memberships: await membershipsOfTeam(db, team) });
    await writeWork(db, { team, work, changing });
    return work.team ?? team;
  });
}

export async function writeWork(
  db: Db,
  { team, work, changing }: { readonly team: Team; readonly work: TeamWork; readonly changing: Changing & { readonly importId?: string } },
): Promise<void> {
  if (work.team !== undefined) await putTeams(db, [work.team]);
  if (work.people !== undefined && work.people.length > 0) await putPeople(db, work.people);
  if (work.memberships !== undefined && work.memberships.length > 0) await putMemberships(db, work.memberships);
  const { officerId, at, document, importId = null } = changing;
  await appendChanges(
    db,
    work.lines.map((line) => ({ ...line, officeId: team.officeId, teamId: team.id, officerId, at, document, importId })),
  );
}

/** A membership as the book keeps it: with the name, so that the line can be read alone. */
export function told(one: Membership, fullName: string): Record<string, unknown> {
  const { personId, positionCode, positionTitle, role, fromOn, untilOn, endedWhy, replaces, seatClosedOn, seatClosedWhy } = one;
  return { fullName, personId, positionCode, positionTitle, role, fromOn, untilOn, endedWhy, replaces, seatClosedOn, seatClosedWhy };
}
