/** Numbers that look like chance and are the same on every machine: whole-number arithmetic only, no Math.random, no clock. */
export type Random = {
  /** From 0 (included) to 1 (not included). */
  next(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  between(from: number, to: number): number;
  /** Whether something that happens `permille` times in a thousand happens now. */
  happens(permille: number): 'yes' | 'no';
  pick<T>(list: readonly T[]): T;
};

/** The stream of a seed; other seeds give unrelated streams. The generator is mulberry32, the seed is hashed by FNV-1a. */
export function randomOf(seed: string): Random {
  let state = hash(seed);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const twice = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296;
  }
  function below(n: number): number {
    return Math.floor(next() * n);
  }
  return {
    next,
    below,
    between: (from, to) => from + next() * (to - from),
    happens: (permille) => (next() * 1000 < permille ? 'yes' : 'no'),
    pick(list) {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new Error('Nothing to pick from');
      return picked;
    },
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

/** Draws positions of a list of weights, each as often as its weight says. Throws when no weight is above 0. */
export function drawOf(weights: readonly number[]): (random: Random) => number {
  let sum = 0;
  const sums = weights.map((weight) => (sum += weight));
  if (!(sum > 0)) throw new Error('No weight is above 0');
  return (random) => {
    const at = random.next() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/**
 * Shares out `total` whole things by weight: the parts sum to the total exactly, and no part is above its cap. The rests go to the
 * largest fractions. Throws when the caps (or weights) leave no room for all.
 */
export function apportion(total: number, weights: readonly number[], caps: readonly number[] = weights.map(() => total)): readonly number[] {
  const parts = weights.map(() => 0);
  let left = total;
  while (left > 0) {
    const open = weights.map((weight, i) => ((parts[i] ?? 0) < (caps[i] ?? 0) ? weight : 0));
    const sum = open.reduce((all, weight) => all + weight, 0);
    if (!(sum > 0)) throw new Error(`No room for ${left} of ${total}`);
    const exact = open.map((weight) => (left * weight) / sum);
    const whole = exact.map((amount, i) => Math.min(Math.floor(amount), (caps[i] ?? 0) - (parts[i] ?? 0)));
    const given = whole.reduce((all, amount) => all + amount, 0);
    for (const [i, amount] of whole.entries()) parts[i] = (parts[i] ?? 0) + amount;
    left -= given;
    if (given > 0) continue;
    const byFraction = exact
      .map((amount, i) => ({ i, amount }))
      .filter((one) => one.amount > 0)
      .sort((one, other) => other.amount - one.amount || one.i - other.i);
    for (const { i } of byFraction.slice(0, left)) {
      parts[i] = (parts[i] ?? 0) + 1;
      left -= 1;
    }
  }
  return parts;
}

/** Puts the list into an order of chance (Fisher-Yates); the list given stays as it is. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((value) => ({ value, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .map((one) => one.value);
}
