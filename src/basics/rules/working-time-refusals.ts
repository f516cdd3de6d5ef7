import { formatDate } from './dates-format.ts';
import type { Refusal } from './outcome.ts';
import type { PlainDate } from './time.ts';

const civilCode = 'Bộ luật Dân sự 2015, Điều 147 và Điều 148';

export function calendarNotConfigured(): Refusal {
  return {
    kind: 'calendarNotConfigured',
    why: {
      vi: 'Chưa có lịch làm việc của cơ quan nên không tính được thời hạn.',
      en: 'The office has no working calendar yet, so no due time can be worked out.',
    },
    next: {
      vi: 'Nhờ người quản trị nhập giờ làm việc và ngày nghỉ của cơ quan, rồi làm lại.',
      en: 'Ask the administrator to enter the working hours and days off of the office, then try again.',
    },
    source: `${civilCode}; quy tắc của hệ thống: không có lịch thì không đoán thời hạn`,
  };
}

export function calendarContradictory(problem: 'sessionsOverlap' | 'sessionHoursWrong'): Refusal {
  return {
    kind: 'calendarContradictory',
    why: {
      vi: 'Lịch làm việc của cơ quan có giờ sai hoặc các buổi chồng lên nhau nên không tính được thời hạn.',
      en: 'The working calendar has impossible hours or overlapping sessions, so no due time can be worked out.',
    },
    next: {
      vi: 'Nhờ người quản trị sửa giờ làm việc của cơ quan, rồi làm lại.',
      en: 'Ask the administrator to correct the working hours of the office, then try again.',
    },
    source: `${civilCode}; quy tắc của hệ thống: lịch sai thì không đoán thời hạn`,
    facts: { problem },
  };
}

export function calendarDoesNotCover(covered: { readonly coversFrom: PlainDate; readonly coversTo: PlainDate }): Refusal {
  const from = formatDate(covered.coversFrom);
  const to = formatDate(covered.coversTo);
  return {
    kind: 'calendarDoesNotCover',
    why: {
      vi: `Lịch làm việc chỉ có từ ngày ${from} đến hết ngày ${to}, chưa đủ để tính thời hạn này.`,
      en: `The working calendar only runs from ${from} to ${to}, which is not enough for this time limit.`,
    },
    next: {
      vi: 'Nhờ người quản trị bổ sung lịch nghỉ của năm còn thiếu, rồi làm lại.',
      en: 'Ask the administrator to add the days off of the missing year, then try again.',
    },
    source: `${civilCode}; quy tắc của hệ thống: ngày chưa có trong lịch thì không đoán`,
    facts: { coversFrom: covered.coversFrom, coversTo: covered.coversTo },
  };
}

export function limitInvalid(limit: Readonly<Record<string, unknown>>): Refusal {
  return {
    kind: 'limitInvalid',
    why: {
      vi: 'Thời hạn giải quyết của thủ tục ghi không đúng: phải là số lớn hơn 0, và ngày thường phải là số ngày tròn.',
      en: 'The time limit of the procedure is not usable: it must be above 0, and calendar days must be whole.',
    },
    next: {
      vi: 'Nhờ người quản trị danh mục sửa thời hạn của thủ tục theo quyết định công bố.',
      en: 'Ask the catalogue administrator to correct the time limit by the published decision.',
    },
    source: 'Bộ luật Dân sự 2015, Điều 144 đến Điều 148',
    facts: { ...limit },
  };
}

export function dueMustBeSet(ground: string): Refusal {
  return {
    kind: 'dueMustBeSet',
    why: {
      vi: 'Thủ tục này không có số ngày cố định: người tiếp nhận phải ghi ngày hẹn trả kết quả.',
      en: 'This procedure has no fixed number of days: the officer must set the due date.',
    },
    next: {
      vi: 'Ghi ngày, giờ hẹn trả theo kế hoạch hoặc theo văn bản quy định cho trường hợp này.',
      en: 'Enter the due day and hour given by the plan, or by the law of this case.',
    },
    source: 'Quyết định công bố thủ tục hành chính: thời hạn theo kế hoạch, theo từng phần hoặc theo luật của trường hợp',
    facts: { ground },
  };
}

export function dueNotAfterStart(times: { readonly from: string; readonly setDueAt: string }): Refusal {
  return {
    kind: 'dueNotAfterStart',
    why: { vi: 'Ngày hẹn trả phải sau lúc tiếp nhận hồ sơ.', en: 'The due time must be later than the moment of receipt.' },
    next: { vi: 'Chọn ngày, giờ hẹn trả muộn hơn lúc tiếp nhận.', en: 'Choose a due day and hour after the receipt.' },
    source: 'Bộ luật Dân sự 2015, Điều 147',
    facts: { ...times },
  };
}

export function pauseReversed(pause: { readonly pausedAt: string; readonly resumedAt: string }): Refusal {
  return {
    kind: 'pauseReversed',
    why: { vi: 'Lúc tính tiếp thời hạn không thể sớm hơn lúc tạm dừng.', en: 'The clock cannot run again before it was paused.' },
    next: { vi: 'Kiểm tra lại hai thời điểm tạm dừng và tính tiếp.', en: 'Check the two moments, of the pause and of the resumption.' },
    source: 'Quy tắc của hệ thống: thời gian chờ được ghi lúc bắt đầu và lúc kết thúc',
    facts: { ...pause },
  };
}
