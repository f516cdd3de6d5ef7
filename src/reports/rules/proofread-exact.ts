/** A decimal number kept exactly: 51,36 is 5136 with 2 decimals. Reports are recomputed by whole numbers, never by floating ones. */
export type Exact = { readonly units: bigint; readonly decimals: number };

export function exact(n: number | bigint, decimals = 0): Exact {
  return { units: BigInt(n), decimals };
}

/** 0 when equal, below 0 when `a` is less. */
export function compare(a: Exact, b: Exact): number {
  const [one, other] = alike(a, b);
  return one === other ? 0 : one < other ? -1 : 1;
}

export function isEqual(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

function add(a: Exact, b: Exact): Exact {
  const [one, other, decimals] = alike(a, b);
  return { units: one + other, decimals };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { units: -b.units, decimals: b.decimals });
}

export function sumOfExact(all: readonly Exact[]): Exact {
  return all.reduce(add, exact(0));
}

export function magnitude(a: Exact): Exact {
  return a.units < 0n ? { units: -a.units, decimals: a.decimals } : a;
}

/**
 * `part` of `whole` times `factor` (100 for per cent, 1 for "so many times"), once rounded half up and once cut off after `decimals`; null when the
 * whole is 0 or something is negative.
 */
export function quotient(
  part: Exact,
  whole: Exact,
  { factor, decimals }: { readonly factor: bigint; readonly decimals: number },
): { readonly rounded: Exact; readonly cut: Exact } | null {
  if (whole.units <= 0n || part.units < 0n) return null;
  const n = part.units * 10n ** BigInt(whole.decimals) * factor * 10n ** BigInt(decimals);
  const d = whole.units * 10n ** BigInt(part.decimals);
  return { rounded: { units: (2n * n + d) / (2n * d), decimals }, cut: { units: n / d, decimals } };
}

/** As official papers write it: 1234567 → '1.234.567', 51,37. */
export function formatExact({ units, decimals }: Exact): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${units < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `,${digits.slice(-decimals)}`}`;
}

function alike(a: Exact, b: Exact): readonly [bigint, bigint, number] {
  const decimals = Math.max(a.decimals, b.decimals);
  return [a.units * 10n ** BigInt(decimals - a.decimals), b.units * 10n ** BigInt(decimals - b.decimals), decimals];
}
