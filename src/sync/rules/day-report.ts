import { type Instant, type PlainDate, parseInstant, plainDateOf } from '../../basics/rules/time.ts';
import type { OutboxItem } from './outbox-item.ts';
import { markOf } from './reconcile.ts';

/** One day of a machine: what the office has taken from it, and what still waits here. */
export type DayFigures = { readonly day: PlainDate; readonly sent: readonly string[]; readonly waiting: number };

/** The days that anything here belongs to, and today, the latest first. */
export function daysOf(items: readonly OutboxItem[], today: PlainDate): readonly PlainDate[] {
  return [...new Set([today, ...items.map(dayOf)])].sort().reverse();
}

/** Sent is what the server has given a code; whatever has none waits, also what needs a person. */
export function figuresOf(items: readonly OutboxItem[], day: PlainDate): DayFigures {
  const ofDay = items.filter((item) => dayOf(item) === day);
  const sent = ofDay.filter(({ code }) => code !== null).map(({ id }) => id);
  return { day, sent, waiting: ofDay.length - sent.length };
}

/** Two figures by which a change shows. */
export function markOfFigures({ sent, waiting }: DayFigures): string {
  return `${sent.length} ${markOf(sent).digest} ${waiting}`;
}

/** By the server's time where it has told it, else by this machine's: a clock that is wrong here moves nothing that was sent. */
function dayOf({ receipt, filedAt }: OutboxItem): PlainDate {
  const told = receipt?.['submittedAt'];
  const at: Instant | null = typeof told === 'string' ? parseInstant(told) : null;
  return plainDateOf(at ?? filedAt);
}
