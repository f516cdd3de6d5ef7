import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Uuid, uuidV7From } from '../../basics/rules/ids.ts';
import { addMillis, type Instant, instantFromMillis, millisOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { type PhoneState, scanHoursMax, scanMinutes } from '../rules/scan.ts';

export type BegunScan = { readonly id: Uuid; readonly pcToken: string; readonly phoneToken: string; readonly expiresAt: Instant };

/** A session between one machine and one phone. Of both rights only digests stay here. */
export async function beginScan(db: Db, now: Instant): Promise<BegunScan> {
  const [pcToken, phoneToken] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
  const begun = { id: uuidV7From(millisOf(now), randomBytes(10)), pcToken, phoneToken, expiresAt: addMillis(now, scanMinutes * 60_000) };
  await db.query('insert into scan_sessions (id, pc_digest, phone_digest, created_at, expires_at) values ($1, $2, $3, $4, $5)', [
    begun.id,
    digestOf(pcToken),
    digestOf(phoneToken),
    now,
    begun.expiresAt,
  ]);
  return begun;
}

export type ScanSide = 'pc' | 'phone';
export type OpenScan = { readonly phone: PhoneState; readonly expiresAt: Instant };

/** The session, for the side that holds its right to it; null when there is none (any more), or the right is another's. A sign of life moves its end on. */
export async function openScan(db: Db, asked: { readonly id: string; readonly side: ScanSide; readonly token: string; readonly now: Instant }): Promise<OpenScan | null> {
  const { id, side, token, now } = asked;
  const { rows } = await db.query<{ digest: string; phone: PhoneState; createdAt: Instant; expiresAt: Instant }>(
    `select ${side}_digest as digest, phone_state as phone, created_at as "createdAt", expires_at as "expiresAt" from scan_sessions where id = $1 and expires_at > $2`,
    [id, now],
  );
  const [row] = rows;
  if (row === undefined || !timingSafeEqual(Buffer.from(row.digest), Buffer.from(digestOf(token)))) return null;
  const end = Math.min(millisOf(now) + scanMinutes * 60_000, millisOf(row.createdAt) + scanHoursMax * 3_600_000);
  const expiresAt = instantFromMillis(end);
  // Who waits looks every two seconds: not each look is worth a write.
  if (expiresAt > addMillis(row.expiresAt, 30_000)) await db.query('update scan_sessions set expires_at = $2 where id = $1', [id, expiresAt]);
  return { phone: row.phone, expiresAt };
}

/** What the phone's page says of itself. Once done, being here again (one more page) is news as well. */
export async function tellPhoneState(db: Db, told: { readonly id: string; readonly state: PhoneState }): Promise<void> {
  await db.query('update scan_sessions set phone_state = $2 where id = $1', [told.id, told.state]);
}

export type SentPage = { readonly id: string; readonly n: number; readonly sealed: Buffer; readonly now: Instant };

/** `again`: it came before, nothing changes, also when it has been fetched since · `other`: this place holds another page. */
export async function sendPage(db: Db, { id, n, sealed, now }: SentPage): Promise<'taken' | 'again' | 'other'> {
  const digest = digestOf(sealed);
  const made = await db.query<{ n: number }>(
    'insert into scan_pages (session_id, n, digest, sealed, arrived_at) values ($1, $2, $3, $4, $5) on conflict (session_id, n) do nothing returning n',
    [id, n, digest, sealed, now],
  );
  if (made.rows.length > 0) return 'taken';
  const { rows } = await db.query<{ digest: string }>('select digest from scan_pages where session_id = $1 and n = $2', [id, n]);
  return rows[0]?.digest === digest ? 'again' : 'other';
}

export type ScanPages = { readonly waiting: readonly number[]; readonly fetched: readonly number[] };

/** Which pages wait for the machine, and which it has: their bytes are gone from here, and the phone may let go of them too. */
export async function pagesOfScan(db: Db, id: string): Promise<ScanPages> {
  const { rows } = await db.query<{ n: number; waits: boolean }>('select n, sealed is not null as waits from scan_pages where session_id = $1 order by n', [id]);
  return { waiting: rows.filter(({ waits }) => waits).map(({ n }) => n), fetched: rows.filter(({ waits }) => !waits).map(({ n }) => n) };
}

/** Null when it never came, or has been fetched. */
export async function findPage(db: Db, page: { readonly id: string; readonly n: number }): Promise<Buffer | null> {
  const { rows } = await db.query<{ sealed: Buffer | null }>('select sealed from scan_pages where session_id = $1 and n = $2', [page.id, page.n]);
  return rows[0]?.sealed ?? null;
}

/** The machine has the page. Safe to repeat. */
export async function dropPage(db: Db, page: { readonly id: string; readonly n: number }): Promise<void> {
  await db.query('update scan_pages set sealed = null where session_id = $1 and n = $2', [page.id, page.n]);
}

export async function endScan(db: Db, id: string): Promise<void> {
  await db.query('delete from scan_sessions where id = $1', [id]);
}

/** Everything of sessions whose time is over, and pages that nobody has fetched in time though their session goes on: the phone still has those. */
export async function forgetScans(pool: Pool, now: Instant): Promise<void> {
  await pool.query('delete from scan_sessions where expires_at <= $1', [now]);
  await pool.query('delete from scan_pages where sealed is not null and arrived_at <= $1', [addMillis(now, -scanMinutes * 60_000)]);
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
