import { tcvn3Table, vniTable } from '../src/reports/rules/old-fonts.ts';

/** Text as it was typed with old fonts, for tests and samples: the way back of src/reports/rules/old-fonts.ts. Each sign is below U+0100: one byte in a .csv. */

const toTcvn3Signs = new Map([...tcvn3Table].map(([sign, letter]) => [letter, sign]));
const toVniSigns = new Map([...vniTable].map(([signs, letter]) => [letter, signs]));

/** Capitals with tones have no code there: they become small, as the font of capitals draws them. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')].map((letter) => toTcvn3Signs.get(letter) ?? toTcvn3Signs.get(letter.toLowerCase()) ?? letter).join('');
}

export function toVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = toVniSigns.get(letter);
      if (small !== undefined) return small;
      return toVniSigns.get(letter.toLowerCase())?.toUpperCase() ?? letter;
    })
    .join('');
}

export function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
