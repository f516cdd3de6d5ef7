import { formatInstant, formatLongDate } from '../../basics/rules/dates-format.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { SubmittedContent } from './acts.ts';
import type { FormHead, FormOffice, FormPerson } from './legal-form-data.ts';
import { formSetAt, type LegalFormKind, legalFormName } from './legal-form-names.ts';
import { authorityInProse } from './legal-form-words.ts';

type HeadInput = {
  readonly kind: LegalFormKind;
  readonly office: Office;
  /** Day of issue: chooses the set of forms, and stands under the tiêu ngữ. */
  readonly issuedOn: PlainDate;
  readonly code: string | null;
  readonly printedAt: Instant;
};

/**
 * What stands around a form. Papers of the desk name the authority above and the desk under it; what the head of the authority
 * signs names the authority alone.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I; Thông tư 01/2018/TT-VPCP and 03/2025/TT-VPCP, the forms.
 */
export function formHead({ kind, office, issuedOn, code, printedAt }: HeadInput): FormHead {
  const set = formSetAt(issuedOn);
  const { name, number, source } = legalFormName(kind, set);
  return {
    set,
    title: name,
    form: number === null ? null : `Mẫu số ${number}, ${source}`,
    authority: authorityLines(office.authorityName),
    desk: signedByAuthority(kind) ? null : office.name.toUpperCase(),
    numberMark: numberMark({ kind, office, set }),
    placeAndDate: `${office.placeName}, ngày ${formatLongDate(issuedOn)}`,
    code,
    printedAt: formatInstant(printedAt),
  };
}

/** The head of a certificate, which has no form, desk or dossier. */
export type CertificateHead = {
  readonly title: Text;
  readonly form: null;
  readonly authority: readonly string[];
  readonly desk: null;
  readonly numberMark: null;
  readonly number: string;
  readonly placeAndDate: string;
  readonly code: null;
  readonly printedAt: string;
};

type CertificateHeadInput = { readonly title: Text; readonly office: Office; readonly number: string; readonly issuedOn: PlainDate; readonly printedAt: Instant };

/** State and motto, authority, number, place and day, as on administrative documents. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function certificateHead({ title, office, number, issuedOn, printedAt }: CertificateHeadInput): CertificateHead {
  return {
    title,
    form: null,
    authority: authorityLines(office.authorityName),
    desk: null,
    numberMark: null,
    number,
    placeAndDate: `${office.placeName}, ngày ${formatLongDate(issuedOn)}`,
    code: null,
    printedAt: formatInstant(printedAt),
  };
}

export function formPerson({ applicant, submitter }: Pick<SubmittedContent, 'applicant' | 'submitter'>): FormPerson {
  return {
    kind: applicant.kind,
    name: applicant.fullName,
    personalId: applicant.personalId,
    address: applicant.address,
    phone: applicant.phone,
    email: applicant.email,
    submitter: submitter && { name: submitter.fullName, relation: submitter.relation, phone: submitter.phone },
  };
}

export function formOffice(office: Office): FormOffice {
  return { name: office.name, authority: authorityInProse(office.authorityName), address: office.address, phone: office.phone };
}

/** "ỦY BAN NHÂN DÂN" stands on a line of its own, the place under it. */
function authorityLines(authorityName: string): readonly string[] {
  const [, committee, place] = /^(ỦY BAN NHÂN DÂN) (.+)$/.exec(authorityName.normalize('NFC')) ?? [];
  return committee === undefined || place === undefined ? [authorityName] : [committee, place];
}

function signedByAuthority(kind: LegalFormKind): boolean {
  return kind === 'apologySlip' || kind === 'stopNotice';
}

/**
 * Behind the number. Desk: abbreviation of its name, as the forms of 2018 print it ("TTPVHCC (BPTNTKQ)"). Apology: PXL in 2018, in 2025 a
 * letter of the authority. Stop: TB, a notice (Nghị định 30/2020, Phụ lục III). The letters are local custom and to be confirmed.
 */
function numberMark({ kind, office, set }: { readonly kind: LegalFormKind; readonly office: Office; readonly set: FormHead['set'] }): string | null {
  if (kind === 'acknowledgement' || kind === 'register') return null;
  if (kind === 'apologySlip') return set === '2018' ? 'PXL-UBND' : 'UBND';
  if (kind === 'stopNotice') return 'TB-UBND';
  return /^trung tâm/i.test(office.name) ? 'TTPVHCC' : 'BPTNTKQ';
}
