import { say } from '../../../basics/web/lang.ts';
import type { Tracked } from '../../../dossiers/http/shapes.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, ErrorSummary } from './parts.tsx';
import { words } from './words.ts';
import { finishWords } from './words-finish.ts';
import { trackingWords } from './words-tracking.ts';

export type SupplementInput = { readonly frame: Frame; readonly tracked: Tracked; readonly actId: string; readonly note: string; readonly fault: string | null };

/** Answering a request: words, papers, or both. The id of the act stands in the form, so that pressing twice sends once. */
export function SupplementPage({ frame, tracked, actId, note, fault }: SupplementInput) {
  const { lang } = frame;
  const title = say(trackingWords.supplementTitle, lang);
  const open = tracked.supplementRequest?.items.filter((item) => item.open === 'yes') ?? [];
  return (
    <Page frame={frame} kind="task" title={fault === null ? title : `${say(words.errorTitle, lang)}${title}`}>
      <div className="column">
        <BackLink lang={lang} href="/tra-cuu/ho-so" />
        <ErrorSummary lang={lang} faults={fault === null ? [] : [{ href: '#note', message: fault }]} />
        <h1>{title}</h1>
        {open.length === 0 ? null : (
          <>
            <h2>{say(trackingWords.supplementAsked, lang)}</h2>
            <ol>
              {open.map((item) => (
                <li key={item.what + item.reason}>
                  <strong>{item.what}</strong>
                  <div className="small">
                    {say(trackingWords.reason, lang)}: {item.reason}
                  </div>
                </li>
              ))}
            </ol>
          </>
        )}
        <form method="post" encType="multipart/form-data" noValidate>
          <input type="hidden" name="actId" value={actId} />
          <div className={fault === null ? 'question' : 'question faulty'}>
            <label className="label" htmlFor="note">
              {say(trackingWords.supplementNote, lang)}
            </label>
            <p className="hint small" id="note-hint">
              {say(trackingWords.supplementNoteHint, lang)}
            </p>
            {fault === null ? null : (
              <p className="fault" id="note-fault">
                {fault}
              </p>
            )}
            <textarea
              id="note"
              name="note"
              rows={5}
              maxLength={4000}
              defaultValue={note}
              aria-describedby={fault === null ? 'note-hint' : 'note-hint note-fault'}
              aria-invalid={fault === null ? undefined : true}
            />
          </div>
          <div className="question">
            <label className="label" htmlFor="files">
              {say(trackingWords.supplementPapers, lang)}
            </label>
            <p className="hint small" id="files-hint">
              {say(finishWords.papersLead, lang)}
            </p>
            <input
              id="files"
              type="file"
              name="file"
              multiple
              accept="image/jpeg,image/png,image/heic,image/heif,application/pdf,.jpg,.jpeg,.png,.heic,.heif,.pdf"
              aria-describedby="files-hint"
            />
          </div>
          <button type="submit">{say(trackingWords.supplementSend, lang)}</button>
        </form>
      </div>
    </Page>
  );
}

/** A second look before asking to withdraw. */
export function WithdrawPage({ frame, actId, code }: { readonly frame: Frame; readonly actId: string; readonly code: string }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="task" title={say(trackingWords.withdrawTitle, lang)}>
      <div className="column">
        <BackLink lang={lang} href="/tra-cuu/ho-so" />
        <p className="muted code-name">{code}</p>
        <h1>{say(trackingWords.withdrawTitle, lang)}</h1>
        <p>{say(trackingWords.withdrawText, lang)}</p>
        <form method="post">
          <input type="hidden" name="actId" value={actId} />
          <div className="question">
            <label className="label" htmlFor="reason">
              {say(trackingWords.withdrawReason, lang)} <span className="optional">{say(words.optional, lang)}</span>
            </label>
            <input id="reason" name="reason" maxLength={500} autoComplete="off" />
          </div>
          <div className="actions">
            <button type="submit">{say(trackingWords.withdrawYes, lang)}</button>
            <a className="button second" href="/tra-cuu/ho-so">
              {say(trackingWords.withdrawNo, lang)}
            </a>
          </div>
        </form>
      </div>
    </Page>
  );
}
