import { type Lang, say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { SearchForm } from './search-form.tsx';
import { catalogueWords } from './words-catalogue.ts';
import { problemWords } from './words-problem.ts';

/** A problem as the API tells it. */
export type ProblemOnPage = {
  readonly status: number;
  readonly title: string;
  readonly titleEn: string;
  readonly detail: string;
  readonly detailEn: string;
  readonly next: string;
  readonly nextEn: string;
  readonly source?: string;
};

/** Anything that did not go as the person wanted, in plain words, with a way on. */
export function ProblemPage({ frame, problem }: { readonly frame: Frame; readonly problem: ProblemOnPage }) {
  const { lang } = frame;
  const said = wordsOf(problem, lang);
  return (
    <Page frame={frame} kind="open" title={said.title}>
      <div className="column">
        <h1>{said.title}</h1>
        <p>{said.text}</p>
        {said.next === '' ? null : <p>{said.next}</p>}
        {problem.source === undefined ? null : (
          <p className="muted small">
            {say(problemWords.source, lang)}: {problem.source}
          </p>
        )}
        {problem.status === 404 ? <SearchForm lang={lang} query="" label={say(catalogueWords.searchLabel, lang)} /> : null}
        <p className="actions">
          {problem.status >= 500 ? (
            <a className="button" href={frame.path}>
              {say(problemWords.tryAgain, lang)}
            </a>
          ) : null}
          <a className="button second" href="/">
            {say(problemWords.home, lang)}
          </a>
        </p>
        <p>
          {say(problemWords.urgent, lang)} <a href="/tro-giup#noi-nop">{say(catalogueWords.seeDesks, lang)}</a>
        </p>
      </div>
    </Page>
  );
}

function wordsOf(problem: ProblemOnPage, lang: Lang): { readonly title: string; readonly text: string; readonly next: string } {
  if (problem.status === 503) return { title: say(problemWords.busy, lang), text: say(problemWords.busyText, lang), next: '' };
  if (problem.status >= 500) return { title: say(problemWords.broken, lang), text: say(problemWords.brokenText, lang), next: '' };
  return lang === 'vi' ? { title: problem.title, text: problem.detail, next: problem.next } : { title: problem.titleEn, text: problem.detailEn, next: problem.nextEn };
}
