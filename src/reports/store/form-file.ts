import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { csvOf } from '../../basics/rules/csv.ts';
import { type FormRow, formColumns, formSheet } from '../rules/form-ii06a.ts';

type Table = { readonly heading: readonly string[]; readonly rows: readonly FormRow[] };

/** The form as a spreadsheet: numbers are numbers, heads merged as on paper. */
export async function formXlsx(table: Table): Promise<Buffer> {
  const headLines = table.heading.length + 4;
  const sheet: SheetData = formSheet(table).map((row, i) =>
    row.map((cell, place) => {
      if (cell === null) return null;
      const isHead = i < headLines;
      const border = i < table.heading.length ? {} : { borderStyle: 'thin' as const };
      return { ...cell, ...border, wrap: true, ...(isHead ? { fontWeight: 'bold' as const, align: 'center' as const } : place === 1 ? {} : { align: 'right' as const }) };
    }),
  );
  const columns = [{ width: 5 }, { width: 36 }, ...formColumns.map(() => ({ width: 11 }))];
  return writeExcelFile(sheet, { columns, stickyRowsCount: headLines, orientation: 'landscape' }, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

export function formCsv(table: Table): string {
  return csvOf(formSheet(table).map((row) => row.map((cell) => cell?.value ?? null)));
}
