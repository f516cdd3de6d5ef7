import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../basics/rules/time.ts';
import { type Forecast, forecastNeeds, forecastShare, type MonthShare, remainingVolume, wilson } from './forecast.ts';

const year = { from: '2018-01-01' as PlainDate, to: '2018-12-31' as PlainDate };
const on = (text: string) => text as PlainDate;

/** The months from `first` on, one for each share. */
function monthsFrom(first: string, shares: readonly { readonly part: number; readonly whole: number }[]): readonly MonthShare[] {
  const [y, m] = first.split('-').map(Number) as [number, number];
  return shares.map((share, i) => ({ ...share, month: `${y + Math.floor((m - 1 + i) / 12)}-${String(((m - 1 + i) % 12) + 1).padStart(2, '0')}` }));
}

const anyShare = fc.integer({ min: 0, max: 4000 }).chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.integer({ min: 0, max: whole }) }));
/** Twenty-one months until September 2018, the last one cut. */
const anyMonths = fc.array(anyShare, { minLength: 21, maxLength: 21 }).map((shares) => monthsFrom('2017-01', shares));
const sumOf = (months: readonly MonthShare[]) => months.reduce((sum, one) => ({ part: sum.part + one.part, whole: sum.whole + one.whole }), { part: 0, whole: 0 });
const thisYear = (months: readonly MonthShare[]) => sumOf(months.filter(({ month }) => month >= '2018-01'));

function estimated(forecast: Forecast) {
  if (forecast.kind !== 'estimated') throw new Error(forecast.kind);
  return forecast;
}

describe('A forecast', () => {
  test('never leaves 0 to 100 %, and its range holds its value', () => {
    fc.assert(
      fc.property(anyMonths, fc.constantFrom('2018-09-01', '2018-09-14', '2018-09-30'), (months, day) => {
        const found = forecastShare({ soFar: thisYear(months), months, period: year, isOver: 'no', on: on(day) });
        if (found.kind !== 'estimated') return;
        expect([0 <= found.low, found.low <= found.hundredths, found.hundredths <= found.high, found.high <= 10_000]).toEqual([true, true, true, true]);
      }),
    );
  });

  test('is the value itself when the period is over', () => {
    fc.assert(
      fc.property(anyMonths, (months) => {
        const soFar = thisYear(months);
        const found = forecastShare({ soFar, months, period: { from: year.from, to: on('2018-09-30') }, on: on('2018-09-30'), isOver: 'yes' });
        expect(found).toEqual(soFar.whole === 0 ? { kind: 'unknown' } : { kind: 'final', hundredths: Math.round((soFar.part * 10_000) / soFar.whole) });
      }),
    );
  });

  test('is surer with more dossiers of the same share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 2, max: 40 }), (twentieths, times) => {
        const months = (size: number) =>
          monthsFrom(
            '2017-01',
            Array.from({ length: 21 }, () => ({ part: twentieths * size, whole: 20 * size })),
          );
        const width = (size: number) => {
          const { low, high } = estimated(forecastShare({ soFar: thisYear(months(size)), months: months(size), period: year, isOver: 'no', on: on('2018-09-30') }));
          return high - low;
        };
        expect(width(times)).toBeLessThanOrEqual(width(1));
      }),
    );
  });

  test('Wilson’s interval shrinks as the sample grows, and holds its share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 100_000 }), (share, n) => {
        const [small, large] = [wilson(share, n), wilson(share, n * 2)];
        expect(large.high - large.low).toBeLessThanOrEqual(small.high - small.low + 1e-12);
        expect(small.low <= share + 1e-12 && share <= small.high + 1e-12).toBe(true);
      }),
    );
  });

  test('of eleven months of 40 in 100 is 40 %, give or take what Wilson’s interval leaves for the last hundred', () => {
    const months = monthsFrom(
      '2017-01',
      Array.from({ length: 23 }, () => ({ part: 40, whole: 100 })),
    );
    // Base 160 of 400, rest 100, worth 400·100/500 = 80: 31,46 to 49,19 %; of 80 to 120 more beside 440 of 1.100.
    expect(forecastShare({ soFar: { part: 440, whole: 1100 }, months, period: year, isOver: 'no', on: on('2018-11-30') })).toEqual({
      kind: 'estimated',
      hundredths: 4000,
      low: 3915,
      high: 4091,
      rest: 100,
    });
  });

  test('is not yet final on the last day of its period, whose dossiers are still coming', () => {
    const months = monthsFrom(
      '2017-01',
      Array.from({ length: 24 }, () => ({ part: 40, whole: 100 })),
    );
    const lastDay = { soFar: { part: 480, whole: 1200 }, months, period: year, on: year.to };
    expect(forecastShare({ ...lastDay, isOver: 'no' })).toMatchObject({ kind: 'estimated', hundredths: 4000, rest: 5 });
    expect(forecastShare({ ...lastDay, isOver: 'yes' })).toEqual({ kind: 'final', hundredths: 4000 });
  });

  test('is surer the less of the period is left', () => {
    const months = monthsFrom(
      '2017-01',
      Array.from({ length: 23 }, () => ({ part: 40, whole: 100 })),
    );
    const width = (day: string, count: number) => {
      const known = months.slice(0, count);
      const { low, high } = estimated(forecastShare({ soFar: thisYear(known), months: known, period: year, isOver: 'no', on: on(day) }));
      return high - low;
    };
    expect(width('2018-11-30', 23)).toBeLessThan(width('2018-06-30', 18));
  });

  test('is wider where months differ by more than chance', () => {
    const even = monthsFrom(
      '2017-01',
      Array.from({ length: 21 }, () => ({ part: 50, whole: 100 })),
    );
    const uneven = monthsFrom(
      '2017-01',
      Array.from({ length: 21 }, (_, i) => ({ part: i % 2 === 0 ? 30 : 70, whole: 100 })),
    );
    const width = (months: readonly MonthShare[]) => {
      const { low, high } = estimated(forecastShare({ soFar: { part: 450, whole: 900 }, months, period: year, isOver: 'no', on: on('2018-09-30') }));
      return high - low;
    };
    expect(width(uneven)).toBeGreaterThan(width(even) * 2);
  });

  test(`is not made of fewer than ${forecastNeeds} dossiers`, () => {
    const few = monthsFrom('2017-01', [...Array.from({ length: 17 }, () => ({ part: 500, whole: 1000 })), ...Array.from({ length: 4 }, () => ({ part: 3, whole: 7 }))]);
    expect(forecastShare({ soFar: thisYear(few), months: few, period: year, isOver: 'no', on: on('2018-09-30') }).kind).toBe('unknown');
  });
});

describe('What is still to come', () => {
  test('is that of the same months of the year before, grown as the last months have', () => {
    const months = monthsFrom(
      '2017-01',
      Array.from({ length: 21 }, (_, i) => ({ part: 0, whole: i < 12 ? 100 : 150 })),
    );
    expect(remainingVolume({ months, period: year, on: on('2018-09-30') })).toBe(450);
  });
  test('is that of the last months by weekdays, without a year before', () => {
    const months = monthsFrom('2018-07', [
      { part: 0, whole: 220 },
      { part: 0, whole: 230 },
      { part: 0, whole: 200 },
    ]);
    // 65 weekdays brought 650; October to December 2018 have 66.
    expect(remainingVolume({ months, period: year, on: on('2018-09-30') })).toBe(660);
  });
  test('is on the last day what that day may bring, a weekday or none', () => {
    const steady = (first: string) =>
      monthsFrom(
        first,
        Array.from({ length: 4 }, () => ({ part: 0, whole: 220 })),
      );
    // July to September 2018 have 65 weekdays, so that one brings 660 / 65; 31/12/2018 is a Monday, 30/09/2018 a Sunday.
    expect(remainingVolume({ months: steady('2018-09'), period: year, on: year.to })).toBe(10);
    expect(remainingVolume({ months: steady('2018-06'), period: { from: on('2018-07-01'), to: on('2018-09-30') }, on: on('2018-09-30') })).toBe(0);
  });
});
