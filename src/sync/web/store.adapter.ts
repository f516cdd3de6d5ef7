import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from 'idb';
import type { OutboxRecord } from '../rules/outbox-record.ts';
import { refused } from './device.ts';
import { noSpace, storeFailed } from './refusals.ts';

/** A row of the journal: plain, or encrypted with the key of a session of a shared machine. */
export type KeptRow = { readonly draft: string; readonly order: number } & Kept;
export type Kept =
  | { readonly kind: 'plain'; readonly text: string; readonly digest: string }
  | { readonly kind: 'encrypted'; readonly iv: Uint8Array; readonly bytes: ArrayBuffer };

/** What can be known of a draft without reading it. */
export type DraftHead = { readonly id: string; readonly session: string | null; readonly filed: 'yes' | 'no' };

export type KeptPaper = { readonly draft: string; readonly sha256: string; readonly iv: Uint8Array | null; readonly bytes: ArrayBuffer };

interface Stores extends DBSchema {
  journal: { key: [string, number]; value: KeptRow };
  drafts: { key: string; value: DraftHead };
  papers: { key: [string, string]; value: KeptPaper };
  outbox: { key: string; value: OutboxRecord };
  meta: { key: string; value: { readonly key: string; readonly value: unknown } };
}

export type StoreName = StoreNames<Stores>;
export type ReadTx = IDBPTransaction<Stores, StoreName[], 'readonly'>;
export type WriteTx = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

export type Store = {
  read<T>(names: readonly StoreName[], work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** One transaction: all of it is on the disk when this resolves, or none of it. */
  write<T>(names: readonly StoreName[], work: (tx: WriteTx) => Promise<T>): Promise<T>;
  close(): void;
};

const databaseName = 'dong-hanh';
const storesVersion = 1;

/** The one place that touches IndexedDB. A connection that the browser ended is opened again; what a full disk refuses is told as such. */
export function openStore(factory: IDBFactory): Store {
  let opened: Promise<IDBPDatabase<Stores>> | null = null;
  let isClosed = false;

  function database(): Promise<IDBPDatabase<Stores>> {
    opened ??= connect(factory, forget).catch((error: unknown) => {
      opened = null;
      throw refused(storeFailed(error));
    });
    return opened;
  }

  function forget(): void {
    void opened?.then((db) => db.close()).catch(() => undefined);
    opened = null;
  }

  /** Some browsers close a connection without a word (a tab long in the background): then once more, over a new one. */
  async function begin<Mode extends 'readonly' | 'readwrite'>(names: readonly StoreName[], mode: Mode): Promise<IDBPTransaction<Stores, StoreName[], Mode>> {
    if (isClosed) throw refused(storeFailed('closed'));
    const strict = { durability: 'strict' } as const;
    const db = await database();
    try {
      return db.transaction([...names], mode, strict);
    } catch {
      forget();
    }
    try {
      return (await database()).transaction([...names], mode, strict);
    } catch (error) {
      throw isRefusal(error) ? error : refused(storeFailed(error));
    }
  }

  async function run<Mode extends 'readonly' | 'readwrite', T>(
    tx: IDBPTransaction<Stores, StoreName[], Mode>,
    work: (tx: IDBPTransaction<Stores, StoreName[], Mode>) => Promise<T>,
  ): Promise<T> {
    const ended = tx.done.then(
      () => null,
      (error: unknown) => ({ error }),
    );
    const worked = await work(tx).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if ('error' in worked) abort(tx);
    const fault = await ended;
    // A full disk shows in the transaction, and the requests in it only say that it was given up.
    if (fault !== null && isQuota(fault.error)) throw refused(noSpace);
    if ('error' in worked) throw isRefusal(worked.error) ? worked.error : refused(isQuota(worked.error) ? noSpace : storeFailed(worked.error));
    if (fault !== null) throw refused(storeFailed(fault.error));
    return worked.value;
  }

  return {
    read: async (names, work) => run(await begin(names, 'readonly'), work),
    write: async (names, work) => run(await begin(names, 'readwrite'), work),
    close() {
      isClosed = true;
      forget();
    },
  };
}

/** `lost` is called when the browser ends the connection, or a later version of the program wants to change the stores. */
async function connect(factory: IDBFactory, lost: () => void): Promise<IDBPDatabase<Stores>> {
  const request = factory.open(databaseName, storesVersion);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion >= 1) return;
    request.result.createObjectStore('journal', { keyPath: ['draft', 'order'] });
    request.result.createObjectStore('drafts', { keyPath: 'id' });
    request.result.createObjectStore('papers', { keyPath: ['draft', 'sha256'] });
    request.result.createObjectStore('outbox', { keyPath: 'id' });
    request.result.createObjectStore('meta', { keyPath: 'key' });
  };
  const db = await (wrap(request) as unknown as Promise<IDBPDatabase<Stores>>);
  db.addEventListener('versionchange', lost);
  db.addEventListener('close', lost);
  return db;
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended already; how, `done` says.
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'refusal' in error;
}

function isQuota(error: unknown): boolean {
  return error instanceof Error ? error.name === 'QuotaExceededError' : typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError';
}
