import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexGroups, indicatorOrder, indicators, scoreIndex } from './index-766.ts';

test('The six groups make 100 points, and no indicator has more than its group', () => {
  expect(Object.values(indexGroups).reduce((sum, group) => sum + group.points, 0)).toBe(100);
  for (const key of indicatorOrder) expect(indicators[key].points ?? 0).toBeLessThanOrEqual(indexGroups[indicators[key].group].points);
});

test('What nobody has recorded is not 0: it has no rate and no points, and takes nothing from the sum', () => {
  const nothing = scoreIndex({});
  expect(nothing).toMatchObject({ knownPointHundredths: 0, knownPointsMax: 0, band: null });
  expect(nothing.indicators.every((one) => one.rateHundredths === null && one.pointHundredths === null)).toBe(true);
  const known = scoreIndex({ inTime: { part: 98, whole: 100 } });
  expect(known).toMatchObject({ knownPointHundredths: 1960, knownPointsMax: 20, band: 'excellent' });
});

test('Nothing to divide by gives no rate', () => {
  expect(scoreIndex({ inTime: { part: 0, whole: 0 } }).indicators.find((one) => one.key === 'inTime')).toMatchObject({ rateHundredths: null, pointHundredths: null });
});

test('A rate without points of its own is told, and no points are made up for it', () => {
  expect(scoreIndex({ filedOnline: { part: 1, whole: 3 } }).indicators.find((one) => one.key === 'filedOnline')).toMatchObject({ rateHundredths: 3333, pointHundredths: null });
});

test.each([
  [90, 100, 600],
  [89, 100, 593],
  [45, 100, 300],
  [100, 100, 600],
  [0, 100, 0],
])('5.4 with %i of %i: all points from 90 percent on, below in proportion', (part, whole, hundredths) => {
  expect(scoreIndex({ serviceSatisfied: { part, whole } }).indicators.find((one) => one.key === 'serviceSatisfied')?.pointHundredths).toBe(hundredths);
});

test.each([
  [90, 'excellent'],
  [89, 'good'],
  [80, 'good'],
  [79, 'fair'],
  [70, 'fair'],
  [69, 'average'],
  [50, 'average'],
  [49, 'weak'],
])('%i in 100 in time is %s', (part, band) => expect(scoreIndex({ inTime: { part, whole: 100 } }).band).toBe(band));

test('More in time never gives fewer points, and never more than all', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
      const whole = 5000;
      const points = (part: number) => scoreIndex({ inTime: { part, whole } }).knownPointHundredths;
      expect(points(Math.min(a, b))).toBeLessThanOrEqual(points(Math.max(a, b)));
      expect(points(Math.max(a, b))).toBeLessThanOrEqual(2000);
    }),
  );
});
