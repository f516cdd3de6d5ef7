import { allow, type Outcome, refuse } from './outcome.ts';
import { addDays, daysBetween, type Instant, millisOf, type PlainDate, plainDateOf, secondOfDayOf } from './time.ts';
import {
  afterWorkingMillis,
  closeOfWorkingDay,
  countWorkingDays,
  knownCalendar,
  lastCloseOf,
  nthCloseAfter,
  orNextClose,
  type WorkingCalendar,
  workingMillisBetween,
} from './working-calendar.ts';
import * as refusals from './working-time-refusals.ts';

export type { Session, WorkingCalendar } from './working-calendar.ts';

export type TimeLimit =
  | { readonly kind: 'workingDays'; readonly days: number }
  | { readonly kind: 'calendarDays'; readonly days: number }
  | { readonly kind: 'workingHours'; readonly hours: number }
  | { readonly kind: 'clockHours'; readonly hours: number }
  /** `cutoffMinute` 900: received after 15:00 means the next working day; null: no such rule (immediate, as soon as complete). */
  | { readonly kind: 'sameDay'; readonly cutoffMinute: number | null }
  | { readonly kind: 'setByOfficer'; readonly ground: 'byPlan' | 'byPart' | 'byLawOfCase' };

/** Whether day-based limits count this day: it is not off and has a session that counts. Refuses without a calendar for that day. */
export function isWorkingDay(date: PlainDate, calendar: WorkingCalendar | null): Outcome<boolean> {
  const known = knownCalendar(calendar, [date]);
  return known.ok ? allow(closeOfWorkingDay(date, known.value) !== null) : known;
}

/**
 * By when an office must be done with what reached it at `from`. `setDueAt` is read only for limits set by the officer.
 * - Days: the day of the event is not counted; the period ends at the close of the last day's normal hours. Calendar days that
 *   end on a day off end at the close of the next working day. A part of a working day is that part of 8 working hours.
 * - Hours: working hours run in sessions only, also in those that make no working day; clock hours run day and night, and when
 *   they end on a day off they end at the close of the next working day.
 * - Same day: until the close of that day when it comes in before the close and not after the cut-off (15:00:00 is not
 *   after 15:00); else, and on days off, until the close of the next working day.
 * Refuses: calendarNotConfigured, calendarContradictory, calendarDoesNotCover, limitInvalid, dueMustBeSet, dueNotAfterStart.
 * Source: Bộ luật Dân sự 2015 Điều 147, Điều 148; 8 hours a day: Quyết định 188/1999/QĐ-TTg; the cut-off stands in the published procedure.
 */
export function dueAt(input: {
  readonly limit: TimeLimit;
  readonly from: Instant;
  readonly calendar: WorkingCalendar | null;
  readonly setDueAt?: Instant | null;
}): Outcome<Instant> {
  const { limit, from, setDueAt = null } = input;
  if (!isUsable(limit)) return refuse(refusals.limitInvalid(limit));
  const date = plainDateOf(from);
  const known = knownCalendar(input.calendar, [date]);
  if (!known.ok) return known;
  const calendar = known.value;
  switch (limit.kind) {
    case 'workingDays':
      return afterWorkingDays({ from, days: limit.days, calendar });
    case 'calendarDays':
      return daysBetween(date, calendar.coversTo) < limit.days
        ? refuse(refusals.calendarDoesNotCover(calendar))
        : nthCloseAfter({ date: addDays(date, limit.days - 1), n: 1, calendar });
    case 'workingHours':
      return afterWorkingMillis({ from, millis: millisOfHours(limit.hours), calendar });
    case 'clockHours':
      return orNextClose(millisOf(from) + millisOfHours(limit.hours), calendar);
    case 'sameDay':
      return sameDayDue({ from, cutoffMinute: limit.cutoffMinute, calendar });
    case 'setByOfficer':
      if (setDueAt === null) return refuse(refusals.dueMustBeSet(limit.ground));
      return setDueAt > from ? orNextClose(millisOf(setDueAt), calendar) : refuse(refusals.dueNotAfterStart({ from, setDueAt }));
  }
}

/** The time in which the person has the turn: from the request for a supplement or payment to its complete answer. */
export type ClockPause = { readonly pausedAt: Instant; readonly resumedAt: Instant };

/**
 * The due time after the clock stood still: what was left at the pause runs on from the resumption. Never earlier than before;
 * a due time that was already past when the pause began stays.
 * - Whole days, and dates set by an officer: the days left after the day of the pause are counted from the day after the
 *   resumption (at least one), to the close of the last. A pause that begins and ends on one day changes nothing, unless the
 *   due time went by in it: then too the office has one more day.
 * - Hours, and parts of a working day: exactly the working (clock) time that was left.
 * - Same day, paused on its last day: as if it had come in anew at the resumption.
 * Refuses as `dueAt` does, and pauseReversed. Source: the day of an event is not counted, Bộ luật Dân sự 2015 Điều 147;
 * that a wait for the person is not time of the office: Nghị định 61/2018/NĐ-CP, in our reading by days.
 */
export function dueAfterPause(input: {
  readonly limit: TimeLimit;
  readonly dueAt: Instant;
  readonly pause: ClockPause;
  readonly calendar: WorkingCalendar | null;
}): Outcome<Instant> {
  const { limit, pause } = input;
  if (!isUsable(limit)) return refuse(refusals.limitInvalid(limit));
  if (pause.resumedAt < pause.pausedAt) return refuse(refusals.pauseReversed(pause));
  if (input.dueAt <= pause.pausedAt) return allow(input.dueAt);
  const known = knownCalendar(input.calendar, [pause.pausedAt, pause.resumedAt, input.dueAt].map(plainDateOf));
  if (!known.ok) return known;
  const moved = movedDue({ limit, dueAt: input.dueAt, pause, calendar: known.value });
  return moved.ok && moved.value < input.dueAt ? allow(input.dueAt) : moved;
}

/** Working minutes from `a` to `b`, all sessions; fractions to the millisecond, negative when `b` is earlier. Refuses like `isWorkingDay`. */
export function workingMinutesBetween(a: Instant, b: Instant, calendar: WorkingCalendar | null): Outcome<number> {
  const known = knownCalendar(calendar, [plainDateOf(a), plainDateOf(b)]);
  if (!known.ok) return known;
  const millis = a <= b ? workingMillisBetween(a, b, known.value) : -workingMillisBetween(b, a, known.value);
  return allow(millis / 60_000);
}

/** The moment at which so many working minutes have run; 0 gives `from` itself. Refuses like `isWorkingDay`, and limitInvalid below 0. */
export function addWorkingMinutes(from: Instant, minutes: number, calendar: WorkingCalendar | null): Outcome<Instant> {
  if (!Number.isFinite(minutes) || minutes < 0) return refuse(refusals.limitInvalid({ kind: 'workingMinutes', minutes }));
  const known = knownCalendar(calendar, [plainDateOf(from)]);
  return known.ok ? afterWorkingMillis({ from, millis: Math.round(minutes * 60_000), calendar: known.value }) : known;
}

/**
 * Where a dossier stands. Finished on a day before the due day: early (trước hạn); on the due day, not after the due time:
 * onTime (đúng hạn); after it: late (quá hạn). Not finished: running until the due time, then overdue. Source: columns 8-13 of Biểu II.06a/VPCP/KSTT.
 */
export function standing(input: { readonly dueAt: Instant; readonly finishedAt: Instant | null; readonly now: Instant }): 'early' | 'onTime' | 'late' | 'running' | 'overdue' {
  const { finishedAt } = input;
  if (finishedAt === null) return input.now > input.dueAt ? 'overdue' : 'running';
  if (finishedAt > input.dueAt) return 'late';
  return plainDateOf(finishedAt) < plainDateOf(input.dueAt) ? 'early' : 'onTime';
}

function movedDue(input: { readonly limit: TimeLimit; readonly dueAt: Instant; readonly pause: ClockPause; readonly calendar: WorkingCalendar }): Outcome<Instant> {
  const { limit, pause, calendar } = input;
  const from = pause.resumedAt;
  const [paused, due] = [plainDateOf(pause.pausedAt), plainDateOf(input.dueAt)];
  switch (limit.kind) {
    case 'workingDays':
    case 'workingHours': {
      const isByDay = limit.kind === 'workingDays' && Number.isInteger(limit.days);
      const millis = isByDay ? 0 : workingMillisBetween(pause.pausedAt, input.dueAt, calendar);
      // No working time left before a due time set outside the sessions: only days can be counted.
      return millis > 0 ? afterWorkingMillis({ from, millis, calendar }) : movedByWorkingDays(input);
    }
    case 'setByOfficer':
      return movedByWorkingDays(input);
    case 'calendarDays':
      return isWithinOneDay(input) ? allow(input.dueAt) : dueAt({ limit: { ...limit, days: Math.max(1, daysBetween(paused, due)) }, from, calendar });
    case 'clockHours':
      return orNextClose(millisOf(from) + millisOf(input.dueAt) - millisOf(pause.pausedAt), calendar);
    case 'sameDay':
      return paused === due ? sameDayDue({ from, cutoffMinute: limit.cutoffMinute, calendar }) : movedByWorkingDays(input);
  }
}

function movedByWorkingDays(input: { readonly dueAt: Instant; readonly pause: ClockPause; readonly calendar: WorkingCalendar }): Outcome<Instant> {
  const { calendar } = input;
  const [paused, resumed, due] = [plainDateOf(input.pause.pausedAt), plainDateOf(input.pause.resumedAt), plainDateOf(input.dueAt)];
  if (isWithinOneDay(input)) return allow(input.dueAt);
  const left = countWorkingDays({ after: paused, upTo: due, calendar });
  return nthCloseAfter({ date: resumed, n: Math.max(1, left), calendar });
}

function isWithinOneDay({ dueAt, pause }: { readonly dueAt: Instant; readonly pause: ClockPause }): boolean {
  return plainDateOf(pause.pausedAt) === plainDateOf(pause.resumedAt) && pause.resumedAt <= dueAt;
}

function afterWorkingDays(input: { readonly from: Instant; readonly days: number; readonly calendar: WorkingCalendar }): Outcome<Instant> {
  const { from, days, calendar } = input;
  const whole = Math.floor(days);
  const base = whole === 0 ? allow(from) : nthCloseAfter({ date: plainDateOf(from), n: whole, calendar });
  if (!base.ok || whole === days) return base;
  const partly = afterWorkingMillis({ from: base.value, millis: millisOfHours((days - whole) * 8), calendar });
  const fully = nthCloseAfter({ date: plainDateOf(from), n: whole + 1, calendar });
  // In an office with short days a part of 8 hours may not outlast the whole day.
  return partly.ok && fully.ok && fully.value < partly.value ? fully : partly;
}

function sameDayDue(input: { readonly from: Instant; readonly cutoffMinute: number | null; readonly calendar: WorkingCalendar }): Outcome<Instant> {
  const { from, cutoffMinute, calendar } = input;
  const date = plainDateOf(from);
  const isInTime = cutoffMinute === null || secondOfDayOf(from) <= cutoffMinute * 60;
  const closes = [closeOfWorkingDay(date, calendar), lastCloseOf(date, calendar)];
  const close = closes.find((one) => one !== null && from < one) ?? null;
  return isInTime && close !== null ? allow(close) : nthCloseAfter({ date, n: 1, calendar });
}

function isUsable(limit: TimeLimit): boolean {
  switch (limit.kind) {
    case 'workingDays':
      return isAboveZero(limit.days);
    case 'calendarDays':
      return isAboveZero(limit.days) && Number.isInteger(limit.days);
    case 'workingHours':
    case 'clockHours':
      return isAboveZero(limit.hours);
    case 'sameDay':
      return limit.cutoffMinute === null || (limit.cutoffMinute >= 0 && limit.cutoffMinute <= 1440);
    case 'setByOfficer':
      return true;
  }
}

function isAboveZero(amount: number): boolean {
  return Number.isFinite(amount) && amount > 0;
}

function millisOfHours(hours: number): number {
  return Math.max(1, Math.round(hours * 3_600_000));
}
