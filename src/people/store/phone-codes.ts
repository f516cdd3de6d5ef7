import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { normalisePhone } from '../../basics/rules/identity.ts';
import { type Uuid, uuidV7From } from '../../basics/rules/ids.ts';
import { addMillis, type Instant, millisOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { type CodePurpose, confirmationHours } from '../rules/code-purpose.ts';

export const codeMinutes = 5;
const codeTriesMax = 5;
const codesPerPhoneMax = 3;
const codeWindowMinutes = 15;

/** Brings the code to the person: queues a message in the same transaction. */
export type TellCode = (db: Db, input: { readonly id: Uuid; readonly phone: string; readonly code: string; readonly purpose: CodePurpose; readonly now: Instant }) => Promise<void>;

export type Asked = { readonly kind: 'asked'; readonly id: Uuid } | { readonly kind: 'tooMany'; readonly waitSeconds: number };

/** Makes a one-time code for a normalised phone. Of the code only a digest stays here. */
export async function askPhoneCode(
  pool: Pool,
  input: { readonly phone: string; readonly purpose: CodePurpose; readonly now: Instant; readonly tellCode: TellCode },
): Promise<Asked> {
  const { phone, purpose, now } = input;
  return pool.inTransaction(async (db) => {
    // One at a time for a phone: else ten requests at once would each count none before them.
    await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`phone code ${phone}`]);
    const { rows } = await db.query<{ at: Instant }>('select created_at as "at" from phone_codes where phone = $1 and created_at > $2 order by created_at desc limit $3', [
      phone,
      addMillis(now, -codeWindowMinutes * 60_000),
      codesPerPhoneMax,
    ]);
    const oldest = rows.at(-1);
    if (rows.length === codesPerPhoneMax && oldest !== undefined) return { kind: 'tooMany', waitSeconds: secondsUntil(addMillis(oldest.at, codeWindowMinutes * 60_000), now) };
    const id = uuidV7From(millisOf(now), randomBytes(10));
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await db.query('insert into phone_codes (id, phone, code_digest, created_at, expires_at, purpose) values ($1, $2, $3, $4, $5, $6)', [
      id,
      phone,
      digestOf(`${id} ${code}`),
      now,
      addMillis(now, codeMinutes * 60_000),
      purpose,
    ]);
    await input.tellCode(db, { id, phone, code, purpose, now });
    return { kind: 'asked', id };
  });
}

export type Checked =
  | { readonly kind: 'confirmed'; readonly confirmation: string }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

/**
 * Counts the try before the code is compared, in one statement, so that guesses at the same time are counted too. The right code
 * may come again (the answer may have been lost on the way): it makes a new confirmation in place of the one that nobody got.
 */
export async function checkPhoneCode(db: Db, input: { readonly id: string; readonly code: string; readonly now: Instant }): Promise<Checked> {
  const { id, code, now } = input;
  const tried = await db.query<{ digest: string; tries: number }>(
    'update phone_codes set tries = tries + 1 where id = $1 and tries < $2 and expires_at > $3 returning code_digest as digest, tries',
    [id, codeTriesMax, now],
  );
  const [row] = tried.rows;
  if (row === undefined) return whyNot(db, { id, now });
  if (!timingSafeEqual(Buffer.from(row.digest), Buffer.from(digestOf(`${id} ${code}`)))) return { kind: 'wrong', triesLeft: codeTriesMax - row.tries };
  const confirmation = randomBytes(32).toString('base64url');
  await db.query('update phone_codes set confirmation_digest = $2, confirmed_at = $3 where id = $1', [id, digestOf(confirmation), now]);
  return { kind: 'confirmed', confirmation };
}

/**
 * Whether the holder of the token has shown, at most two hours ago, to read the messages of this phone: what the message spoke of. Null when nothing
 * is shown.
 */
export async function confirmedPurpose(db: Db, input: { readonly token: string | null; readonly phone: string | null; readonly now: Instant }): Promise<CodePurpose | null> {
  const phone = normalisePhone(input.phone ?? '');
  if (input.token === null || phone === null) return null;
  const { rows } = await db.query<{ purpose: CodePurpose }>('select purpose from phone_codes where phone = $1 and confirmation_digest = $2 and confirmed_at > $3', [
    phone,
    digestOf(input.token),
    addMillis(input.now, -confirmationHours * 3_600_000),
  ]);
  return rows[0]?.purpose ?? null;
}

/** Phones are kept no longer than needed: after a day no code or confirmation is of use. For the daily clean-up. */
export async function forgetPhoneCodes(db: Db, now: Instant): Promise<void> {
  await db.query('delete from phone_codes where created_at < $1', [addMillis(now, -86_400_000)]);
}

async function whyNot(db: Db, input: { readonly id: string; readonly now: Instant }): Promise<Checked> {
  const { rows } = await db.query<{ expires: Instant }>('select expires_at as expires from phone_codes where id = $1', [input.id]);
  const [row] = rows;
  if (row === undefined) return { kind: 'unknown' };
  return row.expires > input.now ? { kind: 'wrong', triesLeft: 0 } : { kind: 'expired' };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function secondsUntil(moment: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((millisOf(moment) - millisOf(now)) / 1000));
}
