import { cellText, holdsFigure, isSameTable, labelOf, pairedRows, type Row, tablesOf, typedOf } from './edited-table.ts';
import { contentText, type ReportDocument, type TableBlock, type Typed } from './report-document.ts';

/** What somebody changed in a table that the draft wrote. `row` and `column` say where; empty where it is of the whole table. */
export type TableChange = {
  readonly kind: 'cell' | 'rowAdded' | 'rowRemoved' | 'remark' | 'tableRemoved';
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly now: string;
  /** Of what bears a mark as written by hand (edited-table.ts). */
  readonly typed: Typed | null;
};
export type ChangedTable = { readonly caption: string; readonly changes: readonly TableChange[] };

/** How the tables differ from those that the draft wrote, for whoever reviews; figures counted anew are no difference of this kind. */
export function tableChanges(produced: Pick<ReportDocument, 'blocks' | 'annex'>, document: Pick<ReportDocument, 'blocks' | 'annex' | 'figures'>): readonly ChangedTable[] {
  return tablesOf(produced)
    .map((before) => {
      const now = tablesOf(document).find((table) => isSameTable(table, before));
      return { caption: contentText(before.caption, document.figures), changes: now === undefined ? [removedTable] : changesOf(before, now) };
    })
    .filter(({ changes }) => changes.length > 0);
}

const nowhere = { row: '', column: '', before: '', now: '', typed: null };
const removedTable: TableChange = { kind: 'tableRemoved', ...nowhere };

function changesOf(before: TableBlock, now: TableBlock): readonly TableChange[] {
  const pairs = pairedRows(before.rows, now.rows);
  const removed = before.rows.filter((_, y) => !pairs.includes(y));
  const remark = now.remark ?? '';
  return [
    ...now.rows.flatMap((row, y) => {
      const old = before.rows[pairs[y] ?? -1];
      return old === undefined ? addedRow(now, row) : changedCells(now, { old, row });
    }),
    ...removed.map((row): TableChange => ({ ...nowhere, kind: 'rowRemoved', row: labelOf(row), before: wordsOf(row) })),
    ...(remark === (before.remark ?? '') ? [] : [{ ...nowhere, kind: 'remark' as const, before: before.remark ?? '', now: remark }]),
  ];
}

function addedRow(table: TableBlock, row: Row): readonly TableChange[] {
  const numbers = changedCells(table, { old: [], row }).filter(({ typed }) => typed !== null);
  return [{ ...nowhere, kind: 'rowAdded', row: labelOf(row), now: wordsOf(row) }, ...numbers];
}

function changedCells({ columns }: TableBlock, { old, row }: { readonly old: Row; readonly row: Row }): readonly TableChange[] {
  return row.flatMap((cell, x): TableChange[] => {
    const [before, now] = [cellText(old[x] ?? []), cellText(cell)];
    return holdsFigure(cell) || before === now ? [] : [{ kind: 'cell', row: labelOf(old) || labelOf(row), column: columns[x]?.head ?? '', before, now, typed: typedOf(cell) }];
  });
}

function wordsOf(row: Row): string {
  return row
    .map(cellText)
    .filter((text) => text !== '')
    .join(' · ');
}
