import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { columnsOf, findHead } from '../rules/import-sheet.ts';
import { readTableFile, type TableFile } from './table-file.adapter.ts';

const folder = path.resolve(import.meta.dirname, '../../../tests/fixtures/imports');

async function readSample(name: string, asked: TableFile['encoding'] | null = null): Promise<TableFile> {
  const file = await readTableFile(await readFile(path.join(folder, name)), asked);
  if (typeof file === 'string') throw new Error(file);
  return file;
}

test.each([
  ['tong-hop-quy-1-tcvn3.csv', 'tcvn3'],
  ['tong-hop-quy-1-vni.xlsx', 'vni'],
  ['tong-hop-quy-1-utf16.csv', 'unicode'],
  ['tong-hop-quy-1-windows1258.csv', 'windows1258'],
] as const)('%s is known to be %s and reads as the others do', async (name, encoding) => {
  const file = await readSample(name);
  expect(file.encoding).toBe(encoding);
  const [sheet] = file.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const head = findHead(sheet, 'figures');
  expect(head === null ? [] : columnsOf(sheet, head).map((column) => column.head.toLowerCase())).toEqual([
    'stt',
    'đơn vị',
    'tổng số hồ sơ',
    'đã giải quyết – trước hạn',
    'đã giải quyết – đúng hạn',
    'đã giải quyết – quá hạn',
  ]);
  expect(sheet.rows.map((row) => String(row[2] ?? ''))).toContain('Phường Bình Hưng Hòa');
});

test('The guess can be overruled', async () => {
  const file = await readSample('tong-hop-quy-1-tcvn3.csv', 'vni');
  expect([file.encoding, file.guessed]).toEqual(['vni', 'tcvn3']);
});

test('Merged cells are told, and dates keep their hour', async () => {
  const file = await readSample('muc-do-quy-1-gop-o.xlsx');
  expect(file.sheets[0]?.merges).toContainEqual({ fromRow: 3, toRow: 3, fromColumn: 3, toColumn: 6 });
  const dossiers = await readSample('ho-so-cu-2018.xlsx');
  expect(dossiers.sheets[0]?.rows.flat()).toContain('2018-03-05 09:15');
});

test('What is no table, or would take too much, is refused in a word', async () => {
  expect(await readTableFile(Buffer.alloc(0), null)).toBe('empty');
  expect(await readTableFile(Buffer.from('d0cf11e0a1b11ae1', 'hex'), null)).toBe('oldExcel');
  expect(await readTableFile(Buffer.from('PK\u0003\u0004 no archive'), null)).toBe('broken');
  const far = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
  expect(await readTableFile(Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new TextEncoder().encode(far) })), null)).toBe('tooLarge');
});

test('Whatever bytes come, they are read or refused', async () => {
  const samples = await Promise.all(['muc-do-quy-1-gop-o.xlsx', 'tong-hop-quy-1-vni.xlsx'].map((name) => readFile(path.join(folder, name))));
  const spoiled = fc.tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(3300), fc.nat(255)), { maxLength: 8 })).map(([sample, changes]) => {
    const bytes = Buffer.from(sample);
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });
  const anything = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoiled, anything), async (bytes) => {
      const file = await readTableFile(bytes, null);
      // What PostgreSQL does not keep in a text never gets that far.
      if (typeof file !== 'string') expect(JSON.stringify(file.sheets)).not.toMatch(/\\u0000|\\ud[89a-f]/);
    }),
    { numRuns: 60 },
  );
});
