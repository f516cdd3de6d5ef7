/** Requests that wait for news of a session: told at once when it happens in this process, looked for again every two seconds for what happens in another. */
export type Waiters = {
  /** Ends with `news`, or after the time, or when the server stops. */
  readonly wait: (key: string, ms: number) => Promise<void>;
  readonly tell: (key: string) => void;
  /** Whether the server has been told to stop: who waits is answered now, and asks the next server. */
  readonly isEnding: () => boolean;
  readonly end: () => void;
};

export function openWaiters(): Waiters {
  const waiting = new Map<string, Set<() => void>>();
  let ending = false;
  return {
    wait: (key, ms) =>
      new Promise((resolve) => {
        if (ending) return resolve();
        const others = waiting.get(key) ?? new Set();
        const go = () => {
          clearTimeout(timer);
          others.delete(go);
          if (others.size === 0) waiting.delete(key);
          resolve();
        };
        const timer = setTimeout(go, ms);
        others.add(go);
        waiting.set(key, others);
      }),
    tell: (key) => {
      for (const go of waiting.get(key) ?? []) go();
    },
    isEnding: () => ending,
    end: () => {
      ending = true;
      for (const others of [...waiting.values()]) for (const go of [...others]) go();
    },
  };
}
