import type { Text } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Keeping } from './journal.ts';

/**
 * Where something filed on a device stands. `answersThere`: the server holds the answers and the time of filing, papers are still to come or
 * the receipt is not yet signed. `received`: a signed receipt of this very content was checked. `needsPerson`: somebody must look.
 */
export type OutboxState = 'waiting' | 'sending' | 'answersThere' | 'received' | 'needsPerson';

/** Why an item waits or needs somebody: `said` are the server's own words, where it said any. */
export type OutboxReason = {
  readonly kind: OutboxReasonKind;
  readonly status: number | null;
  readonly code: string | null;
  readonly said: null | { readonly title: Text; readonly detail: Text; readonly next: Text };
  /** What the server found wrong, by place. */
  readonly errors: readonly { readonly path: string; readonly message: Text }[];
  readonly facts: Readonly<Record<string, unknown>> | null;
};

export type OutboxReasonKind =
  /** No answer of ours came: no network, a cut, a wall in between that answers something of its own. */
  | 'noLine'
  /** The server is there and asks to come again later. */
  | 'busy'
  /** The server says no, in words. */
  | 'refused'
  /** Refused with a number and without words: perhaps not by our server. It is tried again all the same. */
  | 'unexplained'
  /** The same dossier is there with other content. */
  | 'otherContent'
  /** One of the papers is not taken. */
  | 'paperRefused'
  /** The receipt is not signed by a key of the office. */
  | 'receiptForged'
  /** The receipt is genuine, and of something else than is held here. */
  | 'receiptOfOtherContent'
  /** What is kept here cannot be read any more. */
  | 'unreadable'
  /** A later version of the program wrote it; this one leaves it alone. */
  | 'newer';

export type OutboxPaper = {
  readonly sha256: string;
  readonly lengthBytes: number;
  /** Null when it is sealed: also its name is nobody's business. */
  readonly name: string | null;
  readonly state: 'waiting' | 'arrived' | 'refused';
  readonly sentBytes: number;
};

/** What the outbox shows. */
export type OutboxItem = {
  readonly id: string;
  /** Null when it is sealed. */
  readonly procedureCode: string | null;
  readonly keeping: Keeping;
  /** The vault of the shared machine it was filed from; null on a person's own. */
  readonly session: string | null;
  readonly state: OutboxState;
  readonly filedAt: Instant;
  readonly papers: readonly OutboxPaper[];
  readonly tries: number;
  /** When the next try is due, by this machine's clock; null when nothing is to be tried. */
  readonly nextTryAt: Instant | null;
  readonly reason: OutboxReason | null;
  readonly code: string | null;
  /** As the server gave it last; whose signature was checked when the state is `received`. */
  readonly receipt: Readonly<Record<string, unknown>> | null;
  readonly slipNumber: string | null;
  /** Till when the copy here is kept at least; null before a checked receipt. */
  readonly keepUntil: Instant | null;
  /** `gone`: the office has it, and the copy was dropped after its time. */
  readonly copy: 'kept' | 'gone';
};
