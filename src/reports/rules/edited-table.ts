import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { type Block, contentText, type Edited, isFigurePiece, type Piece, type TableBlock, type Typed } from './report-document.ts';
import { strangeTable } from './report-refusals.ts';

export type Cell = readonly Piece[];
export type Row = readonly Cell[];
type Blocks = Pick<Edited, 'blocks' | 'annex'>;

/** Protected: it is counted, and only counted anew. */
export function holdsFigure(cell: Cell): boolean {
  return cell.some(isFigurePiece);
}

/** A row that people wrote, or may take out: none of its cells is counted. */
export function isFreeRow(row: Row): boolean {
  return !row.some(holdsFigure);
}

/** The words of a cell of text. */
export function cellText(cell: Cell): string {
  return contentText(cell, {});
}

export function tablesOf({ blocks, annex }: Blocks): readonly TableBlock[] {
  return [...blocks, ...annex].filter((block) => block.kind === 'table');
}

/** Caption and columns are never edited: by them a table is known in every version. */
export function isSameTable(one: TableBlock, other: TableBlock): boolean {
  const name = ({ caption, columns }: TableBlock) => JSON.stringify([caption.map(piecesKey), columns.map(({ head, align, share }) => [head, align, share])]);
  return name(one) === name(other);
}

function piecesKey(piece: Piece): string {
  return isFigurePiece(piece) ? `${piece.figure} ${piece.as}` : piece.text;
}

/**
 * Whether each table is still the one that the draft wrote, but for cells of text, rows of text, and the remark below. Whole tables may be left out; none is
 * made up or stands there twice. Refuses: strangeTable.
 */
export function tablesFit(produced: Blocks, edited: Blocks): Outcome<null> {
  const times = (blocks: Blocks, table: TableBlock) => tablesOf(blocks).filter((one) => isSameTable(one, table)).length;
  const strange = tablesOf(edited).find((table) => times(edited, table) > times(produced, table) || !tablesOf(produced).some((one) => isSameTable(one, table) && fits(one, table)));
  return strange === undefined ? allow(null) : refuse(strangeTable(cellText(strange.caption)));
}

function fits(produced: TableBlock, { rows, lastRow, columns }: TableBlock): boolean {
  const isFixed = (row: Row) => !isFreeRow(row);
  const [before, now] = [produced.rows.filter(isFixed), rows.filter(isFixed)];
  const isLastKept = lastRow === produced.lastRow && (lastRow === 'plain' || isFixed(rows.at(-1) ?? []) === isFixed(produced.rows.at(-1) ?? []));
  return isLastKept && rows.every((row) => row.length === columns.length) && before.length === now.length && before.every((row, y) => keepsFigures(row, now[y] ?? []));
}

function keepsFigures(before: Row, now: Row): boolean {
  return before.every((cell, x) => (holdsFigure(cell) ? sameCell(cell, now[x] ?? []) : !holdsFigure(now[x] ?? [])));
}

function sameCell(one: Cell, other: Cell): boolean {
  return one.map(piecesKey).join('\n') === other.map(piecesKey).join('\n');
}

/** For each row of now the place of the same row before, or null. Rows with figures are one by one the same; of the others those with the same words first. */
export function pairedRows(before: readonly Row[], now: readonly Row[]): readonly (number | null)[] {
  const pairs: (number | null)[] = now.map(() => null);
  const free = new Set(before.keys());
  const segmentOf = (rows: readonly Row[], y: number) => rows.slice(0, y).filter((row) => !isFreeRow(row)).length;
  const pass = (fits: (old: number, fresh: number) => boolean) => {
    for (const [y] of now.entries()) {
      if (pairs[y] !== null) continue;
      const found = [...free].find((old) => fits(old, y));
      if (found === undefined) continue;
      pairs[y] = found;
      free.delete(found);
    }
  };
  const at = (rows: readonly Row[], y: number): Row => rows[y] ?? [];
  const isBothFree = (old: number, y: number) => isFreeRow(at(before, old)) && isFreeRow(at(now, y)) && segmentOf(before, old) === segmentOf(now, y);
  pass((old, y) => !isFreeRow(at(before, old)) && !isFreeRow(at(now, y)) && figuresIn(at(before, old)) === figuresIn(at(now, y)));
  pass((old, y) => isBothFree(old, y) && wordsIn(at(before, old)) === wordsIn(at(now, y)));
  pass((old, y) => isBothFree(old, y) && labelOf(at(before, old)) === labelOf(at(now, y)));
  pass(isBothFree);
  return pairs;
}

function figuresIn(row: Row): string {
  return row.flatMap((cell) => cell.filter(isFigurePiece).map(piecesKey)).join('\n');
}

function wordsIn(row: Row): string {
  return row.map(cellText).join('\n');
}

/** What a row is called: its first words that are no mere number of order. */
export function labelOf(row: Row): string {
  const texts = row.filter((cell) => !holdsFigure(cell)).map(cellText);
  return texts.find((text) => /\p{L}/u.test(text)) ?? texts.find((text) => text !== '') ?? '';
}

/**
 * Marks with who and when: each number that somebody wrote into a column of numbers, and what now stands in place of words that the draft wrote beside figures,
 * by which those would be another's. What stood so in the version before keeps its mark, as long as its row is called the same; what the draft wrote has none.
 * Marks that come with an edit count for nothing, and outside of tables there are none.
 */
export function withTyped(edited: Edited, { produced, latest, typed }: { readonly produced: Blocks; readonly latest: Blocks; readonly typed: Typed }): Edited {
  const mark = (block: Block): Block => {
    if (block.kind !== 'table') return { ...block, content: block.content.map(unmarked) };
    const find = (blocks: Blocks) => tablesOf(blocks).find((one) => isSameTable(one, block))?.rows ?? [];
    return markedTable(block, { produced: find(produced), latest: find(latest), typed });
  };
  return { ...edited, blocks: edited.blocks.map(mark), annex: edited.annex.map(mark) };
}

function unmarked(piece: Piece): Piece {
  return isFigurePiece(piece) ? piece : { text: piece.text, marks: piece.marks };
}

function markedTable(table: TableBlock, { produced, latest, typed }: { readonly produced: readonly Row[]; readonly latest: readonly Row[]; readonly typed: Typed }): TableBlock {
  const { remark, ...rest } = table;
  const [ofProduced, ofLatest] = [pairedRows(produced, table.rows), pairedRows(latest, table.rows)];
  const rows = table.rows.map((row, y) => {
    const [wrote, had] = [produced[ofProduced[y] ?? -1] ?? [], latest[ofLatest[y] ?? -1] ?? []];
    const isSameRow = !isFreeRow(row) || labelOf(had) === labelOf(row);
    return row.map((cell, x): Piece[] => {
      const [text, draftText] = [cellText(cell), cellText(wrote[x] ?? [])];
      const isNumber = table.columns[x]?.align === 'right' && /\d/.test(text);
      const isLabelOfFigures = !isFreeRow(row) && draftText !== '';
      if (holdsFigure(cell) || text === draftText || !(isNumber || isLabelOfFigures)) return cell.map(unmarked);
      const before = isSameRow && text === cellText(had[x] ?? []) ? typedOf(had[x] ?? []) : null;
      return [{ text, marks: [], typed: before ?? typed }];
    });
  });
  return { ...rest, rows, ...(remark === undefined || remark.trim() === '' ? {} : { remark: remark.trim() }) };
}

/** Who wrote a cell that is marked so; null for what the draft wrote, and for words that are nobody's label. */
export function typedOf(cell: Cell): Typed | null {
  return cell.flatMap((piece) => (isFigurePiece(piece) || piece.typed === undefined ? [] : [piece.typed]))[0] ?? null;
}

export function typedCount(blocks: Blocks): number {
  return tablesOf(blocks)
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => typedOf(cell) !== null).length;
}

/** The document as everybody may read it: that a number was written by hand, not who of the office did it. */
export function withoutTypists<D extends Blocks>(document: D): D {
  const quiet = (block: Block): Block =>
    block.kind !== 'table'
      ? block
      : {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => cell.map((piece) => (isFigurePiece(piece) || piece.typed === undefined ? piece : { ...piece, typed: { ...piece.typed, by: '' } }))),
          ),
        };
  return { ...document, blocks: document.blocks.map(quiet), annex: document.annex.map(quiet) };
}
