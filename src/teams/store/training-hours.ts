import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { momentOf } from '../rules/duty-clock.ts';

/** A session that somebody was at. */
export type AttendedSession = {
  readonly personId: string;
  readonly sessionId: string;
  readonly courseTitle: string;
  readonly day: PlainDate;
  readonly minutes: number;
  readonly certificateCode: string | null;
};

/** The sessions that were held and where these people were present, the latest first. */
export async function attendedBy(db: Db, personIds: readonly string[]): Promise<readonly AttendedSession[]> {
  const { rows } = await db.query<AttendedSession>(
    `select a.person_id as "personId", s.id as "sessionId", c.title as "courseTitle", s.day, s.minutes, t.code as "certificateCode"
     from (${lastLines} where l.person_id = any ($1) ${lastFirst}) a
     join training_sessions s on s.office_id = a.office_id and s.id = a.session_id and s.cancelled_at is null
     join training_courses c on c.id = s.course_id
     left join training_certificates t on t.session_id = s.id and t.person_id = a.person_id
     where a.kind = 'present' order by s.day desc, s.from_minute desc`,
    [personIds],
  );
  return rows;
}

const lastLines = 'select distinct on (l.session_id, l.person_id) l.office_id, l.session_id, l.person_id, l.kind from training_attendance l';
const lastFirst = 'order by l.session_id, l.person_id, l.marked_at desc, l.id desc';

/** `minutes`: of members alone, whose presence is known by name. A count of people is null when at no session anybody has told one. */
export type TrainingTotals = {
  readonly sessions: number;
  readonly sessionMinutes: number;
  readonly members: number;
  readonly memberPresences: number;
  readonly memberMinutes: number;
  readonly officials: number | null;
  readonly people: number | null;
  readonly sessionsWithoutHeadcount: number;
  readonly certificates: number;
};

/** What was held from the first to the last day; what is to come or still goes on has not been held. */
export async function trainingTotals(
  db: Db,
  { officeIds, from, to, now }: { readonly officeIds: readonly number[]; readonly from: PlainDate; readonly to: PlainDate; readonly now: Instant },
): Promise<TrainingTotals> {
  const { day, minute } = momentOf(now);
  const { rows } = await db.query<TrainingTotals>(
    `with held as (
       select * from training_sessions where office_id = any ($1) and day between $2 and $3 and (day < $4 or (day = $4 and to_minute <= $5)) and cancelled_at is null
     ), present as (
       select h.minutes, a.person_id from held h join (${lastLines} where l.office_id = any ($1) ${lastFirst}) a on a.office_id = h.office_id and a.session_id = h.id
       where a.kind = 'present'
     ), counted as (
       select n.audience, n.people, n.session_id from held h join training_headcounts n on n.office_id = h.office_id and n.session_id = h.id
     )
     select (select count(*) from held) as sessions, (select coalesce(sum(minutes), 0)::int from held) as "sessionMinutes",
       (select count(distinct person_id) from present) as members, (select count(*) from present) as "memberPresences",
       (select coalesce(sum(minutes), 0)::int from present) as "memberMinutes",
       (select sum(people)::int from counted where audience = 'officials') as officials, (select sum(people)::int from counted where audience = 'people') as people,
       (select count(*) from held h where not exists (select 1 from counted c where c.session_id = h.id)) as "sessionsWithoutHeadcount",
       (select count(*) from training_certificates where office_id = any ($1) and issued_on between $2 and $3) as certificates`,
    [officeIds, from, to, day, minute],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('An aggregate without a row');
  return row;
}
