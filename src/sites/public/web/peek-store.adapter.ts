/**
 * A look into the device's store without its core, which weighs too much for the worker and for pages that only tell how much is unsent.
 * Nothing is made where nothing is; nothing is written.
 */
const databaseName = 'dong-hanh';

/** Whether this device keeps the draft, or what became of it. */
export async function holdsDraft(id: string): Promise<boolean> {
  const found = await peek(['drafts', 'outbox'], (store) => [store('drafts').getKey(id), store('outbox').getKey(id)]);
  return found.some((key) => key !== undefined);
}

/** Whether this is the machine of a support post (sync/web/post-kept.ts). */
export async function isOfPost(): Promise<boolean> {
  const [key] = await peek(['meta'], (store) => [store('meta').getKey('post')]);
  return key !== undefined;
}

export type Counts = { readonly drafts: number; readonly unsent: number };

/** Drafts not filed yet, and what was filed and is not received: waiting, or in need of somebody. */
export async function countUnsent(): Promise<Counts> {
  const [heads, items] = await peek(['drafts', 'outbox'], (store) => [store('drafts').getAll(), store('outbox').getAll()]);
  return {
    drafts: listOf<{ filed?: string }>(heads).filter(({ filed }) => filed === 'no').length,
    unsent: listOf<{ state?: string }>(items).filter(({ state }) => state !== 'received').length,
  };
}

function listOf<T>(found: unknown): readonly T[] {
  return Array.isArray(found) ? (found as T[]) : [];
}

function peek(names: readonly string[], look: (store: (name: string) => IDBObjectStore) => readonly IDBRequest[]): Promise<readonly unknown[]> {
  const looked = new Promise<readonly unknown[]>((resolve) => {
    if (!('indexedDB' in globalThis)) return resolve([]);
    const opening = indexedDB.open(databaseName);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve([]);
    opening.onblocked = () => resolve([]);
    opening.onsuccess = () => {
      const database = opening.result;
      const end = (found: readonly unknown[]) => {
        database.close();
        resolve(found);
      };
      if (!names.every((name) => database.objectStoreNames.contains(name))) return end([]);
      const transaction = database.transaction([...names]);
      const requests = look((name) => transaction.objectStore(name));
      transaction.oncomplete = () => end(requests.map((request) => request.result as unknown));
      transaction.onabort = () => end([]);
    };
  });
  // Some private windows throw at the very question.
  return looked.catch(() => []);
}
