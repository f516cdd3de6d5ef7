import { randomBytes } from 'node:crypto';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { outreachMessageKind } from '../../notices/rules/quiet-hours.ts';

/** What citizens said about being written to: the newest of an office and a phone counts, and without one nobody is written to. */
export type Consent = { readonly said: 'agreed' | 'withdrawn'; readonly saidAt: Instant; readonly token: string };

/** Each phone with its newest word, at the offices of $1. */
export const newestConsents = `select distinct on (office_id, phone) office_id, phone, said, token from message_consents where office_id = any ($1::int[])
  order by office_id, phone, seq desc`;

export async function findConsent(db: Db, { officeId, phone }: { readonly officeId: number; readonly phone: string }): Promise<Consent | null> {
  const { rows } = await db.query<Consent>(`select said, said_at as "saidAt", token from message_consents where office_id = $1 and phone = $2 order by seq desc limit 1`, [
    officeId,
    phone,
  ]);
  return rows[0] ?? null;
}

/** How many phones each office may write to. */
export async function countAgreed(db: Db, officeIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await db.query<{ officeId: number; n: number }>(
    `select office_id as "officeId", count(*)::int as n from (${newestConsents}) newest where said = 'agreed' group by 1`,
    [officeIds],
  );
  return new Map(rows.map(({ officeId, n }) => [officeId, n]));
}

/** How many phones they may write to together: one that agreed with several is one. */
export async function countAgreedPhones(db: Db, officeIds: readonly number[]): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`select count(distinct phone)::int as n from (${newestConsents}) newest where said = 'agreed'`, [officeIds]);
  return rows[0]?.n ?? 0;
}

/** The same for each of the runs that go to these offices at most. */
export async function countReach(
  db: Db,
  { officeIds, runIds }: { readonly officeIds: readonly number[]; readonly runIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ id: string; n: number }>(
    `select r.id, count(distinct c.phone)::int as n from message_runs r join (${newestConsents}) c on c.office_id = any (r.to_offices) and c.said = 'agreed'
     where r.id = any ($2::uuid[]) group by r.id`,
    [officeIds, runIds],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

type Saying = { readonly officeId: number; readonly phone: string; readonly dossierId: string; readonly words: string; readonly said: Consent['said']; readonly now: Instant };

/** Said on the tracking page. The same said again adds nothing; who withdraws gets nothing that waits to go out, from any office. */
export async function keepConsent(pool: Pool, { officeId, phone, dossierId, words, said, now }: Saying): Promise<void> {
  await pool.inTransaction(async (db) => {
    await lockPhone(db, phone);
    if (said === 'withdrawn') return withdrawAll(db, { phone, way: 'tracking', dossierId, now });
    if ((await findConsent(db, { officeId, phone }))?.said === 'agreed') return;
    await add(db, { officeId, phone, said, way: 'tracking', dossierId, words, token: newToken(), now });
  });
}

/** By the link in a message. 'absent' for a token that nobody was given; said again it changes nothing. */
export async function withdrawByLink(pool: Pool, { token, now }: { readonly token: string; readonly now: Instant }): Promise<'withdrawn' | 'absent'> {
  const { rows } = await pool.query<{ phone: string }>('select phone from message_consents where token = $1 limit 1', [token]);
  const [found] = rows;
  if (found === undefined) return 'absent';
  await pool.inTransaction(async (db) => {
    await lockPhone(db, found.phone);
    await withdrawAll(db, { phone: found.phone, way: 'link', dossierId: null, now });
  });
  return 'withdrawn';
}

/** "No more" is meant for all of the authority. */
async function withdrawAll(
  db: Db,
  { phone, ...how }: { readonly phone: string; readonly way: 'tracking' | 'link'; readonly dossierId: string | null; readonly now: Instant },
): Promise<void> {
  const { rows } = await db.query<{ officeId: number; said: Consent['said']; words: string; token: string }>(
    `select distinct on (office_id) office_id as "officeId", said, words, token from message_consents where phone = $1 order by office_id, seq desc`,
    [phone],
  );
  for (const { officeId, said, words, token } of rows) if (said === 'agreed') await add(db, { ...how, officeId, phone, said: 'withdrawn', words, token });
  await db.query(`update message_run_phones set state = 'leftOut' where phone = $1 and state = 'waiting'`, [phone]);
  await db.query(`update notices set state = 'stopped', next_try_at = null where address = $1 and kind = '${outreachMessageKind}' and state = 'queued'`, [phone]);
}

type Row = Saying & { readonly way: 'tracking' | 'link'; readonly token: string };

async function add(db: Db, one: Omit<Row, 'dossierId'> & { readonly dossierId: string | null }): Promise<void> {
  await db.query(`insert into message_consents (office_id, id, phone, said, way, dossier_id, words, token, said_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
    one.officeId,
    newId(one.now),
    one.phone,
    one.said,
    one.way,
    one.dossierId,
    one.words,
    one.token,
    one.now,
  ]);
}

async function lockPhone(db: Db, phone: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`message consent ${phone}`]);
}

const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';

/** Short, for a message is paid by its length: 60 bits of chance. */
function newToken(): string {
  return Array.from(randomBytes(12), (byte) => alphabet[byte % 32] ?? '').join('');
}
