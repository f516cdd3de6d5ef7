import type { Problem } from '../../basics/http/problem.ts';
import { codeMinutes } from '../store/phone-codes.ts';

/** Problems of confirming a phone. Filing goes on without it: the texts say so. */

const title = { vi: 'Chưa xác nhận được số điện thoại', en: 'The phone is not confirmed' };

export const phoneInvalid: Problem = {
  status: 422,
  code: 'phoneInvalid',
  title,
  detail: {
    vi: 'Đây không phải số điện thoại di động Việt Nam (10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09).',
    en: 'This is no Vietnamese mobile number (10 digits, beginning with 03, 05, 07, 08 or 09).',
  },
  next: {
    vi: 'Xem lại số; nếu chỉ có máy bàn hoặc không có điện thoại thì bỏ qua bước này, vẫn nộp được hồ sơ.',
    en: 'Look at the number again; with a fixed line or no phone leave this step out, you can file all the same.',
  },
  errors: [{ path: 'phone', code: 'phoneInvalid', message: { vi: 'Không phải số di động Việt Nam.', en: 'Not a Vietnamese mobile number.' } }],
};

export function codeWrong(triesLeft: number): Problem {
  const isOver = triesLeft === 0;
  return {
    status: 422,
    code: isOver ? 'codeUsedUp' : 'codeWrong',
    title,
    detail: isOver
      ? { vi: 'Mã này đã bị nhập sai quá số lần cho phép.', en: 'This code was entered wrong too often.' }
      : { vi: `Mã không đúng. Còn ${triesLeft} lần thử.`, en: `The code is wrong. ${triesLeft} tries left.` },
    next: isOver
      ? { vi: 'Bấm gửi lại để nhận mã mới.', en: 'Ask for a new code.' }
      : { vi: 'Xem lại tin nhắn mới nhất và nhập đủ 6 chữ số.', en: 'Look at the newest message and enter all 6 digits.' },
    facts: { triesLeft },
  };
}

export const codeExpired: Problem = {
  status: 422,
  code: 'codeExpired',
  title,
  detail: { vi: `Mã đã quá ${codeMinutes} phút nên không dùng được nữa.`, en: `The code is older than ${codeMinutes} minutes and no longer works.` },
  next: { vi: 'Bấm gửi lại để nhận mã mới.', en: 'Ask for a new code.' },
};
