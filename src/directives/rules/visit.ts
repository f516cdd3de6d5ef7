import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Checklist } from './supervision-rules.ts';
import type { Severity } from './task.ts';

export const checkAnswers = ['good', 'wanting', 'notSeen'] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

/** One line of the checklist with what was seen, its words as they were on the day of the visit. */
export type CheckedItem = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  readonly answer: CheckAnswer;
};

/** Một cuộc kiểm tra một tổ. */
export type Visit = {
  readonly id: string;
  readonly officeId: number;
  readonly teamId: string;
  readonly teamName: string;
  readonly unitCode: string;
  readonly visitedOn: PlainDate;
  readonly visitors: string;
  readonly wardPresent: string;
  readonly answers: readonly CheckedItem[];
  readonly note: string | null;
  readonly follows: string | null;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly recordedAt: Instant;
};

/** Điều phát hiện; becomes a task of the ward with a day to put it right by. */
export type Finding = { readonly id: string; readonly what: string; readonly severity: Severity; readonly dueOn: PlainDate };

/** The checklist with what was answered; what was not is told as not seen, never guessed. What is no item of the list is left out. */
export function checkedItems(checklist: Checklist, answers: Readonly<Record<string, CheckAnswer>>): readonly CheckedItem[] {
  return checklist.items.map((item) => ({ ...item, answer: answers[item.code] ?? 'notSeen' }));
}
