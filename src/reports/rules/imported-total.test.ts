import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { type ImportedRow, importedTotal } from './imported-total.ts';

const row = (value: number | null, from: string | null, to: string | null, more: Partial<ImportedRow> = {}): ImportedRow => ({
  scope: 'wards',
  value,
  source: `nguồn ${value}`,
  periodFrom: from === null ? null : day(from),
  periodTo: to === null ? null : day(to),
  ...more,
});
const q1 = row(10, '2017-01-01', '2017-03-31');
const q2 = row(5, '2017-04-01', '2017-06-30');
const unknown = { value: null, source: '' };

test.each<readonly [string, readonly ImportedRow[], object]>([
  ['none', [], unknown],
  ['one of an unknown period', [row(231, null, null)], { value: 231, source: 'nguồn 231' }],
  ['one of the years before', [row(9, '2016-01-01', '2016-12-31')], unknown],
  ['one that goes beyond', [row(9, '2017-06-01', '2018-01-31')], unknown],
  ['two quarters: added up, with both sources', [q2, q1], { value: 15, source: 'nguồn 5; nguồn 10' }],
  ['two of one source: told once', [q1, { ...q2, source: q1.source }], { value: 15, source: 'nguồn 10' }],
  ['a quarter and its half year: nobody knows what they make together', [q1, row(15, '2017-01-01', '2017-06-30')], unknown],
  ['two that share a day', [q1, row(5, '2017-03-31', '2017-06-30')], unknown],
  ['a quarter and one of an unknown period', [q1, row(231, null, '2017-12-31')], unknown],
  ['a quarter and one that nobody counted', [q1, { ...q2, value: null }], { value: null, source: 'nguồn 10; nguồn 5' }],
  ['of the wards and of the district itself', [q1, { ...q2, scope: 'own' }], unknown],
])('Of imported rows of 2017: %s', (_, rows, told) => {
  expect(importedTotal(rows, { from: day('2017-01-01'), to: day('2017-12-31') })).toEqual(told);
});

test('Sources too long for a report are told whole or by the marks of their imports, never cut', () => {
  const months = Array.from({ length: 12 }, (_, i) => {
    const month = String(i + 1).padStart(2, '0');
    return row(1, `2017-${month}-01`, `2017-${month}-28`, { source: `${'Báo cáo mẫu '.repeat(12)}(tệp thang.xlsx, lần nạp 0000aa${month})` });
  });
  const { value, source, imports } = importedTotal(months, { from: day('2017-01-01'), to: day('2017-12-31') });
  const marks = months.map((_, i) => `0000aa${String(i + 1).padStart(2, '0')}`);
  expect([value, source, imports]).toEqual([12, marks.map((mark) => `lần nạp ${mark}`).join('; '), marks]);
});

test('More imports than a source has room for are all kept beside it, and how many it leaves out is said', () => {
  const rows = Array.from({ length: 90 }, (_, i) => {
    const on = `2017-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
    return row(1, on, on, { source: `Sổ (tệp so.csv, lần nạp ${i.toString(16).padStart(8, '0')})` });
  });
  const { source, imports } = importedTotal(rows, { from: day('2017-01-01'), to: day('2017-12-31') });
  expect(source.length).toBeLessThanOrEqual(1000);
  expect(source).toMatch(/; và \d+ nguồn khác$/);
  expect([imports?.length, new Set(imports).size]).toEqual([90, 90]);
});
