import type { Instant } from '../../basics/rules/time.ts';
import type { Lesson } from './lesson.ts';

/** What a dossier was sent back for, in the office's own words; `what` is the paper or part, '' where the words name none. */
export type Mistake = {
  readonly what: string;
  readonly reason: string;
  /** When the dossier was filed: only what comes after a lesson says that it has not helped. */
  readonly filedAt: Instant;
  /** In a dossier that the member himself helped with, or in another one of his unit. */
  readonly whose: 'own' | 'unit';
};

/** A lesson whose test was passed, the last time. */
export type PassedLesson = { readonly code: string; readonly passedAt: Instant };

export type ProposedLesson = {
  readonly lesson: Lesson;
  readonly passedAt: Instant | null;
  /** Mistakes against which it helps, since it was passed. */
  readonly own: number;
  readonly unit: number;
  /** What of them the lesson is for, in its own words, the most frequent first, own before others'. Never the office's words about a dossier: no mandate shows those. */
  readonly against: readonly string[];
};

/**
 * Which lesson comes next: those that help against the member's own mistakes, most of them first, then those against mistakes of his unit, then what is
 * not done in the order of the book; at the end what is done and has had no mistake since. A rule of the house: somebody learns most from what was just
 * sent back to him.
 */
export function proposeLessons(lessons: readonly Lesson[], known: { readonly mistakes: readonly Mistake[]; readonly done: readonly PassedLesson[] }): readonly ProposedLesson[] {
  const proposed = lessons.map((lesson, place) => ({ place, proposed: weighed(lesson, known) }));
  proposed.sort((a, b) => rankOf(a.proposed) - rankOf(b.proposed) || b.proposed.own - a.proposed.own || b.proposed.unit - a.proposed.unit || a.place - b.place);
  return proposed.map((one) => one.proposed);
}

/** The first that is still of use; null when everything is done and nothing was sent back for it since. */
export function nextLesson(proposed: readonly ProposedLesson[]): ProposedLesson | null {
  return proposed.find((one) => rankOf(one) < ranks.done) ?? null;
}

/** What of a lesson is against what was written, in the lesson's words; null when nothing is. */
export function mistakeIn({ against }: Pick<Lesson, 'against'>, { what, reason }: Pick<Mistake, 'what' | 'reason'>): string | null {
  const isIn = (text: string) => {
    const words = ` ${wordsOf(text)} `;
    return (wanted: string) => words.includes(` ${wordsOf(wanted)} `);
  };
  return against.reasons.find(isIn(reason)) ?? against.papers.find(isIn(what)) ?? null;
}

const ranks = { own: 0, unit: 1, open: 2, done: 3 } as const;

function rankOf({ own, unit, passedAt }: ProposedLesson): number {
  if (own > 0) return ranks.own;
  if (passedAt !== null) return ranks.done;
  return unit > 0 ? ranks.unit : ranks.open;
}

function weighed(lesson: Lesson, { mistakes, done }: { readonly mistakes: readonly Mistake[]; readonly done: readonly PassedLesson[] }): ProposedLesson {
  const passedAt = done.find(({ code }) => code === lesson.code)?.passedAt ?? null;
  const open = mistakes.filter((one) => passedAt === null || one.filedAt > passedAt);
  const found = open.flatMap((one) => {
    const words = mistakeIn(lesson, one);
    return words === null ? [] : [{ whose: one.whose, words }];
  });
  const own = found.filter(({ whose }) => whose === 'own');
  return { lesson, passedAt, own: own.length, unit: found.length - own.length, against: byFrequency((own.length > 0 ? own : found).map(({ words }) => words)) };
}

function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([one]) => one);
}

/** Whole words with their marks: 'mờ' (blurred) and 'mở' (open) differ by nothing else. */
function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
