import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';

/** A date as it stands in a text; `date` is null when the calendar has no such day, `year` null when none was written. */
export type FoundDate = {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly date: PlainDate | null;
  readonly state: 'whole' | 'withoutYear' | 'impossible';
};

const longDate = /(?:ngày\s+)?(?<![\d.,/])(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})(?!\d)/giu;
const shortDate = /(?<![\d/.,-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2})(?![\d/])/gu;
const longWithoutYear = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d|\s+năm\s+\d{4})/giu;
const shortWithoutYear = /ngày\s+(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d/.,-]|\s?%)/giu;

/** All dates of a text, in their order. */
export function datesIn(text: string): readonly FoundDate[] {
  const found = [
    ...[...text.matchAll(longDate)].map((match) => dated(match, match[1], match[2], match[3])),
    ...[...text.matchAll(shortDate)].map((match) => dated(match, match[1], match[3], match[4])),
    ...[...text.matchAll(longWithoutYear), ...text.matchAll(shortWithoutYear)].map((match) => dated(match, match[1], match[2], undefined)),
  ];
  return found.sort((a, b) => a.start - b.start);
}

function dated(match: RegExpExecArray | RegExpMatchArray, dayText = '', monthText = '', yearText: string | undefined = undefined): FoundDate {
  const start = match.index ?? 0;
  const [day, month] = [Number(dayText), Number(monthText)];
  // Of a day without a year only what no year has is impossible: 2020 was a leap year.
  const date = dateOf(yearText === undefined ? 2020 : Number(yearText), month, day);
  const year = yearText === undefined ? null : Number(yearText);
  const state = date === null ? 'impossible' : year === null ? 'withoutYear' : 'whole';
  return { start, end: start + match[0].length, day, month, year, date: year === null ? null : date, state };
}

/** The day, or null when there is none of that number. */
export function dateOf(year: number, month: number, day: number): PlainDate | null {
  return parsePlainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
