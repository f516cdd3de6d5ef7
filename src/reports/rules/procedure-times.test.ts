import { expect, test } from 'vitest';
import type { OpenPeriod } from './open-period.ts';
import { procedureTimes, sayWorkingMinutes } from './procedure-times.ts';

const year = '2019' as OpenPeriod;
const nameOf = (code: string) => ({ vi: code, en: code });
const timesOf = (minutes: Readonly<Record<string, readonly number[]>>) => procedureTimes({ year, minutes: new Map(Object.entries(minutes)), nameOf });
const upTo = (n: number, each = 60) => Array.from({ length: n }, (_, i) => (i + 1) * each);

test('Half of ten took no longer than the fifth, nine of ten no longer than the ninth, to the next half hour', () => {
  expect(timesOf({ a: upTo(10, 61), b: upTo(20) })).toMatchObject([
    { code: 'b', dossiers: 20, medianMinutes: 600, ninetyMinutes: 1080 },
    { code: 'a', dossiers: 10, medianMinutes: 330, ninetyMinutes: 570 },
  ]);
});

test('What rests on nine dossiers is not told, and the total does not give the nine away', () => {
  const told = timesOf({ a: upTo(9), b: upTo(11), c: upTo(30) });
  expect(told.map(({ code, dossiers }) => [code, dossiers])).toEqual([
    ['c', 30],
    ['b', 'hidden'],
  ]);
  expect(timesOf({ a: upTo(9) })).toEqual([]);
});

test.each([
  [30, '0,5 giờ làm việc'],
  [60, '1 giờ làm việc'],
  [450, '7,5 giờ làm việc'],
  [480, '1 ngày làm việc'],
  [1170, '2,4 ngày làm việc'],
])('%i working minutes are said as %s', (minutes, words) => {
  expect(sayWorkingMinutes(minutes).vi).toBe(words);
});
