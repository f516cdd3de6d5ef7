import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('A table goes out as it stands: numbers bare, semicolons and quotes kept, Vietnamese readable in a spreadsheet', () => {
  expect(
    csvOf([
      ['Mã', 'Tên'],
      ['TB-1', 'Máy in "A"; cũ'],
      [3, null],
    ]),
  ).toBe('\uFEFFMã;Tên\r\nTB-1;"Máy in ""A""; cũ"\r\n3;\r\n');
});

test.each(['=1+1', '+84', '-5', '@a', '\t=1'])('A text like %j stays a text and becomes no formula', (text) => {
  expect(csvOf([[text]])).toContain(`'${text}`);
});
