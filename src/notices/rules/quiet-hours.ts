import { type Instant, secondOfDayOf } from '../../basics/rules/time.ts';

/** Kept in notices like any message, and sent by daylight only: outreach that people agreed to. */
export const outreachMessageKind = 'outreachMessage';

/** Minutes of the day in Vietnam, from the evening until the morning. */
export type QuietHours = { readonly fromMinute: number; readonly untilMinute: number };

/** Whether nobody is written to now for outreach: from the first minute in the evening until the last before the morning one. */
export function isQuiet(now: Instant, { fromMinute, untilMinute }: QuietHours): boolean {
  const second = secondOfDayOf(now);
  return second >= fromMinute * 60 || second < untilMinute * 60;
}
