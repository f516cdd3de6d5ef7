import { addMillis, type Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { lockMinutes, wrongPasswordsMax } from '../rules/password.ts';
import { startSession } from './officer-sessions.ts';
import { usernameKey } from './officers.ts';
import { hashOfNobody, passwordMatches } from './password-hash.ts';

export type LogIn = { readonly kind: 'in'; readonly token: string } | { readonly kind: 'wrong' } | { readonly kind: 'locked'; readonly until: Instant };

/**
 * Log-in of one process. A user name that nobody has is answered like one that somebody has: same work, same answers, and it is
 * locked after as many tries, which is remembered here because there is no row for it.
 */
export function openLogIn(pool: Pool): (input: { readonly username: string; readonly password: string; readonly now: Instant }) => Promise<LogIn> {
  const strangers = new Map<string, Reserved>();
  return async ({ username, password, now }) => {
    const key = usernameKey(username);
    const tried = (await reserveTry(pool, { username: key, now })) ?? reserveStrangersTry(strangers, { username: key, now });
    if (tried.kind === 'locked') return tried;
    const matches = await passwordMatches(tried.passwordHash, password);
    if (!matches || tried.officerId === null) return tried.lockedUntil === null ? { kind: 'wrong' } : { kind: 'locked', until: tried.lockedUntil };
    const { officerId } = tried;
    const token = await pool.inTransaction(async (db) => {
      await forgiveTries(db, officerId);
      return startSession(db, { officerId, now });
    });
    return { kind: 'in', token };
  };
}

/** A try that may be made. `lockedUntil` holds unless it turns out right. */
export type Reserved = { readonly kind: 'free'; readonly officerId: string | null; readonly passwordHash: string; readonly tries: number; readonly lockedUntil: Instant | null };
type Locked = { readonly kind: 'locked'; readonly until: Instant };

/**
 * Counts the try before the password is looked at, in one statement: a hundred guesses at once are still five. The last of them
 * locks the account beforehand; a right password takes the lock off again. Null when nobody has that name.
 */
export async function reserveTry(db: Db, input: { readonly username: string; readonly now: Instant }): Promise<Reserved | Locked | null> {
  const { rows } = await db.query<Omit<Reserved, 'kind'>>(
    `update officers set
       failed_log_ins = case when locked_until is null then failed_log_ins + 1 else 1 end,
       locked_until = case when locked_until is null and failed_log_ins + 1 >= $3 then $4::timestamptz end
     where username = $1 and active and (locked_until is null or locked_until <= $2)
     returning id as "officerId", password_hash as "passwordHash", failed_log_ins as tries, locked_until as "lockedUntil"`,
    [input.username, input.now, wrongPasswordsMax, lockEnd(input.now)],
  );
  const [free] = rows;
  if (free !== undefined) return { kind: 'free', ...free };
  const locked = await db.query<{ until: Instant }>('select locked_until as until from officers where username = $1 and active and locked_until > $2', [input.username, input.now]);
  return locked.rows[0] === undefined ? null : { kind: 'locked', until: locked.rows[0].until };
}

export async function forgiveTries(db: Db, officerId: string): Promise<void> {
  await db.query('update officers set failed_log_ins = 0, locked_until = null where id = $1', [officerId]);
}

const strangersMax = 10_000;

function reserveStrangersTry(strangers: Map<string, Reserved>, input: { readonly username: string; readonly now: Instant }): Reserved | Locked {
  const before = strangers.get(input.username);
  if (before?.lockedUntil != null && before.lockedUntil > input.now) return { kind: 'locked', until: before.lockedUntil };
  const tries = before?.lockedUntil == null ? (before?.tries ?? 0) + 1 : 1;
  const reserved: Reserved = { kind: 'free', officerId: null, passwordHash: hashOfNobody, tries, lockedUntil: tries >= wrongPasswordsMax ? lockEnd(input.now) : null };
  strangers.delete(input.username);
  strangers.set(input.username, reserved);
  const [oldest] = strangers.keys();
  if (strangers.size > strangersMax && oldest !== undefined) strangers.delete(oldest);
  return reserved;
}

function lockEnd(now: Instant): Instant {
  return addMillis(now, lockMinutes * 60_000);
}
