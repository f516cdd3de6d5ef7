import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import national from '../../../data/calendars/national.json' with { type: 'json' };
import { parseNationalCalendar } from './national-calendar.ts';
import { addDays, addMillis, atMinute, type Instant, instantFromMillis, type PlainDate, plainDateOf } from './time.ts';
import { addWorkingMinutes, dueAfterPause, dueAt, isWorkingDay, type Session, type TimeLimit, type WorkingCalendar, workingMinutesBetween } from './working-time.ts';

const { coversFrom, coversTo, daysOff, workingDays } = parseNationalCalendar(national);
const minutesPerDay = 1440;

const moment = fc.integer({ min: Date.UTC(2017, 0, 2), max: Date.UTC(2026, 5, 30) }).map(instantFromMillis);
const nearMoment = (from: Instant) =>
  fc.oneof(fc.integer({ min: 0, max: 4 * minutesPerDay * 60_000 }), fc.integer({ min: 0, max: 60 * minutesPerDay * 60_000 })).map((ms) => addMillis(from, ms));
const someDay = (from: Instant) => fc.integer({ min: 0, max: 40 }).map((n) => addDays(plainDateOf(from), n));

/** Offices as they are: northern and southern hours, short days, Saturday mornings that count or not, an evening at the desk. */
const sessions: fc.Arbitrary<readonly Session[]> = fc
  .record({
    morning: fc.constantFrom([450, 690], [480, 720]),
    afternoon: fc.constantFrom([780, 1020], [810, 1020], null),
    evening: fc.constantFrom([1050, 1170], null),
    saturday: fc.constantFrom('yes' as const, 'no' as const, null),
  })
  .map(({ morning, afternoon, evening, saturday }) => {
    const session = (isoWeekday: Session['isoWeekday'], hours: readonly number[] | null, countsAsWorkingDay: 'yes' | 'no'): readonly Session[] =>
      hours === null ? [] : [{ isoWeekday, opens: hours[0] ?? 0, closes: hours[1] ?? 0, countsAsWorkingDay }];
    const ordinary = ([1, 2, 3, 4, 5] as const).flatMap((day) => [...session(day, morning, 'yes'), ...session(day, afternoon, 'yes')]);
    return [...ordinary, ...session(2, evening, 'no'), ...(saturday === null ? [] : session(6, morning, saturday))];
  });

const calendars: fc.Arbitrary<WorkingCalendar> = sessions.map((found) => ({
  coversFrom,
  coversTo,
  daysOff: new Set(daysOff.map((day) => day.date)),
  swappedWorkingDays: new Map(workingDays.map((day) => [day.date, day.replaces])),
  sessions: found,
}));

const wholeDays = fc.integer({ min: 1, max: 45 });
const halfDays = fc.integer({ min: 1, max: 90 }).map((n) => n / 2);
const hours = fc.integer({ min: 1, max: 400 }).map((n) => n / 4);
const limits: fc.Arbitrary<TimeLimit> = fc.oneof(
  halfDays.map((days) => ({ kind: 'workingDays' as const, days })),
  wholeDays.map((days) => ({ kind: 'calendarDays' as const, days })),
  hours.map((n) => ({ kind: 'workingHours' as const, hours: n })),
  hours.map((n) => ({ kind: 'clockHours' as const, hours: n })),
  fc.constantFrom(900, 660, 1020, null).map((cutoffMinute) => ({ kind: 'sameDay' as const, cutoffMinute })),
);

const cases = moment.chain((from) => fc.record({ from: fc.constant(from), limit: limits, calendar: calendars }));

function dueOf(input: { readonly limit: TimeLimit; readonly from: Instant; readonly calendar: WorkingCalendar }): Instant {
  const found = dueAt(input);
  return found.ok ? found.value : expect.fail(found.refusal.kind);
}

function isOpen(date: PlainDate, calendar: WorkingCalendar): boolean {
  const minutes = workingMinutesBetween(atMinute(date, 0), atMinute(date, 1439), calendar);
  return minutes.ok && minutes.value > 0;
}

/**
 * A same-day dossier of Friday 15:30 is due on Monday, one of Saturday 08:00 on that Saturday morning at the desk: by the law's words the
 * later one is due earlier. Everywhere else a later start never ends earlier.
 */
function keepsOrder(limit: TimeLimit, calendar: WorkingCalendar): boolean {
  return limit.kind !== 'sameDay' || !calendar.sessions.some((session) => session.isoWeekday === 6 && session.countsAsWorkingDay === 'no');
}

function without(calendar: WorkingCalendar, date: PlainDate): WorkingCalendar {
  return { ...calendar, daysOff: new Set([...calendar.daysOff, date]) };
}

describe('a due time', () => {
  test('never falls on a day off, and on a Saturday at the desk only where hours or the same day are meant', () => {
    fc.assert(
      fc.property(cases, ({ from, limit, calendar }) => {
        const day = plainDateOf(dueOf({ limit, from, calendar }));
        const runsInSessions = limit.kind === 'workingHours' || limit.kind === 'sameDay' || (limit.kind === 'workingDays' && !Number.isInteger(limit.days));
        expect(runsInSessions ? isOpen(day, calendar) : isWorkingDay(day, calendar)).toEqual(runsInSessions ? true : { ok: true, value: true });
      }),
      { numRuns: 1000 },
    );
  });

  test('is later than the receipt', () => {
    fc.assert(
      fc.property(cases, ({ from, limit, calendar }) => {
        expect(dueOf({ limit, from, calendar }) > from).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('of a later receipt is not earlier', () => {
    const pairs = cases.chain((one) => nearMoment(one.from).map((later) => ({ ...one, later })));
    fc.assert(
      fc.property(pairs, ({ from, later, limit, calendar }) => {
        fc.pre(keepsOrder(limit, calendar));
        const [first, second] = [dueOf({ limit, from, calendar }), dueOf({ limit, from: later, calendar })];
        // Clock hours that end on a day off are moved to the close (Điều 148), past an hour of that same day.
        expect(limit.kind === 'clockHours' ? plainDateOf(first) <= plainDateOf(second) : first <= second).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not come earlier by one more day off', () => {
    const closed = cases.chain((one) => someDay(one.from).map((off) => ({ ...one, off })));
    fc.assert(
      fc.property(closed, ({ from, limit, calendar, off }) => {
        expect(dueOf({ limit, from, calendar: without(calendar, off) }) >= dueOf({ limit, from, calendar })).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not come earlier by a longer limit', () => {
    const pairs = fc.record({
      from: moment,
      calendar: calendars,
      one: halfDays,
      other: halfDays,
      kind: fc.constantFrom('workingDays' as const, 'calendarDays' as const, 'hours' as const, 'clock' as const),
    });
    fc.assert(
      fc.property(pairs, ({ from, calendar, one, other, kind }) => {
        const limit = (n: number): TimeLimit => {
          if (kind === 'workingDays') return { kind, days: n };
          if (kind === 'calendarDays') return { kind, days: Math.ceil(n) };
          return { kind: kind === 'hours' ? 'workingHours' : 'clockHours', hours: n };
        };
        const shorter = dueOf({ limit: limit(Math.min(one, other)), from, calendar });
        const longer = dueOf({ limit: limit(Math.max(one, other)), from, calendar });
        expect(kind === 'clock' ? plainDateOf(shorter) <= plainDateOf(longer) : shorter <= longer).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a pause', () => {
  const paused = cases.chain((one) => {
    const due = dueOf(one);
    return fc.record({ one: fc.constant({ ...one, due }), at: fc.integer({ min: 0, max: 1000 }), lasts: fc.integer({ min: 0, max: 90 * minutesPerDay }) });
  });

  test('never shortens, and its longer form does not end earlier', () => {
    fc.assert(
      fc.property(paused, ({ one, at, lasts }) => {
        const span = Date.parse(one.due) - Date.parse(one.from);
        const pausedAt = addMillis(one.from, Math.floor((span * at) / 1000));
        const after = (minutes: number) =>
          dueAfterPause({ limit: one.limit, dueAt: one.due, pause: { pausedAt, resumedAt: addMillis(pausedAt, minutes * 60_000) }, calendar: one.calendar });
        const [short, long] = [after(Math.floor(lasts / 2)), after(lasts)];
        if (!short.ok || !long.ok) return expect.fail('refused');
        expect(short.value >= one.due).toBe(true);
        if (keepsOrder(one.limit, one.calendar)) expect(plainDateOf(long.value) >= plainDateOf(short.value)).toBe(true);
        expect(after(0)).toEqual({ ok: true, value: one.limit.kind === 'sameDay' ? expect.any(String) : one.due });
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps exactly the working hours that were left of a limit in hours', () => {
    const inHours = fc.record({
      from: moment,
      calendar: calendars,
      n: hours,
      at: fc.integer({ min: 0, max: 999 }),
      lasts: fc.integer({ min: 0, max: 90 * minutesPerDay }),
    });
    fc.assert(
      fc.property(inHours, ({ from, calendar, n, at, lasts }) => {
        const limit: TimeLimit = { kind: 'workingHours', hours: n };
        const due = dueOf({ limit, from, calendar });
        const pausedAt = addMillis(from, Math.floor(((Date.parse(due) - Date.parse(from)) * at) / 1000));
        const resumedAt = addMillis(pausedAt, lasts * 60_000);
        const moved = dueAfterPause({ limit, dueAt: due, pause: { pausedAt, resumedAt }, calendar });
        if (!moved.ok) return expect.fail(moved.refusal.kind);
        expect(workingMinutesBetween(resumedAt, moved.value, calendar)).toEqual(workingMinutesBetween(pausedAt, due, calendar));
      }),
      { numRuns: 500 },
    );
  });
});

describe('working minutes', () => {
  test('add up', () => {
    const three = moment.chain((a) => fc.record({ a: fc.constant(a), b: nearMoment(a), c: nearMoment(a), calendar: calendars }));
    fc.assert(
      fc.property(three, ({ a, b, c, calendar }) => {
        const between = (one: Instant, other: Instant) => {
          const found = workingMinutesBetween(one, other, calendar);
          return found.ok ? Math.round(found.value * 60_000) : expect.fail(found.refusal.kind);
        };
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });

  test('added one after the other end where their sum ends, and are found again', () => {
    const minutes = fc.integer({ min: 0, max: 6000 });
    fc.assert(
      fc.property(moment, minutes, minutes, calendars, (from, one, other, calendar) => {
        const first = addWorkingMinutes(from, one, calendar);
        const sum = addWorkingMinutes(from, one + other, calendar);
        if (!first.ok || !sum.ok) return expect.fail('refused');
        expect(addWorkingMinutes(first.value, other, calendar)).toEqual(sum);
        expect(workingMinutesBetween(from, sum.value, calendar)).toEqual({ ok: true, value: one + other });
      }),
    );
  });

  test('8 working hours are one working day where the day has 8', () => {
    const ordinary = calendars.filter(
      (calendar) =>
        calendar.sessions.every((session) => session.countsAsWorkingDay === 'yes' && session.isoWeekday < 6) && calendar.sessions.some((session) => session.opens === 780),
    );
    fc.assert(
      fc.property(moment, ordinary, wholeDays, (from, calendar, n) => {
        const opening = atMinute(plainDateOf(from), 0);
        const worked = isWorkingDay(plainDateOf(from), calendar);
        if (!worked.ok) return expect.fail(worked.refusal.kind);
        const days = dueOf({ limit: { kind: 'workingDays', days: n }, from: opening, calendar });
        expect(dueOf({ limit: { kind: 'workingHours', hours: 8 * (worked.value ? n + 1 : n) }, from: opening, calendar })).toBe(days);
      }),
    );
  });
});
