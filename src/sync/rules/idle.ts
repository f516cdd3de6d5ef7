/** How long a shared machine may stand without a touch before it locks, and how long before that it says so. Source: bản cam kết, mục 16. */
export const idleLimits = { lockMillis: 120_000, warnMillis: 20_000 } as const;

export type IdleStanding =
  | { readonly kind: 'inUse'; readonly lookAgainMillis: number }
  | { readonly kind: 'warned'; readonly secondsLeft: number; readonly lookAgainMillis: number }
  | { readonly kind: 'locked' };

/** A clock that went back tells nothing about how long nobody was here: the machine locks. */
export function idleStanding(at: { readonly touchedAt: number; readonly now: number }): IdleStanding {
  const left = idleLimits.lockMillis - (at.now - at.touchedAt);
  if (left <= 0 || left > idleLimits.lockMillis) return { kind: 'locked' };
  if (left > idleLimits.warnMillis) return { kind: 'inUse', lookAgainMillis: left - idleLimits.warnMillis };
  return { kind: 'warned', secondsLeft: Math.ceil(left / 1000), lookAgainMillis: Math.min(1000, left) };
}
