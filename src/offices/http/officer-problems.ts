import type { Problem } from '../../basics/http/problem.ts';
import { formatInstant } from '../../basics/rules/dates-format.ts';
import type { Refusal } from '../../basics/rules/outcome.ts';
import { type Instant, millisOf } from '../../basics/rules/time.ts';
import { lockMinutes, wrongPasswordsMax } from '../rules/password.ts';

/** Problems of log-in and accounts. */

export const wrongPassword: Problem = {
  status: 401,
  code: 'wrongPassword',
  title: { vi: 'Chưa đăng nhập được', en: 'Not logged in' },
  detail: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The user name or the password is wrong.' },
  next: {
    vi: `Xem lại phím Caps Lock và bộ gõ tiếng Việt rồi thử lại. Sai ${wrongPasswordsMax} lần liên tiếp thì tài khoản tạm khóa ${lockMinutes} phút.`,
    en: `Look at Caps Lock and the keyboard language and try again. After ${wrongPasswordsMax} wrong tries in a row the account is locked for ${lockMinutes} minutes.`,
  },
};

export function accountLocked(until: Instant, now: Instant): Problem {
  const at = formatInstant(until);
  return {
    status: 401,
    code: 'accountLocked',
    title: { vi: 'Tài khoản tạm khóa', en: 'The account is locked for now' },
    detail: {
      vi: `Mật khẩu đã sai ${wrongPasswordsMax} lần liên tiếp nên tài khoản tạm khóa đến ${at}.`,
      en: `The password was wrong ${wrongPasswordsMax} times in a row, so the account is locked until ${at}.`,
    },
    next: {
      vi: `Đăng nhập lại sau ${at}, hoặc nhờ quản trị kỹ thuật của đơn vị (hay của quận) mở khóa ngay.`,
      en: `Log in again after ${at}, or ask the technical operator of your office (or of the district) to unlock it at once.`,
    },
    facts: { until },
    retryAfterSeconds: Math.max(1, Math.ceil((millisOf(until) - millisOf(now)) / 1000)),
  };
}

export const mustChangePassword: Problem = {
  status: 403,
  code: 'mustChangePassword',
  title: { vi: 'Cần đổi mật khẩu trước', en: 'Change the password first' },
  detail: { vi: 'Tài khoản còn dùng mật khẩu do quản trị cấp.', en: 'The account still has the password given by the administrator.' },
  next: { vi: 'Đổi mật khẩu, rồi làm lại việc này.', en: 'Change the password, then do this again.' },
};

export const currentPasswordWrong: Problem = {
  status: 422,
  code: 'currentPasswordWrong',
  title: { vi: 'Chưa đổi được mật khẩu', en: 'The password was not changed' },
  detail: { vi: 'Mật khẩu đang dùng không đúng.', en: 'The current password is wrong.' },
  next: { vi: 'Gõ lại mật khẩu đang dùng. Mật khẩu cũ vẫn còn hiệu lực.', en: 'Type the current password again. It is still in force.' },
};

export function passwordRefused(refusal: Refusal): Problem {
  return {
    status: 422,
    code: refusal.kind,
    title: { vi: 'Chưa đổi được mật khẩu', en: 'The password was not changed' },
    detail: refusal.why,
    next: refusal.next,
    source: refusal.source,
  };
}
