import { uuidV7From } from '../../basics/rules/ids.ts';
import { type Device, type DeviceDraft, refused, type Unsent } from './device.ts';
import { openJournal } from './drafts.ts';
import type { Machine } from './machine.ts';
import { openOutbox } from './outbox.ts';
import { noSuchDraft } from './refusals.ts';
import { openStore } from './store.adapter.ts';

/** The device core over the machine it is given. */
export async function openDevice(machine: Machine): Promise<Device> {
  const store = openStore(machine.indexedDB);
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const newId = () => uuidV7From(machine.now(), machine.crypto.getRandomValues(new Uint8Array(10)));
  const deviceId = async () => {
    const born = newId();
    return store.write(['meta'], async (tx) => {
      const kept = await tx.objectStore('meta').get('deviceId');
      if (typeof kept?.value === 'string') return kept.value;
      await tx.objectStore('meta').put({ key: 'deviceId', value: born });
      return born;
    });
  };
  const journal = openJournal({ store, machine, cipher: () => null, changed });
  const outbox = openOutbox({ store, machine, journal, deviceId });

  async function mustFind(id: string): Promise<DeviceDraft> {
    const draft = await journal.find(id);
    if (draft === null) throw refused(noSuchDraft);
    return draft;
  }

  async function unsent(): Promise<Unsent> {
    const [drafts, items] = await Promise.all([journal.list(), outbox.list()]);
    return {
      drafts: drafts.length,
      waiting: items.filter(({ state }) => state === 'waiting' || state === 'sending' || state === 'answersThere').length,
      needsPerson: items.filter(({ state }) => state === 'needsPerson').length,
    };
  }

  const later = () => Promise.reject(new Error('not built yet'));

  return {
    async begin({ unitCode, ...about }) {
      const id = newId();
      await journal.append(id, { begins: about, content: { kind: 'begun', unitCode } });
      return mustFind(id);
    },
    async adopt({ id, procedureCode, procedureVersion, keeping, ...server }) {
      await journal.append(id, { begins: { procedureCode, procedureVersion, keeping }, content: { kind: 'adopted', ...server } });
      return mustFind(id);
    },
    findDraft: journal.find,
    listDrafts: journal.list,
    answer: (id, change) => journal.append(id, { content: { kind: 'answered', change } }),
    chooseUnit: (id, unitCode) => journal.append(id, { content: { kind: 'unitChosen', unitCode } }),
    takePaper: later,
    paperBytes: later,
    dropPaper: (id, sha256) => journal.append(id, { content: { kind: 'paperDropped', sha256 } }),
    throwAway: later,
    file: outbox.file,
    findOutboxItem: outbox.find,
    listOutbox: outbox.list,
    sendNow: () => undefined,
    resolve: later,
    unsent,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    space: later,
    vault: { state: async () => 'none', create: later, open: later, lock: () => undefined },
    end: later,
    exportFile: later,
    close: () => store.close(),
  };
}
