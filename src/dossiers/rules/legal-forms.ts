import type { Text } from '../../basics/rules/outcome.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import type { ActKind, Entry } from './acts.ts';
import { controlSlip } from './legal-form-control.ts';
import type { FormInput, LegalFormData } from './legal-form-data.ts';
import { type EntryOf, findEntry } from './legal-form-ledger.ts';
import { apologySlip, stopNotice } from './legal-form-letters.ts';
import { type DossierFormKind, formSetAt, type LegalFormKind, legalFormName } from './legal-form-names.ts';
import { acknowledgement, receiptSlip, refusalSlip, supplementRequest } from './legal-form-slips.ts';

/**
 * The forms that exist for a dossier now: each appears with the act that issues it. The acknowledgement is of online filings only, since
 * the desk gives its receipt at once; the control slip is opened with the receipt.
 * Source: Nghị định 61/2018/NĐ-CP Điều 17-19 and Thông tư 01/2018/TT-VPCP; from 07/2025 Thông tư 03/2025/TT-VPCP.
 */
export function formsOf(entries: readonly Entry[]): readonly DossierFormKind[] {
  return kinds.filter((kind) => issuingEntry(kind, entries) !== null);
}

/**
 * All that a form prints, as its template reads it, taken from the ledger as it stood at the issue: a reprint says the same again, in the
 * set of its time. Throws on a form that was never issued (`formsOf` tells), since that is a fault of the caller.
 */
export function legalForm(input: FormInput): LegalFormData {
  const made = makeForm(input);
  if (made === null) throw notIssued(input.kind);
  return made;
}

/** Name of a form of this dossier in the set of its day of issue; throws like `legalForm`. */
export function formNamesAt(kind: DossierFormKind, entries: readonly Entry[]): Text {
  const issuing = issuingEntry(kind, entries);
  if (issuing === null) throw notIssued(kind);
  return legalFormName(kind, formSetAt(plainDateOf(issuing.recordedAt))).name;
}

/** File in data/forms that draws the form. */
export function templateOf(kind: LegalFormKind): string {
  return templates[kind];
}

function notIssued(kind: DossierFormKind): Error {
  return new Error(`No ${kind} was issued for this dossier; formsOf tells which forms exist`);
}

function makeForm(input: FormInput): LegalFormData | null {
  switch (input.kind) {
    case 'acknowledgement':
      return withEntry(input, 'submit', acknowledgement);
    case 'receiptSlip':
      return withEntry(input, 'receive', receiptSlip);
    case 'supplementRequest':
      return withEntry(input, 'requestSupplement', supplementRequest);
    case 'refusalSlip':
      return withEntry(input, 'refuse', refusalSlip);
    case 'apologySlip':
      return withEntry(input, 'apologise', apologySlip);
    case 'stopNotice':
      return withEntry(input, 'stop', stopNotice);
    case 'controlSlip':
      return withEntry(input, 'receive', controlSlip);
  }
}

function withEntry<K extends ActKind>(input: FormInput, kind: K, make: (input: FormInput, entry: EntryOf<K>) => LegalFormData): LegalFormData | null {
  const entry = issuingEntry(input.kind, input.entries) === null ? null : findEntry(input.entries, kind);
  return entry === null ? null : make(input, entry);
}

function issuingEntry(kind: DossierFormKind, entries: readonly Entry[]): Entry | null {
  const entry = findEntry(entries, issuedBy[kind]);
  return kind === 'acknowledgement' && entry?.kind === 'submit' && entry.content.channel !== 'online' ? null : entry;
}

const issuedBy = {
  acknowledgement: 'submit',
  receiptSlip: 'receive',
  supplementRequest: 'requestSupplement',
  refusalSlip: 'refuse',
  apologySlip: 'apologise',
  stopNotice: 'stop',
  controlSlip: 'receive',
} as const satisfies Record<DossierFormKind, ActKind>;

const kinds = ['acknowledgement', 'receiptSlip', 'supplementRequest', 'refusalSlip', 'apologySlip', 'stopNotice', 'controlSlip'] as const satisfies readonly DossierFormKind[];

const templates = {
  acknowledgement: 'acknowledgement.typ',
  receiptSlip: 'receipt-slip.typ',
  supplementRequest: 'supplement-request.typ',
  refusalSlip: 'refusal-slip.typ',
  apologySlip: 'apology-slip.typ',
  stopNotice: 'stop-notice.typ',
  controlSlip: 'control-slip.typ',
  register: 'register.typ',
} as const satisfies Record<LegalFormKind, string>;
