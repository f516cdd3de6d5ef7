import { digestOfText } from '../../basics/rules/digest.ts';
import { instantFromMillis } from '../../basics/rules/time.ts';
import { filingText } from '../../dossiers/rules/filing-content.ts';
import { judgeReceipt, type ReceiptVerdict } from '../../dossiers/rules/receipt-statement.ts';
import { afterAnswer, afterFault, afterKeeping, afterLoss, afterPaper, afterReceipt, type Moment, nextStep, withPaper } from '../rules/after-answer.ts';
import { type Heard, readFilingAnswer, readRefusal, serverTime } from '../rules/answer.ts';
import type { OutboxRecord, RecordPaper } from '../rules/outbox-record.ts';
import { parseJsonObject } from '../rules/parse-json.adapter.ts';
import { signedIn } from '../rules/signed-in.ts';
import type { Machine } from './machine.ts';
import { sha256Of } from './papers.ts';
import { sendPieces } from './send-pieces.ts';
import type { ServerKeys } from './server-keys.ts';
import type { Store } from './store.adapter.ts';
import type { Talk } from './talk.adapter.ts';

/** One thing to do for one item; what is kept of it is changed as it comes about. */
export type SendStep = (record: OutboxRecord, save: Save, isWanted: () => boolean) => Promise<OutboxRecord | null>;

/** Changes the item as it is kept at that moment; null when it has been taken out. */
export type Save = (change: (record: OutboxRecord) => OutboxRecord) => Promise<OutboxRecord | null>;

type Ground = { readonly store: Store; readonly machine: Machine; readonly talk: Talk; readonly keys: ServerKeys };

export function openSendStep(on: Ground): SendStep {
  const { store, machine, talk, keys } = on;
  const moment = (): Moment => ({ now: instantFromMillis(machine.now()), random: machine.random() });

  async function file(record: OutboxRecord, save: Save): Promise<OutboxRecord | null> {
    const heard = await sendFiling(record);
    if (heard === 'unreadable') return save((now) => afterFault(now, moment()));
    const answer = readFilingAnswer(heard, record.id);
    const saved = await save((now) => afterAnswer(now, answer, moment()));
    // Without papers the receipt is often signed at once: no need to ask for it.
    const isSigned = saved !== null && answer.kind === 'taken' && nextStep(saved).kind === 'askReceipt' && signedIn(answer.receipt) !== null;
    return isSigned ? look(saved, { receipt: answer.receipt, save }) : saved;
  }

  async function sendFiling({ id, filing, contentDigest }: OutboxRecord): Promise<Heard | 'unreadable'> {
    const headers = { 'content-type': 'application/json' };
    switch (filing.kind) {
      case 'plain': {
        const body = parseJsonObject(filing.text);
        if (body === null || digestOfText(filingText(body)) !== contentDigest) return 'unreadable';
        return talk({ method: 'PUT', path: `/api/v1/dossiers/${id}`, headers, body: filing.text });
      }
      case 'sealed': {
        const { keyId, enc, sealed } = filing;
        return talk({ method: 'POST', path: '/api/v1/sealed-filings', headers, body: JSON.stringify({ id, keyId, enc, sealed }) });
      }
      case 'gone':
        return 'unreadable';
      default:
        return filing satisfies never;
    }
  }

  async function sendPaper(record: OutboxRecord, paper: RecordPaper, { save, isWanted }: { readonly save: Save; readonly isWanted: () => boolean }): Promise<OutboxRecord | null> {
    const { id } = record;
    const { sha256 } = paper;
    if (paper.place === null) {
      const arrived = await knownOf(record);
      if (arrived.length > 0) return save((now) => arrived.reduce((so, one) => afterPaper(so, one, { kind: 'arrived' }, moment()), now));
    }
    const bytes = await bytesOf(id, paper);
    if (bytes === null) return save((now) => afterPaper(now, sha256, { kind: 'unreadable' }, moment()));
    const seal = paper.sealed === null ? {} : { sealedKeyId: paper.sealed.keyId, sealedEnc: paper.sealed.enc };
    const sent = await sendPieces(talk, {
      bytes,
      metadata: { dossierId: id, sha256, filename: paper.name ?? 'giay-to', ...seal },
      place: paper.place,
      placed: async (place) => void (await save((now) => ({ ...now, papers: withPaper(now, sha256, { place, ...(place === null ? { sentBytes: 0 } : {}) }) }))),
      progress: async (sentBytes) => void (await save((now) => ({ ...now, papers: withPaper(now, sha256, { sentBytes: Math.min(sentBytes, paper.lengthBytes) }) }))),
      isWanted,
    });
    return save((now) => afterPaper(now, sha256, sent, moment()));
  }

  /** "Have you got this?" A server that does not know the question gets the papers all the same. */
  async function knownOf({ id, papers }: OutboxRecord): Promise<readonly string[]> {
    const waiting = papers.filter(({ state }) => state === 'waiting').map(({ sha256 }) => sha256);
    const heard = await talk({
      method: 'POST',
      path: '/api/v1/papers/known',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ dossierId: id, sha256: waiting }),
    });
    const arrived = heard.kind === 'answer' && heard.status === 200 ? heard.body?.['arrived'] : null;
    return Array.isArray(arrived) ? waiting.filter((sha256) => arrived.includes(sha256)) : [];
  }

  async function bytesOf(id: string, { sha256, lengthBytes, sealed }: RecordPaper): Promise<ArrayBuffer | null> {
    const kept = await store.read(['papers'], (tx) => tx.objectStore('papers').get([id, sha256]));
    if (kept === undefined) return null;
    if (sealed !== null) return kept.bytes.byteLength === sealed.lengthBytes ? kept.bytes : null;
    return kept.bytes.byteLength === lengthBytes && (await sha256Of(machine.crypto, kept.bytes)) === sha256 ? kept.bytes : null;
  }

  async function askReceipt(record: OutboxRecord, save: Save): Promise<OutboxRecord | null> {
    const heard = await talk({ method: 'GET', path: `/api/v1/dossiers/${record.id}/receipt` });
    const asked = readFilingAnswer(heard, record.id);
    if (asked.kind === 'taken') return look(record, { receipt: asked.receipt, save });
    if (isUnknownThere(heard)) return save((now) => afterLoss(now, moment()));
    return save((now) => afterAnswer(now, asked.kind === 'refused' ? { kind: 'noLine' } : asked, moment()));
  }

  async function look(record: OutboxRecord, { receipt, save }: { readonly receipt: Readonly<Record<string, unknown>>; readonly save: Save }): Promise<OutboxRecord | null> {
    const verdict = await judge(record, receipt);
    return save((now) => afterReceipt(now, { verdict, receipt }, moment()));
  }

  /** Whether the office signed that it has this very content and these very papers. Unknown keys are fetched once. */
  async function judge(record: OutboxRecord, receipt: Readonly<Record<string, unknown>>): Promise<ReceiptVerdict | 'unsigned'> {
    const signed = signedIn(receipt);
    if (signed === null) return 'unsigned';
    const expected = { id: record.id, contentDigest: record.contentDigest, papers: record.papers };
    const verdict = judgeReceipt(signed, { keys: await keys.signing(), expected });
    if (verdict !== 'noSuchKey') return verdict;
    await keys.refresh();
    return judgeReceipt(signed, { keys: await keys.signing(), expected });
  }

  /** Its time is over: the office is asked once more, and the copy goes only when it still has everything. */
  async function letGo(record: OutboxRecord, save: Save): Promise<OutboxRecord | null> {
    const heard = await talk({ method: 'GET', path: `/api/v1/dossiers/${record.id}/receipt` });
    if (isUnknownThere(heard)) return save((now) => afterLoss(now, moment()));
    const asked = readFilingAnswer(heard, record.id);
    const verdict = asked.kind === 'taken' ? await judge(record, asked.receipt) : 'notAsked';
    const completeAt = asked.kind === 'taken' ? (signedIn(asked.receipt)?.statement.completeAt ?? null) : null;
    return save((now) => afterKeeping(now, { verdict, completeAt, serverTime: serverTime(heard) }, moment()));
  }

  return (record, save, isWanted) => {
    const step = nextStep(record);
    switch (step.kind) {
      case 'file':
        return file(record, save);
      case 'sendPaper':
        return sendPaper(record, step.paper, { save, isWanted });
      case 'askReceipt':
        return askReceipt(record, save);
      case 'letGo':
        return letGo(record, save);
      case 'nothing':
        return Promise.resolve(record);
      default:
        return step satisfies never;
    }
  };
}

/** Our own server says that it has no such dossier; a wall that answers 404 is not believed. */
function isUnknownThere(heard: Heard): boolean {
  const no = readRefusal(heard);
  return no.kind === 'refused' && no.reason.status === 404 && no.reason.code === 'notFound';
}
