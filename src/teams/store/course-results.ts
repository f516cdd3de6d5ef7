import { addDays, atMinute, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { TakenLesson } from '../rules/course-result.ts';
import { effectSpan, type HelpedDay } from '../rules/training-effect.ts';

/** The tests that these people took, each with whose it is. */
export async function testsOf(db: Db, personIds: readonly string[]): Promise<readonly (TakenLesson & { readonly personId: string })[]> {
  const { rows } = await db.query<TakenLesson & { readonly personId: string }>(
    `select person_id as "personId", lesson_code as "lessonCode", right_count as "rightCount", question_count as "questionCount", taken_at as "takenAt"
     from training_tests where person_id = any ($1) order by taken_at`,
    [personIds],
  );
  return rows;
}

/**
 * The filings that people helped with around a session, by day. What the ward refused to credit is left out. Filings that were brought in from before
 * know the helper by name alone: that of a participant who was in a team of that post counts for him.
 */
export async function helpedDays(
  db: Db,
  asked: { readonly personIds: readonly string[]; readonly officeIds: readonly number[]; readonly heldOn: PlainDate },
): Promise<readonly HelpedDay[]> {
  const { from, to } = effectSpan(asked.heldOn);
  const { rows } = await db.query<HelpedDay>(
    `select to_char(d.submitted_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, count(*) as assisted, count(*) filter (where d.supplement_requested_at is not null) as returned
     from dossiers d
     left join helped_filings h on h.dossier_id = d.id
     left join dossier_acts a on h.dossier_id is null and a.office_id = d.office_id and a.dossier_id = d.id and a.seq = 0
     where d.office_id = any ($1) and d.help_unit_code is not null and d.submitted_at >= $2 and d.submitted_at < $3
       and d.help_unit_code in (select t.unit_code from memberships m join teams t on t.office_id = m.office_id and t.id = m.team_id where m.person_id = any ($4))
       and ((h.person_id = any ($4) and h.credit <> 'refused') or (d.help_unit_code, a.content -> 'helper' ->> 'name') in (
         select t.unit_code, p.full_name from team_people p join memberships m on m.person_id = p.id join teams t on t.office_id = m.office_id and t.id = m.team_id
         where p.id = any ($4)))
     group by 1 order by 1`,
    [asked.officeIds, atMinute(from, 0), atMinute(addDays(to, 1), 0), asked.personIds],
  );
  return rows;
}

export type TrainingCertificate = {
  readonly officeId: number;
  readonly id: string;
  readonly code: string;
  readonly year: number;
  readonly number: number;
  readonly courseId: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly fullName: string;
  readonly teamName: string;
  readonly courseTitle: string;
  readonly heldOn: PlainDate;
  readonly minutes: number;
  readonly score: number;
  readonly signer: string;
  readonly issuedOn: PlainDate;
};

const certificateColumns = `office_id as "officeId", id, code, year, number, course_id as "courseId", session_id as "sessionId", person_id as "personId", full_name as "fullName",
  team_name as "teamName", course_title as "courseTitle", held_on as "heldOn", minutes, score, signer, issued_on as "issuedOn"`;

export async function findCertificate(db: Db, code: string): Promise<TrainingCertificate | null> {
  const { rows } = await db.query<TrainingCertificate>(`select ${certificateColumns} from training_certificates where code = $1`, [code]);
  return rows[0] ?? null;
}

export async function certificatesOfCourse(db: Db, courseId: string): Promise<readonly TrainingCertificate[]> {
  const { rows } = await db.query<TrainingCertificate>(`select ${certificateColumns} from training_certificates where course_id = $1`, [courseId]);
  return rows;
}

/** Numbers a certificate and keeps it; whoever has one for the course gets no other. */
export async function issueCertificate(
  db: Db,
  { certificate, by, now }: { readonly certificate: Omit<TrainingCertificate, 'number' | 'year'>; readonly by: string; readonly now: Instant },
): Promise<void> {
  const year = Number(certificate.issuedOn.slice(0, 4));
  await db.query('select pg_advisory_xact_lock(hashtext($1))', [`training_certificates/${certificate.officeId}`]);
  await db.query(
    `insert into training_certificates (office_id, id, code, year, number, course_id, session_id, person_id, full_name, team_name, course_title, held_on, minutes, score,
       signer, issued_on, issued_by, issued_at)
     select $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17 from training_certificates where office_id = $1 and year = $4
     on conflict do nothing`,
    [
      certificate.officeId,
      certificate.id,
      certificate.code,
      year,
      certificate.courseId,
      certificate.sessionId,
      certificate.personId,
      certificate.fullName,
      certificate.teamName,
      certificate.courseTitle,
      certificate.heldOn,
      certificate.minutes,
      certificate.score,
      certificate.signer,
      certificate.issuedOn,
      by,
      now,
    ],
  );
}
