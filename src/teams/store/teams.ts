import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { TeamLinkWay } from '../rules/change-team.ts';
import type { Membership, TeamPerson } from '../rules/membership.ts';
import type { Team } from '../rules/team.ts';

/** Teams of the offices, in the order of their units; also those that have ended. */
export async function listTeams(db: Db, officeIds: readonly number[]): Promise<readonly Team[]> {
  const { rows } = await db.query<Team>(`select ${teamColumns} from teams where office_id = any ($1) order by office_id, unit_code, name`, [officeIds]);
  return rows;
}

/** The team, kept from being changed by others until the transaction ends. */
export async function lockTeam(db: Db, id: string): Promise<Team | null> {
  const { rows } = await db.query<Team>(`select ${teamColumns} from teams where id = $1 for update`, [id]);
  return rows[0] ?? null;
}

export async function findTeam(db: Db, id: string): Promise<Team | null> {
  const { rows } = await db.query<Team>(`select ${teamColumns} from teams where id = $1`, [id]);
  return rows[0] ?? null;
}

/** The teams of a unit and kind, also those that have ended; none is founded there by somebody else until the transaction ends. */
export async function teamsOfUnit(db: Db, { officeId, unitCode, kindCode }: Pick<Team, 'officeId' | 'unitCode' | 'kindCode'>): Promise<readonly Team[]> {
  await db.query('select pg_advisory_xact_lock(hashtext($1))', [`teams/${unitCode}`]);
  const { rows } = await db.query<Team>(`select ${teamColumns} from teams where office_id = $1 and unit_code = $2 and kind_code = $3 order by founded_on`, [
    officeId,
    unitCode,
    kindCode,
  ]);
  return rows;
}

export type MemberRow = Membership & { readonly person: TeamPerson };

/** All memberships of the offices' teams, past and present, with the person. */
export async function listMemberships(db: Db, officeIds: readonly number[]): Promise<readonly MemberRow[]> {
  const { rows } = await db.query<MemberRow>(`${membersWithPerson} where m.office_id = any ($1) order by m.team_id, m.role, p.full_name`, [officeIds]);
  return rows;
}

/** All memberships of one team, past and present. */
export async function membershipsOfTeam(db: Db, team: Pick<Team, 'officeId' | 'id'>): Promise<readonly MemberRow[]> {
  const { rows } = await db.query<MemberRow>(`${membersWithPerson} where m.office_id = $1 and m.team_id = $2 order by m.from_on, p.full_name, m.id`, [team.officeId, team.id]);
  return rows;
}

/** All memberships of one person, past and present, in whatever team. */
export async function membershipsOfPerson(db: Db, personId: string): Promise<readonly MemberRow[]> {
  const { rows } = await db.query<MemberRow>(`${membersWithPerson} where m.person_id = $1 order by m.from_on, m.id`, [personId]);
  return rows;
}

export async function findMembership(db: Db, id: string): Promise<MemberRow | null> {
  const { rows } = await db.query<MemberRow>(`${membersWithPerson} where m.id = $1`, [id]);
  return rows[0] ?? null;
}

/** The teams that somebody is in on the day. */
export async function teamsOfPerson(db: Db, { personId, day }: { readonly personId: string; readonly day: PlainDate }): Promise<readonly Team[]> {
  const { rows } = await db.query<Team>(
    `select ${teamColumns} from teams where id in (
       select team_id from memberships where person_id = $1 and (from_on is null or from_on <= $2) and (until_on is null or until_on >= $2)
     ) and (ended_on is null or ended_on >= $2) order by level, name`,
    [personId, day],
  );
  return rows;
}

export type LinkedTeam = Pick<Team, 'id' | 'name' | 'kindCode'> & { readonly since: PlainDate; readonly how: TeamLinkWay; readonly side: 'continues' | 'continuedBy' };

/** The teams that the team goes on from, and those that go on from it. */
export async function teamsLinked(db: Db, teamId: string): Promise<readonly LinkedTeam[]> {
  const { rows } = await db.query<LinkedTeam>(
    `select t.id, t.name, t.kind_code as "kindCode", l.since::text as since, l.how, case when l.team_id = $1 then 'continues' else 'continuedBy' end as side
     from team_links l join teams t on t.id = case when l.team_id = $1 then l.continues_team_id else l.team_id end
     where l.team_id = $1 or l.continues_team_id = $1 order by l.since, t.name`,
    [teamId],
  );
  return rows;
}

const teamColumns = `office_id as "officeId", id, kind_code as "kindCode", level, unit_code as "unitCode", name, founded_on::text as "foundedOn",
  founding_document as "foundingDocument", ended_on::text as "endedOn", ended_document as "endedDocument", roster`;

const membershipColumns = `m.office_id as "officeId", m.id, m.team_id as "teamId", m.person_id as "personId", m.position_code as "positionCode",
  m.position_title as "positionTitle", m.role, m.from_on::text as "fromOn", m.until_on::text as "untilOn", m.ended_why as "endedWhy", m.replaces,
  m.seat_closed_on::text as "seatClosedOn", m.seat_closed_why as "seatClosedWhy"`;

const membersWithPerson = `select ${membershipColumns},
    json_build_object('id', p.id, 'officeId', p.office_id, 'fullName', p.full_name, 'phone', p.phone, 'email', p.email, 'officerId', p.officer_id) as person
  from memberships m join team_people p on p.id = m.person_id`;
