import { describe, expect, test } from 'vitest';
import national from '../../../data/calendars/national.json' with { type: 'json' };
import { parseNationalCalendar } from './national-calendar.ts';
import { addDays, type Instant, type PlainDate, parseInstant, parsePlainDate, withOffset } from './time.ts';
import { addWorkingMinutes, dueAt, isWorkingDay, type Session, standing, type TimeLimit, type WorkingCalendar, workingMinutesBetween } from './working-time.ts';

const { coversFrom, coversTo, daysOff, workingDays } = parseNationalCalendar(national);
const weekdays: readonly Session[] = ([1, 2, 3, 4, 5] as const).flatMap((isoWeekday) => [
  { isoWeekday, opens: 450, closes: 690, countsAsWorkingDay: 'yes' },
  { isoWeekday, opens: 780, closes: 1020, countsAsWorkingDay: 'yes' },
]);
const ward: WorkingCalendar = {
  coversFrom,
  coversTo,
  daysOff: new Set(daysOff.map((day) => day.date)),
  swappedWorkingDays: new Map(workingDays.map((day) => [day.date, day.replaces])),
  sessions: weekdays,
};
/** 07:30-11:30 and 13:00-17:00, and Saturday mornings at the desk. */
const withSaturday: WorkingCalendar = { ...ward, sessions: [...weekdays, { isoWeekday: 6, opens: 450, closes: 690, countsAsWorkingDay: 'no' }] };

const instant = (local: string): Instant => parseInstant(`${local.replace(' ', 'T')}+07:00`) ?? expect.fail(`${local} is no instant`);
const date = (text: string): PlainDate => parsePlainDate(text) ?? expect.fail(`${text} is no day`);
const days = (n: number): TimeLimit => ({ kind: 'workingDays', days: n });
const calendarDays = (n: number): TimeLimit => ({ kind: 'calendarDays', days: n });
const hours = (n: number): TimeLimit => ({ kind: 'workingHours', hours: n });
const clockHours = (n: number): TimeLimit => ({ kind: 'clockHours', hours: n });
const by15: TimeLimit = { kind: 'sameDay', cutoffMinute: 900 };
const atOnce: TimeLimit = { kind: 'sameDay', cutoffMinute: null };

function due(limit: TimeLimit, local: string, calendar: WorkingCalendar | null = ward): string {
  const found = dueAt({ limit, from: instant(local), calendar });
  return found.ok ? withOffset(found.value).slice(0, 16).replace('T', ' ') : found.refusal.kind;
}

describe('the vectors of the law, sessions 07:30-11:30 and 13:00-17:00', () => {
  test.each([
    ['2019-04-18 09:00', days(3), '2019-04-23 17:00'],
    ['2019-04-26 09:00', days(3), '2019-05-04 17:00'],
    ['2018-12-28 09:00', days(1), '2019-01-02 17:00'],
    ['2019-04-12 09:00', days(1), '2019-04-16 17:00'],
    ['2026-08-28 09:00', days(1), '2026-09-03 17:00'],
    ['2026-11-23 09:00', days(1), '2026-11-25 17:00'],
    ['2019-04-18 16:00', hours(2), '2019-04-19 08:30'],
    ['2019-04-25 15:00', by15, '2019-04-25 17:00'],
    ['2019-04-25 15:01', by15, '2019-04-26 17:00'],
  ])('received %s, %o: due %s', (from, limit, expected) => expect(due(limit, from)).toBe(expected));

  test.each([
    [2017, 250],
    [2018, 250],
    [2019, 252],
    [2020, 252],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
    [2027, 249],
  ])('%i has %i working days', (year, expected) => {
    let count = 0;
    for (let day = date(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) {
      const found = isWorkingDay(day, ward);
      if (found.ok && found.value) count += 1;
    }
    expect(count).toBe(expected);
  });
});

describe('a limit of working days', () => {
  test.each([
    ['over Tết 2018', '2018-02-13 16:00', days(2), '2018-02-22 17:00'],
    ['over Tết 2019', '2019-02-01 08:00', days(1), '2019-02-11 17:00'],
    ['received on a day of Tết', '2019-02-06 08:00', days(1), '2019-02-11 17:00'],
    ['over 30/4 and 1/5/2018', '2018-04-27 10:00', days(2), '2018-05-03 17:00'],
    ['over 2/9/2018, a Sunday made up for on Monday', '2018-08-31 10:00', days(1), '2018-09-04 17:00'],
    ['ending on the worked Saturday 05/01/2019', '2018-12-28 10:00', days(4), '2019-01-05 17:00'],
    ['received on the worked Saturday', '2019-05-04 08:00', days(1), '2019-05-06 17:00'],
    ['received on a Sunday', '2019-03-10 20:00', days(1), '2019-03-11 17:00'],
    ['received at midnight, not the day before', '2019-03-12 00:00', days(1), '2019-03-13 17:00'],
    ['received in the last millisecond', '2019-03-12 23:59:59.999', days(1), '2019-03-13 17:00'],
    ['half a day: 4 working hours', '2019-04-18 16:00', days(0.5), '2019-04-19 10:30'],
    ['a day and a half: a day, then 4 hours', '2019-04-18 08:00', days(1.5), '2019-04-22 11:30'],
  ])('%s', (_name, from, limit, expected) => expect(due(limit, from)).toBe(expected));

  test('does not count Saturday mornings at the desk', () => expect(due(days(3), '2019-04-18 09:00', withSaturday)).toBe('2019-04-23 17:00'));

  test('counts Saturdays where they are working days of the office', () => {
    const six: WorkingCalendar = { ...ward, sessions: [...weekdays, { isoWeekday: 6, opens: 450, closes: 690, countsAsWorkingDay: 'yes' }] };
    expect(due(days(2), '2019-04-18 09:00', six)).toBe('2019-04-20 11:30');
  });

  test('is not made longer by an evening at the desk', () => {
    const evening: WorkingCalendar = { ...ward, sessions: [...weekdays, { isoWeekday: 2, opens: 1050, closes: 1170, countsAsWorkingDay: 'no' }] };
    expect(due(days(3), '2019-04-18 09:00', evening)).toBe('2019-04-23 17:00');
    expect(due(by15, '2019-04-23 09:00', evening)).toBe('2019-04-23 17:00');
    expect(due(atOnce, '2019-04-23 18:00', evening)).toBe('2019-04-23 19:30');
  });

  test('skips a closure on the spot, even on a worked Saturday', () => {
    const closed: WorkingCalendar = { ...ward, daysOff: new Set([...ward.daysOff, date('2019-05-04')]) };
    expect(due(days(3), '2019-04-26 09:00', closed)).toBe('2019-05-06 17:00');
  });

  test('ends within the whole day where days are short', () => {
    const mornings: WorkingCalendar = {
      ...ward,
      sessions: weekdays.filter((session) => session.opens === 450).map((session) => ({ ...session, closes: 600 })),
    };
    expect(due(days(0.5), '2019-04-18 10:00', mornings)).toBe('2019-04-19 10:00');
  });
});

describe('a limit of calendar days', () => {
  test.each([
    ['counts every day', '2019-03-05 09:00', calendarDays(15), '2019-03-20 17:00'],
    ['that ends in Tết 2019 ends on the first day back', '2019-01-22 09:00', calendarDays(15), '2019-02-11 17:00'],
    ['that ends on a Saturday ends on Monday', '2019-03-01 09:00', calendarDays(15), '2019-03-18 17:00'],
    ['that ends on a worked Saturday ends there', '2019-04-04 09:00', calendarDays(30), '2019-05-04 17:00'],
    ['over the end of the year', '2018-12-17 09:00', calendarDays(15), '2019-01-02 17:00'],
  ])('%s', (_name, from, limit, expected) => expect(due(limit, from)).toBe(expected));

  test('that ends on a Saturday morning at the desk ends on Monday', () => expect(due(calendarDays(15), '2019-03-01 09:00', withSaturday)).toBe('2019-03-18 17:00'));
});

describe('a limit of hours', () => {
  test.each([
    ['stands still at lunch', '2019-04-18 11:00', hours(1), '2019-04-18 13:30'],
    ['received at lunch runs from the afternoon', '2019-04-18 12:00', hours(1), '2019-04-18 14:00'],
    ['ends at the close when it fits exactly', '2019-04-18 15:00', hours(2), '2019-04-18 17:00'],
    ['received at night runs from the morning', '2019-04-18 22:00', hours(8), '2019-04-19 17:00'],
    ['8 hours are one working day', '2019-04-18 16:00', hours(8), '2019-04-19 16:00'],
    ['over a weekend', '2019-04-19 16:00', hours(2), '2019-04-22 08:30'],
    ['on a worked Saturday', '2019-05-04 16:00', hours(2), '2019-05-06 08:30'],
    ['over the end of the year', '2018-12-28 16:30', hours(1), '2019-01-02 08:00'],
    ['24 clock hours', '2019-04-18 10:00', clockHours(24), '2019-04-19 10:00'],
    ['24 clock hours that end on a Saturday', '2019-04-19 10:00', clockHours(24), '2019-04-22 17:00'],
    ['72 clock hours that end on 30/4/2019', '2019-04-27 02:00', clockHours(72), '2019-05-02 17:00'],
    ['clock hours may end at night', '2019-04-17 22:00', clockHours(24), '2019-04-18 22:00'],
  ])('%s', (_name, from, limit, expected) => expect(due(limit, from)).toBe(expected));

  test('is never over before it began, however short', () => {
    const from = instant('2019-04-18 09:00');
    expect(dueAt({ limit: hours(1e-9), from, calendar: ward })).toEqual({ ok: true, value: instant('2019-04-18 09:00:00.001') });
  });

  test('runs on a Saturday morning at the desk', () => expect(due(hours(2), '2019-04-19 16:00', withSaturday)).toBe('2019-04-20 08:30'));
});

describe('a same-day procedure', () => {
  test.each([
    ['received at 15:00:00.000 is done that day', '2019-04-25 15:00:00.000', by15, '2019-04-25 17:00'],
    ['received at 15:00:00.001 is done the next working day', '2019-04-25 15:00:00.001', by15, '2019-04-26 17:00'],
    ['received after 15:00 before a weekend', '2019-04-19 15:30', by15, '2019-04-22 17:00'],
    ['received after 15:00 before 29/4-1/5/2019', '2019-04-26 15:30', by15, '2019-05-02 17:00'],
    ['received before the desk opens', '2019-04-25 06:00', by15, '2019-04-25 17:00'],
    ['received at lunch', '2019-04-25 12:00', by15, '2019-04-25 17:00'],
    ['received on a holiday', '2019-04-30 09:00', by15, '2019-05-02 17:00'],
    ['received on a Saturday without sessions', '2019-04-20 09:00', by15, '2019-04-22 17:00'],
    ['received on the worked Saturday', '2019-05-04 14:00', by15, '2019-05-04 17:00'],
    ['without cut-off, a minute before the close', '2019-04-25 16:59', atOnce, '2019-04-25 17:00'],
    ['without cut-off, at the close no time is left', '2019-04-25 17:00', atOnce, '2019-04-26 17:00'],
  ])('%s', (_name, from, limit, expected) => expect(due(limit, from)).toBe(expected));

  test('received on a Saturday morning at the desk is done that morning; after it, on Monday', () => {
    expect(due(by15, '2019-04-20 09:00', withSaturday)).toBe('2019-04-20 11:30');
    expect(due(by15, '2019-04-20 11:30', withSaturday)).toBe('2019-04-22 17:00');
    expect(due(by15, '2019-04-19 15:01', withSaturday)).toBe('2019-04-22 17:00');
  });
});

describe('a due time set by the officer', () => {
  const limit: TimeLimit = { kind: 'setByOfficer', ground: 'byPlan' };
  const from = instant('2019-04-18 09:00');
  const set = (local: string | null) => dueAt({ limit, from, calendar: ward, setDueAt: local === null ? null : instant(local) });

  test('is taken as it is on a working day, and moved from a day off to the next close', () => {
    expect(set('2019-05-04 10:00')).toEqual({ ok: true, value: instant('2019-05-04 10:00') });
    expect(set('2019-04-30 10:00')).toEqual({ ok: true, value: instant('2019-05-02 17:00') });
  });

  test('is asked for when missing, and must be after the receipt', () => {
    expect(set(null)).toMatchObject({ ok: false, refusal: { kind: 'dueMustBeSet' } });
    expect(dueAt({ limit, from, calendar: ward })).toMatchObject({ ok: false, refusal: { kind: 'dueMustBeSet' } });
    expect(set('2019-04-18 09:00')).toMatchObject({ ok: false, refusal: { kind: 'dueNotAfterStart' } });
  });
});

describe('no due time is guessed', () => {
  const everyKind = [days(1), days(0.5), calendarDays(1), hours(1), clockHours(1), by15, atOnce, { kind: 'setByOfficer', ground: 'byPart' }] satisfies readonly TimeLimit[];

  test.each(everyKind)('%o without a calendar, or with one that holds no sessions', (limit) => {
    const onlySaturday: WorkingCalendar = { ...ward, sessions: withSaturday.sessions.filter((session) => session.isoWeekday === 6) };
    for (const calendar of [null, { ...ward, sessions: [] }, onlySaturday]) {
      const found = dueAt({ limit, from: instant('2019-04-18 09:00'), calendar, setDueAt: instant('2019-05-18 09:00') });
      expect(found).toMatchObject({ ok: false, refusal: { kind: 'calendarNotConfigured', why: { vi: expect.stringContaining('Chưa có lịch làm việc') } } });
    }
  });

  test.each(everyKind)('%o outside the days the calendar knows', (limit) => {
    for (const [from, setDueAt] of [
      ['2016-12-30 09:00', '2016-12-31 09:00'],
      ['2027-12-31 16:00', '2028-02-01 09:00'],
      ['2028-03-01 09:00', '2028-03-02 09:00'],
    ] as const) {
      const found = dueAt({ limit, from: instant(from), calendar: ward, setDueAt: instant(setDueAt) });
      const endsInTime = from.startsWith('2027') && (limit.kind === 'workingHours' || limit.kind === 'clockHours' || limit === atOnce);
      expect(found).toMatchObject(endsInTime ? { ok: true } : { ok: false, refusal: { kind: 'calendarDoesNotCover' } });
    }
  });

  test('for limits far beyond every calendar', () => {
    for (const limit of [days(1e12), calendarDays(1e12), hours(1e12), clockHours(1e300)]) expect(due(limit, '2019-04-18 09:00')).toBe('calendarDoesNotCover');
  });

  test.each([
    days(0),
    days(-1),
    days(Number.NaN),
    days(Number.POSITIVE_INFINITY),
    calendarDays(0),
    calendarDays(1.5),
    hours(0),
    hours(-2),
    clockHours(Number.NaN),
    { kind: 'sameDay', cutoffMinute: -1 } as const,
    { kind: 'sameDay', cutoffMinute: 1441 } as const,
    { kind: 'sameDay', cutoffMinute: Number.NaN } as const,
  ])('%o is no limit', (limit) => expect(due(limit, '2019-04-18 09:00')).toBe('limitInvalid'));

  test('by a calendar with impossible hours or sessions over each other', () => {
    const more = (opens: number, closes: number): WorkingCalendar => ({
      ...ward,
      sessions: [...weekdays, { isoWeekday: 1, opens, closes, countsAsWorkingDay: 'yes' }],
    });
    for (const calendar of [more(1100, 1080), more(1080, 1500), more(680, 700), more(Number.NaN, 1100)])
      expect(due(days(1), '2019-04-18 09:00', calendar)).toBe('calendarContradictory');
    expect(due(days(1), '2019-04-18 09:00', more(690, 780))).toBe('2019-04-19 17:00');
  });
});

describe('working minutes', () => {
  test('are those inside sessions', () => {
    expect(workingMinutesBetween(instant('2019-04-18 11:00'), instant('2019-04-18 13:30'), ward)).toEqual({ ok: true, value: 60 });
    expect(workingMinutesBetween(instant('2019-04-18 16:00'), instant('2019-04-19 08:30'), ward)).toEqual({ ok: true, value: 120 });
    expect(workingMinutesBetween(instant('2019-04-19 08:30'), instant('2019-04-18 16:00'), ward)).toEqual({ ok: true, value: -120 });
    expect(workingMinutesBetween(instant('2019-04-26 17:00'), instant('2019-05-04 07:30'), ward)).toEqual({ ok: true, value: 960 });
    expect(addWorkingMinutes(instant('2019-04-26 17:00'), 961, ward)).toEqual({ ok: true, value: instant('2019-05-04 07:31') });
    expect(addWorkingMinutes(instant('2019-04-27 17:00'), 0, ward)).toEqual({ ok: true, value: instant('2019-04-27 17:00') });
  });

  test('are refused without a calendar, outside it, and below 0', () => {
    expect(workingMinutesBetween(instant('2019-04-18 11:00'), instant('2029-04-18 13:30'), ward)).toMatchObject({ refusal: { kind: 'calendarDoesNotCover' } });
    expect(workingMinutesBetween(instant('2019-04-18 11:00'), instant('2019-04-18 13:30'), null)).toMatchObject({ refusal: { kind: 'calendarNotConfigured' } });
    expect(addWorkingMinutes(instant('2019-04-18 11:00'), -1, ward)).toMatchObject({ refusal: { kind: 'limitInvalid' } });
    expect(isWorkingDay(date('2016-12-31'), ward)).toMatchObject({ refusal: { kind: 'calendarDoesNotCover' } });
  });
});

describe('where a dossier stands', () => {
  const dueTime = instant('2019-04-23 17:00');
  const stands = (finished: string | null, now: string) => standing({ dueAt: dueTime, finishedAt: finished === null ? null : instant(finished), now: instant(now) });

  test('trước hạn on an earlier day, đúng hạn on the due day up to its hour, quá hạn after it', () => {
    expect(stands('2019-04-22 23:59:59.999', '2019-05-01 08:00')).toBe('early');
    expect(stands('2019-04-23 00:00', '2019-05-01 08:00')).toBe('onTime');
    expect(stands('2019-04-23 17:00', '2019-05-01 08:00')).toBe('onTime');
    expect(stands('2019-04-23 17:00:00.001', '2019-05-01 08:00')).toBe('late');
  });

  test('unfinished: running until the due time, overdue after it', () => {
    expect(stands(null, '2019-04-23 17:00')).toBe('running');
    expect(stands(null, '2019-04-23 17:00:00.001')).toBe('overdue');
  });
});
