import type { Text } from '../../basics/rules/outcome.ts';
import { nfc } from '../../basics/rules/text.ts';

/**
 * Vietnamese text of before Unicode. TCVN3 (ABC, the fonts .VnTime) gives each letter one byte and has no capitals with tones: those are drawn by a font of
 * capitals (.VnTimeH) from small letters, so they come out small. VNI (VNI-Times) puts a sign behind the vowel. Both are kept by old spreadsheets as signs of
 * Windows-1252, in .csv as bytes and in .xlsx as the code points of those bytes.
 * Source: TCVN 5712:1993, table VN3; the VNI-Windows table of the VNI Software company. Read against sentences known in both (old-fonts.test.ts).
 */
export const encodings = ['unicode', 'windows1258', 'tcvn3', 'vni'] as const;
export type Encoding = (typeof encodings)[number];

export const encodingNames = {
  unicode: { vi: 'Unicode (Times New Roman, Arial)', en: 'Unicode' },
  windows1258: { vi: 'Windows-1258 (bảng mã tiếng Việt cũ của Windows)', en: 'Windows-1258' },
  tcvn3: { vi: 'TCVN3 - ABC (phông .VnTime)', en: 'TCVN3 (ABC)' },
  vni: { vi: 'VNI (phông VNI-Times)', en: 'VNI' },
} satisfies Record<Encoding, Text>;

/** Runs of letters and the code of the first. */
const tcvn3Runs: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

export const tcvn3Table: ReadonlyMap<string, string> = new Map(
  tcvn3Runs.flatMap(([first, letters]) => [...letters].map((letter, i) => [String.fromCharCode(first + i), letter] as const)),
);

/** A vowel, the signs that may stand behind it, and what both together are; both rows in one order. */
const vniVowels: readonly (readonly [string, string, string])[] = [
  ['a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
];

/** What stands for a letter by itself. */
const vniAlone: readonly (readonly [string, string])[] = [
  ['íìæóò', 'íìỉĩị'],
  ['îñôö', 'ỵđơư'],
];

/** Small letters; a capital is the capital of both signs. */
export const vniTable: ReadonlyMap<string, string> = new Map([
  ...vniVowels.flatMap(([vowel, signs, letters]) => [...signs].map((sign, i) => [vowel + sign, letters[i] ?? ''] as const)),
  ...vniAlone.flatMap(([signs, letters]) => [...signs].map((sign, i) => [sign, letters[i] ?? ''] as const)),
]);

export function fromTcvn3(text: string): string {
  return text.replace(/[¡-þ]/g, (sign) => tcvn3Table.get(sign) ?? sign);
}

/** Two signs are tried before one: 'öù' is ứ, not ư and ù. The case is that of the vowel. */
export function fromVni(text: string): string {
  return text.replace(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[íìæóòîñôö]/gi, (signs) => {
    const [first = ''] = signs;
    const found = vniTable.get(signs.toLowerCase());
    if (found === undefined) return first.toLowerCase() === 'ô' || first.toLowerCase() === 'ö' ? fromVni(first) + signs.slice(1) : signs;
    return first === first.toUpperCase() ? found.toUpperCase() : found;
  });
}

/** Letters that no old font has a code for: such a cell was typed in Unicode, whatever the others are. */
const unicodeAlone = /[\u0100-\u01b0\u1ea0-\u1ef9]|\p{M}/u;

/** One text as it reads in an encoding; bytes were decoded before. */
export function readIn(encoding: Encoding, text: string): string {
  if (encoding === 'unicode' || encoding === 'windows1258' || unicodeAlone.test(text)) return nfc(text);
  return encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

const initials = 'ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]';
const syllable = new RegExp(`^(?:${initials})?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$`);

/** Huyền, sắc, ngã, hỏi, nặng. */
const tones = /\u0300|\u0301|\u0303|\u0309|\u0323/g;

/** Whether a word can be a syllable of Vietnamese: initial, vowels, final, at most one tone. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  return (apart.match(tones) ?? []).length <= 1 && syllable.test(nfc(apart.replace(tones, '')));
}

/** How well a text reads as Vietnamese: words with marks that are syllables, less those that are none. */
function plausibility(text: string): number {
  const marked = text.split(/[\s,;:.()/"'–-]+/).filter((word) => /[\u0080-\uffff]/.test(word));
  return marked.reduce((sum, word) => sum + (isSyllable(word) ? 1 : -1), 0);
}

/** The reading that is most like Vietnamese; of equals the first. */
export function bestReading<T extends { readonly text: string }>(readings: readonly [T, ...T[]]): T {
  const [first, ...others] = readings;
  let best = { reading: first, score: plausibility(first.text) };
  for (const reading of others) {
    const score = plausibility(reading.text);
    if (score > best.score) best = { reading, score };
  }
  return best.reading;
}

/** In which font the texts of a sheet were typed. */
export function guessFont(texts: readonly string[]): Encoding {
  const text = texts.join('\n').slice(0, 40_000);
  const lines = text.split('\n');
  const inFont = (encoding: Encoding) => ({ encoding, text: lines.map((line) => readIn(encoding, line)).join('\n') });
  return bestReading([inFont('unicode'), inFont('tcvn3'), inFont('vni')]).encoding;
}
