import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type PlainDate } from '../../basics/rules/time.ts';
import { choiceOf, isPast, monthsWithin, type PeriodKind, partsOfYear, periodAround, periodKinds, periodOf, sayPeriod, sayPeriodWithDays, yearBefore } from './period.ts';

const day = (text: string) => text as PlainDate;

describe('Nghị định 09/2019: what is counted ends on the 14th', () => {
  test.each<[PeriodKind, number, string, string]>([
    ['legalMonth', 1, '2018-12-15', '2019-01-14'],
    ['legalMonth', 3, '2019-02-15', '2019-03-14'],
    ['legalMonth', 12, '2019-11-15', '2019-12-14'],
    ['legalQuarter', 1, '2018-12-15', '2019-03-14'],
    ['legalQuarter', 2, '2019-03-15', '2019-06-14'],
    ['legalQuarter', 4, '2019-09-15', '2019-12-14'],
    ['legalHalf', 1, '2018-12-15', '2019-06-14'],
    ['legalNineMonths', 1, '2018-12-15', '2019-09-14'],
    ['legalYear', 1, '2018-12-15', '2019-12-14'],
    ['month', 2, '2019-02-01', '2019-02-28'],
    ['month', 12, '2019-12-01', '2019-12-31'],
    ['quarter', 1, '2019-01-01', '2019-03-31'],
    ['quarter', 4, '2019-10-01', '2019-12-31'],
    ['half', 2, '2019-07-01', '2019-12-31'],
    ['year', 1, '2019-01-01', '2019-12-31'],
  ])('%s %i of 2019 is %s to %s', (kind, part, from, to) => {
    expect(periodOf({ kind, year: 2019, part })).toEqual({ from, to });
    expect(choiceOf({ from: day(from), to: day(to) })).toEqual({ kind, year: 2019, part });
  });

  test('the decree knows no second half of a year, and no year a thirteenth month', () => {
    expect(periodOf({ kind: 'legalHalf', year: 2019, part: 2 })).toBeNull();
    expect(periodOf({ kind: 'month', year: 2019, part: 13 })).toBeNull();
    expect(periodOf({ kind: 'month', year: 2019, part: 0 })).toBeNull();
  });
});

test('Periods of one kind follow each other without a gap and without a day counted twice', () => {
  for (const kind of ['month', 'quarter', 'half', 'year', 'legalMonth', 'legalQuarter', 'legalYear'] as const) {
    const all = [2018, 2019, 2020, 2021].flatMap((year) => Array.from({ length: partsOfYear[kind] }, (_, i) => periodOf({ kind, year, part: i + 1 })));
    for (let i = 1; i < all.length; i += 1) expect([kind, i, all[i]?.from]).toEqual([kind, i, addDays(all[i - 1]?.to ?? day('2000-01-01'), 1)]);
  }
});

const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2017-01-01'), n));

test.each([
  ['on its last day, whose evening is still to come', '2019-03-31', '2019-03-31', false],
  ['looked at from its last day, a day later', '2019-03-31', '2019-04-01', true],
  ['looked at from the day before its last, long after', '2019-03-30', '2019-12-01', false],
  ['after it', '2019-04-01', '2019-04-01', true],
])('A period is past or not: %s', (_, on, today, past) => {
  expect(isPast({ from: day('2019-01-01'), to: day('2019-03-31') }, { on: day(on), today: day(today) })).toBe(past);
});

test.each([
  ['2021-02-01', '2021-02-28', '2020-02-01', '2020-02-29'],
  ['2020-02-01', '2020-02-29', '2019-02-01', '2019-02-28'],
  ['2020-01-01', '2020-02-29', '2019-01-01', '2019-02-28'],
  ['2021-01-01', '2021-02-28', '2020-01-01', '2020-02-28'],
  ['2018-12-15', '2019-03-14', '2017-12-15', '2018-03-14'],
])('The year before %s to %s is %s to %s', (from, to, earlier, until) => {
  expect(yearBefore({ from: day(from), to: day(to) })).toEqual({ from: earlier, to: until });
});

test('The year before a period with a name is the period of that name', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...periodKinds), (today, kind) => {
      const choice = periodAround(kind, today);
      const period = periodOf(choice);
      expect(period === null ? null : yearBefore(period)).toEqual(periodOf({ ...choice, year: choice.year - 1 }));
    }),
  );
});

test('The period around a day holds the day, where the kind leaves none out', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...periodKinds), (today, kind) => {
      const found = periodOf(periodAround(kind, today));
      if (kind === 'legalHalf' || kind === 'legalNineMonths') expect(found).not.toBeNull();
      else expect(found !== null && found.from <= today && today <= found.to).toBe(true);
    }),
  );
});

test('The months of a range are the range, cut at the ends of months', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (from, length) => {
      const months = monthsWithin({ from, to: addDays(from, length) });
      expect(months.reduce((days, one) => days + daysBetween(one.from, one.to) + 1, 0)).toBe(length + 1);
      expect(months.every((one) => one.from.slice(0, 7) === one.to.slice(0, 7))).toBe(true);
      expect(new Set(months.map((one) => one.from.slice(0, 7))).size).toBe(months.length);
    }),
  );
});

test('A period is called by its usual name where it has one, and says both days where two are called alike', () => {
  const say = (from: string, to: string) => sayPeriod({ from: day(from), to: day(to) }).vi;
  expect(say('2018-01-01', '2018-12-31')).toBe('năm 2018');
  expect(say('2019-01-01', '2019-03-31')).toBe('quý I/2019');
  expect(say('2018-12-15', '2019-03-14')).toBe('quý I/2019 (kỳ báo cáo)');
  expect(say('2019-02-01', '2019-02-28')).toBe('tháng 2/2019');
  expect(say('2019-07-01', '2019-12-31')).toBe('6 tháng cuối năm 2019');
  expect(say('2017-01-01', '2019-03-31')).toBe('từ 01/01/2017 đến 31/03/2019');
  expect(sayPeriodWithDays({ from: day('2018-12-15'), to: day('2019-03-14') })).toEqual({
    vi: 'quý I/2019 (kỳ báo cáo), từ 15/12/2018 đến 14/03/2019',
    en: 'Q1/2019 (reporting period), 15/12/2018 to 14/03/2019',
  });
  expect(sayPeriodWithDays({ from: day('2017-01-01'), to: day('2019-03-31') }).vi).toBe('từ 01/01/2017 đến 31/03/2019');
});
