import { addMillis, type Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { type NoticeChannel, phoneCodeKind } from '../rules/notice.ts';
import { isQuiet, outreachMessageKind, type QuietHours } from '../rules/quiet-hours.ts';
import { retryDelayMillis, worthUntil } from '../rules/retry.ts';

export type DueNotice = {
  readonly officeId: number;
  readonly id: string;
  readonly kind: string;
  readonly channel: NoticeChannel;
  readonly address: string;
  readonly body: string;
  readonly createdAt: Instant;
  readonly attempts: number;
};

/** Hands one message over. `rejected`: this address will never take it. Sending twice can't be ruled out: the id tells repeats. */
export type Channel = (notice: DueNotice) => Promise<'sent' | 'rejected' | 'tryAgain'>;

export type Sending = {
  readonly pool: Pool;
  readonly now: () => Instant;
  readonly channel: Channel;
  /** When outreach waits for the morning, however long it was queued before; what a person must know goes out at any hour. */
  readonly quiet: QuietHours;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly onError: (error: Error) => void;
};

export const batchMax = 100;

/**
 * One batch, one-time codes first and outreach last: taken by this process alone (rows that another holds are skipped), handed over one by one, and noted in the same
 * transaction. When the process dies in between, the rows are free at once. The answer is how many were taken.
 */
export async function sendDue(sending: Sending): Promise<number> {
  return sending.pool.inTransaction(async (db) => {
    const due = await takeDue(db, { now: sending.now(), quiet: sending.quiet });
    const ends: End[] = [];
    for (const notice of due) ends.push(await endOf(notice, sending));
    await noteEnds(db, ends);
    return due.length;
  });
}

/** What goes first; the same words stand in the index of what is queued. */
const urgency = `(case kind when '${phoneCodeKind}' then 0 when '${outreachMessageKind}' then 2 else 1 end)`;

/** Read in the order of its index: a database that knows the outbox as empty would read all of a rush, and sort it, for each batch. */
async function takeDue(db: Db, { now, quiet }: { readonly now: Instant; readonly quiet: QuietHours }): Promise<readonly DueNotice[]> {
  await db.query('set local enable_sort = off');
  const { rows } = await db.query<DueNotice>(
    `select office_id as "officeId", id, kind, channel, address, body, created_at as "createdAt", attempts
     from notices where state = 'queued' and next_try_at <= $1 and ${urgency} <= $3
     order by ${urgency}, next_try_at limit $2
     for update skip locked`,
    [now, batchMax, isQuiet(now, quiet) ? 1 : 2],
  );
  return rows;
}

type End = { readonly notice: DueNotice; readonly state: 'sent' | 'failed' | 'queued'; readonly sentAt: Instant | null; readonly nextTryAt: Instant | null };

async function endOf(notice: DueNotice, sending: Sending): Promise<End> {
  const answer = await handOver(notice, sending);
  const now = sending.now();
  if (answer === 'sent') return { notice, state: 'sent', sentAt: now, nextTryAt: null };
  const nextTryAt = addMillis(now, retryDelayMillis(notice.attempts + 1, sending.random()));
  const isOver = answer === 'rejected' || nextTryAt > worthUntil(notice.kind, notice.createdAt);
  return isOver ? { notice, state: 'failed', sentAt: null, nextTryAt: null } : { notice, state: 'queued', sentAt: null, nextTryAt };
}

/** A channel that breaks on one message must not hold up the others, nor send those before it twice. */
async function handOver(notice: DueNotice, sending: Sending): Promise<'sent' | 'rejected' | 'tryAgain'> {
  try {
    return await sending.channel(notice);
  } catch (error) {
    sending.onError(error instanceof Error ? error : new Error(String(error)));
    return 'tryAgain';
  }
}

async function noteEnds(db: Db, ends: readonly End[]): Promise<void> {
  if (ends.length === 0) return;
  await db.query(
    `update notices set state = e.state, sent_at = e.sent_at, next_try_at = e.next_try_at, attempts = attempts + 1
     from unnest($1::int[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[]) as e (office_id, id, state, sent_at, next_try_at)
     where notices.office_id = e.office_id and notices.id = e.id`,
    [ends.map((end) => end.notice.officeId), ends.map((end) => end.notice.id), ends.map((end) => end.state), ends.map((end) => end.sentAt), ends.map((end) => end.nextTryAt)],
  );
}
