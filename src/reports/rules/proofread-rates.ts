import { compare, type Exact, formatExact, isEqual, quotient } from './proofread-exact.ts';
import type { Figure, ReadText } from './proofread-figures.ts';
import { sentenceEnd, sentenceStart } from './proofread-figures.ts';
import type { Found } from './proofread-finding.ts';
import { rateWords } from './proofread-words.ts';

/** Behind a count and before its share: what tells that the share is of something else, or of a target. */
const otherShare =
  /(?<!\p{L})(?:tăng|giảm|vượt|so với|cao hơn|thấp hơn|còn lại|chỉ tiêu|kế hoạch|phấn đấu|mục tiêu|dự toán|ước|tối thiểu|ít nhất|tối đa|không quá|(?:trên|dưới|từ|đến|hơn|gần|khoảng)\s*$)(?!\p{L})/iu;
/** Behind a share: it measures against a plan, or goes on to a comparison. */
const ofPlan = /^\s*(?:so với|kế hoạch|chỉ tiêu|dự toán|mục tiêu|tổng|số|trên|của|trở lên|trở xuống|trong tổng)/iu;
const connectedMax = 80;

/**
 * Shares of fractions that stand beside them: "13.916/27.090 hồ sơ (tỷ lệ 51,36%)", and "51,36% (13.916/27.090 hồ sơ)"; then shares of a part whose
 * whole was named before. `above`: the line that a list hangs on, whose counts are wholes as well.
 */
export function ratesIn(read: ReadText, above: ReadText | null): readonly Found[] {
  const { figures } = read;
  const shareOf = new Map(figures.flatMap((figure, at) => (figure.kind === 'count' && figure.of !== null ? shareBeside(read, at) : [])));
  const ofFractions = [...shareOf].flatMap(([share, fraction]) => judged(share, fraction, fraction.of?.value ?? null));
  const alone = figures.filter((figure) => figure.kind === 'share' && !shareOf.has(figure));
  return [...ofFractions, ...alone.flatMap((share) => ofEarlierWhole({ read, share, above }))];
}

/** The share that belongs to the fraction at `at`, if one stands right behind, or right before it as its explanation. */
function shareBeside(read: ReadText, at: number): readonly (readonly [Figure, Figure])[] {
  const { text, figures } = read;
  const fraction = figures[at];
  const [before, behind] = [figures[at - 1], figures[at + 1]];
  if (fraction === undefined) return [];
  // "95,6% (478/500 phiếu), không hài lòng 4,4%": what stands in brackets explains what they hang on, and nothing behind them.
  const hangsOn = before?.kind === 'share' && fraction.depth > before.depth && /^\s*\(\s*$/u.test(text.slice(before.end, fraction.start));
  if (!(hangsOn && behind !== undefined && behind.depth < fraction.depth) && behind?.kind === 'share' && isShareBehind(read, fraction, behind)) return [[behind, fraction]];
  if (before?.kind !== 'share') return [];
  const between = text.slice(before.end, fraction.start);
  const isExplained = /^\s*\(?\s*(?:tương ứng|tương đương|tức|với|là|gồm|:)?\s*$/iu.test(between) && between.length < 30;
  const belongsToEarlier = at >= 2 && figures[at - 2]?.of !== null && figures[at - 2] !== undefined && isShareBehind(read, figures[at - 2] ?? fraction, before);
  return isExplained && !belongsToEarlier ? [[before, fraction]] : [];
}

/** The shares of a text that stand beside their fraction, as they are written: told again elsewhere they need not be explained. */
export function explainedShares(read: ReadText): readonly string[] {
  return read.figures.flatMap((figure, at) => (figure.kind === 'count' && figure.of !== null ? shareBeside(read, at).map(([share]) => share.text) : []));
}

function isShareBehind(read: ReadText, fraction: Figure, share: Figure): boolean {
  const { text } = read;
  const between = text.slice(fraction.end, share.start);
  return between.length <= connectedMax && share.start <= sentenceEnd(read, fraction.end) && !otherShare.test(between) && !isTarget(text, share);
}

function isTarget(text: string, share: Figure): boolean {
  return /^\s*(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|trở lên|trở xuống)/iu.test(text.slice(share.end, share.end + 30));
}

function judged(share: Figure, part: Figure, whole: Exact | null): readonly Found[] {
  if (whole === null) return [];
  const decimals = share.value.decimals;
  const should = quotient(part.value, whole, { factor: 100n, decimals });
  if (should === null || isEqual(should.rounded, share.value)) return [];
  const kind = isEqual(should.cut, share.value) ? ('rateTruncated' as const) : ('rateWrong' as const);
  const printed = `${formatExact(should.rounded)}%`;
  const more = quotient(part.value, whole, { factor: 100n, decimals: decimals + 2 });
  return [
    {
      kind,
      start: share.start,
      end: share.end,
      problem: kind === 'rateTruncated' ? rateWords.truncated(share.text, printed) : rateWords.wrong(share.text, printed),
      computation: `${formatExact(part.value)} : ${formatExact(whole)} × 100 = ${more === null ? '' : `${formatExact(more.cut)}… ≈ `}${printed}`,
      shouldBe: printed,
    },
  ];
}

type Alone = { readonly read: ReadText; readonly share: Figure; readonly above: ReadText | null };

/**
 * "Tiếp nhận 2.403 hồ sơ, trong đó 1.234 hồ sơ trực tuyến, đạt tỷ lệ 51,36%": right when any count named before makes it right; wrong only when there is
 * one clear whole; and when nothing is named at all, nobody can check it.
 */
function ofEarlierWhole({ read, share, above }: Alone): readonly Found[] {
  const { text, figures } = read;
  const start = sentenceStart(read, share.start);
  const lead = text.slice(start, share.start);
  const behind = text.slice(share.end, share.end + 40);
  const word = /(tỷ lệ|tỉ lệ|đạt|chiếm)[^\d%;]{0,30}$/iu.exec(lead);
  const earlier = figures.filter((one) => one.kind === 'count' && one.end <= share.start);
  const inSentence = earlier.filter((one) => one.start >= start);
  const part = inSentence.at(-1);
  const isBracketed = part !== undefined && /^[^\d;,.()%]{0,40}\(\s*$/u.test(text.slice(part.end, share.start)) && text[share.end] === ')';
  const ofThings = /^\s+(?:số\s+)?(?:hồ sơ|trường hợp|thủ tục|người dân|ý kiến)(?!\p{L})/iu.test(behind);
  if (word === null && !isBracketed) return ofThings && !otherShare.test(lead.slice(-60)) ? missingWhole({ share, read, inSentence, earlier, above, start }) : [];
  if (otherShare.test(lead.slice(-60)) || ofPlan.test(behind)) return [];
  if (part === undefined || share.start - part.end > connectedMax) return missingWhole({ share, read, inSentence, earlier, above, start });
  if (part.of !== null) return [];
  const wholes = [...(above?.figures ?? []), ...earlier].filter((one) => one !== part && one.kind === 'count').flatMap((one) => [one, ...(one.of === null ? [] : [one.of])]);
  const fitting = wholes.filter((one) => compare(one.value, part.value) >= 0);
  if (fitting.some((one) => judged(share, part, one.value).length === 0)) return [];
  const clear = clearWhole(part, [...(above?.figures.filter((one) => isTotal(above, one)) ?? []), ...earlier.filter((one) => one !== part && isTotal(read, one))]);
  return clear === null ? [] : judged(share, part, clear.value);
}

/** The one total of the same things that was named. */
function clearWhole(part: Figure, totals: readonly Figure[]): Figure | null {
  const same = totals.filter((one) => one.noun === part.noun || part.noun === '' || one.noun === '');
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** "tổng số … là 2.403 hồ sơ", or "2.403 hồ sơ, trong đó …". */
function isTotal(read: ReadText, figure: Figure): boolean {
  const { text } = read;
  if (/^[^\d;.]{0,40}[,;(]\s*trong (?:đó|số)(?!\p{L})/iu.test(text.slice(figure.end, figure.end + 60))) return true;
  const lead = text.slice(sentenceStart(read, figure.start), figure.start);
  return /(?<!\p{L})tổng(?:\s+(?:số|cộng))?[^\d;.]{0,60}$/iu.test(lead) && figure.of === null;
}

type Lonely = Alone & { readonly inSentence: readonly Figure[]; readonly earlier: readonly Figure[]; readonly start: number };

const target = /(?<!\p{L})(?:chỉ tiêu|kế hoạch|phấn đấu|mục tiêu|yêu cầu|tối thiểu|ít nhất|trở lên|bảo đảm|đảm bảo|dự kiến|ước|được giao)(?!\p{L})/iu;

function missingWhole({ share, read, inSentence, earlier, above, start }: Lonely): readonly Found[] {
  const end = sentenceEnd(read, share.end);
  const sentence = read.text.slice(start, end);
  if (inSentence.length > 0 || earlier.length > 0 || above?.figures.some((one) => one.kind === 'count') === true || target.test(sentence) || share.value.units === 100n) return [];
  if (read.figures.some((one) => one.kind === 'count' && one.start >= start && one.end <= end)) return [];
  return [{ kind: 'denominatorMissing', start: share.start, end: share.end, problem: rateWords.noWhole(share.text), computation: null, shouldBe: null }];
}
