import type { Cell } from '../rules/sheet.ts';

/** Cells of a rectangle, counted from 0, that were merged into the first of them. */
type Rectangle = { readonly fromRow: number; readonly toRow: number; readonly fromColumn: number; readonly toColumn: number };
export type OldSheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[]; readonly merges: readonly Rectangle[] };

/** How far the sheets of a workbook may reach, all in all: rows times columns. */
const cellsMax = 1_000_000;

/** Whether the bytes begin as the workbooks of Excel 97 to 2003 do. So do the documents of Word of that time: reading them tells. */
export function isOldExcel(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1';
}

/** The sheets of an .xls file. Days come as 'YYYY-MM-DD', with ' HH:MM' when they have an hour. */
export async function readOldExcel(bytes: Buffer): Promise<readonly OldSheet[] | 'broken' | 'tooLarge'> {
  // The library is large, and such files are rare.
  const { read, utils, SSF } = await import('@e965/xlsx');
  try {
    const book = read(bytes, { type: 'buffer', dense: true, cellNF: true, cellFormula: false, cellHTML: false });
    const reaches = book.SheetNames.map((name) => utils.decode_range(book.Sheets[name]?.['!ref'] ?? 'A1').e);
    if (reaches.reduce((sum, { r, c }) => sum + (r + 1) * (c + 1), 0) > cellsMax) return 'tooLarge';
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    return book.SheetNames.map((name, at) => {
      const sheet = book.Sheets[name];
      const width = (reaches[at]?.c ?? 0) + 1;
      const rows = Array.from(sheet?.['!data'] ?? [], (row) => Array.from({ length: width }, (_, column) => cellOf(row?.[column])));
      return { name, rows, merges: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ fromRow: s.r, toRow: e.r, fromColumn: s.c, toColumn: e.c })) };
    });

    function cellOf(cell: { readonly t: string; readonly v?: unknown; readonly z?: unknown } | undefined): Cell {
      if (cell?.t === 'n' && typeof cell.v === 'number') return typeof cell.z === 'string' && SSF.is_date(cell.z) ? dayOf(cell.v) : cell.v;
      return cell?.t === 's' || cell?.t === 'b' ? String(cell.v) : null;
    }

    function dayOf(serial: number): Cell {
      const { y, m, d, H, M } = SSF.parse_date_code(serial, { date1904 });
      const day = [String(y).padStart(4, '0'), twoDigits(m), twoDigits(d)].join('-');
      return H === 0 && M === 0 ? day : `${day} ${twoDigits(H)}:${twoDigits(M)}`;
    }
  } catch {
    return 'broken';
  }
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
