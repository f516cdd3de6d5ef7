import type { Text } from '../../basics/rules/outcome.ts';
import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import { words } from './form-words.ts';

type DateFault = { readonly kind: 'notADate' | 'inTheFuture' | 'outOfRange'; readonly message: Text };
export type DateShape = 'date' | 'partialDate' | 'partialDateTime';

/**
 * What is wrong with a date as it stands in an answer, or null. Partial dates may lack the day, or the day and the month (old people's papers say
 * no more); a time of day needs the whole day. `notAfter` is the last day it may name. Years outside 1800-2200 are slips of the pen.
 */
export function dateFault(input: { readonly text: string; readonly shape: DateShape; readonly notAfter: PlainDate | null }): DateFault | null {
  const { text, shape, notAfter } = input;
  const [day = '', time] = shape === 'partialDateTime' ? text.split('T', 2) : [text];
  const why = shape === 'date' ? wholeDayFault(day) : (partialDayFault(day) ?? (time === undefined ? null : timeFault(day, time)));
  if (why !== null) return { kind: 'notADate', message: why };
  const year = Number(day.slice(0, 4));
  if (year < 1800 || year > 2200)
    return { kind: 'outOfRange', message: say(`Năm ${year} có lẽ ghi nhầm. Vui lòng xem lại.`, `The year ${year} looks like a slip. Please look again.`) };
  return notAfter !== null && day > notAfter ? { kind: 'inTheFuture', message: words.inTheFuture } : null;
}

/** Whether the first of two dates surely lies before the second, as far as both are known. */
export function isBefore(a: string, b: string): boolean {
  const [dayA = '', dayB = ''] = [a.split('T')[0], b.split('T')[0]];
  const known = Math.min(dayA.length, dayB.length);
  return dayA.slice(0, known) < dayB.slice(0, known);
}

function wholeDayFault(text: string): Text | null {
  if (parsePlainDate(text) !== null) return null;
  const { day, month, year } = boxesOf(text);
  if (year === '') return say('Ngày này còn thiếu năm.', 'The year is missing.');
  if (month === '') return say('Ngày này còn thiếu tháng.', 'The month is missing.');
  if (day === '') return say('Ngày này còn thiếu ngày.', 'The day is missing.');
  return calendarFault({ day, month, year });
}

function partialDayFault(text: string): Text | null {
  const { day, month, year } = boxesOf(text);
  if (year === '') return say('Cần ghi ít nhất là năm.', 'At least the year is needed.');
  if (month === '' && day !== '')
    return say('Có ngày nhưng còn thiếu tháng. Không nhớ tháng thì bỏ trống cả ngày.', 'There is a day but no month. If the month is unknown, leave the day empty too.');
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return null;
  return parsePlainDate(text) === null ? calendarFault({ day, month, year }) : null;
}

function timeFault(day: string, time: string): Text | null {
  if (day.length < 10)
    return say('Có giờ nhưng chưa đủ ngày, tháng, năm. Không nhớ ngày thì bỏ trống giờ.', 'There is an hour but no full date. If the day is unknown, leave the hour empty.');
  const [hour = '', minute = ''] = time.split(':');
  if (hour === '') return say('Có phút nhưng còn thiếu giờ.', 'There are minutes but no hour.');
  if (minute === '') return say('Còn thiếu phút. Không nhớ phút thì bỏ trống cả giờ.', 'The minutes are missing. If unknown, leave the hour empty too.');
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? null : say('Giờ từ 0 đến 23, phút từ 0 đến 59.', 'Hours are from 0 to 23, minutes from 0 to 59.');
}

type Boxes = { readonly day: string; readonly month: string; readonly year: string };

function boxesOf(text: string): Boxes {
  const [year = '', month = '', ...day] = text.split('-');
  return { year, month, day: day.join('-') };
}

function calendarFault({ day, month, year }: Boxes): Text {
  if (![day, month, year].every((box) => /^\d*$/.test(box))) return say('Ngày cần ghi bằng chữ số: ngày, tháng, năm.', 'A date is written in digits: day, month, year.');
  if (year.length !== 4) return say('Năm cần đủ bốn chữ số, ví dụ 1985.', 'The year needs four digits, for example 1985.');
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  if (m < 1 || m > 12) return say(`Không có tháng ${m}. Tháng từ 1 đến 12.`, `There is no month ${m}. Months are from 1 to 12.`);
  const days = daysOfMonth(y, m);
  if (day !== '' && (d < 1 || d > days))
    return say(`Ngày này không có trong lịch: tháng ${m} năm ${y} có ${days} ngày.`, `There is no such day: month ${m} of ${y} has ${days} days.`);
  return say('Ngày cần ghi đủ, ví dụ 05 tháng 03 năm 2019.', 'A date is written like 05, 03, 2019.');
}

function daysOfMonth(year: number, month: number): number {
  const text = (day: number) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${day}`;
  return [31, 30, 29, 28].find((day) => parsePlainDate(text(day)) !== null) ?? 31;
}

function say(vi: string, en: string): Text {
  return { vi, en };
}
