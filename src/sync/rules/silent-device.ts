import { addDays, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { countWorkingDays, type WorkingCalendar } from '../../basics/rules/working-calendar.ts';

/**
 * The day since which a device has been silent, or null: it has let at least one whole working day of its office pass without a report. Without a
 * calendar nobody can say. Source: bản cam kết, mục 19.
 */
export function silentSince(input: { readonly lastToldAt: Instant; readonly now: Instant; readonly calendar: WorkingCalendar | null }): PlainDate | null {
  const { lastToldAt, now, calendar } = input;
  if (calendar === null) return null;
  const [last, yesterday] = [plainDateOf(lastToldAt), addDays(plainDateOf(now), -1)];
  if (yesterday <= last) return null;
  return countWorkingDays({ after: last, upTo: yesterday, calendar }) >= 1 ? last : null;
}
