import { join } from 'node:path';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { type LessonBook, LessonBookShape, lessonFaults } from '../rules/lesson.ts';
import type { Mistake, PassedLesson } from '../rules/lesson-proposal.ts';

/** The lessons as the authority keeps them in data/teams. Throws when a part of them cannot be. */
export async function readLessons(root: string): Promise<LessonBook> {
  const file = join(root, 'data', 'teams', 'lessons.json');
  const book = await readJsonFile(file, LessonBookShape);
  const faults = lessonFaults(book);
  if (faults.length > 0) throw new Error(`${file}: ${faults.join('; ')}`);
  return book;
}

export type MistakeScope = {
  readonly personId: string | null;
  readonly units: readonly string[];
  /** Of these offices: those of the units and those directly above, where people of the units file. */
  readonly officeIds: readonly number[];
  readonly since: Instant;
};

const mistakesMax = 500;

/** What dossiers filed with help at the units, or by the member, were sent back for: each part of each request, the newest first. */
export async function listMistakes(db: Db, { personId, units, officeIds, since }: MistakeScope): Promise<readonly Mistake[]> {
  const { rows } = await db.query<Mistake>(
    `select coalesce(item ->> 'what', '') as what, coalesce(item ->> 'reason', '') as reason, d.submitted_at as "filedAt",
       case when h.person_id = $1 and h.credit <> 'refused' then 'own' else 'unit' end as whose
     from dossiers d
     join dossier_acts a on a.office_id = d.office_id and a.dossier_id = d.id and a.kind = 'requestSupplement'
     cross join lateral json_array_elements(a.content -> 'items') item
     left join helped_filings h on h.dossier_id = d.id
     where d.office_id = any ($2) and d.submitted_at >= $3 and d.supplement_requested_at is not null
       and (d.help_unit_code = any ($4) or (h.person_id = $1 and h.credit <> 'refused'))
     order by d.submitted_at desc, a.seq limit ${mistakesMax}`,
    [personId, officeIds, since, units],
  );
  return rows;
}

/** The lessons whose tests somebody has passed, each with the last time. */
export async function listPassed(db: Db, personId: string): Promise<readonly PassedLesson[]> {
  const { rows } = await db.query<PassedLesson>(
    `select lesson_code as code, max(taken_at) as "passedAt" from training_tests where person_id = $1 and passed = 'yes' group by lesson_code`,
    [personId],
  );
  return rows;
}

export type TakenTest = {
  readonly officeId: number;
  readonly id: string;
  readonly personId: string;
  readonly lessonCode: string;
  readonly lessonsVersion: string;
  readonly answers: readonly number[];
  readonly rightCount: number;
  readonly questionCount: number;
  readonly passed: 'yes' | 'no';
  readonly takenAt: Instant;
};

/** Keeps a test. The same id again changes nothing; what is kept under it comes back, so that a repetition gets the same answer. */
export async function keepTest(db: Db, test: TakenTest): Promise<TakenTest> {
  await db.query(
    `insert into training_tests (office_id, id, person_id, lesson_code, lessons_version, answers, right_count, question_count, passed, taken_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [test.officeId, test.id, test.personId, test.lessonCode, test.lessonsVersion, test.answers, test.rightCount, test.questionCount, test.passed, test.takenAt],
  );
  const { rows } = await db.query<TakenTest>(
    `select office_id as "officeId", id, person_id as "personId", lesson_code as "lessonCode", lessons_version as "lessonsVersion", answers,
       right_count as "rightCount", question_count as "questionCount", passed, taken_at as "takenAt" from training_tests where id = $1`,
    [test.id],
  );
  const [kept] = rows;
  if (kept === undefined) throw new Error(`Test ${test.id} was not kept`);
  return kept;
}

export type LessonCount = { readonly code: string; readonly passedBy: number };

/** How many of the members of today of an office's teams have passed which lesson, and how many members there are. */
export async function countPassed(
  db: Db,
  asked: { readonly officeId: number; readonly day: string },
): Promise<{ readonly members: number; readonly lessons: readonly LessonCount[] }> {
  const members = `select distinct m.person_id from memberships m join teams t on t.office_id = m.office_id and t.id = m.team_id
    where m.office_id = $1 and (m.from_on is null or m.from_on <= $2) and (m.until_on is null or m.until_on >= $2) and (t.ended_on is null or t.ended_on >= $2)`;
  const counted = await db.query<{ n: number }>(`select count(*) as n from (${members}) m`, [asked.officeId, asked.day]);
  const { rows } = await db.query<LessonCount>(
    `select lesson_code as code, count(distinct person_id) as "passedBy" from training_tests where passed = 'yes' and person_id in (${members}) group by lesson_code`,
    [asked.officeId, asked.day],
  );
  return { members: counted.rows[0]?.n ?? 0, lessons: rows };
}
