import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMillis,
  atMinute,
  daysBetween,
  type Instant,
  instantFromMillis,
  isoWeekday,
  millisOf,
  type PlainDate,
  parseInstant,
  parsePlainDate,
  plainDateOf,
  secondOfDayOf,
  withOffset,
} from './time.ts';

const instant = (text: string): Instant => parseInstant(text) ?? expect.fail(`${text} is no instant`);
const date = (text: string): PlainDate => parsePlainDate(text) ?? expect.fail(`${text} is no day`);
const anyMillis = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });
const anyDate = anyMillis.map((ms) => plainDateOf(instantFromMillis(ms)));

describe('an instant', () => {
  test.each([
    ['2019-04-23T17:00:00+07:00', '2019-04-23T10:00:00.000Z'],
    ['2019-04-23T17:00+0700', '2019-04-23T10:00:00.000Z'],
    ['2019-04-23T10:00:00Z', '2019-04-23T10:00:00.000Z'],
    ['2019-04-23T10:00:00.5Z', '2019-04-23T10:00:00.500Z'],
    ['2019-04-25T15:00:00.001999+07:00', '2019-04-25T08:00:00.001Z'],
    ['2018-12-31T20:30:00-03:30', '2019-01-01T00:00:00.000Z'],
    ['0050-01-01T00:00:00Z', '0050-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, canonical) => expect(parseInstant(text)).toBe(canonical));

  test.each([
    '2019-04-23T17:00:00',
    '2019-04-23',
    '2019-02-29T10:00:00Z',
    '2019-04-23T24:00:00Z',
    '2019-04-23T10:60:00Z',
    '2019-04-23T10:00:60Z',
    '2019-04-23T10:00:00+15:00',
    '2019-04-23T10:00:00+07:99',
    '2019-04-23 10:00:00Z',
    ' 2019-04-23T10:00:00Z',
    '0000-01-01T00:00:00+07:00',
    '9999-12-31T23:59:59-07:00',
    '',
    '1556013600000',
  ])('%s names no instant: no offset, no such time, or outside the years', (text) => expect(parseInstant(text)).toBeNull());

  test('is written outside with the offset of Việt Nam, milliseconds only when there are some', () => {
    expect(withOffset(instant('2019-04-23T10:00:00Z'))).toBe('2019-04-23T17:00:00+07:00');
    expect(withOffset(instant('2019-04-23T10:00:00.020Z'))).toBe('2019-04-23T17:00:00.020+07:00');
  });

  test('written outside and read again is the same, and its text orders as its time does', () => {
    fc.assert(
      fc.property(anyMillis, anyMillis, (a, b) => {
        const [one, other] = [instantFromMillis(a), instantFromMillis(b)];
        expect(parseInstant(withOffset(one))).toBe(one);
        expect(millisOf(one)).toBe(a);
        expect(one < other).toBe(a < b);
      }),
    );
  });

  test('outside the years 0000-9999, or from no number, is a fault of the program', () => {
    expect(() => instantFromMillis(Number.NaN)).toThrow(RangeError);
    expect(() => instantFromMillis(Date.UTC(10_000, 0, 1))).toThrow(RangeError);
    expect(() => addDays(date('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('the day in Việt Nam', () => {
  test('begins at 17:00 UTC of the day before', () => {
    expect(plainDateOf(instant('2018-12-31T16:59:59.999Z'))).toBe('2018-12-31');
    expect(plainDateOf(instant('2018-12-31T17:00:00Z'))).toBe('2019-01-01');
    expect(atMinute(date('2019-01-01'), 0)).toBe('2018-12-31T17:00:00.000Z');
  });

  test('is counted in seconds, with the fraction, also before 1970', () => {
    expect(secondOfDayOf(instant('2019-04-25T15:00:00+07:00'))).toBe(54_000);
    expect(secondOfDayOf(instant('2019-04-25T15:00:00.001+07:00'))).toBe(54_000.001);
    expect(secondOfDayOf(instant('1969-12-31T00:00:00+07:00'))).toBe(0);
  });

  test('at its minute is the instant with that day and second', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const moment = atMinute(day, minute);
        expect(plainDateOf(moment)).toBe(day);
        expect(secondOfDayOf(moment)).toBe(minute * 60);
      }),
    );
    expect(atMinute(date('2019-01-01'), 1440)).toBe(atMinute(date('2019-01-02'), 0));
  });

  test.each(['2019-02-29', '2019-13-01', '2019-00-10', '2019-04-31', '2019-4-1', '20190401', '2019-04-01T00:00', ''])('%s does not exist', (text) =>
    expect(parsePlainDate(text)).toBeNull(),
  );

  test('29 February exists in leap years only', () => {
    expect(parsePlainDate('2020-02-29')).toBe('2020-02-29');
    expect(parsePlainDate('2000-02-29')).toBe('2000-02-29');
    expect(parsePlainDate('1900-02-29')).toBeNull();
  });

  test('has weekdays from Monday 1 to Sunday 7', () => {
    expect(isoWeekday(date('2019-04-18'))).toBe(4);
    expect(isoWeekday(date('2019-04-21'))).toBe(7);
    expect(isoWeekday(date('2018-12-31'))).toBe(1);
  });

  test('moves and is measured in whole days', () => {
    expect(addDays(date('2019-12-31'), 1)).toBe('2020-01-01');
    expect(daysBetween(date('2020-03-01'), date('2020-02-01'))).toBe(-29);
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect((isoWeekday(day) - 1 + ((n % 7) + 7)) % 7).toBe(isoWeekday(addDays(day, n)) - 1);
      }),
    );
  });
});

test('milliseconds are added across the end of a day', () => {
  expect(addMillis(instant('2019-01-01T00:00:00+07:00'), -1)).toBe('2018-12-31T16:59:59.999Z');
});
