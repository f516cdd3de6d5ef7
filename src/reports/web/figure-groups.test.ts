import { expect, test } from 'vitest';
import { figureDefinitions, figureOrder } from '../rules/figures.ts';
import { barLength, inGroups } from './figure-groups.ts';
import type { Figure } from './figures-data.ts';

const figure = (key: string, value: number, rateHundredths: number | null): Figure => ({
  key,
  name: { vi: key, en: key },
  value,
  of: rateHundredths === null ? null : { key: 'total', name: { vi: 'tất cả', en: 'all' }, value: 100 },
  rateHundredths,
  rateText: null,
  definition: { vi: '', en: '' },
  dossiersUrl: null,
});

test('every figure stands on the page exactly once, whatever figures there are', () => {
  const all = [...figureOrder.map((key) => figure(key, 1, figureDefinitions[key].of === null ? null : 1)), figure('somethingNew', 1, null)];
  const shown = inGroups(all).flatMap(({ figures }) => figures.map((one) => one.key));
  expect([...shown].sort()).toEqual(all.map((one) => one.key).sort());
});

test('bars compare shares, so that a small ward is not shamed for its size; the longest fills the bar', () => {
  const [small, large] = [figure('online', 30, 6000), figure('online', 400, 3000)];
  expect([small, large].map((one) => barLength(one, [small, large]))).toEqual([100, 50]);
});

test('plain counts are compared by number, and all zeros draw nothing', () => {
  const [few, many] = [figure('total', 25, null), figure('total', 100, null)];
  expect(barLength(few, [few, many])).toBe(25);
  expect(barLength(figure('total', 0, null), [figure('total', 0, null)])).toBe(0);
});
