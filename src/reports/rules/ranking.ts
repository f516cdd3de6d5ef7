import type { Text } from '../../basics/rules/outcome.ts';
import { type Share, sumOfShares } from './share-figure.ts';

/** By what somebody is ranked: the share as it is; pulled towards the share of all; against the own share of a year before. */
export type RankBy = 'raw' | 'fair' | 'past';

/** How many dossiers of the share of all each is given, so that one with few is not first or last by chance. */
const pull = 50;

export const rankNames = {
  raw: { vi: 'Theo tỷ lệ thật', en: 'By the share as it is' },
  fair: { vi: 'Theo tỷ lệ đã cân nhắc cỡ', en: 'By the share weighed by size' },
  past: { vi: 'So với chính mình năm trước', en: 'Against its own past' },
} as const satisfies Record<RankBy, Text>;

export const rankWays = Object.keys(rankNames) as readonly RankBy[];

/** Who is ranked: offices, posts and teams, never people. */
export const rankedGroups = ['unit', 'helpUnit', 'team'] as const;
export type RankedGroup = (typeof rankedGroups)[number];

export const rankMethods = {
  raw: {
    vi: 'Số đạt chia cho tổng số, không sửa gì. Nơi ít hồ sơ dễ đứng đầu hoặc cuối vì may rủi.',
    en: 'Part by whole, unchanged. Who has few dossiers is easily first or last by chance.',
  },
  fair: {
    vi: `Mỗi nơi được cộng thêm ${pull} hồ sơ có tỷ lệ chung của tất cả. Nơi nhiều hồ sơ hầu như không đổi; nơi ít hồ sơ bị kéo về mức chung.`,
    en: `Each is given ${pull} more dossiers with the share of all. Who has many hardly moves; who has few is drawn to the common share.`,
  },
  past: {
    vi: `Tỷ lệ kỳ này trừ tỷ lệ cùng kỳ năm trước của chính nơi đó, cả hai đã cộng thêm ${pull} hồ sơ như trên. Nơi năm trước không có hồ sơ thì không xếp.`,
    en: `The share of now less the own share of the same days a year before, both with ${pull} more as above. Without a year before there is no place.`,
  },
} as const satisfies Record<RankBy, Text>;

export type Contender = Share & { readonly key: string; readonly name: string; readonly before: Share };

/**
 * `place`: 1 for the best; equal values share a place and the next ones are counted after them (1, 2, 2, 4); null where there is nothing to rank by.
 * `tied`: how many others share it. `valueHundredths`: what it is ranked by, in hundredths of a per cent, rounded; places are told by exact numbers.
 */
export type Ranked = Contender & { readonly place: number | null; readonly tied: number; readonly valueHundredths: number | null };

/** The best first, equals by name, those without a place last. Exact: no rounding decides a place. */
export function rankOf(contenders: readonly Contender[], by: RankBy): readonly Ranked[] {
  const all = { now: sumOfShares(contenders), before: sumOfShares(contenders.map(({ before }) => before)) };
  const valued = contenders.map((one) => ({ one, value: rankedBy(one, by, all) }));
  const byName = (one: Contender, other: Contender) => one.name.localeCompare(other.name, 'vi') || (one.key < other.key ? -1 : 1);
  return valued
    .map(({ one, value }) => {
      if (value === null) return { ...one, place: null, tied: 0, valueHundredths: null };
      const others = valued.flatMap((other) => (other.value === null ? [] : [compare(other.value, value)]));
      return { ...one, place: 1 + others.filter((sign) => sign > 0).length, tied: others.filter((sign) => sign === 0).length - 1, valueHundredths: hundredthsOf(value) };
    })
    .sort((one, other) => (one.place ?? Number.POSITIVE_INFINITY) - (other.place ?? Number.POSITIVE_INFINITY) || byName(one, other));
}

/** A fraction in whole numbers, the denominator above 0. */
type Fraction = { readonly n: bigint; readonly d: bigint };

function rankedBy(one: Contender, by: RankBy, all: { readonly now: Share; readonly before: Share }): Fraction | null {
  if (one.whole === 0) return null;
  if (by === 'raw') return { n: BigInt(one.part), d: BigInt(one.whole) };
  const now = pulled(one, all.now);
  if (by === 'fair') return now;
  if (one.before.whole === 0) return null;
  const before = pulled(one.before, all.before);
  return { n: now.n * before.d - before.n * now.d, d: now.d * before.d };
}

/** (part + pull · all.part / all.whole) / (whole + pull). */
function pulled({ part, whole }: Share, all: Share): Fraction {
  const [w, m] = [BigInt(all.whole), BigInt(pull)];
  return { n: BigInt(part) * w + m * BigInt(all.part), d: (BigInt(whole) + m) * w };
}

function compare(one: Fraction, other: Fraction): number {
  const difference = one.n * other.d - other.n * one.d;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Half up, away from 0 for what is below. */
function hundredthsOf({ n, d }: Fraction): number {
  const size = n < 0n ? -n : n;
  const rounded = Number((size * 20_000n + d) / (2n * d));
  return n < 0n && rounded > 0 ? -rounded : rounded;
}
