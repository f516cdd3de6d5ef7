import { type Problem, type ProblemError, problemError } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import type { Text } from '../../basics/rules/outcome.ts';

/** What may go wrong with courses and sessions. */

export function wrongCourseField(path: string, message: Text): ProblemError {
  return problemError(malformed([{ path, code: 'notReadable', message }]));
}

export const sessionFixed: Problem = {
  status: 409,
  code: 'sessionFixed',
  title: { vi: 'Buổi tập huấn không sửa được nữa', en: 'The session cannot be changed any more' },
  detail: { vi: 'Buổi đã hủy, hoặc mã buổi này là của một khóa khác.', en: 'It was cancelled, or it is one of another course.' },
  next: { vi: 'Mở một buổi mới.', en: 'Plan a new session.' },
};

export const noteNeeded: Problem = {
  status: 422,
  code: 'noteNeeded',
  title: { vi: 'Cần ghi vì sao đánh dấu bằng tay', en: 'Say why it is marked by hand' },
  detail: {
    vi: 'Người dự không quét mã, không đưa thẻ: danh sách phải nói rõ vì sao vẫn tính có mặt.',
    en: 'Without scan and card the list must say why somebody counts as present.',
  },
  next: { vi: 'Ghi vài chữ, ví dụ: quên thẻ, máy hết pin.', en: 'Write a few words, such as: forgot the card.' },
};

export const certificateGiven: Problem = {
  status: 409,
  code: 'certificateGiven',
  title: { vi: 'Người này đã có giấy chứng nhận của buổi', en: 'A certificate stands on this' },
  detail: { vi: 'Giấy chứng nhận đã cấp dựa trên việc có mặt ở buổi này.', en: 'A certificate was given for having been at this session.' },
  next: { vi: 'Giữ nguyên điểm danh. Nếu cấp nhầm, báo lãnh đạo đơn vị cấp.', en: 'Leave it as it is; if it was given by mistake, tell the head of the office.' },
};

export const notEarned: Problem = {
  status: 409,
  code: 'notEarned',
  title: { vi: 'Chưa cấp được giấy chứng nhận', en: 'No certificate yet' },
  detail: {
    vi: 'Giấy chứng nhận chỉ cấp cho người có mặt ở buổi học và đạt bài kiểm tra của khóa trong thời hạn.',
    en: 'It is given to who was at the session and passed the tests of the course in time.',
  },
  next: { vi: 'Xem cột Kiểm tra trong danh sách: còn thiếu bài nào.', en: 'See in the list which test is missing.' },
};

export const notOfThisSession: Problem = {
  status: 422,
  code: 'notOfThisSession',
  title: { vi: 'Người này không thuộc các tổ dự buổi này', en: 'Not of the teams of this session' },
  detail: {
    vi: 'Chỉ thành viên tổ của nơi tổ chức, hoặc của phường trực thuộc, được đăng ký và điểm danh.',
    en: 'Members of the teams of the office that holds it and of those below it only.',
  },
  next: { vi: 'Người khác đến dự thì tính vào số người dự, không ghi tên.', en: 'Others are counted as a number, without names.' },
};

export const noSuchCertificate: Problem = {
  status: 404,
  code: 'noSuchCertificate',
  title: { vi: 'Không có giấy chứng nhận này', en: 'No such certificate' },
  detail: { vi: 'Mã gõ thiếu, hoặc tài khoản này không được xem.', en: 'The code is incomplete, or this account may not see it.' },
  next: { vi: 'Mở giấy chứng nhận từ danh sách của buổi tập huấn.', en: 'Open it from the list of the session.' },
};
