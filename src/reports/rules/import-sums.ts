import { importRowWords, type RowProblem } from './import-row-words.ts';
import { columnLetter, type SheetColumn, type TableSheet } from './import-sheet.ts';
import { countIn } from './written-number.ts';

/**
 * Sums of columns while a table is read: a total closes when it is what stands above it since the last total, all rows so far, or the totals so far (a sum of
 * sums). A total over the first row is held back and held against all rows. Rows left out by hand still count: they stand in the file.
 */
export function openSums({ sheet, columns }: { readonly sheet: TableSheet; readonly columns: readonly SheetColumn[] }) {
  const open: RowProblem[] = [];
  const sums = columns.map(({ index, head }) => ({ index, head, part: 0, all: 0, totals: 0 }));
  const heldBack: number[] = [];
  let rows = 0;
  const valueAt = (row: number, column: number) => {
    const count = countIn(sheet.rows[row]?.[column] ?? null);
    return count === 'wrong' ? null : count.value;
  };
  const tell = (row: number, { index, head }: SheetColumn, told: { readonly written: number; readonly summed: number }) =>
    open.push(importRowWords.totalOpen({ row: row + 1, column: columnLetter(index), head, ...told }));
  return {
    open,
    add(row: number) {
      rows += 1;
      for (const sum of sums) {
        const value = valueAt(row, sum.index) ?? 0;
        sum.part += value;
        sum.all += value;
      }
    },
    check(row: number) {
      if (rows === 0) {
        heldBack.push(row);
        return;
      }
      for (const sum of sums) {
        const written = valueAt(row, sum.index);
        if (written !== null && ![sum.part, sum.all, sum.totals].includes(written)) tell(row, sum, { written, summed: sum.totals > 0 && sum.part === 0 ? sum.all : sum.part });
        sum.totals += written ?? 0;
        sum.part = 0;
      }
    },
    checkHeldBack() {
      for (const row of heldBack)
        for (const sum of sums) {
          const written = valueAt(row, sum.index);
          if (written !== null && rows > 0 && written !== sum.all) tell(row, sum, { written, summed: sum.all });
        }
    },
  };
}
