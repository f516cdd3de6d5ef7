import { checkPersonalId, isEmail, isPersonName, normalisePhone } from '../../basics/rules/identity.ts';
import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { Applicant, Helper, SaidMandate, Submitter } from '../../people/rules/applicant.ts';
import { cleanLine } from '../../procedures/rules/answer-shapes.ts';
import { dateFault } from '../../procedures/rules/check-date.ts';
import { checkForm, isQuestionOf } from '../../procedures/rules/check-form.ts';
import type { Answer, Answers, FormFacts } from '../../procedures/rules/form.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import type { Channel, SubmittedContent } from './acts.ts';

/** What a person sends, parsed but not yet checked against the procedure. */
export type FiledAnswers = {
  readonly applicant: Omit<Applicant, 'phoneConfirmed'>;
  readonly phoneConfirmed: 'yes' | 'no';
  readonly submitter: Submitter | null;
  readonly helper: Helper | null;
  readonly mandate?: SaidMandate;
  readonly answers: Answers;
  readonly papers: readonly DeclaredPaper[];
  readonly channel: Channel;
};

/** One fault of a filing; `path` names the place in the body. */
export type FilingFault = { readonly path: string; readonly kind: string; readonly message: Text };

/**
 * The content of the first act, or what keeps it from being filed. The same check runs in the browser.
 * Refusals: notFiledHere (another sector's system takes it), notFiledOnline (no online service), answersIncomplete
 * (facts.faults lists every fault at once).
 */
export function submission(filed: FiledAnswers, procedure: ProcedureVersion, facts: FormFacts): Outcome<SubmittedContent> {
  if (procedure.flags.includes('otherSectorSystem')) return refuse(notFiledHere(procedure));
  if (filed.channel === 'online' && procedure.serviceLevel === 'none') return refuse(notFiledOnline(procedure));
  const person = applicantOf(filed, facts.today);
  const checked = checkForm(procedure.form, withApplicant(filed, procedure), facts);
  const faults = [...person.faults, ...paperFaults(filed.papers), ...checked.problems.map((one) => ({ path: `answers.${one.path}`, kind: one.kind, message: one.message }))];
  if (faults.length > 0) return refuse(answersIncomplete(faults));
  return allow({
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    serviceLevel: procedure.serviceLevel,
    field: procedure.fieldCode,
    channel: filed.channel,
    applicant: person.applicant,
    submitter: filed.submitter,
    helper: filed.helper,
    ...(filed.mandate === undefined ? {} : { mandate: filed.mandate }),
    answers: checked.answers,
    papers: filed.papers,
  });
}

/** The person in canonical form, written like the answers of a form: no invisible signs, which a database may refuse, and numbers as they are searched for. */
function applicantOf({ applicant, phoneConfirmed }: FiledAnswers, today: PlainDate): { applicant: Applicant; faults: FilingFault[] } {
  const faults: FilingFault[] = [];
  const fullName = cleanLine(applicant.fullName);
  if (applicant.kind === 'person' && !isPersonName(fullName)) {
    faults.push({
      path: 'applicant.fullName',
      kind: 'notAName',
      message: { vi: 'Họ tên người nộp chỉ gồm chữ, dấu cách, dấu nháy, gạch nối.', en: 'The applicant’s name holds letters, spaces, apostrophes and hyphens only.' },
    });
  }
  if (applicant.kind === 'organisation' && !/[\p{L}\p{N}]/u.test(fullName)) {
    faults.push({ path: 'applicant.fullName', kind: 'notAName', message: { vi: 'Chưa ghi tên tổ chức.', en: 'The name of the organisation is missing.' } });
  }
  const phone = applicant.phone === null ? null : normalisePhone(applicant.phone);
  if (applicant.phone !== null && phone === null) {
    faults.push({
      path: 'applicant.phone',
      kind: 'notAPhone',
      message: { vi: 'Số điện thoại chưa đúng: cần số Việt Nam, ví dụ 0912 345 678.', en: 'Not a Vietnamese phone number, e.g. 0912 345 678.' },
    });
  }
  if (applicant.email !== null && !isEmail(applicant.email)) {
    faults.push({ path: 'applicant.email', kind: 'notAnEmail', message: { vi: 'Địa chỉ thư điện tử chưa đúng.', en: 'Not an e-mail address.' } });
  }
  const birth = applicant.birthDate === null ? null : dateFault({ text: applicant.birthDate, shape: 'partialDate', notAfter: today });
  if (birth !== null) faults.push({ path: 'applicant.birthDate', ...birth });
  const personalId = applicant.personalId === null ? null : (checkPersonalId(applicant.personalId).number ?? cleanLine(applicant.personalId));
  const address = applicant.address === null ? null : cleanLine(applicant.address);
  return { applicant: { ...applicant, fullName, phone, personalId, address, phoneConfirmed }, faults };
}

/** What the person has told once is not asked again: questions about the applicant take it from the filing itself. */
function withApplicant(filed: FiledAnswers, procedure: ProcedureVersion): Answers {
  const told = Object.entries(applicantAnswers(filed.applicant)).filter(([key, value]) => value !== null && isUnanswered(filed.answers[key]) && isQuestionOf(procedure.form, key));
  // Two spreads into one literal cost a filing 15 µs more: the engine makes a dictionary of it, and every look at an answer is slow.
  return Object.assign({}, filed.answers, Object.fromEntries(told));
}

/** Keys of the common group "người yêu cầu" (data/procedures/_common.json). */
export function applicantAnswers(applicant: Pick<Applicant, 'fullName' | 'birthDate' | 'personalId' | 'address' | 'phone' | 'email'>): Record<string, Answer> {
  return {
    yc_ho_ten: applicant.fullName,
    yc_ngay_sinh: applicant.birthDate,
    yc_so_dinh_danh: applicant.personalId,
    yc_noi_cu_tru: applicant.address,
    yc_dien_thoai: applicant.phone,
    yc_email: applicant.email,
  };
}

function isUnanswered(answer: Answer | undefined): boolean {
  return answer === undefined || answer === null || answer === '';
}

function paperFaults(papers: readonly DeclaredPaper[]): FilingFault[] {
  const seen = new Map<string, number>();
  return papers.flatMap((paper, index) => {
    const first = seen.get(paper.sha256);
    if (first === undefined) {
      seen.set(paper.sha256, index);
      return [];
    }
    return [
      {
        path: `papers[${index}]`,
        kind: 'samePaperTwice',
        message: { vi: `Tệp "${paper.name}" giống hệt tệp thứ ${first + 1}.`, en: `"${paper.name}" is the same file as number ${first + 1}.` },
      },
    ];
  });
}

function notFiledHere(procedure: ProcedureVersion): Refusal {
  return {
    kind: 'notFiledHere',
    why: { vi: `"${procedure.name.vi}" do ngành Công an giải quyết, không nộp tại đây.`, en: `"${procedure.name.en}" is handled by the police and not filed here.` },
    next: {
      vi: 'Nộp trên Cổng Dịch vụ công quốc gia hoặc đến Công an cấp xã; Tổ tư vấn có thể hướng dẫn.',
      en: 'File on the national portal or at the police; the advisory team can show how.',
    },
    source: procedure.legalBasis.join('; ') || 'Quyết định công bố thủ tục hành chính',
  };
}

function notFiledOnline(procedure: ProcedureVersion): Refusal {
  return {
    kind: 'notFiledOnline',
    why: {
      vi: `"${procedure.name.vi}" chưa nộp trực tuyến được: pháp luật cần người dân có mặt hoặc nộp bản giấy.`,
      en: `"${procedure.name.en}" cannot be filed online: presence or paper is required.`,
    },
    next: { vi: 'Mang giấy tờ đã liệt kê đến bộ phận một cửa.', en: 'Bring the listed papers to the one-stop desk.' },
    source: 'Nghị định 42/2022/NĐ-CP; Quyết định công bố thủ tục hành chính',
  };
}

function answersIncomplete(faults: readonly FilingFault[]): Refusal {
  return {
    kind: 'answersIncomplete',
    why: { vi: `Còn ${faults.length} chỗ cần sửa trước khi nộp.`, en: `${faults.length} things need mending before this can be filed.` },
    next: { vi: 'Sửa từng chỗ trong danh sách rồi nộp lại. Những gì đã gõ vẫn được giữ.', en: 'Mend each and file again. What was typed is kept.' },
    source: 'Biểu mẫu của thủ tục',
    facts: { faults },
  };
}
