import { type Hidden, movable } from './swings.ts';

/** One line of a table that adds up. */
export type Sum = { readonly total: string; readonly parts: readonly string[] };

export type Table = {
  readonly cells: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
  /** Counts from 1 to one less are small. */
  readonly below: number;
  /** What was hidden the last time and cannot have changed: a cell that came back would give away those that were hidden with it. */
  readonly before: ReadonlySet<string>;
  /** What readers ask for first: the higher, the later hidden. It orders what is tried, not what is shown to be safe. */
  readonly last?: ReadonlyMap<string, number>;
};

/** `small`: less than `below`. `hidden`: not told either, so that no small one can be computed; at least `below` where small ones are told as small. */
export type Mark = 'small' | 'hidden';

/**
 * Which numbers of a table are not told, so that no small count follows from the others: for each of them there is another table of whole numbers, none
 * below nought, that shows exactly the same and in which it is another number. Noughts are always told: they point to nobody. Where small ones cannot be
 * called small without giving one away, all that is not told is called hidden.
 * Source: complementary cell suppression, as statistical offices do it (Hundepool et al., Statistical Disclosure Control, 2012, chapter 4). Not guarded:
 * that a small count lies between narrower bounds; what somebody knows from elsewhere.
 */
export function hideSmall(table: Table): ReadonlyMap<string, Mark> {
  const work = begin(table);
  for (let round = 1; ; round += 1) {
    hideLoneOnes(work);
    const unsafe = unsafeCells(work);
    if (unsafe.length === 0) return marksOf(tellAgain(work));
    if (round === roundsOfTwoMarks) work.marks = 'one';
    else if (hideBeside(work, unsafe) === 0) {
      // With one mark and nothing left to hide, any number may be one more, with all that it is a part of.
      if (work.marks === 'one') throw new Error(`No other table shows the same: ${unsafe.join(', ')}`);
      work.marks = 'one';
    }
  }
}

/**
 * What was hidden on the way and is not needed for any small one is told again, of what readers ask for first. Each is tried by the same proof: where it
 * fails for a single small count, all stays hidden.
 */
function tellAgain(work: Work): Work {
  const wanted = [...work.hidden].filter((cell) => lastOf(work, cell) > 0 && mayBeTold(work, cell));
  for (const cell of wanted.sort((a, b) => lastOf(work, b) - lastOf(work, a) || countOf(work, b) - countOf(work, a) || (a < b ? -1 : 1)).slice(0, triesMax)) {
    if (!work.hidden.has(cell)) continue;
    const told = toldWith(work, cell);
    if (told.isLone || unsafeCells(work, groupsAround(work, told.cells)).length > 0) for (const one of told.cells) hide(work, one);
  }
  return work;
}

const triesMax = 200;

function lastOf({ table }: Work, cell: string): number {
  return table.last?.get(cell) ?? 0;
}

function mayBeTold({ table }: Work, cell: string): boolean {
  return !isSmall(table, table.cells.get(cell) ?? 0) && !table.before.has(cell);
}

/** A cell told, and with it whatever then stands alone in a sum; `isLone`: where that may not be told. */
function toldWith(work: Work, first: string): { readonly cells: readonly string[]; readonly isLone: boolean } {
  const cells: string[] = [];
  for (let waiting = [first]; waiting.length > 0; ) {
    for (const cell of waiting) {
      work.hidden.delete(cell);
      for (const i of work.sumsOf.get(cell) ?? []) work.counts[i] = (work.counts[i] ?? 0) - 1;
    }
    cells.push(...waiting);
    const sums = waiting.flatMap((cell) => work.sumsOf.get(cell) ?? []).filter((i) => work.counts[i] === 1);
    waiting = [...new Set(sums.flatMap((i) => membersOf(sumAt(work, i)).filter((cell) => work.hidden.has(cell))))];
    if (waiting.some((cell) => !mayBeTold(work, cell))) return { cells, isLone: true };
  }
  return { cells, isLone: false };
}

/** Only what shares a sum with what is told can have become less safe. */
function groupsAround(work: Work, told: readonly string[]): readonly (readonly string[])[] {
  const near = new Set(told.flatMap((cell) => work.sumsOf.get(cell) ?? []).flatMap((i) => membersOf(sumAt(work, i))));
  return connected(work).filter((group) => group.some((cell) => near.has(cell)));
}

const roundsOfTwoMarks = 6;
/** Few at once: what is hidden for one often guards others. */
const besideAtOnce = 4;

function hideBeside(work: Work, unsafe: readonly string[]): number {
  const found = unsafe
    .slice(0, besideAtOnce)
    .map((cell) => nextBeside(work, cell))
    .filter((cell) => cell !== null);
  for (const cell of found) hide(work, cell);
  return found.length;
}

type Work = {
  readonly table: Table;
  readonly sumsOf: ReadonlyMap<string, readonly number[]>;
  readonly hidden: Set<string>;
  /** How many of each sum are hidden. */
  readonly counts: number[];
  /** Whether small ones are told as small, or all that is hidden looks alike. */
  marks: 'two' | 'one';
};

function begin(table: Table): Work {
  const sumsOf = new Map<string, number[]>();
  for (const [i, sum] of table.sums.entries()) for (const cell of membersOf(sum)) sumsOf.set(cell, [...(sumsOf.get(cell) ?? []), i]);
  const work: Work = { table, sumsOf, hidden: new Set(), counts: table.sums.map(() => 0), marks: 'two' };
  for (const [cell, value] of table.cells) if (isSmall(table, value) || (value > 0 && table.before.has(cell))) hide(work, cell);
  return work;
}

function isSmall({ below }: Table, value: number): boolean {
  return value > 0 && value < below;
}

function hide(work: Work, cell: string): void {
  if (work.hidden.has(cell)) return;
  work.hidden.add(cell);
  for (const i of work.sumsOf.get(cell) ?? []) work.counts[i] = (work.counts[i] ?? 0) + 1;
}

/** The only hidden one of a sum is the total less the others. */
function hideLoneOnes(work: Work): void {
  for (let i = work.counts.indexOf(1); i >= 0; i = work.counts.indexOf(1)) {
    const cell = cheapest(work, sumAt(work, i));
    if (cell === null) throw new Error(`What is hidden is no part of a sum that adds up: ${sumAt(work, i).total}`);
    hide(work, cell);
  }
}

/** Nearest first: beside the cell itself, then beside what is hidden beside it. */
function nextBeside(work: Work, start: string): string | null {
  const seen = new Set([start]);
  let edge = [start];
  while (edge.length > 0) {
    const sums = edge.flatMap((cell) => work.sumsOf.get(cell) ?? []).map((i) => sumAt(work, i));
    const found = cheapest(work, { total: start, parts: sums.flatMap(membersOf) });
    if (found !== null) return found;
    edge = [...new Set(sums.flatMap(membersOf))].filter((cell) => !seen.has(cell));
    for (const cell of edge) seen.add(cell);
  }
  return null;
}

/** What costs the reader least: a cell that he does not ask for first, whose other sums have hidden ones already, then the smallest number. */
function cheapest(work: Work, sum: Sum): string | null {
  const price = (cell: string) => (work.sumsOf.get(cell) ?? []).filter((i) => work.counts[i] === 0).length;
  const open = membersOf(sum).filter((cell) => !work.hidden.has(cell) && countOf(work, cell) > 0);
  return open.sort((a, b) => lastOf(work, a) - lastOf(work, b) || price(a) - price(b) || countOf(work, a) - countOf(work, b) || (a < b ? -1 : 1))[0] ?? null;
}

/** Small counts for which no other table was found that shows the same. Small counts last, so that each change moves few of them. */
function unsafeCells(work: Work, groups = connected(work)): readonly string[] {
  return groups.flatMap((cells) => {
    const order = [...cells].sort((a, b) => countOf(work, b) - countOf(work, a) || (a < b ? -1 : 1));
    const small = [...order.keys()].filter((i) => isSmall(work.table, countOf(work, order[i] ?? '')));
    const hidden = order.map((cell) => knownOf(work, cell));
    const safe = small.length === 0 ? new Set<number>() : movable({ hidden, rows: rowsOf(work, order), asked: small });
    return small.filter((i) => !safe.has(i)).map((i) => order[i] ?? '');
  });
}

/** What the mark of a cell says of it; that it is no nought is known of all. */
function knownOf({ table, marks }: Work, cell: string): Hidden {
  const value = table.cells.get(cell) ?? 0;
  const endless = Number.POSITIVE_INFINITY;
  if (marks === 'one') return { value, least: 1, most: endless };
  return value >= table.below ? { value, least: table.below, most: endless } : { value, least: 1, most: table.below - 1 };
}

/** The sums as equations over the cells: the total less its parts. */
function rowsOf(work: Work, order: readonly string[]): number[][] {
  const placeOf = new Map(order.map((cell, i) => [cell, i]));
  return [...new Set(order.flatMap((cell) => work.sumsOf.get(cell) ?? []))].map((i) => {
    const sum = sumAt(work, i);
    const row = order.map(() => 0);
    for (const cell of membersOf(sum)) {
      const place = placeOf.get(cell);
      if (place !== undefined) row[place] = (row[place] ?? 0) + (cell === sum.total ? 1 : -1);
    }
    return row;
  });
}

/** Hidden cells that stand in one sum belong together; each such group is looked at alone. */
function connected(work: Work): readonly (readonly string[])[] {
  const left = new Set(work.hidden);
  const groups: string[][] = [];
  for (const first of work.hidden) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let i = 0; i < group.length; i += 1)
      for (const sum of work.sumsOf.get(group[i] ?? '') ?? []) for (const cell of membersOf(sumAt(work, sum))) if (left.delete(cell)) group.push(cell);
    groups.push(group);
  }
  return groups;
}

function marksOf({ table, hidden, marks }: Work): ReadonlyMap<string, Mark> {
  return new Map([...hidden].map((cell) => [cell, marks === 'two' && (table.cells.get(cell) ?? 0) < table.below ? 'small' : 'hidden']));
}

function countOf({ table }: Work, cell: string): number {
  return table.cells.get(cell) ?? 0;
}

function sumAt({ table }: Work, i: number): Sum {
  return table.sums[i] ?? { total: '', parts: [] };
}

function membersOf({ total, parts }: Sum): readonly string[] {
  return [total, ...parts];
}
