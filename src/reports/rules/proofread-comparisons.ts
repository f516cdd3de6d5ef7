import { compare, type Exact, formatExact, isEqual, magnitude, quotient, subtract } from './proofread-exact.ts';
import { type Figure, type ReadText, sentenceEnd } from './proofread-figures.ts';
import type { Found } from './proofread-finding.ts';
import { comparisonWords } from './proofread-words.ts';

/** A count now, one of before, and what the report says lies between them. */
type Compared = {
  readonly now: Figure;
  readonly before: Figure;
  readonly verb: { readonly start: number; readonly end: number; readonly text: string };
  readonly said: readonly Figure[];
};

const verbs = /(?<!\p{L})(tăng|giảm)(?!\s+(?:cường|thêm thu|dần|thiểu|nghèo|tải))(?!\p{L})/giu;
const changed = /(?<!\p{L})từ\s*$/iu;

/** "1.234 hồ sơ, tăng 234 hồ sơ (23,4%) so với cùng kỳ (1.000 hồ sơ)", "tăng từ 1.000 lên 1.234 hồ sơ", "gấp 3 lần". Only where both figures stand there. */
export function comparisonsIn(read: ReadText): readonly Found[] {
  const found = [...read.text.matchAll(verbs)].flatMap((match) => comparedAt(read, { start: match.index, end: match.index + match[0].length, text: match[0] }) ?? []);
  return [...found.flatMap(judged), ...timesIn(read)];
}

function comparedAt(read: ReadText, verb: Compared['verb']): Compared | null {
  const { text, figures } = read;
  const end = sentenceEnd(read, verb.end);
  const behind = figures.filter((one) => one.start >= verb.end && one.start < end);
  const first = behind[0];
  if (first !== undefined && changed.test(text.slice(verb.end, first.start))) return fromTo(text, behind, verb);
  const than = /(?<!\p{L})so với(?!\p{L})/iu.exec(text.slice(verb.end, end));
  if (than === null) return yearByYear(read, behind, verb);
  const thanAt = verb.end + than.index;
  const said = behind.filter((one) => one.end <= thanAt);
  const before = behind.find((one) => one.start > thanAt);
  if (before === undefined || said.length === 0 || said.length > 2 || !namesOne(text.slice(thanAt, before.start))) return null;
  if (isOpenBracket(text.slice(verb.start, thanAt))) return null;
  const now = figures.filter((one) => one.end <= verb.start && one.kind === before.kind).at(-1);
  if (now === undefined || !isBeside(text, now, verb) || !isSameThing(now, before)) return null;
  return { now, before, verb, said };
}

/** From "so với" to the figure of before: a few words, and no other statement. */
function namesOne(words: string): boolean {
  return words.length <= 90 && !/[,;]|(?<!\p{L})(?:tăng|giảm|vượt|và)(?!\p{L})/iu.test(words);
}

/** The verb stands in brackets that close before "so với": its figure explains another, and is judged with that. */
function isOpenBracket(words: string): boolean {
  return words.replace(/\([^()]*\)/g, '').includes(')');
}

/** Close in front of the verb, in the same sentence, and itself no change: "tăng 234 hồ sơ, tương ứng tăng 23,4%". */
function isBeside(text: string, now: Figure, verb: Compared['verb']): boolean {
  const between = text.slice(now.end, verb.start);
  return between.length <= 60 && !/[.;]\s/.test(between) && !/(?<!\p{L})(?:tăng|giảm)[^\d]{0,20}$/iu.test(text.slice(Math.max(0, now.start - 30), now.start));
}

/** "tăng từ 1.000 lên 1.234 hồ sơ (tăng 234 hồ sơ, 23,4%)". */
function fromTo(text: string, behind: readonly Figure[], verb: Compared['verb']): Compared | null {
  const [before, now, ...more] = behind;
  if (before === undefined || now === undefined || before.kind !== now.kind || !/^[^\d;]{0,40}(?:lên|xuống|còn|đến)\s*$/iu.test(text.slice(before.end, now.start))) return null;
  const said = more.filter((one) => (one.depth > now.depth || isSaidAgain(text.slice(now.end, one.start))) && one.start - now.end < 40).slice(0, 2);
  return { now, before, verb, said };
}

/** "Năm 2018 có 2.000 hồ sơ, năm 2019 có 3.000 hồ sơ, tăng 1.000 hồ sơ, tương ứng tăng 50%". */
function yearByYear({ text, figures }: ReadText, behind: readonly Figure[], verb: Compared['verb']): Compared | null {
  const at = figures.filter((one) => one.end <= verb.start).length - 1;
  const [before, now] = [figures[at - 1], figures[at]];
  if (before === undefined || now === undefined || before.kind !== now.kind || !isSameThing(now, before) || !isBeside(text, now, verb)) return null;
  const [early, late] = [yearLeading(text, before, figures[at - 2]), yearLeading(text, now, before)];
  if (early === null || late === null || early >= late) return null;
  const first = behind[0];
  if (first === undefined || !/^\s(?:được\s|thêm\s)?$/u.test(text.slice(verb.end, first.start))) return null;
  const second = behind[1];
  const isAgain = second !== undefined && (second.depth > first.depth || isSaidAgain(text.slice(first.end, second.start)));
  return { now, before, verb, said: isAgain ? [first, second] : [first] };
}

/** "năm 2018 tiếp nhận 2.000 hồ sơ": the year that is told right before a figure. */
function yearLeading(text: string, figure: Figure, earlier: Figure | undefined): number | null {
  const lead = /(?<!\p{L})năm\s+((?:19|20)\d{2})\P{N}{0,40}$/iu.exec(text.slice(earlier?.end ?? 0, figure.start));
  return lead?.[1] === undefined ? null : Number(lead[1]);
}

/** "giảm từ 2,35% xuống còn 1,98%, giảm 0,37%". */
function isSaidAgain(between: string): boolean {
  return /^[^\d;.]{0,15},\s*(?:tức\s|tương ứng\s|tương đương\s)?(?:tăng|giảm)\s(?:được\s)?$/iu.test(between);
}

function judged({ now, before, verb, said }: Compared): readonly Found[] {
  const difference = subtract(now.value, before.value);
  const isMore = /tăng/iu.test(verb.text);
  if (difference.units !== 0n && difference.units > 0n !== isMore)
    return [
      {
        kind: 'comparisonWrong',
        start: verb.start,
        end: verb.end,
        problem: comparisonWords.direction(verb.text, isMore ? 'giảm' : 'tăng'),
        computation: `${formatExact(now.value)} ${isMore ? '<' : '>'} ${formatExact(before.value)}`,
        shouldBe: isMore ? 'giảm' : 'tăng',
      },
    ];
  return said.flatMap((figure) => (figure.kind === now.kind && figure.kind === 'count' ? byCount(figure, now, before) : byShare(figure, now, before)));
}

function byCount(figure: Figure, now: Figure, before: Figure): readonly Found[] {
  const should = magnitude(subtract(now.value, before.value));
  if (isEqual(figure.value, should) || !isSameThing(figure, now)) return [];
  const [larger, smaller] = compare(now.value, before.value) >= 0 ? [now, before] : [before, now];
  return [wrong(figure, formatExact(should), `${formatExact(larger.value)} − ${formatExact(smaller.value)} = ${formatExact(should)}`)];
}

/** Of two shares the difference may be told in points or as a part of the earlier; either is right. */
function byShare(figure: Figure, now: Figure, before: Figure): readonly Found[] {
  if (figure.kind !== 'share') return [];
  const gap = magnitude(subtract(now.value, before.value));
  const should = quotient(gap, before.value, { factor: 100n, decimals: figure.value.decimals });
  if (should === null || isEqual(figure.value, should.rounded) || (now.kind === 'share' && isEqual(figure.value, gap))) return [];
  const right = now.kind === 'share' ? `${formatExact(gap)}%` : `${formatExact(should.rounded)}%`;
  const sum = now.kind === 'share' ? differenceOf(now.value, before.value) : `${formatExact(gap)} : ${formatExact(before.value)} × 100 ≈ ${right}`;
  return [wrong(figure, right, sum)];
}

function differenceOf(now: Exact, before: Exact): string {
  const [larger, smaller] = compare(now, before) >= 0 ? [now, before] : [before, now];
  return `${formatExact(larger)} − ${formatExact(smaller)} = ${formatExact(subtract(larger, smaller))}`;
}

/** "gấp 3 lần so với cùng kỳ (1.000 hồ sơ)". */
function timesIn(read: ReadText): readonly Found[] {
  const { text, figures } = read;
  return [...text.matchAll(/(?<!\p{L})gấp\s+(?=\d)/giu)].flatMap((match) => {
    const at = figures.findIndex((one) => one.start === match.index + match[0].length);
    const [now, times, before] = [figures[at - 1], figures[at], figures[at + 1]];
    if (at < 1 || now?.kind !== 'count' || times?.noun.startsWith('lan') !== true || before?.kind !== 'count' || !isSameThing(now, before)) return [];
    const isNear =
      match.index - now.end < 30 && before.start - times.end < 90 && before.start < sentenceEnd(read, times.end) && /so với/iu.test(text.slice(times.end, before.start));
    const should = isNear ? quotient(now.value, before.value, { factor: 1n, decimals: times.value.decimals }) : null;
    if (should === null || isEqual(should.rounded, times.value)) return [];
    const right = formatExact(should.rounded);
    const computation = `${formatExact(now.value)} : ${formatExact(before.value)} ≈ ${right}`;
    return [{ kind: 'comparisonWrong' as const, start: times.start, end: times.end, problem: comparisonWords.times(times.text, right), computation, shouldBe: right }];
  });
}

function wrong(figure: Figure, should: string, computation: string): Found {
  return { kind: 'comparisonWrong', start: figure.start, end: figure.end, problem: comparisonWords.difference(figure.text, should), computation, shouldBe: should };
}

function isSameThing(one: Figure, other: Figure): boolean {
  return one.noun === '' || other.noun === '' || one.noun.split(' ')[0] === other.noun.split(' ')[0];
}
