/** Where a line lies: pure numbers, the same for screen and paper. Values are hundredths of a per cent; null is a gap, never 0. */

export type LinePoint = { readonly label: string; readonly value: number | null };
export type Ahead = { readonly label: string; readonly value: number; readonly low: number; readonly high: number };
export type LineInput = { readonly points: readonly LinePoint[]; readonly target: number | null; readonly ahead: Ahead | null };

export const frame = { width: 720, height: 300, left: 64, right: 150, top: 16, bottom: 44 } as const;

export type Place = { readonly x: number; readonly y: number };

export type LineGeometry = {
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly labels: readonly { readonly text: string; readonly x: number }[];
  readonly dots: readonly (Place & { readonly value: number })[];
  /** One path for each run without a gap. */
  readonly paths: readonly string[];
  readonly targetY: number | null;
  readonly ahead: (Place & { readonly lowY: number; readonly highY: number }) | null;
};

export function lineGeometry({ points, target, ahead }: LineInput): LineGeometry {
  const top = topOf([...points.map(({ value }) => value ?? 0), target ?? 0, ahead?.high ?? 0]);
  const places = points.length + (ahead === null ? 0 : 1);
  const x = (i: number) => round(frame.left + ((frame.width - frame.left - frame.right) * (i + 0.5)) / Math.max(1, places));
  const y = (value: number) => round(frame.height - frame.bottom - ((frame.height - frame.top - frame.bottom) * value) / top);
  const runs = runsOf(points);
  const step = Math.ceil(places / 6);
  const shown = [...points.map(({ label }) => label), ...(ahead === null ? [] : [ahead.label])];
  return {
    ticks: [0, 1, 2, 3, 4].map((i) => ({ value: (top * i) / 4, y: y((top * i) / 4) })),
    labels: shown.flatMap((text, i) => (i === shown.length - 1 || (i % step === 0 && i + step <= shown.length - 1) ? [{ text, x: x(i) }] : [])),
    dots: points.flatMap(({ value }, i) => (value === null ? [] : [{ x: x(i), y: y(value), value }])),
    paths: runs.map((run) => run.map(({ i, value }, k) => `${k === 0 ? 'M' : 'L'}${x(i)} ${y(value)}`).join(' ')),
    targetY: target === null ? null : y(target),
    ahead: ahead === null ? null : { x: x(points.length), y: y(ahead.value), lowY: y(ahead.low), highY: y(ahead.high) },
  };
}

type Run = readonly { readonly i: number; readonly value: number }[];

function runsOf(points: readonly LinePoint[]): readonly Run[] {
  const runs: { i: number; value: number }[][] = [];
  for (const [i, { value }] of points.entries()) {
    if (value === null) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.i === i - 1) last.push({ i, value });
    else runs.push([{ i, value }]);
  }
  return runs;
}

/** The least of a few round heights that takes everything in: 100 % at most, since these are shares. */
function topOf(values: readonly number[]): number {
  const highest = Math.max(...values);
  return [400, 1000, 2000, 4000, 6000, 8000].find((top) => highest <= top * 0.95) ?? 10_000;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
