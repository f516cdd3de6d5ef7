import type { Outcome, Refusal } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Filing } from '../../dossiers/http/shapes.ts';
import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { Answer, Answers } from '../../procedures/rules/form.ts';
import type { FoldedDraft } from '../rules/fold-draft.ts';
import type { Keeping } from '../rules/journal.ts';
import type { OutboxItem } from '../rules/outbox-item.ts';
import type { VaultOwner } from '../rules/vault-owner.ts';
import type { OwnNotes } from './own-notes.ts';

export type DeviceDraft = FoldedDraft & {
  readonly id: string;
  /** Rows that could not be read (damaged, missing, or of a newer version of the program); every other row is in the draft. */
  readonly unreadRows: number;
};

export type Unsent = { readonly drafts: number; readonly waiting: number; readonly needsPerson: number };

export type Space = { readonly usedShare: number; readonly level: 'fine' | 'warn' | 'textOnly'; readonly isLasting: boolean };

export type ResolveWhat = 'editAgain' | 'sendAgain' | 'giveUp';

/**
 * What a machine keeps for people and brings to the server. Whatever cannot be done rejects with an error that carries a refusal
 * (`refusalOf`), unless the answer itself is an outcome. Nothing is told as saved before it was committed and read back.
 */
export type Device = {
  /** A new draft; its id is born here and becomes the dossier's. */
  begin(input: { readonly procedureCode: string; readonly procedureVersion: number; readonly unitCode: string | null; readonly keeping: Keeping }): Promise<DeviceDraft>;
  /** A draft that began on a page of the server. Nothing that was answered here is overwritten. */
  adopt(server: {
    readonly id: string;
    readonly procedureCode: string;
    readonly procedureVersion: number;
    readonly unitCode: string | null;
    readonly keeping: Keeping;
    readonly answers: Answers;
    readonly papers: readonly DeclaredPaper[];
    readonly savedAt: Instant;
  }): Promise<DeviceDraft>;
  /** Null when there is none, and while it is locked. */
  findDraft(id: string): Promise<DeviceDraft | null>;
  /** `closed`: it lies here, under the key of somebody else. */
  whereIs(id: string): Promise<'open' | 'closed' | 'nowhere'>;
  /** Those not filed yet, the latest first. */
  listDrafts(): Promise<readonly DeviceDraft[]>;
  /** Resolves when the row is committed and has been read back. Null clears an answer. */
  answer(id: string, change: Readonly<Record<string, Answer | null>>): Promise<{ readonly savedAt: Instant }>;
  chooseUnit(id: string, unitCode: string): Promise<{ readonly savedAt: Instant }>;
  takePaper(id: string, paper: { readonly name: string; readonly bytes: ArrayBuffer; readonly requiredPaper: string | null }): Promise<Outcome<DeclaredPaper>>;
  paperBytes(id: string, sha256: string): Promise<ArrayBuffer | null>;
  dropPaper(id: string, sha256: string): Promise<{ readonly savedAt: Instant }>;
  /** The person throws an unfiled draft away: gone from this machine. */
  throwAway(id: string): Promise<void>;
  /** Into the outbox. The same content again gives the same item. Everything the draft's papers list names must be kept here or `arrived` at the server. */
  file(id: string, filing: Filing): Promise<OutboxItem>;
  findOutboxItem(id: string): Promise<OutboxItem | null>;
  /** The latest first, also what was received. */
  listOutbox(): Promise<readonly OutboxItem[]>;
  /** Tries everything that waits, now. */
  sendNow(): void;
  resolve(id: string, what: ResolveWhat): Promise<Outcome<OutboxItem | null>>;
  unsent(): Promise<Unsent>;
  /** Called after any change, also of other tabs. */
  subscribe(listener: () => void): () => void;
  space(): Promise<Space>;
  readonly vault: Vault;
  /** What a member of a shared machine keeps here beside drafts, under the key of the vault that is open. */
  readonly notes: OwnNotes;
  /** Hand-over or log-out. Refused while something is unsent that would be gone with it; sealed work stays and is sent later. */
  end(): Promise<Outcome<'ended'>>;
  /** Nobody here knows the PIN: that session ends (without an id the only one); its unfiled drafts, which nobody can read, go; what was filed stays sealed and is sent. */
  endUnopened(session?: string): Promise<Outcome<'ended'>>;
  /** A draft goes over to the vault of another member, whose PIN was typed for it: rows and papers under the other key, in one transaction. */
  giveOver(id: string, to: { readonly session: string; readonly pin: string }): Promise<Outcome<'given'>>;
  /** Everything unsent, sealed to the server, as a file for a USB key (.dhgoi). */
  exportFile(): Promise<Blob>;
  /** Resolves when this tab has nothing under way, also behind another tab that sends; what waits for its time does not count. */
  idle(): Promise<void>;
  /** Stops timers and the sender of this tab; what is kept stays. */
  close(): void;
};

export type VaultShown = { readonly session: string; readonly owner: VaultOwner | null };

export type Vault = {
  /** `locked`: there is at least one, and none is open here. */
  state(): Promise<'none' | 'locked' | 'open'>;
  /** All of this machine; the one of a post has one for each member. */
  list(): Promise<readonly VaultShown[]>;
  /** The one that is open; null while none is. */
  current(): Promise<VaultShown | null>;
  /** With an owner beside those of others; without one it is the only one of the machine. */
  create(pin: string, owner?: VaultOwner): Promise<Outcome<'open'>>;
  /** By its session; without one the only one there is. */
  open(pin: string, session?: string): Promise<Outcome<'open'>>;
  /** Whose the open one is, where nobody had said. */
  nameOwner(owner: VaultOwner): Promise<Outcome<'named'>>;
  lock(): void;
};

/** Why something could not be done, when the error says so. */
export function refusalOf(error: unknown): Refusal | null {
  return error instanceof Error && 'refusal' in error ? (error.refusal as Refusal) : null;
}

export function refused(refusal: Refusal): Error {
  return Object.assign(new Error(refusal.kind), { refusal });
}
