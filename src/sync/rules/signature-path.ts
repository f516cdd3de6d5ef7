/** A signature on the screen: its strokes, in the points of the box it is drawn in. */
export type Point = { readonly x: number; readonly y: number };
export type Stroke = readonly Point[];

/** The box, whatever its size on the screen. */
export const signatureBox = { width: 600, height: 200 } as const;
/** As SVG path data; more would be refused as unreadable. */
export const signatureCharsMax = 8 * 1024;
/** All strokes together: less is a touch by mistake, a dot, a short line. */
const inkMin = 150;

/** Whether that much was drawn that somebody can have meant it; a cross by who cannot write is enough. */
export function isSigned(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= inkMin;
}

/** SVG path data of whole numbers: one move, and lines from point to point. Points that add nothing are left out, more of them the longer it is. */
export function signaturePath(strokes: readonly Stroke[]): string {
  for (let apart = 2; ; apart *= 1.5) {
    const path = strokes.map((stroke) => pathOf(thinned(stroke, apart))).join('');
    if (path.length <= signatureCharsMax || apart > signatureBox.width) return path.slice(0, signatureCharsMax);
  }
}

function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke.map(({ x, y }) => ({ x: inside(x, signatureBox.width), y: inside(y, signatureBox.height) }));
  if (first === undefined) return '';
  let at = first;
  const lines = rest.map((point) => {
    const line = `${point.x - at.x} ${point.y - at.y}`;
    at = point;
    return line;
  });
  return `M${first.x} ${first.y}${lines.length === 0 ? '' : `l${lines.join(' ')}`}`;
}

/** The first, the last, and every point that lies so far from the one kept before. */
function thinned(stroke: Stroke, apart: number): Stroke {
  const kept: Point[] = [];
  for (const [at, point] of stroke.entries()) {
    const last = kept[kept.length - 1];
    if (last === undefined || at === stroke.length - 1 || distance(last, point) >= apart) kept.push(point);
  }
  return kept;
}

function inside(value: number, max: number): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(0, Math.round(value))) : 0;
}

function lengthOf(stroke: Stroke): number {
  return stroke.reduce((sum, point, at) => sum + distance(stroke[at - 1] ?? point, point), 0);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
