import { fold } from '../../basics/rules/text.ts';
import { isWithinOneEdit } from './one-edit.ts';

/** What of a procedure is searched. Entries stand in the order of the catalogue. */
export type SearchEntry = {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly commonWords: readonly string[];
  readonly field: string;
};

export type SearchIndex = {
  readonly codes: readonly string[];
  readonly entries: readonly IndexedEntry[];
  /** Every word form, sorted, with the entries that hold it and where. */
  readonly words: readonly IndexedWord[];
};

type Place = 'name' | 'common' | 'field';
type IndexedWord = { readonly form: string; readonly at: readonly (readonly [entry: number, place: Place])[] };
type IndexedEntry = {
  readonly phrases: ReadonlySet<string>;
  readonly name: string /** Weight of the words of the name, for how much of it a query covers. */;
  readonly nameWeight: number;
};

/** The index is small and plain, so that the browser can build it from the catalogue it holds and search without network. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const words = new Map<string, Map<number, Place>>();
  const note = (text: string, entry: number, place: Place) => {
    for (const form of wordsOf(text)) {
      const at = words.get(form) ?? new Map<number, Place>();
      if (!at.has(entry)) words.set(form, at.set(entry, place));
    }
  };
  entries.forEach((entry, number) => {
    note(entry.name, number, 'name');
    for (const phrase of [...entry.commonWords, entry.nameEn ?? '']) note(phrase, number, 'common');
    note(entry.field, number, 'field');
  });
  return {
    codes: entries.map(({ code }) => code),
    entries: entries.map(indexed),
    words: [...words].map(([form, at]) => ({ form, at: [...at] })),
  };
}

/**
 * Codes of the procedures a query means, best first; all of them, in catalogue order, for an empty query. Marks, capitals and the southern spellings
 * (khai sanh) do not matter, one slip a word of four letters or more is forgiven. In front stands what is called exactly so (by law or by people), then
 * exact words of the name, common words, beginnings of words, slips. The beginning of a code finds the codes. Words that nearly every name holds (đăng ký, cấp, giấy) count little.
 */
export function searchProcedures(index: SearchIndex, query: string): readonly string[] {
  const asked = query.slice(0, 200).trim();
  if (asked === '') return index.codes;
  const byCode = index.codes.filter((code) => code.startsWith(asked.toLowerCase()));
  if (byCode.length > 0) return byCode;
  const words = [...new Set(wordsOf(asked))].slice(0, 12);
  const phrase = wordsOf(asked).join(' ');
  const wanted = words.reduce((sum, word) => sum + weightOf(word), 0);
  const fits = [...scoreEntries(index, words)].map(([entry, score]) => ({ entry, score, fit: score / wanted }));
  const least = Math.max(0.4, 0.6 * Math.max(0, ...fits.map(({ fit }) => fit)));
  return fits
    .filter(({ fit }) => fit >= least)
    .map(({ entry, score, fit }) => ({ entry, rank: fit + bonusOf(index.entries[entry], { score, phrase }) }))
    .sort((a, b) => b.rank - a.rank || a.entry - b.entry)
    .flatMap(({ entry }) => index.codes[entry] ?? []);
}

/** Folded words; spellings of the south are brought to one form. */
function wordsOf(text: string): readonly string[] {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).map((word) => southern.get(word) ?? word);
}

const southern: ReadonlyMap<string, string> = new Map([
  ['sanh', 'sinh'],
  ['chanh', 'chinh'],
  ['nhon', 'nhan'],
  ['bon', 'ban'],
  ['tanh', 'tinh'],
  ['lanh', 'linh'],
]);

/** Words that stand in so many names that they tell little. */
const common: ReadonlySet<string> = new Set('dang ky thu tuc lam giay to xin cap cho cua viec ve va cac tai doi voi thuc hien nguoi co duoc toi muon can o dau'.split(' '));

function weightOf(word: string): number {
  return common.has(word) ? 0.15 : 1;
}

/** For each entry the best match of each word, added up; a word that fits nowhere costs its weight. */
function scoreEntries(index: SearchIndex, words: readonly string[]): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  for (const word of words) {
    const best = new Map<number, number>();
    for (const { form, at } of index.words) {
      const closeness = closenessOf(word, form);
      if (closeness === 0) continue;
      for (const [entry, place] of at) best.set(entry, Math.max(best.get(entry) ?? 0, closeness * placeWorth[place]));
    }
    for (const [entry, points] of best) scores.set(entry, (scores.get(entry) ?? 0) + points * weightOf(word));
  }
  return scores;
}

const placeWorth: Readonly<Record<Place, number>> = { name: 1, common: 0.9, field: 0.3 };

function closenessOf(word: string, form: string): number {
  if (word === form) return 1;
  if (word.length >= 3 && form.startsWith(word)) return 0.7;
  return word.length >= 4 && form.length >= 3 && isWithinOneEdit(word, form) ? 0.5 : 0;
}

/** Being called exactly so counts most, then the words in this order, then how much of the name they cover. */
function bonusOf(entry: IndexedEntry | undefined, { score, phrase }: { readonly score: number; readonly phrase: string }): number {
  if (entry === undefined) return 0;
  const exact = entry.phrases.has(phrase) ? 1 : 0;
  const inName = ` ${entry.name} `.includes(` ${phrase} `) ? 0.3 : ` ${entry.name}`.includes(` ${phrase}`) ? 0.2 : 0;
  return exact + inName + Math.min(1, score / entry.nameWeight) * 0.5;
}

function indexed(entry: SearchEntry): IndexedEntry {
  const name = wordsOf(entry.name);
  return {
    phrases: new Set([name.join(' '), ...entry.commonWords.map((words) => wordsOf(words).join(' '))]),
    name: name.join(' '),
    nameWeight: name.reduce((sum, word) => sum + weightOf(word), 0),
  };
}
