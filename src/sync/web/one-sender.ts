import type { Machine } from './machine.ts';
import type { Meta } from './meta.ts';

/**
 * One sender among all tabs of the machine. `beat` is called between steps: who is alive keeps the right to send. `inLine` is called when another tab
 * sends: its turn comes when that one ends, however it ends; `takenByOther` where the browser has no such line.
 */
export type OneSender = (work: (beat: () => Promise<void>) => Promise<void>, inLine: () => void) => Promise<'done' | 'takenByOther'>;

const leaseMillis = 3 * 60_000;

/** By Web Locks, which a closed tab gives back at once; without them by a row in the store that runs out. Two senders would do no harm, only waste. */
export function openOneSender(on: { readonly machine: Machine; readonly meta: Meta; readonly tab: string }): OneSender {
  const { machine, meta, tab } = on;
  const { locks } = machine;
  if (locks !== null) {
    const name = 'dong-hanh-sender';
    const beat = () => Promise.resolve();
    return async (work, inLine) => {
      const isFree = await locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await work(beat);
        return lock !== null;
      });
      if (isFree) return 'done';
      inLine();
      await locks.request(name, () => work(beat));
      return 'done';
    };
  }

  const claim = () => meta.change('sender', (value) => (isOthers(asLease(value), { tab, now: machine.now() }) ? value : { tab, until: machine.now() + leaseMillis }));
  return async (work, inLine) => {
    const lease = asLease(await claim());
    if (lease?.tab !== tab) {
      inLine();
      return 'takenByOther';
    }
    await work(async () => void (await claim()));
    await meta.drop('sender');
    return 'done';
  };
}

type Lease = { readonly tab: string; readonly until: number };

/** An end further off than any lease is of a clock that has jumped since: it binds nobody. */
function isOthers(lease: Lease | null, at: { readonly tab: string; readonly now: number }): boolean {
  if (lease === null || lease.tab === at.tab) return false;
  const left = lease.until - at.now;
  return left > 0 && left <= leaseMillis;
}

function asLease(value: unknown): Lease | null {
  if (typeof value !== 'object' || value === null) return null;
  const { tab, until } = value as Readonly<Record<string, unknown>>;
  return typeof tab === 'string' && typeof until === 'number' ? { tab, until } : null;
}
