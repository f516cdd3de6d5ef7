/** What the device core needs of the machine it runs on; everything is passed in, so that a test runs the very same code. */
export type Machine = {
  readonly indexedDB: IDBFactory;
  readonly crypto: Crypto;
  /** Null where the browser has none: then a row in the store says who sends. */
  readonly locks: LockManager | null;
  /** Null where the browser has none: then other tabs see a change when they look again. */
  readonly openChannel: ((name: string) => Channel) | null;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs later; gives what takes it back. */
  readonly after: (millis: number, run: () => void) => () => void;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Tells when there may be a line again: the browser says so, or the person came back to the page. */
  readonly onLineBack: ((listener: () => void) => () => void) | null;
  readonly storage: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'> | null;
  /** Where the server is, without a slash at the end; '' for the origin of the page. */
  readonly baseUrl: string;
};

export type Channel = { postMessage(message: unknown): void; onmessage: ((event: MessageEvent) => void) | null; close(): void };

/** The browser this runs in. */
export function thisMachine(): Machine {
  return {
    indexedDB: window.indexedDB,
    crypto: window.crypto,
    locks: 'locks' in navigator ? navigator.locks : null,
    openChannel: 'BroadcastChannel' in window ? (name) => new BroadcastChannel(name) : null,
    fetch: (address, init) => window.fetch(address, init),
    now: () => Date.now(),
    after: (millis, run) => {
      const timer = window.setTimeout(run, millis);
      return () => window.clearTimeout(timer);
    },
    random: () => Math.random(),
    onLineBack: (listener) => {
      const seen = () => {
        if (document.visibilityState === 'visible') listener();
      };
      window.addEventListener('online', listener);
      document.addEventListener('visibilitychange', seen);
      return () => {
        window.removeEventListener('online', listener);
        document.removeEventListener('visibilitychange', seen);
      };
    },
    storage: 'storage' in navigator && 'estimate' in navigator.storage ? navigator.storage : null,
    baseUrl: '',
  };
}
