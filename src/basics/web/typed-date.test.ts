import { expect, test } from 'vitest';
import { readTypedDate, readTypedHour, readTypedMoment, sayDate } from './typed-date.ts';

test('a day is understood as officers type it: day first, any sign between', () => {
  for (const typed of ['5/3/2019', '05-03-2019', '05.03.2019', '05032019', ' 5 3 2019 ', '2019-03-05']) expect(readTypedDate(typed)).toBe('2019-03-05');
});

test('a day that does not exist is no day, and nothing is guessed', () => {
  for (const typed of ['30/2/2019', '29/02/2019', '5/13/2019', '5/3/19', '5/3', '', 'mai']) expect(readTypedDate(typed)).toBeNull();
});

test('an hour is understood with a colon, a point or "h"', () => {
  expect(['17:00', '17h', '17h30', '8.30', '24:00', '7:60', 'trưa'].map(readTypedHour)).toEqual([1020, 1020, 1050, 510, null, null, null]);
});

test('a moment is the hour in Việt Nam', () => {
  expect(readTypedMoment({ date: '5/3/2019', hour: '17:00' })).toBe('2019-03-05T10:00:00.000Z');
  expect(readTypedMoment({ date: '5/3/2019', hour: '' })).toBeNull();
});

test('the weekday is said beside the day, so that a slip shows', () => {
  expect(sayDate(readTypedDate('5/3/2019') ?? neverADay()).vi).toBe('Thứ Ba, 05/03/2019');
  expect(sayDate(readTypedDate('10/3/2019') ?? neverADay()).vi).toBe('Chủ nhật, 10/03/2019');
});

function neverADay(): never {
  throw new Error('The day was not read');
}
