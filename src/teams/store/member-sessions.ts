import { createHash } from 'node:crypto';
import type { Uuid } from '../../basics/rules/ids.ts';
import { addMillis, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import type { Team } from '../rules/team.ts';

/** A member of the teams of a post, as its machines know him. `untilOn`: the last day of the memberships that have an end. */
export type RosterMember = {
  readonly personId: string;
  readonly fullName: string;
  readonly role: 'leader' | 'deputy' | 'member';
  readonly phone: string | null;
  readonly teams: readonly Pick<Team, 'id' | 'name' | 'unitCode' | 'officeId'>[];
};

/** Who is in a team of the unit on the day, by name. */
export async function listRoster(db: Db, { unitCode, day }: { readonly unitCode: string; readonly day: PlainDate }): Promise<readonly RosterMember[]> {
  const { rows } = await db.query<RosterMember>(
    `select p.id as "personId", p.full_name as "fullName", p.phone,
       (array_agg(m.role order by array_position(array['leader', 'deputy', 'member'], m.role)))[1] as role,
       json_agg(json_build_object('id', t.id, 'name', t.name, 'unitCode', t.unit_code, 'officeId', t.office_id) order by t.kind_code, t.name) as teams
     from teams t
     join memberships m on m.office_id = t.office_id and m.team_id = t.id
     join team_people p on p.id = m.person_id
     where t.unit_code = $1 and (t.founded_on is null or t.founded_on <= $2) and (t.ended_on is null or t.ended_on >= $2)
       and (m.from_on is null or m.from_on <= $2) and (m.until_on is null or m.until_on >= $2)
     group by p.id, p.full_name, p.phone, p.search_name order by p.search_name`,
    [unitCode, day],
  );
  return rows;
}

export type NewMemberSession = {
  readonly id: Uuid;
  readonly officeId: number;
  readonly personId: string;
  readonly deviceId: string;
  readonly token: string;
  readonly key: string;
  readonly now: Instant;
};

/** Lets a member in on a machine; what he had there before ends. */
export async function openMemberSession(pool: Pool, session: NewMemberSession): Promise<void> {
  await pool.inTransaction(async (db) => {
    await db.query(`update member_sessions set ended_at = $4, ended_why = 'replaced' where office_id = $1 and person_id = $2 and device_id = $3 and ended_at is null`, [
      session.officeId,
      session.personId,
      session.deviceId,
      session.now,
    ]);
    await db.query(`insert into member_sessions (office_id, id, person_id, device_id, token_digest, member_key, started_at, seen_at) values ($1, $2, $3, $4, $5, $6, $7, $7)`, [
      session.officeId,
      session.id,
      session.personId,
      session.deviceId,
      digestOf(session.token),
      session.key,
      session.now,
    ]);
  });
}

/** Who stands behind a token, whatever became of it. */
export type MemberSession = {
  readonly id: string;
  readonly officeId: number;
  readonly personId: string;
  readonly fullName: string;
  readonly unitCode: string;
  readonly endedAt: Instant | null;
  readonly deviceRetired: 'yes' | 'no';
  /** The last day of the membership that ended last at this post; null when there is none that ended. */
  readonly memberUntil: PlainDate | null;
};

const seenEveryMillis = 60_000;

export async function findMemberSession(db: Db, { token, now }: { readonly token: string; readonly now: Instant }): Promise<MemberSession | null> {
  const { rows } = await db.query<MemberSession & { readonly seenAt: Instant }>(
    `select s.id, s.office_id as "officeId", s.person_id as "personId", p.full_name as "fullName", d.unit_code as "unitCode", s.ended_at as "endedAt", s.seen_at as "seenAt",
       case when d.retired_at is null then 'no' else 'yes' end as "deviceRetired",
       (select max(m.until_on)::text from memberships m join teams t on t.office_id = m.office_id and t.id = m.team_id
        where m.person_id = s.person_id and t.unit_code = d.unit_code) as "memberUntil"
     from member_sessions s join devices d on d.id = s.device_id join team_people p on p.id = s.person_id
     where s.token_digest = $1`,
    [digestOf(token)],
  );
  const [row] = rows;
  if (row === undefined) return null;
  if (row.seenAt < addMillis(now, -seenEveryMillis)) await db.query('update member_sessions set seen_at = $3 where office_id = $1 and id = $2', [row.officeId, row.id, now]);
  return row;
}

/** Keys with which somebody could have proven at that moment that he sat at a machine: sessions that had not ended then. */
export async function keysOfMember(db: Db, { personId, at }: { readonly personId: string; readonly at: Instant }): Promise<readonly string[]> {
  const { rows } = await db.query<{ key: string }>('select member_key as key from member_sessions where person_id = $1 and (ended_at is null or ended_at >= $2)', [personId, at]);
  return rows.map((row) => row.key);
}

export type OpenSession = { readonly id: string; readonly machine: string; readonly unitCode: string; readonly startedAt: Instant; readonly seenAt: Instant };

/** What somebody has open at machines in use, of an office; the newest first. */
export async function listMemberSessions(db: Db, { officeId, personId }: { readonly officeId: number; readonly personId: string }): Promise<readonly OpenSession[]> {
  const { rows } = await db.query<OpenSession>(
    `select s.id, d.name as machine, d.unit_code as "unitCode", s.started_at as "startedAt", s.seen_at as "seenAt"
     from member_sessions s join devices d on d.id = s.device_id
     where s.office_id = $1 and s.person_id = $2 and s.ended_at is null and d.retired_at is null order by s.started_at desc, s.id desc`,
    [officeId, personId],
  );
  return rows;
}

/** Ends what somebody has open at the machines of an office: one session, or all. How many that were. */
export async function endMemberSessions(
  db: Db,
  input: { readonly officeId: number; readonly personId: string; readonly sessionId: string | null; readonly officerId: string; readonly now: Instant },
): Promise<number> {
  const { rows } = await db.query<{ id: string }>(
    `update member_sessions set ended_at = $3, ended_why = 'ward', ended_by = $4 
     where office_id = $1 and person_id = $2 and ended_at is null and ($5::uuid is null or id = $5) returning id`,
    [input.officeId, input.personId, input.now, input.officerId, input.sessionId],
  );
  return rows.length;
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
