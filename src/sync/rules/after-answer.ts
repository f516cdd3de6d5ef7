import { addMillis, type Instant, millisOf } from '../../basics/rules/time.ts';
import type { ReceiptVerdict } from '../../dossiers/rules/receipt-statement.ts';
import { retryDelayMillis } from '../../notices/rules/retry.ts';
import type { Answer } from './answer.ts';
import type { OutboxReason, OutboxReasonKind } from './outbox-item.ts';
import type { OutboxRecord, RecordPaper } from './outbox-record.ts';

/** The moment, and chance from 0 up to 1: both come from the machine. */
export type Moment = { readonly now: Instant; readonly random: number };

const keepDays = 7;
/** So long the copy stays here after the receipt was checked. */
export const keepMillis = keepDays * 86_400_000;

/** What becomes of an item when its filing was answered. Nothing that any server says removes it. */
export function afterAnswer(record: OutboxRecord, answer: Answer, moment: Moment): OutboxRecord {
  switch (answer.kind) {
    case 'noLine':
      return putOff(record, { reason: reasonOf('noLine', null), waitMillis: null }, moment);
    case 'later':
      return putOff(record, { reason: reasonOf('busy', answer.status), waitMillis: answer.waitMillis }, moment);
    case 'refused':
      return needsPerson(record, answer.reason, moment);
    case 'taken':
      return { ...fresh(record), state: 'answersThere', code: answer.code, receipt: answer.receipt };
    default:
      return answer satisfies never;
  }
}

/** What came of sending a paper. `cut`: go on later from where the server has got to. */
export type PaperSent =
  | { readonly kind: 'arrived' }
  /** Something more urgent came; nothing is wrong. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'cut'; readonly answer: Exclude<Answer, { readonly kind: 'taken' | 'refused' }> }
  | { readonly kind: 'refused'; readonly reason: OutboxReason }
  | { readonly kind: 'unreadable' };

/** One paper refused does not hold up the others of the same dossier. */
export function afterPaper(record: OutboxRecord, sha256: string, sent: PaperSent, moment: Moment): OutboxRecord {
  switch (sent.kind) {
    case 'arrived':
      return goOn({ ...record, papers: withPaper(record, sha256, { state: 'arrived' }) });
    case 'paused':
      return record;
    case 'cut':
      return afterAnswer(record, sent.answer, moment);
    case 'refused':
      if (sent.reason.kind === 'unexplained') return needsPerson(record, sent.reason, moment);
      return { ...needsPerson(record, { ...sent.reason, kind: 'paperRefused' }, moment), papers: withPaper(record, sha256, { state: 'refused', place: null }) };
    case 'unreadable':
      return { ...needsPerson(record, reasonOf('unreadable', null), moment), papers: withPaper(record, sha256, { state: 'refused', place: null }) };
    default:
      return sent satisfies never;
  }
}

/** Where the pieces of a paper go, and how far they have come. */
export function withPaper(record: OutboxRecord, sha256: string, change: Partial<RecordPaper>): readonly RecordPaper[] {
  return record.papers.map((paper) => (paper.sha256 === sha256 ? { ...paper, ...change } : paper));
}

/** What becomes of an item when the office's receipt was looked at; `unsigned`: it is not all there yet. */
export function afterReceipt(
  record: OutboxRecord,
  looked: { readonly verdict: ReceiptVerdict | 'unsigned'; readonly receipt: Readonly<Record<string, unknown>> },
  moment: Moment,
): OutboxRecord {
  const { verdict, receipt } = looked;
  switch (verdict) {
    case 'genuine':
      return { ...fresh(record), state: 'received', receipt, keepUntil: record.keepUntil ?? addMillis(moment.now, keepMillis) };
    case 'unsigned':
    case 'noSuchKey':
      return { ...putOff(record, { reason: null, waitMillis: null }, moment), receipt, papers: record.papers.map((paper) => asServerHasIt(paper, receipt)) };
    case 'forged':
      return needsPerson(record, reasonOf('receiptForged', null), moment, 'tryAgain');
    case 'otherContent':
      return needsPerson({ ...record, receipt }, reasonOf('receiptOfOtherContent', null), moment);
    default:
      return verdict satisfies never;
  }
}

/** It cannot be read or sent as it is kept; the others go on without it. */
export function afterFault(record: OutboxRecord, moment: Moment): OutboxRecord {
  return needsPerson(record, reasonOf('unreadable', null), moment);
}

/** The person wants it tried again: as if nothing had been tried. */
export function triedAgain(record: OutboxRecord): OutboxRecord {
  const papers = record.papers.map((paper): RecordPaper => (paper.state === 'refused' ? { ...paper, state: 'waiting', place: null, sentBytes: 0 } : paper));
  return { ...fresh(record), state: record.code === null ? 'waiting' : 'answersThere', papers };
}

/**
 * The office does not know what it has given a receipt for (it was restored from an older copy, say): the copy here brings it back, under the
 * same id.
 */
export function afterLoss(record: OutboxRecord, moment: Moment): OutboxRecord {
  const later = putOff(record, { reason: null, waitMillis: null }, moment);
  if (record.filing.kind === 'gone') return later;
  const papers = record.papers.map((paper): RecordPaper => ({ ...paper, state: 'waiting', place: null, sentBytes: 0 }));
  return { ...later, state: 'waiting', code: null, keepUntil: null, papers };
}

const askAgainMillis = 6 * 3_600_000;

/**
 * Whether the copy may go, once its time by the clock here is over: only when the receipt was looked at anew and is genuine, and the server's own clock says
 * that seven days have passed. A clock here that jumped ahead drops nothing.
 */
export function afterKeeping(
  record: OutboxRecord,
  looked: { readonly verdict: ReceiptVerdict | 'unsigned' | 'notAsked'; readonly completeAt: Instant | null; readonly serverTime: Instant | null },
  moment: Moment,
): OutboxRecord {
  const { verdict, completeAt, serverTime } = looked;
  const isOver = verdict === 'genuine' && completeAt !== null && serverTime !== null && millisOf(serverTime) - millisOf(completeAt) >= keepMillis;
  return isOver ? { ...fresh(record), filing: { kind: 'gone' } } : { ...record, tries: record.tries + 1, triedAt: moment.now, waitMillis: askAgainMillis };
}

/**
 * Whether it is to be tried at that moment. A clock that went back, or was wrong when the wait began, makes it due at once: too early once is
 * better than never.
 */
export function isDue(record: OutboxRecord, now: Instant): boolean {
  if (record.state === 'received' && (record.filing.kind === 'gone' || record.keepUntil === null || now < record.keepUntil)) return false;
  if (record.state === 'needsPerson' && record.waitMillis === null && !hasMoreToSend(record)) return false;
  if (record.triedAt === null || record.waitMillis === null) return true;
  const since = millisOf(now) - millisOf(record.triedAt);
  return since < 0 || since >= record.waitMillis;
}

/** What is to be done next with an item. */
export type Step =
  | { readonly kind: 'file' }
  | { readonly kind: 'sendPaper'; readonly paper: RecordPaper }
  | { readonly kind: 'askReceipt' }
  | { readonly kind: 'letGo' }
  | { readonly kind: 'nothing' };

export function nextStep(record: OutboxRecord): Step {
  if (record.state === 'received') return { kind: record.filing.kind === 'gone' ? 'nothing' : 'letGo' };
  if (record.code === null) return { kind: 'file' };
  const paper = record.papers.find(({ state }) => state === 'waiting');
  if (paper !== undefined) return { kind: 'sendPaper', paper };
  return record.papers.some(({ state }) => state === 'refused') ? { kind: 'nothing' } : { kind: 'askReceipt' };
}

/** A paper that we thought was there and the server does not have (restored from a copy, say) is sent again. */
function asServerHasIt(paper: RecordPaper, receipt: Readonly<Record<string, unknown>>): RecordPaper {
  const list = (receipt['papers'] as { readonly list?: unknown } | undefined)?.list;
  const isMissing = Array.isArray(list) && list.some((one: { sha256?: unknown; arrived?: unknown }) => one.sha256 === paper.sha256 && one.arrived === 'no');
  return isMissing && paper.state === 'arrived' ? { ...paper, state: 'waiting', place: null, sentBytes: 0 } : paper;
}

/** A paper arrived: the next is due, and only one that was refused still needs somebody. */
function goOn(record: OutboxRecord): OutboxRecord {
  const { state, reason } = record;
  return record.papers.some((paper) => paper.state === 'refused') ? { ...fresh(record), state, reason } : { ...fresh(record), state: 'answersThere' };
}

function hasMoreToSend(record: OutboxRecord): boolean {
  return record.code !== null && record.reason?.kind !== 'unexplained' && record.papers.some(({ state }) => state === 'waiting');
}

function putOff(record: OutboxRecord, why: { readonly reason: OutboxReason | null; readonly waitMillis: number | null }, moment: Moment): OutboxRecord {
  const tries = record.tries + 1;
  const waitMillis = Math.max(retryDelayMillis(tries, moment.random), why.waitMillis ?? 0);
  return { ...record, tries, triedAt: moment.now, waitMillis, reason: record.state === 'needsPerson' ? record.reason : why.reason };
}

function needsPerson(record: OutboxRecord, reason: OutboxReason, moment: Moment, then: 'tryAgain' | 'wait' = mayPass(reason) ? 'tryAgain' : 'wait'): OutboxRecord {
  const tries = record.tries + 1;
  return { ...record, state: 'needsPerson', reason, tries, triedAt: moment.now, waitMillis: then === 'wait' ? null : retryDelayMillis(Math.max(tries, 8), moment.random) };
}

/** What was refused without words may have been refused by something in between, and an officer who is logged in logs out: it is tried again while it waits for somebody. */
function mayPass({ kind, code }: OutboxReason): boolean {
  return kind === 'unexplained' || code === 'staffFilesOnline';
}

function fresh(record: OutboxRecord): OutboxRecord {
  return { ...record, tries: 0, triedAt: null, waitMillis: null, reason: null };
}

function reasonOf(kind: OutboxReasonKind, status: number | null): OutboxReason {
  return { kind, status, code: null, said: null, errors: [], facts: null };
}
