import type { Text } from '../../basics/rules/outcome.ts';
import { passwordLengthMin } from '../rules/password.ts';

/** Words about logging in, officers and their offices. */
export const officeWords = {
  signInTitle: { vi: 'Đăng nhập', en: 'Log in' },
  signInFor: { vi: 'Dành cho cán bộ, công chức của bộ phận một cửa.', en: 'For officers of the one-stop desks.' },
  toCitizens: { vi: 'Bạn là người dân? Vào trang nộp và tra cứu hồ sơ', en: 'Are you a citizen? Go to filing and tracking' },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  usernameNeeded: { vi: 'Ghi tên đăng nhập của bạn.', en: 'Write your user name.' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  passwordNeeded: { vi: 'Ghi mật khẩu.', en: 'Write the password.' },
  showPassword: { vi: 'Hiện mật khẩu', en: 'Show the password' },
  show: { vi: 'Hiện', en: 'Show' },
  hide: { vi: 'Ẩn', en: 'Hide' },
  capsLock: { vi: 'Phím Caps Lock đang bật: chữ gõ ra là chữ hoa.', en: 'Caps Lock is on: letters come out as capitals.' },
  signIn: { vi: 'Đăng nhập', en: 'Log in' },
  signingIn: { vi: 'Đang đăng nhập…', en: 'Logging in…' },
  cannotSignIn: { vi: 'Không đăng nhập được?', en: 'Cannot log in?' },
  cannotSignInMore: {
    vi: 'Quên mật khẩu hoặc bị khóa: báo quản trị kỹ thuật của cơ quan. Họ mở khóa hoặc cấp mật khẩu tạm, bạn đổi ngay ở lần đăng nhập đầu. Không ai được hỏi mật khẩu của bạn.',
    en: 'Forgotten or locked: tell the technical operator of your office, who unlocks it or gives a password for once. Nobody may ask for your password.',
  },
  signInAgainTitle: { vi: 'Phiên làm việc đã hết', en: 'The session has ended' },
  signInAgain: { vi: 'Đăng nhập lại để tiếp tục đúng chỗ đang làm. Những gì đã gõ vẫn còn.', en: 'Log in again to go on where you were. What was typed is still here.' },
  mustChange: {
    vi: 'Mật khẩu này do người khác đặt. Đổi sang mật khẩu chỉ mình bạn biết rồi vào làm việc.',
    en: 'This password was set by somebody else. Choose one that only you know, then go on.',
  },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  currentPassword: { vi: 'Mật khẩu đang dùng', en: 'Current password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordHint: {
    vi: `Ít nhất ${passwordLengthMin} ký tự. Ghép vài từ dễ nhớ tốt hơn một từ ngắn khó nhớ.`,
    en: `At least ${passwordLengthMin} characters. A few words you remember are better than a short puzzle.`,
  },
  newPasswordAgain: { vi: 'Gõ lại mật khẩu mới', en: 'New password again' },
  newPasswordNeeded: { vi: 'Ghi mật khẩu mới.', en: 'Write the new password.' },
  samePassword: { vi: 'Mật khẩu mới phải khác mật khẩu đang dùng.', en: 'The new password must differ from the current one.' },
  passwordsDiffer: { vi: 'Hai lần gõ mật khẩu mới chưa giống nhau.', en: 'The two new passwords differ.' },
  passwordChanged: { vi: 'Đã đổi mật khẩu.', en: 'The password was changed.' },
  office: { vi: 'Đơn vị', en: 'Office' },
  noOfficers: { vi: 'Chưa có cán bộ nào', en: 'No officers yet' },
  noOfficersMore: { vi: 'Thêm cán bộ bằng lệnh: npm run cli -- user add', en: 'Add officers by: npm run cli -- user add' },
  locked: { vi: 'Đang bị khóa', en: 'Locked' },
  unlock: { vi: 'Mở khóa', en: 'Unlock' },
  unlocked: (name: string): Text => ({ vi: `Đã mở khóa tài khoản của ${name}.`, en: `The account of ${name} is unlocked.` }),
} as const;
