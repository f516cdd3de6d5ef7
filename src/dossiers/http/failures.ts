/** Counts wrong proofs by address and by code in this process, so that neither can be guessed through. Right answers are never counted. */
export type Failures = {
  /** Seconds to wait; 0 when free to try. */
  blockedFor(from: { readonly address: string; readonly code: string }): number;
  note(from: { readonly address: string; readonly code: string }): void;
};

export function openFailures(limits: { readonly perAddressMax: number; readonly perCodeMax: number; readonly windowMs: number }): Failures {
  let counts = new Map<string, number>();
  let windowEndsAtMs = performance.now() + limits.windowMs;

  function rolled(): void {
    if (performance.now() < windowEndsAtMs) return;
    counts = new Map();
    windowEndsAtMs = performance.now() + limits.windowMs;
  }

  return {
    blockedFor(from) {
      rolled();
      const blocked = (counts.get(`a ${from.address}`) ?? 0) >= limits.perAddressMax || (counts.get(`c ${from.code}`) ?? 0) >= limits.perCodeMax;
      return blocked ? Math.ceil((windowEndsAtMs - performance.now()) / 1000) : 0;
    },
    note(from) {
      rolled();
      for (const key of [`a ${from.address}`, `c ${from.code}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  };
}
