import type { Passage } from './proofread-document.ts';
import type { Found } from './proofread-finding.ts';
import { spellingWords } from './proofread-words.ts';

/** A slip of the pen, its right form, and why. `except`: longer words that begin alike and are right ("trực tuyên truyền"). */
export type Slip = { readonly wrong: string; readonly right: string; readonly reason: string; readonly except?: readonly string[] };

/** Two spellings that are both right, as they stand in a word: "lý" and "lí". */
export type Pair = readonly [string, string];

export type SpellingList = { readonly slips: readonly Slip[]; readonly pairs: readonly Pair[] };

/** Slips ready to be looked for: one expression for all. */
export type Speller = { readonly pattern: RegExp; readonly slips: ReadonlyMap<string, Slip> };

export function spellerOf({ slips }: SpellingList): Speller {
  const words = [...slips].sort((a, b) => b.wrong.length - a.wrong.length).map(({ wrong }) => escaped(wrong).replace(/ /g, '[ \\u00a0]'));
  return { pattern: new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu'), slips: new Map(slips.map((slip) => [slip.wrong.toLowerCase(), slip])) };
}

export function slipsIn(text: string, { pattern, slips }: Speller): readonly Found[] {
  if (slips.size === 0) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const slip = slips.get(match[0].replaceAll('\u00a0', ' ').toLowerCase());
    if (slip === undefined || slip.except?.some((one) => text.slice(match.index, match.index + one.length).toLowerCase() === one) === true) return [];
    const right = asWritten(match[0], slip.right);
    return [{ kind: 'spelling' as const, ...rangeOf(match), problem: spellingWords.slip(match[0], right, slip.reason), computation: null, shouldBe: right }];
  });
}

/** Words that are never said twice in a row. Vietnamese doubles many others on purpose ("luôn luôn", "dần dần"). */
const doubled =
  /(?<![\p{L}-])(của|các|và|là|được|tại|trong|cho|với|về|theo|những|đã|đang|sẽ|có|do|trên|này|để|khi|hoặc|hồ sơ|thủ tục|trực tuyến|thực hiện|dịch vụ|công tác|triển khai|nhân dân|phường|quận)[ \u00a0]+\1(?!\p{L}|-)/giu;

export function doubledIn(text: string): readonly Found[] {
  return [...text.matchAll(doubled)].map((match) => ({
    kind: 'doubledWord' as const,
    ...rangeOf(match),
    problem: spellingWords.doubled(match[1] ?? ''),
    computation: null,
    shouldBe: match[1] ?? null,
  }));
}

/** Spaces around marks. Not for texts out of a PDF, whose spaces are a guess. */
export function spacingIn(text: string): readonly Found[] {
  const before = [...text.matchAll(/(?<=[\p{L}\d)”"%])[ \u00a0]+([,;:.!?])(?=[ \u00a0]|$)/gu)].filter(
    (match) => !/^[ \u00a0]*[./]/.test(text.slice(match.index + match[0].length)),
  );
  const behind = [...text.matchAll(/(?<=\p{L}{2})([,;])(?=\p{L}{2})/gu)];
  const inside = [...text.matchAll(/(\()[ \u00a0]+(?=[\p{L}\d])|(?<=[\p{L}\d%])[ \u00a0]+(\))/gu)];
  const found = (match: RegExpExecArray, words: (mark: string) => Found['problem'], right: (mark: string) => string): Found => {
    const mark = match[1] ?? match[2] ?? '';
    return { kind: 'spacing', ...rangeOf(match), problem: words(mark), computation: null, shouldBe: right(mark) };
  };
  return [
    ...before.map((match) => found(match, spellingWords.spaceBefore, (mark) => mark)),
    ...behind.map((match) => found(match, spellingWords.spaceBehind, (mark) => `${mark} `)),
    ...inside.map((match) => found(match, spellingWords.spaceInside, (mark) => mark)),
  ];
}

export type Variants = { readonly passage: Passage; readonly found: Found };

/** Both spellings of a word in one document: the rarer is shown, each place once. */
export function mixedSpellings(passages: readonly Passage[], pairs: readonly Pair[]): readonly Variants[] {
  return pairs.flatMap(([one, other]) => {
    const [first, second] = [placesOf(passages, one), placesOf(passages, other)];
    if (first.length === 0 || second.length === 0) return [];
    const [rare, usual] = first.length < second.length ? [first, second] : [second, first];
    const [word, kept] = rare === first ? [one, other] : [other, one];
    return rare.map(({ passage, start, end }) => {
      const shown = passage.text.slice(start, end);
      const problem = spellingWords.mixed(word, String(rare.length), kept, String(usual.length));
      return { passage, found: { kind: 'spellingMixed' as const, start, end, problem, computation: null, shouldBe: asWritten(shown, kept) } };
    });
  });
}

function placesOf(passages: readonly Passage[], word: string) {
  const pattern = new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, 'giu');
  return passages.flatMap((passage) => [...passage.text.matchAll(pattern)].map((match) => ({ passage, ...rangeOf(match) })));
}

/** With a capital where the slip had one. */
function asWritten(shown: string, right: string): string {
  if (shown.length > 1 && shown === shown.toUpperCase() && shown !== shown.toLowerCase()) return right.toUpperCase();
  const first = shown.charAt(0);
  return first === first.toUpperCase() && first !== first.toLowerCase() ? `${right.charAt(0).toUpperCase()}${right.slice(1)}` : right;
}

function rangeOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
