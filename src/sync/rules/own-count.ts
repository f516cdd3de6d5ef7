import { addMillis, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { keepMillis } from './after-answer.ts';
import type { OutboxItem } from './outbox-item.ts';

export type OwnCount = { readonly today: number; readonly month: number; readonly unheard: number };

/**
 * How often a member helped, on the day and in its month. What the server told that day is the word: it knows what citizens and the ward have denied.
 * Added is only what it cannot have known when it told: what still waits here, and what arrived later. Where it told nothing, all that was filed here.
 */
export function ownCount(
  items: readonly OutboxItem[],
  { day, told }: { readonly day: PlainDate; readonly told: { readonly heardAt: Instant; readonly today: number; readonly month: number } | null },
): OwnCount {
  const unheard = told === null ? items : items.filter((item) => arrivedAt(item) === null || (arrivedAt(item) ?? '') > told.heardAt);
  const days = unheard.map(({ filedAt }) => plainDateOf(filedAt));
  const today = days.filter((one) => one === day).length;
  const month = days.filter((one) => one.slice(0, 7) === day.slice(0, 7)).length;
  return { today: today + (told?.today ?? 0), month: month + (told?.month ?? 0), unheard: month };
}

/** By this machine's clock; null while the office has not got it. Of one whose receipt is not here yet, at the earliest when it was filed. */
function arrivedAt({ state, keepUntil, filedAt }: OutboxItem): Instant | null {
  if (state !== 'received' && state !== 'answersThere') return null;
  return keepUntil === null ? filedAt : addMillis(keepUntil, -keepMillis);
}
