import { say } from '../../../basics/web/lang.ts';
import { scanWords } from '../../../papers/web/scan-words.ts';
import { type Frame, Page } from './document.tsx';

/** The page that a phone opens by the code on another screen. Nothing here knows the key: it stands behind the # of the address. */
export function ScanPage({ frame, sessionId }: { readonly frame: Frame; readonly sessionId: string }) {
  const { lang } = frame;
  const title = say(scanWords.phoneTitle, lang);
  return (
    <Page frame={frame} kind="task" title={title} script="scan.js">
      <div className="column">
        <h1>{title}</h1>
        <p>{say(scanWords.phoneLead, lang)}</p>
        <div id="scan" className="capture" data-lang={lang} data-session={sessionId}>
          <noscript>
            <p className="fault">{say(scanWords.noScript, lang)}</p>
          </noscript>
        </div>
      </div>
    </Page>
  );
}
