import { type Lang, say } from '../../../basics/web/lang.ts';
import { answerOf } from '../../../procedures/rules/conditions.ts';
import type { Answers, FormPage } from '../../../procedures/rules/form.ts';
import { printAnswer } from '../../../procedures/rules/print-answer.ts';
import { idOf } from './asking.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box, ErrorSummary, type Fact, Facts, type Fault } from './parts.tsx';
import { words } from './words.ts';
import { finishWords } from './words-finish.ts';
import { startWords } from './words-start.ts';
import { wizardWords } from './words-wizard.ts';

export type CheckInput = {
  readonly frame: Frame;
  readonly procedureName: string;
  /** Address of the draft's pages. */
  readonly here: string;
  readonly pages: readonly FormPage[];
  readonly answers: Answers;
  readonly officeName: string;
  readonly papers: readonly { readonly name: string; readonly sha256: string }[];
  /** Names of required papers nothing was sent for. */
  readonly missing: readonly string[];
  readonly faults: readonly Fault[];
};

/** All answers once more, each with a way to change it and back. */
export function CheckPage(input: CheckInput) {
  const { frame, here, pages, faults } = input;
  const { lang } = frame;
  const title = say(finishWords.checkTitle, lang);
  return (
    <Page frame={frame} kind="task" title={faults.length > 0 ? `${say(words.errorTitle, lang)}${title}` : title}>
      <div className="column">
        <BackLink lang={lang} href={`${here}/giay-to`} />
        <ErrorSummary lang={lang} faults={faults} />
        <p className="part-line">{say(wizardWords.part({ at: pages.length + 2, of: pages.length + 2, name: input.procedureName }), lang)}</p>
        <h1>{title}</h1>
        <p>{say(finishWords.checkLead, lang)}</p>
        <Facts facts={[{ name: say(startWords.receivingOffice, lang), value: input.officeName, change: { href: `${here}/noi-nhan`, label: say(words.change, lang) } }]} />
        {pages.map((page) => (
          <section key={page.id} aria-labelledby={`page-${page.id}`}>
            <h2 id={`page-${page.id}`}>{say(page.title, lang)}</h2>
            <Facts facts={factsOf({ page, answers: input.answers, here, lang })} />
          </section>
        ))}
        <Papers {...input} />
        <div className="actions">
          {faults.length > 0 ? null : (
            <a className="button large" href={`${here}/so-dien-thoai`}>
              {say(finishWords.toPhone, lang)}
            </a>
          )}
        </div>
      </div>
    </Page>
  );
}

function factsOf({ page, answers, here, lang }: { readonly page: FormPage; readonly answers: Answers; readonly here: string; readonly lang: Lang }): readonly Fact[] {
  return page.questions.map((question) => {
    const printed = printAnswer(question, answerOf(answers, question.key));
    return {
      name: say(question.label, lang),
      value: printed === '' ? <span className="muted">{say(words.notGiven, lang)}</span> : printed,
      change: question.type === 'derived' ? undefined : { href: `${here}/${page.id}?ve=kiem-tra#${idOf(question.key)}`, label: say(words.change, lang) },
    };
  });
}

function Papers({ frame, here, papers, missing }: CheckInput) {
  const { lang } = frame;
  return (
    <section aria-labelledby="page-papers">
      <h2 id="page-papers">{say(finishWords.papersTitle, lang)}</h2>
      <Facts
        facts={[
          {
            name: say(finishWords.papersSent(papers.length), lang),
            value: papers.length === 0 ? '' : papers.map((paper) => <div key={paper.sha256}>{paper.name}</div>),
            change: { href: `${here}/giay-to`, label: say(words.change, lang) },
          },
        ]}
      />
      {missing.length === 0 ? null : (
        <Box kind="warn">
          <p>{say(finishWords.missingPapers(missing.join('; ')), lang)}</p>
        </Box>
      )}
    </section>
  );
}
