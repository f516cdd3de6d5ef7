import type { Text } from '../../basics/rules/outcome.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';

/** So many days, today among them: the period that is offered first wherever help of the teams is counted, so that two pages never tell two numbers. */
export function lastDays(today: PlainDate, days: number): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: addDays(today, 1 - days), to: today };
}

/** Said beside figures whose period ends today. */
export const todayCounts: Text = {
  vi: 'Tính cả hôm nay: hôm nay chưa hết nên số còn tăng.',
  en: 'Today counts: it is not over, so the numbers will grow.',
};
