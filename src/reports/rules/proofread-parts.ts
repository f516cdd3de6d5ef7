import { fold } from '../../basics/rules/text.ts';
import { type Figure, figuresIn, sentenceEnd, sentenceStart } from './proofread-figures.ts';

/** `all`: the words say that the parts are everything ("gồm"); `some`: they may be ("trong đó"); `bracket`: nothing but brackets behind a number says so. */
export type PartsClaim = 'all' | 'some' | 'bracket';

export type Part = { readonly figure: Figure; readonly label: string };

/** A place of a text where parts of a number begin. */
export type Opening = { readonly start: number; readonly end: number; readonly claim: PartsClaim; readonly depth: number };

const openingWords = /(?<!\p{L})(trong đó|bao gồm|gồm(?: có)?|chia ra|chia theo[^:;,.\d]{0,40}:|cụ thể(?: là| như sau)?)(?!\p{L})/giu;

export function openingsIn(text: string): readonly Opening[] {
  const named = [...text.matchAll(openingWords)].map(
    (match): Opening => ({
      start: match.index,
      end: match.index + match[0].length,
      claim: /gồm|chia/iu.test(match[0]) ? 'all' : 'some',
      depth: depthAt(text, match.index),
    }),
  );
  const brackets = [...text.matchAll(/(?<=\d(?: \p{L}+){0,4}) \((?!\s*(?:trong đó|bao gồm|gồm))/gu)].map(
    (match): Opening => ({ start: match.index, end: match.index + match[0].length, claim: 'bracket', depth: depthAt(text, match.index + match[0].length) }),
  );
  return [...named, ...brackets];
}

/** The parts behind an opening in the same sentence. What stands deeper in brackets, or belongs to an opening further in, is no part of it. */
export function partsBehind(text: string, opening: Opening, openings: readonly Opening[]): readonly Part[] {
  const end = endOfParts(text, opening);
  const inner = openings.filter((one) => one.start > opening.start && one.start < end && one.depth === opening.depth);
  const hidden = inner.map((one) => ({ start: one.start, end: Math.min(end, semicolonBehind(text, one.start)) }));
  const figures = figuresIn(text).filter(
    (one) => one.kind === 'count' && one.start >= opening.end && one.end <= end && one.depth === opening.depth && !hidden.some((range) => one.start >= range.start && one.start < range.end),
  );
  return labelled(text, figures, { start: opening.end, end });
}

/** The first count of a line of a list, with the words around it. */
export function partOfLine(text: string): Part | null {
  const figure = figuresIn(text).find((one) => one.kind === 'count' && one.depth === 0);
  if (figure === undefined || figure.start > sentenceEnd(text, 0)) return null;
  return { figure, label: fold(withoutBrackets(text.slice(0, clauseEnd(text, figure.end)))) };
}

/** The counts that could be the whole of what an opening announces, nearest last: in its own sentence, or else in the one before. */
export function countsBefore(text: string, at: number, depth: number): readonly Figure[] {
  const counts = figuresIn(text).filter((one) => one.kind === 'count' && one.end <= at && one.depth <= depth);
  const start = sentenceStart(text, at);
  const own = counts.filter((one) => one.start >= start);
  if (own.length > 0 || start === 0) return own;
  const before = sentenceStart(text, start - 1);
  return counts.filter((one) => one.start >= before);
}

/** One part a segment: between commas, semicolons and "và"; words before a segment without a number belong to the next. */
function labelled(text: string, figures: readonly Figure[], range: { readonly start: number; readonly end: number }): readonly Part[] {
  const parts: Part[] = [];
  let from = range.start;
  for (const figure of figures) {
    if (figure.start < from) continue;
    const end = Math.min(range.end, clauseEnd(text, figure.end));
    parts.push({ figure, label: fold(withoutBrackets(text.slice(from, end))) });
    from = end;
  }
  return parts;
}

/** The end of the words that go with a number: a comma, a semicolon, "và", outside of brackets. */
function clauseEnd(text: string, from: number): number {
  const depth = depthAt(text, from);
  const stop = /[,;](?=\s|$)|\svà\s|[.](?=\s|$)/gu;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) if (depthAt(text, match.index) <= depth) return match.index;
  return text.length;
}

/** Parts in brackets end with them; others with the sentence. Semicolons go on. */
function endOfParts(text: string, opening: Opening): number {
  if (opening.depth > 0) {
    for (let at = opening.end; at < text.length; at += 1) if (text[at] === ')' && depthAt(text, at + 1) < opening.depth) return at;
    return text.length;
  }
  const stop = /[.!?](?=\s+[\p{Lu}“"(+-]|\s*$)/gu;
  stop.lastIndex = opening.end;
  return stop.exec(text)?.index ?? text.length;
}

function semicolonBehind(text: string, from: number): number {
  const at = text.indexOf(';', from);
  return at === -1 ? text.length : at;
}

export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, ' ').replace(/\s+/g, ' ');
}

function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}
