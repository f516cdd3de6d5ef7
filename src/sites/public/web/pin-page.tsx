import { say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, ErrorSummary } from './parts.tsx';
import { words } from './words.ts';
import { hereWords } from './words-here.ts';

export type PinInput = {
  readonly frame: Frame;
  readonly kind: 'create' | 'open';
  readonly backHref: string;
  /** What the page before had asked, handed on. */
  readonly fields: Readonly<Record<string, string>>;
  readonly fault: string | null;
};

/** The key of a shared machine comes from this number and is never written down. */
export function PinPage({ frame, kind, backHref, fields, fault }: PinInput) {
  const { lang } = frame;
  const title = say(kind === 'create' ? hereWords.pinTitle : hereWords.pinOpenTitle, lang);
  return (
    <Page frame={frame} kind="task" title={fault === null ? title : `${say(words.errorTitle, lang)}${title}`}>
      <div className="column">
        <BackLink lang={lang} href={backHref} />
        <ErrorSummary lang={lang} faults={fault === null ? [] : [{ href: '#pin', message: fault }]} />
        <h1>{title}</h1>
        <p>{say(kind === 'create' ? hereWords.pinLead : hereWords.pinOpenLead, lang)}</p>
        <form method="post" noValidate>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className={fault === null ? 'question' : 'question faulty'}>
            <label className="label" htmlFor="pin">
              {say(hereWords.pinLabel, lang)}
            </label>
            <p className="hint small" id="pin-hint">
              {say(hereWords.pinHint, lang)}
            </p>
            {fault === null ? null : (
              <p className="fault" id="pin-fault">
                {fault}
              </p>
            )}
            <input
              className="w16 numeric"
              id="pin"
              name="pin"
              type="password"
              autoComplete="off"
              maxLength={64}
              aria-describedby={fault === null ? 'pin-hint' : 'pin-hint pin-fault'}
              aria-invalid={fault === null ? undefined : true}
            />
          </div>
          <button type="submit">{say(hereWords.pinGoOn, lang)}</button>
        </form>
        {kind === 'create' ? null : (
          <details>
            <summary>{say(hereWords.pinForgotTitle, lang)}</summary>
            <div>
              <p>{say(hereWords.pinForgot, lang)}</p>
              <form method="post" noValidate autoComplete="off">
                {Object.entries(fields)
                  .filter(([name]) => name !== 'do')
                  .map(([name, value]) => (
                    <input key={name} type="hidden" name={name} value={value} />
                  ))}
                <input type="hidden" name="do" value="endUnopened" />
                <div className="question">
                  <label className="label" htmlFor="word">
                    {say(hereWords.pinForgotWord, lang)}
                  </label>
                  <input className="w16" id="word" name="word" autoComplete="off" maxLength={20} />
                </div>
                <button type="submit" className="second">
                  {say(hereWords.pinForgotDo, lang)}
                </button>
              </form>
            </div>
          </details>
        )}
      </div>
    </Page>
  );
}
