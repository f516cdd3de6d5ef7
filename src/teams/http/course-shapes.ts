import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { courseAudiences } from '../rules/course.ts';
import { effectWindows } from '../rules/training-effect.ts';

/** What travels about courses and their sessions: to those who hold them, to members, and to who stands at the door. */

const closed = { additionalProperties: false };
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const id = Type.String({ format: 'uuid' });
const officeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const yesNo = oneOf('yes', 'no');

export const SessionParams = Type.Object({ id: UuidV7Shape });

const courseFields = {
  title: line(200),
  audience: oneOf(...courseAudiences),
  syllabus: Type.Array(line(300), { maxItems: 30 }),
  lessonCodes: Type.Array(Type.String({ pattern: '^[a-z0-9-]{3,40}$' }), { maxItems: 30, description: 'Lessons whose tests are those of the course' }),
  minutes: Type.Integer({ minimum: 15, maximum: 6000, description: 'What one session of it is worth' }),
  passPercent: Type.Integer({ minimum: 1, maximum: 100 }),
  testDays: Type.Integer({ minimum: 0, maximum: 365, description: 'So many days after the session its tests still count' }),
};
export const SaveCourseShape = Type.Object({ office: officeId, ...courseFields }, closed);

const sessionFields = {
  day: PlainDateShape,
  fromMinute: Type.Integer({ minimum: 0, maximum: 1439 }),
  toMinute: Type.Integer({ minimum: 1, maximum: 1440 }),
  place: line(300),
  trainer: line(200),
  capacity: Type.Integer({ minimum: 1, maximum: 5000 }),
  unitCodes: Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { maxItems: 300, description: 'Wards or neighbourhoods; none: all teams of the office and of those below' }),
};
export const SaveSessionShape = Type.Object({ office: officeId, courseId: UuidV7Shape, ...sessionFields }, closed);
export const CancelShape = Type.Object({ why: line(300) }, closed);

const CourseShape = Type.Object({ id, office: Type.Integer(), mayManage: yesNo, mayHold: yesNo, ...courseFields, heldOn: nullable(PlainDateShape) });
export type CourseView = Static<typeof CourseShape>;

const SessionHeadShape = Type.Object({
  id,
  office: Type.Integer(),
  officeName: Type.String(),
  courseId: id,
  title: Type.String(),
  audience: oneOf(...courseAudiences),
  ...sessionFields,
  minutes: Type.Integer(),
  state: oneOf('planned', 'running', 'over', 'cancelled'),
  cancelledWhy: nullable(Type.String()),
  signed: Type.Integer(),
  present: Type.Integer(),
});
export type SessionHead = Static<typeof SessionHeadShape>;

const UnitShape = Type.Object({ code: Type.String(), name: Type.String(), office: Type.Integer() });

export const CoursesShape = Type.Object({
  office: Type.Object({ id: Type.Integer(), name: Type.String() }),
  mayManage: yesNo,
  courses: Type.Array(CourseShape),
  sessions: Type.Array(SessionHeadShape),
  units: Type.Array(UnitShape, { description: 'Whom a session of this office can invite' }),
  lessons: Type.Array(Type.Object({ code: Type.String(), title: TextShape })),
  /** Which course to hold next, by what was sent back since a day. */
  needs: Type.Array(
    Type.Object({
      courseId: id,
      title: Type.String(),
      mistakes: Type.Integer(),
      reasons: Type.Array(Type.Object({ words: Type.String(), count: Type.Integer() })),
      lastHeldOn: nullable(PlainDateShape),
    }),
  ),
  needsSince: PlainDateShape,
});
export type CoursesView = Static<typeof CoursesShape>;

const PersonShape = Type.Object({
  personId: id,
  fullName: Type.String(),
  teamName: Type.String(),
  unitName: Type.String(),
  mayManage: yesNo,
  signup: nullable(Type.Object({ standing: oneOf('seat', 'waiting'), place: Type.Integer(), by: oneOf('ward', 'member') })),
  present: nullable(Type.Object({ how: oneOf('qr', 'card', 'hand'), note: nullable(Type.String()), at: InstantShape })),
  result: nullable(Type.Object({ state: oneOf('noTest', 'open', 'missed', 'failed', 'passed'), taken: Type.Integer(), of: Type.Integer(), score: nullable(Type.Integer()) })),
  certificate: nullable(Type.Object({ code: Type.String(), number: Type.String(), href: Type.String() })),
});
export type SessionPerson = Static<typeof PersonShape>;

export const SessionPageShape = Type.Object({
  session: SessionHeadShape,
  course: CourseShape,
  /** The trainer's rights: QR code, attendance, certificates. */
  mayManage: yesNo,
  unitNames: Type.Array(Type.String()),
  door: Type.Object({ opens: InstantShape, closes: InstantShape }),
  /** Whether attendance can be marked now, by card or by hand. */
  marking: yesNo,
  lookAgainSeconds: nullable(Type.Integer({ description: 'After so long somebody else may be in the list' })),
  /** Signed up or present; of other wards only for who follows them. */
  people: Type.Array(PersonShape),
  hiddenPeople: Type.Integer({ description: 'Of wards that this account does not follow' }),
  /** Members whom this account may sign up. */
  candidates: Type.Array(Type.Object({ personId: id, fullName: Type.String(), teamName: Type.String() })),
  headcounts: Type.Object({ officials: nullable(Type.Integer()), people: nullable(Type.Integer()) }),
  effect: Type.Array(
    Type.Object({
      window: oneOf(...effectWindows),
      from: PlainDateShape,
      to: PlainDateShape,
      counts: nullable(Type.Object({ assisted: Type.Integer(), returned: Type.Integer(), rateText: nullable(Type.String()) })),
    }),
  ),
});
export type SessionPage = Static<typeof SessionPageShape>;

export const SignupShape = Type.Object({ id: UuidV7Shape, personId: UuidV7Shape, act: oneOf('sign', 'withdraw') }, closed);
export const MarkShape = Type.Object(
  {
    id: UuidV7Shape,
    personId: Type.Optional(UuidV7Shape),
    card: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Number of a card, or the address behind its QR code' })),
    present: yesNo,
    note: Type.Optional(nullable(Type.String({ maxLength: 300 }))),
  },
  closed,
);
const headcount = nullable(Type.Integer({ minimum: 0, maximum: 100_000 }));
export const HeadcountsShape = Type.Object({ officials: headcount, people: headcount }, closed);
export const IssueShape = Type.Object({ id: UuidV7Shape, personId: UuidV7Shape, signer: line(100) }, closed);

export const DoorCodeShape = Type.Object({ address: Type.String(), code: Type.String({ examples: ['ABCD EFGH'] }), open: yesNo });
export type DoorCode = Static<typeof DoorCodeShape>;

export const DoorQuery = Type.Object({ code: Type.Optional(Type.String({ maxLength: 40 })) }, closed);
const doorFields = { title: Type.String(), day: PlainDateShape, from: Type.String(), to: Type.String(), place: Type.String() };
export const DoorShape = Type.Object({
  ...doorFields,
  fresh: yesNo,
  closed: nullable(Type.Object({ why: TextShape, next: TextShape }, { description: 'Why nobody can be marked by scanning now; null while the door is open' })),
});
export type DoorView = Static<typeof DoorShape>;
export const ScanShape = Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }), card: Type.String({ minLength: 1, maxLength: 200 }) }, closed);
export const ScannedShape = Type.Object({ ...doorFields, fullName: Type.String(), marked: oneOf('now', 'already') });
export type ScannedView = Static<typeof ScannedShape>;

export const CertificateParams = Type.Object({ code: Type.String({ maxLength: 40 }) });
export const CheckedCertificateShape = Type.Object({
  verdict: oneOf('genuine', 'unknown'),
  certificate: nullable(
    Type.Object({
      number: Type.String(),
      fullName: Type.String(),
      courseTitle: Type.String(),
      heldOn: PlainDateShape,
      hours: Type.String(),
      authority: Type.String(),
      issuedOn: PlainDateShape,
    }),
  ),
});
export type CheckedCertificate = Static<typeof CheckedCertificateShape>;

export const HoursQuery = Type.Object({ office: officeId, year: Type.Integer({ minimum: 2000, maximum: 2100 }) }, closed);
export const HoursShape = Type.Object({
  year: Type.Integer(),
  rows: Type.Array(
    Type.Object({ personId: id, fullName: Type.String(), teamName: Type.String(), sessions: Type.Integer(), minutes: Type.Integer(), certificates: Type.Integer() }),
  ),
});
export type HoursView = Static<typeof HoursShape>;

export const PersonTrainingShape = Type.Object({
  years: Type.Array(Type.Object({ year: Type.Integer(), minutes: Type.Integer(), sessions: Type.Integer() })),
  rows: Type.Array(Type.Object({ sessionId: id, title: Type.String(), day: PlainDateShape, minutes: Type.Integer(), certificate: nullable(Type.String()) })),
});
export type PersonTraining = Static<typeof PersonTrainingShape>;

const OwnTrainingShape = Type.Object({
  sessionId: id,
  ...doorFields,
  trainer: Type.String(),
  hours: Type.String(),
  state: oneOf('planned', 'running', 'over', 'cancelled'),
  cancelledWhy: nullable(Type.String()),
  free: Type.Integer(),
  standing: oneOf('none', 'seat', 'waiting'),
  waitingPlace: nullable(Type.Integer()),
});
export const OwnTrainingsShape = Type.Object({
  /** Sessions to come that the member is invited to, or is signed up for. */
  rows: Type.Array(OwnTrainingShape),
  year: Type.Integer(),
  minutes: Type.Integer({ description: 'Of the sessions of this year at which the member was' }),
  attended: Type.Array(Type.Object({ title: Type.String(), day: PlainDateShape, hours: Type.String(), certificate: nullable(Type.String()) })),
});
export type OwnTrainings = Static<typeof OwnTrainingsShape>;
export const OwnSignupShape = Type.Object({ id: UuidV7Shape, act: oneOf('sign', 'withdraw') }, closed);
