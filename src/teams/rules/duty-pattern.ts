import { addDays, isoWeekday, type MinuteOfDay, type PlainDate } from '../../basics/rules/time.ts';
import type { WorkingCalendar } from '../../basics/rules/working-time.ts';

/** One seat of the week that repeats. */
export type DutyLine = {
  readonly id: string;
  readonly unitCode: string;
  readonly isoWeekday: number;
  readonly fromMinute: MinuteOfDay;
  readonly toMinute: MinuteOfDay;
  /** Null: the team itself sends somebody (tổ phân công). */
  readonly personId: string | null;
  /** Whether it stands on holidays and on days when the office is closed. */
  readonly onDaysOff: 'closed' | 'open';
  readonly validFrom: PlainDate;
  /** The last day; null while it goes on. */
  readonly validUntil: PlainDate | null;
};

/** What of the office's calendar a post follows. */
export type DutyCalendar = Pick<WorkingCalendar, 'coversFrom' | 'coversTo' | 'daysOff' | 'swappedWorkingDays'>;

/** A line on a day, before anything was changed about it. */
export type PlannedShift = { readonly line: DutyLine; readonly day: PlainDate };

export type DayRange = { readonly from: PlainDate; readonly to: PlainDate };

/**
 * The shifts that the weekly lines make of the days from `from` to `to`, both included, in the order of their time. A line that is closed on days off
 * follows the office: nothing on a holiday or closure, and a Saturday worked for another day has that day's lines. A line that is open on days off
 * keeps its own weekday. Without a calendar, or on a day that it does not cover, only lines that do not depend on it make a shift: nobody is promised
 * on a day that may be a holiday.
 */
export function expandPattern(lines: readonly DutyLine[], { from, to }: DayRange, calendar: DutyCalendar | null): readonly PlannedShift[] {
  return daysOf({ from, to }).flatMap((day) =>
    lines
      .filter((line) => isInForce(line, day) && fallsOn(line, day, calendar))
      .sort((one, other) => one.fromMinute - other.fromMinute || one.toMinute - other.toMinute || (one.id < other.id ? -1 : 1))
      .map((line) => ({ line, day })),
  );
}

export function daysOf({ from, to }: DayRange): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function isInForce(line: DutyLine, day: PlainDate): boolean {
  return line.validFrom <= day && (line.validUntil === null || day <= line.validUntil);
}

function fallsOn(line: DutyLine, day: PlainDate, calendar: DutyCalendar | null): boolean {
  if (line.onDaysOff === 'open') return line.isoWeekday === isoWeekday(day);
  if (calendar === null || day < calendar.coversFrom || calendar.coversTo < day || calendar.daysOff.has(day)) return false;
  return line.isoWeekday === isoWeekday(calendar.swappedWorkingDays.get(day) ?? day);
}

/** What becomes of the standing lines when the week is to be the wanted one: those that are not in it end, what is new in it begins. */
export function comparePatterns(standing: readonly DutyLine[], wanted: readonly DutyLine[]): { readonly ending: readonly string[]; readonly beginning: readonly DutyLine[] } {
  const left = standing.filter((line) => line.validUntil === null);
  const others = standing.filter((line) => line.validUntil !== null).map((line) => line.id);
  const beginning = wanted.filter((line) => {
    const at = left.findIndex((one) => one.validFrom <= line.validFrom && seatOf(one) === seatOf(line));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { ending: [...left.map((line) => line.id), ...others], beginning };
}

function seatOf({ isoWeekday: weekday, fromMinute, toMinute, personId, onDaysOff }: DutyLine): string {
  return [weekday, fromMinute, toMinute, personId, onDaysOff].join(' ');
}
