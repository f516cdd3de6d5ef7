import type { Refusal, Text } from '../../basics/rules/outcome.ts';
import { addDays, addMillis, atMinute, type Instant, isoWeekday, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { isWorkingDay, type WorkingCalendar } from '../../basics/rules/working-time.ts';
import type { Period } from './period.ts';

/** When a saved view of the dashboard is mailed. */
export const rhythms = ['monday', 'month', 'quarter'] as const;
/** In which language a mail is; of the boxes it goes to nobody knows what they read, so whoever keeps the view says it. */
export const mailLanguages = ['vi', 'both', 'en'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

export type Rhythm = (typeof rhythms)[number];

/** From seven to half past eleven in the morning, in minutes of the day. */
export const mailMinutes = { first: 420, last: 690, usual: 450 } as const;
export const recipientsMax = 20;
/** An address of one mailbox as it is written between people; no name, no quotes, nothing that could add a line to the head of a mail. */
export const addressPattern = '^[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}$';

export type Timetable = { readonly rhythm: Rhythm; readonly minute: number };
/** Why a mailing stopped by itself: who set it up has left, or may not set targets of the unit any more; the view tells no unit that is there. */
export type StopReason = 'left' | 'rightLost' | 'viewUnusable';

/** `key` names it for ever; a day off moves `sendAt`, never the key. */
export type Occurrence = { readonly key: string; readonly sendAt: Instant; readonly period: Period };

/**
 * The newest occurrence whose time has come. What was missed before it is never caught up: where a long holiday moves two to the same morning, one mail
 * goes out. On a day off it goes out on the next working day of the office.
 */
export function newestOccurrence(timetable: Timetable, { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar | null }): Occurrence {
  let day = dayOnOrBefore(timetable.rhythm, plainDateOf(now));
  while (sendAtOf(timetable, day, calendar) > now) day = dayOnOrBefore(timetable.rhythm, addDays(day, -1));
  return { key: `${timetable.rhythm} ${day}`, sendAt: sendAtOf(timetable, day, calendar), period: periodTold(timetable.rhythm, day) };
}

/** When the next mail goes out. */
export function nextSendAt(timetable: Timetable, { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar | null }): Instant {
  const { rhythm } = timetable;
  let day = dayOnOrBefore(rhythm, addDays(dayOnOrBefore(rhythm, plainDateOf(now)), -1));
  while (sendAtOf(timetable, day, calendar) <= now) day = dayOnOrBefore(rhythm, addDays(day, daysToNext[rhythm]));
  return sendAtOf(timetable, day, calendar);
}

/** The last whole week, month or quarter before the day. */
export function periodTold(rhythm: Rhythm, day: PlainDate): Period {
  const to = addDays(dayOnOrBefore(rhythm, day), -1);
  return { from: dayOnOrBefore(rhythm, to), to };
}

/** So many days after one beginning lies the next period, however long the months are. */
const daysToNext = { monday: 7, month: 31, quarter: 92 } as const satisfies Record<Rhythm, number>;

function dayOnOrBefore(rhythm: Rhythm, day: PlainDate): PlainDate {
  if (rhythm === 'monday') return addDays(day, 1 - isoWeekday(day));
  const month = Number(day.slice(5, 7));
  const first = rhythm === 'month' ? month : month - ((month - 1) % 3);
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01` as PlainDate;
}

/** Longer than any holiday: a calendar without a working day in it must not keep a mail back for ever. */
const daysOffMax = 31;

function sendAtOf({ minute }: Timetable, day: PlainDate, calendar: WorkingCalendar | null): Instant {
  for (let i = 0; i < daysOffMax; i += 1) if (isWorked(addDays(day, i), calendar)) return atMinute(addDays(day, i), minute);
  return atMinute(day, minute);
}

/** Where the calendar does not know the day, Monday to Friday: nobody's right hangs on the day of a mail. */
function isWorked(day: PlainDate, calendar: WorkingCalendar | null): boolean {
  const known = isWorkingDay(day, calendar);
  return known.ok ? known.value : isoWeekday(day) <= 5;
}

const pauseMinutes = [1, 5, 15, 30, 60, 120, 240] as const;
const tryMinutesMax = 24 * 60;

/** When a mail that was refused is tried again: after growing pauses, until a day after it was queued; null: no more. `attempts`: how often it was refused. */
export function nextMailTry({ attempts, queuedAt, now }: { readonly attempts: number; readonly queuedAt: Instant; readonly now: Instant }): Instant | null {
  const pause = pauseMinutes[Math.min(attempts, pauseMinutes.length) - 1] ?? pauseMinutes[0];
  const next = addMillis(now, pause * 60_000);
  return next > addMillis(queuedAt, tryMinutesMax * 60_000) ? null : next;
}

/** Each address once, in small letters, as they were typed in. */
export function tidyRecipients(typed: readonly string[]): readonly string[] {
  return [...new Set(typed.map((one) => one.trim().toLowerCase()).filter((one) => one !== ''))];
}

export function isAddress(text: string): boolean {
  return text.length <= 254 && new RegExp(addressPattern).test(text);
}

const source = 'Quy tắc của hệ thống (docs/decisions/0021-targets-and-dashboards.md)';
const refusal = (kind: string, why: Text, next: Text): Refusal => ({ kind, why, next, source });

export const onlyDashboards = refusal(
  'onlyDashboards',
  { vi: 'Chỉ góc nhìn của bảng điều hành gửi được qua thư; góc nhìn này không còn dẫn đến đơn vị nào.', en: 'Only views of the dashboard are mailed; this one leads to no unit.' },
  { vi: 'Mở bảng điều hành, chọn đơn vị, lưu góc nhìn mới rồi đặt lịch gửi.', en: 'Open the dashboard, choose a unit, keep a new view and set its mailing.' },
);
export const mailNotSetUp = refusal(
  'mailNotSetUp',
  { vi: 'Máy chủ này chưa được nối với máy chủ thư, nên chưa gửi được.', en: 'This server is not connected to a mail server yet, so nothing can be sent.' },
  { vi: 'Nhờ quản trị kỹ thuật đặt biến SMTP_URL và MAIL_FROM rồi khởi động lại.', en: 'Ask the technical operator to set SMTP_URL and MAIL_FROM and to start again.' },
);
export const alreadyOnItsWay = refusal(
  'alreadyOnItsWay',
  { vi: 'Một thư của góc nhìn này đang chờ gửi.', en: 'A mail of this view is waiting to be sent.' },
  { vi: 'Đợi thư đó gửi xong (xem trạng thái), rồi gửi lại nếu còn cần.', en: 'Wait until it is sent, then send again if still needed.' },
);
export const viewIsMailed = refusal(
  'viewIsMailed',
  { vi: 'Góc nhìn này đang được gửi thư định kỳ.', en: 'This view is being mailed by timetable.' },
  { vi: 'Ngừng gửi thư trước, rồi bỏ góc nhìn.', en: 'Stop the mailing first, then forget the view.' },
);
