import { fold } from '../../basics/rules/text.ts';
import type { Db } from '../../basics/store/database.ts';
import type { TeamLink } from '../rules/change-team.ts';
import type { Membership, TeamPerson } from '../rules/membership.ts';
import type { Team } from '../rules/team.ts';

/** Writes teams: new ones are added, known ones take the values given. */
export async function putTeams(db: Db, teams: readonly Team[]): Promise<void> {
  await db.query(
    `insert into teams (office_id, id, kind_code, level, unit_code, name, founded_on, founding_document, ended_on, ended_document, roster)
     select t."officeId", t.id, t."kindCode", t.level, t."unitCode", t.name, t."foundedOn", t."foundingDocument", t."endedOn", t."endedDocument", t.roster
     from json_to_recordset($1::json) as t ("officeId" int, id uuid, "kindCode" text, level text, "unitCode" text, name text, "foundedOn" date,
       "foundingDocument" text, "endedOn" date, "endedDocument" text, roster text)
     on conflict (office_id, id) do update set name = excluded.name, founded_on = excluded.founded_on, founding_document = excluded.founding_document,
       ended_on = excluded.ended_on, ended_document = excluded.ended_document, roster = excluded.roster`,
    [JSON.stringify(teams)],
  );
}

export async function putPeople(db: Db, people: readonly TeamPerson[]): Promise<void> {
  await db.query(
    `insert into team_people (office_id, id, full_name, search_name, phone, email, officer_id)
     select t."officeId", t.id, t."fullName", t."searchName", t.phone, t.email, t."officerId"
     from json_to_recordset($1::json) as t ("officeId" int, id uuid, "fullName" text, "searchName" text, phone text, email text, "officerId" uuid)
     on conflict (office_id, id) do update set full_name = excluded.full_name, search_name = excluded.search_name, phone = excluded.phone,
       email = excluded.email, officer_id = excluded.officer_id`,
    [JSON.stringify(people.map((one) => ({ ...one, searchName: fold(one.fullName) })))],
  );
}

export async function putMemberships(db: Db, memberships: readonly Membership[]): Promise<void> {
  await db.query(
    `insert into memberships (office_id, id, team_id, person_id, position_code, position_title, role, from_on, until_on, ended_why, replaces, seat_closed_on, seat_closed_why)
     select t."officeId", t.id, t."teamId", t."personId", t."positionCode", t."positionTitle", t.role, t."fromOn", t."untilOn", t."endedWhy", t.replaces,
       t."seatClosedOn", t."seatClosedWhy"
     from json_to_recordset($1::json) as t ("officeId" int, id uuid, "teamId" uuid, "personId" uuid, "positionCode" text, "positionTitle" text, role text,
       "fromOn" date, "untilOn" date, "endedWhy" text, replaces uuid, "seatClosedOn" date, "seatClosedWhy" text)
     on conflict (office_id, id) do update set position_code = excluded.position_code, position_title = excluded.position_title, role = excluded.role,
       from_on = excluded.from_on, until_on = excluded.until_on, ended_why = excluded.ended_why, seat_closed_on = excluded.seat_closed_on,
       seat_closed_why = excluded.seat_closed_why`,
    [JSON.stringify(memberships)],
  );
}

/** Keeps two links of one office from being made at the same moment, so that together they can't become a circle. */
export async function lockLinks(db: Db): Promise<void> {
  await db.query('lock table team_links in share row exclusive mode');
}

export async function addLink(db: Db, link: TeamLink & { readonly officeId: number }): Promise<void> {
  await db.query('insert into team_links (office_id, team_id, continues_team_id, since, how) values ($1, $2, $3, $4, $5)', [
    link.officeId,
    link.teamId,
    link.continuesTeamId,
    link.since,
    link.how,
  ]);
}

/** False when there was none. */
export async function removeLink(db: Db, link: Pick<TeamLink, 'teamId' | 'continuesTeamId'>): Promise<boolean> {
  const { rows } = await db.query('delete from team_links where team_id = $1 and continues_team_id = $2 returning 1', [link.teamId, link.continuesTeamId]);
  return rows.length > 0;
}

export async function listLinks(db: Db): Promise<readonly TeamLink[]> {
  const { rows } = await db.query<TeamLink>('select team_id as "teamId", continues_team_id as "continuesTeamId", since::text as since, how from team_links');
  return rows;
}
