/** A table as it stands on the screen, to be taken along. */
export type ScreenTable = { readonly name: string; readonly heads: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };

/** For programs and other registers: UTF-8 with its mark, commas, CRLF. Source: RFC 4180. */
export function csvOf({ heads, rows }: ScreenTable): string {
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept a text. */
function cellOf(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function saveCsv(table: ScreenTable): void {
  save(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${table.name}.csv`);
}

/** What writes spreadsheets is fetched when it is first needed. */
export async function saveXlsx(table: ScreenTable): Promise<void> {
  const { default: write } = await import('write-excel-file/browser');
  const heads = table.heads.map((value) => ({ value, fontWeight: 'bold' as const }));
  const rows = table.rows.map((row) => row.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String })));
  save(
    await write([heads, ...rows], {
      sheet: table.name.slice(0, 31),
      columns: table.heads.map((head, at) => ({
        width: widthOf(
          head,
          table.rows.map((row) => row[at] ?? null),
        ),
      })),
    }).toBlob(),
    `${table.name}.xlsx`,
  );
}

function widthOf(head: string, values: readonly (string | number | null)[]): number {
  return Math.min(60, Math.max(head.length, ...values.map((value) => String(value ?? '').length)) + 2);
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
