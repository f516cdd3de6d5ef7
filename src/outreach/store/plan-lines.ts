import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { LineContent } from '../rules/plan-line.ts';

export type KeptLine = { readonly id: string; readonly officeId: number; readonly version: number; readonly withdrawn: 'yes' | 'no'; readonly content: LineContent };

const columns = `id, office_id as "officeId", version, withdrawn, json_build_object('kind', kind, 'unitCode', unit_code, 'what', what, 'place', place, 'quantity', quantity,
  'dueOn', due_on, 'ownerId', owner_id, 'ownerName', owner_name, 'costDong', cost_dong, 'taskId', task_id) as content`;

/** Lines that are due in the days, the first due first; what was taken out comes with them. */
export async function listLines(
  db: Db,
  { officeIds, from, to }: { readonly officeIds: readonly number[]; readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly KeptLine[]> {
  const { rows } = await db.query<KeptLine>(
    `select ${columns} from outreach_plan_lines where office_id = any ($1) and due_on between $2 and $3 order by due_on, unit_code, kind, id`,
    [officeIds, from, to],
  );
  return rows;
}

type OwnedBefore = { readonly ownerId: string; readonly officeId: number; readonly from: PlainDate; readonly before: PlainDate };

/** Whether any line of the officer was due before the day: of most officers none was, and no record need be added up. */
export async function hasLineBefore(db: Db, { ownerId, officeId, from, before }: OwnedBefore): Promise<'yes' | 'no'> {
  const { rows } = await db.query(`select 1 from outreach_plan_lines where office_id = $1 and due_on >= $2 and due_on < $3 and owner_id = $4 and withdrawn = 'no' limit 1`, [
    officeId,
    from,
    before,
    ownerId,
  ]);
  return rows.length === 0 ? 'no' : 'yes';
}

export async function findLine(db: Db, id: string): Promise<KeptLine | null> {
  const { rows } = await db.query<KeptLine>(`select ${columns} from outreach_plan_lines where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function writeLine(db: Db, { officeId, id, version, withdrawn, content }: KeptLine): Promise<void> {
  await db.query(
    `insert into outreach_plan_lines (office_id, id, kind, unit_code, what, place, quantity, due_on, owner_id, owner_name, cost_dong, task_id, version, withdrawn)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (office_id, id) do update set kind = excluded.kind, unit_code = excluded.unit_code, what = excluded.what, place = excluded.place,
       quantity = excluded.quantity, due_on = excluded.due_on, owner_id = excluded.owner_id, owner_name = excluded.owner_name, cost_dong = excluded.cost_dong,
       task_id = excluded.task_id, version = excluded.version, withdrawn = excluded.withdrawn`,
    [
      officeId,
      id,
      content.kind,
      content.unitCode,
      content.what,
      content.place,
      content.quantity,
      content.dueOn,
      content.ownerId,
      content.ownerName,
      content.costDong,
      content.taskId,
      version,
      withdrawn,
    ],
  );
}
