import type { Db } from '../../basics/store/database.ts';
import type { Visit } from '../rules/visit.ts';

/** Whether it was new: sent again under its id it changes nothing. Call it inside the transaction that adds its findings. */
export async function addVisit(db: Db, visit: Visit): Promise<'added' | 'there'> {
  const { rows } = await db.query<{ id: string }>(
    `insert into team_visits (office_id, id, team_id, team_name, unit_code, visited_on, visitors, ward_present, answers, note, follows, recorded_by, recorded_by_name, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning id`,
    [
      visit.officeId,
      visit.id,
      visit.teamId,
      visit.teamName,
      visit.unitCode,
      visit.visitedOn,
      visit.visitors,
      visit.wardPresent,
      JSON.stringify(visit.answers),
      visit.note,
      visit.follows,
      visit.recordedBy,
      visit.recordedByName,
      visit.recordedAt,
    ],
  );
  return rows.length === 0 ? 'there' : 'added';
}

export async function findVisit(db: Db, id: string): Promise<Visit | null> {
  const { rows } = await db.query<Visit>(`${selected} where id = $1`, [id]);
  return rows[0] ?? null;
}

/** Of the offices, the newest first. */
export async function listVisits(db: Db, scope: { readonly officeIds: readonly number[]; readonly teamId: string | null }): Promise<readonly Visit[]> {
  const { rows } = await db.query<Visit>(`${selected} where office_id = any ($1) and ($2::uuid is null or team_id = $2) order by visited_on desc, id desc limit 300`, [
    scope.officeIds,
    scope.teamId,
  ]);
  return rows;
}

const selected = `select id, office_id as "officeId", team_id as "teamId", team_name as "teamName", unit_code as "unitCode", visited_on as "visitedOn", visitors,
  ward_present as "wardPresent", answers, note, follows, recorded_by as "recordedBy", recorded_by_name as "recordedByName", recorded_at as "recordedAt" from team_visits`;
