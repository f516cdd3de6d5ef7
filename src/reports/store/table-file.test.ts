import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { utils, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { columnsOf, findHead } from '../rules/import-sheet.ts';
import { readTableFile, type TableFile } from './table-file.adapter.ts';
import { readTable } from './table-reader.ts';

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

/** As Excel 97 to 2003 keeps it: the format in which most tables of that time stand, with the letters of an old font. */
function oldWorkbook(rows: readonly (readonly unknown[])[], change: (sheet: WorkSheet) => void = () => undefined): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  change(sheet);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Quý 1');
  return write(book, { type: 'buffer', bookType: 'biff8' });
}

test('A workbook of Excel 2003 in VNI is read like one of today: letters, counts, days with their hour, merged cells', async () => {
  const vni = await readSample('tong-hop-quy-1-vni.xlsx', 'unicode');
  const typed = vni.sheets[0]?.rows ?? [];
  const bytes = oldWorkbook([...typed, ['ngày', 43_164, 43_164.385_416_666_7]], (sheet) => {
    const at = (column: number) => sheet[utils.encode_cell({ r: typed.length, c: column })];
    at(1).z = 'dd/mm/yyyy';
    at(2).z = 'dd/mm/yyyy hh:mm';
    sheet['!merges'] = [{ s: { r: 3, c: 3 }, e: { r: 3, c: 6 } }];
  });
  const file = await readTable(bytes, null);
  if (typeof file === 'string') throw new Error(file);
  expect([file.kind, file.encoding, file.sheets[0]?.name]).toEqual(['workbook', 'vni', 'Quý 1']);
  expect(file.sheets[0]?.rows.slice(0, typed.length)).toEqual((await readSample('tong-hop-quy-1-vni.xlsx')).sheets[0]?.rows);
  expect(file.sheets[0]?.rows.at(-1)?.slice(1, 3)).toEqual(['2018-03-05', '2018-03-05 09:15']);
  expect(file.sheets[0]?.merges).toEqual([{ fromRow: 3, toRow: 3, fromColumn: 3, toColumn: 6 }]);
});

test('A workbook of Excel 2003 that reaches too far, or is cut off, is refused in a word', async () => {
  const last = utils.aoa_to_sheet([], { dense: true });
  last['!data'] = Object.assign([], { 4999: Object.assign([], { 255: { t: 'n', v: 1 } }) });
  last['!ref'] = 'A1:IV5000';
  const far: Buffer = write({ SheetNames: ['Xa'], Sheets: { Xa: last } }, { type: 'buffer', bookType: 'biff8' });
  expect(await readTable(far, null)).toBe('tooLarge');
  const whole = oldWorkbook([
    ['STT', 'Đơn vị'],
    [1, 'Phường Mẫu'],
  ]);
  expect(await readTable(whole.subarray(0, 700), null)).toBe('broken');
});

test('What is no table, or would take too much, is refused in a word', async () => {
  expect(await readTableFile(Buffer.alloc(0), null)).toBe('empty');
  expect(await readTableFile(Buffer.from('d0cf11e0a1b11ae1', 'hex'), null)).toBe('broken');
  expect(await readTableFile(Buffer.from('PK\u0003\u0004 no archive'), null)).toBe('broken');
  const far = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
  expect(await readTableFile(Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new TextEncoder().encode(far) })), null)).toBe('tooLarge');
});

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of a few kilobytes, whose sheet unpacks to 5 MB while the directory of the archive names a hundred bytes. */
function lyingWorkbook(): Buffer {
  const begin = `<worksheet ${namespace}><sheetData><row r="1"><c r="A1" t="n"><v>1</v></c></row></sheetData>`;
  const end = '</worksheet>';
  const sheet = Buffer.alloc(5 * 1024 * 1024, ' ');
  sheet.write(begin);
  sheet.write(end, sheet.length - end.length);
  const bytes = packed({ 'xl/worksheets/sheet1.xml': sheet });
  // The sizes of the last entry of the directory, at the end of the file.
  const entry = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  bytes.writeUInt32LE(begin.length + 1, entry + 24);
  return bytes;
}

function repeatingWorkbook(): Buffer {
  const row = (at: number) => `<row r="${at}">${'ABCDEFGHIJ'.replace(/./g, (column) => `<c r="${column}${at}" t="s"><v>0</v></c>`)}</row>`;
  const sheet = `<worksheet ${namespace}><sheetData>${Array.from({ length: 500 }, (_, i) => row(i + 1)).join('')}</sheetData></worksheet>`;
  const strings = `<sst ${namespace} count="1" uniqueCount="1"><si><t>${'a'.repeat(30_000)}</t></si></sst>`;
  return packed({ 'xl/sharedStrings.xml': Buffer.from(strings), 'xl/worksheets/sheet1.xml': Buffer.from(sheet) });
}

function packed(more: Readonly<Record<string, Uint8Array>>): Buffer {
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    'xl/workbook.xml': `<workbook ${namespace} xmlns:r="${rels}"><sheets><sheet name="Mẫu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rels}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  };
  const texts = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
  return Buffer.from(zipSync({ ...texts, ...more }));
}

test('A part that unpacks to more than its archive says is not unpacked further', async () => {
  const bytes = lyingWorkbook();
  expect(bytes.length).toBeLessThan(200_000);
  expect(await readTableFile(bytes, null)).toBe('broken');
});

test('One long text that every cell means is not written out a million times', async () => {
  expect(await readTableFile(repeatingWorkbook(), null)).toBe('tooLarge');
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
