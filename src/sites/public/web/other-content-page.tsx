import { say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import type { ProblemOnPage } from './problem-page.tsx';
import { finishWords } from './words-finish.ts';

/** The same id was filed before with other content, say from another tab: nothing is overwritten, and the first one stands. */
export function OtherContentPage({ frame, id, problem }: { readonly frame: Frame; readonly id: string; readonly problem: ProblemOnPage }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(finishWords.otherContent, lang)}>
      <div className="column">
        <h1>{say(finishWords.otherContent, lang)}</h1>
        <p>{lang === 'vi' ? problem.detail : problem.detailEn}</p>
        <p>{lang === 'vi' ? problem.next : problem.nextEn}</p>
        <div className="actions">
          <a className="button" href={`/bien-nhan/${id}`}>
            {say(finishWords.seeReceipt, lang)}
          </a>
        </div>
      </div>
    </Page>
  );
}
