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

function nextTryAt(record: OutboxRecord): Instant | null {
  return record.triedAt === null || record.waitMillis === null ? null : addMillis(record.triedAt, record.waitMillis);
}
