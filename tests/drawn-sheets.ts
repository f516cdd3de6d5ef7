import type { Picture, Point, Quad } from '../src/papers/rules/picture.ts';

/** Photos of sheets as the tests draw them: a page with print, laid down anywhere, with the table around it, grain, shadow and smear. */

export type Sheet = {
  readonly corners: Quad;
  /** Brightness of the table, 0-255. */
  readonly table: number;
  readonly paper?: number;
  readonly grain?: number;
  readonly page?: Picture;
  /** Points over which the lens smears. */
  readonly smear?: number;
  /** Darkening from the left edge to the right one, 0-1. */
  readonly shadow?: number;
};

/** Chance that is the same in every run. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A page of A4 with so many lines of small letters (strokes three points wide), as white paper. */
export function printedPage(lines: number): Picture {
  const [width, height] = [1240, 1754];
  const page: Picture = { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) };
  const chance = chanceFrom(7);
  for (let line = 0; line < lines; line += 1)
    for (let x = 120; x < 1100; x += 16) {
      if (chance() < 0.15) continue;
      const y = 140 + line * 40;
      ink(page, { x, y, width: 3, height: 18 });
      ink(page, { x, y: y + Math.floor(chance() * 15), width: 11, height: 3 });
      if (chance() < 0.5) ink(page, { x: x + 8, y, width: 3, height: 18 });
    }
  return page;
}

function ink(page: Picture, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void {
  for (let y = box.y; y < box.y + box.height; y += 1) for (let x = box.x; x < box.x + box.width; x += 1) page.data.fill(40, (y * page.width + x) * 4, (y * page.width + x) * 4 + 3);
}

/** The photo of a sheet. */
export function photoOf(size: { readonly width: number; readonly height: number }, sheet: Sheet): Picture {
  const { width, height } = size;
  const page = sheet.page ?? printedPage(30);
  const grey = new Float32Array(width * height);
  const toPage = mapBetween(sheet.corners, [
    { x: 0, y: 0 },
    { x: page.width, y: 0 },
    { x: page.width, y: page.height },
    { x: 0, y: page.height },
  ]);
  const paper = (sheet.paper ?? 235) / 255;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = toPage({ x: x + 0.5, y: y + 0.5 });
      const isSheet = at.x >= 0 && at.y >= 0 && at.x < page.width && at.y < page.height;
      const light = 1 - (sheet.shadow ?? 0) * (x / width);
      grey[y * width + x] = light * (isSheet ? paper * sample(page, at) : sheet.table + 6 * Math.sin(x / 9) * Math.sin(y / 13));
    }
  const seen = smeared(grey, size, sheet.smear ?? 0);
  const chance = chanceFrom(11);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < seen.length; at += 1) {
    const value = (seen[at] ?? 0) + ((chance() + chance() - 1) * (sheet.grain ?? 0)) / 0.6;
    data.set([value, value, value, 255], at * 4);
  }
  return { width, height, data };
}

function sample(page: Picture, at: Point): number {
  const [x, y] = [Math.min(page.width - 1.001, Math.max(0, at.x - 0.5)), Math.min(page.height - 1.001, Math.max(0, at.y - 0.5))];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const value = (column: number, row: number) => page.data[(row * page.width + column) * 4] ?? 0;
  const above = value(left, top) * (1 - x + left) + value(left + 1, top) * (x - left);
  const below = value(left, top + 1) * (1 - x + left) + value(left + 1, top + 1) * (x - left);
  return above * (1 - y + top) + below * (y - top);
}

/** Means over a square whose side is twice the radius and one. */
function smeared(grey: Float32Array, { width, height }: { readonly width: number; readonly height: number }, radius: number): Float32Array {
  if (radius === 0) return grey;
  const once = (from: Float32Array, step: number, length: number, across: number) => {
    const to = new Float32Array(from.length);
    for (let line = 0; line < from.length / length; line += 1)
      for (let at = 0; at < length; at += 1) {
        let sum = 0;
        for (let near = at - radius; near <= at + radius; near += 1) sum += from[line * across + Math.min(length - 1, Math.max(0, near)) * step] ?? 0;
        to[line * across + at * step] = sum / (2 * radius + 1);
      }
    return to;
  };
  return once(once(grey, 1, width, width), width, height, 1);
}

/** The perspective map between two quads, by solving its eight equations: another way than the one under test. */
export function mapBetween(from: Quad, to: Quad): (point: Point) => Point {
  const rows = from.flatMap(({ x, y }, at) => {
    const { x: u, y: v } = to[at] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  for (let pivot = 0; pivot < 8; pivot += 1) {
    const rest = rows.slice(pivot).sort((a, b) => Math.abs(b[pivot] ?? 0) - Math.abs(a[pivot] ?? 0));
    rows.splice(pivot, rest.length, ...rest);
    const own = rows[pivot] ?? [];
    rows.forEach((row, at) => {
      if (at === pivot) return;
      const factor = (row[pivot] ?? 0) / (own[pivot] ?? 1);
      rows[at] = row.map((value, column) => value - factor * (own[column] ?? 0));
    });
  }
  const m = rows.map((row, at) => (row[8] ?? 0) / (row[at] ?? 1));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = m;
  return ({ x, y }) => ({ x: (a * x + b * y + c) / (g * x + h * y + 1), y: (d * x + e * y + f) / (g * x + h * y + 1) });
}

/** An upright sheet turned about the middle of the picture. */
export function turnedSheet(size: { readonly width: number; readonly height: number }, turn: { readonly degrees: number; readonly share?: number }): Quad {
  const [half, angle] = [(turn.share ?? 0.7) * Math.min(size.width, size.height) * 0.5, (turn.degrees * Math.PI) / 180];
  const place = (x: number, y: number): Point => ({
    x: size.width / 2 + x * Math.cos(angle) - y * Math.sin(angle),
    y: size.height / 2 + x * Math.sin(angle) + y * Math.cos(angle),
  });
  const tall = Math.min(half * Math.SQRT2, size.height * 0.46);
  const wide = tall / Math.SQRT2;
  return [place(-wide, -tall), place(wide, -tall), place(wide, tall), place(-wide, tall)];
}
