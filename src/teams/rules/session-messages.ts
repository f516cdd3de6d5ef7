import { formatDate } from '../../basics/rules/dates-format.ts';
import type { TrainingSession } from './course.ts';
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

export function isHeldOtherwise(before: When, after: When): boolean {
  return before.day !== after.day || before.fromMinute !== after.fromMinute || before.place !== after.place;
}

function spoken({ day, fromMinute, place }: When): string {
  return `lúc ${clockOf(fromMinute)} ngày ${formatDate(day)} tại ${place}`;
}
