import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import { hideSmall, type Mark, type Sum } from './hidden-cells.ts';
import { handledTree, type KeyTree, type StandingKey, saidTree, submittedTree } from './open-figure-keys.ts';
import { daysOf, type OpenPeriod, partsOfPeriod, periodsAround, periodsOf } from './open-period.ts';
import type { ProcedureTime } from './procedure-times.ts';

/** Counts from 1 to 4 are not told. */
export const smallBelow = 5;

/** The whole authority, beside its units. */
export const whole = 'all';

/** A unit as it was between two days; a code that came to mean another unit stands twice. */
export type OpenUnit = {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
};

/** Counted, nothing hidden yet. Noughts may be left out. */
export type OpenCounts = {
  /** By unit, month and key; without the whole. */
  readonly months: ReadonlyMap<string, number>;
  /** Of the whole alone. */
  readonly standing: Readonly<Record<Exclude<StandingKey, 'openAtEnd'>, number>>;
};

export type Shown = number | Mark;

/** What everybody may read, and all that is kept of it: what is hidden is not in it. */
export type OpenFigures = {
  readonly asOf: PlainDate;
  readonly computedAt: Instant;
  readonly units: readonly OpenUnit[];
  /** Months in which anything was received or finished, with the one that runs; the oldest first. */
  readonly months: readonly OpenPeriod[];
  /** By unit, period and key; what is not there is 0. */
  readonly cells: Readonly<Record<string, Shown>>;
  readonly standing: Readonly<Record<string, Shown>>;
  readonly procedures: readonly ProcedureTime[];
};

/** Instead of the period, of what stands now. */
export const nowPlace = 'now';

export function cellName(unit: string, period: string, key: string): string {
  return `${unit} ${period} ${key}`;
}

export function shownAt(figures: OpenFigures, place: { readonly unit: string; readonly period: OpenPeriod | typeof nowPlace; readonly key: string }): Shown {
  const name = cellName(place.unit, place.period, place.key);
  return (place.period === nowPlace ? figures.standing : figures.cells)[name] ?? 0;
}

export type OpenTable = { readonly cells: ReadonlyMap<string, number>; readonly sums: readonly Sum[] };

/** Cells of one tree of figures in one year: each unit and the whole, by month, quarter and year, with everything that adds up. */
export function tableOf(
  counts: ReadonlyMap<string, number>,
  { tree, units, months }: { readonly tree: KeyTree; readonly units: readonly string[]; readonly months: readonly OpenPeriod[] },
): OpenTable {
  const periods = periodsOf(months);
  const places = [...units, whole].flatMap((unit) => periods.map((period) => ({ unit, period })));
  const byUnit = keysOf(tree.units);
  const all = [...new Set([...byUnit, ...keysOf(tree.ofWhole)])];
  const cells = new Map<string, number>();
  for (const { unit, period } of places)
    for (const key of unit === whole ? all : byUnit)
      cells.set(cellName(unit, period, key), added(counts, { tree, key, units: unit === whole ? units : [unit], months: monthsIn(period, months) }));
  const sums = places.flatMap(({ unit, period }) => [
    ...keySums(unit === whole ? [tree.units, tree.ofWhole] : [tree.units]).map(({ total, parts }) => ({
      total: cellName(unit, period, total),
      parts: parts.map((part) => cellName(unit, period, part)),
    })),
    ...(unit === whole ? byUnit.map((key) => ({ total: cellName(whole, period, key), parts: units.map((one) => cellName(one, period, key)) })) : []),
    ...(partsOfPeriod(period, months).length === 0
      ? []
      : (unit === whole ? all : byUnit).map((key) => ({ total: cellName(unit, period, key), parts: partsOfPeriod(period, months).map((part) => cellName(unit, part, key)) }))),
  ]);
  return { cells, sums };
}

/** What is published of the figures; each piece may be worked out by itself, since no table of two years or two trees is told together. */
export type Piece = { readonly tree: KeyTree; readonly months: readonly OpenPeriod[] };

export function piecesOf(months: readonly OpenPeriod[]): readonly Piece[] {
  const years = [...new Set(months.map((month) => periodsAround(month).year))];
  return years.flatMap((year) => [submittedTree, handledTree, saidTree].map((tree) => ({ tree, months: months.filter((month) => periodsAround(month).year === year) })));
}

/** By month, of the units it is told of. */
export type Counted = { readonly counts: Pick<OpenCounts, 'months'>; readonly units: readonly OpenUnit[] };

/** The cells of one piece, small ones hidden. */
export function toldPiece({ counts, units }: Counted, piece: Piece, kept: { readonly before: OpenFigures | null; readonly asOf: PlainDate }): Readonly<Record<string, Shown>> {
  return told(tableOf(counts.months, { ...piece, units: units.map(({ key }) => key) }), endedAndHidden(kept));
}

/**
 * What stands now, of the whole alone: it is what came in less what was finished over all years, so beside years that hide something it would tell what they
 * hide. Told only where every year tells both, and not where it is small; where a part is small neither part is told.
 */
export function toldStanding({ standing }: OpenCounts, { cells, months }: Pick<OpenFigures, 'cells' | 'months'>): Readonly<Record<string, Shown>> {
  const { openInTime, openOverdue } = standing;
  const openAtEnd = openInTime + openOverdue;
  const years = [...new Set(months.map((month) => periodsAround(month).year))];
  const yearsTell = years.every((year) => ['total', 'handled'].every((key) => typeof (cells[cellName(whole, year, key)] ?? 0) === 'number'));
  const isTold = yearsTell && !isSmall(openAtEnd);
  const isPartTold = isTold && !isSmall(openInTime) && !isSmall(openOverdue);
  return {
    [cellName(whole, nowPlace, 'openAtEnd')]: isTold ? openAtEnd : 'hidden',
    [cellName(whole, nowPlace, 'openInTime')]: isPartTold ? openInTime : 'hidden',
    [cellName(whole, nowPlace, 'openOverdue')]: isPartTold ? openOverdue : 'hidden',
  };
}

function isSmall(count: number): boolean {
  return count > 0 && count < smallBelow;
}

function told({ cells, sums }: OpenTable, before: ReadonlySet<string>): Readonly<Record<string, Shown>> {
  const marks = hideSmall({ cells, sums, below: smallBelow, before, last: new Map([...cells.keys()].map((name) => [name, askedFirst(name)])) });
  return Object.fromEntries([...cells].map(([name, value]): [string, Shown] => [name, marks.get(name) ?? value]).filter(([, shown]) => shown !== 0));
}

/**
 * How many came in and how many were finished is told before their parts: a few late ones are hidden with those in time, not with all that were finished.
 * Years of the whole before all, since what stands now is told only beside them.
 */
function askedFirst(name: string): number {
  const [unit, period, key] = name.split(' ');
  if (key !== 'total' && key !== 'handled') return 0;
  return unit === whole && period?.length === 4 ? 2 : 1;
}

/** Cells of periods that are over, which were hidden: they stay so. */
function endedAndHidden({ before, asOf }: { readonly before: OpenFigures | null; readonly asOf: PlainDate }): ReadonlySet<string> {
  const hidden = Object.entries(before?.cells ?? {}).flatMap(([name, shown]) => (typeof shown === 'string' ? [name] : []));
  return new Set(hidden.filter((name) => daysOf((name.split(' ')[1] ?? '') as OpenPeriod).to < asOf));
}

function added(
  counts: ReadonlyMap<string, number>,
  { tree, key, units, months }: { readonly tree: KeyTree; readonly key: string; readonly units: readonly string[]; readonly months: readonly OpenPeriod[] },
): number {
  let sum = 0;
  for (const leaf of leavesOf(tree, key)) for (const unit of units) for (const month of months) sum += counts.get(cellName(unit, month, leaf)) ?? 0;
  return sum;
}

/** Only what has no parts is counted; all else is added up, so that it adds up. */
function leavesOf(tree: KeyTree, key: string): readonly string[] {
  const parts = tree.units[key] ?? tree.ofWhole[key] ?? [];
  return parts.length === 0 ? [key] : parts.flatMap((part) => leavesOf(tree, part));
}

function keysOf(tree: KeyTree['units']): readonly string[] {
  return [...new Set([...Object.keys(tree), ...Object.values(tree).flat()])];
}

function keySums(trees: readonly KeyTree['units'][]): readonly Sum[] {
  return trees.flatMap((tree) => Object.entries(tree).map(([total, parts]) => ({ total, parts })));
}

function monthsIn(period: OpenPeriod, months: readonly OpenPeriod[]): readonly OpenPeriod[] {
  const { from, to } = daysOf(period);
  return months.filter((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7));
}
