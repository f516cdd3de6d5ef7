import type { Passage } from './proofread-document.ts';
import { compare, type Exact, exact, formatExact, isEqual, magnitude, subtract, sumOfExact } from './proofread-exact.ts';
import { closureOf, memberOf } from './proofread-families.ts';
import type { Figure, ReadText } from './proofread-figures.ts';
import type { Found } from './proofread-finding.ts';
import { countsBefore, openingsIn, type Part, type PartsClaim, partOfLine, partsBehind, withoutBrackets } from './proofread-parts.ts';
import { sumWords } from './proofread-words.ts';

export type FoundAt = Found & { readonly passage: Passage };

/** A line, the lines of the list that hangs on it, and the line before it. */
export type Hanging = { readonly passage: ReadPassage; readonly items: readonly ReadPassage[]; readonly before: ReadPassage | null };

export type ReadPassage = Passage & ReadText;

type Claimed = {
  readonly whole: Figure;
  readonly passage: Passage;
  readonly parts: readonly Part[];
  readonly claim: PartsClaim;
  /** Other numbers that the parts may add up to: the report says them near by. */
  readonly others: readonly Figure[];
};

/** Parts and their whole, within a sentence and in the list below a line. */
export function sumsIn({ passage, items, before }: Hanging): readonly FoundAt[] {
  const openings = openingsIn(passage);
  const inline = openings.flatMap((opening) => {
    const parts = partsBehind(passage, opening, openings);
    if (parts.length === 0 || /(?<!\p{L})mỗi(?!\p{L})/iu.test(passage.text.slice(Math.max(0, opening.start - 60), opening.start))) return [];
    return claimed({ passage, before, at: opening.start, depth: opening.depth, parts, claim: opening.claim });
  });
  return [...inline.flatMap(judged), ...listed({ passage, items, before }), ...equations(passage)];
}

function listed({ passage, items, before }: Hanging): readonly FoundAt[] {
  if (items.length < 2) return [];
  const parts = items.flatMap((item) => partOfLine(item) ?? []);
  const opening = openingsIn(passage)
    .filter((one) => one.claim !== 'bracket')
    .at(-1);
  const at = opening === undefined || opening.depth > 0 ? passage.text.length : opening.start;
  const isAll = opening?.claim === 'all' && parts.length === items.length;
  return claimed({ passage, before, at, depth: 0, parts, claim: isAll ? 'all' : 'some' }).flatMap(judged);
}

type Asked = {
  readonly passage: ReadPassage;
  readonly before: ReadPassage | null;
  readonly at: number;
  readonly depth: number;
  readonly parts: readonly Part[];
  readonly claim: PartsClaim;
};

/** The whole is the count named last; when the words begin the line, it is that of the line before. */
function claimed({ passage, before, at, depth, parts, claim }: Asked): readonly Claimed[] {
  const own = countsBefore(passage, at, depth);
  const isAtStart = /^[\s+*•–-]*$/u.test(passage.text.slice(0, at));
  const holder = own.length > 0 || !isAtStart ? passage : before;
  const held = holder ?? passage;
  const counts = holder === passage ? own : countsBefore(held, held.text.length, 0);
  const whole = counts.at(-1);
  if (whole === undefined || holder === null) return [];
  const kept = parts.filter((part) => isSameThing(part.figure.noun, whole.noun) && !isCompared(part.label));
  const others = [...held.figures, ...(held === passage ? [] : passage.figures)].filter(
    (one) => one.kind === 'count' && !kept.some(({ figure }) => figure.start === one.start && figure.text === one.text),
  );
  return [{ whole, passage: holder, parts: kept, claim: kept.length === parts.length || claim === 'bracket' ? claim : 'some', others }];
}

function judged(asked: Claimed): readonly FoundAt[] {
  const { whole, passage, parts, claim } = asked;
  const largest = valuesOf([whole, ...asked.others.filter((one) => isSameThing(one.noun, whole.noun))]).reduce((a, b) => (compare(a, b) >= 0 ? a : b), exact(0));
  const tooLarge = parts.find((part) => compare(part.figure.value, largest) > 0);
  if (tooLarge !== undefined && claim !== 'bracket') {
    const [part, all] = [formatExact(tooLarge.figure.value), formatExact(largest)];
    return [{ passage, kind: 'partTooLarge', start: whole.start, end: whole.end, problem: sumWords.partTooLarge(part, all), computation: `${part} > ${all}`, shouldBe: null }];
  }
  if (parts.length < 2) return [];
  if (claim === 'all') return closes(asked, parts, 'wrong');
  const byFamily = familiesOf(parts);
  if (byFamily.length > 0) return byFamily.flatMap(({ members, closure }) => closes(asked, members, closure === 'closed' ? 'wrong' : 'doubtful'));
  return claim === 'bracket' ? [] : nearly(asked);
}

/** Nothing when the parts are the whole, or another number that stands near by. */
function closes({ whole, passage, others }: Claimed, parts: readonly Part[], severity: 'wrong' | 'doubtful'): readonly FoundAt[] {
  const sum = sumOfExact(parts.map(({ figure }) => figure.value));
  if (valuesOf([whole, ...others]).some((one) => isEqual(one, sum))) return [];
  const [added, printed] = [formatExact(sum), formatExact(whole.value)];
  const isMore = compare(sum, whole.value) > 0;
  return [
    {
      passage,
      kind: 'sumOpen',
      severity: isMore ? 'wrong' : severity,
      start: whole.start,
      end: whole.end,
      problem: sumWords.open(added, printed),
      computation: `${parts.map(({ figure }) => formatExact(figure.value)).join(' + ')} = ${added}`,
      shouldBe: added,
    },
  ];
}

/** "trong đó" need not name all parts. When they nearly make up the whole, somebody meant them to. */
function nearly(asked: Claimed): readonly FoundAt[] {
  const { whole, parts, others } = asked;
  const sum = sumOfExact(parts.map(({ figure }) => figure.value));
  const gap = magnitude(subtract(sum, whole.value));
  const arePlaces = parts.every(({ label }) => /(?:^|[-+\s])(?:phuong|khu pho|quan|huyen|xa|to) /.test(label));
  if (arePlaces && compare(sum, whole.value) > 0) return closes(asked, parts, 'wrong');
  const isNear = gap.units > 0n && compare({ units: gap.units * 50n, decimals: gap.decimals }, whole.value) <= 0;
  if (!isNear || valuesOf(others).some((one) => isEqual(one, sum))) return [];
  return closes(asked, parts, 'doubtful').map((one) => ({ ...one, severity: 'doubtful' as const, problem: sumWords.nearly(formatExact(sum), formatExact(whole.value)) }));
}

/** Parts by the family their labels name, where each member stands once and none that is needed is missing. */
function familiesOf(parts: readonly Part[]): readonly { readonly members: readonly Part[]; readonly closure: 'closed' | 'open' }[] {
  const named = parts.flatMap((part) => {
    const found = memberOf(part.label);
    return found === null ? [] : [{ ...found, part }];
  });
  return [...new Set(named.map(({ family }) => family))].flatMap((family) => {
    const own = named.filter((one) => one.family === family);
    const members = new Set(own.map(({ member }) => member));
    const closure = closureOf(family, members);
    return closure === 'incomplete' || members.size !== own.length ? [] : [{ members: own.map(({ part }) => part), closure }];
  });
}

/** "231 + 15.221 = 15.452". */
function equations(passage: ReadPassage): readonly FoundAt[] {
  const figures = passage.figures.filter((one) => one.of === null);
  return figures.flatMap((total, at) => {
    if (at === 0 || !/^[^\d+=]{0,30}=\s*$/u.test(passage.text.slice(figures[at - 1]?.end, total.start))) return [];
    let first = at - 1;
    while (first > 0 && /^[^\d+=]{0,30}\+\s*$/u.test(passage.text.slice(figures[first - 1]?.end, figures[first]?.start))) first -= 1;
    const terms = figures.slice(first, at);
    const sum = sumOfExact(terms.map(({ value }) => value));
    if (terms.length < 2 || terms.some(({ kind }) => kind !== total.kind) || isEqual(sum, total.value)) return [];
    const added = formatExact(sum);
    const computation = `${terms.map(({ value }) => formatExact(value)).join(' + ')} = ${added}`;
    return [{ passage, kind: 'sumOpen' as const, start: total.start, end: total.end, problem: sumWords.open(added, total.text), computation, shouldBe: added }];
  });
}

function valuesOf(figures: readonly Figure[]): readonly Exact[] {
  return figures.flatMap((one) => [one.value, ...(one.of === null ? [] : [one.of.value])]);
}

/** "152 máy" and "108 máy vi tính" count the same things; so does what names nothing. */
function isSameThing(one: string, other: string): boolean {
  return one === '' || other === '' || one.split(' ')[0] === other.split(' ')[0];
}

/** What a number is compared with is no part of it. */
function isCompared(label: string): boolean {
  return /so voi|cung ky|nam truoc|ky truoc(?! chuyen)|tang |giam |luy ke|chi tieu|ke hoach/.test(withoutBrackets(label));
}
