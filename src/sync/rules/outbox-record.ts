import type { Instant } from '../../basics/rules/time.ts';
import type { Keeping } from './journal.ts';
import type { OutboxReason } from './outbox-item.ts';

/** How what was filed is kept: readable, sealed to a key of the server (base64url), or no more. */
export type KeptFiling =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'sealed'; readonly keyId: string; readonly enc: string; readonly sealed: string }
  | { readonly kind: 'gone' };

export type RecordPaper = {
  readonly sha256: string;
  readonly lengthBytes: number;
  readonly name: string | null;
  readonly state: 'waiting' | 'arrived' | 'refused';
  readonly sentBytes: number;
  /** Where the server takes the pieces, once it has said so. */
  readonly place: string | null;
  /** How the bytes that are kept here were sealed; null when they are plain. */
  readonly sealed: null | { readonly keyId: string; readonly enc: string; readonly lengthBytes: number };
};

/** One filing in the outbox as it is kept on the machine. A later version of the program must still read every `v` that was ever written. */
export type OutboxRecord = {
  readonly v: 1;
  readonly id: string;
  readonly keeping: Keeping;
  /** The session of a shared machine it was filed in; null on a person's own. */
  readonly session: string | null;
  readonly procedureCode: string | null;
  readonly filedAt: Instant;
  readonly contentDigest: string;
  readonly slipNumber: string | null;
  readonly filing: KeptFiling;
  readonly papers: readonly RecordPaper[];
  readonly state: 'waiting' | 'answersThere' | 'received' | 'needsPerson';
  readonly tries: number;
  /** The last try, and how long to wait after it: two values, so that a clock that jumps cannot stretch the wait. */
  readonly triedAt: Instant | null;
  readonly waitMillis: number | null;
  readonly reason: OutboxReason | null;
  readonly code: string | null;
  readonly receipt: Readonly<Record<string, unknown>> | null;
  readonly keepUntil: Instant | null;
  readonly exportedAt: Instant | null;
};
