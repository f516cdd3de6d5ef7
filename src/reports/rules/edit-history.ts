/** What was there before and after, step by step; typing in one place is one step. */
export type EditHistory<T> = { readonly past: readonly T[]; readonly now: T; readonly future: readonly T[]; readonly place: string | null };

const stepsMax = 200;

export function beginHistory<T>(now: T): EditHistory<T> {
  return { past: [], now, future: [], place: null };
}

/** `place`: where it was typed; null for a step of its own. */
export function step<T>(history: EditHistory<T>, now: T, place: string | null): EditHistory<T> {
  const goesOn = place !== null && place === history.place;
  return { past: goesOn ? history.past : [...history.past, history.now].slice(-stepsMax), now, future: [], place };
}

export function undone<T>({ past, now, future, ...history }: EditHistory<T>): EditHistory<T> {
  const before = past.at(-1);
  return before === undefined ? { past, now, future, ...history } : { past: past.slice(0, -1), now: before, future: [now, ...future], place: null };
}

export function redone<T>({ past, now, future, ...history }: EditHistory<T>): EditHistory<T> {
  const [next, ...later] = future;
  return next === undefined ? { past, now, future, ...history } : { past: [...past, now], now: next, future: later, place: null };
}
