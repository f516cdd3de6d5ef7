import { distance } from './find-sheet.ts';
import { turn } from './hull.ts';
import type { Picture, Point, Quad } from './picture.ts';

/** What a page has at least, where the photo holds as much: small print of a form can be read, and printed again. */
const pageSides = { short: 1200, long: 1600 } as const;

/**
 * How many points the straightened page gets: as many as are needed to be legible, never more than the photo has (points that were made up
 * make a file larger, not a page clearer). The proportions are those of the sides.
 */
export function sizeOfPage(corners: Quad): { readonly width: number; readonly height: number } {
  const [a, b, c, d] = corners;
  const [across, down] = [Math.max(distance(a, b), distance(d, c)), Math.max(distance(a, d), distance(b, c))];
  const needed = Math.max(pageSides.short / Math.min(across, down), pageSides.long / Math.max(across, down));
  const scale = Math.min(1, needed);
  return { width: Math.max(1, Math.round(across * scale)), height: Math.max(1, Math.round(down * scale)) };
}

/** Whether four corners can be those of a sheet: clockwise and bulging everywhere, wherever a hand has put them. */
export function canStraighten(corners: Quad): boolean {
  return corners.every((corner, at) => turn(corners[(at + 3) % 4] ?? corner, corner, corners[(at + 1) % 4] ?? corner) > 200);
}

/** The sheet between the corners as if seen from straight above. Points of the photo are mixed where they do not meet; outside it is white. */
export function straighten(photo: Picture, corners: Quad, size: { readonly width: number; readonly height: number }): Picture {
  const map = mapTo(corners, size);
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) {
      const [fromX, fromY] = [x + 0.5, y + 0.5];
      const depth = map[6] * fromX + map[7] * fromY + 1;
      const atX = (map[0] * fromX + map[1] * fromY + map[2]) / depth - 0.5;
      const atY = (map[3] * fromX + map[4] * fromY + map[5]) / depth - 0.5;
      put(photo, atX, atY, data, (y * size.width + x) * 4);
    }
  return { ...size, data };
}

function put(photo: Picture, x: number, y: number, data: Uint8ClampedArray, to: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  data[to + 3] = 255;
  if (left < -1 || top < -1 || left > photo.width || top > photo.height) {
    data.fill(255, to, to + 3);
    return;
  }
  const [right, bottom] = [Math.min(photo.width - 1, Math.max(0, left + 1)), Math.min(photo.height - 1, Math.max(0, top + 1))];
  const [across, down] = [x - left, y - top];
  const [column, row] = [Math.min(photo.width - 1, Math.max(0, left)), Math.min(photo.height - 1, Math.max(0, top))];
  const [a, b, c, d] = [(row * photo.width + column) * 4, (row * photo.width + right) * 4, (bottom * photo.width + column) * 4, (bottom * photo.width + right) * 4];
  for (let colour = 0; colour < 3; colour += 1) {
    const above = (photo.data[a + colour] ?? 0) * (1 - across) + (photo.data[b + colour] ?? 0) * across;
    const below = (photo.data[c + colour] ?? 0) * (1 - across) + (photo.data[d + colour] ?? 0) * across;
    data[to + colour] = above * (1 - down) + below * down;
  }
}

type Map8 = readonly [number, number, number, number, number, number, number, number];

/** The perspective map that takes the page (0, 0)-(width, height) to the corners in the photo. Source: Heckbert 1989, 2.2.3. */
function mapTo(corners: Quad, size: { readonly width: number; readonly height: number }): Map8 {
  const [p0, p1, p2, p3] = corners;
  const s: Point = { x: p0.x - p1.x + p2.x - p3.x, y: p0.y - p1.y + p2.y - p3.y };
  const r: Point = { x: p1.x - p2.x, y: p1.y - p2.y };
  const l: Point = { x: p3.x - p2.x, y: p3.y - p2.y };
  const divisor = r.x * l.y - l.x * r.y;
  const [g, h] = [(s.x * l.y - l.x * s.y) / divisor, (r.x * s.y - s.x * r.y) / divisor];
  const { width, height } = size;
  return [
    (p1.x - p0.x + g * p1.x) / width,
    (p3.x - p0.x + h * p3.x) / height,
    p0.x,
    (p1.y - p0.y + g * p1.y) / width,
    (p3.y - p0.y + h * p3.y) / height,
    p0.y,
    g / width,
    h / height,
  ];
}
