const freeTries = 3;
const longestPauseMillis = 5 * 60_000;

/** How long to wait before a PIN may be tried again: nothing for the first three wrong ones, then 2 s doubled each time, at most 5 minutes. */
export function pinPauseMillis(tried: { readonly wrongTries: number; readonly triedAt: number }, now: number): number {
  if (tried.wrongTries < freeTries) return 0;
  const pause = Math.min(longestPauseMillis, 2000 * 2 ** (tried.wrongTries - freeTries));
  const since = now - tried.triedAt;
  // A clock that went back begins the pause anew; it never makes it longer than it is.
  return since < 0 ? pause : Math.max(0, pause - since);
}

/** One sign again and again, or digits in a row up or down: what is tried first, by people and by programs. */
export function isGuessable(pin: string): boolean {
  const signs = [...pin];
  const steps = signs.slice(1).map((sign, i) => Number(sign) - Number(signs[i]));
  return new Set(signs).size === 1 || steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
