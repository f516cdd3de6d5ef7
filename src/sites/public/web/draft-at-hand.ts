import { compareVietnamese } from '../../../basics/rules/text.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { Filing } from '../../../dossiers/http/shapes.ts';
import type { DeclaredPaper } from '../../../papers/rules/paper.ts';
import { checkForm } from '../../../procedures/rules/check-form.ts';
import { answerOf } from '../../../procedures/rules/conditions.ts';
import type { Answer, Answers, Form, FormFacts, FormPage } from '../../../procedures/rules/form.ts';
import { shownPages } from '../../../procedures/rules/journey.ts';
import { printAnswer } from '../../../procedures/rules/print-answer.ts';
import type { CompetentLevel, ProcedureVersion, RequiredPaper } from '../../../procedures/rules/procedure.ts';
import { hrefOf, type Lists } from './asking.ts';
import type { NamedOffice } from './office-page.tsx';
import type { Fault } from './parts.tsx';
import { finishWords } from './words-finish.ts';

/** A draft with everything its pages need, whoever keeps it: the server, or the device in front of the person. Both draw the same pages of it. */
export type DraftAtHand = {
  readonly id: string;
  readonly draft: {
    readonly unitCode: string | null;
    readonly answers: Answers;
    readonly papers: readonly (DeclaredPaper & { readonly arrived: 'yes' | 'no' | 'kept' })[];
    readonly updatedAt: string;
  };
  readonly procedure: ProcedureVersion;
  readonly facts: FormFacts;
  readonly lists: Lists;
  /** Where its pages stand, when it is no draft that could ever be filed: practice. */
  readonly practisedAt?: string;
};

export function addressOf(open: Pick<DraftAtHand, 'id' | 'practisedAt'>): string {
  return open.practisedAt ?? `/nop/ho-so/${open.id}`;
}

/** The page of questions, when its answers so far ask for it. */
export function shownPage(open: DraftAtHand, pageId: string): FormPage | null {
  const isShown = shownPages(open.procedure.form, open.draft.answers).some(({ id }) => id === pageId);
  return isShown ? (open.procedure.form.pages.find(({ id }) => id === pageId) ?? null) : null;
}

/** The answers of one page as a change: what was cleared is null, other pages are not touched. */
export function changeOf(page: FormPage, answers: Answers): Record<string, Answer> {
  const filled = page.questions.filter((question) => question.type !== 'derived');
  return Object.fromEntries(filled.map(({ key }) => [key, answerOf(answers, key) ?? null]));
}

/** Offices whose level decides it; where no office of that level is set up, all that there are. */
export function officesFor(procedure: ProcedureVersion, offices: readonly NamedOffice[]): readonly NamedOffice[] {
  const levels = new Set<string>(procedure.competence satisfies readonly CompetentLevel[]);
  const fit = offices.filter((office) => levels.has(office.unitKind));
  return [...(fit.length > 0 ? fit : offices)].sort((a, b) => compareVietnamese(a.unitName, b.unitName));
}

/** Papers whose picture is sent along: originals and copies, without the form that the answers make up. */
export function papersToSend(procedure: ProcedureVersion): readonly RequiredPaper[] {
  return procedure.requiredPapers.filter((paper) => (paper.kind === 'original' || paper.kind === 'copy') && paper.givenByForm !== 'yes');
}

/** Where to mend it: the page of the question, and on it the box. */
export function faultHref(form: Form, path: string, here: string): string {
  const key = path.split(/[.[]/)[0];
  const page = form.pages.find(({ questions }) => questions.some((question) => question.key === key));
  return page === undefined ? `${here}/kiem-tra` : `${here}/${page.id}?ve=kiem-tra${hrefOf(path)}`;
}

/** A paper whose bytes are not here yet would be promised and missing: it is sent again or taken out first. */
function unsentFaults(open: DraftAtHand, lang: Lang): readonly Fault[] {
  return open.draft.papers
    .filter((paper) => paper.arrived === 'no')
    .map((paper) => ({ href: `${addressOf(open)}/giay-to`, message: say(finishWords.paperUnsent(paper.name), lang) }));
}

/** What still stands in the way of filing, each with the way to the place. */
export function faultsOfDraft(open: DraftAtHand, lang: Lang): readonly Fault[] {
  const checked = checkForm(open.procedure.form, open.draft.answers, open.facts);
  return [
    ...checked.problems
      .filter((problem) => problem.kind !== 'unknownQuestion')
      .map((problem) => ({ href: faultHref(open.procedure.form, problem.path, addressOf(open)), message: say(problem.message, lang) })),
    ...unsentFaults(open, lang),
  ];
}

/** The draft as it is filed. */
export function filingOf(open: DraftAtHand, said: Pick<Filing, 'channel' | 'helper' | 'happenedAt' | 'phoneConfirmation'>): Filing {
  const { answers } = checkForm(open.procedure.form, open.draft.answers, open.facts);
  return {
    procedureCode: open.procedure.code,
    receivingUnitCode: open.draft.unitCode ?? '',
    applicant: applicantIn(answers),
    answers,
    papers: open.draft.papers.map(({ name, lengthBytes, sha256, requiredPaper }) => ({ name, lengthBytes, sha256, requiredPaper })),
    ...said,
  };
}

/** The phone of the person, as typed. */
export function phoneOf(open: DraftAtHand): string {
  const phone = answerOf(open.draft.answers, 'yc_dien_thoai');
  return typeof phone === 'string' ? phone : '';
}

/** Whose matter it is, out of the common group "người yêu cầu" (data/procedures/_common.json), so that nobody types it twice. */
function applicantIn(answers: Answers): Filing['applicant'] {
  const text = (key: string) => {
    const answer = answerOf(answers, key);
    return typeof answer === 'string' && answer !== '' ? answer : null;
  };
  const address = printAnswer({ key: 'yc_noi_cu_tru', label: { vi: '', en: '' }, type: 'address', required: 'never' }, answerOf(answers, 'yc_noi_cu_tru'));
  return {
    kind: 'person',
    fullName: text('yc_ho_ten') ?? '',
    phone: text('yc_dien_thoai'),
    email: text('yc_email'),
    personalId: text('yc_so_dinh_danh'),
    birthDate: text('yc_ngay_sinh'),
    address: address === '' ? null : address.slice(0, 500),
  };
}
