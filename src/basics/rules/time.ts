/** A point in time: the text of `toISOString()` (UTC, milliseconds, Z), years 0000-9999; comparing the texts compares the times. */
export type Instant = string & { readonly brand: 'Instant' };

/** A day of the calendar, 'YYYY-MM-DD', without hour or zone; comparing the texts compares the days. */
export type PlainDate = string & { readonly brand: 'PlainDate' };

/** Minutes since local midnight, 0-1440. 1440 is the end of the day. */
export type MinuteOfDay = number;

/**
 * Việt Nam (Asia/Ho_Chi_Minh) is at UTC+7 without daylight saving, unchanged since 13/06/1975, and no instant kept here
 * is older than 2017 (births and deaths are plain dates). A fixed offset is therefore exact, and it does not depend on
 * the time-zone tables of a person's old phone.
 */
const zoneOffsetMillis = 7 * 3_600_000;
const millisPerDay = 86_400_000;

/**
 * The instant a text names, or null. Takes ISO 8601 with Z or an offset ('2019-04-23T17:00+07:00'); a local time without
 * offset is refused, since nobody can say when it was. Digits after the millisecond are cut off, never rounded up.
 */
export function parseInstant(text: string): Instant | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/.exec(text);
  if (parts === null) return null;
  const [, day = '', hour = '', minute = '', second = '00', fraction = '', sign = '+', offsetHour = '00', offsetMinute = '00'] = parts;
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  if (parsePlainDate(day) === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(offsetMinute) > 59 || offset > 14 * 60) return null;
  const local = Date.parse(`${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  const iso = new Date(local - (sign === '-' ? -offset : offset) * 60_000).toISOString();
  return iso.length === 24 ? (iso as Instant) : null;
}

/** Throws on what is no number of milliseconds since 1970 within the years 0000-9999: that is a fault of the program. */
export function instantFromMillis(ms: number): Instant {
  const iso = new Date(Math.floor(ms)).toISOString();
  if (iso.length !== 24) throw new RangeError(`Not an instant of the years 0000-9999: ${ms} ms`);
  return iso as Instant;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function millisOf(instant: Instant): number {
  return Date.parse(instant);
}

export function addMillis(instant: Instant, ms: number): Instant {
  return instantFromMillis(millisOf(instant) + ms);
}

/** The day a text names, or null: 'YYYY-MM-DD' of a day that exists (30/02 does not, 29/02 only in leap years). */
export function parsePlainDate(text: string): PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return day >= 1 && day <= daysOfMonth(year, month) ? (text as PlainDate) : null;
}

/** 0 for what is no month. */
function daysOfMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (daysOfMonths[month - 1] ?? 0);
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day in Việt Nam at that instant: 17:00Z is already the next day. */
export function plainDateOf(instant: Instant): PlainDate {
  return dateOfUtcMillis(millisOf(instant) + zoneOffsetMillis);
}

/** Seconds since local midnight, with the fraction: 15:00:00.001 is 54000.001. */
export function secondOfDayOf(instant: Instant): number {
  const local = millisOf(instant) + zoneOffsetMillis;
  return (local - Math.floor(local / millisPerDay) * millisPerDay) / 1000;
}

/** The instant at a minute of a day in Việt Nam; fractions of a minute go to the millisecond. */
export function atMinute(date: PlainDate, minuteOfDay: MinuteOfDay): Instant {
  return instantFromMillis(millisAtMinute(date, minuteOfDay));
}

/** The same as milliseconds since 1970, for who counts on: making a text of it only to read it again costs most of a due time. */
export function millisAtMinute(date: PlainDate, minuteOfDay: MinuteOfDay): number {
  return utcMillisOf(date) - zoneOffsetMillis + Math.round(minuteOfDay * 60_000);
}

/** `n` whole days later, earlier when negative. Throws outside the years 0000-9999. */
export function addDays(date: PlainDate, n: number): PlainDate {
  return dateOfUtcMillis(utcMillisOf(date) + n * millisPerDay);
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return (utcMillisOf(b) - utcMillisOf(a)) / millisPerDay;
}

export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** 1 Monday (thứ Hai) to 7 Sunday (Chủ nhật). */
export function isoWeekday(date: PlainDate): IsoWeekday {
  const sundayFirst = new Date(utcMillisOf(date)).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as IsoWeekday;
}

/** The instant as written outside, with the offset of Việt Nam: '2019-04-23T17:00:00+07:00'; milliseconds only when there are some. */
export function withOffset(instant: Instant): string {
  const local = new Date(millisOf(instant) + zoneOffsetMillis).toISOString();
  return `${local.replace(/(\.000)?Z$/, '')}+07:00`;
}

function utcMillisOf(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00.000Z`);
}

/** The day that was asked for last: mostly it is today's again. */
let lastDay: { readonly number: number; readonly date: PlainDate } | null = null;

function dateOfUtcMillis(ms: number): PlainDate {
  const number = Math.floor(ms / millisPerDay);
  if (lastDay?.number === number) return lastDay.date;
  const iso = new Date(ms).toISOString();
  if (iso.length !== 24) throw new RangeError(`Not a day of the years 0000-9999: ${iso}`);
  lastDay = { number, date: iso.slice(0, 10) as PlainDate };
  return lastDay.date;
}
