import { formatInstant } from '../../../basics/rules/dates-format.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box, ErrorSummary, type Fault } from './parts.tsx';
import { TextBox } from './post-entry-pages.tsx';
import { draftTitle, type PostDraft } from './post-home-page.tsx';
import { postWords } from './words-post.ts';
import { benchWords } from './words-workbench.ts';

export type HandOverInput = {
  readonly frame: Frame;
  readonly drafts: readonly PostDraft[];
  /** Sealed filings that the office has not confirmed. */
  readonly waiting: number;
  readonly news: string;
  readonly faults: readonly Fault[];
};

/** The end of a shift, when drafts stay in their vault; and the end of the vault, by which nothing may be lost that only this PIN opens. */
export function PostHandOverPage(input: HandOverInput) {
  const { frame, drafts, waiting, faults, news } = input;
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(postWords.handOver, lang)}>
      <div className="column">
        <BackLink lang={lang} href="/ho-tro" />
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{say(postWords.handOver, lang)}</h1>
        <p>{say(benchWords.shiftLead, lang)}</p>
        {news === '' ? null : (
          <Box kind="info">
            <p role="status">{news}</p>
          </Box>
        )}
        {drafts.length === 0 ? null : <p>{say(benchWords.shiftDrafts(drafts.length), lang)}</p>}
        <p>{say(postWords.handOverSealed(waiting), lang)}</p>
        {waiting === 0 ? null : (
          <form method="post" action="/ho-tro/ban-giao" className="actions">
            <button type="submit" className="second" name="do" value="sendNow">
              {say(postWords.sendNow, lang)}
            </button>
          </form>
        )}
        <form method="post" action="/ho-tro" className="actions">
          <button type="submit" name="do" value="lock">
            {say(benchWords.change, lang)}
          </button>
        </form>
        {waiting === 0 ? null : <Usb lang={lang} />}
        <section aria-labelledby="leave">
          <h2 id="leave">{say(benchWords.leaveTitle, lang)}</h2>
          <p>{say(benchWords.leaveText, lang)}</p>
          {drafts.length === 0 ? <p>{say(postWords.handOverClear, lang)}</p> : <Refused lang={lang} input={input} />}
          <form method="post" action="/ho-tro/ban-giao" className="actions">
            <button type="submit" className="second" name="do" value="end">
              {say(postWords.handOverDo, lang)}
            </button>
          </form>
        </section>
      </div>
    </Page>
  );
}

function Refused({ lang, input }: { readonly lang: Lang; readonly input: HandOverInput }) {
  const { frame, faults, drafts } = input;
  return (
    <>
      <div className="box bad" id="warnings" tabIndex={-1}>
        <p>
          <strong>{say(postWords.handOverStop(drafts.length), lang)}</strong>
        </p>
        <h3>{say(postWords.handOverWays, lang)}</h3>
        <ul>
          <li>{say(postWords.wayFile, lang)}</li>
          <li>{say(postWords.wayGive, lang)}</li>
          <li>{say(postWords.wayUsb, lang)}</li>
          <li>{say(postWords.wayThrow, lang)}</li>
        </ul>
      </div>
      <ul className="kept">
        {drafts.map((draft) => (
          <li key={draft.id} className="card">
            <h4>{draftTitle(draft)}</h4>
            <p className="small muted">{say(postWords.savedAt(formatInstant(draft.savedAt)), lang)}</p>
            <form method="post" action="/ho-tro" className="actions">
              <input type="hidden" name="id" value={draft.id} />
              <button type="submit" name="do" value="openDraft">
                {say(postWords.draftOpen, lang)}
                <span className="hidden-text">: {draftTitle(draft)}</span>
              </button>
            </form>
            <form method="post" action="/ho-tro/ban-giao" noValidate autoComplete="off">
              <input type="hidden" name="id" value={draft.id} />
              <TextBox door={{ frame, faults }} id={`word-${draft.id}`} label={say(postWords.throwWord, lang)} hint="" value="" />
              <button type="submit" className="second" name="do" value="throwAway">
                {say(postWords.throwDo, lang)}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

function Usb({ lang }: { readonly lang: Lang }) {
  return (
    <section aria-labelledby="usb">
      <h2 id="usb">{say(postWords.usbTitle, lang)}</h2>
      <p>{say(postWords.usbText, lang)}</p>
      <form method="post" action="/ho-tro/ban-giao" className="actions">
        <button type="submit" className="second" name="do" value="export">
          {say(postWords.usbDo, lang)}
        </button>
      </form>
      <h3>{say(postWords.usbCheck, lang)}</h3>
      <p>{say(postWords.usbCheckText, lang)}</p>
      <div className="question">
        <label className="label" htmlFor="usb-file">
          {say(postWords.usbCheckLabel, lang)}
        </label>
        <input id="usb-file" type="file" accept=".dhgoi" />
      </div>
      <p id="usb-said" role="status" />
    </section>
  );
}

/** After it: drawn by the server, which clears what the browser has kept of pages, or by the machine when there is no line. */
export function PostHandedOverPage({ frame }: { readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="task" title={say(postWords.handOverTitleDone, lang)}>
      <div className="column">
        <h1>{say(postWords.handOverTitleDone, lang)}</h1>
        <p>{say(postWords.handOverDone, lang)}</p>
        <p className="actions">
          <a className="button" href="/ho-tro">
            {say(postWords.handOverNext, lang)}
          </a>
        </p>
      </div>
    </Page>
  );
}
