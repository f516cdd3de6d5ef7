import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Course, TrainingSession } from '../rules/course.ts';

const courseColumns = `office_id as "officeId", id, title, audience, syllabus, lesson_codes as "lessonCodes", minutes, pass_percent as "passPercent", test_days as "testDays"`;
const sessionColumns = `office_id as "officeId", id, course_id as "courseId", day, from_minute as "fromMinute", to_minute as "toMinute", place, trainer, capacity, minutes,
  lesson_codes as "lessonCodes", pass_percent as "passPercent", test_days as "testDays", unit_codes as "unitCodes", cancelled_at as "cancelledAt", cancelled_why as "cancelledWhy"`;

export async function listCourses(db: Db, officeIds: readonly number[]): Promise<readonly Course[]> {
  const { rows } = await db.query<Course>(`select ${courseColumns} from training_courses where office_id = any ($1) order by title, id`, [officeIds]);
  return rows;
}

export async function findCourse(db: Db, id: string): Promise<Course | null> {
  const { rows } = await db.query<Course>(`select ${courseColumns} from training_courses where id = $1`, [id]);
  return rows[0] ?? null;
}

/** Writes a course, new or changed. `no` when the id is that of another office's. */
export async function saveCourse(db: Db, course: Course, by: { readonly officerId: string | null; readonly now: Instant }): Promise<'yes' | 'no'> {
  const { rows } = await db.query<{ id: string }>(
    `insert into training_courses (office_id, id, title, audience, syllabus, lesson_codes, minutes, pass_percent, test_days, made_by, made_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 where not exists (select 1 from training_courses where id = $2 and office_id <> $1)
     on conflict (office_id, id) do update set title = excluded.title, audience = excluded.audience, syllabus = excluded.syllabus, lesson_codes = excluded.lesson_codes,
       minutes = excluded.minutes, pass_percent = excluded.pass_percent, test_days = excluded.test_days
     returning id`,
    [course.officeId, course.id, course.title, course.audience, course.syllabus, course.lessonCodes, course.minutes, course.passPercent, course.testDays, by.officerId, by.now],
  );
  return rows.length === 1 ? 'yes' : 'no';
}

export type SessionRow = TrainingSession & { readonly present: number; readonly signed: number };

/** From a day on, or all; the latest first, with how many members were there and how many are signed up. */
export async function listSessions(db: Db, { officeIds, from }: { readonly officeIds: readonly number[]; readonly from: PlainDate | null }): Promise<readonly SessionRow[]> {
  const { rows } = await db.query<SessionRow>(
    `select ${sessionColumns},
       (select count(*) from (${lastLines('training_attendance', 'marked_at')}) a where a.kind = 'present') as present,
       (select count(*) from (${lastLines('training_signups', 'acted_at')}) a where a.kind = 'signed') as signed
     from training_sessions s where office_id = any ($1) and ($2::date is null or day >= $2) order by day desc, from_minute desc, id`,
    [officeIds, from],
  );
  return rows;
}

/** Of a session `s`: the last line about each person. */
function lastLines(table: 'training_attendance' | 'training_signups', time: 'marked_at' | 'acted_at'): string {
  return `select distinct on (l.person_id) l.kind from ${table} l where l.office_id = s.office_id and l.session_id = s.id order by l.person_id, l.${time} desc, l.id desc`;
}

export async function findSession(db: Db, id: string): Promise<(TrainingSession & { readonly secret: string }) | null> {
  const { rows } = await db.query<TrainingSession & { readonly secret: string }>(`select ${sessionColumns}, secret from training_sessions where id = $1`, [id]);
  return rows[0] ?? null;
}

/** The session, kept from being changed by others until the transaction ends. */
export async function lockSession(db: Db, id: string): Promise<void> {
  await db.query('select 1 from training_sessions where id = $1 for update', [id]);
}

type SaveSession = { readonly session: TrainingSession; readonly secret: string; readonly officerId: string | null; readonly now: Instant };

/** Writes a session, new or changed; its secret, what it is worth and what its test asks for are those of the first time. `no` when the id is that of another office's, or the session was cancelled. */
export async function saveSession(db: Db, { session, secret, officerId, now }: SaveSession): Promise<'yes' | 'no'> {
  const { rows } = await db.query<{ id: string }>(
    `insert into training_sessions (office_id, id, course_id, day, from_minute, to_minute, place, trainer, capacity, minutes, lesson_codes, pass_percent, test_days, unit_codes,
       secret, made_by, made_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17 where not exists (select 1 from training_sessions where id = $2 and office_id <> $1)
     on conflict (office_id, id) do update set day = excluded.day, from_minute = excluded.from_minute, to_minute = excluded.to_minute, place = excluded.place,
       trainer = excluded.trainer, capacity = excluded.capacity, unit_codes = excluded.unit_codes
     where training_sessions.cancelled_at is null and training_sessions.course_id = excluded.course_id
     returning id`,
    [
      session.officeId,
      session.id,
      session.courseId,
      session.day,
      session.fromMinute,
      session.toMinute,
      session.place,
      session.trainer,
      session.capacity,
      session.minutes,
      session.lessonCodes,
      session.passPercent,
      session.testDays,
      session.unitCodes,
      secret,
      officerId,
      now,
    ],
  );
  return rows.length === 1 ? 'yes' : 'no';
}

/** Ends what was planned, once. */
export async function cancelSession(db: Db, one: { readonly officeId: number; readonly id: string; readonly why: string; readonly now: Instant }): Promise<void> {
  await db.query('update training_sessions set cancelled_at = $3, cancelled_why = $4 where office_id = $1 and id = $2 and cancelled_at is null', [
    one.officeId,
    one.id,
    one.now,
    one.why,
  ]);
}
