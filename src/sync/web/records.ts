import { instantFromMillis } from '../../basics/rules/time.ts';
import type { OutboxItem } from '../rules/outbox-item.ts';
import type { OutboxRecord } from '../rules/outbox-record.ts';
import { readRecord } from '../rules/read-record.ts';
import { shownFault, shownItem } from '../rules/shown-item.ts';
import { copyKeyOf } from './copy-kept.ts';
import { wholeDraft } from './journal.ts';
import type { Machine } from './machine.ts';
import type { Store, WriteTx } from './store.adapter.ts';

/** The outbox as it is kept. */
export type Records = {
  /** Those this version can read; the others are left alone. */
  all(): Promise<readonly OutboxRecord[]>;
  find(id: string): Promise<OutboxRecord | null>;
  /** Changes what is kept at this moment, in one transaction; what a person has taken out meanwhile stays out. */
  change(id: string, change: (record: OutboxRecord) => OutboxRecord): Promise<OutboxRecord | null>;
  shown(): Promise<readonly OutboxItem[]>;
  shownOne(id: string): Promise<OutboxItem | null>;
};

export function openRecords(on: { readonly store: Store; readonly machine: Machine }): Records {
  const { store, machine } = on;

  async function shown(kept: readonly unknown[], sending: unknown): Promise<readonly OutboxItem[]> {
    const now = machine.now();
    const underWay = sendingAt(sending, now);
    return kept
      .map((one) => {
        const read = readRecord(one);
        return 'record' in read ? shownItem(read.record, underWay) : shownFault(String((one as { id?: unknown }).id), read.fault, instantFromMillis(now));
      })
      .sort((a, b) => (a.filedAt < b.filedAt ? 1 : -1));
  }

  return {
    async all() {
      const kept = await store.read(['outbox'], (tx) => tx.objectStore('outbox').getAll());
      return kept.flatMap((one) => {
        const read = readRecord(one);
        return 'record' in read ? [read.record] : [];
      });
    },
    async find(id) {
      const read = readRecord(await store.read(['outbox'], (tx) => tx.objectStore('outbox').get(id)));
      return 'record' in read ? read.record : null;
    },
    change: (id, change) =>
      store.write(['outbox', 'papers', 'journal', 'drafts', 'meta'], async (tx) => {
        const read = readRecord(await tx.objectStore('outbox').get(id));
        if ('fault' in read) return null;
        const next = change(read.record);
        await tx.objectStore('outbox').put(next);
        if (next.filing.kind === 'gone' && read.record.filing.kind !== 'gone') await dropCopy(tx, id);
        return next;
      }),
    async shown() {
      const [kept, sending] = await store.read(['outbox', 'meta'], (tx) => Promise.all([tx.objectStore('outbox').getAll(), tx.objectStore('meta').get('sending')]));
      return shown(kept, sending?.value);
    },
    async shownOne(id) {
      const [kept, sending] = await store.read(['outbox', 'meta'], (tx) => Promise.all([tx.objectStore('outbox').get(id), tx.objectStore('meta').get('sending')]));
      return kept === undefined ? null : ((await shown([kept], sending?.value))[0] ?? null);
    },
  };
}

/** Everything of a dossier but its line in the outbox. */
export async function dropCopy(tx: WriteTx, id: string): Promise<void> {
  await tx.objectStore('papers').delete(wholeDraft(id));
  await tx.objectStore('journal').delete(wholeDraft(id));
  await tx.objectStore('drafts').delete(id);
  await tx.objectStore('meta').delete(copyKeyOf(id));
}

export const sendingMillisMax = 120_000;

/** What is being sent at this moment, by whichever tab; a mark from a tab that died, or from before a clock jumped, counts for nothing. */
export function sendingAt(mark: unknown, now: number): string | null {
  if (typeof mark !== 'object' || mark === null) return null;
  const { id, until } = mark as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof until !== 'number') return null;
  return until > now && until - now <= sendingMillisMax ? id : null;
}
