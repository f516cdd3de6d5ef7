import { expect, test } from 'vitest';
import { csvOf } from './equipment-file.ts';

test('A table goes out as it stands: numbers bare, commas and quotes kept, Vietnamese readable in a spreadsheet', () => {
  const csv = csvOf({
    name: 't',
    heads: ['Mã', 'Tên'],
    rows: [
      ['TB-1', 'Máy in "A", cũ'],
      [3, null],
    ],
  });
  expect(csv).toBe('\uFEFFMã,Tên\r\nTB-1,"Máy in ""A"", cũ"\r\n3,\r\n');
});

test.each(['=1+1', '+84', '-5', '@a', '\t=1'])('A text like %j stays a text and becomes no formula', (text) => {
  expect(csvOf({ name: 't', heads: ['a'], rows: [[text]] })).toContain(`'${text}`);
});
