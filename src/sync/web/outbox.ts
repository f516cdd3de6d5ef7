import { toBase64Url } from '../../basics/rules/bytes.ts';
import { digestOfText } from '../../basics/rules/digest.ts';
import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { instantFromMillis, withOffset } from '../../basics/rules/time.ts';
import type { Filing } from '../../dossiers/http/shapes.ts';
import { filingText } from '../../dossiers/rules/filing-content.ts';
import { triedAgain } from '../rules/after-answer.ts';
import { sealedAad } from '../rules/outbox-file.ts';
import type { OutboxItem } from '../rules/outbox-item.ts';
import type { OutboxRecord, RecordPaper } from '../rules/outbox-record.ts';
import { shownItem } from '../rules/shown-item.ts';
import { type DeviceDraft, type ResolveWhat, refused } from './device.ts';
import { createTurns } from './in-turn.ts';
import type { Journal } from './journal.ts';
import type { Machine } from './machine.ts';
import type { DevicePapers } from './papers.ts';
import type { Post } from './post.ts';
import { dropCopy, type Records, sendingAt } from './records.ts';
import { alreadyFiled, alreadyThere, beingSent, changedMeanwhile, exportFirst, noSealingKey, noSuchDraft, onlyWithPerson, paperGone, sealedForServer } from './refusals.ts';
import { bytesOf, seal } from './sealing.ts';
import type { ServerKeys } from './server-keys.ts';
import type { KeptPaper, Store, WriteTx } from './store.adapter.ts';

/** Filing on this machine, and what a person decides about something filed. */
export type Outbox = {
  file(id: string, filing: Filing): Promise<OutboxItem>;
  resolve(id: string, what: ResolveWhat): Promise<Outcome<OutboxItem | null>>;
};

type Ground = {
  readonly store: Store;
  readonly machine: Machine;
  readonly journal: Journal;
  readonly records: Records;
  readonly papers: DevicePapers;
  readonly keys: ServerKeys;
  readonly post: Post;
  /** Something is due: the sender looks. */
  readonly wake: () => void;
};

export function openOutbox(on: Ground): Outbox {
  const { store, machine, journal, records } = on;
  const inTurn = createTurns();

  /** Pressed twice, or in two tabs: whoever comes second finds the item of the first. */
  async function file(id: string, filing: Filing): Promise<OutboxItem> {
    const contentDigest = digestOfText(filingText(filing));
    const known = await records.find(id);
    if (known !== null) return again(known, contentDigest);
    return fileNew(id, { filing, contentDigest }).catch(async (error: unknown) => {
      const other = await records.find(id);
      if (other === null) throw error;
      return again(other, contentDigest);
    });
  }

  async function fileNew(id: string, { filing, contentDigest }: { readonly filing: Filing; readonly contentDigest: string }): Promise<OutboxItem> {
    const last = journal.seenOrder(id) ?? (await journal.lastOrder(id));
    const draft = await journal.find(id);
    if (draft === null) throw refused(noSuchDraft);
    const filedAt = instantFromMillis(machine.now());
    const whole: Filing = { ...filing, happenedAt: withOffset(filedAt) };
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
    const filed = draft.keeping === 'shared' ? await fileSealed({ draft, record, whole, last }) : await fileOwn({ record, whole, last });
    on.wake();
    return filed;
  }

  function again(known: OutboxRecord, contentDigest: string): OutboxItem {
    if (known.contentDigest !== contentDigest) throw refused(alreadyFiled);
    return shownItem(known, null);
  }

  /** The person can go on looking at it: the journal and the papers stay as they are, and the item stands beside them. */
  async function fileOwn({ record, whole, last }: { readonly record: OutboxRecord; readonly whole: Filing; readonly last: number | null }): Promise<OutboxItem> {
    for (const paper of record.papers) if ((await on.papers.state(record.id, paper.sha256)) === 'damaged') throw refused(paperGone);
    const device = await on.post.newSlip();
    const filed: OutboxRecord = { ...record, slipNumber: device.slipNumber, filing: { kind: 'plain', text: JSON.stringify({ ...whole, device }) } };
    await journal.append(record.id, {
      content: { kind: 'filed', contentDigest: record.contentDigest },
      onlyAfter: last,
      alsoIn: ['outbox'],
      also: (tx) => tx.objectStore('outbox').put(filed),
    });
    return shownItem(filed, null);
  }

  /** Closed for the server at once: in the same transaction the draft that could be read here is gone. */
  async function fileSealed(from: { readonly draft: DeviceDraft; readonly record: OutboxRecord; readonly whole: Filing; readonly last: number | null }): Promise<OutboxItem> {
    const { draft, record, whole, last } = from;
    const key = await on.keys.sealing('fetch');
    if (key === null) throw refused(noSealingKey);
    const { id } = draft;
    const device = await on.post.newSlip();
    const filing = await seal(key, bytesOf(JSON.stringify({ ...whole, device })), sealedAad({ kind: 'filing', id }));
    const kept: KeptPaper[] = [];
    const papers: RecordPaper[] = [];
    for (const paper of record.papers) {
      const { sha256 } = paper;
      if ((await on.papers.state(id, sha256)) === 'damaged') throw refused(paperGone);
      const plain = await on.papers.bytes(id, sha256);
      // What the server took in while the draft was on its page is not here, and need not be.
      const sealed = plain === null ? null : await seal(key, plain, sealedAad({ kind: 'paper', id, sha256 }));
      if (sealed !== null) kept.push({ draft: id, sha256, iv: null, bytes: sealed.bytes });
      papers.push({ ...paper, name: null, sealed: sealed === null ? null : { keyId: sealed.keyId, enc: sealed.enc, lengthBytes: sealed.bytes.byteLength } });
    }
    const closed: OutboxRecord = {
      ...record,
      session: await journal.sessionOf(id),
      procedureCode: null,
      slipNumber: device.slipNumber,
      filing: { kind: 'sealed', keyId: filing.keyId, enc: filing.enc, sealed: toBase64Url(new Uint8Array(filing.bytes)) },
      papers,
    };
    const done = await store.write(['outbox', 'papers', 'journal', 'drafts', 'meta'], async (tx) => {
      if ((await tx.objectStore('outbox').get(id)) !== undefined || (await journal.lastOrderIn(tx, id)) !== last) return 'overtaken' as const;
      await dropCopy(tx, id);
      await Promise.all(kept.map((paper) => tx.objectStore('papers').put(paper)));
      await tx.objectStore('outbox').put(closed);
      return 'filed' as const;
    });
    if (done === 'overtaken') throw refused(changedMeanwhile);
    return shownItem(closed, null);
  }

  async function resolve(id: string, what: ResolveWhat): Promise<Outcome<OutboxItem | null>> {
    const record = await records.find(id);
    if (record === null) return refuse(noSuchDraft);
    if (what === 'sendAgain') {
      const tried = await records.change(id, triedAgain);
      on.wake();
      return allow(tried === null ? null : shownItem(tried, null));
    }
    const refusal = what === 'editAgain' ? noEdit(record) : noGivingUp(record);
    if (refusal !== null) return refuse(refusal);
    if (what === 'editAgain') await journal.append(id, { content: { kind: 'editedAgain' }, alsoIn: ['outbox', 'meta'], also: (tx) => takeOut(tx, id) });
    else
      await store.write(['outbox', 'papers', 'journal', 'drafts', 'meta'], async (tx) => {
        await takeOut(tx, id);
        await dropCopy(tx, id);
      });
    on.wake();
    return allow(null);
  }

  async function takeOut(tx: WriteTx, id: string): Promise<void> {
    if (sendingAt((await tx.objectStore('meta').get('sending'))?.value, machine.now()) === id) throw refused(beingSent);
    await tx.objectStore('outbox').delete(id);
  }

  return { file: (id, filing) => inTurn(() => file(id, filing)), resolve };
}

function noEdit(record: OutboxRecord) {
  if (record.code !== null) return alreadyThere;
  return record.filing.kind === 'plain' ? null : sealedForServer;
}

function noGivingUp(record: OutboxRecord) {
  if (record.state !== 'needsPerson') return onlyWithPerson;
  return record.filing.kind === 'sealed' && record.exportedAt === null ? exportFirst : null;
}
