import { type Instant, instantFromMillis } from '../../basics/rules/time.ts';
import { foldDraft } from '../rules/fold-draft.ts';
import { type DraftAbout, type JournalContent, type JournalRow, missingRows } from '../rules/journal.ts';
import type { Cipher } from './cipher.ts';
import { type DeviceDraft, refused } from './device.ts';
import { createTurns } from './in-turn.ts';
import { keepRow, readKept } from './keep-row.ts';
import type { Machine } from './machine.ts';
import { alreadyFiled, changedMeanwhile, noSuchDraft, notReadBack, vaultLocked } from './refusals.ts';
import type { DraftHead, KeptRow, ReadTx, Store, StoreName, WriteTx } from './store.adapter.ts';

export type Journal = {
  /** Adds one act. `also` runs in the same transaction; `from` is needed for the first row of a draft. */
  append(id: string, act: Act): Promise<{ readonly savedAt: Instant }>;
  find(id: string): Promise<DeviceDraft | null>;
  list(): Promise<readonly DeviceDraft[]>;
  /** The number of its last row; null when there is none. */
  lastOrder(id: string): Promise<number | null>;
  /** The last row that this tab has shown; what another tab wrote later has not been looked at here. Null when it has shown none. */
  seenOrder(id: string): number | null;
  lastOrderIn(tx: WriteTx, id: string): Promise<number | null>;
  /** The session of a shared machine that it was begun in. */
  sessionOf(id: string): Promise<string | null>;
};

export type Act = {
  readonly content: JournalContent;
  /** Only for the first row of a draft. */
  readonly begins?: DraftAbout;
  /** Refused as changed meanwhile unless this is the number of the last row. */
  readonly onlyAfter?: number | null;
  readonly alsoIn?: readonly StoreName[];
  readonly also?: (tx: WriteTx, head: DraftHead) => Promise<unknown>;
};

/** The journal of drafts: what was typed on this machine, row by row. */
export function openJournal(on: {
  readonly store: Store;
  readonly machine: Machine;
  readonly tab: string;
  readonly cipher: () => Cipher | null;
  readonly changed: () => void;
}): Journal {
  const { store, machine, tab } = on;
  const inTurn = createTurns();
  const lastOfTab = new Map<string, string>();
  const seen = new Map<string, number>();
  const abouts = new Map<string, DraftAbout>();
  let seq = 0;

  async function append(id: string, act: Act): Promise<{ readonly savedAt: Instant }> {
    for (;;) {
      const written = await tryAppend(id, act);
      if (written !== 'overtaken') return written;
    }
  }

  /** `overtaken`: another tab wrote the row of this number in between; what it wrote comes before ours now. */
  async function tryAppend(id: string, act: Act): Promise<{ readonly savedAt: Instant } | 'overtaken'> {
    const before = await store.read(['drafts', 'journal'], async (tx) => ({ head: await tx.objectStore('drafts').get(id), last: await lastRow(tx, id) }));
    // It begins, perhaps again under the same id: what this page knew of one that was thrown away is no part of it.
    if (before.last === null) for (const known of [lastOfTab, seen, abouts]) known.delete(id);
    const about = before.last === null ? (act.begins ?? null) : await aboutOf(id);
    const head = before.head ?? newHead(id, act.begins);
    if (about === null || head === null) throw refused(noSuchDraft);
    if (act.onlyAfter !== undefined && act.onlyAfter !== before.last) throw refused(changedMeanwhile);
    const cipher = cipherFor(head);
    const at = instantFromMillis(machine.now());
    const row: JournalRow = { v: 1, draft: id, about, tab, seq: seq + 1, after: before.last ?? 0, at, content: act.content, previous: lastOfTab.get(id) ?? null };
    const { kept, digest } = await keepRow(row, cipher);
    const done = await store.write(['drafts', 'journal', ...(act.alsoIn ?? [])], async (tx) => {
      if ((await lastRow(tx, id)) !== before.last) return 'overtaken' as const;
      const now = (await tx.objectStore('drafts').get(id)) ?? head;
      if (now.filed === 'yes' && act.content.kind !== 'editedAgain') throw refused(alreadyFiled);
      await tx.objectStore('journal').add(kept);
      await tx.objectStore('drafts').put({ ...now, filed: act.content.kind === 'filed' ? 'yes' : 'no' });
      await act.also?.(tx, now);
      return 'written' as const;
    });
    if (done === 'overtaken') return done;
    await readBack(kept, { digest, cipher });
    seq += 1;
    lastOfTab.set(id, digest);
    if ((seen.get(id) ?? 0) === row.after) seen.set(id, row.after + 1);
    on.changed();
    return { savedAt: at };
  }

  function cipherFor(head: DraftHead): Cipher | null {
    if (head.session === null) return null;
    const cipher = on.cipher();
    if (cipher?.session !== head.session) throw refused(vaultLocked);
    return cipher;
  }

  function newHead(id: string, begins: DraftAbout | undefined): DraftHead | null {
    if (begins === undefined) return null;
    if (begins.keeping === 'own') return { id, session: null, filed: 'no' };
    const cipher = on.cipher();
    if (cipher === null) throw refused(vaultLocked);
    return { id, session: cipher.session, filed: 'no' };
  }

  /** Nothing counts as saved before the very bytes have come back from the store. */
  async function readBack(kept: KeptRow, wrote: { readonly digest: string; readonly cipher: Cipher | null }): Promise<void> {
    const again = await store.read(['journal'], (tx) => tx.objectStore('journal').get([kept.draft, kept.order]));
    const read = again === undefined ? null : await readKept(again, wrote.cipher);
    if (read === null || 'fault' in read || read.digest !== wrote.digest) throw refused(notReadBack);
  }

  async function rowsOf(id: string) {
    const [kept, head] = await store.read(['journal', 'drafts'], (tx) => Promise.all([tx.objectStore('journal').getAll(wholeDraft(id)), tx.objectStore('drafts').get(id)]));
    const cipher = on.cipher();
    // The key of another member's vault opens nothing here, and what it does not open is locked, not damaged.
    const own = head === undefined || head.session === null || head.session === cipher?.session ? cipher : null;
    const all = await Promise.all(kept.map((row) => readKept(row, own)));
    return { all, last: kept[kept.length - 1]?.order ?? 0 };
  }

  async function find(id: string): Promise<DeviceDraft | null> {
    const { all, last } = await rowsOf(id);
    if (all.some((row) => 'fault' in row && row.fault === 'locked')) return null;
    const read = all.flatMap((row) => ('fault' in row ? [] : [row]));
    const draft = foldDraft(read.map(({ row }) => row));
    if (draft !== null) seen.set(id, Math.max(last, seen.get(id) ?? 0));
    return draft === null ? null : { id, ...draft, unreadRows: Math.max(all.length - read.length, missingRows(read)) };
  }

  async function aboutOf(id: string): Promise<DraftAbout | null> {
    const known = abouts.get(id);
    if (known !== undefined) return known;
    const draft = await find(id);
    if (draft === null) return null;
    const about = { procedureCode: draft.procedureCode, procedureVersion: draft.procedureVersion, keeping: draft.keeping };
    abouts.set(id, about);
    return about;
  }

  return {
    append: (id, act) => inTurn(() => append(id, act)),
    find,
    lastOrder: (id) => store.read(['journal'], (tx) => lastRow(tx, id)),
    lastOrderIn: lastRow,
    seenOrder: (id) => seen.get(id) ?? null,
    sessionOf: async (id) => (await store.read(['drafts'], (tx) => tx.objectStore('drafts').get(id)))?.session ?? null,
    async list() {
      const heads = await store.read(['drafts'], (tx) => tx.objectStore('drafts').getAll());
      const drafts = await Promise.all(heads.filter(({ filed }) => filed === 'no').map(({ id }) => find(id)));
      return drafts.filter((draft) => draft !== null).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
  };
}

/** All rows of a draft, whatever their number. */
export function wholeDraft(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** The number of the last row; null when there is none. */
async function lastRow(tx: ReadTx | WriteTx, id: string): Promise<number | null> {
  const cursor = await tx.objectStore('journal').openKeyCursor(wholeDraft(id), 'prev');
  return cursor === null ? null : cursor.key[1];
}
