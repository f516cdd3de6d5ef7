import type { Store, WriteTx } from './store.adapter.ts';

/** Small things of the machine itself, by name. What is read is looked at before it is believed: it may be of another version, or damaged. */
export type Meta = {
  read<T>(key: string, parse: (value: unknown) => T | null): Promise<T | null>;
  write(key: string, value: unknown): Promise<void>;
  drop(key: string): Promise<void>;
  /** Reads and writes in one transaction: what `change` gives is kept, and given. */
  change<T>(key: string, change: (value: unknown) => T): Promise<T>;
};

export function openMeta(store: Store): Meta {
  return {
    read: async (key, parse) => parse((await store.read(['meta'], (tx) => tx.objectStore('meta').get(key)))?.value),
    write: (key, value) => store.write(['meta'], (tx) => putMeta(tx, key, value)),
    drop: (key) => store.write(['meta'], (tx) => tx.objectStore('meta').delete(key)),
    change: (key, change) =>
      store.write(['meta'], async (tx) => {
        const value = change((await tx.objectStore('meta').get(key))?.value);
        await putMeta(tx, key, value);
        return value;
      }),
  };
}

/** Inside a transaction that spans more than `meta`. */
async function putMeta(tx: WriteTx, key: string, value: unknown): Promise<void> {
  await tx.objectStore('meta').put({ key, value });
}
