import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';

export type SteeringDelivery = { readonly recipientOfficeId: number; readonly deliveredAt: Instant; readonly readByName: string | null; readonly readAt: Instant | null };
type One = { readonly officeId: number; readonly id: string };

type Recipients = One & { readonly recipients: readonly number[]; readonly now: Instant };

/** An office that is no longer named keeps what it has read, and what it has a task from. */
export async function deliverDocument(db: Db, one: Recipients): Promise<void> {
  await db.query(
    `delete from steering_deliveries s where s.office_id = $1 and s.document_id = $2 and s.read_at is null and s.recipient_office_id <> all ($3)
       and not exists (select 1 from office_tasks t where t.document_id = s.document_id and t.office_id = s.recipient_office_id)`,
    [one.officeId, one.id, one.recipients],
  );
  await addDeliveries(db, one);
}

/** An office that has it already keeps its first delivery. */
export async function addDeliveries(db: Db, one: Recipients): Promise<void> {
  await db.query(
    `insert into steering_deliveries (office_id, document_id, recipient_office_id, delivered_at)
     select $1, $2, recipient, $4 from unnest($3::int[]) as recipient on conflict do nothing`,
    [one.officeId, one.id, one.recipients, one.now],
  );
}

export async function listSteeringDeliveries(db: Db, { officeId, id }: One): Promise<readonly SteeringDelivery[]> {
  const { rows } = await db.query<SteeringDelivery>(
    `select recipient_office_id as "recipientOfficeId", delivered_at as "deliveredAt", read_by_name as "readByName", read_at as "readAt"
     from steering_deliveries where office_id = $1 and document_id = $2 order by recipient_office_id`,
    [officeId, id],
  );
  return rows;
}

/** Who of the office opened it first, and when; later readers change nothing. */
export async function markDocumentRead(
  db: Db,
  one: One & { readonly officeIds: readonly number[]; readonly by: { readonly id: string; readonly name: string }; readonly now: Instant },
): Promise<void> {
  await db.query(
    `update steering_deliveries set read_by = $4, read_by_name = $5, read_at = $6
     where office_id = $1 and document_id = $2 and recipient_office_id = any ($3) and read_at is null`,
    [one.officeId, one.id, one.officeIds, one.by.id, one.by.name, one.now],
  );
}
