import { addDays, type MinuteOfDay, type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';

/** A day as it stands in a list; `minute` where an hour was written too. `how`: what was understood otherwise than it was written. */
export type WrittenDay = { readonly day: PlainDate; readonly minute: MinuteOfDay | null; readonly how: 'plain' | 'serial' | 'shortYear' };

/** Days since 30/12/1899, as Excel counts: between 1990 and 2100, so that a year or a number of a dossier is not taken for a day. */
const serialMin = 32_874;
const serialMax = 73_050;
const excelZero = '1899-12-30' as PlainDate;

/**
 * 05/03/2018, 5-3-18, 5.3.2018, 2018-03-05, the serial 43164 of Excel (as number or text), each with an hour before or behind it; day before month, as everywhere
 * here. Null when the cell is empty, 'wrong' when it names no day between 1990 and 2100.
 */
export function dayIn(cell: string | number | null): WrittenDay | 'wrong' | null {
  const text = cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim();
  if (/^[-–.]*$/.test(text)) return null;
  if (/^\d{5}(\.\d+)?$/.test(text)) return serialDay(Number(text));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}).*)?$/.exec(text);
  if (iso !== null) return checked({ day: dayOf(iso[1], iso[2], iso[3]), minute: minuteOf(iso[4], iso[5]), how: 'plain' });
  const own = /^(?:(\d{1,2})[:hg](\d{2})?(?::\d{2})? )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ ,]+(\d{1,2})[:hg](\d{2})?(?::\d{2})?)?$/.exec(text);
  if (own === null) return 'wrong';
  const [, hourBefore, minuteBefore, day, month, year = '', hourBehind, minuteBehind] = own;
  const isShort = year.length === 2;
  const minute = minuteOf(hourBefore ?? hourBehind, minuteBefore ?? minuteBehind);
  return checked({ day: dayOf(isShort ? century(year) : year, month, day), minute, how: isShort ? 'shortYear' : 'plain' });
}

/** '18' is 2018, '98' is 1998: no list of an office here is older than 1990. */
function century(year: string): string {
  return Number(year) >= 90 ? `19${year}` : `20${year}`;
}

function serialDay(serial: number): WrittenDay | 'wrong' {
  if (serial < serialMin || serial > serialMax) return 'wrong';
  const minute = Math.round((serial - Math.floor(serial)) * 1440);
  return { day: addDays(excelZero, Math.floor(serial)), minute: minute === 0 ? null : Math.min(minute, 1439), how: 'serial' };
}

function dayOf(year = '', month = '', day = ''): PlainDate | null {
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Midnight is what Excel writes for a day without an hour. */
function minuteOf(hour: string | undefined, minute: string | undefined): MinuteOfDay | 'wrong' | null {
  if (hour === undefined) return null;
  const [h, m] = [Number(hour), Number(minute ?? '0')];
  if (h > 23 || m > 59) return 'wrong';
  return h === 0 && m === 0 ? null : h * 60 + m;
}

function checked({ day, minute, how }: { readonly day: PlainDate | null; readonly minute: MinuteOfDay | 'wrong' | null; readonly how: WrittenDay['how'] }): WrittenDay | 'wrong' {
  if (day === null || minute === 'wrong' || day < '1990-01-01' || day > '2100-12-31') return 'wrong';
  return { day, minute, how };
}
