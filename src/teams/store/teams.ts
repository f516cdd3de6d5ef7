import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Membership, TeamPerson } from '../rules/membership.ts';
import type { Team } from '../rules/team.ts';

/** Teams of the offices, in the order of their units; also those that have ended. */
export async function listTeams(db: Db, officeIds: readonly number[]): Promise<readonly Team[]> {
  const { rows } = await db.query<Team>(`select ${teamColumns} from teams where office_id = any ($1) order by office_id, unit_code, name`, [officeIds]);
  return rows;
}

export async function findTeam(db: Db, id: string): Promise<Team | null> {
  const { rows } = await db.query<Team>(`select ${teamColumns} from teams where id = $1`, [id]);
  return rows[0] ?? null;
}

/** All memberships of the offices' teams, past and present, with the person. */
export async function listMemberships(db: Db, officeIds: readonly number[]): Promise<readonly (Membership & { readonly person: TeamPerson })[]> {
  const { rows } = await db.query<Membership & { person: TeamPerson }>(
    `select ${membershipColumns},
       json_build_object('id', p.id, 'officeId', p.office_id, 'fullName', p.full_name, 'phone', p.phone, 'email', p.email, 'officerId', p.officer_id) as person
     from memberships m join team_people p on p.id = m.person_id
     where m.office_id = any ($1) order by m.team_id, m.role, p.full_name`,
    [officeIds],
  );
  return rows;
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

const teamColumns = `office_id as "officeId", id, kind_code as "kindCode", level, unit_code as "unitCode", name, founded_on::text as "foundedOn",
  founding_document as "foundingDocument", ended_on::text as "endedOn", ended_document as "endedDocument", roster`;

const membershipColumns = `m.office_id as "officeId", m.id, m.team_id as "teamId", m.person_id as "personId", m.position_code as "positionCode",
  m.position_title as "positionTitle", m.role, m.from_on::text as "fromOn", m.until_on::text as "untilOn", m.ended_why as "endedWhy", m.replaces,
  m.seat_closed_on::text as "seatClosedOn"`;
