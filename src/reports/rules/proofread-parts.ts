import { fold } from '../../basics/rules/text.ts';
import { type Figure, type ReadText, sentenceEnd, sentenceStart } from './proofread-figures.ts';

/** `all`: the words say that the parts are everything ("gồm"); `some`: they may be ("trong đó"); `bracket`: nothing but brackets behind a number says so. */
export type PartsClaim = 'all' | 'some' | 'bracket';

export type Part = { readonly figure: Figure; readonly label: string };

/** A place of a text where parts of a number begin. */
export type Opening = { readonly start: number; readonly end: number; readonly claim: PartsClaim; readonly depth: number };

const openingWords = /(?<!\p{L}|không |chưa )(trong đó|bao gồm|(?<!bao )gồm(?: có)?|chia ra|chia theo[^:;,.\d]{0,40}:|cụ thể(?: là| như sau)?)(?!\p{L}|\s+cả\s)/giu;

export function openingsIn({ text, depths }: ReadText): readonly Opening[] {
  const named = [...text.matchAll(openingWords)].map(
    (match): Opening => ({
      start: match.index,
      end: match.index + match[0].length,
      claim: /gồm|chia/iu.test(match[0]) ? 'all' : 'some',
      depth: depths[match.index] ?? 0,
    }),
  );
  const brackets = [...text.matchAll(/(?<=\d(?: \p{L}+){0,4}) \((?!\s*(?:trong đó|bao gồm|gồm))/gu)].map(
    (match): Opening => ({ start: match.index, end: match.index + match[0].length, claim: 'bracket', depth: depths[match.index + match[0].length] ?? 0 }),
  );
  return [...named, ...brackets];
}

/** The parts behind an opening in the same sentence. What stands deeper in brackets, or belongs to an opening further in, is no part of it. */
export function partsBehind(read: ReadText, opening: Opening, openings: readonly Opening[]): readonly Part[] {
  const { text } = read;
  const end = endOfParts(read, opening);
  const inner = openings.filter((one) => one.start > opening.start && one.start < end && one.depth === opening.depth);
  const hidden = inner.map((one) => ({ start: one.start, end: Math.min(end, semicolonBehind(text, one.start)) }));
  const figures = read.figures.filter(
    (one) =>
      one.kind === 'count' &&
      one.start >= opening.end &&
      one.end <= end &&
      one.depth === opening.depth &&
      !hidden.some((range) => one.start >= range.start && one.start < range.end),
  );
  return labelled(read, sameList(text, figures), { start: opening.end, end });
}

/** Parts between commas end at a semicolon; parts between semicolons go on. */
function sameList(text: string, figures: readonly Figure[]): readonly Figure[] {
  const [first, second] = figures;
  if (first === undefined || second === undefined || text.slice(first.end, second.start).includes(';')) return figures;
  const end = semicolonBehind(text, first.end);
  return figures.filter((one) => one.start < end);
}

/** The first count of a line of a list, with the words around it. */
export function partOfLine(read: ReadText): Part | null {
  const figure = read.figures.find((one) => one.kind === 'count' && one.depth === 0);
  if (figure === undefined || figure.start > sentenceEnd(read, 0)) return null;
  return { figure, label: fold(withoutBrackets(read.text.slice(0, clauseEnd(read, figure.end)))) };
}

/** The counts that could be the whole of what an opening announces, nearest last: in its own sentence, or else in the one before. */
export function countsBefore(read: ReadText, at: number, depth: number): readonly Figure[] {
  const counts = read.figures.filter((one) => one.kind === 'count' && one.end <= at && one.depth <= depth);
  const start = sentenceStart(read, at);
  const own = counts.filter((one) => one.start >= start);
  if (own.length > 0 || start === 0) return own;
  const before = sentenceStart(read, start - 1);
  return counts.filter((one) => one.start >= before);
}

/** One part a segment: between commas, semicolons and "và"; words before a segment without a number belong to the next. */
function labelled(read: ReadText, figures: readonly Figure[], range: { readonly start: number; readonly end: number }): readonly Part[] {
  const parts: Part[] = [];
  let from = range.start;
  for (const figure of figures) {
    if (figure.start < from) continue;
    const end = Math.min(range.end, clauseEnd(read, figure.end));
    parts.push({ figure, label: fold(withoutBrackets(read.text.slice(from, end))) });
    from = end;
  }
  return parts;
}

/** The end of the words that go with a number: a comma, a semicolon, a colon, "và", outside of brackets. */
function clauseEnd({ text, depths }: ReadText, from: number): number {
  const depth = depths[from] ?? 0;
  const stop = /[,;:](?=\s|$)|\svà\s|[.](?=\s|$)/gu;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) if ((depths[match.index] ?? 0) <= depth) return match.index;
  return text.length;
}

/** Parts in brackets end with them; others with the sentence. Semicolons go on. */
function endOfParts({ text, depths }: ReadText, opening: Opening): number {
  if (opening.depth > 0) {
    for (let at = opening.end; at < text.length; at += 1) if (text[at] === ')' && (depths[at + 1] ?? 0) < opening.depth) return at;
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
