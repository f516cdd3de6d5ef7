import readWorkbook from 'read-excel-file/node';
import { readCsv } from '../rules/csv.ts';
import type { Cell, Sheet } from '../rules/sheet.ts';
import { isOldExcel, readOldExcel } from './old-excel.adapter.ts';

/** Why a file could not be read at all. */
export type SheetFault = 'broken' | 'tooLarge' | 'empty';

/** What a small archive may unpack to: a roster is a few hundred kilobytes of XML. */
const unpackedBytesMax = 30 * 1024 * 1024;

/** The sheets of an .xlsx or .xls file or the one of a .csv file (UTF-8, UTF-16 or the old Vietnamese code page); what it is, its first bytes say. */
export async function readSheets(bytes: Buffer): Promise<readonly Sheet[] | SheetFault> {
  if (bytes.length === 0) return 'empty';
  if (isOldExcel(bytes)) return readOldExcel(bytes);
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return [{ name: '', rows: readCsv(decoded(bytes)) }];
  if (unpackedSize(bytes) > unpackedBytesMax) return 'tooLarge';
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch {
    return 'broken';
  }
}

/** The sum of the unpacked sizes that the directory of a zip archive names. */
function unpackedSize(bytes: Buffer): number {
  let sum = 0;
  for (let at = bytes.indexOf(directoryMark); at !== -1 && at + 28 <= bytes.length; at = bytes.indexOf(directoryMark, at + 4)) sum += bytes.readUInt32LE(at + 24);
  return sum;
}

const directoryMark = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : null;
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}
