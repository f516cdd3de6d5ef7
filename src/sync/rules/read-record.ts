import { parseInstant } from '../../basics/rules/time.ts';
import type { OutboxRecord } from './outbox-record.ts';

/**
 * An item of the outbox out of what is kept. `newer`: written by a later version of the program, kept untouched and left alone by this one.
 * Whatever was once written as `v: 1` must be read here for ever (the fixture in the test holds us to it).
 */
export function readRecord(kept: unknown): { readonly record: OutboxRecord } | { readonly fault: 'damaged' | 'newer' } {
  if (typeof kept !== 'object' || kept === null) return { fault: 'damaged' };
  const { v, id, filedAt, contentDigest, filing, papers, state } = kept as Readonly<Record<string, unknown>>;
  if (typeof v === 'number' && v > 1) return { fault: 'newer' };
  const isWhole =
    v === 1 &&
    typeof id === 'string' &&
    typeof filedAt === 'string' &&
    parseInstant(filedAt) !== null &&
    typeof contentDigest === 'string' &&
    typeof filing === 'object' &&
    filing !== null &&
    Array.isArray(papers) &&
    typeof state === 'string';
  return isWhole ? { record: kept as OutboxRecord } : { fault: 'damaged' };
}
