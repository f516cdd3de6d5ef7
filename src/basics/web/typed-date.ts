import { formatDate } from '../rules/dates-format.ts';
import type { Text } from '../rules/outcome.ts';
import { atMinute, type Instant, isoWeekday, type PlainDate, parsePlainDate } from '../rules/time.ts';

/** What an officer types for a day: 5/3/2019, 05-03-2019, 05.03.2019, 05032019 or 2019-03-05; null when it names no day. */
export function readTypedDate(typed: string): PlainDate | null {
  const text = typed.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return parsePlainDate(text);
  const parts = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (parts === null) return null;
  const [, day = '', month = '', year = ''] = parts;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** What an officer types for an hour: 17:00, 17h, 17h30, 8.30; minutes since midnight, or null. */
export function readTypedHour(typed: string): number | null {
  const parts = /^(\d{1,2})(?:[:h.](\d{2})?)?$/.exec(typed.trim().toLowerCase());
  if (parts === null) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')];
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : null;
}

export function readTypedMoment(typed: { readonly date: string; readonly hour: string }): Instant | null {
  const date = readTypedDate(typed.date);
  const minute = readTypedHour(typed.hour);
  return date === null || minute === null ? null : atMinute(date, minute);
}

/** 'Thứ Ba, 05/03/2019': the weekday shows a slip of the finger at once. */
export function sayDate(date: PlainDate): Text {
  const weekday = weekdays[isoWeekday(date) - 1] ?? { vi: '', en: '' };
  return { vi: `${weekday.vi}, ${formatDate(date)}`, en: `${weekday.en} ${formatDate(date)}` };
}

const weekdays: readonly Text[] = [
  { vi: 'Thứ Hai', en: 'Monday' },
  { vi: 'Thứ Ba', en: 'Tuesday' },
  { vi: 'Thứ Tư', en: 'Wednesday' },
  { vi: 'Thứ Năm', en: 'Thursday' },
  { vi: 'Thứ Sáu', en: 'Friday' },
  { vi: 'Thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];
