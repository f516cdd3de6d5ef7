import { addMillis, type Instant } from '../../basics/rules/time.ts';
import { phoneCodeKind } from './notice.ts';

const shortestMillis = 2_000;
const longestMillis = 5 * 60_000;

/**
 * How long to wait before the next try: anything between 2 seconds and a bound that doubles from 4 seconds up to 5 minutes, so that
 * many that failed together do not come back together. `random` is from 0 up to 1, `attempts` counts those made.
 * Source: the written guarantee, point 9.
 */
export function retryDelayMillis(attempts: number, random: number): number {
  const bound = Math.min(longestMillis, shortestMillis * 2 ** Math.min(attempts, 20));
  return Math.round(shortestMillis + random * (bound - shortestMillis));
}

/** After this moment a message is worth nothing: a one-time code after its 5 minutes, anything else after 3 days. */
export function worthUntil(kind: string, createdAt: Instant): Instant {
  return addMillis(createdAt, kind === phoneCodeKind ? 5 * 60_000 : 3 * 86_400_000);
}
