import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { TeamChangeKind } from '../rules/team-change.ts';

/** One line of the book of a team. `subjectId`: the membership, person or other team it is about. */
export type TeamChange = {
  readonly officeId: number;
  readonly teamId: string;
  readonly what: TeamChangeKind;
  readonly subjectId: string | null;
  readonly officerId: string | null;
  readonly document: string | null;
  readonly importId: string | null;
  readonly at: Instant;
  readonly before: unknown;
  readonly after: unknown;
};

/** Appends lines to the book; nothing of it is ever changed. */
export async function appendChanges(db: Db, changes: readonly TeamChange[]): Promise<void> {
  await db.query(
    `insert into team_changes (office_id, id, team_id, what, subject_id, officer_id, document, import_id, changed_at, before, after)
     select t."officeId", t.id, t."teamId", t.what, t."subjectId", t."officerId", t.document, t."importId", t.at, t.before, t.after
     from json_to_recordset($1::json) as t ("officeId" int, id uuid, "teamId" uuid, what text, "subjectId" uuid, "officerId" uuid, document text,
       "importId" uuid, at timestamptz, before json, after json)`,
    [JSON.stringify(changes.map((one) => ({ ...one, id: newId(one.at) })))],
  );
}

export type ChangeRow = Pick<TeamChange, 'what' | 'subjectId' | 'document' | 'at'> & {
  readonly id: string;
  readonly by: string | null;
  /** The person of the membership that it is about. */
  readonly personName: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

/** The book of a team, newest first. */
export async function changesOfTeam(db: Db, team: { readonly officeId: number; readonly teamId: string }): Promise<readonly ChangeRow[]> {
  const { rows } = await db.query<ChangeRow>(
    `select c.id, c.what, c.subject_id as "subjectId", c.document, c.changed_at as at, o.full_name as by, c.before, c.after,
       coalesce(c.after ->> 'fullName', c.before ->> 'fullName') as "personName"
     from team_changes c left join officers o on o.id = c.officer_id
     where c.office_id = $1 and c.team_id = $2 order by c.changed_at desc, c.id desc limit 500`,
    [team.officeId, team.teamId],
  );
  return rows;
}
