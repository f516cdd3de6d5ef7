import { convexHull, largestQuad, quadArea } from './hull.ts';
import { type Grey, type Quad, shrinkGrey, stretchQuad, wholeOf } from './picture.ts';

/**
 * `found`: a sheet, with its corners · `cutOff`: a sheet that goes on beyond the edge of the picture · `whole`: nothing that could be a sheet
 * was seen (light table, or the sheet fills the picture), so the corners are those of the picture.
 */
export type FoundSheet = { readonly kind: 'found' | 'cutOff' | 'whole'; readonly corners: Quad };

/** Longer side of the copy that is looked at. Measured: 5 ms on a desk, below 50 ms on a phone of five years ago. */
export const lookSideMax = 400;

/** A sheet covers at least this share of the picture; a smaller one would be illegible anyhow. */
const areaShareMin = 0.12;
/** How much of the quad is as bright as paper. Print, stamps and shadows make holes; a bright region of another shape makes more. */
const brightShareMin = 0.55;
/** How much larger the hull of the region may be than the best four corners in it: a sheet has four. Measured: sheets 1.00-1.04, a disc 1.57. */
const hullExcessMax = 1.12;
/** Sheets lie within these angles even when photographed aslant. */
const cornerDegrees = { min: 50, max: 130 };
/** Opposite sides of a sheet seen aslant differ by less than this factor; the long side is at most this many times the short one. */
const oppositeMax = 2.2;
const elongationMax = 5;
/** Brightness of sheet and surroundings must differ by this much, or the border between them is chance. */
const contrastMin = 14;
/** A light region that leaves the picture on more sides is the table. */
const sidesCutMax = 2;

/**
 * Looks for one light sheet on a darker ground: the threshold that parts light from dark best (Otsu), the largest light region, its
 * hull, the four corners that enclose most of it. Shapes that no sheet has are refused: the person then sets the corners by hand.
 * Corners are in points of the picture given.
 */
export function findSheet(full: Grey): FoundSheet {
  const grey = soften(shrinkGrey(full, lookSideMax));
  const looks = thresholdsOf(grey).map((threshold) => sheetAbove(grey, threshold));
  const best = looks.find((look) => look?.kind === 'found') ?? looks.find((look) => look !== null) ?? null;
  if (best === null) return { kind: 'whole', corners: wholeOf(full) };
  return { kind: best.kind, corners: stretchQuad(best.corners, full.width / grey.width, full.height / grey.height) };
}

/** The threshold that parts light from dark, and the one that parts the light again: print against all paper, then paper against a light table. */
function thresholdsOf({ data }: Grey): readonly number[] {
  const first = otsu(data);
  const second = otsu(data.filter((value) => value > first.threshold));
  return [first, second].flatMap(({ threshold, contrast }) => (contrast < contrastMin ? [] : [threshold]));
}

function sheetAbove(grey: Grey, threshold: number): FoundSheet | null {
  const least = areaShareMin * grey.data.length;
  const region = largestRegion(grey, threshold);
  if (region.count < least) return null;
  const hull = convexHull(region.edge);
  const corners = largestQuad(hull);
  if (corners === null) return null;
  const area = quadArea(corners);
  if (area < least || region.count < brightShareMin * area || quadArea(hull) > hullExcessMax * area || !isSheetLike(corners)) return null;
  const touched = sidesTouched(corners, grey);
  return touched > sidesCutMax ? null : { kind: touched === 0 ? 'found' : 'cutOff', corners };
}

/** The brightness that parts the points into two groups with the least spread in each, and how far apart the two lie. Source: Otsu 1979. */
function otsu(data: Uint8Array): { readonly threshold: number; readonly contrast: number } {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let total = 0;
  for (let value = 0; value < 256; value += 1) total += value * (counts[value] ?? 0);
  let [below, sumBelow, best, threshold, contrast] = [0, 0, -1, 0, 0];
  for (let value = 0; value < 255; value += 1) {
    below += counts[value] ?? 0;
    sumBelow += value * (counts[value] ?? 0);
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const apart = (total - sumBelow) / above - sumBelow / below;
    const between = below * above * apart * apart;
    if (between > best) [best, threshold, contrast] = [between, value, apart];
  }
  return { threshold, contrast };
}

/** Means of three by three: grain of the sensor would fray the border. */
function soften({ width, height, data }: Grey): Grey {
  const rows = new Uint8Array(data.length);
  const soft = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      rows[at] = ((data[x > 0 ? at - 1 : at] ?? 0) + (data[at] ?? 0) + (data[x < width - 1 ? at + 1 : at] ?? 0)) / 3;
    }
  for (let at = 0; at < data.length; at += 1)
    soft[at] = ((rows[at >= width ? at - width : at] ?? 0) + (rows[at] ?? 0) + (rows[at + width < data.length ? at + width : at] ?? 0)) / 3;
  return { width, height, data: soft };
}

type Region = { readonly count: number; readonly edge: readonly { readonly x: number; readonly y: number }[] };

/** The largest region of neighbours brighter than the threshold: how many points, and the first and last of each row. */
function largestRegion({ width, height, data }: Grey, threshold: number): Region {
  const seen = new Uint8Array(data.length);
  const queue = new Int32Array(data.length);
  let largest: Region = { count: 0, edge: [] };
  for (let start = 0; start < data.length; start += 1) {
    if (seen[start] === 1 || (data[start] ?? 0) <= threshold) continue;
    const [first, last] = [new Int32Array(height).fill(-1), new Int32Array(height).fill(-1)];
    let [count, head] = [1, 0];
    queue[0] = start;
    seen[start] = 1;
    while (head < count) {
      const at = queue[head] ?? 0;
      head += 1;
      const [x, y] = [at % width, Math.floor(at / width)];
      if ((first[y] ?? -1) < 0 || x < (first[y] ?? 0)) first[y] = x;
      if (x > (last[y] ?? -1)) last[y] = x;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= data.length || seen[next] === 1 || (data[next] ?? 0) <= threshold) continue;
        seen[next] = 1;
        queue[count] = next;
        count += 1;
      }
    }
    if (count > largest.count) largest = { count, edge: edgeOf(first, last) };
  }
  return largest;
}

/** Corners of the outermost points, so that the quad goes around them and not through their middles. */
function edgeOf(first: Int32Array, last: Int32Array): Region['edge'] {
  return Array.from(first).flatMap((x, y) => {
    if (x < 0) return [];
    const right = (last[y] ?? 0) + 1;
    return [
      { x, y },
      { x: right, y },
      { x, y: y + 1 },
      { x: right, y: y + 1 },
    ];
  });
}

function isSheetLike(quad: Quad): boolean {
  const lengths = quad.map((corner, at) => distance(corner, quad[(at + 1) % 4] ?? corner));
  const [top = 0, right = 0, bottom = 0, left = 0] = lengths;
  if (ratio(top, bottom) > oppositeMax || ratio(left, right) > oppositeMax || ratio(top + bottom, left + right) > elongationMax) return false;
  return quad.every((corner, at) => {
    const [before, after] = [quad[(at + 3) % 4] ?? corner, quad[(at + 1) % 4] ?? corner];
    const cosine = ((before.x - corner.x) * (after.x - corner.x) + (before.y - corner.y) * (after.y - corner.y)) / (distance(before, corner) * distance(after, corner));
    const degrees = (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
    return degrees >= cornerDegrees.min && degrees <= cornerDegrees.max;
  });
}

/** On how many sides of the picture the sheet has two corners or an edge lying on it: it goes on there, out of sight. */
function sidesTouched(quad: Quad, { width, height }: Grey): number {
  const near = Math.max(1.5, 0.006 * Math.max(width, height));
  const distances = [quad.map(({ x }) => x), quad.map(({ x }) => width - x), quad.map(({ y }) => y), quad.map(({ y }) => height - y)];
  return distances.filter((ofSide) => ofSide.some((from) => from <= near)).length;
}

export function distance(a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function ratio(a: number, b: number): number {
  return Math.max(a, b) / Math.max(1e-9, Math.min(a, b));
}
