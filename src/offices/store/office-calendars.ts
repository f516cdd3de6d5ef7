import { groupBy } from '../../basics/rules/group-by.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { WorkingCalendar } from '../../basics/rules/working-time.ts';
import type { DirectoryRows, NationalDay } from './directory-rows.ts';

type DatedCalendar = { readonly validFrom: PlainDate; readonly calendar: WorkingCalendar };

/**
 * For each office its calendars, newest first: the days of the whole country with the closures of the office laid over them.
 * An office without sessions has none, and without days of the country nobody has: rules then refuse instead of guessing.
 */
export function makeCalendars(rows: Pick<DirectoryRows, 'sessions' | 'closures' | 'nationalDays' | 'coverage'>): ReadonlyMap<number, readonly DatedCalendar[]> {
  const { coverage } = rows;
  const calendars = new Map<number, DatedCalendar[]>();
  if (coverage === null) return calendars;
  const nationalDaysOff = rows.nationalDays.filter((one) => one.kind === 'off').map((one) => one.day);
  const swappedWorkingDays = new Map(rows.nationalDays.filter((one) => one.kind === 'working').map((one) => [one.day, replacedBy(one)]));
  const closures = groupBy(rows.closures, (closure) => closure.officeId);
  for (const [officeId, sessions] of groupBy(rows.sessions, (session) => session.officeId)) {
    const daysOff = new Set([...nationalDaysOff, ...(closures.get(officeId) ?? []).map((closure) => closure.day)]);
    const dated = [...groupBy(sessions, (session) => session.validFrom)].sort(([one], [other]) => (one < other ? 1 : -1));
    calendars.set(
      officeId,
      dated.map(([validFrom, inForce]) => ({ validFrom, calendar: { ...coverage, daysOff, swappedWorkingDays, sessions: inForce } })),
    );
  }
  return calendars;
}

function replacedBy(worked: NationalDay): PlainDate {
  if (worked.replaces === null) throw new Error(`national_days: ${worked.day} is worked, but the row does not say for which day off`);
  return worked.replaces;
}
