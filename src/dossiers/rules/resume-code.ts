/** Letters and digits that are not mistaken for each other when read aloud or copied by hand: no 0 O 1 I. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The code of eight signs of eight random bytes: 32 signs, so each byte gives one without favour. Throws on fewer bytes. */
export function resumeCodeFrom(random: Uint8Array): string {
  if (random.length < 8) throw new RangeError(`Eight random bytes are needed, not ${random.length}`);
  return Array.from(random.subarray(0, 8), (byte) => signs[byte % signs.length]).join('');
}

/** A code as typed, brought to its form: small letters, spaces and hyphens do not matter; 0, O, 1 and I can only be slips. Null when it is none. */
export function readResumeCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.-]/g, '');
  return code.length === 8 && Array.from(code).every((sign) => signs.includes(sign)) ? code : null;
}

/** Four and four, as it is shown: 'ABCD EFGH'. */
export function printResumeCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
