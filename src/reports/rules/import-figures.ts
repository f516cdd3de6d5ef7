import { formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { Cell } from '../../teams/rules/sheet.ts';
import { type FigureField, type ImportField, isFigureField, type Level, levelIn } from './import-fields.ts';
import { importRowWords, type RowProblem } from './import-row-words.ts';
import { cellAt, columnLetter, type HeadRows, isColumnNumbers, isTotalWords, type MappedColumn, type SheetColumn, type TableSheet, textOf } from './import-sheet.ts';
import { openSums } from './import-sums.ts';
import { type ImportUnit, unitIn } from './import-units.ts';
import type { Period } from './period.ts';
import { dayIn } from './written-date.ts';
import { countIn } from './written-number.ts';
import { periodIn } from './written-period.ts';

/** One total of one unit and period, as it is to be written. */
export type ReadFigure = Period & { readonly unit: ImportUnit; readonly key: FigureField; readonly level: Level | null; readonly value: number };

export type SkippedRow = { readonly row: number; readonly why: Text; readonly words: string };

/** Rows are told as Excel counts them, from 1. */
export type FigureRow = {
  readonly row: number;
  readonly unit: ImportUnit | null;
  readonly period: Period | null;
  readonly figures: readonly (ReadFigure & { readonly column: string })[];
  readonly notes: readonly Text[];
  readonly problems: readonly RowProblem[];
};

export type FigureTable = { readonly rows: readonly FigureRow[]; readonly skipped: readonly SkippedRow[]; readonly openTotals: readonly RowProblem[] };

export type FigureTableInput = {
  readonly sheet: TableSheet;
  readonly head: HeadRows;
  readonly columns: readonly SheetColumn[];
  readonly mapping: readonly MappedColumn[];
  /** The unit the file is brought in for, first; then those below it. */
  readonly units: readonly [ImportUnit, ...ImportUnit[]];
  /** Of the whole table, where no column tells another. */
  readonly period: Period | null;
  /** Rows left out by hand. */
  readonly leftOut: ReadonlySet<number>;
};

/** Reads a table of totals. Nothing is guessed silently: what was changed stands in `notes`, what could not be understood in `problems`; empty is unknown, never 0. */
export function readFigureTable(input: FigureTableInput): FigureTable {
  const { sheet, head, leftOut } = input;
  const rows: FigureRow[] = [];
  const skipped: SkippedRow[] = [];
  const sums = openSums({ ...input, columns: countsOf(input).map(({ index }) => ({ index, head: input.columns.find((one) => one.index === index)?.head ?? '' })) });
  for (let index = head.to + 1; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? [];
    const filled = cells.map(textOf).filter((text) => text !== '');
    if (filled.length === 0) continue;
    const skip = (why: Text) => skipped.push({ row: index + 1, why, words: filled.join(' ').slice(0, 200) });
    if (index === head.to + 1 && isColumnNumbers(cells)) {
      skip(importRowWords.skippedNumbers);
      continue;
    }
    const words = cells.find((cell) => textOf(cell) !== '' && !/^[\dIVX.]+$/.test(textOf(cell))) ?? null;
    if (isTotalWords(words)) {
      sums.check(index);
      skip(importRowWords.skippedTotal);
      continue;
    }
    if (!hasCounts(input, index)) {
      skip(importRowWords.skippedWords);
      continue;
    }
    sums.add(index);
    if (leftOut.has(index + 1)) skip(importRowWords.skippedByHand);
    else rows.push(readRow(input, index));
  }
  sums.checkHeldBack();
  return { rows, skipped, openTotals: sums.open };
}

const kinds = ['unit', 'period', 'from', 'to', 'level'] as const;

function columnOf(input: FigureTableInput, field: ImportField): number | null {
  return input.mapping.find((one) => one.field === field)?.index ?? null;
}

function countsOf({ mapping }: FigureTableInput): readonly (MappedColumn & { readonly field: FigureField })[] {
  return mapping.flatMap((one) => (isFigureField(one.field) ? [{ ...one, field: one.field }] : []));
}

function hasCounts(input: FigureTableInput, row: number): boolean {
  return countsOf(input).some(({ index }) => {
    const text = textOf(input.sheet.rows[row]?.[index]);
    return /\d/.test(text) || text === '-';
  });
}

function readRow(input: FigureTableInput, index: number): FigureRow {
  const notes: Text[] = [];
  const problems: RowProblem[] = [];
  const at = (field: (typeof kinds)[number]) => {
    const column = columnOf(input, field);
    return { column: column === null ? null : columnLetter(column), words: column === null ? '' : textOf(cellAt(input.sheet, index, column)) };
  };
  const unit = unitOf(input, at('unit'), problems);
  const period = periodOfRow(input, { period: at('period'), from: at('from'), to: at('to') }, problems);
  const told = at('level');
  const level = levelIn(told.words);
  if (told.words !== '' && level === null) problems.push({ column: told.column, ...importRowWords.badLevel(told.words) });
  const figures = countsOf(input).flatMap(({ index: column, field, level: ofColumn }) => {
    const cell = input.sheet.rows[index]?.[column] ?? null;
    const count = countIn(cell);
    if (count === 'wrong') problems.push({ column: columnLetter(column), ...wrongCount(cell) });
    if (count === 'wrong' || count.value === null || unit === null || period === null) return [];
    if (count.written === 'text' && ![String(count.value), formatInteger(count.value)].includes(textOf(cell))) notes.push(importRowWords.readAs(textOf(cell), count.value));
    return [{ ...period, unit, key: field, level: ofColumn ?? level, value: count.value, column: columnLetter(column) }];
  });
  return { row: index + 1, unit, period, figures, notes, problems };
}

/** A number with up to three decimals may have been thousands. */
function wrongCount(cell: Cell) {
  const thousands = typeof cell === 'number' && cell > 0 ? Math.round(cell * 1000) : null;
  const isFraction = thousands !== null && Math.abs(Number(cell) * 1000 - thousands) < 1e-6 && !Number.isInteger(cell);
  return isFraction ? importRowWords.fraction(textOf(cell), thousands) : importRowWords.badCount(textOf(cell));
}

type Told = { readonly column: string | null; readonly words: string };

function unitOf({ units }: FigureTableInput, { column, words }: Told, problems: RowProblem[]): ImportUnit | null {
  if (column === null) return units[0];
  const unit = words === '' ? null : unitIn(words, units);
  if (unit === null) problems.push({ column, ...(words === '' ? importRowWords.noUnit : importRowWords.badUnit(words)) });
  return unit;
}

function periodOfRow(input: FigureTableInput, told: { readonly period: Told; readonly from: Told; readonly to: Told }, problems: RowProblem[]): Period | null {
  const { period, from, to } = told;
  if (from.words !== '' || to.words !== '') {
    const [first, last] = [dayIn(from.words), dayIn(to.words)];
    if (first !== null && last !== null && first !== 'wrong' && last !== 'wrong' && first.day <= last.day) return { from: first.day, to: last.day };
    problems.push({ column: from.column ?? to.column, ...importRowWords.badPeriod(`${from.words} – ${to.words}`) });
    return null;
  }
  if (period.words !== '') {
    const found = periodIn(period.words, yearOf(input.period)) ?? bareMonth(period, input);
    if (found === null) problems.push({ column: period.column, ...importRowWords.badPeriod(period.words) });
    return found;
  }
  if (input.period === null) problems.push({ column: period.column, ...importRowWords.noPeriod });
  return input.period;
}

/** '1', '2', … under a head 'Tháng' or 'Quý', in a table of one year. */
function bareMonth({ words }: Told, input: FigureTableInput): Period | null {
  const column = columnOf(input, 'period');
  const head = input.columns.find(({ index }) => index === column)?.head ?? '';
  const kind = /qu[yý]/i.test(head) ? 'Quý' : /th[aá]ng/i.test(head) ? 'Tháng' : null;
  return kind === null ? null : periodIn(`${kind} ${words}`, yearOf(input.period));
}

function yearOf(period: Period | null): number | null {
  return period === null ? null : Number(period.to.slice(0, 4));
}
