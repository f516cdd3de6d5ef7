import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Device } from '../src/sync/web/device.ts';
import type { Channel, Machine } from '../src/sync/web/machine.ts';
import { openDevice } from '../src/sync/web/open-device.ts';

/**
 * A browser as the device core meets it: one store and one set of locks for all its tabs, a clock that a test moves, a disk that can be full, tabs
 * that die in the middle of anything. The store is fake-indexeddb, the network is real.
 */
export type Browser = {
  readonly tabs: readonly Tab[];
  openTab(): Promise<Tab>;
  /** Moves the clock by this much without anything having happened. */
  jump(millis: number): void;
  /** Time goes by: what was due in between runs. */
  pass(millis: number): void;
  isFull: boolean;
  /** What the browser says is used of the space it gives. */
  usedShare: number;
  /** Changes what is written into the journal, as a failing disk does. */
  hurtWrites: ((value: Record<string, unknown>) => Record<string, unknown>) | null;
  now(): number;
  readonly factory: IDBFactory;
  /** Waits till no tab has anything under way. */
  idle(): Promise<void>;
  close(): void;
};

export type Tab = { readonly device: Device; readonly machine: Machine; kill(): void; readonly isDead: () => boolean };

/** What fake-indexeddb knows of a transaction besides. */
type FakeTx = IDBTransaction & { readonly _state: string; _abort(name: string): void };

type Disk = Pick<Browser, 'isFull' | 'hurtWrites'>;

type Timer = { readonly at: number; readonly run: () => void; readonly tab: object };

export function openBrowser(on: {
  readonly origin: string;
  readonly locks?: 'web' | 'none';
  readonly random?: () => number;
  readonly fetch?: Machine['fetch'];
  readonly startAt?: number;
}): Browser {
  const factory = new IDBFactory();
  const locks = fakeLocks();
  const channels = new Set<Channel & { readonly tab: object }>();
  const timers = new Set<Timer>();
  const tabs: Tab[] = [];
  let skew = 0;
  let elapsed = on.startAt ?? Date.now();
  const now = () => elapsed + skew;

  function machineOf(tab: object, life: { dead: boolean; readonly open: Set<FakeTx> }): Machine {
    return {
      indexedDB: watched(factory, life, browser),
      crypto: globalThis.crypto,
      locks: on.locks === 'none' ? null : locks.of(tab, life),
      openChannel: () => {
        const channel: Channel & { readonly tab: object } = {
          tab,
          onmessage: null,
          postMessage(data) {
            if (life.dead) return;
            for (const other of channels) if (other !== channel) queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data: structuredClone(data) })));
          },
          close: () => void channels.delete(channel),
        };
        channels.add(channel);
        return channel;
      },
      fetch: async (address, init) => {
        if (life.dead) return new Promise(() => undefined);
        const answer = await (on.fetch ?? fetch)(address, init);
        return life.dead ? new Promise(() => undefined) : answer;
      },
      now,
      after: (millis, run) => {
        const timer = { at: elapsed + millis, run, tab };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
      random: on.random ?? Math.random,
      onLineBack: null,
      storage: {
        estimate: async () => ({ usage: (browser.isFull ? 0.99 : browser.usedShare) * 100e9, quota: 100e9 }),
        persist: async () => true,
        persisted: async () => true,
      },
      baseUrl: on.origin,
    };
  }

  const browser: Browser = {
    get tabs() {
      return tabs.filter((tab) => !tab.isDead());
    },
    async openTab() {
      const life = { dead: false, open: new Set<FakeTx>() };
      const tab: Tab & { device: Device; machine: Machine } = {
        device: undefined as unknown as Device,
        machine: undefined as unknown as Machine,
        isDead: () => life.dead,
        /** Nothing of it runs any more: what was not committed is undone, no answer reaches it, its locks are free. */
        kill() {
          life.dead = true;
          for (const tx of life.open) if (tx._state !== 'finished') tx._abort('AbortError');
          for (const timer of timers) if (timer.tab === tab) timers.delete(timer);
          for (const channel of channels) if (channel.tab === tab) channels.delete(channel);
          locks.free(tab);
        },
      };
      tab.machine = machineOf(tab, life);
      tab.device = await openDevice(tab.machine);
      tabs.push(tab);
      return tab;
    },
    jump: (millis) => {
      skew += millis;
    },
    pass(millis) {
      elapsed += millis;
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
        if (timer.at > elapsed || !timers.delete(timer)) continue;
        timer.run();
      }
    },
    isFull: false,
    usedShare: 0.01,
    hurtWrites: null,
    now,
    factory,
    async idle() {
      for (const { device } of browser.tabs) await device.idle();
    },
    close() {
      for (const tab of browser.tabs) {
        tab.device.close();
        tab.kill();
      }
    },
  };
  return browser;
}

/** The store as one tab sees it: dead tabs write nothing more, and on a full disk whatever writes is given up as browsers do it. */
function watched(factory: IDBFactory, life: { dead: boolean; readonly open: Set<FakeTx> }, browser: Disk): globalThis.IDBFactory {
  const open = (name: string, version?: number) => {
    const request = factory.open(name, version);
    request.addEventListener('success', () => {
      const db = request.result as IDBDatabase;
      const begin = db.transaction.bind(db);
      db.transaction = ((names: string[], mode: IDBTransactionMode, options: IDBTransactionOptions) => {
        if (life.dead) throw new DOMException('The tab is gone', 'InvalidStateError');
        const tx = begin(names, mode, options) as FakeTx;
        life.open.add(tx);
        tx.addEventListener('complete', () => life.open.delete(tx));
        tx.addEventListener('abort', () => life.open.delete(tx));
        if (mode === 'readwrite') fillsUp(tx, browser);
        return tx;
      }) as typeof db.transaction;
    });
    return request;
  };
  return { open } as unknown as globalThis.IDBFactory;
}

/** Chromium tells of a full disk when the transaction commits: it is aborted with QuotaExceededError, and each of its requests had gone well before. */
function fillsUp(tx: FakeTx, browser: Disk): void {
  const storeOf = tx.objectStore.bind(tx);
  tx.objectStore = (name: string) => {
    const store = storeOf(name);
    for (const method of ['put', 'add'] as const) {
      if (Object.hasOwn(store, method)) continue;
      const write = store[method].bind(store);
      store[method] = ((value: unknown) => {
        const request = write(name === 'journal' && browser.hurtWrites !== null ? browser.hurtWrites(value as Record<string, unknown>) : value);
        if (browser.isFull)
          request.addEventListener('success', () => {
            if (tx._state !== 'finished') tx._abort('QuotaExceededError');
          });
        return request;
      }) as typeof store.put;
    }
    return store;
  };
}

type Work = (lock: unknown) => Promise<unknown>;

/** Web Locks of one origin: what a dead tab held is free at once. */
function fakeLocks() {
  const held = new Map<string, object>();
  return {
    of: (tab: object, life: { readonly dead: boolean }): LockManager =>
      ({
        async request(name: string, ...given: readonly [LockOptions, Work] | readonly [Work]) {
          const { ifAvailable = false }: LockOptions = given.length === 1 ? {} : given[0];
          const work = given.length === 1 ? given[0] : given[1];
          if (life.dead) return new Promise(() => undefined);
          if (held.has(name) && ifAvailable) return work(null);
          while (held.has(name)) await new Promise((resolve) => setTimeout(resolve, 1));
          // A dead tab stands in no line.
          if (life.dead) return new Promise(() => undefined);
          held.set(name, tab);
          try {
            return await work({ name });
          } finally {
            if (held.get(name) === tab) held.delete(name);
          }
        },
      }) as unknown as LockManager,
    free(tab: object): void {
      for (const [name, owner] of held) if (owner === tab) held.delete(name);
    },
  };
}
