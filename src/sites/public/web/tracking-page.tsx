import { say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { ErrorSummary, type Fault } from './parts.tsx';
import { TrackingForm } from './tracking-form.tsx';
import { words } from './words.ts';
import { chromeWords } from './words-chrome.ts';
import { trackingWords } from './words-tracking.ts';

export type TrackingInput = { readonly frame: Frame; readonly code: string; readonly proof: string; readonly faults: readonly Fault[] };

/** Code and proof. An unknown code and a wrong proof get the same words. */
export function TrackingPage({ frame, code, proof, faults }: TrackingInput) {
  const { lang } = frame;
  const title = say(trackingWords.title, lang);
  return (
    <Page frame={frame} kind="own" title={faults.length > 0 ? `${say(words.errorTitle, lang)}${title}` : title}>
      <div className="column">
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{title}</h1>
        <TrackingForm lang={lang} code={code} proof={proof} faults={faults} />
        <p className="muted after-form">{say(trackingWords.lostReceipt, lang)}</p>
        <p>
          <a href="/kiem-tra-bien-nhan">{say(chromeWords.checkReceipt, lang)}</a>
        </p>
      </div>
    </Page>
  );
}
