import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, instantFromMillis, millisOf, type PlainDate, parseInstant, plainDateOf } from '../../basics/rules/time.ts';
import { type WorkingCalendar, workingMinutesBetween } from '../../basics/rules/working-time.ts';
import { openHours, sessionsOn } from './history-time.ts';

const weekdays = [1, 2, 3, 4, 5] as const;
const calendar: WorkingCalendar = {
  coversFrom: '2018-12-01' as PlainDate,
  coversTo: '2019-06-30' as PlainDate,
  daysOff: new Set(['2018-12-31', '2019-01-01', '2019-04-15', '2019-04-29', '2019-04-30', '2019-05-01'] as PlainDate[]),
  swappedWorkingDays: new Map([
    ['2019-01-05', '2018-12-31'],
    ['2019-05-04', '2019-04-29'],
  ] as [PlainDate, PlainDate][]),
  sessions: [
    ...weekdays.flatMap((isoWeekday) => [
      { isoWeekday, opens: 450, closes: 690, countsAsWorkingDay: 'yes' as const },
      { isoWeekday, opens: 780, closes: 1020, countsAsWorkingDay: 'yes' as const },
    ]),
    { isoWeekday: 6, opens: 450, closes: 690, countsAsWorkingDay: 'no' },
  ],
};
const all = openHours({ calendar, from: calendar.coversFrom, to: calendar.coversTo, sessions: 'all' });

test('Between two moments lie as many working minutes as the calendar counts', () => {
  const moment = fc.integer({ min: millisOf(at('2018-12-03T00:00:00+07:00')), max: millisOf(at('2019-06-20T00:00:00+07:00')) }).map(instantFromMillis);
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [first, second] = one < other ? [one, other] : [other, one];
      const counted = workingMinutesBetween(first, second, calendar);
      expect(counted.ok && Math.round(counted.value * 60_000)).toBe(all.placeOf(second) - all.placeOf(first));
    }),
  );
});

test('Every place is a moment inside a session, and leads back to itself', () => {
  const last = all.placeOf(at('2019-06-20T00:00:00+07:00'));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: last }), (place) => {
      const moment = all.momentAt(place);
      expect(all.placeOf(moment)).toBe(place);
      expect(sessionsOn(plainDateOf(moment), calendar).length).toBeGreaterThan(0);
    }),
  );
});

test('A wait of one hour on Friday 16:30 ends on Saturday at 08:00 at the desk, and on Monday in the normal hours', () => {
  const normal = openHours({ calendar, from: calendar.coversFrom, to: calendar.coversTo, sessions: 'normal' });
  const friday = at('2019-03-08T16:30:00+07:00');
  expect(all.momentAt(all.placeOf(friday) + 3_600_000)).toBe(at('2019-03-09T08:00:00+07:00'));
  expect(normal.momentAt(normal.placeOf(friday) + 3_600_000)).toBe(at('2019-03-11T08:00:00+07:00'));
});

test('Before the first day counts as the first opening, behind the last day there is nothing', () => {
  expect(all.momentAt(all.placeOf(at('2018-11-11T10:00:00+07:00')))).toBe(at('2018-12-01T07:30:00+07:00'));
  expect(() => all.momentAt(Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
});

test('A worked Saturday has the sessions of the day it stands for', () => {
  expect(sessionsOn('2019-01-05' as PlainDate, calendar).map((session) => session.closes)).toEqual([690, 1020]);
  expect(sessionsOn('2018-12-31' as PlainDate, calendar)).toEqual([]);
});

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(text);
  return instant;
}
