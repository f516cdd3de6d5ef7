import type { Helper, SaidMandate } from '../../people/rules/applicant.ts';
import type { CodePurpose } from '../../people/rules/code-purpose.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import type { FiledAnswers } from '../rules/submit.ts';
import type { Filing } from './shapes.ts';

/** The body of a filing as the rules read it: what was left out is null. */
export function filedOf(filing: Filing, known: { readonly helper: Helper | null; readonly phoneConfirmed: CodePurpose | null }): FiledAnswers {
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
    phoneConfirmed: known.phoneConfirmed === null ? 'no' : 'yes',
    submitter: submitter === undefined || submitter === null ? null : { fullName: submitter.fullName, phone: emptyToNull(submitter.phone), relation: submitter.relation },
    helper: known.helper,
    ...mandateIn(filing, known.phoneConfirmed),
    answers: filing.answers as Answers,
    papers: filing.papers.map((paper) => ({ name: paper.name.normalize('NFC'), lengthBytes: paper.lengthBytes, sha256: paper.sha256, requiredPaper: paper.requiredPaper ?? null })),
    channel: filing.channel,
  };
}

function mandateIn({ mandate }: Filing, phoneConfirmed: CodePurpose | null): { mandate?: SaidMandate } {
  if (mandate === undefined || mandate === null) return {};
  const { id, scope, until = null, agreedBy, agreedAt, signature = null } = mandate;
  return { mandate: { id, scope, until, agreedBy, agreedAt, signature, agreedOnPhone: agreedBy === 'phoneCode' && phoneConfirmed === 'help' ? 'yes' : 'no' } };
}

function emptyToNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text.trim();
}
