import { say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box, ErrorSummary } from './parts.tsx';
import { words } from './words.ts';
import { finishWords } from './words-finish.ts';

/** `ask`: no code sent yet · `code`: sent, to be typed in · `confirmed` · `none`: no phone that takes messages · `later`: no line to send one over. */
export type PhoneStep = { readonly kind: 'ask' | 'confirmed' | 'none' | 'later' } | { readonly kind: 'code'; readonly codeId: string };

export type PhoneInput = {
  readonly frame: Frame;
  readonly here: string;
  /** As shown to the person who typed it. */
  readonly phone: string;
  readonly phoneHref: string;
  readonly step: PhoneStep;
  readonly fault: string | null;
};

/** The last step. Who has no phone submits all the same. */
export function PhonePage({ frame, here, phone, phoneHref, step, fault }: PhoneInput) {
  const { lang } = frame;
  const title = say(step.kind === 'none' || step.kind === 'confirmed' || step.kind === 'later' ? finishWords.lastTitle : finishWords.phoneTitle, lang);
  return (
    <Page frame={frame} kind="task" title={fault === null ? title : `${say(words.errorTitle, lang)}${title}`}>
      <div className="column">
        <BackLink lang={lang} href={`${here}/kiem-tra`} />
        <ErrorSummary lang={lang} faults={fault === null ? [] : [{ href: step.kind === 'code' ? '#code' : '#send', message: fault }]} />
        <h1>{title}</h1>
        <Step {...{ frame, here, phone, phoneHref, step, fault }} />
      </div>
    </Page>
  );
}

function Step({ frame: { lang }, phone, phoneHref, step, fault }: PhoneInput) {
  switch (step.kind) {
    case 'none':
      return (
        <>
          <p>{say(finishWords.noPhoneText, lang)}</p>
          <SubmitForm label={say(finishWords.submit, lang)} look="first" />
        </>
      );
    case 'confirmed':
      return (
        <>
          <Box kind="good">
            <p>{say(finishWords.phoneConfirmed(phone), lang)}</p>
          </Box>
          <SubmitForm label={say(finishWords.submit, lang)} look="first" />
        </>
      );
    case 'later':
      return (
        <>
          <Box kind="info">
            <p>{say(finishWords.phoneLater, lang)}</p>
          </Box>
          <SubmitForm label={say(finishWords.submit, lang)} look="first" />
        </>
      );
    case 'ask':
      return (
        <>
          <p>{say(finishWords.phoneLead(phone), lang)}</p>
          <form method="post">
            <button id="send" type="submit" name="do" value="send">
              {say(finishWords.sendCode, lang)}
            </button>
          </form>
          <Otherwise lang={lang} phoneHref={phoneHref} />
        </>
      );
    case 'code':
      return (
        <>
          <Box kind="info">
            <p role="status">{say(finishWords.codeSent(phone), lang)}</p>
          </Box>
          <form method="post" noValidate>
            <input type="hidden" name="codeId" value={step.codeId} />
            <div className={fault === null ? 'question' : 'question faulty'}>
              <label className="label" htmlFor="code">
                {say(finishWords.otpLabel, lang)}
              </label>
              {fault === null ? null : (
                <p className="fault" id="code-fault">
                  {fault}
                </p>
              )}
              <input
                className="w10 numeric"
                id="code"
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={10}
                aria-describedby={fault === null ? undefined : 'code-fault'}
                aria-invalid={fault === null ? undefined : true}
              />
            </div>
            <div className="actions">
              <button type="submit" name="do" value="check">
                {say(finishWords.submit, lang)}
              </button>
              <button type="submit" className="second" name="do" value="send" formNoValidate>
                {say(finishWords.sendAgain, lang)}
              </button>
            </div>
          </form>
          <Otherwise lang={lang} phoneHref={phoneHref} />
        </>
      );
  }
}

function Otherwise({ lang, phoneHref }: { readonly lang: 'vi' | 'en'; readonly phoneHref: string }) {
  return (
    <>
      <p className="pause">
        <a href={phoneHref}>{say(finishWords.changePhone, lang)}</a>
      </p>
      <details>
        <summary>{say(finishWords.noPhone, lang)}</summary>
        <div>
          <p>{say(finishWords.noPhoneText, lang)}</p>
          <SubmitForm label={say(finishWords.noPhoneSubmit, lang)} look="second" />
        </div>
      </details>
    </>
  );
}

function SubmitForm({ label, look }: { readonly label: string; readonly look: 'first' | 'second' }) {
  return (
    <form method="post">
      <button type="submit" className={look === 'second' ? 'second' : 'large'} name="do" value="submit">
        {label}
      </button>
    </form>
  );
}
