import { addDays, daysBetween, isoWeekday, type PlainDate } from '../../basics/rules/time.ts';
import type { Session, WorkingCalendar } from '../../basics/rules/working-time.ts';
import type { HistoryPlan, PlannedGroup, PlannedProcedure } from './history-plan.ts';
import { drawOf, type Random } from './history-random.ts';
import { sessionsOn } from './history-time.ts';

/** Milliseconds since local midnight at which somebody comes to the counter of these sessions. */
export type CounterClock = (random: Random, sessions: readonly Session[]) => number;

export function daysOf(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
}

/** How many online filings the days get, relative to one another; people file on days off too, but less. */
export function onlineWeights(input: {
  readonly plan: HistoryPlan;
  readonly group: PlannedGroup;
  readonly calendar: WorkingCalendar;
  readonly days: readonly PlainDate[];
}): readonly number[] {
  const { plan, group } = input;
  const last = group.yearEnd?.othersOnlineUntil ?? group.to;
  return input.days.map((day) => {
    if (day > last) return 0;
    const byWeekday = sessionsOn(day, input.calendar).length > 0 ? at(plan.weekdays.online, isoWeekday(day) - 1) : plan.weekdays.onlineOnDaysOff;
    return byWeekday * trendAt(group.trend.online, day);
  });
}

/**
 * How many come to the counter: none when it is closed; on a day with sessions that make no working day (Saturday morning) only for what is
 * done the same day.
 */
export function counterWeights(input: {
  readonly plan: HistoryPlan;
  readonly group: PlannedGroup;
  readonly calendar: WorkingCalendar;
  readonly days: readonly PlainDate[];
  readonly doneOn: 'sameDay' | 'laterDay';
}): readonly number[] {
  const { plan, group } = input;
  const last = group.yearEnd?.othersCounterUntil ?? group.to;
  return input.days.map((day) => {
    const sessions = sessionsOn(day, input.calendar);
    const isNormal = sessions.some((session) => session.countsAsWorkingDay === 'yes');
    if (day > last || sessions.length === 0 || (input.doneOn === 'laterDay' && !isNormal)) return 0;
    const weekday = isNormal ? Math.min(isoWeekday(day), 5) : isoWeekday(day);
    return at(plan.weekdays.counter, weekday - 1) * trendAt(group.trend.counter, day);
  });
}

/** The weights of days for one procedure: some are filed in summer, before Tết, in autumn. */
export function inSeason(weights: readonly number[], days: readonly PlainDate[], procedure: PlannedProcedure): readonly number[] {
  const { months } = procedure;
  if (months === undefined) return weights;
  return weights.map((weight, i) => weight * at(months, Number((days[i] ?? '').slice(5, 7)) - 1));
}

/** Nobody is taken in the last half hour before lunch or the last hour of the day, so that what is done at once can be done. */
export function counterClock(hours: readonly number[]): CounterClock {
  const known = new Map<string, { readonly starts: readonly number[]; readonly draw: (random: Random) => number }>();
  return (random, sessions) => {
    const key = sessions.map((session) => `${session.opens}-${session.closes}`).join(' ');
    const slots = known.get(key) ?? slotsOf(sessions, hours);
    known.set(key, slots);
    return ((slots.starts[slots.draw(random)] ?? 0) + random.next() * 30) * 60_000;
  };
}

function slotsOf(sessions: readonly Session[], hours: readonly number[]) {
  const starts = sessions.flatMap((session, i) => {
    const end = session.closes - (i === sessions.length - 1 ? 60 : 30);
    return Array.from({ length: Math.floor((end - session.opens) / 30) }, (_, n) => session.opens + n * 30);
  });
  return { starts, draw: drawOf(starts.map((start) => at(hours, Math.floor(start / 60)))) };
}

function trendAt(trend: PlannedGroup['trend']['online'], day: PlainDate): number {
  const next = trend.findIndex((point) => point.day > day);
  const after = trend[next];
  const before = trend[next === -1 ? trend.length - 1 : next - 1];
  if (before === undefined) return after?.weight ?? 0;
  if (after === undefined) return before.weight;
  const part = daysBetween(before.day, day) / daysBetween(before.day, after.day);
  return before.weight + part * (after.weight - before.weight);
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}
