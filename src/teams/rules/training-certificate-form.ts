import { formatDate, formatLongDate } from '../../basics/rules/dates-format.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { FormOffice } from '../../dossiers/rules/legal-form-data.ts';
import { type CertificateHead, certificateHead, formOffice } from '../../dossiers/rules/legal-form-head.ts';
import { authorityInProse } from '../../dossiers/rules/legal-form-words.ts';
import type { Office } from '../../offices/rules/office.ts';
import { hoursText } from './course.ts';

/** All that the certificate of a training prints, as data/forms/training-certificate.typ reads it. */
export type TrainingCertificateForm = {
  readonly head: CertificateHead;
  readonly office: FormOffice;
  readonly givenBy: string;
  readonly receiver: string;
  readonly team: string;
  readonly finished: string;
  readonly result: string;
  readonly signer: string;
  readonly checkPage: string;
};

export type CertifiedTraining = {
  readonly number: string;
  readonly fullName: string;
  readonly teamName: string;
  readonly courseTitle: string;
  readonly heldOn: PlainDate;
  readonly minutes: number;
  readonly score: number;
  readonly signer: string;
  readonly issuedOn: PlainDate;
};

/**
 * Giấy chứng nhận tập huấn, in the layout of administrative documents like the certificate of commendation. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I; no
 * legal form of this certificate is known, so its words are those of the house (to be verified with the authority).
 */
export function trainingCertificateForm(input: {
  readonly certificate: CertifiedTraining;
  readonly office: Office;
  readonly checkPage: string;
  readonly printedAt: Instant;
}): TrainingCertificateForm {
  const { certificate, office, checkPage, printedAt } = input;
  return {
    head: certificateHead({
      title: { vi: 'Giấy chứng nhận tập huấn', en: 'Certificate of training' },
      office,
      number: certificate.number,
      issuedOn: certificate.issuedOn,
      printedAt,
    }),
    office: formOffice(office),
    givenBy: authorityInProse(office.authorityName),
    receiver: certificate.fullName,
    team: certificate.teamName,
    finished: `Đã hoàn thành khóa tập huấn “${certificate.courseTitle}”, ${hoursText(certificate.minutes)} giờ, ngày ${formatLongDate(certificate.heldOn)}`,
    result: `Kết quả kiểm tra: đúng ${certificate.score}% số câu hỏi. Ngày cấp: ${formatDate(certificate.issuedOn)}`,
    signer: certificate.signer,
    checkPage: checkPage.replace(/^https?:\/\//, ''),
  };
}
