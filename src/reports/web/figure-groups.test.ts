import { expect, test } from 'vitest';
import { figureDefinitions, figureOrder } from '../rules/figures.ts';
import { barLength, figureOfGroup, type GroupFigure, inGroups } from './figure-groups.ts';
import type { Figure, GroupRow } from './figures-data.ts';

const figure = (key: string): Figure => ({
  key,
  name: { vi: key, en: key },
  value: 1,
  of: null,
  rateHundredths: null,
  rateText: null,
  definition: { vi: '', en: '' },
  over: { vi: '', en: '' },
  source: '',
  dossiersUrl: null,
});
const counts = Object.fromEntries(figureOrder.map((key) => [key, 0])) as GroupRow['counts'];
const row = (more: Partial<GroupRow['counts']>): GroupRow => ({
  key: '27460',
  name: { vi: 'An Lạc', en: 'An Lạc' },
  validFrom: null,
  validTo: null,
  counts: { ...counts, ...more },
  dossiersUrl: '/api/v1/figures/dossiers?unit=27460',
});
const told = (value: number, whole: number | null): GroupFigure =>
  figureOfGroup(row({ total: whole ?? value, online: value }), {
    key: whole === null ? 'total' : 'online',
    of: whole === null ? null : { key: 'total', name: { vi: '', en: '' }, value: 0 },
  });

test('every figure stands on the page exactly once, whatever figures there are', () => {
  const all = [...figureOrder.map(figure), figure('somethingNew')];
  const shown = inGroups(all).flatMap(({ figures }) => figures.map((one) => one.key));
  expect([...shown].sort()).toEqual(all.map((one) => one.key).sort());
});

test('a share is of the same part, and the way to its dossiers names the figure', () => {
  expect(told(30, 50)).toMatchObject({ value: 30, whole: 50, rateHundredths: 6000, rateText: '60,00%', dossiersUrl: '/api/v1/figures/dossiers?unit=27460&figure=online' });
  expect(figureOfGroup(row({}), { key: 'late', of: { key: figureDefinitions.late.of, name: { vi: '', en: '' }, value: 9 } })).toMatchObject({ value: 0, whole: 0, rateText: null });
});

test('bars compare shares, so that a small ward is not shamed for its size; the longest fills the bar', () => {
  const [small, large] = [told(30, 50), told(300, 1000)];
  expect([small, large].map((one) => barLength(one, [small, large]))).toEqual([100, 50]);
});

test('plain counts are compared by number, and all zeros draw nothing', () => {
  const [few, many] = [told(25, null), told(100, null)];
  expect(barLength(few, [few, many])).toBe(25);
  expect(barLength(told(0, null), [told(0, null)])).toBe(0);
});
