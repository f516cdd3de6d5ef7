import { fold } from '../../basics/rules/text.ts';
import { formatExact, isEqual } from './proofread-exact.ts';
import { type Figure, sentenceStart } from './proofread-figures.ts';
import type { ReadPassage } from './proofread-sums.ts';

/** A figure told once more with another value. */
export type Repeat = { readonly passage: ReadPassage; readonly figure: Figure; readonly first: { readonly passage: ReadPassage; readonly figure: Figure } };

/** Who the figure is about, and when: without both, the same words may well mean two things ("Tổng số hồ sơ" of the wards, then of the district). */
const names = /(?:toan|tren dia ban|cua|tai|uy ban nhan dan) (?:\S+ ){0,2}(?:quan|phuong|huyen|xa|thanh pho|khu pho)|toan (?:quan|phuong|huyen|thanh pho)/;
const when = /(?:nam|quy \S+ nam|thang \d+ nam|thang dau nam) (?:19|20)\d{2}|thang \d{1,2}\/(?:19|20)\d{2}/;

/** The same words, with the same unit and period among them, before the same things, and another number behind. */
export function repeatsIn(passages: readonly ReadPassage[]): readonly Repeat[] {
  const firsts = new Map<string, { readonly passage: ReadPassage; readonly figure: Figure }>();
  const repeats: Repeat[] = [];
  for (const passage of passages) {
    if (passage.row !== null) continue;
    let behind = 0;
    for (const figure of passage.figures) {
      const start = sentenceStart(passage, figure.start);
      const key = behind > start ? null : keyOf(passage.text.slice(start, figure.start), figure);
      behind = figure.end;
      if (key === null) continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, { passage, figure });
      else if (!isEqual(first.figure.value, figure.value)) repeats.push({ passage, figure, first });
    }
  }
  return repeats;
}

/** Folded words from the beginning of the sentence to its first figure, and the things counted. */
function keyOf(words: string, figure: Figure): string | null {
  if (figure.kind !== 'count') return null;
  const key = fold(words.replace(/^[\s+*•–-]+|[:,()]/gu, ' '));
  return names.test(key) && when.test(key) ? `${key}|${figure.noun}` : null;
}

/** For the words: the value as it stands. */
export function shownValue(figure: Figure): string {
  return figure.of === null ? formatExact(figure.value) : figure.text;
}
