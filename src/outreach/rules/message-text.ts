import { nfc } from '../../basics/rules/text.ts';

/** What goes over the air is one text in parts; each is paid. Source: 3GPP TS 23.038 (alphabets), TS 23.040 (parts that belong together). */
export type SmsSize = { readonly alphabet: 'gsm' | 'ucs2'; readonly units: number; readonly parts: number };

const gsm = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
/** Two units each. */
const gsmBeside = new Set('^{}\\[~]|€');

/** One letter outside the small alphabet, as most of Vietnamese is, makes the whole text of 70 letters a part instead of 160. */
export function smsSize(text: string): SmsSize {
  const letters = [...nfc(text)];
  if (letters.every((one) => gsm.has(one) || gsmBeside.has(one))) {
    const weights = letters.map((one) => (gsmBeside.has(one) ? 2 : 1));
    const units = weights.reduce((sum, one) => sum + one, 0);
    return { alphabet: 'gsm', units, parts: units <= 160 ? (units === 0 ? 0 : 1) : partsOf(weights, 153) };
  }
  const weights = letters.map((one) => one.length);
  const units = weights.reduce((sum, one) => sum + one, 0);
  return { alphabet: 'ucs2', units, parts: units <= 70 ? 1 : partsOf(weights, 67) };
}

/** A letter of two units is never cut between two parts. */
function partsOf(weights: readonly number[], perPart: number): number {
  let [parts, used] = [1, 0];
  for (const weight of weights) {
    if (used + weight > perPart) [parts, used] = [parts + 1, 0];
    used += weight;
  }
  return parts;
}

const plain: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', '“': '"', '”': '"', '‘': "'", '’': "'", '–': '-', '—': '-', '…': '...', '•': '-', '\u00a0': ' ' };

/** The same in the small alphabet as far as that goes: no marks, plain quotes and dashes. */
export function withoutMarks(text: string): string {
  return nfc(text)
    .replace(/[đĐ“”‘’–—…•\u00a0]/g, (one) => plain[one] ?? one)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

export type MessageMarks = 'kept' | 'left';
type Wording = { readonly body: string; readonly marks: MessageMarks; readonly label: { readonly vi: string; readonly withoutMarks: string }; readonly link: string };

/** As it reaches the phone: a label where the authority uses one, what was written, with a full stop where it has no end, and how to get no more of it. */
export function messageText({ body, marks, label, link }: Wording): string {
  const said = nfc(body)
    .trim()
    .replace(/(?<=[\p{L}\p{N})”"])$/u, '.');
  const parts = marks === 'kept' ? [label.vi, said, `Thôi nhận tin: ${link}`] : [label.withoutMarks, withoutMarks(said), `Thoi nhan tin: ${link}`];
  return parts.filter((one) => one !== '').join(' ');
}
