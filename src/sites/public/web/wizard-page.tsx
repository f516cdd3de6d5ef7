import { say } from '../../../basics/web/lang.ts';
import type { Adoptable } from './adopted.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink } from './parts.tsx';
import { WizardBody, type WizardBodyInput } from './wizard-body.tsx';
import { words } from './words.ts';
import { copyWords } from './words-copies.ts';
import { finishWords } from './words-finish.ts';
import { wizardWords } from './words-wizard.ts';

export type WizardPageInput = {
  readonly frame: Frame;
  readonly body: WizardBodyInput;
  readonly backHref: string;
  /** Where this page's answers are kept while typing, and where to stop; null where nothing can be gone on with. */
  readonly saveHref: string;
  readonly pauseHref: string | null;
  /** Answers that two machines gave differently, and where to choose. */
  readonly copies: { readonly waiting: number; readonly href: string };
  /** For the device to take over; null where it must not. */
  readonly adopt: Adoptable | null;
  /** Whether an identity card can answer questions here. */
  readonly card: 'fits' | 'no';
};

/** One page of questions. Everything works by posting the form; the island draws the same body again and keeps the draft while typing. */
export function WizardPage({ frame, body, backHref, saveHref, pauseHref, copies, adopt, card }: WizardPageInput) {
  const { lang } = frame;
  const title = body.form.pages.find((page) => page.id === body.pageId)?.title;
  const heading = title === undefined ? body.procedureName : say(title, lang);
  return (
    <Page frame={frame} kind="task" title={body.faults.length > 0 ? `${say(words.errorTitle, lang)}${heading}` : heading} script="wizard.js">
      <div className="column">
        {copies.waiting === 0 ? null : (
          <div className="box warn" id="two-copies" role="status">
            <p>
              {say(copyWords.note(copies.waiting), lang)} <a href={copies.href}>{say(copyWords.look, lang)}</a>
            </p>
          </div>
        )}
        <BackLink lang={lang} href={backHref} />
        <p className={body.saved === '' ? 'save-line' : 'save-line saved'} id="save-line" role="status" data-save={saveHref}>
          {body.saved}
        </p>
        {card === 'no' ? null : (
          <p id="identity-card" hidden>
            <button type="button" className="second">
              {say(wizardWords.cardOffer, lang)}
            </button>
            <span role="status" />
          </p>
        )}
        <div id="wizard" data-input={JSON.stringify(body)} data-adopt={adopt === null ? undefined : JSON.stringify(adopt)}>
          <WizardBody {...body} />
        </div>
        {pauseHref === null ? null : (
          <p className="pause">
            <a href={pauseHref}>{say(finishWords.stopAndGoOn, lang)}</a>
          </p>
        )}
      </div>
    </Page>
  );
}
