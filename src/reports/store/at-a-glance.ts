import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { queueConditions } from '../../dossiers/store/lists.ts';

/** What falls due before the day ends, by office: as many as the list "Hạn hôm nay" of its desk holds. */
export async function countDueToday(
  db: Db,
  { officeIds, now, endOfToday }: { readonly officeIds: readonly number[]; readonly now: Instant; readonly endOfToday: Instant },
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await db.query<{ officeId: number; due: number }>(
    `with me as (select $2::timestamptz as now, $3::timestamptz as end_of_today)
     select d.office_id as "officeId", count(*) as due from me cross join dossiers d where d.office_id = any ($1::int[]) and ${queueConditions.dueToday} group by d.office_id`,
    [officeIds, now, endOfToday],
  );
  return new Map(rows.map(({ officeId, due }) => [officeId, due]));
}

export type PostMachine = { readonly officeId: number; readonly lastToldAt: Instant };

/** The machines in use at the posts, and when each told of itself last. */
export async function listPostMachines(db: Db, officeIds: readonly number[]): Promise<readonly PostMachine[]> {
  const { rows } = await db.query<PostMachine>(
    `select v.office_id as "officeId",
       coalesce((select r.told_at from device_reconciliations r where r.office_id = v.office_id and r.device_id = v.id order by r.day desc limit 1), v.registered_at) as "lastToldAt"
     from devices v where v.office_id = any ($1::int[]) and v.retired_at is null`,
    [officeIds],
  );
  return rows;
}
