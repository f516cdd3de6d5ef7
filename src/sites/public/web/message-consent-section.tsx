import { type Lang, say } from '../../../basics/web/lang.ts';
import type { ConsentView } from '../../../outreach/http/message-shapes.ts';
import { type Frame, Page } from './document.tsx';
import { Box } from './parts.tsx';
import { messageConsentWords as words } from './words-message-consent.ts';

/** Asked apart from everything else, nothing ticked before; only of a phone that was confirmed. */
export function MessageConsentSection({ lang, consent }: { readonly lang: Lang; readonly consent: ConsentView | null }) {
  if (consent === null || consent.open === 'no') return null;
  const isAgreed = consent.said === 'agreed';
  const told = { none: words.notYet, agreed: words.agreed(consent.office), withdrawn: words.withdrawn }[consent.said];
  return (
    <section className="card no-print" aria-labelledby="message-consent">
      <h2 id="message-consent">{say(words.title, lang)}</h2>
      <p>{say(told, lang)}</p>
      {isAgreed ? null : <p>{say(consent.words, lang)}</p>}
      <form method="post" action="/tra-cuu/nhan-tin">
        <button className="second" type="submit" name="said" value={isAgreed ? 'withdrawn' : 'agreed'}>
          {say(isAgreed ? words.withdraw : words.agree, lang)}
        </button>
      </form>
      <p className="muted small">{say(words.tell, lang)}</p>
    </section>
  );
}

/** Behind the link of a message. Opening it changes nothing: phones and filters open links by themselves. */
export function WithdrawalPage({ frame, state }: { readonly frame: Frame; readonly state: 'ask' | 'done' | 'wrong' }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(words.linkTitle, lang)}>
      <div className="column">
        <h1>{say(words.linkTitle, lang)}</h1>
        {state === 'wrong' ? (
          <Box kind="bad">
            <p role="alert">{say(words.linkWrong, lang)}</p>
          </Box>
        ) : null}
        {state === 'done' ? (
          <Box kind="good">
            <p role="status">{say(words.linkDone, lang)}</p>
            <p>{say(words.linkAgain, lang)}</p>
          </Box>
        ) : null}
        {state === 'ask' ? (
          <>
            <p>{say(words.linkLead, lang)}</p>
            <form method="post">
              <button type="submit">{say(words.withdraw, lang)}</button>
            </form>
          </>
        ) : null}
      </div>
    </Page>
  );
}
