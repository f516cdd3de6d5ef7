/** The one form in which texts are kept: a letter and its marks as one code point wherever Unicode has one. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** As somebody's name or title is kept that was typed into one line: single spaces, none at the ends. */
export function oneLine(text: string): string {
  return nfc(text).replace(/\s+/g, ' ').trim();
}

/** What was written, without blanks at the ends; null where there is nothing else. */
export function written(text: string | null | undefined): string | null {
  const trimmed = nfc(text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/**
 * The key for searching: lower case, no marks, đ → d, single spaces, none at the ends. "Nguyễn Thị Đào" → "nguyen thi dao".
 * The two placements of a tone ("Hòa" and "Hoà", both in official lists, and not unified by NFC) fall together because the tone mark
 * is stripped wherever it stands. đ is a letter of its own that NFD does not take apart, so it is replaced by hand, as are
 * ð and ɖ: old keyboards typed their capitals Ð and Ɖ, which look like Đ. ƀ stands in names of the Tây Nguyên (Y Ƀhăm).
 */
export function fold(text: string): string {
  return nfc(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đðɖ]/g, 'd')
    .replaceAll('ƀ', 'b')
    .replace(/\s+/g, ' ')
    .trim();
}

const vietnamese = new Intl.Collator('vi');

/** Order of the Vietnamese alphabet (a ă â b c d đ …) and tones (ngang, huyền, hỏi, ngã, sắc, nặng). For Array.sort. */
export function compareVietnamese(a: string, b: string): number {
  return vietnamese.compare(nfc(a), nfc(b));
}

/** Order of people in a list: by given name (the last word), then family and middle names. For Array.sort. */
export function comparePeople(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const byGivenName = compareVietnamese(one.at(-1) ?? '', other.at(-1) ?? '');
  return byGivenName !== 0 ? byGivenName : compareVietnamese(one.slice(0, -1).join(' '), other.slice(0, -1).join(' '));
}

/**
 * A name as strangers may see it: 'Nguyễn Văn An' → 'N*** V** A*'. Of each word the first letter stays; at least one and at most three
 * stars follow, so that a short word is not told by its length and a long one not by its exact length.
 */
export function maskName(name: string): string {
  return wordsOf(name)
    .map((word) => {
      const letters = word.match(/\P{M}\p{M}*/gu) ?? [];
      return `${letters[0] ?? ''}${'*'.repeat(Math.min(3, Math.max(1, letters.length - 1)))}`;
    })
    .join(' ');
}

/**
 * A phone number as strangers may see it: '0901234567' → '090****567'. Spaces, dots and the like go, +84 becomes 0; below nine digits
 * nothing is shown, since the rest would be easy to guess.
 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\s*\+84/, '0').replace(/\D/g, '');
  return digits.length < 9 ? '*'.repeat(digits.length) : `${digits.slice(0, 3)}${'*'.repeat(digits.length - 6)}${digits.slice(-3)}`;
}

function wordsOf(name: string): readonly string[] {
  return nfc(name)
    .split(/\s+/)
    .filter((word) => word !== '');
}
