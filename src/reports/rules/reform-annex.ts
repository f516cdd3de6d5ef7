import type { ReformGround } from './draft-ground.ts';
import { columnGroups, columnNames, type FormColumn, formColumns, formNumber, formTitle } from './form-ii06a.ts';
import { type Period, yearBefore } from './period.ts';
import { comparedShares } from './reform-figures.ts';
import { reformPeriodWords } from './reform-period.ts';
import type { ReformTell } from './reform-tell.ts';
import { type Piece, plain, type TableBlock } from './report-document.ts';
import { shareFigures } from './share-figure.ts';

/** Form II.06a of the period, and the shares beside those of the same period a year before. Without dossiers there is no form to fill in. */
export function reformAnnex(period: Period, { fields }: ReformGround, tell: ReformTell): TableBlock[] {
  return [...(fields.length === 0 ? [] : formTables(period, fields, tell)), comparison(period, tell)];
}

/** In two parts: with all its columns side by side, numbers of six digits have no room on an upright sheet. */
const formParts = [
  { name: 'số hồ sơ nhận giải quyết', columns: formColumns.filter((column) => column < 7), share: 15 },
  { name: 'số hồ sơ đã giải quyết, đang giải quyết', columns: formColumns.filter((column) => column >= 7), share: 11 },
] as const;

function formTables(period: Period, fields: ReformGround['fields'], tell: ReformTell): TableBlock[] {
  return formParts.map(({ name: part, columns, share }) => {
    const cells = (behind: string): Piece[][] => columns.map((column) => [tell.all(`form.${column}${behind}`).n]);
    return {
      kind: 'table',
      caption: [plain(`${formNumber}. ${formTitle.vi}, ${reformPeriodWords(period)}: ${part}`)],
      columns: [
        { head: 'Lĩnh vực', align: 'left', share: 100 - share * columns.length },
        ...columns.map((column) => ({ head: columnHead(column), align: 'right' as const, share })),
      ],
      rows: [...fields.map(({ code, name }) => [[plain(name)], ...cells(`.${code}`)]), [[plain('Tổng số')], ...cells('')]],
      lastRow: 'total',
    };
  });
}

const groupHeads = ['Nhận', 'Đã giải quyết', 'Đang giải quyết'] as const;

/** The form merges its heads; here each column says its group and its number. */
function columnHead(column: FormColumn): string {
  const group = columnGroups.findIndex(({ total, inner, outer }) => [total, ...inner, ...outer].some((one) => one === column));
  return `(${column}) ${groupHeads[group] ?? ''}: ${columnNames[column].vi.toLowerCase()}`;
}

const comparisonHeads = [
  'Kỳ này: số hồ sơ',
  'Kỳ này: trên tổng số',
  'Kỳ này: tỷ lệ',
  'Cùng kỳ: số hồ sơ',
  'Cùng kỳ: trên tổng số',
  'Cùng kỳ: tỷ lệ',
  'Chênh lệch (điểm phần trăm)',
];

function comparison(period: Period, tell: ReformTell): TableBlock {
  const before = yearBefore(period);
  return {
    kind: 'table',
    caption: [plain(`So sánh ${reformPeriodWords(period)} với ${reformPeriodWords(before)}`)],
    columns: [{ head: 'Chỉ tiêu', align: 'left', share: 23 }, ...comparisonHeads.map((head) => ({ head, align: 'right' as const, share: 11 }))],
    rows: comparedShares.map((share) => {
      const [now, then] = [tell.share(share), tell.share(share, { period: before })];
      return [[plain(shareFigures[share].name.vi)], [now.n], [now.ofWhole], [now.rate], [then.n], [then.ofWhole], [then.rate], [tell.all(`points.${share}`).points]];
    }),
    lastRow: 'plain',
  };
}
