import { type PlainDate, parsePlainDate } from '../rules/time.ts';

/**
 * A day on which a period of a list may begin or end, or null: it exists, and lies far enough from both ends of the calendar
 * that the days around it exist too. Years outside 1900-2199 are slips of the pen.
 */
export function periodDay(text: string): PlainDate | null {
  const day = parsePlainDate(text);
  return day !== null && day >= '1900-01-01' && day <= '2199-12-31' ? day : null;
}
