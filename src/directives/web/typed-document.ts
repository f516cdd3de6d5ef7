import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { DocumentRow, DocumentView } from '../http/register-shapes.ts';
import type { DocumentKind } from '../rules/document-kind.ts';
import type { DocumentContent, DocumentUse, NamedGround } from '../rules/steering-document.ts';

/** A ground as it is typed. `documentId`: '' for one that the register does not have. */
export type TypedGround = {
  readonly key: string;
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly reason: string;
};

export type TypedDocument = {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly about: string;
  readonly effectFrom: string;
  readonly effectTo: string;
  readonly replacedBy: string;
  readonly uses: readonly DocumentUse[];
  readonly grounds: readonly TypedGround[];
  readonly recipients: readonly number[];
  readonly why: string;
};

export const emptyDocument: TypedDocument = {
  kind: 'kh',
  number: '',
  issuedOn: '',
  issuer: '',
  about: '',
  effectFrom: '',
  effectTo: '',
  replacedBy: '',
  uses: [],
  grounds: [],
  recipients: [],
  why: '',
};

export function typedOf({ content, deliveries }: DocumentView): TypedDocument {
  return {
    ...content,
    issuedOn: formatDate(content.issuedOn),
    effectFrom: shown(content.effectFrom),
    effectTo: shown(content.effectTo),
    replacedBy: content.replacedBy ?? '',
    grounds: content.grounds.map((one, i) => ({ ...one, key: String(i), documentId: one.documentId ?? '', issuedOn: formatDate(one.issuedOn), reason: one.reason ?? '' })),
    recipients: deliveries.map(({ officeId }) => officeId),
    why: '',
  };
}

function shown(day: PlainDate | null): string {
  return day === null ? '' : formatDate(day);
}

export type GroundRead = { readonly ground: NamedGround | null; readonly laterThan: PlainDate | null; readonly on: PlainDate | null };

/**
 * A ground as it would be kept, or null while something is missing. One that the register does not show any more (taken out, or of another register) stays
 * as it was named. `laterThan`: the document's day where the ground's lies after it.
 */
export function readGround(typed: TypedGround, actOn: PlainDate | null, register: readonly DocumentRow[]): GroundRead {
  const row = register.find(({ id }) => id === typed.documentId);
  const on = row === undefined ? readTypedDate(typed.issuedOn) : (row.issuedOn as PlainDate);
  const laterThan = on !== null && actOn !== null && on > actOn ? actOn : null;
  const reason = typed.reason.trim() === '' ? null : typed.reason.trim();
  if (row !== undefined && on !== null) {
    return { ground: { documentId: row.id, kind: row.kind, number: row.number, issuedOn: on, issuer: row.issuer, reason: laterThan === null ? null : reason }, laterThan, on };
  }
  if (on === null || typed.number.trim() === '') return { ground: null, laterThan, on };
  const { documentId, kind, number, issuer } = typed;
  const words = { kind, number: number.trim(), issuedOn: on, issuer: issuer.trim() };
  return { ground: { documentId: documentId === '' ? null : documentId, ...words, reason: laterThan === null ? null : reason }, laterThan, on };
}

/** What is to be kept, or null while something is missing or no date. A later ground needs its reason here; the server takes it without. */
export function readDocument(typed: TypedDocument, register: readonly DocumentRow[]): DocumentContent | null {
  const issuedOn = readTypedDate(typed.issuedOn);
  const [effectFrom, effectTo] = [optionalDay(typed.effectFrom), optionalDay(typed.effectTo)];
  const reads = typed.grounds.map((one) => readGround(one, issuedOn, register));
  const grounds = reads.flatMap(({ ground }) => ground ?? []);
  const isWhole = typed.number.trim() !== '' && typed.issuer.trim() !== '' && grounds.length === reads.length;
  if (!isWhole || issuedOn === null || effectFrom === 'wrong' || effectTo === 'wrong') return null;
  if (reads.some(({ ground, laterThan }) => laterThan !== null && ground?.reason === null)) return null;
  const { kind, number, issuer, about, uses, replacedBy } = typed;
  return {
    kind,
    number: number.trim(),
    issuedOn,
    issuer: issuer.trim(),
    about: about.trim(),
    effectFrom,
    effectTo,
    replacedBy: replacedBy === '' ? null : replacedBy,
    uses: [...uses],
    grounds,
  };
}

export function optionalDay(typed: string): PlainDate | null | 'wrong' {
  return typed.trim() === '' ? null : (readTypedDate(typed) ?? 'wrong');
}
