import { fold } from '../../basics/rules/text.ts';
import type { Exact } from './proofread-exact.ts';
import { isMasked, maskedIn, type Range } from './proofread-masks.ts';

/** How the marks of a number are set: 1.234,5 (vi), 1,234.5 (en), or none that would tell. */
export type Marks = 'vi' | 'en' | 'plain';

export type Read = { readonly value: Exact; readonly marks: Marks };

/** A number of a report that counts something ("4.827 hồ sơ") or is a share ("51,36%"). */
export type Figure = Range &
  Read & {
    readonly kind: 'count' | 'share';
    readonly text: string;
    /** The two syllables behind, folded: "ho so". Empty where a mark or nothing follows. */
    readonly noun: string;
    /** What it is taken of: 7.136 in "4.827/7.136 hồ sơ". */
    readonly of: Figure | null;
    /** How deep in brackets it stands. */
    readonly depth: number;
  };

const numberPattern = /(?<![\d\p{L}]|\d[.,])\d+(?:[.,\u00a0\u202f]\d+)*(?![\p{L}\d])/gu;
const percentSign = /^\s*(?:%|phần trăm)/u;

/** Things that come in whole numbers, so that "4,817 hồ sơ" can only be thousands. */
const wholeThings =
  /^(ho so|nguoi|luot|truong hop|thanh vien|to |cuoc|may |van ban|giay|tin |bai|ho |phuong|khu pho|can bo|buoi|lop|don|thu tuc|tai khoan|phieu|to$|bo |hoi nghi|cong chuc|cau hoi|y kien|bang ron|to buom|lop tap|doanh nghiep)/;

/** A text with its figures, where its sentences end, and how deep in brackets each of its letters stands: looked for once, asked often. */
export type ReadText = {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly masked: readonly Range[];
  readonly stops: readonly number[];
  readonly depths: Uint8Array;
};

/** The figures stand in their order; a denominator is told with its numerator and does not stand alone. */
export function readText(text: string): ReadText {
  const [masked, depths] = [maskedIn(text), depthsOf(text)];
  return { text, figures: figuresIn(text, masked, depths), masked, stops: [...text.matchAll(sentenceStop)].map(({ index }) => index), depths };
}

/** A full stop or semicolon that is no mark of a number or an abbreviation. */
const sentenceStop = /;|[.!?…](?=\s+[\p{Lu}“"(+-]|\s*$)/gu;

function figuresIn(text: string, masked: readonly Range[], depths: Uint8Array): readonly Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(numberPattern)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (isMasked(masked, range)) continue;
    const sign = percentSign.exec(text.slice(range.end, range.end + 12));
    const kind = sign === null ? 'count' : 'share';
    const noun = sign === null ? nounAt(text, range.end) : '';
    const read = readNumber(match[0], kind === 'share' ? 'share' : isWholeThing(text, range, noun) ? 'whole' : 'any');
    if (read === null || (kind === 'count' && isBareYear(text, range, noun))) continue;
    const end = range.end + (sign?.[0].length ?? 0);
    found.push({ ...range, ...read, end, kind, text: text.slice(range.start, end), noun, of: null, depth: depths[range.start] ?? 0 });
  }
  return withDenominators(text, found);
}

/** The number that a text of digits and marks writes, or null when the marks make no sense. `share` prefers decimals, `whole` has none. */
export function readNumber(written: string, expected: 'share' | 'whole' | 'any'): Read | null {
  const text = written.replace(/[\u00a0\u202f]/g, '.');
  if (/^\d+$/.test(text)) return { value: { units: BigInt(text), decimals: 0 }, marks: 'plain' };
  if (expected === 'whole' && /^\d{1,3}(,\d{3})+$/.test(text)) return { value: decimal(text.replaceAll(',', ''), ''), marks: 'en' };
  if (expected === 'share' && /^\d{1,3}\.\d+$/.test(text)) return { value: splitAt(text, '.'), marks: 'en' };
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return { value: decimal(text.replaceAll('.', ''), ''), marks: 'vi' };
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^\d+,\d+$/.test(text)) return { value: splitAt(text.replaceAll('.', ''), ','), marks: 'vi' };
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) || /^\d+\.\d+$/.test(text)) return { value: splitAt(text.replaceAll(',', ''), '.'), marks: 'en' };
  return null;
}

/** "từ năm 2017 đến 2019": what could be a year and names nothing that is counted. */
function isBareYear(text: string, range: Range, noun: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text.slice(range.start, range.end)) && !isWholeThing(text, range, noun);
}

function splitAt(text: string, mark: string): Exact {
  const [whole = '0', fraction = ''] = text.split(mark);
  return decimal(whole, fraction);
}

function decimal(whole: string, fraction: string): Exact {
  return { units: BigInt(`${whole}${fraction}`), decimals: fraction.length };
}

function isWholeThing(text: string, range: Range, noun: string): boolean {
  return wholeThings.test(`${noun} `) || /^\s?\/\s?\d/.test(text.slice(range.end, range.end + 4)) || /\d\s?\/\s?$/.test(text.slice(Math.max(0, range.start - 4), range.start));
}

/** At most two syllables, and none behind a mark. */
function nounAt(text: string, from: number): string {
  const words = /^[ \u00a0]+(\p{L}+)(?:[ \u00a0]+(\p{L}+))?/u.exec(text.slice(from, from + 40));
  return words === null ? '' : fold([words[1], words[2]].filter((word) => word !== undefined).join(' '));
}

/** "4.827/7.136 hồ sơ", "4.827 hồ sơ/7.136 hồ sơ", "4.827 hồ sơ trên tổng số 7.136 hồ sơ". */
const slash = /^\s?\/\s?$|^[ \u00a0]\p{L}+(?: \p{L}+){0,3}\s?\/\s?$/u;
const ofAll = /^[^\d.;()%]{0,60}(?:trên|trong|\/)\s*tổng\s+(?:số|cộng)?[^\d.;()%,]{0,30}$/iu;

function withDenominators(text: string, figures: readonly Figure[]): readonly Figure[] {
  const joined: Figure[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    const [one, next] = [figures[at], figures[at + 1]];
    if (one === undefined) break;
    const between = next === undefined ? '' : text.slice(one.end, next.start);
    const isFraction = next !== undefined && one.kind === 'count' && next.kind === 'count' && (slash.test(between) || ofAll.test(between));
    if (!isFraction) joined.push(one);
    else {
      joined.push({ ...one, end: next.end, text: text.slice(one.start, next.end), noun: next.noun, of: next });
      at += 1;
    }
  }
  return joined;
}

function depthsOf(text: string): Uint8Array {
  const depths = new Uint8Array(text.length + 1);
  let depth = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '(') depth = Math.min(9, depth + 1);
    if (text[at - 1] === ')') depth = Math.max(0, depth - 1);
    depths[at] = depth;
  }
  return depths;
}

/** The end of the sentence that the letter at `from` belongs to. */
export function sentenceEnd({ text, stops }: ReadText, from: number): number {
  return stops.find((stop) => stop >= from) ?? text.length;
}

export function sentenceStart({ stops }: ReadText, to: number): number {
  const before = stops.filter((stop) => stop < to).at(-1);
  return before === undefined ? 0 : before + 1;
}
