import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Writer } from './reports.ts';

export type Delivery = { readonly recipientOfficeId: number; readonly deliveredAt: Instant; readonly readByName: string | null; readonly readAt: Instant | null };

/** An office that has it already keeps its first delivery. */
export async function deliver(
  db: Db,
  one: { readonly id: string; readonly officeId: number; readonly recipientOfficeIds: readonly number[]; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into report_deliveries (office_id, report_id, recipient_office_id, delivered_at) select $1, $2, recipient, $4 from unnest($3::int[]) as recipient on conflict do nothing`,
    [one.officeId, one.id, one.recipientOfficeIds, one.now],
  );
}

export async function listDeliveries(db: Db, { id, officeId }: { readonly id: string; readonly officeId: number }): Promise<readonly Delivery[]> {
  const { rows } = await db.query<Delivery>(
    `select recipient_office_id as "recipientOfficeId", delivered_at as "deliveredAt", read_by_name as "readByName", read_at as "readAt"
     from report_deliveries where office_id = $1 and report_id = $2 order by recipient_office_id`,
    [officeId, id],
  );
  return rows;
}

export type Received = {
  readonly id: string;
  readonly officeId: number;
  readonly kind: string;
  readonly subject: string;
  readonly symbol: string;
  readonly number: number;
  readonly issuedOn: PlainDate;
  readonly deliveredAt: Instant;
  readonly readByName: string | null;
  readonly readAt: Instant | null;
};

/** What has been delivered to an office, unread first. */
export async function listReceived(db: Db, recipientOfficeId: number): Promise<readonly Received[]> {
  const { rows } = await db.query<Received>(
    `select r.id, d.office_id as "officeId", r.kind, i.subject, i.symbol, i.number, i.issued_on as "issuedOn", d.delivered_at as "deliveredAt", d.read_by_name as "readByName", d.read_at as "readAt"
     from report_deliveries d
     join reports r on r.office_id = d.office_id and r.id = d.report_id
     join issued_reports i on i.office_id = d.office_id and i.report_id = d.report_id
     where d.recipient_office_id = $1 order by d.read_at is not null, d.delivered_at desc limit 200`,
    [recipientOfficeId],
  );
  return rows;
}

/** Who of the office opened it first, and when; later readers change nothing. */
export async function markRead(db: Db, one: { readonly reportId: string; readonly officeIds: readonly number[]; readonly by: Writer; readonly now: Instant }): Promise<void> {
  await db.query(`update report_deliveries set read_by = $3, read_by_name = $4, read_at = $5 where report_id = $1 and recipient_office_id = any ($2) and read_at is null`, [
    one.reportId,
    one.officeIds,
    one.by.id,
    one.by.name,
    one.now,
  ]);
}

/** The offices, of those named, to which the report was delivered. */
export async function deliveredTo(db: Db, one: { readonly reportId: string; readonly officeIds: readonly number[] }): Promise<readonly number[]> {
  const { rows } = await db.query<{ id: number }>('select recipient_office_id as id from report_deliveries where report_id = $1 and recipient_office_id = any ($2)', [
    one.reportId,
    one.officeIds,
  ]);
  return rows.map(({ id }) => id);
}
