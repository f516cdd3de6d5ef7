import { addDays, type Instant, millisAtMinute, millisOf, type PlainDate } from './time.ts';
import { spansOn, type WorkingCalendar } from './working-calendar.ts';

/** Working minutes between two moments, by all sessions; null when the calendar does not know one of the days. */
export type WorkingLine = (from: Instant, until: Instant) => number | null;

/**
 * The same minutes as `workingMinutesBetween`, for many moments: the sessions of all days are laid on one line once, and a moment is looked up on it.
 * A property test holds the two together.
 */
export function workingLine(calendar: WorkingCalendar): WorkingLine {
  const opens: number[] = [];
  const closes: number[] = [];
  const before: number[] = [];
  let sum = 0;
  for (let day: PlainDate = calendar.coversFrom; day <= calendar.coversTo; day = addDays(day, 1))
    for (const span of spansOn(day, calendar)) {
      opens.push(span.opens);
      closes.push(span.closes);
      before.push(sum);
      sum += span.closes - span.opens;
    }
  const [first, last] = [millisAtMinute(calendar.coversFrom, 0), millisAtMinute(calendar.coversTo, 1440)];
  const placeOf = (moment: Instant): number | null => {
    const millis = millisOf(moment);
    if (millis < first || millis >= last) return null;
    const i = lastNotAfter(opens, millis);
    return i < 0 ? 0 : (before[i] ?? 0) + Math.min(millis, closes[i] ?? 0) - (opens[i] ?? 0);
  };
  return (from, until) => {
    const [start, end] = [placeOf(from), placeOf(until)];
    return start === null || end === null ? null : (end - start) / 60_000;
  };
}

/** Place of the last of the sorted numbers that is not greater; -1 when all are. */
function lastNotAfter(sorted: readonly number[], n: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] ?? 0) <= n) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
