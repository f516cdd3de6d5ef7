import { allow, type Outcome, type Refusal, refuse } from './outcome.ts';
import { addDays, atMinute, type Instant, instantFromMillis, isoWeekday, millisAtMinute, millisOf, type PlainDate, plainDateOf } from './time.ts';
import * as refusals from './working-time-refusals.ts';

/**
 * One session (buổi) of a weekday; `opens` and `closes` are minutes of the day, lunch is the gap between two of them.
 * `countsAsWorkingDay: 'no'`: the desk is open, but the day or hour is no normal working time (Saturday morning, evening).
 */
export type Session = {
  readonly isoWeekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly opens: number;
  readonly closes: number;
  readonly countsAsWorkingDay: 'yes' | 'no';
};

/** When one office works. A day in `daysOff` is off even if it is also a swapped working day: a closure on the spot wins. */
export type WorkingCalendar = {
  /** First and last known day. Days outside are unknown: rules refuse, they do not guess. */
  readonly coversFrom: PlainDate;
  readonly coversTo: PlainDate;
  /** Holidays, compensatory and swapped days off, local closures; weekends need no entry. */
  readonly daysOff: ReadonlySet<PlainDate>;
  /** Working Saturday → the day it stands for, whose sessions it takes. */
  readonly swappedWorkingDays: ReadonlyMap<PlainDate, PlainDate>;
  readonly sessions: readonly Session[];
};

/** The calendar, when it can be used at all and knows each of the dates. */
export function knownCalendar(calendar: WorkingCalendar | null, dates: readonly PlainDate[]): Outcome<WorkingCalendar> {
  if (calendar === null) return refuse(refusals.calendarNotConfigured());
  const { fault } = weekOf(calendar.sessions);
  if (fault !== null) return refuse(fault);
  const isCovered = dates.every((date) => calendar.coversFrom <= date && date <= calendar.coversTo);
  return isCovered ? allow(calendar) : refuse(refusals.calendarDoesNotCover(calendar));
}

/** What sessions come to: of each weekday its own in the order of the day, and what keeps them from being used. */
type Week = { readonly days: ReadonlyMap<number, readonly Session[]>; readonly fault: Refusal | null };

/** The sessions of an office stay the same list while the directory is kept: they are looked through once, not at every dossier. */
const weeksKnown = new WeakMap<readonly Session[], Week>();

function weekOf(sessions: readonly Session[]): Week {
  const known = weeksKnown.get(sessions);
  if (known !== undefined) return known;
  const inOrder = [...sessions].sort((one, other) => one.opens - other.opens);
  const days = new Map(([1, 2, 3, 4, 5, 6, 7] as const).map((day) => [day, inOrder.filter((session) => session.isoWeekday === day)]));
  const week = { days, fault: faultOf(sessions) };
  weeksKnown.set(sessions, week);
  return week;
}

function faultOf(sessions: readonly Session[]): Refusal | null {
  if (!sessions.some((session) => session.countsAsWorkingDay === 'yes')) return refusals.calendarNotConfigured();
  const isWrong = (session: Session) => !(0 <= session.opens && session.opens < session.closes && session.closes <= 1440);
  const overlaps = (one: Session, other: Session) => one !== other && one.isoWeekday === other.isoWeekday && one.opens < other.closes && other.opens < one.closes;
  if (sessions.some(isWrong)) return refusals.calendarContradictory('sessionHoursWrong');
  return sessions.some((one) => sessions.some((other) => overlaps(one, other))) ? refusals.calendarContradictory('sessionsOverlap') : null;
}

/** The end of the normal hours, or null on a day that is no working day. An evening at the desk does not make the day longer. */
export function closeOfWorkingDay(date: PlainDate, calendar: WorkingCalendar): Instant | null {
  const last = sessionsOn(date, calendar)
    .filter((session) => session.countsAsWorkingDay === 'yes')
    .at(-1);
  return last === undefined ? null : atMinute(date, last.closes);
}

/** The end of the last session of any kind, or null when the desk does not open that day. */
export function lastCloseOf(date: PlainDate, calendar: WorkingCalendar): Instant | null {
  const last = sessionsOn(date, calendar).at(-1);
  return last === undefined ? null : atMinute(date, last.closes);
}

/** A moment on a working day as it is; on a day off, the close of the next working day. */
export function orNextClose(millis: number, calendar: WorkingCalendar): Outcome<Instant> {
  if (millis >= millisAtMinute(calendar.coversTo, 1440)) return refuse(refusals.calendarDoesNotCover(calendar));
  const moment = instantFromMillis(millis);
  const date = plainDateOf(moment);
  return closeOfWorkingDay(date, calendar) === null ? nthCloseAfter({ date, n: 1, calendar }) : allow(moment);
}

/** The close of the n-th working day after the date. */
export function nthCloseAfter(input: { readonly date: PlainDate; readonly n: number; readonly calendar: WorkingCalendar }): Outcome<Instant> {
  const { calendar } = input;
  let left = input.n;
  for (const day of daysUpTo(addDays(input.date, 1), calendar.coversTo)) {
    const close = closeOfWorkingDay(day, calendar);
    if (close !== null) left -= 1;
    if (close !== null && left === 0) return allow(close);
  }
  return refuse(refusals.calendarDoesNotCover(calendar));
}

export function afterWorkingMillis(input: { readonly from: Instant; readonly millis: number; readonly calendar: WorkingCalendar }): Outcome<Instant> {
  const start = millisOf(input.from);
  let left = input.millis;
  if (left === 0) return allow(input.from);
  for (const day of daysUpTo(plainDateOf(input.from), input.calendar.coversTo)) {
    for (const span of spansOn(day, input.calendar)) {
      const opens = Math.max(span.opens, start);
      const room = Math.max(0, span.closes - opens);
      if (left <= room) return allow(instantFromMillis(opens + left));
      left -= room;
    }
  }
  return refuse(refusals.calendarDoesNotCover(input.calendar));
}

export function workingMillisBetween(a: Instant, b: Instant, calendar: WorkingCalendar): number {
  let millis = 0;
  for (const day of daysUpTo(plainDateOf(a), plainDateOf(b))) {
    for (const span of spansOn(day, calendar)) millis += Math.max(0, Math.min(span.closes, millisOf(b)) - Math.max(span.opens, millisOf(a)));
  }
  return millis;
}

export function countWorkingDays(input: { readonly after: PlainDate; readonly upTo: PlainDate; readonly calendar: WorkingCalendar }): number {
  let count = 0;
  for (const day of daysUpTo(addDays(input.after, 1), input.upTo)) if (closeOfWorkingDay(day, input.calendar) !== null) count += 1;
  return count;
}

export function spansOn(date: PlainDate, calendar: WorkingCalendar): readonly { readonly opens: number; readonly closes: number }[] {
  return sessionsOn(date, calendar).map((session) => ({ opens: millisAtMinute(date, session.opens), closes: millisAtMinute(date, session.closes) }));
}

function sessionsOn(date: PlainDate, calendar: WorkingCalendar): readonly Session[] {
  if (calendar.daysOff.has(date)) return [];
  return weekOf(calendar.sessions).days.get(isoWeekday(calendar.swappedWorkingDays.get(date) ?? date)) ?? [];
}

function* daysUpTo(first: PlainDate, last: PlainDate): Generator<PlainDate> {
  for (let day = first; day < last; day = addDays(day, 1)) yield day;
  if (first <= last) yield last;
}
