import { type Static, Type } from 'typebox';
import { fold } from '../../basics/rules/text.ts';

const closed = { additionalProperties: false };
const words = Type.String({ minLength: 1, maxLength: 600 });

const LessonShape = Type.Object(
  {
    code: Type.String({ pattern: '^[a-z0-9-]{3,40}$' }),
    title: words,
    titleEn: words,
    minutes: Type.Integer({ minimum: 2, maximum: 5 }),
    /** What a request for a supplement says when this lesson would have helped: words of its reason, names of papers. */
    against: Type.Object({ reasons: Type.Array(words), papers: Type.Array(words) }, closed),
    source: words,
    steps: Type.Array(Type.Object({ title: words, text: words }, closed), { minItems: 2 }),
    /** How one says it to a person. */
    say: words,
    questions: Type.Array(
      Type.Object({ ask: words, choices: Type.Array(words, { minItems: 2, maxItems: 4 }), right: Type.Integer({ minimum: 0, maximum: 3 }), why: words }, closed),
      { minItems: 3, maxItems: 3 },
    ),
  },
  closed,
);

/** Micro-lessons for members of the teams: data of the authority (data/teams/lessons.json), in the order in which a new member takes them. */
export const LessonBookShape = Type.Object(
  {
    version: Type.String({ minLength: 1, maxLength: 40 }),
    source: words,
    passPercent: Type.Integer({ minimum: 1, maximum: 100 }),
    /** How long ago a returned dossier was filed to be still worth a lesson. */
    lookBackDays: Type.Integer({ minimum: 1, maximum: 730 }),
    lessons: Type.Array(LessonShape, { minItems: 1 }),
  },
  closed,
);

export type Lesson = Static<typeof LessonShape>;
export type LessonBook = Static<typeof LessonBookShape>;

export function findLesson(book: LessonBook, code: string): Lesson | null {
  return book.lessons.find((one) => one.code === code) ?? null;
}

/** The lessons in which every word of the question stands somewhere, marks or not; all of them for no question. */
export function searchLessons(lessons: readonly Lesson[], query: string): readonly Lesson[] {
  const wanted = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  return lessons.filter((lesson) => {
    const text = fold(textOf(lesson));
    return wanted.every((word) => text.includes(word));
  });
}

function textOf({ title, titleEn, say, steps, against, questions }: Lesson): string {
  const more = [...steps.flatMap((step) => [step.title, step.text]), ...against.reasons, ...against.papers, ...questions.map(({ ask }) => ask)];
  return [title, titleEn, say, ...more].join(' ');
}

/** What of a lesson's data cannot be; empty when all is well. The shape cannot say it. */
export function lessonFaults(book: LessonBook): readonly string[] {
  const codes = book.lessons.map(({ code }) => code);
  return [
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${code}: twice`),
    ...book.lessons.flatMap(({ code, questions }) => questions.filter(({ right, choices }) => right >= choices.length).map(({ ask }) => `${code}: no such answer: ${ask}`)),
  ];
}

export type Marked = { readonly rightCount: number; readonly questionCount: number; readonly score: number; readonly passed: 'yes' | 'no' };

/** Marks a test. A question without an answer, or with one that there is not, is not right. `score`: whole percent, rounded down, so that nobody passes by rounding. */
export function markTest(lesson: Pick<Lesson, 'questions'>, asked: { readonly answers: readonly number[]; readonly passPercent: number }): Marked {
  const questionCount = lesson.questions.length;
  const rightCount = lesson.questions.filter(({ right }, at) => asked.answers[at] === right).length;
  const score = questionCount === 0 ? 0 : Math.floor((rightCount * 100) / questionCount);
  return { rightCount, questionCount, score, passed: score >= asked.passPercent ? 'yes' : 'no' };
}
