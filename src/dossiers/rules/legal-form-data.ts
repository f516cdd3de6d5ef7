import type { Text } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import type { Entry } from './acts.ts';
import type { DossierFormKind, FormSet } from './legal-form-names.ts';
import type { PapersHere } from './received-papers.ts';

/** What a form of one dossier is made from. */
export type FormInput = {
  readonly kind: DossierFormKind;
  readonly entries: readonly Entry[];
  /** The version the dossier is pinned to. */
  readonly procedure: ProcedureVersion;
  /** The receiving office, named as on the day of issue. */
  readonly office: Office;
  readonly trackingUrl: string;
  readonly receipt: PrintedReceipt;
  readonly printedAt: Instant;
};

/** How the receipt of the dossier stands now, for the paper that the person takes home. */
export type PrintedReceipt = {
  readonly checkCode: string;
  /** Where anybody checks it, without what the QR code holds. */
  readonly checkPage: string;
  readonly papers: PapersHere;
};

/** What a template of data/forms prints. Every text is ready to be read; null stands for what is not known and is left out or dotted. */
export type LegalFormData = AcknowledgementData | ReceiptSlipData | SupplementRequestData | RefusalSlipData | ApologySlipData | StopNoticeData | ControlSlipData | RegisterData;

/** What stands around the text of every form. */
export type FormHead = {
  readonly set: FormSet;
  readonly title: Text;
  /** 'Mẫu số 01, Thông tư 01/2018/TT-VPCP'; null where the set has no such form. */
  readonly form: string | null;
  /** Lines of the authority's name, capitals. */
  readonly authority: readonly string[];
  /** The desk, capitals; null where the authority itself issues the paper. */
  readonly desk: string | null;
  /** What stands behind the number: 'BPTNTKQ' of "Số: …/BPTNTKQ". Numbers are given by the register of the desk, so the place stays dotted; null: the paper has no number. */
  readonly numberMark: string | null;
  /** 'Bình Tân, ngày 05 tháng 3 năm 2019': the day of issue, also on a reprint. */
  readonly placeAndDate: string;
  /** Mã hồ sơ; null on the register. */
  readonly code: string | null;
  /** '07:30 05/03/2019'. */
  readonly printedAt: string;
};

/** Whose matter it is, and who brought it. */
export type FormPerson = {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly personalId: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly submitter: { readonly name: string; readonly relation: string; readonly phone: string | null } | null;
};

export type FormOffice = { readonly name: string; readonly authority: string; readonly address: string; readonly phone: string };

type FormProcedure = { readonly name: string; readonly code: string };

type Common<K extends string> = { readonly kind: K; readonly head: FormHead; readonly person: FormPerson; readonly office: FormOffice; readonly procedure: FormProcedure };

export type AcknowledgementData = Common<'acknowledgement'> & {
  readonly submittedAt: string;
  readonly answerBy: string;
  readonly papers: readonly { readonly name: string; readonly size: string; readonly digest: string; readonly standing: string }[];
  /** How many papers are still to come; the receipt is signed when none is. */
  readonly missingCount: number;
  readonly checkCode: string;
  readonly checkPage: string;
  readonly helper: string | null;
  readonly trackingUrl: string;
};

export type ReceiptSlipData = Common<'receiptSlip'> & {
  readonly copies: readonly string[];
  readonly papers: readonly { readonly name: string; readonly form: string; readonly quantity: number }[];
  readonly missingPapers: readonly string[];
  readonly sets: number;
  readonly limit: string | null;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly resultAt: string | null;
  readonly fee: string | null;
  readonly receiver: string | null;
};

export type SupplementRequestData = Common<'supplementRequest'> & {
  readonly items: readonly { readonly what: string; readonly reason: string }[];
  readonly ground: string;
  readonly respondBy: string | null;
  /** Whether the office's time stands still meanwhile, or has not begun. */
  readonly clock: 'paused' | 'notBegun';
  readonly guide: string | null;
};

export type RefusalSlipData = Common<'refusalSlip'> & { readonly reason: string; readonly ground: string; readonly officer: string | null };

export type ApologySlipData = Common<'apologySlip'> & {
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly newDueAt: string;
  readonly reason: string;
  /** Issued after the appointed time, or before it was over. */
  readonly issued: 'late' | 'beforeDue';
  readonly signer: string | null;
};

export type StopNoticeData = Common<'stopNotice'> & {
  readonly receivedAt: string | null;
  readonly requestedBy: string | null;
  readonly stage: string;
  readonly reason: string;
  readonly ground: string;
  readonly payment: string;
  readonly signer: string | null;
};

/** A side of a hand-over: the desk, the officer's part or the unit asked, and the person as far as known. */
export type Hand = { readonly unit: string; readonly name: string | null };

/** One step of the control slip. */
export type ControlRow = {
  readonly what: string;
  readonly from: Hand;
  /** null: nothing was handed over (an apology, a pause). */
  readonly to: Hand | null;
  readonly at: string;
  readonly result: Standing | null;
  readonly note: string | null;
};

export type Standing = 'Trước hạn' | 'Đúng hạn' | 'Quá hạn';

export type ControlSlipData = Common<'controlSlip'> & {
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly consulted: readonly string[];
  readonly rows: readonly ControlRow[];
};

export type RegisterData = {
  readonly kind: 'register';
  readonly head: FormHead;
  readonly office: FormOffice;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly RegisterRow[];
};

export type RegisterRow = {
  readonly code: string;
  readonly procedure: string;
  readonly sets: number;
  readonly name: string;
  readonly contact: string;
  readonly agency: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly returnedAt: string | null;
  readonly method: string | null;
  readonly receiver: string | null;
  readonly note: string | null;
};
