import type { Refusal } from '../../basics/rules/outcome.ts';

/** Wrong passwords in a row after which an account is locked, and for how long. */
export const wrongPasswordsMax = 5;
export const lockMinutes = 15;

export const passwordLengthMin = 12;

/**
 * Why a new password can't be taken, or null. Length counts most; no rules about signs and digits, since they only make passwords
 * that people write on the screen's edge. Refuses: passwordTooShort, passwordIsUsername, passwordSameAsBefore.
 * Source: OWASP ASVS 4.0, 2.1.1 (at least 12 characters) and 2.1.9 (no rules of composition).
 */
export function passwordFault(input: { readonly password: string; readonly username: string; readonly before: string | null }): Refusal | null {
  const password = input.password.normalize('NFC');
  if ([...password].length < passwordLengthMin) return tooShort;
  if (password.toLowerCase().includes(input.username.toLowerCase()) && [...password].length < input.username.length + passwordLengthMin) return isUsername;
  return password === input.before?.normalize('NFC') ? sameAsBefore : null;
}

const source = 'Quy tắc của hệ thống, theo OWASP ASVS 2.1';

const tooShort: Refusal = {
  kind: 'passwordTooShort',
  why: { vi: `Mật khẩu mới cần ít nhất ${passwordLengthMin} ký tự.`, en: `The new password needs at least ${passwordLengthMin} characters.` },
  next: { vi: 'Ghép vài từ dễ nhớ, ví dụ bốn từ không liên quan nhau.', en: 'Join a few words you remember, such as four that have nothing to do with each other.' },
  source,
};

const isUsername: Refusal = {
  kind: 'passwordIsUsername',
  why: { vi: 'Mật khẩu mới gần như chỉ là tên đăng nhập.', en: 'The new password is little more than the user name.' },
  next: { vi: 'Chọn mật khẩu không chứa tên đăng nhập.', en: 'Choose one without the user name in it.' },
  source,
};

const sameAsBefore: Refusal = {
  kind: 'passwordSameAsBefore',
  why: { vi: 'Mật khẩu mới giống mật khẩu đang dùng.', en: 'The new password is the one in use.' },
  next: { vi: 'Chọn mật khẩu khác.', en: 'Choose another one.' },
  source,
};
