import { uuidV7From } from '../../basics/rules/ids.ts';
import { type Device, type DeviceDraft, refused, type Unsent } from './device.ts';
import { exportFile } from './export-file.ts';
import { giveOver } from './give-over.ts';
import { openJournal } from './journal.ts';
import type { Machine } from './machine.ts';
import { openMeta } from './meta.ts';
import { openNews } from './news.ts';
import { openOneSender } from './one-sender.ts';
import { openOutbox } from './outbox.ts';
import { openOwnNotes } from './own-notes.ts';
import { openPapers } from './papers.ts';
import { openPost } from './post.ts';
import { dropCopy, openRecords } from './records.ts';
import { alreadyFiled, noSuchDraft, vaultLocked } from './refusals.ts';
import { openSendStep } from './send-step.ts';
import { openSender } from './sender.ts';
import { openServerKeys } from './server-keys.ts';
import { endSession } from './session-end.ts';
import { openStore } from './store.adapter.ts';
import { openTalk } from './talk.adapter.ts';
import { openVault } from './vault.ts';

/** After the line came back, up to this long: a ward whose line returns does not knock all at once. */
const lineBackMillisMax = 5000;

/** The device core over the machine it is given. One in each tab; what is kept is common to all. */
export async function openDevice(machine: Machine): Promise<Device> {
  const newId = () => uuidV7From(machine.now(), machine.crypto.getRandomValues(new Uint8Array(10)));
  const tab = newId();
  const store = openStore(machine.indexedDB);
  const meta = openMeta(store);
  const talk = openTalk(machine);
  const news = openNews({
    machine,
    heard(message) {
      if (message.kind === 'lock' && (message.except === null || message.except !== vault.cipher()?.session)) vault.lockHere();
      if (message.kind === 'wake') sender.wake(message.urge, 'otherTab', message.at);
    },
  });
  const changed = () => news.changed();
  const vault = openVault({ machine, meta, newId, changed, lockOthers: (except) => news.tell({ kind: 'lock', except }) });
  const keys = openServerKeys({ machine, meta, talk });
  const post = openPost({ meta, newId });
  const journal = openJournal({ store, machine, tab, cipher: vault.cipher, changed });
  const records = openRecords({ store, machine });
  const papers = openPapers({ store, machine, journal, cipher: vault.cipher });
  const notes = openOwnNotes({ store, meta, cipher: vault.cipher, changed });
  const outbox = openOutbox({ store, machine, journal, records, papers, keys, post, wake });
  const sender = openSender({
    machine,
    meta,
    records,
    changed,
    step: openSendStep({ store, machine, talk, keys }),
    oneSender: openOneSender({ machine, meta, tab }),
    wakeOthers: (asked) => news.tell({ kind: 'wake', ...asked }),
  });
  const stopListening = machine.onLineBack?.(() => void machine.after(machine.random() * lineBackMillisMax, () => sender.wake('lineBack', 'here'))) ?? (() => undefined);

  function wake(): void {
    changed();
    sender.wake('due', 'here');
  }

  async function mustFind(id: string): Promise<DeviceDraft> {
    const draft = await journal.find(id);
    if (draft === null) throw refused(noSuchDraft);
    return draft;
  }

  async function unsent(): Promise<Unsent> {
    const [drafts, items] = await Promise.all([journal.list(), records.shown()]);
    const count = (...states: readonly string[]) => items.filter(({ state }) => states.includes(state)).length;
    return { drafts: drafts.length, waiting: count('waiting', 'sending', 'answersThere'), needsPerson: count('needsPerson') };
  }

  /** Asked when there is something to keep; whether the browser grants it shows in `space`. */
  function askToLast(): void {
    machine.storage?.persist().catch(() => false);
  }

  void keys.refreshWhenOld().catch(() => undefined);
  sender.wake('due', 'here');

  return {
    async begin({ unitCode, ...about }) {
      askToLast();
      const id = newId();
      await journal.append(id, { begins: about, content: { kind: 'begun', unitCode } });
      return mustFind(id);
    },
    async adopt({ id, procedureCode, procedureVersion, keeping, ...server }) {
      askToLast();
      const known = await journal.find(id);
      if (known !== null && (known.filed === 'yes' || known.adoptedAt === server.savedAt)) return known;
      await journal.append(id, { begins: { procedureCode, procedureVersion, keeping }, content: { kind: 'adopted', ...server } });
      return mustFind(id);
    },
    findDraft: journal.find,
    async whereIs(id) {
      if ((await journal.find(id)) !== null) return 'open';
      return (await journal.sessionOf(id)) === null ? 'nowhere' : 'closed';
    },
    listDrafts: journal.list,
    answer: (id, change) => journal.append(id, { content: { kind: 'answered', change } }),
    chooseUnit: (id, unitCode) => journal.append(id, { content: { kind: 'unitChosen', unitCode } }),
    takePaper: papers.take,
    paperBytes: papers.bytes,
    dropPaper: papers.drop,
    async throwAway(id) {
      await store.write(['drafts', 'journal', 'papers', 'meta'], async (tx) => {
        const head = await tx.objectStore('drafts').get(id);
        if (head?.filed === 'yes') throw refused(alreadyFiled);
        // What another member's key closes, nobody else throws away one by one.
        if (head !== undefined && head.session !== null && head.session !== vault.cipher()?.session) throw refused(vaultLocked);
        await dropCopy(tx, id);
      });
      changed();
    },
    file: outbox.file,
    findOutboxItem: records.shownOne,
    listOutbox: records.shown,
    sendNow: () => sender.wake('now', 'here'),
    resolve: outbox.resolve,
    unsent,
    subscribe: news.subscribe,
    space: papers.space,
    vault,
    notes,
    end: async () => endSession({ store, records, vault, session: await vault.session(), drafts: 'filedBefore' }),
    endUnopened: async (session) => endSession({ store, records, vault, session: session ?? (await vault.session()), drafts: 'thrownAway' }),
    async giveOver(id, { session, pin }) {
      const other = await vault.cipherBeside(session, pin);
      return other.ok ? giveOver({ store, crypto: machine.crypto, from: vault.cipher(), to: other.value, notes, changed }, id) : other;
    },
    exportFile: () => exportFile({ store, machine, records, keys }),
    idle: sender.idle,
    close() {
      stopListening();
      sender.close();
      news.close();
      store.close();
    },
  };
}
