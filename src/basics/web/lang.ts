import type { Text } from '../rules/outcome.ts';

/** The languages in which every text of the house stands. */
export type Lang = 'vi' | 'en';

export function say(text: Text, lang: Lang): string {
  return text[lang];
}

/** The same words in both languages, for names that are not translated. */
export function same(words: string): Text {
  return { vi: words, en: words };
}
