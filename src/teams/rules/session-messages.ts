import { formatDate } from '../../basics/rules/dates-format.ts';
import type { Instant } from '../../basics/rules/time.ts';
import { sessionState, type TrainingSession } from './course.ts';
import { clockOf } from './duty-clock.ts';

type When = Pick<TrainingSession, 'day' | 'fromMinute' | 'place'>;

/** To whoever is signed up, with a seat or waiting: nobody comes for nothing. */
export function calledOffMessage({ title, session, why }: { readonly title: string; readonly session: When; readonly why: string }): string {
  return `Buổi tập huấn "${title}" ${spoken(session)} đã hủy: ${why}. Không phải đến; sẽ có buổi khác thì đăng ký lại.`;
}

/** The place in the list stays; whoever cannot come then withdraws. */
export function movedSessionMessage({ title, before, after }: { readonly title: string; readonly before: When; readonly after: When }): string {
  return `Buổi tập huấn "${title}" ${spoken(before)} chuyển sang ${spoken(after)}. Tên vẫn trong danh sách; không đến được thì rút ở mục Tập huấn của bàn làm việc.`;
}

/** Of what goes on, or is over, only the record is corrected: there is nobody left to come. */
export function isHeldOtherwise(before: When, { after, now }: { readonly after: TrainingSession; readonly now: Instant }): boolean {
  if (sessionState(after, now) !== 'planned') return false;
  return before.day !== after.day || before.fromMinute !== after.fromMinute || before.place !== after.place;
}

function spoken({ day, fromMinute, place }: When): string {
  return `lúc ${clockOf(fromMinute)} ngày ${formatDate(day)} tại ${place}`;
}
