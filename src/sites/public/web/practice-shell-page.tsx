import { say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { hereWords } from './words-here.ts';
import { practiceWords } from './words-practice.ts';

/** Practice is drawn by the machine itself, since nothing of it may reach the server; without script it says so. */
export function PracticeShellPage({ frame }: { readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(practiceWords.titleOf(say(practiceWords.title, lang)), lang)} script="device.js">
      <div className="column" id="opening">
        <h1>{say(practiceWords.mark, lang)}</h1>
        <p role="status">{say(hereWords.opening, lang)}</p>
        <noscript>
          <p>{say(practiceWords.noScript, lang)}</p>
          <p>
            <a href="/bai-hoc">{say(practiceWords.toLessons, lang)}</a>
          </p>
        </noscript>
      </div>
    </Page>
  );
}
