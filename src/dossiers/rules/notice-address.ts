import type { Applicant } from '../../people/rules/applicant.ts';

/** A confirmed phone first, then e-mail; an unconfirmed phone is still better than silence. The empty address means: nobody could be told. */
export function noticeAddressOf({ phone, email }: Pick<Applicant, 'phone' | 'email'>): { readonly channel: 'sms' | 'email'; readonly address: string } {
  if (phone !== null) return { channel: 'sms', address: phone };
  return { channel: email === null ? 'sms' : 'email', address: email ?? '' };
}
