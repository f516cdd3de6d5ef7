import { createHash, randomBytes } from 'node:crypto';
import { addMillis, type Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { OfficerSession } from '../rules/officer.ts';
import { heldRoles } from './officers.ts';

/** Who is at the other end, as of this moment: roles are read anew each time. */
export type HeldSession = OfficerSession & { readonly tokenDigest: string };

/** A working day with its breaks; and an hour without a request. */
export const sessionHoursMax = 12;
const idleMinutesMax = 60;

/** The token goes to the browser and stays nowhere here: a copy of the database opens no session. */
export async function startSession(db: Db, input: { readonly officerId: string; readonly now: Instant }): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.query('delete from officer_sessions where ends_at <= $1', [input.now]);
  await db.query('insert into officer_sessions (token_digest, officer_id, started_at, seen_at, ends_at) values ($1, $2, $3, $3, $4)', [
    tokenDigestOf(token),
    input.officerId,
    input.now,
    addMillis(input.now, sessionHoursMax * 3_600_000),
  ]);
  return token;
}

/** One statement. When it was seen is written at most once a minute, so that reading a queue writes nothing. */
export async function readSession(db: Db, input: { readonly token: string; readonly now: Instant }): Promise<HeldSession | null> {
  const tokenDigest = tokenDigestOf(input.token);
  const { rows } = await db.query<OfficerSession>(
    `with touched as (
       update officer_sessions set seen_at = $2
       where token_digest = $1 and ends_at > $2 and seen_at > $3 and seen_at <= $4
     )
     select o.id, o.username, o.full_name as "fullName",
       case when o.must_change_password then 'yes' else 'no' end as "mustChangePassword",
       ${heldRoles} as roles
     from officer_sessions s join officers o on o.id = s.officer_id
     where s.token_digest = $1 and s.ends_at > $2 and s.seen_at > $3 and o.active`,
    [tokenDigest, input.now, addMillis(input.now, -idleMinutesMax * 60_000), addMillis(input.now, -60_000)],
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, tokenDigest };
}

export async function endSession(db: Db, tokenDigest: string): Promise<void> {
  await db.query('delete from officer_sessions where token_digest = $1', [tokenDigest]);
}

function tokenDigestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
