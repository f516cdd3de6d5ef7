import type { Text } from '../../basics/rules/outcome.ts';
import type { FigureKey } from './figures.ts';

/**
 * Biểu số II.06a: tình hình, kết quả giải quyết thủ tục hành chính. Columns as printed by a provincial system after Thông tư 01/2020/TT-VPCP; the wording
 * of the title is to be checked against the circular.
 */
export const formTitle: Text = {
  vi: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  en: 'Procedures handled: how and with what result',
};
export const formNumber = 'Biểu số II.06a/VPCP/KSTT';
export const formSource = 'Thông tư 01/2020/TT-VPCP; tiêu đề và phần đầu biểu cần đối chiếu với bản in của thông tư';

export const formColumns = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;
export type FormColumn = (typeof formColumns)[number];
export type FormNumbers = Readonly<Record<FormColumn, number>>;

/** The figures that a column adds up: the same definitions as everywhere. */
export const figuresOfColumn = {
  3: ['toHandle'],
  4: ['online'],
  5: ['counter', 'post'],
  6: ['carriedOver'],
  7: ['handled'],
  8: ['handledEarly'],
  9: ['handledOnTime'],
  10: ['handledLate'],
  11: ['openAtEnd'],
  12: ['openInTime'],
  13: ['openOverdue'],
} as const satisfies Record<FormColumn, readonly FigureKey[]>;

export const columnNames = {
  3: { vi: 'Tổng số', en: 'Total' },
  4: { vi: 'Trực tuyến', en: 'Online' },
  5: { vi: 'Trực tiếp, dịch vụ bưu chính', en: 'At the desk, by post' },
  6: { vi: 'Từ kỳ trước', en: 'Carried over' },
  7: { vi: 'Tổng số', en: 'Total' },
  8: { vi: 'Trước hạn', en: 'Early' },
  9: { vi: 'Đúng hạn', en: 'On time' },
  10: { vi: 'Quá hạn', en: 'Late' },
  11: { vi: 'Tổng số', en: 'Total' },
  12: { vi: 'Trong hạn', en: 'In time' },
  13: { vi: 'Quá hạn', en: 'Overdue' },
} as const satisfies Record<FormColumn, Text>;

/** The merged heads above the columns, with the heads below that stand between them. */
export const columnGroups = [
  { name: { vi: 'Số hồ sơ nhận giải quyết', en: 'Dossiers taken' }, total: 3, within: { vi: 'Trong kỳ', en: 'In the period' }, inner: [4, 5], outer: [6] },
  { name: { vi: 'Số lượng hồ sơ đã giải quyết', en: 'Dossiers finished' }, total: 7, within: null, inner: [], outer: [8, 9, 10] },
  { name: { vi: 'Số lượng hồ sơ đang giải quyết', en: 'Dossiers open' }, total: 11, within: null, inner: [], outer: [12, 13] },
] as const;

export function formNumbers(counts: Readonly<Record<FigureKey, number>>): FormNumbers {
  const sum = (column: FormColumn) => figuresOfColumn[column].reduce((total, key) => total + counts[key], 0);
  return { 3: sum(3), 4: sum(4), 5: sum(5), 6: sum(6), 7: sum(7), 8: sum(8), 9: sum(9), 10: sum(10), 11: sum(11), 12: sum(12), 13: sum(13) };
}

export type FormRow = { readonly key: string; readonly name: string; readonly numbers: FormNumbers };

export function formTotal(rows: readonly FormRow[]): FormNumbers {
  const sum = (column: FormColumn) => rows.reduce((total, row) => total + row.numbers[column], 0);
  return { 3: sum(3), 4: sum(4), 5: sum(5), 6: sum(6), 7: sum(7), 8: sum(8), 9: sum(9), 10: sum(10), 11: sum(11), 12: sum(12), 13: sum(13) };
}

/** Identities of the form that the numbers break; none when the table closes. Source: Thông tư 01/2020/TT-VPCP: 3 = 4+5+6, 7 = 8+9+10, 11 = 12+13, 3 = 7+11. */
export function brokenIdentities(numbers: FormNumbers): readonly string[] {
  const identities = [
    ['3 = 4 + 5 + 6', numbers[3] === numbers[4] + numbers[5] + numbers[6]],
    ['7 = 8 + 9 + 10', numbers[7] === numbers[8] + numbers[9] + numbers[10]],
    ['11 = 12 + 13', numbers[11] === numbers[12] + numbers[13]],
    ['3 = 7 + 11', numbers[3] === numbers[7] + numbers[11]],
  ] as const;
  return identities.filter(([, holds]) => !holds).map(([name]) => name);
}

type SheetCell = { readonly value: string | number; readonly columnSpan?: number; readonly rowSpan?: number } | null;

/** The table as rows of cells with its merged heads, for a spreadsheet: what a cell covers is null. */
export function formSheet({ heading, rows }: { readonly heading: readonly string[]; readonly rows: readonly FormRow[] }): readonly (readonly SheetCell[])[] {
  const width = formColumns.length + 2;
  const line = (name: string, numbers: FormNumbers, place: string | number) => [{ value: place }, { value: name }, ...formColumns.map((column) => ({ value: numbers[column] }))];
  const covered = (count: number): SheetCell[] => Array.from({ length: count }, () => null);
  return [
    ...heading.map((value): SheetCell[] => [{ value, columnSpan: width }, ...covered(width - 1)]),
    [
      { value: 'TT', rowSpan: 3 },
      { value: 'Lĩnh vực, công việc giải quyết theo cấp', rowSpan: 3 },
      ...columnGroups.flatMap((group): SheetCell[] => {
        const span = 1 + group.inner.length + group.outer.length;
        return [{ value: group.name.vi, columnSpan: span }, ...covered(span - 1)];
      }),
    ],
    [
      null,
      null,
      ...columnGroups.flatMap((group): SheetCell[] => [
        { value: columnNames[group.total].vi, rowSpan: 2 },
        ...(group.within === null ? [] : [{ value: group.within.vi, columnSpan: group.inner.length }, ...covered(group.inner.length - 1)]),
        ...group.outer.map((column): SheetCell => ({ value: columnNames[column].vi, rowSpan: 2 })),
      ]),
    ],
    [
      null,
      null,
      ...columnGroups.flatMap((group): SheetCell[] => [null, ...group.inner.map((column): SheetCell => ({ value: columnNames[column].vi })), ...covered(group.outer.length)]),
    ],
    ['(1)', '(2)', ...formColumns.map((column) => `(${column})`)].map((value) => ({ value })),
    ...rows.map((row, i) => line(row.name, row.numbers, i + 1)),
    line('Tổng số', formTotal(rows), ''),
  ];
}
