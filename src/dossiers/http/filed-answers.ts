import type { Helper } from '../../people/rules/applicant.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import type { FiledAnswers } from '../rules/submit.ts';
import type { Filing } from './shapes.ts';

/** The body of a filing as the rules read it: what was left out is null. */
export function filedOf(filing: Filing, known: { readonly helper: Helper | null; readonly phoneConfirmed: 'yes' | 'no' }): FiledAnswers {
  const { applicant, submitter } = filing;
  return {
    applicant: {
      kind: applicant.kind ?? 'person',
      fullName: applicant.fullName,
      phone: emptyToNull(applicant.phone),
      email: emptyToNull(applicant.email),
      personalId: emptyToNull(applicant.personalId),
      birthDate: emptyToNull(applicant.birthDate),
      address: emptyToNull(applicant.address),
    },
    phoneConfirmed: known.phoneConfirmed,
    submitter: submitter === undefined || submitter === null ? null : { fullName: submitter.fullName, phone: emptyToNull(submitter.phone), relation: submitter.relation },
    helper: known.helper,
    answers: filing.answers as Answers,
    papers: filing.papers.map((paper) => ({ name: paper.name.normalize('NFC'), lengthBytes: paper.lengthBytes, sha256: paper.sha256, requiredPaper: paper.requiredPaper ?? null })),
    channel: filing.channel,
  };
}

function emptyToNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text.trim();
}
