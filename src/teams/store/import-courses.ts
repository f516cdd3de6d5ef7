import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { type Uuid, uuidV7From } from '../../basics/rules/ids.ts';
import { nullable, oneOf } from '../../basics/rules/shapes.ts';
import { addDays, atMinute, type Instant, millisOf, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { loadDirectory } from '../../offices/store/directory.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { courseAudiences, type TrainingSession } from '../rules/course.ts';
import { readClock } from '../rules/duty-clock.ts';
import { saveCourse, saveSession } from './courses.ts';
import { membersOn, putHeadcounts } from './session-people.ts';

const words = Type.String({ minLength: 1 });
const closed = { additionalProperties: false };
const DateText = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const count = Type.Integer({ minimum: 0 });

/** courses.json: courses and sessions of an authority. A session is on a `day`, or so many days after the file is brought in. */
const CoursesFileShape = Type.Object(
  {
    about: words,
    seed: words,
    courses: Type.Array(
      Type.Object(
        {
          key: words,
          unitCode: words,
          title: words,
          audience: oneOf(...courseAudiences),
          minutes: count,
          passPercent: count,
          testDays: count,
          syllabus: Type.Array(words),
          lessonCodes: Type.Array(words),
        },
        closed,
      ),
    ),
    sessions: Type.Array(
      Type.Object(
        {
          course: words,
          day: Type.Optional(DateText),
          daysAhead: Type.Optional(count),
          from: words,
          to: words,
          place: words,
          trainer: words,
          capacity: count,
          unitCodes: Type.Array(words),
          /** So many per cent of the members of these units were there; which of them follows from the seed. */
          presentPercent: count,
          headcounts: nullable(Type.Object({ officials: count, people: count }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
type CoursesFile = Static<typeof CoursesFileShape>;
type FileSession = CoursesFile['sessions'][number];

/** Brings in the courses of an authority from its folder, where it has a file of them, at the first time only: what people changed since is not undone. */
export async function importCourses(db: Db, { folder, now }: { readonly folder: string; readonly now: Instant }): Promise<void> {
  const path = join(folder, 'courses.json');
  if (!existsSync(path)) return;
  const file = await readJsonFile(path, CoursesFileShape);
  const { rows } = await db.query<{ n: number }>('select count(*) as n from training_courses');
  if (rows[0]?.n !== 0) return;
  const directory = await loadDirectory(db);
  const made = new Map<string, MadeCourse>();
  for (const { key, unitCode, ...course } of file.courses) {
    const office = directory.officeOfUnit(unitCode);
    if (office === null) throw new Error(`courses.json: ${unitCode} has no office`);
    const id = importedId({ day: firstDay, what: `${file.seed} ${key}` });
    const { minutes, lessonCodes, passPercent, testDays } = course;
    made.set(key, { id, officeId: office.id, worth: { minutes, lessonCodes, passPercent, testDays } });
    await saveCourse(db, { ...course, id, officeId: office.id }, { officerId: null, now });
  }
  for (const session of file.sessions) {
    const course = made.get(session.course);
    if (course === undefined) throw new Error(`courses.json: there is no course ${session.course}`);
    const wards = new Map(directory.unitsOfKind('neighbourhood', plainDateOf(now)).map((unit) => [unit.code, unit.parentCode ?? unit.code]));
    const officeIds = directory.offices.filter((office) => office.id === course.officeId || office.parentOfficeId === course.officeId).map(({ id }) => id);
    await bringSession(db, { file, session, course, officeIds, wardOf: (code) => wards.get(code) ?? code, now });
  }
}

type MadeCourse = { readonly id: Uuid; readonly officeId: number; readonly worth: Pick<TrainingSession, 'minutes' | 'lessonCodes' | 'passPercent' | 'testDays'> };

type Bring = {
  readonly file: CoursesFile;
  readonly session: FileSession;
  readonly course: MadeCourse;
  readonly officeIds: readonly number[];
  readonly wardOf: (unitCode: string) => string;
  readonly now: Instant;
};

async function bringSession(db: Db, { file, session, course, officeIds, wardOf, now }: Bring): Promise<void> {
  const day = session.day ?? addDays(plainDateOf(now), session.daysAhead ?? 1);
  const what = `${file.seed} ${session.course} ${session.day ?? 'next'}`;
  const id = importedId({ day: session.day ?? firstDay, what });
  const { place, trainer, capacity, unitCodes } = session;
  const [fromMinute, toMinute] = [minuteOf(session.from), minuteOf(session.to)];
  const planned = { id, officeId: course.officeId, courseId: course.id, day, fromMinute, toMinute, place, trainer, capacity, ...course.worth, unitCodes };
  await saveSession(db, { session: { ...planned, cancelledAt: null, cancelledWhy: null }, secret: randomBytes(24).toString('base64url'), officerId: null, now });
  const members = (await membersOn(db, { officeIds, day })).filter((member) => member.unitCodes.some((code) => unitCodes.includes(wardOf(code))));
  const present = members.filter(({ personId }) => (digestOf(`${what} ${personId}`)[0] ?? 0) * 100 < session.presentPercent * 256).slice(0, capacity);
  await bringPresent(db, { officeId: course.officeId, sessionId: id, personIds: present.map(({ personId }) => personId), at: atMinute(day, fromMinute) });
  if (session.headcounts !== null) await putHeadcounts(db, { officeId: course.officeId, sessionId: id, counts: session.headcounts, officerId: null, now });
}

async function bringPresent(
  db: Db,
  { officeId, sessionId, personIds, at }: { readonly officeId: number; readonly sessionId: string; readonly personIds: readonly string[]; readonly at: Instant },
): Promise<void> {
  const rows = personIds.map((personId) => ({ signup: lineId(at, `${sessionId} ${personId} signed`), presence: lineId(at, `${sessionId} ${personId} present`), personId }));
  const given = [officeId, sessionId, at, JSON.stringify(rows)];
  await db.query(
    `insert into training_signups (office_id, id, session_id, person_id, kind, by_whom, acted_at)
     select $1, t.signup, $2, t."personId", 'signed', 'ward', $3::timestamptz - interval '7 days' from json_to_recordset($4::json) as t (signup uuid, "personId" uuid)`,
    given,
  );
  await db.query(
    `insert into training_attendance (office_id, id, session_id, person_id, kind, how, note, marked_at)
     select $1, t.presence, $2, t."personId", 'present', 'hand', 'Theo danh sách giấy (mẫu)', $3 from json_to_recordset($4::json) as t (presence uuid, "personId" uuid)`,
    given,
  );
}

const firstDay = '2019-01-02' as PlainDate;

/** The same at every loading. */
function importedId({ day, what }: { readonly day: PlainDate; readonly what: string }): Uuid {
  return lineId(atMinute(day, 8 * 60), what);
}

function lineId(at: Instant, what: string): Uuid {
  return uuidV7From(millisOf(at), digestOf(what));
}

function digestOf(what: string): Buffer {
  return createHash('sha256').update(what).digest();
}

function minuteOf(text: string): number {
  const minute = readClock(text);
  if (minute === null) throw new Error(`courses.json: ${text} is no time of day`);
  return minute;
}
