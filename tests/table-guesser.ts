import type { Mark, Table } from '../src/reports/rules/hidden-cells.ts';

/*
 * Two ways of working out hidden counts that know nothing of how they were hidden: bounds drawn ever narrower together with exact fractions, for large
 * tables; all tables one after the other, for small ones.
 */

type Bounds = readonly [least: number, most: number];
const endless = Number.POSITIVE_INFINITY;

/** What a reader knows of each cell from its mark alone. */
function knownOf({ cells, below }: Table, marks: ReadonlyMap<string, Mark>): Map<string, Bounds> {
  const twoMarks = [...marks.values()].includes('small');
  return new Map(
    [...cells].map(([name, value]): [string, Bounds] => {
      const mark = marks.get(name);
      if (mark === undefined) return [name, [value, value]];
      // Noughts are always told, so that no hidden one is a nought; where any is called small, those called hidden are not.
      return [name, mark === 'small' ? [1, below - 1] : [twoMarks ? below : 1, endless]];
    }),
  );
}

/** Cells of which sums and bounds leave one value only, or sums alone do. */
export function pinnedCells(table: Table, marks: ReadonlyMap<string, Mark>): ReadonlySet<string> {
  const pinned = [...narrowed(table, knownOf(table, marks))].filter(([, [least, most]]) => least === most).map(([name]) => name);
  return new Set([...pinned, ...boundBySums(table, marks)]);
}

function narrowed({ sums }: Table, start: ReadonlyMap<string, Bounds>): ReadonlyMap<string, Bounds> {
  const bounds = new Map(start);
  const at = (name: string): Bounds => bounds.get(name) ?? [0, endless];
  const cut = (name: string, [least, most]: Bounds) => {
    const [a, b] = at(name);
    if (least <= a && most >= b) return 0;
    bounds.set(name, [Math.max(a, least), Math.min(b, most)]);
    return 1;
  };
  for (let changes = 1; changes > 0; ) {
    changes = 0;
    for (const { total, parts } of sums) {
      const low = parts.reduce((sum, part) => sum + at(part)[0], 0);
      const high = parts.reduce((sum, part) => sum + at(part)[1], 0);
      changes += cut(total, [low, high]);
      for (const part of parts) {
        const others = parts.filter((one) => one !== part);
        const most = at(total)[1] - others.reduce((sum, one) => sum + at(one)[0], 0);
        const least = at(total)[0] - others.reduce((sum, one) => sum + at(one)[1], 0);
        changes += cut(part, [Number.isNaN(least) ? 0 : least, most]);
      }
    }
  }
  return bounds;
}

/** What the sums alone, as equations, give: rows of the eliminated equations with one cell left. Exact, so slow and obvious. */
function boundBySums({ sums }: Table, marks: ReadonlyMap<string, Mark>): readonly string[] {
  const columns = [...marks.keys()];
  const place = new Map(columns.map((name, i) => [name, i]));
  let rows = sums
    .map(({ total, parts }) => {
      const row = columns.map(() => 0);
      for (const name of [total, ...parts]) {
        const i = place.get(name);
        if (i !== undefined) row[i] = (row[i] ?? 0) + (name === total ? 1 : -1);
      }
      return row;
    })
    .filter((row) => row.some((entry) => entry !== 0));
  const used = new Set<readonly number[]>();
  for (const i of columns.keys()) {
    const pivot = rows.find((row) => row[i] !== 0 && !used.has(row));
    if (pivot === undefined) continue;
    used.add(pivot);
    rows = rows.map((row) => {
      if (row === pivot || row[i] === 0) return row;
      const made = reducedBy(row, pivot, i);
      if (used.delete(row)) used.add(made);
      return made;
    });
  }
  return rows.flatMap((row) => {
    const left = [...row.keys()].filter((i) => row[i] !== 0);
    return left.length === 1 ? [columns[left[0] ?? 0] ?? ''] : [];
  });
}

/** Whole numbers only: both rows are multiplied, then what they share is taken out. */
function reducedBy(row: readonly number[], pivot: readonly number[], i: number): number[] {
  const [a, b] = [pivot[i] ?? 1, row[i] ?? 0];
  const made = row.map((entry, j) => entry * a - (pivot[j] ?? 0) * b);
  const shared = made.reduce((x, y) => divisor(x, y), 0);
  return shared > 1 ? made.map((entry) => entry / shared) : made;
}

function divisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

/** Goes through the tables that carry the same marks until one has another number in the cell. */
export function otherTable(table: Table, marks: ReadonlyMap<string, Mark>, cell: string): 'found' | 'none' {
  const { cells, sums } = table;
  const value = cells.get(cell) ?? 0;
  const totals = new Set(sums.map(({ total }) => total));
  const leaves = [...cells.keys()].filter((name) => !totals.has(name));
  // A little above what is true: another table need not lie further off.
  const start = new Map([...knownOf(table, marks)].map(([name, [least, most]]): [string, Bounds] => [name, [least, Math.min(most, (cells.get(name) ?? 0) + 6)]]));
  for (const other of [value - 1, value + 1, value - 2, value + 2, value - 3, value + 3]) {
    const [least, most] = start.get(cell) ?? [0, 0];
    if (other < least || other > most) continue;
    if (canBe(table, new Map(start).set(cell, [other, other]), leaves)) return 'found';
  }
  return 'none';
}

/** Fixes one leaf after the other, and turns back where a sum cannot be kept any more. */
function canBe(table: Table, bounds: Map<string, Bounds>, leaves: readonly string[]): boolean {
  const now = narrowed(table, bounds);
  if ([...now.values()].some(([least, most]) => least > most)) return false;
  const open = leaves.find((leaf) => {
    const [least, most] = now.get(leaf) ?? [0, 0];
    return least !== most;
  });
  if (open === undefined) return true;
  const [least, most] = now.get(open) ?? [0, 0];
  for (let value = least; value <= most; value += 1) if (canBe(table, new Map(now).set(open, [value, value]), leaves)) return true;
  return false;
}
