import { nfc } from '../../basics/rules/text.ts';

/** A cell of a table: the column of the grid it begins in, and how many it covers (heads are merged). */
export type ReadCell = { readonly text: string; readonly column: number; readonly span: number };

export type ReadTable = { readonly kind: 'table'; readonly rows: readonly (readonly ReadCell[])[] };

/** `level`: of the list it is a line of, told by the program that wrote the file; null where only the sign in front ("-", "+") tells. */
export type ReadParagraph = { readonly kind: 'paragraph'; readonly text: string; readonly level: number | null };

export type ReadBlock = ReadParagraph | ReadTable;

/** A report as it is read: its paragraphs and tables in their order. What comes out of a PDF has lost its tables and some of its spaces. */
export type ReadDocument = { readonly origin: 'docx' | 'pdf' | 'text'; readonly blocks: readonly ReadBlock[] };

/** Where something stands: a paragraph, or a cell of a table (`row` and `cell` counted from 0), and from which letter to which. */
export type Place = { readonly block: number; readonly row: number | null; readonly cell: number | null; readonly start: number; readonly end: number };

/** A report of 100 pages has 300 000 letters. */
export const lettersMax = 400_000;

/** A text that is read by itself: one paragraph or one cell. */
export type Passage = { readonly text: string; readonly block: number; readonly row: number | null; readonly cell: number | null };

export function passagesOf(document: ReadDocument): readonly Passage[] {
  return document.blocks.flatMap((block, at): readonly Passage[] =>
    block.kind === 'paragraph'
      ? [{ text: block.text, block: at, row: null, cell: null }]
      : block.rows.flatMap((cells, row) => cells.map(({ text }, cell) => ({ text, block: at, row, cell }))),
  );
}

export function placeIn(passage: Passage, { start, end }: { readonly start: number; readonly end: number }): Place {
  return { block: passage.block, row: passage.row, cell: passage.cell, start, end };
}

/** A text that was pasted: a line is a paragraph; lines with tabs in them, two or more below each other, are a table as Word and Excel hand it over. */
export function documentOfText(text: string): ReadDocument {
  const lines = nfc(text).replace(/\r\n?/g, '\n').split('\n');
  const blocks: ReadBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfTable(lines, at);
    if (end - at >= 2) blocks.push({ kind: 'table', rows: lines.slice(at, end).map(cellsOf) });
    else if (lines[at]?.trim() !== '') blocks.push(...inReach(lines[at] ?? '').map(paragraphOf));
    at = Math.max(end, at + 1);
  }
  return { origin: 'text', blocks };
}

export function paragraphOf(text: string): ReadParagraph {
  return { kind: 'paragraph', text: text.replaceAll('\t', ' ').trim(), level: null };
}

function endOfTable(lines: readonly string[], from: number): number {
  let end = from;
  while ((lines[end] ?? '').trim().includes('\t')) end += 1;
  return end;
}

function cellsOf(line: string): ReadCell[] {
  return line.split('\t').map((text, column) => ({ text: text.trim(), column, span: 1 }));
}

/** A whole report pasted as one line is cut at the ends of sentences: what belongs together in it stands together. */
const lineLettersMax = 6000;

function inReach(line: string): readonly string[] {
  if (line.length <= lineLettersMax) return [line];
  const cut = line.slice(0, lineLettersMax).search(/[.;]\s+(?=\S*$|[^.;]*$)/u);
  const at = cut <= 0 ? lineLettersMax : cut + 1;
  return [line.slice(0, at), ...inReach(line.slice(at))];
}
