import { fold, nfc } from '../../basics/rules/text.ts';
import type { Cell, Sheet } from '../../teams/rules/sheet.ts';
import { type ColumnMeaning, type ImportKind, meaningOfHead } from './import-fields.ts';

/** Cells that are one, from 0, both ends included; their value stands in the first. */
export type Merge = { readonly fromRow: number; readonly toRow: number; readonly fromColumn: number; readonly toColumn: number };
export type TableSheet = Sheet & { readonly merges: readonly Merge[] };

/** Rows of a head, from 0, both included. */
export type HeadRows = { readonly from: number; readonly to: number };

export type SheetColumn = { readonly index: number; readonly head: string };

/** Without signs that are not seen (soft hyphens, marks of direction): no name or number has them, and they hide what stands there. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined
    ? ''
    : nfc(String(cell))
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetter(Math.floor(index / 26) - 1)}${last}`;
}

/** The cell, or the first of the merged ones it belongs to. */
export function cellAt(sheet: TableSheet, row: number, column: number): Cell {
  const own = sheet.rows[row]?.[column] ?? null;
  if (textOf(own) !== '') return own;
  const merge = sheet.merges.find((one) => row >= one.fromRow && row <= one.toRow && column >= one.fromColumn && column <= one.toColumn);
  return merge === undefined ? own : (sheet.rows[merge.fromRow]?.[merge.fromColumn] ?? null);
}

/** Columns that have a head or a value, with their heads read together from above: 'Trực tuyến – Mức độ 3 – Đã giải quyết'. */
export function columnsOf(sheet: TableSheet, head: HeadRows): readonly SheetColumn[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const below = sheet.rows.slice(head.to + 1);
  return headsOf(sheet, head, width).flatMap((words, index) => (words !== '' || below.some((row) => textOf(row[index]) !== '') ? [{ index, head: words }] : []));
}

function headsOf(sheet: TableSheet, head: HeadRows, width: number): readonly string[] {
  const upper = Array.from({ length: head.to - head.from + 1 }, (_, i) => headRow(sheet, head, head.from + i, width));
  return Array.from({ length: width }, (_, index) => joined(upper.map((row) => row[index] ?? '')));
}

/** Without merges (a .csv) an upper head reaches to the right over what has a head of its own below. */
function headRow(sheet: TableSheet, head: HeadRows, row: number, width: number): readonly string[] {
  if (sheet.merges.length > 0 || row === head.to) {
    const ofRow = { ...sheet, merges: sheet.merges.filter(({ fromRow, toRow }) => row >= fromRow && row <= toRow) };
    return Array.from({ length: width }, (_, column) => textOf(cellAt(ofRow, row, column)));
  }
  let reaching = '';
  return Array.from({ length: width }, (_, column) => {
    const own = textOf(sheet.rows[row]?.[column]);
    const below = textOf(sheet.rows[row + 1]?.[column]);
    if (own !== '' || below === '') reaching = own;
    return own === '' ? reaching : own;
  });
}

function joined(parts: readonly string[]): string {
  return parts
    .filter((part, i) => part !== '' && part !== parts[i - 1])
    .join(' – ')
    .slice(0, 300);
}

const rowsLookedAt = 30;
const headRowsMax = 4;

/**
 * The head of a table: the rows (one to four, within the first thirty) whose words name most fields; of equals the fewest rows, then the first. What is merged
 * into it from above belongs to it; a title over the whole table does not. Null where fewer than two columns are understood.
 */
export function findHead(sheet: TableSheet, kind: ImportKind): HeadRows | null {
  let best: { readonly head: HeadRows; readonly score: number } | null = null;
  for (let from = 0; from < Math.min(sheet.rows.length, rowsLookedAt); from += 1) {
    if (distinctWords(sheet, from) < 2) continue;
    for (let to = from; to < from + headRowsMax && to < sheet.rows.length; to += 1) {
      if (to > from && !isHeadLike(sheet, to)) break;
      const found = { head: { from, to }, score: scoreOf(sheet, { from, to }, kind) };
      if (found.score >= 2 && (best === null || isBetter(found, best))) best = found;
    }
  }
  return best === null ? null : withMergedAbove(sheet, best.head);
}

type Found = { readonly head: HeadRows; readonly score: number };

function isBetter(one: Found, other: Found): boolean {
  return one.score > other.score || (one.score === other.score && one.head.to - one.head.from < other.head.to - other.head.from);
}

function withMergedAbove(sheet: TableSheet, head: HeadRows): HeadRows {
  const above = sheet.merges.filter(({ fromRow, toRow }) => fromRow < head.from && toRow >= head.from).map(({ fromRow }) => fromRow);
  return { from: Math.min(head.from, ...above), to: head.to };
}

function distinctWords(sheet: TableSheet, row: number): number {
  return new Set((sheet.rows[row] ?? []).flatMap((cell) => (typeof cell === 'string' && textOf(cell) !== '' ? [textOf(cell)] : []))).size;
}

/** Values are no head: numbers, days, or a total. */
function isHeadLike(sheet: TableSheet, row: number): boolean {
  const cells = (sheet.rows[row] ?? []).filter((cell) => textOf(cell) !== '');
  return cells.length > 0 && !cells.some(isTotalWords) && cells.filter((cell) => typeof cell === 'number' || /^[\d.,\s/-]+$/.test(textOf(cell))).length * 2 < cells.length;
}

/** By the heads alone: what stands below is not looked at, and the table may be long. */
function scoreOf(sheet: TableSheet, head: HeadRows, kind: ImportKind): number {
  const width = Math.max(...sheet.rows.slice(0, head.to + 1).map((row) => row.length));
  const meanings = headsOf(sheet, head, width).map((words) => meaningOfHead(kind, words));
  return new Set(meanings.filter(({ field }) => field !== 'ignore').map(({ field, level }) => `${field} ${level ?? ''}`)).size;
}

/** What the mapping is kept by: the same heads in the same order are the same table. */
export function headSignature(columns: readonly SheetColumn[]): string {
  return columns.map(({ index, head }) => `${index}:${fold(head)}`).join('|');
}

/** 'Tổng cộng', 'Cộng', 'Tổng số', 'Toàn quận': a sum of what stands above. */
export function isTotalWords(cell: Cell): boolean {
  return typeof cell === 'string' && /^(?:[ivx]+[.)]? )?(tong( cong| so)?|cong|toan (quan|huyen|phuong|thanh pho))\b(?!.*tac)/.test(fold(cell));
}

/** '(1) | (2) | (3)=(1)+(2)' or 'A | B | 1 | 2' under a head: numbers of columns, no values. */
export function isColumnNumbers(cells: readonly Cell[]): boolean {
  const words = cells.map(textOf).filter((word) => word !== '');
  const numbers = words.flatMap((word) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(word)?.[1] ?? []).map(Number);
  const isRun = numbers.length >= 2 && numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
  return isRun && words.every((word) => /^\(?(\d{1,2}|[A-Z])\)?(\s*=.*)?$/.test(word)) && (numbers[0] ?? 0) <= 2;
}

/** One column as it is to be understood. */
export type MappedColumn = ColumnMeaning & { readonly index: number };
