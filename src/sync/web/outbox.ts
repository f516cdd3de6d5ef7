import { digestOfText } from '../../basics/rules/digest.ts';
import { instantFromMillis, withOffset } from '../../basics/rules/time.ts';
import type { Filing } from '../../dossiers/http/shapes.ts';
import { filingText } from '../../dossiers/rules/filing-content.ts';
import type { OutboxItem } from '../rules/outbox-item.ts';
import type { OutboxRecord } from '../rules/outbox-record.ts';
import { shownItem } from '../rules/shown-item.ts';
import { refused } from './device.ts';
import type { Journal } from './drafts.ts';
import type { Machine } from './machine.ts';
import { alreadyFiled, noSuchDraft } from './refusals.ts';
import type { Store } from './store.adapter.ts';

/** What was filed on this machine and has not been forgotten yet. */
export type Outbox = {
  file(id: string, filing: Filing): Promise<OutboxItem>;
  find(id: string): Promise<OutboxItem | null>;
  list(): Promise<readonly OutboxItem[]>;
};

export function openOutbox(on: { readonly store: Store; readonly machine: Machine; readonly journal: Journal; readonly deviceId: () => Promise<string> }): Outbox {
  const { store, machine } = on;

  async function recordOf(id: string): Promise<OutboxRecord | null> {
    return (await store.read(['outbox'], (tx) => tx.objectStore('outbox').get(id))) ?? null;
  }

  async function file(id: string, filing: Filing): Promise<OutboxItem> {
    const contentDigest = digestOfText(filingText(filing));
    const known = await recordOf(id);
    if (known !== null && known.contentDigest === contentDigest) return shownItem(known, null);
    if (known !== null) throw refused(alreadyFiled);
    const draft = await on.journal.find(id);
    if (draft === null) throw refused(noSuchDraft);
    const filedAt = instantFromMillis(machine.now());
    const whole: Filing = { ...filing, happenedAt: withOffset(filedAt), device: { id: await on.deviceId(), slipNumber: null } };
    const record: OutboxRecord = {
      v: 1,
      id,
      keeping: draft.keeping,
      session: null,
      procedureCode: filing.procedureCode,
      filedAt,
      contentDigest,
      slipNumber: null,
      filing: { kind: 'plain', text: JSON.stringify(whole) },
      papers: filing.papers.map(({ sha256, lengthBytes, name }) => ({ sha256, lengthBytes, name, state: 'waiting', sentBytes: 0, place: null, sealed: null })),
      state: 'waiting',
      tries: 0,
      triedAt: null,
      waitMillis: null,
      reason: null,
      code: null,
      receipt: null,
      keepUntil: null,
      exportedAt: null,
    };
    await on.journal.append(id, { content: { kind: 'filed', contentDigest }, alsoIn: ['outbox'], also: (tx) => tx.objectStore('outbox').put(record) });
    return shownItem(record, null);
  }

  return {
    file,
    async find(id) {
      const record = await recordOf(id);
      return record === null ? null : shownItem(record, null);
    },
    async list() {
      const records = await store.read(['outbox'], (tx) => tx.objectStore('outbox').getAll());
      return records.map((record) => shownItem(record, null)).sort((a, b) => (a.filedAt < b.filedAt ? 1 : -1));
    },
  };
}
