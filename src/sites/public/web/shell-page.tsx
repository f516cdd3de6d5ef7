import { say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { hereWords } from './words-here.ts';

/** The page a device draws itself: kept by the worker, the same for everybody, until its script knows which page is wanted. */
export function ShellPage({ frame }: { readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(hereWords.title, lang)} script="device.js">
      <div className="column" id="opening">
        <p role="status">{say(hereWords.opening, lang)}</p>
        <noscript>
          <p>{say(hereWords.needsScript, lang)}</p>
        </noscript>
      </div>
    </Page>
  );
}
