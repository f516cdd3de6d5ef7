import { fieldsOf } from '../../basics/rules/fields.ts';
import { maskName } from '../../basics/rules/text.ts';
import { addMillis, type Instant, parseInstant } from '../../basics/rules/time.ts';
import { confirmationHours } from '../../people/rules/code-purpose.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import { type Autonomy, asSaidMandate, autonomies, nameOfKnown, type SaidMandate } from './assisted.ts';

/** What a machine keeps of one draft that somebody is helped with, until it is filed or gone. It goes over with the draft to another member, and goes with it. */
export type AssistedDraft = {
  readonly mandate: SaidMandate | null;
  readonly autonomy: Autonomy | null;
  readonly confirmed: ConfirmedPhone | null;
  readonly handed: HandedDraft | null;
};

/** By a code on the person's phone: needs not be asked for again as long as the office believes the token. */
export type ConfirmedPhone = { readonly phone: string; readonly token: string; readonly at: Instant };

/**
 * The person wants to go on with the draft elsewhere. `wanted`: there was no line, and the code is still owed. `begun`: the server has a draft
 * under this secret, made from here and perhaps not whole (`savedAt` null), or begun elsewhere by the person himself. `given`: everything is there, and the code was shown.
 */
export type HandedDraft =
  | { readonly kind: 'wanted' }
  | (DraftThere & { readonly kind: 'begun' })
  | (DraftThere & { readonly kind: 'given'; readonly code: string; readonly codeUntil: Instant });

/** `id` is that of the draft here, or another where the answer that told the first secret was lost. `savedAt`: when it held all that was sent. */
export type DraftThere = { readonly id: string; readonly secret: string; readonly savedAt: string | null };

export const nothingAgreed: AssistedDraft = { mandate: null, autonomy: null, confirmed: null, handed: null };

export function asAssistedDraft(value: unknown): AssistedDraft | null {
  const { mandate, autonomy, confirmed, handed } = fieldsOf(value);
  if (value === null) return null;
  return { mandate: asSaidMandate(mandate), autonomy: autonomies.find((one) => one === autonomy) ?? null, confirmed: asConfirmedPhone(confirmed), handed: asHandedDraft(handed) };
}

function asConfirmedPhone(value: unknown): ConfirmedPhone | null {
  const { phone, token, at } = fieldsOf(value);
  const since = typeof at === 'string' ? parseInstant(at) : null;
  return typeof phone === 'string' && typeof token === 'string' && since !== null ? { phone, token, at: since } : null;
}

function asHandedDraft(value: unknown): HandedDraft | null {
  const { kind, id, secret, savedAt, code, codeUntil } = fieldsOf(value);
  if (kind === 'wanted') return { kind };
  if (typeof id !== 'string' || typeof secret !== 'string') return null;
  const there = { id, secret, savedAt: typeof savedAt === 'string' ? savedAt : null };
  const until = typeof codeUntil === 'string' ? parseInstant(codeUntil) : null;
  return kind === 'given' && typeof code === 'string' && until !== null ? { kind, ...there, code, codeUntil: until } : { kind: 'begun', ...there };
}

/** As long as the office itself takes it for true; a clock that went back proves nothing. */
export function stillConfirmed({ at }: ConfirmedPhone, now: Instant): boolean {
  return at <= now && now < addMillis(at, confirmationHours * 3_600_000);
}

/** Whose matter a draft is, masked, since the next person sits beside the screen: who asks for it, else whom it is about; '' while no name was typed. The keys are those of data/procedures. */
export function whoseDraft(answers: Answers): string {
  return maskName(nameOfKnown({ answers }).trim() || (textsOf(answers, /(?:^|_)ho_ten(?:_|$)/)[0] ?? ''));
}

const endDigits = 3;

/**
 * What tells two people of the same initials apart without telling anybody who they are: the last three digits of the phone, as the office hints at one,
 * else of the identity number; null while neither was typed.
 */
export function endOfDraft(answers: Answers): { readonly of: 'phone' | 'identity'; readonly digits: string } | null {
  const own = (key: string) => (typeof answers[key] === 'string' ? [answers[key]] : []);
  const [phone] = [...own('yc_dien_thoai'), ...textsOf(answers, /(?:^|_)dien_thoai(?:_|$)/)].flatMap(lastDigits);
  if (phone !== undefined) return { of: 'phone', digits: phone };
  const [identity] = [...own('yc_so_dinh_danh'), ...textsOf(answers, /(?:^|_)so_dinh_danh(?:_|$)/)].flatMap(lastDigits);
  return identity === undefined ? null : { of: 'identity', digits: identity };
}

function lastDigits(text: string): readonly string[] {
  const digits = text.replace(/\D/g, '');
  // Of a number that is not whole yet the last digits would be the most of it.
  return digits.length < 9 ? [] : [digits.slice(-endDigits)];
}

function textsOf(answers: Answers, keys: RegExp): readonly string[] {
  return Object.entries(answers).flatMap(([key, value]) => (keys.test(key) && typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
}
