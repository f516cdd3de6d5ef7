import type { Uuid } from '../../basics/rules/ids.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Role } from '../../offices/rules/role.ts';
import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { Applicant, Helper, SaidMandate, Submitter } from '../../people/rules/applicant.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import type { ServiceLevel } from '../../procedures/rules/procedure.ts';

/** Who acts. Authority comes from the server's session, never from the act. */
export type Actor =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'officer'; readonly officerId: string; readonly name: string; readonly roles: readonly Role[] }
  | { readonly kind: 'system' };

/** Kênh nộp. Assisted or not is told by the helper, not by the channel. */
export type Channel = 'online' | 'counter' | 'post';

export type SubmittedContent = {
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly serviceLevel: ServiceLevel;
  readonly field: string;
  readonly channel: Channel;
  readonly applicant: Applicant;
  readonly submitter: Submitter | null;
  readonly helper: Helper | null;
  /** What the person lets the helping team see; absent where nothing was agreed, as in every ledger before it could be. */
  readonly mandate?: SaidMandate;
  readonly answers: Answers;
  readonly papers: readonly DeclaredPaper[];
};

/** Why an office asks, refuses or stops: what, on which ground. Never a technical error code. */
export type Reason = { readonly text: string; readonly ground: string };

export type SupplementItem = { readonly what: string; readonly reason: string };

/** What each act says, besides who and when. */
export type ActContents = {
  submit: SubmittedContent;
  receive: { readonly limitCase: string; readonly setDueAt: Instant | null; readonly missingPapers: readonly string[] };
  requestSupplement: { readonly items: readonly SupplementItem[]; readonly ground: string; readonly respondBy: PlainDate | null };
  supplement: { readonly answers: Answers | null; readonly papers: readonly DeclaredPaper[]; readonly note: string | null };
  returnSupplement: { readonly outstanding: readonly number[]; readonly note: string };
  refuse: Reason;
  assign: { readonly officerId: string; readonly officerName: string; readonly note: string | null };
  consult: { readonly askedUnit: string; readonly question: string; readonly answerBy: PlainDate };
  answerConsultation: { readonly consultationId: Uuid; readonly opinion: string };
  requestPayment: { readonly amountDong: number; readonly what: string };
  recordPayment: { readonly amountDong: number; readonly receiptNumber: string };
  suspend: Reason;
  resume: { readonly note: string };
  sendResultDraft: { readonly text: string };
  confirmResultDraft: { readonly note: string | null };
  proposeResult: { readonly decision: 'granted' | 'declined'; readonly document: string; readonly text: string; readonly ground: string | null };
  returnForFix: { readonly note: string };
  sign: Record<string, never>;
  issueResult: { readonly number: string };
  returnResult: { readonly method: 'counter' | 'post' | 'electronic'; readonly receiver: string };
  apologise: { readonly reason: string; readonly newDueAt: Instant };
  askWithdrawal: { readonly reason: string | null };
  confirmWithdrawal: { readonly note: string | null };
  stop: Reason;
  expireSupplement: { readonly note: string | null };
  archive: { readonly file: string };
};

export type ActKind = keyof ActContents;

export type Act<K extends ActKind = ActKind> = {
  [P in K]: {
    readonly kind: P;
    /** Made on the device: a repetition changes nothing. */
    readonly actId: Uuid;
    /** What the device claims; evidence only. */
    readonly happenedAt: Instant;
    readonly content: ActContents[P];
  };
}[K];

/** What followed from an act when it was decided, kept with it so that the ledger folds without a calendar. */
export type Consequences = {
  readonly code?: string;
  readonly answerBy?: Instant;
  readonly dueAt?: Instant;
  readonly respondBy?: Instant;
};

/** One row of the ledger. */
export type Entry<K extends ActKind = ActKind> = Act<K> & {
  readonly seq: number;
  readonly actor: Actor;
  /** The server's time: the legal one. */
  readonly recordedAt: Instant;
  readonly consequences: Consequences;
};
