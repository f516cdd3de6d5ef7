import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { readCsv } from '../../teams/rules/csv.ts';
import type { Cell } from '../../teams/rules/sheet.ts';
import { isOldExcel, readOldExcel } from '../../teams/store/old-excel.adapter.ts';
import type { Merge, TableSheet } from '../rules/import-sheet.ts';
import { bestReading, type Encoding, guessFont, readIn } from '../rules/old-fonts.ts';

/** Why a file could not be read at all. */
export type TableFault = 'broken' | 'tooLarge' | 'empty';

export type TableFile = { readonly kind: 'workbook' | 'csv'; readonly encoding: Encoding; readonly guessed: Encoding; readonly sheets: readonly TableSheet[] };

/** What a file of two megabytes may unpack to, and how many cells its sheets may reach over: one cell in the last row of Excel makes a million empty ones. */
const unpackedBytesMax = 40 * 1024 * 1024;
const cellsMax = 1_000_000;
const lettersMax = 20_000_000;
/** As wide as sheets were before 2007; more than any table here has. */
const columnsMax = 256;
const mergesMax = 2000;

/** The sheets of an .xlsx or .xls or the one of a .csv file, in the encoding asked for or the one they most likely are in; what the file is, its first bytes say. */
export async function readTableFile(bytes: Buffer, asked: Encoding | null): Promise<TableFile | TableFault> {
  if (bytes.length === 0) return 'empty';
  if (!isWorkbook(bytes)) return readText(bytes, asked);
  const sheets = isOldExcel(bytes) ? await readOldExcel(bytes) : await readXlsx(bytes);
  return typeof sheets === 'string' ? sheets : workbookOf(sheets, asked);
}

export function isWorkbook(bytes: Buffer): boolean {
  return isOldExcel(bytes) || bytes.subarray(0, 2).toString('latin1') === 'PK';
}

type RawSheet = { readonly name: string; readonly rows: readonly (readonly unknown[])[]; readonly merges: readonly Merge[] };

function workbookOf(raw: readonly RawSheet[], asked: Encoding | null): TableFile | TableFault {
  if (raw.reduce((sum, { rows }) => sum + lettersIn(rows), 0) > lettersMax) return 'tooLarge';
  const sheets = raw.map(({ name, rows, merges }) => ({ name, rows: rows.map((row) => row.slice(0, columnsMax).map(cellOf)), merges: merges.slice(0, mergesMax) }));
  const guessed = guessFont(sheets.flatMap(({ rows }) => rows.flatMap((row) => row.filter((cell) => typeof cell === 'string'))));
  const encoding = asked ?? guessed;
  return { kind: 'workbook', encoding, guessed, sheets: sheets.map((sheet) => inEncoding(sheet, encoding)) };
}

async function readXlsx(bytes: Buffer): Promise<readonly RawSheet[] | TableFault> {
  const unpacked = unpack(bytes);
  if (typeof unpacked === 'string') return unpacked;
  try {
    // Packed anew of what was unpacked here: what an archive says of a part in one place and holds in another the library never sees.
    const workbook = await readWorkbook(Buffer.from(zipSync(unpacked, { level: 0 })));
    const merges = mergesBySheet(textsOf(unpacked));
    return workbook.map(({ sheet, data }, i) => ({ name: sheet, rows: data, merges: merges[i] ?? [] }));
  } catch {
    return 'broken';
  }
}

function inEncoding(sheet: TableSheet, encoding: Encoding): TableSheet {
  return { ...sheet, name: readIn(encoding, sheet.name), rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? readIn(encoding, cell) : cell))) };
}

/** A day stays a day; one with an hour keeps it. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    const iso = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
    return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  }
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'boolean' ? String(value) : null;
}

/** Without what no text of ours holds: control signs and halves of characters. */
function clean(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/\p{Cs}/gu, '\ufffd');
}

/** The parts a table is read from, each unpacked into exactly the room that the archive names for it: one that holds more is cut off there. */
function unpack(bytes: Buffer): Readonly<Record<string, Uint8Array>> | 'broken' | 'tooLarge' {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        size += originalSize;
        return size <= unpackedBytesMax;
      },
    });
    if (size > unpackedBytesMax) return 'tooLarge';
    const reach = Object.entries(textsOf(parts)).reduce((sum, [name, xml]) => sum + (name.startsWith('xl/worksheets/') ? reachOf(xml) : 0), 0);
    return reach > cellsMax ? 'tooLarge' : parts;
  } catch {
    return 'broken';
  }
}

/** Those that say where sheets are and what is merged in them. */
function textsOf(parts: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  const wanted = Object.entries(parts).filter(([name]) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name));
  return Object.fromEntries(wanted.map(([name, part]) => [name, new TextDecoder('utf-8').decode(part)]));
}

/** One long text may be meant by every cell of a sheet. */
function lettersIn(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((sum, row) => sum + row.reduce<number>((all, cell) => all + (typeof cell === 'string' ? cell.length : 0), 0), 0);
}

/** Rows times columns that the addresses in a sheet reach over. */
function reachOf(xml: string): number {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row = ''] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters) + 1);
  }
  for (const [, row = ''] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d{1,7})"/g)) rows = Math.max(rows, Number(row));
  return rows * Math.max(columns, 1);
}

/** In the order of the workbook. The library leaves all but the first of merged cells empty and does not tell which they are. */
function mergesBySheet(parts: Readonly<Record<string, string>>): readonly (readonly Merge[])[] {
  const relations = new Map(
    [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return [...(parts['xl/workbook.xml'] ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = (relations.get(attribute(tag, '\\w+:id')) ?? '').replace(/^\/xl\//, '').replace(/^\//, '');
    return mergesOf(parts[`xl/${target}`] ?? '');
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function mergesOf(xml: string): readonly Merge[] {
  const found = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)];
  return found.map(([, fromColumn = '', fromRow = '', toColumn = '', toRow = '']) => ({
    fromRow: Number(fromRow) - 1,
    toRow: Number(toRow) - 1,
    fromColumn: columnOf(fromColumn),
    toColumn: columnOf(toColumn),
  }));
}

/** A → 0, AA → 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Text of values: by its mark at the front, else UTF-8 if it is whole, else the byte encoding in which it reads best. Old fonts may stand inside UTF-8 as well. */
function readText(bytes: Buffer, asked: Encoding | null): TableFile {
  const whole = wholeText(bytes);
  if (whole !== null) {
    const guessed = guessFont(whole.split('\n'));
    const encoding = asked ?? guessed;
    return { kind: 'csv', encoding, guessed, sheets: [inEncoding({ name: '', rows: rowsOf(whole), merges: [] }, encoding)] };
  }
  const readings = byteReadings(bytes);
  const guessed = bestReading<(typeof readings)[keyof typeof readings]>([readings.windows1258, readings.tcvn3, readings.vni]).encoding;
  const encoding = asked === null || asked === 'unicode' ? guessed : asked;
  return { kind: 'csv', encoding, guessed, sheets: [{ name: '', rows: rowsOf(readings[encoding].text), merges: [] }] };
}

function rowsOf(text: string): TableSheet['rows'] {
  return readCsv(clean(text)).map((row) => row.slice(0, columnsMax));
}

function byteReadings(bytes: Buffer) {
  const western = new TextDecoder('windows-1252').decode(bytes);
  return {
    windows1258: { encoding: 'windows1258' as const, text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC') },
    tcvn3: { encoding: 'tcvn3' as const, text: readIn('tcvn3', western) },
    vni: { encoding: 'vni' as const, text: readIn('vni', western) },
  };
}

function wholeText(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
