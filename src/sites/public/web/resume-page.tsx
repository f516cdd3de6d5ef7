import { say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { Box, ErrorSummary } from './parts.tsx';
import { words } from './words.ts';
import { chromeWords } from './words-chrome.ts';
import { copyWords } from './words-copies.ts';
import { finishWords } from './words-finish.ts';

export type ResumeInput = {
  readonly frame: Frame;
  readonly code: string;
  readonly fault: 'none' | 'missing' | 'wrong';
  readonly drafts: readonly { readonly id: string; readonly name: string }[];
};

/** Continue: by the code of another machine, or a draft that is here already. */
export function ResumePage({ frame, code, fault, drafts }: ResumeInput) {
  const { lang } = frame;
  const title = say(finishWords.resumeTitle, lang);
  const message = fault === 'none' ? null : say(fault === 'missing' ? finishWords.resumeMissing : finishWords.resumeWrong, lang);
  return (
    <Page frame={frame} kind="own" title={message === null ? title : `${say(words.errorTitle, lang)}${title}`}>
      <div className="column">
        <ErrorSummary lang={lang} faults={message === null ? [] : [{ href: '#code', message }]} />
        <h1>{title}</h1>
        {drafts.length === 0 ? null : (
          <section className="card">
            <h2>{say(finishWords.draftsHere, lang)}</h2>
            <ul className="plain-list">
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <a className="button second" href={`/nop/ho-so/${draft.id}`}>
                    {draft.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>{say(finishWords.resumeLead, lang)}</p>
        <form method="post" noValidate>
          <div className={message === null ? 'question' : 'question faulty'}>
            <label className="label" htmlFor="code">
              {say(finishWords.resumeLabel, lang)}
            </label>
            {message === null ? null : (
              <p className="fault" id="code-fault">
                {message}
              </p>
            )}
            <input
              className="w16 numeric"
              id="code"
              name="code"
              defaultValue={code}
              maxLength={20}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              aria-describedby={message === null ? undefined : 'code-fault'}
              aria-invalid={message === null ? undefined : true}
            />
          </div>
          <button type="submit">{say(finishWords.resumeOpen, lang)}</button>
        </form>
      </div>
    </Page>
  );
}

export type PauseInput = {
  readonly frame: Frame;
  readonly backHref: string;
  readonly code: { readonly text: string; readonly until: string } | null;
  /** Papers that only the machine in front of the person holds: they do not go along with the code. */
  readonly papersHere: number;
};

/** The person stops: what is kept, and how to go on. The code is made only when asked for. */
export function PausePage({ frame, backHref, code, papersHere }: PauseInput) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="task" title={say(finishWords.pauseTitle, lang)}>
      <div className="column">
        <h1>{say(finishWords.pauseTitle, lang)}</h1>
        <p>{say(finishWords.pauseLead, lang)}</p>
        {papersHere === 0 ? null : (
          <Box kind="warn">
            <p>{say(copyWords.papersStay(papersHere), lang)}</p>
          </Box>
        )}
        {code === null ? (
          <form method="post">
            <button className="second" type="submit">
              {say(finishWords.pauseGet, lang)}
            </button>
          </form>
        ) : (
          <Box kind="info">
            <p className="spoken">{code.text}</p>
            <p>{say(finishWords.pauseUntil(code.until), lang)}</p>
          </Box>
        )}
        <div className="actions">
          <a className="button" href={backHref}>
            {say(finishWords.backToDraft, lang)}
          </a>
        </div>
      </div>
    </Page>
  );
}

/** A draft that this machine holds no key for. */
export function CannotOpenPage({ frame }: { readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(finishWords.cannotOpen, lang)}>
      <div className="column">
        <h1>{say(finishWords.cannotOpen, lang)}</h1>
        <p>{say(finishWords.cannotOpenText, lang)}</p>
        <div className="actions">
          <a className="button" href="/tiep-tuc">
            {say(finishWords.resumeTitle, lang)}
          </a>
          <a className="button second" href="/tra-cuu">
            {say(chromeWords.tracking, lang)}
          </a>
        </div>
      </div>
    </Page>
  );
}
