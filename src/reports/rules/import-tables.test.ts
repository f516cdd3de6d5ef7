import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../teams/rules/sheet.ts';
import { type FigureTableInput, readFigureTable } from './import-figures.ts';
import { guessMapping } from './import-mapping.ts';
import { columnsOf, findHead, isColumnNumbers, type Merge, type TableSheet } from './import-sheet.ts';
import { unitIn } from './import-units.ts';
import { planFigureImport } from './plan-figure-import.ts';
import { periodIn } from './written-period.ts';

const units = [
  { officeId: 1, code: '777', name: 'Quận Bình Tân', names: ['Quận Bình Tân'] },
  { officeId: 2, code: '27460', name: 'Phường An Lạc', names: ['Phường An Lạc'] },
  { officeId: 3, code: '27463', name: 'Phường An Lạc A', names: ['Phường An Lạc A'] },
] as const;

function sheetOf(rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): TableSheet {
  return { name: 'Sheet1', rows, merges };
}

function read(sheet: TableSheet, more: Partial<FigureTableInput> = {}) {
  const head = findHead(sheet, 'figures');
  if (head === null) throw new Error('no head');
  const columns = columnsOf(sheet, head);
  return readFigureTable({ sheet, head, columns, mapping: guessMapping('figures', columns), units, period: periodIn('Quý I/2018'), leftOut: new Set(), ...more });
}

/** As districts keep it: a title, a blank first column, heads of three rows merged, numbers of columns, text for numbers, a total, a signature. */
const merged = sheetOf(
  [
    [null, 'TÌNH HÌNH TIẾP NHẬN HỒ SƠ TRỰC TUYẾN QUÝ I/2018', null, null, null, null, null],
    [],
    [null, 'STT', 'Đơn vị', 'Hồ sơ trực tuyến', null, null, null],
    [null, null, null, 'Mức độ 3', null, 'Mức độ 4', null],
    [null, null, null, 'Tiếp nhận', 'Đã giải quyết', 'Tiếp nhận', 'Đã giải quyết'],
    [null, '(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    [null, 1, 'Phường An Lạc', '1.234', 1200, 10, '-'],
    [null, 2, 'P. An Lạc A', '1 000', '999', '20', 18],
    [null, null, 'Tổng cộng', 2234, '2.199', 30, 18],
    [null, null, null, null, 'CHỦ TỊCH', null, null],
  ],
  [
    { fromRow: 0, toRow: 0, fromColumn: 1, toColumn: 6 },
    { fromRow: 2, toRow: 4, fromColumn: 1, toColumn: 1 },
    { fromRow: 2, toRow: 4, fromColumn: 2, toColumn: 2 },
    { fromRow: 2, toRow: 2, fromColumn: 3, toColumn: 6 },
    { fromRow: 3, toRow: 3, fromColumn: 3, toColumn: 4 },
    { fromRow: 3, toRow: 3, fromColumn: 5, toColumn: 6 },
  ],
);

describe('The head of a table is found', () => {
  test('over three merged rows, without the title', () => {
    expect(findHead(merged, 'figures')).toEqual({ from: 2, to: 4 });
    expect(columnsOf(merged, { from: 2, to: 4 }).map(({ head }) => head)).toEqual([
      'STT',
      'Đơn vị',
      'Hồ sơ trực tuyến – Mức độ 3 – Tiếp nhận',
      'Hồ sơ trực tuyến – Mức độ 3 – Đã giải quyết',
      'Hồ sơ trực tuyến – Mức độ 4 – Tiếp nhận',
      'Hồ sơ trực tuyến – Mức độ 4 – Đã giải quyết',
    ]);
  });

  test('in a .csv, where an upper head reaches over what stands below it', () => {
    const csv = sheetOf([
      ['Đơn vị', 'Tổng số', 'Đã giải quyết', '', ''],
      ['', '', 'Trước hạn', 'Đúng hạn', 'Quá hạn'],
      ['Phường An Lạc', '10', '3', '5', '2'],
    ]);
    expect(findHead(csv, 'figures')).toEqual({ from: 0, to: 1 });
    expect(columnsOf(csv, { from: 0, to: 1 }).map(({ head }) => head)).toEqual([
      'Đơn vị',
      'Tổng số',
      'Đã giải quyết – Trước hạn',
      'Đã giải quyết – Đúng hạn',
      'Đã giải quyết – Quá hạn',
    ]);
  });

  test('and not where there is none', () => expect(findHead(sheetOf([['Ghi chú'], ['abc']]), 'figures')).toBeNull());

  test('Numbers of columns are no values', () => {
    expect(isColumnNumbers(['A', 'B', 1, 2, 3])).toBe(true);
    expect(isColumnNumbers(['(1)', '(2)', '(3)=(1)+(2)'])).toBe(true);
    expect(isColumnNumbers([1, 'Phường An Lạc', 5])).toBe(false);
  });
});

describe('Totals are read row by row', () => {
  test('each of its unit, period and level; what is not told is not zero', () => {
    const table = read(merged);
    expect(table.rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(table.openTotals).toEqual([]);
    expect(table.rows.flatMap(({ figures }) => figures.map(({ unit, key, level, value }) => [unit.code, key, level, value]))).toEqual([
      ['27460', 'online', '3', 1234],
      ['27460', 'onlineResolved', '3', 1200],
      ['27460', 'online', '4', 10],
      ['27463', 'online', '3', 1000],
      ['27463', 'onlineResolved', '3', 999],
      ['27463', 'online', '4', 20],
      ['27463', 'onlineResolved', '4', 18],
    ]);
    expect(table.skipped.map(({ row }) => row)).toEqual([6, 9, 10]);
  });

  test('A total that is not the sum of its rows is told with both numbers; a row that is left out still counts', () => {
    const rows = merged.rows.map((row, i) => (i === 8 ? [null, null, 'Tổng cộng', 2235, '2.199', 30, 18] : row));
    const { openTotals } = read({ ...merged, rows }, { leftOut: new Set([7]) });
    expect(openTotals.map(({ what }) => what.vi)).toEqual(['Dòng 9, cột "Hồ sơ trực tuyến – Mức độ 3 – Tiếp nhận": tổng ghi 2.235, cộng các dòng được 2.234 (lệch 1).']);
  });

  test('Sums of parts and the sum of sums close, and so does a total over the rows', () => {
    const head = ['Đơn vị', 'Tổng số hồ sơ', 'Nộp trực tiếp'];
    const parts = sheetOf([head, ['An Lạc', 1, 1], ['Cộng', 1, 1], ['An Lạc A', 2, 0], ['Cộng', 2, 0], ['Tổng cộng', 3, 1]]);
    const above = sheetOf([head, ['Toàn quận', 3, 1], ['An Lạc', 1, 1], ['An Lạc A', 2, 0]]);
    expect(read(parts).openTotals).toEqual([]);
    expect(read(above).openTotals).toEqual([]);
    expect(read({ ...above, rows: above.rows.map((row, i) => (i === 1 ? ['Toàn quận', 4, 1] : row)) }).openTotals).toHaveLength(1);
  });

  test('A unit that is merged over its levels is told with each', () => {
    const sheet = sheetOf(
      [
        ['Đơn vị', 'Mức độ', 'Số hồ sơ tiếp nhận'],
        ['Phường An Lạc', '3', 5],
        [null, '4', 6],
      ],
      [{ fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 0 }],
    );
    expect(read(sheet).rows.flatMap(({ figures }) => figures.map(({ unit, level, value }) => [unit.code, level, value]))).toEqual([
      ['27460', '3', 5],
      ['27460', '4', 6],
    ]);
  });

  test('1.234 that an English Excel took for a fraction is told so, with the number that it may be', () => {
    const rows = read(
      sheetOf([
        ['Đơn vị', 'Tiếp nhận'],
        ['Phường An Lạc', 1.22],
        ['Phường An Lạc A', 1.2345],
      ]),
    ).rows;
    expect(rows.map(({ problems }) => problems.map(({ next }) => next.vi.includes('đúng là 1.220')))).toEqual([[true], [false]]);
  });

  test('What cannot be read is told with its cell and what to do', () => {
    const sheet = sheetOf([
      ['Đơn vị', 'Kỳ', 'Tổng số hồ sơ'],
      ['Phường Lạ', 'Quý II', 5],
      ['An Lạc', 'hôm qua', '12,5'],
    ]);
    const { rows } = read(sheet);
    expect(rows.map(({ problems }) => problems.map(({ column }) => column))).toEqual([['A'], ['B', 'C']]);
    expect(rows.flatMap(({ problems }) => problems).every(({ next }) => next.vi !== '')).toBe(true);
  });
});

describe('What a table would write', () => {
  const sheet = sheetOf([
    ['Đơn vị', 'Tổng số hồ sơ', 'Nộp trực tiếp'],
    ['An Lạc', 5, 3],
  ]);
  const kept = { officeId: 2, key: 'total', level: null, from: periodIn('Quý I/2018')?.from ?? null, to: periodIn('Quý I/2018')?.to ?? null, source: 'Báo cáo mẫu' };

  test('is only what is not there yet', () => {
    const plan = planFigureImport(read(sheet), { kept: [{ ...kept, value: 5 }], counted: new Map() });
    expect(plan.figures.map(({ key, value }) => [key, value])).toEqual([['counter', 3]]);
    expect(plan.wrong).toBe(0);
  });

  test('is nothing where another number stands already: a person decides', () => {
    const plan = planFigureImport(read(sheet), { kept: [{ ...kept, value: 6 }], counted: new Map() });
    expect(plan.wrong).toBe(1);
    expect(plan.rows[0]?.problems[0]?.what.vi).toContain('đã nhập 6 từ: Báo cáo mẫu');
  });

  test('says where dossiers are counted already', () => {
    const plan = planFigureImport(read(sheet), { kept: [], counted: new Map([['2 2018-01-01 2018-03-31', 7]]) });
    expect(plan.rows[0]?.notes.map(({ vi }) => vi)).toEqual([expect.stringContaining('đã có 7 hồ sơ')]);
  });
});

test.each([
  ['Phường An Lạc', '27460'],
  ['UBND phường An Lạc', '27460'],
  ['P.An Lạc A', '27463'],
  ['1. AN LẠC', '27460'],
  ['27463', '27463'],
  ['Quận Bình Tân', '777'],
])('%s is a unit', (words, code) => expect(unitIn(words, units)?.code).toBe(code));

test('Whatever a sheet holds, each of its rows is taken, left out with a reason, or told as wrong', () => {
  const cell = fc.oneof(
    fc.constantFrom(null, 'Đơn vị', 'Tổng số hồ sơ', 'Trực tuyến', 'Kỳ', 'Tổng cộng', 'Phường An Lạc', 'Quý I/2018', '1.234', '-', '(1)', ''),
    fc.integer({ min: -5, max: 3000 }),
    fc.string({ maxLength: 12 }),
  );
  const merge = fc.record({ fromRow: fc.nat(6), toRow: fc.nat(6), fromColumn: fc.nat(6), toColumn: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), fc.array(merge, { maxLength: 4 }), (rows, merges) => {
      const sheet = sheetOf(rows, merges);
      const head = findHead(sheet, 'figures');
      if (head === null) return;
      const table = read(sheet);
      const filled = rows.slice(head.to + 1).filter((row) => row.some((one) => one !== null && String(one).trim() !== '')).length;
      expect(table.rows.length + table.skipped.length).toBe(filled);
      expect(table.rows.flatMap(({ figures }) => figures).every(({ value }) => Number.isInteger(value) && value >= 0)).toBe(true);
    }),
  );
});

test('The head is found without a look at what stands far below it', () => {
  const unread = new Proxy<Cell[]>([], {
    get() {
      throw new Error('was looked at');
    },
  });
  const long = sheetOf([['Đơn vị', 'Tổng số hồ sơ'], ...Array.from({ length: 40 }, (): Cell[] => ['Phường An Lạc', 1]), unread]);
  expect(findHead(long, 'figures')).toEqual({ from: 0, to: 0 });
});
