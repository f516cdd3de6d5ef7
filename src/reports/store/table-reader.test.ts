import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from './table-reader.ts';

const sample = path.resolve(import.meta.dirname, '../../../tests/fixtures/imports/muc-do-quy-1-gop-o.xlsx');

test('A workbook that asks for too much time or memory is refused, the server goes on, and the next one is read', async () => {
  const bytes = await readFile(sample);
  const read = async (limits?: { readonly millisMax: number; readonly heapMegabytesMax: number }) => {
    const file = await readTable(bytes, null, limits);
    return typeof file === 'string' ? file : file.kind;
  };
  const answers = [read({ millisMax: 1, heapMegabytesMax: 512 }), read({ millisMax: 30_000, heapMegabytesMax: 4 }), read()];
  expect(await Promise.all(answers)).toEqual(['tooLarge', 'tooLarge', 'workbook']);
});
