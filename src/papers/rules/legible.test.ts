import { describe, expect, test } from 'vitest';
import { photoOf, printedPage, type Sheet, turnedSheet } from '../../../tests/drawn-sheets.ts';
import { judgePage, measurePage } from './legible.ts';
import { type Grey, greyOf, type Picture } from './picture.ts';
import { sizeOfPage, straighten } from './straighten.ts';

const size = { width: 1400, height: 1900 };
const corners = turnedSheet(size, { degrees: 4, share: 0.95 });

function pageOf(sheet: Partial<Sheet>): Grey {
  return greyOf(straighten(photoOf(size, { corners, table: 60, grain: 6, ...sheet }), corners, sizeOfPage(corners)));
}

const blank: Picture = printedPage(0);

describe('A page that can be read is taken without a word', () => {
  test('full of print', () => expect(judgePage(pageOf({}))).toEqual([]));
  test('with a single line', () => expect(judgePage(pageOf({ page: printedPage(1) }))).toEqual([]));
  test('in the light of a lamp, with a shadow over half of it', () => expect(judgePage(pageOf({ paper: 150, shadow: 0.3 }))).toEqual([]));
  test('with the grain of a cheap lens', () => expect(judgePage(pageOf({ grain: 20 }))).toEqual([]));
  test('a little soft', () => expect(judgePage(pageOf({ smear: 1 }))).toEqual([]));
});

describe('What cannot be read is said', () => {
  test('an empty page, also one with grain and shadow; it is not called blurred as well', () => {
    expect(judgePage(pageOf({ page: blank }))).toEqual(['blank']);
    expect(judgePage(pageOf({ page: blank, grain: 20, shadow: 0.3 }))).toEqual(['blank']);
  });
  test('smeared print, with and without grain', () => {
    expect(judgePage(pageOf({ smear: 4 }))).toEqual(['blurred']);
    expect(judgePage(pageOf({ smear: 4, grain: 20 }))).toEqual(['blurred']);
    expect(judgePage(pageOf({ smear: 4, page: printedPage(2) }))).toEqual(['blurred']);
  });
  test('print smeared so far that only grey bands are left is not taken for an empty page', () => {
    expect(judgePage(pageOf({ smear: 18 }))).toEqual(['blurred']);
  });
  test('taken in the dark', () => expect(judgePage(pageOf({ paper: 60, table: 20 }))).toEqual(['tooDark']));
  test('too few points', () => {
    const small = { width: 420, height: 594 };
    const grey = greyOf(straighten(printedPage(10), [...wholeCorners] as typeof wholeCorners, small));
    expect(judgePage(grey)).toContain('tooSmall');
  });
});

const wholeCorners = [
  { x: 0, y: 0 },
  { x: 1240, y: 0 },
  { x: 1240, y: 1754 },
  { x: 0, y: 1754 },
] as const;

test('The bounds lie between what was measured on either side of them', () => {
  const [sharp, soft, smeared, empty] = [pageOf({}), pageOf({ smear: 1 }), pageOf({ smear: 4 }), pageOf({ page: blank })].map(measurePage);
  expect(sharp?.sharpness).toBeGreaterThan(0.7);
  expect(soft?.sharpness).toBeGreaterThan(0.5);
  expect(smeared?.sharpness).toBeLessThan(0.35);
  expect(empty?.inkShare).toBeLessThan(0.0002);
});
