import { describe, expect, test } from 'vitest';
import { chanceFrom, photoOf, turnedSheet } from '../../../tests/drawn-sheets.ts';
import { distance, findSheet } from './find-sheet.ts';
import { greyOf, type Quad, wholeOf } from './picture.ts';

const size = { width: 450, height: 600 };
const diagonal = Math.hypot(size.width, size.height);

/** How far the worst corner lies from where it was drawn, as a share of the diagonal. */
function worst(found: Quad, drawn: Quad): number {
  return Math.max(...drawn.map((corner) => Math.min(...found.map((one) => distance(corner, one))))) / diagonal;
}

describe('The corners of a sheet are found', () => {
  for (const [ground, table] of Object.entries({ dark: 20, brown: 70, grey: 110, pale: 150, white: 195 }))
    test.each([-40, -25, -12, 0, 7, 25, 45])(`on a ${ground} table, turned by %i degrees, within 1 % of the picture`, (degrees) => {
      const corners = turnedSheet(size, { degrees, share: 0.55 });
      const found = findSheet(greyOf(photoOf(size, { corners, table, grain: 6, shadow: 0.1 })));
      expect(found.kind).toBe('found');
      expect(worst(found.corners, corners)).toBeLessThan(0.01);
    });

  test('seen aslant, and the first corner is the one at the top left', () => {
    const corners: Quad = [
      { x: 120, y: 90 },
      { x: 330, y: 110 },
      { x: 400, y: 520 },
      { x: 60, y: 500 },
    ];
    const found = findSheet(greyOf(photoOf(size, { corners, table: 60, grain: 6 })));
    expect(found.kind).toBe('found');
    found.corners.forEach((corner, at) => {
      expect(distance(corner, corners[at] ?? corner) / diagonal).toBeLessThan(0.01);
    });
  });

  test('with much grain', () => {
    const corners = turnedSheet(size, { degrees: 9, share: 0.75 });
    const found = findSheet(greyOf(photoOf(size, { corners, table: 80, grain: 30 })));
    expect([found.kind, worst(found.corners, corners) < 0.015]).toEqual(['found', true]);
  });
});

test('On a table as white as the sheet nothing is made up: the whole picture is offered, and the person sets the corners', () => {
  for (const degrees of [0, 7, 25]) {
    const found = findSheet(greyOf(photoOf(size, { corners: turnedSheet(size, { degrees, share: 0.55 }), table: 233, grain: 6, shadow: 0.1 })));
    expect(found).toEqual({ kind: 'whole', corners: wholeOf(size) });
  }
});

test('A sheet that goes on beyond the edge of the picture is said to be cut off', () => {
  const corners: Quad = [
    { x: 80, y: 150 },
    { x: 370, y: 150 },
    { x: 370, y: 900 },
    { x: 80, y: 900 },
  ];
  const found = findSheet(greyOf(photoOf(size, { corners, table: 60, grain: 6 })));
  expect(found.kind).toBe('cutOff');
  expect(found.corners.map(({ y }) => Math.round(y / 10))).toEqual([15, 15, 60, 60]);
});

describe('What no sheet looks like is refused', () => {
  const lit = (isLit: (x: number, y: number) => boolean) => {
    const chance = chanceFrom(3);
    const data = new Uint8Array(size.width * size.height);
    for (let at = 0; at < data.length; at += 1) data[at] = (isLit(at % size.width, Math.floor(at / size.width)) ? 220 : 60) + chance() * 12;
    return findSheet({ ...size, data }).kind;
  };
  test.each([
    ['a lamp (a disc)', (x: number, y: number) => Math.hypot(x - 225, y - 300) < 160],
    ['a ruler', (x: number, y: number) => x > 200 && x < 250 && y > 50 && y < 550],
    ['a triangle', (x: number, y: number) => y > 100 && y < 500 && Math.abs(x - 225) < (y - 100) / 2],
    ['a corner of two walls', (x: number, y: number) => (x > 100 && x < 180 && y > 100 && y < 500) || (y > 420 && y < 500 && x > 100 && x < 400)],
    ['a stamp on a dark table', (x: number, y: number) => x > 200 && x < 260 && y > 200 && y < 270],
    ['a picture that is all dark', () => false],
  ])('%s', (_name, isLit) => {
    expect(lit(isLit)).toBe('whole');
  });
});
