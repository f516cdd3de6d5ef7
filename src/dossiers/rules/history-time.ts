import { addDays, atMinute, type Instant, instantFromMillis, isoWeekday, millisOf, type PlainDate } from '../../basics/rules/time.ts';
import type { Session, WorkingCalendar } from '../../basics/rules/working-time.ts';

/**
 * The open hours of one office laid end to end: a place on this line is a number of working milliseconds since the first day.
 * Made once, so that a hundred thousand moments are found by halving instead of by walking the calendar.
 */
export type OpenHours = {
  /** Working milliseconds before this moment; a moment outside the sessions counts as the next opening. */
  placeOf(instant: Instant): number;
  /** The moment at that place. A place where one session ends is the opening of the next. */
  momentAt(place: number): Instant;
};

/** `all`: also sessions that make no working day (Saturday morning); `normal`: the normal hours only. */
export function openHours(input: { readonly calendar: WorkingCalendar; readonly from: PlainDate; readonly to: PlainDate; readonly sessions: 'all' | 'normal' }): OpenHours {
  const spans = spansOf(input);
  const opens = spans.map((span) => span.opens);
  const before: number[] = [];
  let sum = 0;
  for (const span of spans) {
    before.push(sum);
    sum += span.closes - span.opens;
  }
  return {
    placeOf(instant) {
      const millis = millisOf(instant);
      const i = lastNotAbove(opens, millis);
      const span = spans[i];
      return span === undefined ? 0 : (before[i] ?? 0) + Math.min(millis, span.closes) - span.opens;
    },
    momentAt(place) {
      const i = lastNotAbove(before, place);
      const span = spans[i];
      if (span === undefined || place >= sum) throw new RangeError(`${place} ms is not between ${input.from} and ${input.to}`);
      return instantFromMillis(span.opens + place - (before[i] ?? 0));
    },
  };
}

/** The sessions of one day, earliest first; none on a day off. A swapped working day has those of the day it stands for. */
export function sessionsOn(date: PlainDate, calendar: WorkingCalendar): readonly Session[] {
  if (calendar.daysOff.has(date)) return [];
  const weekday = isoWeekday(calendar.swappedWorkingDays.get(date) ?? date);
  return calendar.sessions.filter((session) => session.isoWeekday === weekday).sort((one, other) => one.opens - other.opens);
}

function spansOf(input: { readonly calendar: WorkingCalendar; readonly from: PlainDate; readonly to: PlainDate; readonly sessions: 'all' | 'normal' }) {
  const spans: { readonly opens: number; readonly closes: number }[] = [];
  for (let day = input.from; day <= input.to; day = addDays(day, 1)) {
    for (const session of sessionsOn(day, input.calendar)) {
      if (input.sessions === 'normal' && session.countsAsWorkingDay === 'no') continue;
      spans.push({ opens: millisOf(atMinute(day, session.opens)), closes: millisOf(atMinute(day, session.closes)) });
    }
  }
  return spans;
}

/** Position of the last number that is not above `value`; -1 when all are. */
function lastNotAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
