import { nullVectors } from './null-vectors.ts';

/** A hidden number, and what a reader knows of it. */
export type Hidden = { readonly value: number; readonly least: number; readonly most: number };

/** A change of some of the hidden numbers: places and steps. */
type Swing = readonly (readonly [place: number, step: number])[];

const repairsMax = 16;

/**
 * Places of the hidden numbers, of those asked for and more, that could be others: each can be changed together with others so that every sum (`rows`) stays as it is and each stays
 * within what is known of it. Every place that is named was shown to be so; one that is not may be so all the same. Large numbers should come first:
 * then each change moves few small ones.
 */
export function movable(input: { readonly hidden: readonly Hidden[]; readonly rows: readonly (readonly number[])[]; readonly asked: readonly number[] }): ReadonlySet<number> {
  const { hidden, rows, asked } = input;
  const swings: readonly Swing[] = nullVectors(rows, hidden.length).map((vector) => vector.flatMap((step, place) => (step === 0 ? [] : [[place, step] as const])));
  const through = hidden.map((): Swing[] => []);
  for (const swing of swings) for (const [place] of swing) through[place]?.push(swing);
  const ground: Ground = { hidden, through };
  const found = new Set<number>();
  for (const place of asked) {
    if (found.has(place)) continue;
    const other = otherAt(ground, place);
    for (const moved of other ?? []) found.add(moved);
  }
  return found;
}

type Ground = { readonly hidden: readonly Hidden[]; readonly through: readonly (readonly Swing[])[] };

/** The places that move in one change under which this one does. */
function otherAt(ground: Ground, place: number): readonly number[] | null {
  for (const swing of ground.through[place] ?? [])
    for (const sign of [1, -1]) {
      const moved = repaired(ground, { place, start: scaled(swing, sign) });
      if (moved !== null) return moved;
    }
  return null;
}

/** The swing, with others added until nothing leaves its bounds; null when that was not found in so many steps. No state is come by twice. */
function repaired(ground: Ground, { place, start }: { readonly place: number; readonly start: Swing }): readonly number[] | null {
  let moves: ReadonlyMap<number, number> = new Map(start);
  const seen = new Set([stateOf(moves)]);
  for (let repairs = 0; repairs < repairsMax; repairs += 1) {
    const worst = furthestOut(ground, moves);
    if (worst === null) return [...moves].flatMap(([at, move]) => (move === 0 ? [] : [at]));
    const next = repairsOf(ground, { place, moves, worst })
      .map((swing) => added(moves, swing))
      .find((state) => !seen.has(stateOf(state)));
    if (next === undefined) return null;
    moves = next;
    seen.add(stateOf(moves));
  }
  return null;
}

function added(moves: ReadonlyMap<number, number>, swing: Swing): ReadonlyMap<number, number> {
  const sum = new Map(moves);
  for (const [at, step] of swing) sum.set(at, (sum.get(at) ?? 0) + step);
  return sum;
}

function stateOf(moves: ReadonlyMap<number, number>): string {
  return [...moves]
    .filter(([, move]) => move !== 0)
    .sort(([a], [b]) => a - b)
    .join(';');
}

function furthestOut({ hidden }: Ground, moves: ReadonlyMap<number, number>): number | null {
  let worst: number | null = null;
  let far = 0;
  for (const [at, move] of moves) {
    const out = outOf(hidden[at], move);
    if (out > far) [worst, far] = [at, out];
  }
  return worst;
}

const repairsTried = 4;

/** What helps the number that is furthest out, the best first; what makes others worse may come too, or one would stop at the first hill. */
function repairsOf(ground: Ground, { place, moves, worst }: { readonly place: number; readonly moves: ReadonlyMap<number, number>; readonly worst: number }): readonly Swing[] {
  const found: { readonly swing: Swing; readonly gain: number }[] = [];
  for (const swing of ground.through[worst] ?? [])
    for (const sign of [1, -1]) {
      const stays = (moves.get(place) ?? 0) + sign * (swing.find(([at]) => at === place)?.[1] ?? 0) !== 0;
      if (stays) found.push({ swing: scaled(swing, sign), gain: gainOf(ground, { swing, sign, moves }) });
    }
  return found
    .sort((a, b) => b.gain - a.gain)
    .slice(0, repairsTried)
    .map(({ swing }) => swing);
}

/** By how much less the numbers lie out of their bounds afterwards. */
function gainOf({ hidden }: Ground, { swing, sign, moves }: { readonly swing: Swing; readonly sign: number; readonly moves: ReadonlyMap<number, number> }): number {
  let gain = 0;
  for (const [at, step] of swing) {
    const move = moves.get(at) ?? 0;
    gain += outOf(hidden[at], move) - outOf(hidden[at], move + sign * step);
  }
  return gain;
}

function outOf(hidden: Hidden | undefined, move: number): number {
  if (hidden === undefined) return 0;
  return Math.max(0, hidden.least - hidden.value - move, hidden.value + move - hidden.most);
}

function scaled(swing: Swing, sign: number): Swing {
  return sign === 1 ? swing : swing.map(([place, step]) => [place, -step] as const);
}
