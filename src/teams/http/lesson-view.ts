import { problemError } from '../../basics/http/problem.ts';
import { addDays, atMinute, type Instant, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { findLesson, type Lesson, type LessonBook, markTest } from '../rules/lesson.ts';
import type { ProposedLesson } from '../rules/lesson-proposal.ts';
import type { DutyHouse } from './duty-place.ts';
import { answersMissing, noSuchLesson } from './lesson-problems.ts';
import type { LessonResult, LessonView, OwnLessons } from './lesson-shapes.ts';

/** What the routes of lessons need beside the house. */
export type LessonHouse = DutyHouse & { catalogue(): Pick<Catalogue, 'inForce'>; readonly lessons: LessonBook };

export function getLesson(house: LessonHouse, code: string): Lesson {
  const lesson = findLesson(house.lessons, code);
  if (lesson === null) throw problemError(noSuchLesson);
  return lesson;
}

export function headView({ code, title, titleEn, minutes }: Lesson): Pick<LessonView, 'code' | 'title' | 'minutes'> {
  return { code, title: { vi: title, en: titleEn }, minutes };
}

export function hrefOf({ code }: Lesson): string {
  return `/bai-hoc/${code}`;
}

/** Without what is right: that is told with the answer. */
export function lessonView(lesson: Lesson): LessonView {
  const { source, steps, say, questions } = lesson;
  return { ...headView(lesson), source, steps, say, questions: questions.map(({ ask, choices }) => ({ ask, choices })) };
}

/** Throws answersMissing. */
export function resultOf(house: LessonHouse, lesson: Lesson, answers: readonly number[]): LessonResult {
  if (answers.length !== lesson.questions.length) throw problemError(answersMissing(lesson.questions.length));
  const { passPercent } = house.lessons;
  const { score, passed } = markTest(lesson, { answers, passPercent });
  return { score, passed, passPercent, answers: lesson.questions.map(({ right, why }, at) => ({ chosen: answers[at] ?? -1, right, why })) };
}

export function ownLessonView({ lesson, passedAt, own, unit, against }: ProposedLesson): OwnLessons['rows'][number] {
  const passed = passedAt === null ? null : withOffset(passedAt);
  return { ...headView(lesson), href: hrefOf(lesson), done: passed === null ? 'no' : 'yes', passedAt: passed, own, unit, against: [...against] };
}

/** The first moment that counts: mistakes in older filings teach little. */
export function sinceOf(house: LessonHouse): Instant {
  return atMinute(addDays(plainDateOf(house.now()), -house.lessons.lookBackDays), 0);
}
