import { type Instant, type PlainDate, parsePlainDate, plainDateOf, secondOfDayOf } from './time.ts';

/** 05/03/2019. Written by hand: `Intl` for vi-VN prints 5/3/2019. */
export function formatDate(date: PlainDate): string {
  const { day, month, year } = partsOf(date);
  return `${day}/${month}/${year}`;
}

/** A day that came as text, '2019-03-05' → '05/03/2019'; what is no day stays as it came. */
export function shownDay(text: string): string {
  const day = parsePlainDate(text);
  return day === null ? text : formatDate(day);
}

/** Hour and day in Việt Nam, '10:42 05/03/2019'. Seconds are cut off, never rounded up: a receipt must not name a time still to come. */
export function formatInstant(instant: Instant): string {
  const minutes = Math.floor(secondOfDayOf(instant) / 60);
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${hour}:${String(minutes % 60).padStart(2, '0')} ${formatDate(plainDateOf(instant))}`;
}

/**
 * '05 tháng 3 năm 2019', to stand behind "ngày" on administrative documents: days below 10 and the months 1 and 2 with a
 * leading zero, so that no digit can be added in front.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (địa danh và thời gian ban hành văn bản); the same in Thông tư 01/2011/TT-BNV.
 */
export function formatLongDate(date: PlainDate): string {
  const { day, month, year } = partsOf(date);
  return `${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/**
 * A birth or death date as far as it is known, lawful for old people: '1950' → 'năm 1950', '1950-05' → '05/1950',
 * '1950-05-19' → '19/05/1950'. Anything else is shown as it was written, since it stands so on somebody's paper.
 */
export function formatPartialDate(text: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return text;
  if (month === undefined) return `năm ${year}`;
  return day === undefined ? `${month}/${year}` : `${day}/${month}/${year}`;
}

function partsOf(date: PlainDate): { readonly day: string; readonly month: string; readonly year: string } {
  return { day: date.slice(8, 10), month: date.slice(5, 7), year: date.slice(0, 4) };
}
