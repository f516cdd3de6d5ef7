import { compare, exact } from './proofread-exact.ts';
import type { Figure, ReadText } from './proofread-figures.ts';
import type { Found } from './proofread-finding.ts';
import { isMasked } from './proofread-masks.ts';
import { markWords } from './proofread-words.ts';

/** A number of the document whose marks are as they should be, to show beside one that is not. */
export type Examples = {
  readonly decimals: string | null;
  readonly thousands: string | null /** The same with four digits, which many leave without a mark. */;
  readonly fourDigits: string | null;
};

export function examplesOf(passages: readonly ReadText[]): Examples {
  const all = passages.flatMap(({ figures }) => figures).flatMap((figure) => [figure, ...(figure.of === null ? [] : [figure.of])]);
  const right = all.filter(({ marks }) => marks === 'vi');
  const numbers = right.map((figure) => ({ figure, text: numberOf(figure) }));
  return {
    decimals: numbers.find(({ figure }) => figure.value.decimals > 0)?.figure.text ?? null,
    thousands: numbers.find(({ text }) => /^\d{1,3}(?:\.\d{3})+$/.test(text))?.text ?? null,
    fourDigits: numbers.find(({ text }) => /^\d\.\d{3}$/.test(text))?.text ?? null,
  };
}

/** Numbers with a point before the decimals, with a comma for thousands, without a mark where others have one, and with marks at odd places. */
export function marksIn(read: ReadText, examples: Examples): readonly Found[] {
  const figures = read.figures.flatMap((figure) => (figure.of === null ? [figure] : [figure, figure.of]));
  return [...figures.flatMap((figure) => markOf(figure, examples)), ...senseless(read)];
}

function markOf(figure: Figure, examples: Examples): readonly Found[] {
  const text = numberOf(figure);
  const range = { kind: 'marksMixed' as const, start: figure.start, end: figure.start + text.length, computation: null };
  // "phiên bản 2.0" counts nothing.
  const isLonely = figure.kind === 'count' && figure.noun === '' && text.includes('.');
  if (figure.marks === 'en' && !isLonely) {
    const should = text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
    const words = text.includes('.') ? markWords.decimals(text, examples.decimals) : markWords.thousands(text, examples.thousands);
    return [{ ...range, problem: words, shouldBe: should }];
  }
  const isBare = figure.marks === 'plain' && figure.kind === 'count' && figure.noun !== '' && compare(figure.value, exact(1000)) >= 0 && !text.startsWith('0');
  const example = text.length > 4 ? examples.thousands : examples.fourDigits;
  if (!isBare || example === null) return [];
  return [{ ...range, problem: markWords.none(text, example), shouldBe: text.replace(/\B(?=(\d{3})+$)/g, '.') }];
}

/** "1.23.456 hồ sơ", "12.34.5": no way to read it. Numbers of chapters look alike, so only where something is counted or is a share. */
function senseless({ text, masked }: ReadText): readonly Found[] {
  return [...text.matchAll(/(?<![\d.,/\p{L}-])\d+(?:[.,]\d+){2,}(?=\s*%|\s(?:hồ sơ|người|lượt|thành viên|trường hợp|đồng))/gu)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    const isFine = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(match[0]);
    if (isFine || isMasked(masked, range)) return [];
    return [{ kind: 'marksMixed' as const, severity: 'doubtful' as const, ...range, problem: markWords.senseless(match[0]), computation: null, shouldBe: null }];
  });
}

/** The digits and marks alone, without "%" or the denominator. */
function numberOf({ text }: Figure): string {
  return /^[\d.,\u00a0\u202f]*\d/.exec(text)?.[0] ?? text;
}
