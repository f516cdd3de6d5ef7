import { fold } from '../../basics/rules/text.ts';
import type { ReadTable } from './proofread-document.ts';
import { type Exact, exact, formatExact, isEqual, quotient, sumOfExact } from './proofread-exact.ts';
import { readNumber } from './proofread-figures.ts';
import type { Found } from './proofread-finding.ts';
import { rateWords, sumWords } from './proofread-words.ts';

type FoundInTable = Found & { readonly row: number; readonly cell: number };

type Cell = { readonly cell: number; readonly text: string; readonly value: Exact | null; readonly kind: 'count' | 'share' | 'none' };
type Row = { readonly row: number; readonly cells: readonly (Cell | null)[]; readonly kind: 'head' | 'total' | 'group' | 'leaf' | 'part' | 'aside' };
type Grid = { readonly rows: readonly Row[]; readonly columns: readonly Column[] };
type Column = { readonly head: string; readonly kind: 'count' | 'share' | 'none' };

/** Total rows, total columns and columns of rates of a table. A relation is believed when the rows show it, and the few that break it are told. */
export function relationsIn(table: ReadTable): readonly FoundInTable[] {
  const grid = gridOf(table);
  return [...totalRows(grid), ...totalColumns(grid), ...rateColumns(grid)];
}

function gridOf(table: ReadTable): Grid {
  const width = Math.max(0, ...table.rows.flatMap((cells) => cells.map(({ column, span }) => column + span)));
  const placed = table.rows.map((cells) => {
    const line: (Cell | null)[] = Array.from({ length: width }, () => null);
    for (const [cell, { text, column }] of cells.entries()) line[column] = { cell, ...readCell(text) };
    return line;
  });
  const heads = headRows(placed);
  const rows = placed.map((cells, row) => ({ row, cells, kind: row < heads ? ('head' as const) : kindOfRow(cells) }));
  const columns = Array.from({ length: width }, (_, at) => columnOf(rows, at, headOf(table, at, heads)));
  return { rows, columns };
}

function readCell(text: string): Omit<Cell, 'cell'> {
  const trimmed = text.trim();
  const share = /^([\d.,]+)\s*%$/.exec(trimmed);
  const written = share?.[1] ?? trimmed;
  const read = /^[\d.,\u00a0\u202f]+$/.test(written) ? readNumber(written, share === null ? 'any' : 'share') : null;
  if (read === null) return { text: trimmed, value: null, kind: 'none' };
  return { text: trimmed, value: read.value, kind: share === null ? 'count' : 'share' };
}

/** Rows before the first that holds a figure beside its name; a row that numbers the columns (1, 2, 3 …) belongs to the head. */
function headRows(rows: readonly (readonly (Cell | null)[])[]): number {
  const first = rows.findIndex(
    (cells) => cells.some((one) => one !== null && one.value === null && one.text !== '') && cells.some((one, at) => at > 0 && one?.value != null) && !numbersColumns(cells),
  );
  return first === -1 ? rows.length : Math.max(1, first);
}

function numbersColumns(cells: readonly (Cell | null)[]): boolean {
  const texts = cells.flatMap((one) => (one === null || one.text === '' ? [] : [one.text.replace(/[()]/g, '')]));
  const numbers = texts.map(Number).filter((n) => Number.isInteger(n));
  return numbers.length >= texts.length - 2 && numbers.length >= 2 && numbers.every((n, at) => at === 0 || n === (numbers[at - 1] ?? 0) + 1);
}

/** "Tổng cộng", "Toàn quận", "Cộng (I + II)"; not "Tổng đài 1022". */
const totalName =
  /^(?:tong|tong cong|tong so|cong|cong chung|(?:tong |cong )?toan (?:quan|phuong|huyen|xa|thanh pho|tinh))(?: (?:cac )?(?:phuong|quan|huyen|xa|khu pho|don vi|ho so))?(?:\s*[:(+].*)?$/;

/** `part`: of the row above (1.1, "- ", "Trong đó"); `aside`: what is no member of a sum. */
function kindOfRow(cells: readonly (Cell | null)[]): Exclude<Row['kind'], 'head'> {
  const names = cells.filter((one) => one !== null && one.value === null && one.text !== '').slice(0, 2);
  if (names.some((one) => totalName.test(fold(one?.text ?? '')))) return 'total';
  if (names.some((one) => /^(?:ty le|ti le|binh quan|trung binh|so sanh|cung ky|tang|giam|luy ke|chi tieu|ke hoach)(?:\s|$)/.test(fold(one?.text ?? '')))) return 'aside';
  const first = cells.find((one) => one !== null && one.text !== '')?.text ?? '';
  if (/^\d+\.\d+\.?$/.test(first) || /^(?:[-–+*•]\s*\p{L}|\p{Ll}[.)]\s|trong đó)/u.test(names[0]?.text ?? '')) return 'part';
  return /^(?:[IVX]+|[A-E])[.)]?$/.test(first) ? 'group' : 'leaf';
}

function headOf(table: ReadTable, at: number, heads: number): string {
  const covering = table.rows.slice(0, heads).flatMap((cells) => cells.filter(({ column, span }) => column <= at && at < column + span).map(({ text }) => text));
  return fold(covering.join(' '));
}

/** What a column may be added up by: whole counts. Rates, averages, years and ordinal numbers may not. */
function columnOf(rows: readonly Row[], at: number, head: string): Column {
  const filled = rows.filter(({ kind }) => kind !== 'head').flatMap(({ cells }) => (cells[at] == null || /^[-–x]?$/i.test(cells[at].text) ? [] : [cells[at]]));
  const isShare = /%|ty le|ti le/.test(head) || (filled.length > 0 && filled.every(({ kind }) => kind === 'share'));
  const values = filled.filter(({ value }) => value !== null);
  if (values.length < 2 || values.length * 3 < filled.length * 2) return { head, kind: 'none' };
  if (isShare) return { head, kind: 'share' };
  const isOther = /(?:^|\s)(?:stt|tt|so tt|nam|binh quan|trung binh|diem|xep hang|hang|ghi chu|ma|muc do|thoi gian|dien thoai)(?:\s|$)/.test(head);
  const isTotalled = rows.some(({ kind, cells }) => kind === 'total' && cells[at]?.value != null);
  return { head, kind: isOther || (!isTotalled && isOrdinal(values)) ? 'none' : 'count' };
}

function isOrdinal(cells: readonly Cell[]): boolean {
  return cells.length >= 3 && cells.every(({ value }, at) => value !== null && isEqual(value, exact(at + 1)));
}

/** The row "Tổng cộng" holds the sum of the rows it stands under or over: of all, of the groups, or of those since the last total. */
function totalRows({ rows, columns }: Grid): readonly FoundInTable[] {
  const body = rows.filter(({ kind }) => kind !== 'head');
  return body.flatMap((total, index) => {
    if (total.kind !== 'total') return [];
    const sets = summedSets(body, index);
    return columns.flatMap(({ kind }, at) => {
      const printed = total.cells[at];
      if (kind !== 'count' || printed?.value == null || (sets[0] ?? []).some((row) => isUnread(row.cells[at]))) return [];
      const sums = sets.map((set) => valuesIn(set, at)).filter((values) => values.length >= 2);
      const first = sums[0];
      if (first === undefined || sums.some((values) => isEqual(sumOfExact(values), printed.value ?? exact(0)))) return [];
      // Where rows stand within rows, what belongs to the sum is a guess.
      const severity = body.every((row) => row === total || row.kind === 'leaf') ? ('wrong' as const) : ('doubtful' as const);
      return [{ ...open(printed, first, 'column'), severity, row: total.row, cell: printed.cell }];
    });
  });
}

function summedSets(body: readonly Row[], index: number): readonly (readonly Row[])[] {
  const before = body
    .slice(0, index)
    .map(({ kind }) => kind)
    .lastIndexOf('total');
  const isAbove = index > 0 && index - before > 1;
  const near = isAbove ? body.slice(before + 1, index) : untilTotal(body.slice(index + 1));
  const all = body.filter((_, at) => at !== index);
  const groups = (set: readonly Row[]) => set.filter(({ kind }) => kind === 'group');
  const leaves = (set: readonly Row[]) => set.filter(({ kind }) => kind === 'leaf');
  const parts = (set: readonly Row[]) => set.filter(({ kind }) => kind === 'part' || kind === 'leaf');
  const totals = all.filter(({ kind }) => kind === 'total');
  return [leaves(near), parts(near), groups(near), [...groups(near), ...leaves(near)], leaves(all), groups(all), totals, [...groups(all), ...totals]];
}

function untilTotal(rows: readonly Row[]): readonly Row[] {
  const end = rows.findIndex(({ kind }) => kind === 'total');
  return end === -1 ? rows : rows.slice(0, end);
}

function valuesIn(rows: readonly Row[], at: number): readonly Exact[] {
  return rows.flatMap(({ cells }) => (cells[at]?.kind === 'count' ? (cells[at]?.value ?? []) : []));
}

/** A word where a number should be ("chưa báo cáo"): nobody can add it. */
function isUnread(cell: Cell | null | undefined): boolean {
  return cell != null && cell.value === null && !/^[-–x]?$/i.test(cell.text);
}

/** A column that most rows show to be the sum of columns beside it. */
function totalColumns({ rows, columns }: Grid): readonly FoundInTable[] {
  const body = rows.filter(({ kind }) => kind !== 'head');
  return columns.flatMap((column, at) => {
    if (column.kind !== 'count' || !/tong|cong|tiep nhan|so luong|da giai quyet/.test(column.head)) return [];
    const windows = windowsBeside(columns, at).map((members) => ({ members, ...tested(body, at, (cells) => sumIn(cells, members)) }));
    const believed = windows
      .filter(({ members, right, wrong }) => right.length >= 2 && wrong.length * 2 <= right.length && members.every((member) => isShownBy(right, member)))
      .sort((a, b) => a.wrong.length - b.wrong.length)[0];
    return (believed?.wrong ?? []).flatMap((row) => {
      const printed = row.cells[at];
      if (printed == null || believed === undefined) return [];
      return [
        {
          ...open(
            printed,
            believed.members.flatMap((member) => row.cells[member]?.value ?? []),
            'row',
          ),
          row: row.row,
          cell: printed.cell,
        },
      ];
    });
  });
}

/** Whether rows that add up show that the column belongs to the sum: of one that is nought in all of them they say nothing. */
function isShownBy(rows: readonly Row[], member: number): boolean {
  return rows.some(({ cells }) => (cells[member]?.value?.units ?? 0n) !== 0n);
}

function windowsBeside(columns: readonly Column[], at: number): readonly (readonly number[])[] {
  const counts = columns.flatMap(({ kind }, index) => (kind === 'count' && index !== at ? [index] : []));
  const [before, behind] = [counts.filter((index) => index < at), counts.filter((index) => index > at)];
  return [2, 3, 4, 5, 6].flatMap((size) => [...(behind.length >= size ? [behind.slice(0, size)] : []), ...(before.length >= size ? [before.slice(-size)] : [])]);
}

function sumIn(cells: Row['cells'], members: readonly number[]): Exact | null {
  const values = members.flatMap((member) => cells[member]?.value ?? []);
  return values.length === 0 ? null : sumOfExact(values);
}

function tested(body: readonly Row[], at: number, should: (cells: Row['cells']) => Exact | null): { readonly right: readonly Row[]; readonly wrong: readonly Row[] } {
  const known = body.flatMap((row) => {
    const [printed, value] = [row.cells[at]?.value ?? null, should(row.cells)];
    return printed === null || value === null || (printed.units === 0n && value.units === 0n) ? [] : [{ row, isRight: isEqual(printed, value) }];
  });
  return { right: known.filter(({ isRight }) => isRight).map(({ row }) => row), wrong: known.filter(({ isRight }) => !isRight).map(({ row }) => row) };
}

/** A column of rates that most rows show to be one column of another. */
function rateColumns({ rows, columns }: Grid): readonly FoundInTable[] {
  const body = rows.filter(({ kind }) => kind !== 'head');
  const counts = columns.flatMap(({ kind }, at) => (kind === 'count' ? [at] : []));
  return columns.flatMap((column, at) => {
    if (column.kind !== 'share') return [];
    const pairs = counts.flatMap((part) => counts.filter((whole) => whole !== part).map((whole) => ({ part, whole, ...rated(body, at, part, whole) })));
    const believed = pairs.filter(({ telling, right, wrong }) => telling >= 2 && wrong.length * 2 <= right.length).sort((a, b) => b.right.length - a.right.length)[0];
    return (believed?.wrong ?? []).flatMap(({ row, cell, should, isCut, computation }) => {
      const printed = `${formatExact(should)}%`;
      const problem = isCut ? rateWords.truncated(cell.text, printed) : rateWords.wrong(cell.text, printed);
      return [
        {
          kind: isCut ? ('rateTruncated' as const) : ('rateWrong' as const),
          start: 0,
          end: cell.text.length,
          problem,
          computation: `${computation} ≈ ${printed}`,
          shouldBe: printed,
          row: row.row,
          cell: cell.cell,
        },
      ];
    });
  });
}

type WrongRate = { readonly row: Row; readonly cell: Cell; readonly should: Exact; readonly isCut: boolean; readonly computation: string };

function rated(body: readonly Row[], at: number, part: number, whole: number): { readonly right: readonly Row[]; readonly wrong: readonly WrongRate[]; readonly telling: number } {
  let telling = 0;
  const right: Row[] = [];
  const wrong: WrongRate[] = [];
  for (const row of body) {
    const [cell, n, m] = [row.cells[at], row.cells[part]?.value, row.cells[whole]?.value];
    const printed = cell == null ? null : rateOf(cell);
    if (cell == null || printed === null || n == null || m == null) continue;
    const should = quotient(n, m, { factor: 100n, decimals: printed.decimals });
    if (should === null) continue;
    // Nothing of something, or all of it, could be of any two columns.
    if (isEqual(should.rounded, printed) && n.units !== 0n && !isEqual(n, m)) telling += 1;
    if (isEqual(should.rounded, printed)) right.push(row);
    else wrong.push({ row, cell, should: should.rounded, isCut: isEqual(should.cut, printed), computation: `${formatExact(n)} : ${formatExact(m)} × 100` });
  }
  return { right, wrong, telling };
}

/** "51.38" in a column of rates are decimals, whatever stands in the others. */
function rateOf(cell: Cell): Exact | null {
  return readNumber(cell.text.replace(/\s*%$/, ''), 'share')?.value ?? null;
}

function open(printed: Cell, parts: readonly Exact[], along: 'row' | 'column'): Found {
  const added = formatExact(sumOfExact(parts));
  const terms = parts.length > 12 ? `${parts.length} số` : parts.map(formatExact).join(' + ');
  const words = along === 'row' ? sumWords.row : sumWords.column;
  return { kind: 'sumOpen', start: 0, end: printed.text.length, problem: words(added, printed.text), computation: `${terms} = ${added}`, shouldBe: added };
}
