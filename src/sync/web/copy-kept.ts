import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import { type CopyConflict, type CopyRecord, nothingSeen } from '../rules/draft-copy.ts';
import type { Machine } from './machine.ts';
import { openMeta } from './meta.ts';
import { openStore } from './store.adapter.ts';

/** What this device remembers of the copies of its drafts on the server, beside the drafts, so that a reload and other tabs know it. */
export type CopyKept = {
  read(id: string): Promise<CopyRecord | null>;
  write(id: string, record: CopyRecord): Promise<void>;
};

export function openCopyKept(machine: Pick<Machine, 'indexedDB'>): CopyKept {
  const meta = openMeta(openStore(machine.indexedDB));
  return {
    read: (id) => meta.read(copyKeyOf(id), asCopyRecord),
    write: (id, record) => meta.write(copyKeyOf(id), record),
  };
}

export function copyKeyOf(id: string): string {
  return `copy ${id}`;
}

function asCopyRecord(value: unknown): CopyRecord | null {
  const { seenAt, seen, conflicts, mine, yielded } = recordOf(value);
  const instant = asInstant(seenAt);
  if (instant === null) return null;
  return {
    ...nothingSeen,
    seenAt: instant,
    seen: recordOf(seen) as Answers,
    conflicts: Object.fromEntries(Object.entries(recordOf(conflicts)).flatMap(([key, one]): [string, CopyConflict][] => asConflict(key, one))),
    mine: Object.fromEntries(Object.entries(recordOf(mine)).flatMap(([key, one]) => (asInstant(one) === null ? [] : [[key, one as Instant]]))),
    yielded: Array.isArray(yielded) ? yielded.filter((key) => typeof key === 'string') : [],
  };
}

function asConflict(key: string, value: unknown): [string, CopyConflict][] {
  const { theirs = null, theirsAt, seenAt } = recordOf(value);
  return asInstant(theirsAt) === null || asInstant(seenAt) === null ? [] : [[key, { theirs, theirsAt, seenAt } as CopyConflict]];
}

function asInstant(value: unknown): Instant | null {
  return typeof value === 'string' ? parseInstant(value) : null;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}
