import { addMillis, type Instant } from '../../basics/rules/time.ts';
import type { OutboxItem } from './outbox-item.ts';
import type { OutboxRecord } from './outbox-record.ts';

/** What a person sees of an item; `sending` is the one under way at this moment, in whichever tab. */
export function shownItem(record: OutboxRecord, sending: string | null): OutboxItem {
  const isUnderWay = sending === record.id && record.state === 'waiting';
  return {
    id: record.id,
    procedureCode: record.procedureCode,
    keeping: record.keeping,
    session: record.session,
    state: isUnderWay ? 'sending' : record.state,
    filedAt: record.filedAt,
    papers: record.papers.map(({ sha256, lengthBytes, name, state, sentBytes }) => ({ sha256, lengthBytes, name, state, sentBytes })),
    tries: record.tries,
    nextTryAt: nextTryAt(record),
    reason: record.reason,
    code: record.code,
    receipt: record.receipt,
    slipNumber: record.slipNumber,
    keepUntil: record.keepUntil,
    copy: record.filing.kind === 'gone' ? 'gone' : 'kept',
  };
}

/** What cannot be read is shown all the same: nothing of the outbox is silent. */
export function shownFault(id: string, fault: 'damaged' | 'newer', now: Instant): OutboxItem {
  return {
    id,
    procedureCode: null,
    keeping: 'own',
    session: null,
    state: 'needsPerson',
    filedAt: now,
    papers: [],
    tries: 0,
    nextTryAt: null,
    reason: { kind: fault === 'newer' ? 'newer' : 'unreadable', status: null, code: null, said: null, errors: [], facts: null },
    code: null,
    receipt: null,
    slipNumber: null,
    keepUntil: null,
    copy: 'kept',
  };
}

function nextTryAt(record: OutboxRecord): Instant | null {
  return record.triedAt === null || record.waitMillis === null ? null : addMillis(record.triedAt, record.waitMillis);
}
