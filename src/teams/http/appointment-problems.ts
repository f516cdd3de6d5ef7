import type { Problem } from '../../basics/http/problem.ts';
import type { Refusal } from '../../basics/rules/outcome.ts';
import type { OpenSlot } from '../rules/appointment-slots.ts';

/** What may go wrong between a citizen and an appointment. An unknown code and wrong digits are answered alike. */

const title = { vi: 'Chưa hẹn được', en: 'No appointment yet' };

export const noAppointment: Problem = {
  status: 404,
  code: 'noAppointment',
  title: { vi: 'Không tìm thấy lượt hẹn', en: 'No such appointment' },
  detail: { vi: 'Không có lượt hẹn nào khớp cả mã hẹn và 4 số cuối điện thoại.', en: 'No appointment fits both the code and the last 4 digits.' },
  next: {
    vi: 'Xem lại tin nhắn có mã hẹn; mất mã thì gọi số của điểm trực, hoặc cứ đến trong giờ trực.',
    en: 'Look at the message again, call the post, or simply come while somebody is on duty.',
  },
};

export const nameMissing: Problem = {
  status: 422,
  code: 'nameMissing',
  title,
  detail: { vi: 'Tên chỉ gồm chữ cái.', en: 'A name has letters only.' },
  next: { vi: 'Gõ họ tên của người sẽ đến.', en: 'Type the name of whoever will come.' },
  errors: [{ path: 'fullName', code: 'nameMissing', message: { vi: 'Gõ họ tên của người sẽ đến, chỉ gồm chữ cái.', en: 'Type the name of whoever will come, letters only.' } }],
};

export const phoneNeeded: Problem = {
  status: 422,
  code: 'phoneNeeded',
  title,
  detail: { vi: 'Cần một số di động Việt Nam để gửi mã hẹn.', en: 'A Vietnamese mobile number is needed for the code.' },
  next: {
    vi: 'Gõ số di động 10 chữ số. Không có điện thoại thì cứ đến trong giờ trực, không cần hẹn.',
    en: 'Type the 10 digits. Without a phone simply come while somebody is on duty.',
  },
  errors: [{ path: 'phone', code: 'phoneNeeded', message: { vi: 'Gõ số di động 10 chữ số, bắt đầu bằng 0.', en: 'Type a mobile number of 10 digits, beginning with 0.' } }],
};

export const otherAppointment: Problem = {
  status: 409,
  code: 'otherAppointment',
  title,
  detail: { vi: 'Trang này đã đặt một lượt hẹn rồi.', en: 'This page has made an appointment already.' },
  next: { vi: 'Xem lượt hẹn đã đặt; muốn đổi giờ thì hủy lượt ấy rồi hẹn lại.', en: 'Look at it; to change the time cancel it and make another.' },
};

/** The refusal with the times that are free, the nearest first. */
export function slotTakenWith(refusal: Refusal, next: readonly OpenSlot[]): Problem {
  return {
    status: 409,
    code: refusal.kind,
    title,
    detail: refusal.why,
    next: refusal.next,
    source: refusal.source,
    facts: { free: next.map(({ day, fromMinute }) => ({ day, fromMinute })) },
  };
}

export const slotGone: Problem = {
  status: 409,
  code: 'slotGone',
  title: { vi: 'Giờ này không còn chỗ', en: 'This time is gone' },
  detail: { vi: 'Giờ được chọn vừa có người khác giữ, hoặc không có người trực.', en: 'Somebody has just taken it, or nobody is on duty then.' },
  next: { vi: 'Chọn một giờ còn trống khác.', en: 'Choose another free time.' },
};

export const notBookedAnyMore: Problem = {
  status: 409,
  code: 'notBookedAnyMore',
  title: { vi: 'Lượt hẹn này không còn chờ', en: 'This appointment is not waiting any more' },
  detail: { vi: 'Người dân đã hủy, đã ghi là đến hay không đến, hoặc giờ hẹn đã qua.', en: 'It was cancelled, noted as come or not come, or its time has passed.' },
  next: { vi: 'Tải lại trang để xem lượt hẹn của ngày.', en: 'Reload the appointments of the day.' },
};

export const walkInIdTaken: Problem = {
  status: 409,
  code: 'walkInIdTaken',
  title: { vi: 'Chưa ghi được lượt này', en: 'This could not be noted' },
  detail: { vi: 'Mã của lượt này đã dùng cho một lượt khác.', en: 'Something else is kept under this id.' },
  next: { vi: 'Bỏ dòng này trên máy rồi ghi lại.', en: 'Take the line back on the machine and note it again.' },
};
