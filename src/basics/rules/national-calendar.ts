import { isoWeekday, type PlainDate, parsePlainDate } from './time.ts';

/** The days off of the whole country, and the Saturdays worked for a day off. Local closures are laid over it, never written into it. */
export type NationalCalendar = {
  readonly coversFrom: PlainDate;
  readonly coversTo: PlainDate;
  readonly daysOff: readonly NationalDayOff[];
  readonly workingDays: readonly SwappedWorkingDay[];
};

export type NationalDayOff = {
  readonly date: PlainDate;
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  readonly status: (typeof statuses)[number];
  /** Where a swap was taken from, when the file says so. */
  readonly source?: string;
};

/** `verify`: to be compared with the announcement before it is relied on. */
export type SwappedWorkingDay = { readonly date: PlainDate; readonly replaces: PlainDate; readonly name: string; readonly verify: boolean };

/** By law, for a holiday on a weekly day off, or swapped with a worked Saturday. */
const kinds = ['statutory', 'compensatory', 'swapped_off'] as const;
const statuses = ['official', 'by_rule', 'announced_length_only', 'projected'] as const;

/**
 * Reads data/calendars/national.json: whole years without a gap between them, so that a day that is not listed is known
 * to be an ordinary one. Throws an Error that names the place on anything malformed or contradictory (a day listed twice, a wrong
 * weekday, a worked Saturday that stands for no swapped day off).
 */
export function parseNationalCalendar(json: unknown): NationalCalendar {
  const file = recordAt(json, 'calendar');
  const years = yearsOf(recordAt(file.years, 'years'));
  const daysOff = years.flatMap(([year, value]) =>
    listAt(recordAt(value, `years.${year}`).days, `years.${year}.days`).map((day, i) => dayOffAt(day, { year, at: `years.${year}.days[${i}]` })),
  );
  const workingDays = listAt(file.workingSaturdays, 'workingSaturdays').map((day, i) => workingDayAt(day, `workingSaturdays[${i}]`));
  refuseTwice([...daysOff, ...workingDays].map((day) => day.date));
  const swappedOff = new Set(daysOff.filter((day) => day.kind === 'swapped_off').map((day) => day.date));
  const unpaired = workingDays.find((day) => !swappedOff.delete(day.replaces));
  if (unpaired !== undefined) throw new Error(`workingSaturdays: ${unpaired.date} stands for ${unpaired.replaces}, which is no swapped day off of its own`);
  const [unworked] = swappedOff;
  if (unworked !== undefined) throw new Error(`years: ${unworked} is swapped off, but no Saturday is worked for it`);
  return { coversFrom: dateAt(`${years[0]?.[0]}-01-01`, 'years'), coversTo: dateAt(`${years.at(-1)?.[0]}-12-31`, 'years'), daysOff, workingDays };
}

function yearsOf(record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  const years = Object.entries(record).sort(([one], [other]) => Number(one) - Number(other));
  if (years.length === 0) throw new Error('years: at least one year is needed');
  for (const [i, [year]] of years.entries()) {
    if (!/^\d{4}$/.test(year)) throw new Error(`years.${year}: not a year of four digits`);
    const before = years[i - 1]?.[0];
    if (before !== undefined && Number(year) !== Number(before) + 1) throw new Error(`years: ${before} is followed by ${year}, the years between are missing`);
  }
  return years;
}

function dayOffAt(value: unknown, place: { readonly year: string; readonly at: string }): NationalDayOff {
  const { year, at } = place;
  const day = recordAt(value, at);
  const date = dateAt(day.date, `${at}.date`);
  if (!date.startsWith(year)) throw new Error(`${at}.date: ${date} is not in ${year}`);
  checkWeekday({ date, weekday: day.isoWeekday, at });
  const off = {
    date,
    name: textAt(day.name, `${at}.name`),
    kind: oneOf(kinds, { value: day.kind, at: `${at}.kind` }),
    status: oneOf(statuses, { value: day.status, at: `${at}.status` }),
  };
  return day.source === undefined ? off : { ...off, source: textAt(day.source, `${at}.source`) };
}

function workingDayAt(value: unknown, at: string): SwappedWorkingDay {
  const day = recordAt(value, at);
  const date = dateAt(day.date, `${at}.date`);
  checkWeekday({ date, weekday: day.isoWeekday, at });
  if (isoWeekday(date) < 6) throw new Error(`${at}.date: ${date} is no day of the weekend, so it can't be a worked day off`);
  const verify = day.verify ?? false;
  if (typeof verify !== 'boolean') throw new Error(`${at}.verify: true or false expected`);
  return { date, replaces: dateAt(day.replaces, `${at}.replaces`), name: textAt(day.name, `${at}.name`), verify };
}

function checkWeekday(day: { readonly date: PlainDate; readonly weekday: unknown; readonly at: string }): void {
  if (day.weekday !== isoWeekday(day.date)) throw new Error(`${day.at}.isoWeekday: ${day.date} is weekday ${isoWeekday(day.date)}, the file says ${String(day.weekday)}`);
}

function refuseTwice(dates: readonly PlainDate[]): void {
  const twice = dates.find((date, i) => dates.indexOf(date) !== i);
  if (twice !== undefined) throw new Error(`${twice} is listed twice`);
}

function recordAt(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${at}: an object expected`);
  return value as Readonly<Record<string, unknown>>;
}

function listAt(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${at}: a list expected`);
  return value;
}

function textAt(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`${at}: a text expected`);
  return value;
}

function dateAt(value: unknown, at: string): PlainDate {
  const date = typeof value === 'string' ? parsePlainDate(value) : null;
  if (date === null) throw new Error(`${at}: a day 'YYYY-MM-DD' that exists expected, not ${JSON.stringify(value)}`);
  return date;
}

function oneOf<const T extends string>(allowed: readonly T[], found: { readonly value: unknown; readonly at: string }): T {
  const match = allowed.find((one) => one === found.value);
  if (match === undefined) throw new Error(`${found.at}: one of ${allowed.join(', ')} expected, not ${JSON.stringify(found.value)}`);
  return match;
}
