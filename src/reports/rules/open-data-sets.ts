import type { Text } from '../../basics/rules/outcome.ts';
import { openKeys, standingKeys, unitKeys } from './open-figure-keys.ts';
import { nowPlace, type OpenFigures, type OpenUnit, type Shown, shownAt, whole } from './open-figures.ts';
import { daysOf, kindOf, periodsOf } from './open-period.ts';

/** A table of the open data: what a row is, what its columns mean. The names of columns never change; new ones are added behind. */
export type DataSet = {
  readonly title: Text;
  readonly about: Text;
  readonly columns: readonly Column[];
  readonly rows: (figures: OpenFigures, authority: string) => readonly (readonly (string | number | null)[])[];
};
export type Column = { readonly name: string; readonly kind: 'text' | 'date' | 'count' | 'minutes'; readonly meaning: Text };

const text = (name: string, vi: string, en: string): Column => ({ name, kind: 'text', meaning: { vi, en } });
const date = (name: string, vi: string, en: string): Column => ({ name, kind: 'date', meaning: { vi, en } });

const unitColumns = [
  text('unit_code', 'Mã đơn vị hành chính; "all" là toàn bộ', 'Code of the unit; "all" is the whole authority'),
  text('unit_name', 'Tên đơn vị', 'Name of the unit'),
  date(
    'unit_valid_from',
    'Ngày đơn vị bắt đầu mang mã này, khi mã đã đổi nghĩa; trống nếu chưa từng đổi',
    'Since when the code means this unit, where it changed its meaning; else empty',
  ),
] as const;

const countColumns = [
  text('figure', 'Mã chỉ tiêu, xem danh sách chỉ tiêu', 'Key of the figure, see the list of figures'),
  { name: 'value', kind: 'count', meaning: { vi: 'Số hồ sơ; trống khi không nêu', en: 'Number of applications; empty when not told' } },
  text(
    'shown',
    'value: số đúng; under5: dưới 5; hidden: ẩn, để không ai tính ra được số dưới 5',
    'value: exact; under5: less than 5; hidden: not told, so that no small count can be computed',
  ),
] as const satisfies readonly Column[];

export const dataSets = {
  figures: {
    title: { vi: 'Hồ sơ theo kỳ và đơn vị', en: 'Applications by period and unit' },
    about: {
      vi: 'Mỗi dòng là một chỉ tiêu của một đơn vị (hoặc toàn bộ) trong một tháng, quý hoặc năm dương lịch. Năm và quý chưa hết tính đến ngày tính số liệu.',
      en: 'A row is one figure of one unit (or of all) in a month, quarter or year of the calendar. A year or quarter that runs is counted to the day of counting.',
    },
    columns: [
      text('period', 'Kỳ: 2019-03 là tháng, 2019-q1 là quý, 2019 là năm', 'Period: 2019-03 a month, 2019-q1 a quarter, 2019 a year'),
      text('period_kind', 'month, quarter hoặc year', 'month, quarter or year'),
      date('from', 'Ngày đầu kỳ, tính cả ngày này', 'First day, included'),
      date('to', 'Ngày cuối kỳ, tính cả ngày này', 'Last day, included'),
      ...unitColumns,
      ...countColumns,
    ],
    rows: (figures, authority) =>
      periodsOf(figures.months).flatMap((period) => {
        const { from, to } = daysOf(period);
        return placesOf(figures, authority).flatMap((unit) =>
          openKeys
            .filter((key) => unit.key === whole || unitKeys.has(key))
            .map((key) => [period, kindOf(period), from, to, unit.code, unit.name, unit.validFrom, key, ...shownCells(shownAt(figures, { unit: unit.key, period, key }))]),
        );
      }),
  },
  standing: {
    title: { vi: 'Hồ sơ đang giải quyết', en: 'Applications in progress' },
    about: {
      vi: 'Vào lúc tính số liệu, của toàn bộ: đang giải quyết, trong hạn và đã quá hạn.',
      en: 'At the time of counting, of the whole authority: in progress, in time and overdue.',
    },
    columns: [date('as_of', 'Ngày tính số liệu', 'Day of counting'), ...unitColumns, ...countColumns],
    rows: (figures, authority) => standingKeys.map((key) => [figures.asOf, whole, authority, null, key, ...shownCells(shownAt(figures, { unit: whole, period: nowPlace, key }))]),
  },
  procedures: {
    title: { vi: 'Mỗi thủ tục thực sự mất bao lâu', en: 'How long each procedure really takes' },
    about: {
      vi: 'Thời gian làm việc từ lúc nộp đến lúc có kết quả, của hồ sơ có kết quả trong năm. Chỉ nêu thủ tục có từ 10 hồ sơ trở lên.',
      en: 'Working time from filing to result, of applications with a result in the year. Only procedures with ten applications or more.',
    },
    columns: [
      text('year', 'Năm có kết quả', 'Year of the result'),
      text('procedure_code', 'Mã thủ tục', 'Code of the procedure'),
      text('procedure_name', 'Tên thủ tục', 'Name of the procedure, in Vietnamese'),
      { name: 'applications', kind: 'count', meaning: { vi: 'Tính trên bao nhiêu hồ sơ; trống khi không nêu', en: 'On how many applications it rests; empty when not told' } },
      { name: 'median_minutes', kind: 'minutes', meaning: { vi: 'Một nửa số hồ sơ xong trong ngần ấy phút làm việc', en: 'Half of them took no more working minutes' } },
      { name: 'p90_minutes', kind: 'minutes', meaning: { vi: 'Chín phần mười số hồ sơ xong trong ngần ấy phút làm việc', en: 'Nine of ten took no more working minutes' } },
    ],
    rows: (figures) =>
      figures.procedures.map(({ year, code, name, dossiers, medianMinutes, ninetyMinutes }) => [
        year,
        code,
        name.vi,
        typeof dossiers === 'number' ? dossiers : null,
        medianMinutes,
        ninetyMinutes,
      ]),
  },
} as const satisfies Record<string, DataSet>;

export type DataSetName = keyof typeof dataSets;
export const dataSetNames = Object.keys(dataSets) as readonly DataSetName[];

/** The whole first, then its units. */
function placesOf(figures: OpenFigures, authority: string): readonly OpenUnit[] {
  return [{ key: whole, code: whole, name: authority, validFrom: null, validTo: null }, ...figures.units];
}

function shownCells(shown: Shown): readonly [number | null, string] {
  return typeof shown === 'number' ? [shown, 'value'] : [null, shown === 'small' ? 'under5' : 'hidden'];
}
