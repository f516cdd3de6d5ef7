import { holdsFigure, isFreeRow } from './edited-table.ts';
import { type Piece, plain, type TableBlock } from './report-document.ts';

/** What people do to a table in the editor; figures are out of reach of all of it. */
export type TableEdit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'remark'; readonly text: string }
  /** A row of text below the one of that place; -1 for the first. */
  | { readonly kind: 'addRow'; readonly below: number }
  | { readonly kind: 'removeRow'; readonly row: number };

/** The table after an edit; one that would touch a figure changes nothing. */
export function editedTable(table: TableBlock, edit: TableEdit): TableBlock {
  switch (edit.kind) {
    case 'cell':
      return withCell(table, edit);
    case 'remark':
      return { ...table, remark: oneLined(edit.text) };
    case 'addRow':
      return mayAddBelow(table, edit.below)
        ? { ...table, rows: [...table.rows.slice(0, edit.below + 1), table.columns.map(() => []), ...table.rows.slice(edit.below + 1)] }
        : table;
    case 'removeRow':
      return mayRemove(table, edit.row) ? { ...table, rows: table.rows.filter((_, y) => y !== edit.row) } : table;
  }
}

function withCell(table: TableBlock, { row, column, text }: Extract<TableEdit, { readonly kind: 'cell' }>): TableBlock {
  const before = table.rows[row]?.[column];
  if (before === undefined || holdsFigure(before)) return table;
  const cell: Piece[] = text === '' ? [] : [plain(oneLined(text))];
  return { ...table, rows: table.rows.map((cells, y) => (y === row ? cells.map((one, x) => (x === column ? cell : one)) : cells)) };
}

/** Cells and remarks are one line each; blanks at the ends stay while somebody types. */
function oneLined(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ');
}

const rowsMax = 500;

/** Nothing comes behind the sum. */
export function mayAddBelow({ rows, lastRow }: TableBlock, row: number): boolean {
  return rows.length < rowsMax && !(lastRow === 'total' && row === rows.length - 1);
}

/** A row with a figure stays: the sum counts it. */
export function mayRemove({ rows }: TableBlock, row: number): boolean {
  const found = rows[row];
  return found !== undefined && isFreeRow(found);
}
