import { formatDate, formatLongDate } from '../../basics/rules/dates-format.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { FormOffice } from '../../dossiers/rules/legal-form-data.ts';
import { type CertificateHead, certificateHead, formOffice } from '../../dossiers/rules/legal-form-head.ts';
import { authorityInProse } from '../../dossiers/rules/legal-form-words.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { Decision, Proposal } from './proposal.ts';

/** All that the certificate prints, as data/forms/commendation.typ reads it. */
export type CommendationForm = {
  readonly head: CertificateHead;
  readonly office: FormOffice;
  readonly givenBy: string;
  readonly receiver: string;
  readonly achievement: string;
  readonly evidence: string;
  readonly ground: string;
  readonly signer: string;
};

/**
 * Giấy khen in the layout of administrative documents: state and motto, authority, number, place and day, who signs.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I; the words of the certificate itself: Luật Thi đua, khen thưởng 2022 (the printed blank with its border is
 * given by the authority; to be verified with it).
 */
export function commendationForm(input: { readonly proposal: Proposal; readonly decision: Decision; readonly office: Office; readonly printedAt: Instant }): CommendationForm {
  const { proposal, decision, office, printedAt } = input;
  return {
    head: certificateHead({ title: { vi: 'Giấy khen', en: 'Certificate of commendation' }, office, number: decision.number, issuedOn: decision.decidedOn, printedAt }),
    office: formOffice(office),
    givenBy: `Chủ tịch ${authorityInProse(office.authorityName)}`,
    receiver: receiverOf(proposal),
    achievement: `Đã có thành tích xuất sắc trong thực hiện dịch vụ công trực tuyến, từ ngày ${formatDate(proposal.periodFrom)} đến ngày ${formatDate(proposal.periodTo)}`,
    evidence: proposal.evidence.words.vi,
    ground: `Theo Quyết định số ${decision.number} ngày ${formatLongDate(decision.decidedOn)}`,
    signer: decision.signer,
  };
}

function receiverOf({ subject, subjectName }: Proposal): string {
  if (subject === 'member') return `Ông (Bà) ${subjectName}`;
  return subject === 'ward' ? `Tập thể Tổ tư vấn dịch vụ công trực tuyến ${subjectName}` : `Tập thể ${subjectName}`;
}
