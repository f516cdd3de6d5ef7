import type { Uuid } from '../../basics/rules/ids.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import type { SubmittedContent, SupplementItem } from './acts.ts';
import type { Stage } from './stage.ts';

/** One filing, as its ledger tells it. Made only by `fold`. */
export type Dossier = {
  readonly submitted: SubmittedContent;
  readonly code: string;
  readonly stage: Stage;
  readonly answers: Answers;
  readonly papers: readonly DeclaredPaper[];
  readonly submittedAt: Instant;
  /** By when the office must have received it or asked for more (8 working hours). */
  readonly answerBy: Instant;
  readonly receivedAt: Instant | null;
  readonly receivedBy: string | null;
  readonly limitCase: string | null;
  /** The legal due time; moves only by pauses. Lateness is judged against it, also after an apology. */
  readonly dueAt: Instant | null;
  readonly apology: { readonly reason: string; readonly newDueAt: Instant; readonly at: Instant } | null;
  readonly pause: { readonly from: Instant; readonly why: 'supplement' | 'payment' | 'suspension' } | null;
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant; readonly why: string }[];
  readonly supplement: SupplementRequest | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly consultations: readonly Consultation[];
  readonly payment: { readonly amountDong: number; readonly what: string; readonly paidAt: Instant | null } | null;
  readonly resultDraft: { readonly sentAt: Instant; readonly confirmedAt: Instant | null } | null;
  readonly result: Result | null;
  readonly withdrawalAskedAt: Instant | null;
  /** Đã xử lý xong, or the end by refusal, withdrawal, stop. Decides early, on time or late. */
  readonly finishedAt: Instant | null;
  /** How it ended; still told after the result was returned and the dossier archived. */
  readonly ending: Ending | null;
  readonly deliveredAt: Instant | null;
  readonly entries: number;
};

/** Hình thức kết thúc: result granted or declined; refused at the desk; withdrawn; stopped; closed because no supplement came. */
export type Ending = 'granted' | 'declined' | 'refused' | 'withdrawn' | 'stopped' | 'supplementExpired';

export type SupplementRequest = {
  readonly items: readonly SupplementItem[];
  readonly ground: string;
  readonly requestedAt: Instant;
  readonly respondBy: PlainDate | null;
  readonly stageBefore: 'submitted' | 'received' | 'processing' | 'consulting' | 'returnedForFix';
  /** Numbers (from 0) of the items that are still open; the clock pauses while there are any and the person has the turn. */
  readonly outstanding: readonly number[];
  readonly answeredAt: Instant | null;
};

type Consultation = {
  readonly id: Uuid;
  readonly askedUnit: string;
  readonly question: string;
  readonly answerBy: PlainDate;
  readonly answeredAt: Instant | null;
};

export type Result = {
  readonly decision: 'granted' | 'declined';
  readonly document: string;
  readonly text: string;
  readonly ground: string | null;
  readonly signedAt: Instant | null;
  readonly signedBy: { readonly id: string; readonly name: string } | null;
  readonly number: string | null;
};
