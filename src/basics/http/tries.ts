import { addMillis, type Instant, millisOf } from '../rules/time.ts';

/** How often one address tries something, counted in the memory of this process; other processes count for themselves. */
export type Tries = {
  /** Counts one try. The seconds to wait before the next when this one is too many, else 0. */
  readonly count: (address: string, now: Instant) => number;
  /** Takes the last try back: it was a good one. */
  readonly forgive: (address: string) => void;
};

const addressesMax = 10_000;

export function countTries(limit: { readonly triesMax: number; readonly windowMinutes: number }): Tries {
  const windows = new Map<string, { readonly endsAt: Instant; readonly tries: number }>();
  return {
    count: (address, now) => {
      const key = networkOf(address);
      const known = windows.get(key);
      const running = known !== undefined && known.endsAt > now ? known : { endsAt: addMillis(now, limit.windowMinutes * 60_000), tries: 0 };
      if (running.tries >= limit.triesMax) return Math.ceil((millisOf(running.endsAt) - millisOf(now)) / 1000);
      windows.set(key, { ...running, tries: running.tries + 1 });
      forgetOldest(windows);
      return 0;
    },
    forgive: (address) => {
      const key = networkOf(address);
      const known = windows.get(key);
      if (known !== undefined) windows.set(key, { ...known, tries: Math.max(0, known.tries - 1) });
    },
  };
}

/** One household has 2^64 addresses of IPv6: the network counts, not the address. */
function networkOf(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}

function forgetOldest(windows: Map<string, unknown>): void {
  if (windows.size <= addressesMax) return;
  const [oldest] = windows.keys();
  if (oldest !== undefined) windows.delete(oldest);
}
