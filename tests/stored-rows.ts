/** What is on the disk of a browser, past the device core: for tests that look at it, and for those that hurt it. */

export type StoredRow = { readonly store: string; readonly value: Record<string, unknown> };

export async function storedRows(factory: IDBFactory): Promise<readonly StoredRow[]> {
  return inStore(factory, 'readonly', async (db, tx) => {
    const rows: StoredRow[] = [];
    for (const store of db.objectStoreNames) for (const value of await asked(tx.objectStore(store).getAll())) rows.push({ store, value: value as Record<string, unknown> });
    return rows;
  });
}

export async function putRow(factory: IDBFactory, ...rows: readonly StoredRow[]): Promise<void> {
  await inStore(factory, 'readwrite', async (_db, tx) => Promise.all(rows.map((row) => asked(tx.objectStore(row.store).put(row.value)))));
}

/** Everything that is stored, as one text: bytes both as they are and as the letters they would be. */
export async function storedText(factory: IDBFactory): Promise<string> {
  const rows = await storedRows(factory);
  const latin = new TextDecoder('latin1');
  return JSON.stringify(rows, (_key, value: unknown) => {
    if (value instanceof ArrayBuffer) return `${new TextDecoder().decode(value)} ${latin.decode(value)}`;
    if (ArrayBuffer.isView(value)) return latin.decode(new Uint8Array(value.buffer as ArrayBuffer));
    return value;
  });
}

async function inStore<T>(factory: IDBFactory, mode: IDBTransactionMode, work: (db: IDBDatabase, tx: IDBTransaction) => Promise<T>): Promise<T> {
  const db = await asked(factory.open('dong-hanh'));
  const tx = db.transaction([...db.objectStoreNames], mode);
  const done = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  const value = await work(db, tx);
  await done;
  db.close();
  return value;
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
