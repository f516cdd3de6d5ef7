import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { type Period, type PeriodChoice, periodOf, sayPeriod } from './period.ts';

/** A month, a quarter or a year of the calendar, as it stands in addresses and files: 2019-03, 2019-q1, 2019. */
export type OpenPeriod = string & { readonly brand: 'OpenPeriod' };

export const openPeriodPattern = '^\\d{4}(-(q[1-4]|0[1-9]|1[0-2]))?$';

/** Null for what is no period. */
export function parseOpenPeriod(text: string): OpenPeriod | null {
  return new RegExp(openPeriodPattern).test(text) ? (text as OpenPeriod) : null;
}

export function daysOf(period: OpenPeriod): Period {
  const found = periodOf(choiceOf(period));
  if (found === null) throw new RangeError(`No such period: ${period}`);
  return found;
}

export function kindOf(period: OpenPeriod): 'month' | 'quarter' | 'year' {
  return period.length === 4 ? 'year' : period[5] === 'q' ? 'quarter' : 'month';
}

function choiceOf(period: OpenPeriod): PeriodChoice {
  const kind = kindOf(period);
  return { kind, year: Number(period.slice(0, 4)), part: kind === 'year' ? 1 : Number(period.slice(kind === 'quarter' ? 6 : 5)) };
}

/** "tháng 3/2019", "quý I/2019", "năm 2019". */
export function sayOpenPeriod(period: OpenPeriod): Text {
  return sayPeriod(daysOf(period));
}

export function monthOf(day: PlainDate): OpenPeriod {
  return day.slice(0, 7) as OpenPeriod;
}

/** The quarter and the year in which a month lies. */
export function periodsAround(month: OpenPeriod): { readonly quarter: OpenPeriod; readonly year: OpenPeriod } {
  const year = month.slice(0, 4);
  return { quarter: `${year}-q${Math.ceil(Number(month.slice(5)) / 3)}` as OpenPeriod, year: year as OpenPeriod };
}

/** What a period is made of, of the months that are told: a year of its quarters, a quarter of its months. */
export function partsOfPeriod(period: OpenPeriod, months: readonly OpenPeriod[]): readonly OpenPeriod[] {
  const kind = kindOf(period);
  if (kind === 'month') return [];
  const within = months.filter((month) => (kind === 'year' ? periodsAround(month).year : periodsAround(month).quarter) === period);
  return kind === 'quarter' ? within : [...new Set(within.map((month) => periodsAround(month).quarter))];
}

/** All periods that the months make, the newest first, the year before its quarters and these before their months. */
export function periodsOf(months: readonly OpenPeriod[]): readonly OpenPeriod[] {
  const years = [...new Set(months.map((month) => periodsAround(month).year))].sort().reverse();
  return years.flatMap((year) => [
    year,
    ...[...partsOfPeriod(year, months)]
      .sort()
      .reverse()
      .flatMap((quarter) => [quarter, ...[...partsOfPeriod(quarter, months)].sort().reverse()]),
  ]);
}
