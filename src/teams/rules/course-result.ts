import { addDays, atMinute, type Instant } from '../../basics/rules/time.ts';
import type { TrainingSession } from './course.ts';

/** A test of a lesson that somebody took. */
export type TakenLesson = { readonly lessonCode: string; readonly rightCount: number; readonly questionCount: number; readonly takenAt: Instant };

export type CourseResult = {
  /** `noTest`: the session has no lessons, so there is nothing to pass. `open`: lessons are missing and may still be taken; `missed`: no more. */
  readonly state: 'noTest' | 'open' | 'missed' | 'failed' | 'passed';
  readonly taken: number;
  readonly of: number;
  /** Whole percent of all questions, rounded down, so that nobody passes by rounding. Null until all lessons are taken. */
  readonly score: number | null;
};

/**
 * The test of a course: the tests of its lessons that were taken from the day of the session until `testDays` after it, each at its best try; passed
 * when of all questions together as many per cent were right as the session asks for. A rule of the house.
 */
export function courseResult(
  session: Pick<TrainingSession, 'day' | 'lessonCodes' | 'passPercent' | 'testDays'>,
  { tests, now }: { readonly tests: readonly TakenLesson[]; readonly now: Instant },
): CourseResult {
  const codes = [...new Set(session.lessonCodes)];
  if (codes.length === 0) return { state: 'noTest', taken: 0, of: 0, score: null };
  const [from, until] = [atMinute(session.day, 0), atMinute(addDays(session.day, session.testDays + 1), 0)];
  const counted = tests.filter(({ takenAt }) => from <= takenAt && takenAt < until);
  const best = codes.flatMap((code) => bestOf(counted.filter(({ lessonCode }) => lessonCode === code)));
  const known = { taken: best.length, of: codes.length };
  if (best.length < codes.length) return { ...known, state: now < until ? 'open' : 'missed', score: null };
  const sum = (count: (test: TakenLesson) => number) => best.reduce((total, test) => total + count(test), 0);
  const score = Math.floor(
    (sum(({ rightCount }) => rightCount) * 100) /
      Math.max(
        1,
        sum(({ questionCount }) => questionCount),
      ),
  );
  if (score >= session.passPercent) return { ...known, state: 'passed', score };
  return { ...known, state: now < until ? 'open' : 'failed', score };
}

function bestOf(tests: readonly TakenLesson[]): readonly TakenLesson[] {
  const [first, ...others] = tests;
  if (first === undefined) return [];
  return [others.reduce((best, test) => (test.rightCount * best.questionCount > best.rightCount * test.questionCount ? test : best), first)];
}
