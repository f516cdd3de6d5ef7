import { describe, expect, test } from 'vitest';
import { tablesFit, typedOf, withoutTypists, withTyped } from './edited-table.ts';
import { type Edited, type Piece, plain, type TableBlock } from './report-document.ts';
import { tableChanges } from './table-changes.ts';
import { editedTable } from './table-edits.ts';

const figure = (name: string): Piece[] => [{ figure: name, as: 'number' }];
const text = (words: string): Piece[] => (words === '' ? [] : [plain(words)]);
const table = (rows: TableBlock['rows'], more: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  caption: text('Hồ sơ của các phường'),
  columns: [
    { head: 'TT', align: 'center', share: 10 },
    { head: 'Phường', align: 'left', share: 40 },
    { head: 'Trực tuyến', align: 'right', share: 20 },
    { head: 'Khác', align: 'right', share: 20 },
  ],
  rows,
  lastRow: 'total',
  ...more,
});
const [one, two, sum] = [
  [text('1'), text('Phường Mẫu A'), figure('a'), text('')],
  [text('2'), text('Phường Mẫu B'), figure('b'), text('')],
  [text(''), text('Cộng'), figure('sum'), text('')],
];
const free = (name: string, number = '') => [text(''), text(name), text(number), text('')];
const documentOf = (...annex: TableBlock[]): Edited => ({
  head: { authority: ['PHƯỜNG MẪU'], placeName: 'Mẫu', symbol: 'BC-UBND', typeName: 'BÁO CÁO', subject: 'Thử' },
  blocks: [],
  annex,
  foot: { recipients: [], archive: 'VT', signedFor: [] },
});
const produced = documentOf(table([one, two, sum]));
const an = { by: 'Nguyễn Mẫu An', at: '2019-04-25T08:00:00+07:00' };
const binh = { by: 'Trần Mẫu Bình', at: '2019-04-26T08:00:00+07:00' };
const marked = (annex: TableBlock, latest: Edited, typed = an) => withTyped(documentOf(annex), { produced, latest, typed });
const marksIn = ({ annex }: Edited) =>
  annex.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(typedOf).find((mark) => mark !== null)?.by ?? null) : []));

describe('Which edits of a table fit', () => {
  test.each<[string, TableBlock, boolean]>([
    ['words in a cell of text', table([[text('1'), text('Phường Mẫu A (sáp nhập)'), figure('a'), text('')], two, sum]), true],
    ['a row of text between', table([one, free('Khác', '5'), two, sum]), true],
    ['a remark', table([one, two, sum], { remark: 'Số đến 31/3.' }), true],
    ['a row with a figure taken out', table([one, sum]), false],
    ['rows with figures in another order', table([two, one, sum]), false],
    ['a figure typed over', table([[text('1'), text('Phường Mẫu A'), text('99'), text('')], two, sum]), false],
    ['another figure in its place', table([[text('1'), text('Phường Mẫu A'), figure('b'), text('')], two, sum]), false],
    ['a figure where there was text', table([[text('1'), text('Phường Mẫu A'), figure('a'), figure('a')], two, sum]), false],
    ['a figure in a row of one’s own', table([one, [text(''), text('Khác'), figure('a'), text('')], two, sum]), false],
    ['a row below the sum', table([one, two, sum, free('Khác')]), false],
    ['a row with too few cells', table([one, two, [text('x')], sum]), false],
    ['another caption', table([one, two, sum], { caption: text('Bảng bịa') }), false],
    ['the sum as a plain row', table([one, two, sum], { lastRow: 'plain' }), false],
  ])('%s', (_, edited, fits) => {
    expect(tablesFit(produced, documentOf(edited)).ok).toBe(fits);
  });

  test('a whole table may be left out; none stands there twice, where whoever reviews would read the first alone', () => {
    const whole = table([one, two, sum]);
    expect([documentOf(), documentOf(whole), documentOf(whole, whole)].map((edited) => tablesFit(produced, edited).ok)).toEqual([true, true, false]);
  });

  test('a column of numbers stays one: in a column of words a typed number would bear no mark', () => {
    const start = table([one, two, sum]);
    const columns = start.columns.map((column) => ({ ...column, align: 'left' as const }));
    expect(tablesFit(produced, documentOf({ ...start, columns })).ok).toBe(false);
  });

  test('what the editor does always fits, and never touches a figure', () => {
    const start = table([one, two, sum]);
    const steps = [
      { kind: 'addRow', below: 0 },
      { kind: 'cell', row: 1, column: 1, text: 'Khác' },
      { kind: 'cell', row: 1, column: 2, text: '5' },
      { kind: 'addRow', below: 3 },
      { kind: 'removeRow', row: 0 },
      { kind: 'cell', row: 0, column: 2, text: '99' },
      { kind: 'remark', text: 'hai\ndòng' },
    ] as const;
    const end = steps.reduce(editedTable, start);
    expect(end).toEqual(table([one, [[], text('Khác'), text('5'), []], two, sum], { remark: 'hai dòng' }));
    expect(tablesFit(produced, documentOf(end)).ok).toBe(true);
    expect(editedTable(end, { kind: 'removeRow', row: 1 }).rows).toEqual(start.rows);
  });
});

describe('What is typed into a table of figures is known as typed', () => {
  const first = marked(table([one, free('Khác', '5'), two, sum]), produced);

  test('a number in a column of numbers, by who wrote it; words, numbers of order and names of a row of one’s own are not', () => {
    expect(marksIn(first)).toEqual([null, 'Nguyễn Mẫu An', null, null]);
    expect(marksIn(marked(table([one, [text('3'), text('Khu phố 3'), text('chưa có'), text('')], two, sum]), produced))).toEqual([null, null, null, null]);
  });

  test('it stays his when somebody else saves, also when rows move and a mark is made up or left out', () => {
    expect(marksIn(marked(table([free('Mới', '5'), one, free('Khác', '5'), two, sum]), first, binh))).toEqual(['Trần Mẫu Bình', null, 'Nguyễn Mẫu An', null, null]);
    const forged = [text(''), text('Khác'), [{ text: '5', marks: [], typed: binh }], text('')];
    expect(marksIn(marked(table([one, forged, two, sum]), first, binh))).toEqual([null, 'Nguyễn Mẫu An', null, null]);
  });

  test('another number, or the same in a row called otherwise, is whose who wrote that', () => {
    expect(marksIn(marked(table([one, free('Khác', '6'), two, sum]), first, binh))[1]).toBe('Trần Mẫu Bình');
    expect(marksIn(marked(table([one, free('Hồ sơ giấy', '5'), two, sum]), first, binh))[1]).toBe('Trần Mẫu Bình');
  });

  test('so is the label of a row of figures that is called otherwise, emptied or swapped with another: whose the figures are is no longer what was counted', () => {
    const relabelled = (order: string, name: string) => [text(order), text(name), figure('a'), text('')];
    const swapped = [relabelled('1', 'Phường Mẫu B'), [text('2'), text('Phường Mẫu A'), figure('b'), text('')], sum];
    const again = marked(table(swapped), marked(table(swapped), produced), binh);
    expect(marksIn(again)).toEqual(['Nguyễn Mẫu An', 'Nguyễn Mẫu An', null]);
    expect(marksIn(marked(table([relabelled('1', ''), two, sum]), produced))).toEqual(['Nguyễn Mẫu An', null, null]);
    expect(marksIn(marked(table([relabelled('7', 'Phường Mẫu A'), two, sum]), produced))).toEqual(['Nguyễn Mẫu An', null, null]);
    expect(marksIn(marked(table([one, two, sum]), again, binh))).toEqual([null, null, null]);
    expect(tableChanges(produced, { ...again, figures: {} })[0]?.changes.map(({ typed }) => typed)).toEqual([an, an]);
  });

  test('words where the draft wrote none are not', () => {
    expect(marksIn(marked(table([[text('1'), text('Phường Mẫu A'), figure('a'), text('chưa có')], two, sum]), produced))).toEqual([null, null, null]);
  });

  test('sent again it is the same to the letter', () => {
    const again = withTyped(first, { produced, latest: first, typed: binh });
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });

  test('everybody reads that it was typed, not by whom', () => {
    expect(JSON.stringify(withoutTypists(first))).not.toContain('Mẫu An');
    expect(marksIn(withoutTypists(first))[1]).toBe('');
  });
});

test('For review each change is told with where it stands: cells, rows, remarks, whole tables; figures counted anew are none', () => {
  const changed = marked(table([[text('1'), text('Phường Mẫu A mới'), figure('a'), text('')], free('Khác', '5'), two, sum], { remark: 'Số đến 31/3.' }), produced);
  expect(tableChanges(produced, { ...changed, figures: {} })).toEqual([
    {
      caption: 'Hồ sơ của các phường',
      changes: [
        { kind: 'cell', row: 'Phường Mẫu A', column: 'Phường', before: 'Phường Mẫu A', now: 'Phường Mẫu A mới', typed: an },
        { kind: 'rowAdded', row: 'Khác', column: '', before: '', now: 'Khác · 5', typed: null },
        { kind: 'cell', row: 'Khác', column: 'Trực tuyến', before: '', now: '5', typed: an },
        { kind: 'remark', row: '', column: '', before: '', now: 'Số đến 31/3.', typed: null },
      ],
    },
  ]);
  expect(tableChanges(changed, { ...produced, figures: {} })[0]?.changes.map(({ kind }) => kind)).toEqual(['cell', 'rowRemoved', 'remark']);
  expect(tableChanges(produced, { ...documentOf(), figures: {} })[0]?.changes).toMatchObject([{ kind: 'tableRemoved' }]);
  expect(tableChanges(produced, { ...produced, figures: {} })).toEqual([]);
});
