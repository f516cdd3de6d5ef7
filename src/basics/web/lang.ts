import type { Text } from '../rules/outcome.ts';

/** The languages in which every text of the house stands. */
export type Lang = 'vi' | 'en';

export function say(text: Text, lang: Lang): string {
  return text[lang];
}
