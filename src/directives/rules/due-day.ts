import { addDays, atMinute, isoWeekday, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { dueAt, type WorkingCalendar } from '../../basics/rules/working-time.ts';

const noon = 12 * 60;

/**
 * The last day of so many working days after the day; the day itself is not counted (Bộ luật Dân sự 2015 Điều 147). How many is a rule of the house,
 * not a limit of the law: where the calendar of the office does not reach so far, Monday to Friday are counted, so that nobody is kept from raising anything.
 */
export function dueDay(input: { readonly from: PlainDate; readonly workingDays: number; readonly calendar: WorkingCalendar | null }): PlainDate {
  const due = dueAt({ limit: { kind: 'workingDays', days: input.workingDays }, from: atMinute(input.from, noon), calendar: input.calendar });
  return due.ok ? plainDateOf(due.value) : weekdaysAfter(input.from, input.workingDays);
}

function weekdaysAfter(from: PlainDate, count: number): PlainDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isoWeekday(day) <= 5) left -= 1;
  }
  return day;
}
