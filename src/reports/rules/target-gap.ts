import { formatInteger, rate } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { Forecast } from './forecast.ts';
import { formatHundredths } from './hundredths.ts';
import type { Share } from './share-figure.ts';

/**
 * How far a share is from its target. `pointHundredths`: percentage points, in hundredths, above (+) or below (−); `dossiers`: by how many the part is more
 * (+) or fewer (−) than the fewest that reach the target with this whole. Reached exactly when `dossiers` is not below 0, whatever rounding says.
 */
export type Gap = { readonly pointHundredths: number; readonly dossiers: number };

/** Null when there is nothing to divide by. `target` in hundredths of a per cent. */
export function gapOf({ part, whole }: Share, target: number): Gap | null {
  const found = rate(part, whole);
  return found === null ? null : { pointHundredths: found.hundredths - target, dossiers: part - leastPart(whole, target) };
}

function leastPart(whole: number, target: number): number {
  return Math.ceil((whole * target) / 10_000);
}

/** "thiếu 37 hồ sơ (thấp hơn 3,20 điểm phần trăm)". */
export function sayGap({ pointHundredths, dossiers }: Gap): Text {
  const points = formatHundredths(Math.abs(pointHundredths));
  const n = formatInteger(Math.abs(dossiers));
  if (dossiers < 0) return { vi: `thiếu ${n} hồ sơ (thấp hơn ${points} điểm phần trăm)`, en: `${n} dossiers short (${points} points below)` };
  if (dossiers === 0) return { vi: 'vừa đủ chỉ tiêu', en: 'just reached' };
  return { vi: `vượt ${n} hồ sơ (cao hơn ${points} điểm phần trăm)`, en: `${n} dossiers above (${points} points)` };
}

/**
 * What share of what is still expected would be needed to reach the target, in hundredths of a per cent, rounded up; 0 when it is reached whatever comes;
 * `outOfReach` when not even all of it would do. Null when nothing is expected.
 */
export function neededOfRest({ soFar, target, rest }: { readonly soFar: Share; readonly target: number; readonly rest: number }): number | 'outOfReach' | null {
  if (rest <= 0) return null;
  const missing = leastPart(soFar.whole + rest, target) - soFar.part;
  if (missing <= 0) return 0;
  return missing > rest ? 'outOfReach' : Math.ceil((missing * 10_000) / rest);
}

export type Standing = 'met' | 'onTrack' | 'behind' | 'unknown';

/**
 * `met`: reached and over, or reached and even the low end of the forecast reaches it. `onTrack`: the forecast reaches it, or without one the share of
 * today. `behind`: neither. `unknown`: nothing counted yet.
 */
export function standingOf({ soFar, target, forecast }: { readonly soFar: Share; readonly target: number; readonly forecast: Forecast }): Standing {
  const gap = gapOf(soFar, target);
  if (gap === null) return 'unknown';
  const reached = gap.dossiers >= 0;
  if (forecast.kind === 'final') return reached ? 'met' : 'behind';
  if (forecast.kind === 'unknown') return reached ? 'onTrack' : 'behind';
  if (reached && forecast.low >= target) return 'met';
  return forecast.hundredths >= target ? 'onTrack' : 'behind';
}

const running = {
  met: { vi: 'Đạt', en: 'Met' },
  onTrack: { vi: 'Đúng đà', en: 'On track' },
  behind: { vi: 'Chậm so với chỉ tiêu', en: 'Behind' },
  unknown: { vi: 'Chưa có hồ sơ để tính', en: 'Nothing to count yet' },
} as const satisfies Record<Standing, Text>;

/** Where the target stands, in words; of a period that is over it is said for good. */
export function sayStanding(standing: Standing, isOver: 'yes' | 'no'): Text {
  return isOver === 'yes' && standing === 'behind' ? { vi: 'Không đạt', en: 'Missed' } : running[standing];
}
