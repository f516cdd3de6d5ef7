import { formatDate } from '../../basics/rules/dates-format.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { addDays, type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';

/** First and last day, both counted. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/**
 * Kỳ báo cáo. Calendar ones end with the month; `legal` ones run from the 15th to the 14th.
 * Source: Nghị định 09/2019/NĐ-CP: month from the 15th of the one before to the 14th; quarter from the 15th of the last month of the quarter before to the
 * 14th of its last month; six months, nine months and year from 15/12 of the year before to 14/06, 14/09, 14/12.
 */
export const periodKinds = ['month', 'quarter', 'half', 'year', 'legalMonth', 'legalQuarter', 'legalHalf', 'legalNineMonths', 'legalYear'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** How many periods of the kind a year has. Nghị định 09/2019 knows no second half of a year. */
export const partsOfYear = { month: 12, quarter: 4, half: 2, year: 1, legalMonth: 12, legalQuarter: 4, legalHalf: 1, legalNineMonths: 1, legalYear: 1 } as const satisfies Record<
  PeriodKind,
  number
>;

export type PeriodChoice = { readonly kind: PeriodKind; readonly year: number; readonly part: number };

/** The days of a period; null when the year has no such part. */
export function periodOf({ kind, year, part }: PeriodChoice): Period | null {
  if (!Number.isInteger(part) || part < 1 || part > partsOfYear[kind]) return null;
  const [first, last] = monthsOf(kind, part);
  if (!kind.startsWith('legal')) return { from: dayOf(year, first, 1), to: addDays(dayOf(year, last + 1, 1), -1) };
  return { from: dayOf(year, first - 1, 15), to: dayOf(year, last, 14) };
}

/** First and last month of the part, 1 to 12. */
function monthsOf(kind: PeriodKind, part: number): readonly [number, number] {
  switch (kind) {
    case 'month':
    case 'legalMonth':
      return [part, part];
    case 'quarter':
    case 'legalQuarter':
      return [part * 3 - 2, part * 3];
    case 'half':
    case 'legalHalf':
      return [part * 6 - 5, part * 6];
    case 'legalNineMonths':
      return [1, 9];
    case 'year':
    case 'legalYear':
      return [1, 12];
  }
}

/** Months go on over the ends of the year: month 0 is December of the year before, 13 January of the next. */
function dayOf(year: number, month: number, day: number): PlainDate {
  const inYear = ((month - 1 + 12) % 12) + 1;
  const text = `${String(year + Math.floor((month - 1) / 12)).padStart(4, '0')}-${String(inYear).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = parsePlainDate(text);
  if (date === null) throw new RangeError(`No such day: ${text}`);
  return date;
}

/** The kind, year and part whose days these are; null for any other range. */
export function choiceOf(period: Period): PeriodChoice | null {
  const year = Number(period.to.slice(0, 4));
  for (const kind of periodKinds)
    for (let part = 1; part <= partsOfYear[kind]; part += 1) {
      const found = periodOf({ kind, year, part });
      if (found !== null && isSame(found, period)) return { kind, year, part };
    }
  return null;
}

/** The period of that kind in which the day lies; where the kind leaves days out (six months of the decree), its period of that year. */
export function periodAround(kind: PeriodKind, day: PlainDate): PeriodChoice {
  const year = Number(day.slice(0, 4));
  for (const choice of [year, year + 1].flatMap((one) => Array.from({ length: partsOfYear[kind] }, (_, i) => ({ kind, year: one, part: i + 1 })))) {
    const found = periodOf(choice);
    if (found !== null && found.from <= day && day <= found.to) return choice;
  }
  return { kind, year, part: 1 };
}

export function isSame(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Whether nothing can come to it any more, looked at from the end of a day; today has not ended yet. */
export function isPast({ to }: Period, { on, today }: { readonly on: PlainDate; readonly today: PlainDate }): boolean {
  return on > to || (on === to && on < today);
}

/** The period of that name a year before, its 29/02 with it; of other days the same ones, where 29/02 becomes 28/02. */
export function yearBefore(period: Period): Period {
  const choice = choiceOf(period);
  const named = choice === null ? null : periodOf({ ...choice, year: choice.year - 1 });
  return named ?? { from: dayBefore(period.from), to: dayBefore(period.to) };
}

function dayBefore(day: PlainDate): PlainDate {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return parsePlainDate(`${year}${day.slice(4)}`) ?? (`${year}-02-28` as PlainDate);
}

/** What a period is called: by its usual name where it has one, else by its days. */
export function sayPeriod(period: Period): Text {
  const choice = choiceOf(period);
  if (choice === null) return sayDays(period);
  const name = sayChoice(choice);
  return choice.kind.startsWith('legal') ? { vi: `${name.vi} (kỳ báo cáo)`, en: `${name.en} (reporting period)` } : name;
}

/** "từ 15/12/2018 đến 14/03/2019": both days, as every report prints them. */
export function sayDays({ from, to }: Period): Text {
  return { vi: `từ ${formatDate(from)} đến ${formatDate(to)}`, en: `${formatDate(from)} to ${formatDate(to)}` };
}

/** The name with both days: two periods may be called "quý I/2019". */
export function sayPeriodWithDays(period: Period): Text {
  const [name, days] = [sayPeriod(period), sayDays(period)];
  return name.vi === days.vi ? days : { vi: `${name.vi}, ${days.vi}`, en: `${name.en}, ${days.en}` };
}

function sayChoice({ kind, year, part }: PeriodChoice): Text {
  switch (kind) {
    case 'month':
    case 'legalMonth':
      return { vi: `tháng ${part}/${year}`, en: `${String(part).padStart(2, '0')}/${year}` };
    case 'quarter':
    case 'legalQuarter':
      return { vi: `quý ${romans[part - 1]}/${year}`, en: `Q${part}/${year}` };
    case 'half':
      return part === 1 ? { vi: `6 tháng đầu năm ${year}`, en: `first half of ${year}` } : { vi: `6 tháng cuối năm ${year}`, en: `second half of ${year}` };
    case 'legalHalf':
      return { vi: `6 tháng đầu năm ${year}`, en: `first six months of ${year}` };
    case 'legalNineMonths':
      return { vi: `9 tháng năm ${year}`, en: `nine months of ${year}` };
    case 'year':
    case 'legalYear':
      return { vi: `năm ${year}`, en: String(year) };
  }
}

/** Quarters as Vietnamese counts them. */
export const romans = ['I', 'II', 'III', 'IV'];

/** The months of a period, the first and last cut where it begins and ends. */
export function monthsWithin({ from, to }: Period): readonly Period[] {
  const months: Period[] = [];
  for (let start = from; start <= to; ) {
    const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
    const end = addDays(dayOf(year, month + 1, 1), -1);
    months.push({ from: start, to: end < to ? end : to });
    start = addDays(end, 1);
  }
  return months;
}
