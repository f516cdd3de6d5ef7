import { formatLongDate } from '../../basics/rules/dates-format.ts';
import { type Instant, type PlainDate, plainDateOf, secondOfDayOf } from '../../basics/rules/time.ts';
import { standing } from '../../basics/rules/working-time.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import type { Standing } from './legal-form-data.ts';

/** '07 giờ 30 phút, ngày 05 tháng 3 năm 2019', as times stand on the forms. Seconds are cut off. */
export function longInstant(instant: Instant): string {
  const minutes = Math.floor(secondOfDayOf(instant) / 60);
  return `${twoDigits(Math.floor(minutes / 60))} giờ ${twoDigits(minutes % 60)} phút, ngày ${formatLongDate(plainDateOf(instant))}`;
}

/** Đăng ký nhận kết quả tại: what the person asked for; null when the form of the procedure does not ask. */
export function resultPlace(answers: Answers): string | null {
  const wish = answers['nhan_ket_qua'];
  if (typeof wish !== 'string' || wish === '') return null;
  const address = addressText(answers['dia_chi_nhan']);
  return address === null ? wish : `${wish}: ${address}`;
}

/** Before, on or after the due time, in the words of the control slip; what is early and on time, `standing` says. */
export function standingAt(at: Instant, dueAt: Instant): Standing {
  const words = { early: 'Trước hạn', onTime: 'Đúng hạn', late: 'Quá hạn', running: 'Đúng hạn', overdue: 'Quá hạn' } as const;
  return words[standing({ dueAt, finishedAt: at, now: at })];
}

/** The same against a limit that is a day: on that day is on time. */
export function standingOn(at: Instant, day: PlainDate): Standing {
  const on = plainDateOf(at);
  if (on === day) return 'Đúng hạn';
  return on < day ? 'Trước hạn' : 'Quá hạn';
}

/** 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC' inside a sentence: 'Ủy ban nhân dân phường An Lạc'. Other names stay as they are. */
export function authorityInProse(authorityName: string): string {
  const parts = /^ỦY BAN NHÂN DÂN (PHƯỜNG|XÃ|THỊ TRẤN|THỊ XÃ|QUẬN|HUYỆN|THÀNH PHỐ|TỈNH|ĐẶC KHU) (.+)$/.exec(authorityName.normalize('NFC'));
  const [, level, name] = parts ?? [];
  return level === undefined || name === undefined ? authorityName : `Ủy ban nhân dân ${level.toLowerCase()} ${capitalised(name)}`;
}

function addressText(answer: Answers[string] | undefined): string | null {
  if (typeof answer === 'string') return answer === '' ? null : answer;
  if (answer === undefined || answer === null || typeof answer !== 'object' || Array.isArray(answer)) return null;
  const { line, text } = answer as { readonly line?: unknown; readonly text?: unknown };
  if (typeof text === 'string' && text !== '') return text;
  return typeof line === 'string' && line !== '' ? line : null;
}

function capitalised(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
