import { fold } from '../../basics/rules/text.ts';
import type { Db } from '../../basics/store/database.ts';
import type { TeamPerson } from '../rules/membership.ts';

export async function findPerson(db: Db, id: string): Promise<TeamPerson | null> {
  const { rows } = await db.query<TeamPerson>(`select ${personColumns} from team_people where id = $1`, [id]);
  return rows[0] ?? null;
}

/** People of the offices whose name holds the words (marks do not matter) or whose phone ends so; by name, at most 50. */
export async function searchPeople(db: Db, { officeIds, words }: { readonly officeIds: readonly number[]; readonly words: string }): Promise<readonly TeamPerson[]> {
  const { rows } = await db.query<TeamPerson>(
    `select ${personColumns} from team_people
     where office_id = any ($1) and (strpos(search_name, $2) > 0 or ($3 <> '' and right(coalesce(phone, ''), length($3)) = $3)) order by search_name, id limit 50`,
    [officeIds, fold(words), words.replace(/\D/g, '').length >= 3 ? words.replace(/\D/g, '') : ''],
  );
  return rows;
}

/** People of an office who may be meant by the name or the phone: the same name without marks, or the same phone. */
export async function likePeople(db: Db, like: { readonly officeId: number; readonly fullName: string; readonly phone: string | null }): Promise<readonly TeamPerson[]> {
  const { rows } = await db.query<TeamPerson>(
    `select ${personColumns} from team_people where office_id = $1 and (search_name = $2 or phone = $3) order by search_name, id limit 20`,
    [like.officeId, fold(like.fullName), like.phone],
  );
  return rows;
}

export async function listPeople(db: Db, officeId: number): Promise<readonly TeamPerson[]> {
  const { rows } = await db.query<TeamPerson>(`select ${personColumns} from team_people where office_id = $1`, [officeId]);
  return rows;
}

const personColumns = 'office_id as "officeId", id, full_name as "fullName", phone, email, officer_id as "officerId"';
