import { describe, expect, test } from 'vitest';
import national from '../../../data/calendars/national.json' with { type: 'json' };
import { parseNationalCalendar } from './national-calendar.ts';
import { type Instant, parseInstant, withOffset } from './time.ts';
import { dueAfterPause, type TimeLimit, type WorkingCalendar } from './working-time.ts';

const { coversFrom, coversTo, daysOff, workingDays } = parseNationalCalendar(national);
const ward: WorkingCalendar = {
  coversFrom,
  coversTo,
  daysOff: new Set(daysOff.map((day) => day.date)),
  swappedWorkingDays: new Map(workingDays.map((day) => [day.date, day.replaces])),
  sessions: ([1, 2, 3, 4, 5] as const).flatMap((isoWeekday) => [
    { isoWeekday, opens: 450, closes: 690, countsAsWorkingDay: 'yes' },
    { isoWeekday, opens: 780, closes: 1020, countsAsWorkingDay: 'yes' },
  ]),
};
const instant = (local: string): Instant => parseInstant(`${local.replace(' ', 'T')}+07:00`) ?? expect.fail(`${local} is no instant`);
const threeDays: TimeLimit = { kind: 'workingDays', days: 3 };

type Case = { readonly limit: TimeLimit; readonly due: string; readonly paused: string; readonly resumed: string; readonly calendar?: WorkingCalendar | null };

function after({ limit, due, paused, resumed, calendar = ward }: Case): string {
  const found = dueAfterPause({ limit, dueAt: instant(due), pause: { pausedAt: instant(paused), resumedAt: instant(resumed) }, calendar });
  return found.ok ? withOffset(found.value).slice(0, 16).replace('T', ' ') : found.refusal.kind;
}

describe('whole working days', () => {
  test.each([
    ['left after the day of the pause are counted from the day after the resumption', '2019-04-23 17:00', '2019-04-19 10:00', '2019-04-24 10:00', '2019-04-26 17:00'],
    ['a pause within one day changes nothing', '2019-04-23 17:00', '2019-04-19 08:00', '2019-04-19 16:59', '2019-04-23 17:00'],
    ['the due time went by in a pause within one day: one more day', '2019-04-23 17:00', '2019-04-23 07:39', '2019-04-23 17:01', '2019-04-24 17:00'],
    ['answered at the due time itself: nothing went by', '2019-04-23 17:00', '2019-04-23 07:39', '2019-04-23 17:00', '2019-04-23 17:00'],
    ['a pause over the weekend takes no working day', '2019-04-23 17:00', '2019-04-19 16:00', '2019-04-21 09:00', '2019-04-23 17:00'],
    ['paused on the last day: one more day after the resumption', '2019-04-23 17:00', '2019-04-23 09:00', '2019-04-25 16:00', '2019-04-26 17:00'],
    ['over 29/4-1/5/2019, to the worked Saturday', '2019-04-26 17:00', '2019-04-24 10:00', '2019-05-01 10:00', '2019-05-03 17:00'],
    ['over the end of the year', '2018-12-28 17:00', '2018-12-26 10:00', '2019-01-03 10:00', '2019-01-05 17:00'],
    ['long enough to reach Tết', '2019-01-31 17:00', '2019-01-30 10:00', '2019-02-01 10:00', '2019-02-11 17:00'],
    ['a due time already past at the pause stays', '2019-04-23 17:00', '2019-04-23 17:00', '2019-05-20 10:00', '2019-04-23 17:00'],
  ])('%s', (_name, due, paused, resumed, expected) => expect(after({ limit: threeDays, due, paused, resumed })).toBe(expected));

  test('never end earlier than a new date that was promised on a day off, or for the evening', () => {
    expect(after({ limit: threeDays, due: '2019-04-27 10:00', paused: '2019-04-25 10:00', resumed: '2019-04-25 11:00' })).toBe('2019-04-27 10:00');
    expect(after({ limit: threeDays, due: '2019-04-27 10:00', paused: '2019-04-27 08:00', resumed: '2019-04-28 11:00' })).toBe('2019-05-02 17:00');
    expect(after({ limit: threeDays, due: '2019-04-28 10:00', paused: '2019-04-20 08:00', resumed: '2019-04-21 11:00' })).toBe('2019-04-28 10:00');
    expect(after({ limit: { kind: 'workingHours', hours: 8 }, due: '2019-04-18 20:00', paused: '2019-04-18 11:30', resumed: '2019-04-18 12:30' })).toBe('2019-04-18 20:00');
  });
});

describe('calendar days', () => {
  const limit: TimeLimit = { kind: 'calendarDays', days: 15 };

  test('left are counted from the day after the resumption, and end on a working day', () => {
    expect(after({ limit, due: '2019-03-20 17:00', paused: '2019-03-15 10:00', resumed: '2019-03-20 10:00' })).toBe('2019-03-25 17:00');
    expect(after({ limit, due: '2019-03-20 17:00', paused: '2019-03-15 10:00', resumed: '2019-03-18 10:00' })).toBe('2019-03-25 17:00');
    expect(after({ limit, due: '2019-03-20 17:00', paused: '2019-03-15 10:00', resumed: '2019-03-15 16:00' })).toBe('2019-03-20 17:00');
    expect(after({ limit, due: '2019-03-20 17:00', paused: '2019-03-20 10:00', resumed: '2019-03-21 10:00' })).toBe('2019-03-22 17:00');
    expect(after({ limit, due: '2019-03-20 17:00', paused: '2019-03-20 10:00', resumed: '2019-03-20 18:00' })).toBe('2019-03-21 17:00');
  });
});

describe('hours', () => {
  test('left run on exactly', () => {
    const limit: TimeLimit = { kind: 'workingHours', hours: 8 };
    expect(after({ limit, due: '2019-04-19 16:00', paused: '2019-04-19 10:00', resumed: '2019-04-22 14:00' })).toBe('2019-04-23 09:00');
    expect(after({ limit, due: '2019-04-19 16:00', paused: '2019-04-19 11:30', resumed: '2019-04-19 12:59' })).toBe('2019-04-19 16:00');
  });

  test('left of half a working day run on exactly', () => {
    expect(after({ limit: { kind: 'workingDays', days: 0.5 }, due: '2019-04-19 10:30', paused: '2019-04-19 09:30', resumed: '2019-04-22 16:30' })).toBe('2019-04-23 08:00');
  });

  test('of the clock run on, and end on a working day', () => {
    const limit: TimeLimit = { kind: 'clockHours', hours: 24 };
    expect(after({ limit, due: '2019-04-18 10:00', paused: '2019-04-17 22:00', resumed: '2019-04-18 09:00' })).toBe('2019-04-18 21:00');
    expect(after({ limit, due: '2019-04-18 10:00', paused: '2019-04-17 22:00', resumed: '2019-04-19 14:00' })).toBe('2019-04-22 17:00');
  });

  test('none left inside the sessions before a promised hour in the evening: days are counted', () => {
    const limit: TimeLimit = { kind: 'workingHours', hours: 8 };
    expect(after({ limit, due: '2019-04-18 20:00', paused: '2019-04-18 18:00', resumed: '2019-04-22 10:00' })).toBe('2019-04-23 17:00');
  });
});

describe('a same-day procedure', () => {
  const limit: TimeLimit = { kind: 'sameDay', cutoffMinute: 900 };

  test('paused on its day is as if it had come in anew', () => {
    expect(after({ limit, due: '2019-04-18 17:00', paused: '2019-04-18 09:00', resumed: '2019-04-19 15:00' })).toBe('2019-04-19 17:00');
    expect(after({ limit, due: '2019-04-18 17:00', paused: '2019-04-18 09:00', resumed: '2019-04-19 15:01' })).toBe('2019-04-22 17:00');
    expect(after({ limit, due: '2019-04-18 17:00', paused: '2019-04-18 09:00', resumed: '2019-04-18 09:30' })).toBe('2019-04-18 17:00');
  });

  test('paused the evening before keeps its day', () => {
    expect(after({ limit, due: '2019-04-19 17:00', paused: '2019-04-18 16:30', resumed: '2019-04-22 14:00' })).toBe('2019-04-23 17:00');
  });
});

test('a date set by an officer moves by the working days of the pause', () => {
  expect(after({ limit: { kind: 'setByOfficer', ground: 'byLawOfCase' }, due: '2019-04-26 10:00', paused: '2019-04-24 10:00', resumed: '2019-05-02 10:00' })).toBe(
    '2019-05-04 17:00',
  );
});

describe('no due time is guessed after a pause', () => {
  const given = { limit: threeDays, due: '2019-04-23 17:00', paused: '2019-04-19 10:00', resumed: '2019-04-24 10:00' };

  test.each([
    ['without a calendar', { ...given, calendar: null }, 'calendarNotConfigured'],
    ['paused in a year the calendar does not know', { ...given, paused: '2016-12-30 10:00', resumed: '2017-01-04 10:00', due: '2017-01-05 17:00' }, 'calendarDoesNotCover'],
    ['resumed in a year the calendar does not know', { ...given, resumed: '2028-01-03 10:00' }, 'calendarDoesNotCover'],
    ['that would end in a year the calendar does not know', { ...given, resumed: '2027-12-31 10:00' }, 'calendarDoesNotCover'],
    ['resumed before it was paused', { ...given, resumed: '2019-04-19 09:59' }, 'pauseReversed'],
    ['of a limit that is none', { ...given, limit: { kind: 'workingDays', days: 0 } as const }, 'limitInvalid'],
  ])('%s', (_name, input, kind) => expect(after(input)).toBe(kind));
});
