import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { AttendanceAct } from '../rules/attendance.ts';
import type { SignupAct } from '../rules/signup.ts';

type OfSession = { readonly officeId: number; readonly sessionId: string };

/** Those of these sessions, each with whose it is. */
export async function signupActsOf(
  db: Db,
  sessions: readonly { readonly officeId: number; readonly id: string }[],
): Promise<readonly (SignupAct & { readonly sessionId: string })[]> {
  const { rows } = await db.query<SignupAct & { readonly sessionId: string }>(
    `select session_id as "sessionId", person_id as "personId", kind, by_whom as by, acted_at as at from training_signups
     where office_id = any ($1) and session_id = any ($2) order by acted_at, id`,
    [[...new Set(sessions.map(({ officeId }) => officeId))], sessions.map(({ id }) => id)],
  );
  return rows;
}

export async function addSignupAct(
  db: Db,
  act: OfSession & {
    readonly id: string;
    readonly personId: string;
    readonly kind: 'signed' | 'withdrawn';
    readonly by: 'ward' | 'member';
    readonly officerId: string | null;
    readonly now: Instant;
  },
): Promise<void> {
  await db.query(
    `insert into training_signups (office_id, id, session_id, person_id, kind, by_whom, officer_id, acted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing`,
    [act.officeId, act.id, act.sessionId, act.personId, act.kind, act.by, act.officerId, act.now],
  );
}

export async function attendanceActs(db: Db, { officeId, sessionId }: OfSession): Promise<readonly AttendanceAct[]> {
  const { rows } = await db.query<AttendanceAct>(
    `select person_id as "personId", kind, how, note, marked_at as at from training_attendance where office_id = $1 and session_id = $2 order by marked_at, id`,
    [officeId, sessionId],
  );
  return rows;
}

export async function addAttendanceAct(
  db: Db,
  act: OfSession & {
    readonly id: string;
    readonly personId: string;
    readonly kind: AttendanceAct['kind'];
    readonly how: AttendanceAct['how'];
    readonly note: string | null;
    readonly officerId: string | null;
    readonly now: Instant;
  },
): Promise<void> {
  await db.query(
    `insert into training_attendance (office_id, id, session_id, person_id, kind, how, note, officer_id, marked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict do nothing`,
    [act.officeId, act.id, act.sessionId, act.personId, act.kind, act.how, act.note, act.officerId, act.now],
  );
}

export type Headcounts = { readonly officials: number | null; readonly people: number | null };

/** How many came who are no members; null where nobody has told. */
export async function headcountsOf(db: Db, { officeId, sessionId }: OfSession): Promise<Headcounts> {
  const { rows } = await db.query<{ audience: 'officials' | 'people'; people: number }>(
    'select audience, people from training_headcounts where office_id = $1 and session_id = $2',
    [officeId, sessionId],
  );
  const told = (audience: keyof Headcounts) => rows.find((one) => one.audience === audience)?.people ?? null;
  return { officials: told('officials'), people: told('people') };
}

export async function putHeadcounts(db: Db, told: OfSession & { readonly counts: Headcounts; readonly officerId: string | null; readonly now: Instant }): Promise<void> {
  for (const audience of ['officials', 'people'] as const) {
    const people = told.counts[audience];
    if (people === null) await db.query('delete from training_headcounts where office_id = $1 and session_id = $2 and audience = $3', [told.officeId, told.sessionId, audience]);
    else
      await db.query(
        `insert into training_headcounts (office_id, session_id, audience, people, noted_by, noted_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (office_id, session_id, audience) do update set people = excluded.people, noted_by = excluded.noted_by, noted_at = excluded.noted_at`,
        [told.officeId, told.sessionId, audience, people, told.officerId, told.now],
      );
  }
}

/** Somebody of the teams, with the units that his teams stand at on a day. */
export type TeamMember = {
  readonly personId: string;
  readonly officeId: number;
  readonly fullName: string;
  readonly teamName: string;
  readonly unitCodes: readonly string[];
};

/** Who is in a team of these offices on the day, by name. */
export async function membersOn(db: Db, { officeIds, day }: { readonly officeIds: readonly number[]; readonly day: PlainDate }): Promise<readonly TeamMember[]> {
  const { rows } = await db.query<TeamMember>(
    `select p.id as "personId", p.office_id as "officeId", p.full_name as "fullName", min(t.name) as "teamName", array_agg(distinct t.unit_code) as "unitCodes"
     from teams t join memberships m on m.office_id = t.office_id and m.team_id = t.id join team_people p on p.id = m.person_id
     where t.office_id = any ($1) and (m.from_on is null or m.from_on <= $2) and (m.until_on is null or m.until_on >= $2) and (t.ended_on is null or t.ended_on >= $2)
     group by p.id, p.office_id, p.full_name, p.search_name order by p.search_name, p.id`,
    [officeIds, day],
  );
  return rows;
}

/** Those of these people who exist, whatever became of their memberships: name, office and the team they were in last. */
export async function namesOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, TeamMember>> {
  const { rows } = await db.query<TeamMember>(
    `select p.id as "personId", p.office_id as "officeId", p.full_name as "fullName",
       coalesce((array_agg(t.name order by m.from_on desc nulls last))[1], '') as "teamName", array_remove(array_agg(distinct t.unit_code), null) as "unitCodes"
     from team_people p left join memberships m on m.person_id = p.id left join teams t on t.office_id = m.office_id and t.id = m.team_id
     where p.id = any ($1) group by p.id, p.office_id, p.full_name`,
    [personIds],
  );
  return new Map(rows.map((row) => [row.personId, row]));
}
