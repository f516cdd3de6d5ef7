import type { Course } from './course.ts';
import type { Lesson } from './lesson.ts';
import { type Mistake, mistakeIn } from './lesson-proposal.ts';

export type CourseReason = { readonly words: string; readonly count: number };

export type NeededCourse = {
  readonly courseId: string;
  /** Parts of requests for a supplement against which one of its lessons helps; each counts once, however many lessons fit. */
  readonly mistakes: number;
  /** In the words of the lessons, the most frequent first. */
  readonly reasons: readonly CourseReason[];
};

/**
 * Which course to hold next: that whose lessons help against most of what was sent back, first. Courses without such lessons are left out. A rule of the
 * house, as for single lessons: what was just sent back shows what is to be learned.
 */
export function coursesNeeded(
  courses: readonly Pick<Course, 'id' | 'lessonCodes'>[],
  { lessons, mistakes }: { readonly lessons: readonly Lesson[]; readonly mistakes: readonly Mistake[] },
): readonly NeededCourse[] {
  return courses
    .map((course) =>
      neededFor(
        course,
        lessons.filter(({ code }) => course.lessonCodes.includes(code)),
        mistakes,
      ),
    )
    .filter((one) => one.mistakes > 0)
    .sort((one, other) => other.mistakes - one.mistakes);
}

function neededFor({ id }: Pick<Course, 'id'>, lessons: readonly Lesson[], mistakes: readonly Mistake[]): NeededCourse {
  const counts = new Map<string, number>();
  for (const mistake of mistakes) {
    const words = firstWords(lessons, mistake);
    if (words !== null) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const reasons = [...counts].map(([words, count]) => ({ words, count })).sort((one, other) => other.count - one.count);
  return { courseId: id, mistakes: reasons.reduce((sum, { count }) => sum + count, 0), reasons };
}

function firstWords(lessons: readonly Lesson[], mistake: Mistake): string | null {
  for (const lesson of lessons) {
    const words = mistakeIn(lesson, mistake);
    if (words !== null) return words;
  }
  return null;
}
