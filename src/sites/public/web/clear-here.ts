/**
 * Takes away what this origin keeps in the browser and script can reach. The server's order has done it already in browsers that know such orders;
 * one that refuses a part of this loses the others all the same.
 */
export async function clearHere(): Promise<void> {
  await Promise.allSettled([clearTexts(), clearCaches(), clearDatabases(), clearWorkers()]);
}

async function clearTexts(): Promise<void> {
  window.sessionStorage.clear();
  window.localStorage.clear();
}

async function clearCaches(): Promise<void> {
  for (const name of await window.caches.keys()) await window.caches.delete(name);
}

async function clearDatabases(): Promise<void> {
  for (const { name } of await window.indexedDB.databases()) if (name !== undefined) await deleteDatabase(name);
}

async function clearWorkers(): Promise<void> {
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const asking = window.indexedDB.deleteDatabase(name);
    asking.onsuccess = () => resolve();
    asking.onerror = () => resolve();
    asking.onblocked = () => resolve();
  });
}
