import { formatDate } from '../../basics/rules/dates-format.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { addDays, type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';

/** First and last day, both counted. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };
export type NamedPeriod = Period & { readonly name: Text };

/** Periods one press away: those around today, and those of the report on 2017 to the first quarter of 2019. */
export function offeredPeriods(today: PlainDate): readonly NamedPeriod[] {
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  return [
    { name: { vi: 'Tháng này', en: 'This month' }, ...monthsOf({ year, month: Number(today.slice(5, 7)), months: 1 }) },
    { name: { vi: 'Quý này', en: 'This quarter' }, ...quarterOf(year, quarter) },
    { name: { vi: 'Năm nay', en: 'This year' }, ...yearOf(year) },
    { name: { vi: 'Năm 2018', en: '2018' }, ...yearOf(2018) },
    { name: { vi: 'Quý I/2019', en: 'Q1/2019' }, ...quarterOf(2019, 1) },
    { name: { vi: '2017 đến quý I/2019', en: '2017 to Q1/2019' }, from: dayOf(2017, 1), to: quarterOf(2019, 1).to },
  ];
}

/** What a period is called: by its usual name where it has one, else by its days. */
export function sayPeriod(period: Period): Text {
  const year = Number(period.from.slice(0, 4));
  if (isSame(period, yearOf(year))) return { vi: `năm ${year}`, en: String(year) };
  const quarter = [1, 2, 3, 4].find((one) => isSame(period, quarterOf(year, one)));
  if (quarter !== undefined) return { vi: `quý ${romans[quarter - 1]}/${year}`, en: `Q${quarter}/${year}` };
  const month = Number(period.from.slice(5, 7));
  if (isSame(period, monthsOf({ year, month, months: 1 }))) return { vi: `tháng ${month}/${year}`, en: `${String(month).padStart(2, '0')}/${year}` };
  return { vi: `từ ${formatDate(period.from)} đến ${formatDate(period.to)}`, en: `${formatDate(period.from)} to ${formatDate(period.to)}` };
}

export function isSame(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

const romans = ['I', 'II', 'III', 'IV'];

function yearOf(year: number): Period {
  return { from: dayOf(year, 1), to: addDays(dayOf(year + 1, 1), -1) };
}

function quarterOf(year: number, quarter: number): Period {
  return monthsOf({ year, month: quarter * 3 - 2, months: 3 });
}

function monthsOf({ year, month, months }: { readonly year: number; readonly month: number; readonly months: number }): Period {
  const after = month + months;
  return { from: dayOf(year, month), to: addDays(after > 12 ? dayOf(year + 1, after - 12) : dayOf(year, after), -1) };
}

function dayOf(year: number, month: number): PlainDate {
  const date = parsePlainDate(`${year}-${String(month).padStart(2, '0')}-01`);
  if (date === null) throw new RangeError(`No such month: ${month}/${year}`);
  return date;
}
