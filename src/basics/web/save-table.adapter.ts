import { csvOf } from '../rules/csv.ts';

export type SavedTable = { readonly name: string; readonly head: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };

/** Saves what is on the screen as a file. The writer of Excel files is fetched when somebody first asks for one. */
export async function saveTable({ name, head, rows }: SavedTable, kind: 'xlsx' | 'csv'): Promise<'saved' | 'failed'> {
  try {
    if (kind === 'csv') {
      hand(new Blob([csvOf([head, ...rows])], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
      return 'saved';
    }
    const { default: writeExcelFile } = await import('write-excel-file/universal');
    const bold = head.map((value) => ({ value, fontWeight: 'bold' as const }));
    const widths = head.map((value, i) => ({ width: Math.min(60, Math.max(value.length, ...rows.map((row) => String(row[i] ?? '').length)) + 2) }));
    const file = await writeExcelFile([bold, ...rows.map((row) => [...row])], { columns: widths, stickyRowsCount: 1 }).toBlob();
    hand(file, `${name}.xlsx`);
    return 'saved';
  } catch {
    return 'failed';
  }
}

function hand(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
