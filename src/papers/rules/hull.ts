import type { Point, Quad } from './picture.ts';

/** The smallest convex shape around the points, clockwise on the screen. Source: Andrew's monotone chain, 1979. */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const [over, under] = [chainOf(sorted), chainOf([...sorted].reverse())];
  return [...over.slice(0, -1), ...under.slice(0, -1)];
}

function chainOf(points: readonly Point[]): readonly Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length > 1 && turn(chain.at(-2) ?? point, chain.at(-1) ?? point, point) <= 0) chain.pop();
    chain.push(point);
  }
  return chain;
}

/** Twice the area of the triangle, positive when it runs clockwise on the screen. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** The four points of a hull that enclose most of it, beginning at the top left; null when there are fewer than four. */
export function largestQuad(hull: readonly Point[]): Quad | null {
  if (hull.length < 4) return null;
  let best: { readonly area: number; readonly at: readonly [number, number, number, number] } | null = null;
  // For each diagonal the farthest point on either side of it.
  for (let from = 0; from < hull.length - 2; from += 1)
    for (let to = from + 2; to < hull.length; to += 1) {
      const right = farthest(hull, { from, to, first: from + 1, last: to - 1 });
      const left = farthest(hull, { from, to, first: to + 1, last: hull.length - 1 + from });
      const area = (right.area + left.area) / 2;
      if (right.at >= 0 && left.at >= 0 && area > (best?.area ?? 0)) best = { area, at: [from, right.at, to, left.at] };
    }
  if (best === null) return null;
  const [a, b, c, d] = best.at.map((at) => hull[at]);
  return a === undefined || b === undefined || c === undefined || d === undefined ? null : fromTopLeft([a, b, c, d]);
}

function farthest(
  hull: readonly Point[],
  between: { readonly from: number; readonly to: number; readonly first: number; readonly last: number },
): { readonly at: number; readonly area: number } {
  const [a, b] = [hull[between.from], hull[between.to]];
  let found = { at: -1, area: 0 };
  for (let at = between.first; at <= between.last; at += 1) {
    const point = hull[at % hull.length];
    if (a === undefined || b === undefined || point === undefined) continue;
    const area = Math.abs(turn(a, b, point));
    if (area > found.area) found = { at: at % hull.length, area };
  }
  return found;
}

/** The same corners clockwise, the first being the one that lies most to the top left. */
function fromTopLeft(quad: Quad): Quad {
  const clockwise: readonly Point[] = signedArea(quad) < 0 ? [...quad].reverse() : quad;
  const sums = clockwise.map(({ x, y }) => x + y);
  const first = sums.indexOf(Math.min(...sums));
  const [a, b, c, d] = [0, 1, 2, 3].map((step) => clockwise[(first + step) % 4]);
  return a === undefined || b === undefined || c === undefined || d === undefined ? quad : [a, b, c, d];
}

/** What a closed line of points encloses. */
export function quadArea(points: readonly Point[]): number {
  return Math.abs(signedArea(points));
}

function signedArea(points: readonly Point[]): number {
  let sum = 0;
  points.forEach((point, at) => {
    const next = points[(at + 1) % points.length] ?? point;
    sum += point.x * next.y - next.x * point.y;
  });
  return sum / 2;
}
