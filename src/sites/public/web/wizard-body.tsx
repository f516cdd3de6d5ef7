import { type Lang, say } from '../../../basics/web/lang.ts';
import { answerOf } from '../../../procedures/rules/conditions.ts';
import type { AnswerProblem, Answers, AnswerWarning, Form, FormFacts, FormPage } from '../../../procedures/rules/form.ts';
import { settleForm } from '../../../procedures/rules/settle.ts';
import { hrefOf, type Lists } from './asking.ts';
import { Box, ErrorSummary } from './parts.tsx';
import { QuestionView } from './question.tsx';
import { words } from './words.ts';
import { wizardWords } from './words-wizard.ts';

/** What one page of questions is drawn from: on the server first, then by the island in the browser. */
export type WizardBodyInput = {
  readonly lang: Lang;
  readonly procedureName: string;
  readonly form: Form;
  readonly pageId: string;
  readonly answers: Answers;
  readonly today: FormFacts['today'];
  readonly lists: Lists;
  readonly rows: Readonly<Record<string, number>>;
  readonly faults: readonly AnswerProblem[];
  /** Paths of faults that were mended since: told no more at the question, while the summary above stays where it is. */
  readonly mended: readonly string[];
  /** Warnings to be confirmed by pressing once more; empty when there are none, or when they were confirmed. */
  readonly warnings: readonly AnswerWarning[];
  readonly note: 'none' | 'moreQuestions';
  /** 'check': back to the check page after this one. */
  readonly after: 'next' | 'check';
  /** The line under the heading: what the server answered last. */
  readonly saved: string;
  /** What the server drew the page from, given back with the answers; '' on a page of the device, which knows it by itself. */
  readonly basedOn: string;
};

export function WizardBody(input: WizardBodyInput) {
  const { lang, form, pageId, answers } = input;
  const pages = settleForm(form, answers).pages;
  const at = pages.findIndex(({ page }) => page.id === pageId);
  const page = askedPage(input);
  if (page === null) return null;
  const isAlone = page.questions.filter((question) => question.type !== 'derived').length === 1;
  return (
    <>
      <ErrorSummary lang={lang} faults={input.faults.map((fault) => ({ href: hrefOf(fault.path), message: say(fault.message, lang) }))} />
      <p className="part-line">{say(wizardWords.part({ at: at + 1, of: pages.length + 2, name: input.procedureName }), lang)}</p>
      <h1>{say(page.title, lang)}</h1>
      {page.hint === undefined ? null : <p className="hint">{say(page.hint, lang)}</p>}
      <form id="questions" method="post" noValidate>
        <button type="submit" className="hidden-text" tabIndex={-1} aria-hidden="true">
          {say(words.next, lang)}
        </button>
        <Warnings lang={lang} warnings={input.warnings} />
        {input.note === 'moreQuestions' ? (
          <Box kind="info">
            <p role="status">{say(wizardWords.moreQuestions, lang)}</p>
          </Box>
        ) : null}
        <Questions input={input} page={page} look={isAlone ? 'alone' : 'together'} />
        <input type="hidden" name="_shown" value={page.questions.map(({ key }) => key).join(',')} />
        <input type="hidden" name="_after" value={input.after} />
        {input.basedOn === '' ? null : <input type="hidden" name="_based" value={input.basedOn} />}
        {input.warnings.length > 0 ? <input type="hidden" name="_confirmed" value="yes" /> : null}
        <div className="actions">
          <button type="submit">{say(words.next, lang)}</button>
        </div>
      </form>
    </>
  );
}

/** The page with only the questions that are asked; null when it is not asked at all. */
export function askedPage({ form, answers, pageId }: Pick<WizardBodyInput, 'form' | 'answers' | 'pageId'>): FormPage | null {
  const settled = settleForm(form, answers).pages.find(({ page }) => page.id === pageId);
  return settled === undefined ? null : { ...settled.page, questions: settled.asked.map(({ question }) => question) };
}

function Questions({ input, page, look }: { readonly input: WizardBodyInput; readonly page: FormPage; readonly look: 'alone' | 'together' }) {
  const level = settleForm(input.form, input.answers).answers;
  return (
    <div className={look}>
      {page.questions.map((question) => (
        <QuestionView
          key={question.key}
          lang={input.lang}
          question={question}
          path={question.key}
          answer={answerOf(input.answers, question.key)}
          level={level}
          faults={input.faults.filter((fault) => !input.mended.includes(fault.path))}
          lists={input.lists}
          rows={input.rows}
        />
      ))}
    </div>
  );
}

function Warnings({ lang, warnings }: { readonly lang: Lang; readonly warnings: readonly AnswerWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <div className="box warn" role="alert" id="warnings" tabIndex={-1}>
      <h2>{say(wizardWords.warningTitle, lang)}</h2>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.path + warning.message.vi}>
            <a href={hrefOf(warning.path)}>{say(warning.message, lang)}</a>
          </li>
        ))}
      </ul>
      <p>{say(wizardWords.warningText, lang)}</p>
    </div>
  );
}

export function factsOf(input: Pick<WizardBodyInput, 'today' | 'lists'>): FormFacts {
  return { today: input.today, ethnicGroups: new Set(input.lists.ethnicGroups), countries: new Set(input.lists.countries) };
}
