import type { PlainDate } from '../../basics/rules/time.ts';

/** What may stand in the address: one year, or nothing for the last ten. */
export type OutreachSearch = { readonly year?: number };

export function readOutreachSearch(raw: Readonly<Record<string, unknown>>): OutreachSearch {
  const year = Number(raw['year']);
  return Number.isInteger(year) && year >= 1990 && year <= 2199 ? { year } : {};
}

export function periodOf({ year }: OutreachSearch, today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const thisYear = Number(today.slice(0, 4));
  const [first, last] = year === undefined ? [thisYear - 9, thisYear] : [year, year];
  return { from: `${first}-01-01` as PlainDate, to: `${last}-12-31` as PlainDate };
}
