import type { Refusal } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { passwordFault } from '../rules/password.ts';
import { forgiveTries, reserveTry } from './log-in.ts';
import type { HeldSession } from './officer-sessions.ts';
import { hashPassword, passwordMatches } from './password-hash.ts';

export type PasswordChange =
  | { readonly kind: 'changed' }
  | { readonly kind: 'currentWrong' }
  | { readonly kind: 'locked'; readonly until: Instant }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Ends every other session of the account. The current password is guarded like at log-in: a stolen session can't try it for ever. */
export async function changePassword(
  pool: Pool,
  input: { readonly officer: HeldSession; readonly current: string; readonly next: string; readonly now: Instant },
): Promise<PasswordChange> {
  const { officer, current, next, now } = input;
  const refusal = passwordFault({ password: next, username: officer.username, before: current });
  if (refusal !== null) return { kind: 'refused', refusal };
  const tried = await reserveTry(pool, { username: officer.username, now });
  if (tried === null) return { kind: 'currentWrong' };
  if (tried.kind === 'locked') return tried;
  if (!(await passwordMatches(tried.passwordHash, current))) return tried.lockedUntil === null ? { kind: 'currentWrong' } : { kind: 'locked', until: tried.lockedUntil };
  const passwordHash = await hashPassword(next);
  await pool.inTransaction(async (db) => {
    await forgiveTries(db, officer.id);
    await db.query('update officers set password_hash = $2, must_change_password = false where id = $1', [officer.id, passwordHash]);
    await db.query('delete from officer_sessions where officer_id = $1 and token_digest <> $2', [officer.id, officer.tokenDigest]);
  });
  return { kind: 'changed' };
}
