/** How long a shared machine may stand without a touch before it locks, and how long before that it says so. Source: bản cam kết, mục 16. */
export const idleLimits = { lockMillis: 120_000, warnMillis: 20_000 } as const;

/** Where everybody is alone before the screen, nobody at hand knows what the warning means: half a minute to read it. */
export const kioskLimits = { lockMillis: idleLimits.lockMillis, warnMillis: 30_000 } as const;

export type IdleLimits = { readonly lockMillis: number; readonly warnMillis: number };

export type IdleStanding =
  | { readonly kind: 'inUse'; readonly lookAgainMillis: number }
  | { readonly kind: 'warned'; readonly secondsLeft: number; readonly lookAgainMillis: number }
  | { readonly kind: 'locked' };

/**
 * A self-service machine clears what somebody is at work on: a clock that went back is a new touch there, and costs the next person two minutes at most.
 */
export function kioskStanding({ touchedAt, now }: { readonly touchedAt: number; readonly now: number }): { readonly touchedAt: number; readonly standing: IdleStanding } {
  const since = Math.min(touchedAt, now);
  return { touchedAt: since, standing: idleStanding({ touchedAt: since, now, limits: kioskLimits }) };
}

/** A clock that went back tells nothing about how long nobody was here: the machine locks. */
export function idleStanding(at: { readonly touchedAt: number; readonly now: number; readonly limits?: IdleLimits }): IdleStanding {
  const { lockMillis, warnMillis } = at.limits ?? idleLimits;
  const left = lockMillis - (at.now - at.touchedAt);
  if (left <= 0 || left > lockMillis) return { kind: 'locked' };
  if (left > warnMillis) return { kind: 'inUse', lookAgainMillis: left - warnMillis };
  return { kind: 'warned', secondsLeft: Math.ceil(left / 1000), lookAgainMillis: Math.min(1000, left) };
}
