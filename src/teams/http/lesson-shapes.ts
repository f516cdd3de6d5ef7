import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';

/** What travels about micro-lessons: to anybody, to a member at a machine, to a ward. */

const closed = { additionalProperties: false };

export const LessonSearchQuery = Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })) }, closed);
export const LessonParams = Type.Object({ code: Type.String({ maxLength: 40 }) });
const answers = Type.Array(Type.Integer({ minimum: 0, maximum: 9 }), { maxItems: 10, description: 'The chosen answer of each question, counted from 0' });
export const LessonAnswersShape = Type.Object({ answers }, closed);
export const LessonTestShape = Type.Object({ id: UuidV7Shape, answers }, closed);

const lessonHead = { code: Type.String(), title: TextShape, minutes: Type.Integer() };
export const LessonListShape = Type.Object({ rows: Type.Array(Type.Object(lessonHead)), total: Type.Integer() });
export type LessonList = Static<typeof LessonListShape>;

export const LessonViewShape = Type.Object({
  ...lessonHead,
  source: Type.String(),
  steps: Type.Array(Type.Object({ title: Type.String(), text: Type.String() })),
  say: Type.String(),
  questions: Type.Array(Type.Object({ ask: Type.String(), choices: Type.Array(Type.String()) })),
});
export type LessonView = Static<typeof LessonViewShape>;

export const LessonResultShape = Type.Object({
  score: Type.Integer({ description: 'Percent, rounded down' }),
  passed: oneOf('yes', 'no'),
  passPercent: Type.Integer(),
  answers: Type.Array(Type.Object({ chosen: Type.Integer(), right: Type.Integer(), why: Type.String() })),
});
export type LessonResult = Static<typeof LessonResultShape>;

const OwnLessonShape = Type.Object({
  ...lessonHead,
  href: Type.String(),
  done: oneOf('yes', 'no'),
  passedAt: nullable(InstantShape),
  /** Parts of requests for a supplement since it was passed against which it helps. */
  own: Type.Integer({ description: 'In dossiers that the member helped with' }),
  unit: Type.Integer({ description: 'In other dossiers of the units of his teams' }),
  against: Type.Array(Type.String(), { description: 'In the words of the lesson; never those of a dossier' }),
});
export const OwnLessonsShape = Type.Object({ next: nullable(OwnLessonShape), rows: Type.Array(OwnLessonShape) });
export type OwnLessons = Static<typeof OwnLessonsShape>;

export const WardLessonsShape = Type.Object({
  members: Type.Integer({ description: 'Members today of the teams of the office' }),
  since: PlainDateShape,
  version: Type.String(),
  source: Type.String(),
  rows: Type.Array(
    Type.Object({
      ...lessonHead,
      href: Type.String(),
      passedBy: Type.Integer({ description: 'Of these members' }),
      mistakes: Type.Integer({ description: 'Parts of requests for a supplement to filings helped with at the units of the office, against which the lesson helps' }),
      against: Type.Array(Type.String()),
    }),
  ),
});
export type WardLessons = Static<typeof WardLessonsShape>;
