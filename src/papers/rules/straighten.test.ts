import { describe, expect, test } from 'vitest';
import { mapBetween, photoOf, printedPage } from '../../../tests/drawn-sheets.ts';
import { greyOf, type Picture, type Quad, stretchQuad, turnPicture, wholeOf } from './picture.ts';
import { canStraighten, sizeOfPage, straighten } from './straighten.ts';

const aslant: Quad = [
  { x: 140, y: 100 },
  { x: 760, y: 160 },
  { x: 840, y: 1120 },
  { x: 60, y: 1040 },
];

describe('A sheet photographed aslant', () => {
  test('becomes the page that was laid down, point for point', () => {
    const page = printedPage(30);
    const photo = photoOf({ width: 900, height: 1200 }, { corners: aslant, table: 60, paper: 255, page });
    const size = { width: 620, height: 877 };
    const made = greyOf(straighten(photo, aslant, size));
    const wanted = greyOf(straighten(page, wholeOf(page), size));
    let off = 0;
    for (let y = 20; y < size.height - 20; y += 1)
      for (let x = 20; x < size.width - 20; x += 1) off += Math.abs((made.data[y * size.width + x] ?? 0) - (wanted.data[y * size.width + x] ?? 0));
    expect(off / (580 * 837)).toBeLessThan(8);
  });

  test('maps each corner of the page to the corner in the photo', () => {
    const marked: Picture = { width: 900, height: 1200, data: new Uint8ClampedArray(900 * 1200 * 4).fill(255) };
    const size = { width: 600, height: 800 };
    const back = mapBetween(wholeOf(size), aslant);
    for (const [x, y] of [
      [30, 40],
      [570, 30],
      [300, 400],
      [560, 770],
    ] as const) {
      const at = back({ x, y });
      for (let dy = -5; dy <= 5; dy += 1)
        for (let dx = -5; dx <= 5; dx += 1)
          marked.data.fill(0, ((Math.round(at.y) + dy) * 900 + Math.round(at.x) + dx) * 4, ((Math.round(at.y) + dy) * 900 + Math.round(at.x) + dx) * 4 + 3);
      expect(greyOf(straighten(marked, aslant, size)).data[y * 600 + x]).toBe(0);
    }
  });
});

describe('The size of a page', () => {
  test('holds what is needed to read it, at least 1200 by 1600 points', () => {
    const size = sizeOfPage(wholeOf({ width: 3000, height: 4000 }));
    expect(size).toEqual({ width: 1200, height: 1600 });
    const a4 = sizeOfPage(wholeOf({ width: 2828, height: 4000 }));
    expect([a4.width, a4.height]).toEqual([1200, 1697]);
    const card = sizeOfPage(wholeOf({ width: 3000, height: 1890 }));
    expect([card.width >= 1600, card.height >= 1200]).toEqual([true, true]);
  });

  test('is never larger than the photo: points are not made up', () => {
    expect(sizeOfPage(wholeOf({ width: 600, height: 800 }))).toEqual({ width: 600, height: 800 });
  });
});

test('Corners that cross, fall together or bend inwards are no sheet', () => {
  const [a, b, c, d] = wholeOf({ width: 600, height: 800 });
  expect(canStraighten([a, b, c, d])).toBe(true);
  expect(canStraighten([a, c, b, d])).toBe(false);
  expect(canStraighten([a, b, { x: 100, y: 100 }, d])).toBe(false);
  expect(canStraighten([a, a, c, d])).toBe(false);
});

test('A picture turned four times by a quarter is the same again, and once: what was left is on top', () => {
  const photo = photoOf({ width: 90, height: 120 }, { corners: stretchQuad(aslant, 0.1, 0.1), table: 60 });
  const once = turnPicture(photo);
  expect([once.width, once.height]).toEqual([120, 90]);
  expect(once.data.slice(119 * 4, 119 * 4 + 4)).toEqual(photo.data.slice(0, 4));
  expect(turnPicture(turnPicture(turnPicture(once)))).toEqual(photo);
});
