import { formatInstant } from '../../basics/rules/dates-format.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { daysBetween, type Instant, millisOf, parseInstant, plainDateOf } from '../../basics/rules/time.ts';
import type { QueueRow } from '../http/shapes.ts';
import { stages } from '../rules/stage.ts';

/** How much time a dossier has, in words. `tone` goes beside the words and never stands for them. */
export type TimeLeft = {
  readonly tone: 'calm' | 'soon' | 'late' | 'waiting' | 'done';
  readonly text: Text;
  /** What is to be done by then, and by when; null when no clock runs. */
  readonly until: { readonly what: Text; readonly at: string } | null;
};

type Timed = Pick<QueueRow, 'stage' | 'standing' | 'answerBy' | 'dueAt'>;

/** Judged by the clock of its stage: the answer within 8 working hours, the due time, or nobody's turn here. */
export function timeLeft(row: Timed, now: Instant): TimeLeft {
  switch (stages[row.stage].clock) {
    case 'reception':
      return until(parseInstant(row.answerBy), now, { vi: 'Tiếp nhận trước', en: 'Receive by' });
    case 'runs':
      return until(row.dueAt === null ? null : parseInstant(row.dueAt), now, { vi: 'Hẹn trả', en: 'Due' });
    case 'none':
    case 'paused':
      return { tone: 'waiting', text: row.stage === 'suspended' ? suspended : waitingForPerson, until: null };
    case 'stopped':
      return { tone: row.standing === 'late' ? 'late' : 'done', text: endings[row.standing === 'late' || row.standing === 'early' ? row.standing : 'onTime'], until: null };
  }
}

const suspended: Text = { vi: 'Tạm dừng tính hạn', en: 'Clock suspended' };
const waitingForPerson: Text = { vi: 'Chờ người dân', en: 'With the citizen' };
const noDate: Text = { vi: 'Chưa có ngày hẹn', en: 'No due date yet' };

const endings = {
  early: { vi: 'Xong trước hạn', en: 'Done early' },
  onTime: { vi: 'Xong đúng hạn', en: 'Done on time' },
  late: { vi: 'Xong trễ hạn', en: 'Done late' },
} satisfies Record<string, Text>;

function until(due: Instant | null, now: Instant, what: Text): TimeLeft {
  if (due === null) return { tone: 'calm', text: noDate, until: null };
  const days = daysBetween(plainDateOf(now), plainDateOf(due));
  const late = now > due;
  const amount = days === 0 ? hours(Math.abs(millisOf(due) - millisOf(now))) : sayDays(Math.abs(days));
  const text = late ? { vi: `Quá hạn ${amount.vi}`, en: `${amount.en} late` } : { vi: `Còn ${amount.vi}`, en: `${amount.en} left` };
  return { tone: late ? 'late' : days <= 1 ? 'soon' : 'calm', text, until: { what, at: formatInstant(due) } };
}

function sayDays(days: number): Text {
  return { vi: `${days} ngày`, en: days === 1 ? '1 day' : `${days} days` };
}

/** Whole hours from one hour on, else minutes; both rounded down, so that nobody is promised more than there is. */
function hours(millis: number): Text {
  const minutes = Math.floor(millis / 60_000);
  const whole = Math.floor(minutes / 60);
  if (whole >= 1) return { vi: `${whole} giờ`, en: whole === 1 ? '1 hour' : `${whole} hours` };
  return { vi: `${minutes} phút`, en: minutes === 1 ? '1 minute' : `${minutes} minutes` };
}
