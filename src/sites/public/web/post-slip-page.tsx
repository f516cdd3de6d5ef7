import { formatInstant } from '../../../basics/rules/dates-format.ts';
import type { Instant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OutboxState } from '../../../sync/rules/outbox-item.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, Facts } from './parts.tsx';
import type { QrDrawing } from './receipt-page.tsx';
import { postWords } from './words-post.ts';

export type SlipInput = {
  readonly frame: Frame;
  readonly id: string;
  /** `ours`: the numbers of the office were used up, and the machine gave one of its own. */
  readonly number: { readonly text: string; readonly kind: 'lent' | 'ours' };
  readonly post: string;
  readonly state: OutboxState;
  /** Null when it is sealed and nobody here knows any more. */
  readonly procedure: string | null;
  /** The office it goes to; null as above. */
  readonly office: string | null;
  readonly helper: string | null;
  readonly filedAt: Instant;
  readonly papers: number;
  readonly received: null | { readonly at: Instant | null; readonly code: string };
  /** What the square holds: the tracking address, later the address where anybody checks the receipt. */
  readonly qr: QrDrawing | null;
  readonly trackingAddress: string;
  /** What came of what was pressed; '' for nothing. */
  readonly news: string;
};

/** What a person takes home from a post: honest before the office has it, and the same paper with the receipt on it afterwards. */
export function PostSlipPage(input: SlipInput) {
  const { frame, number, received, qr } = input;
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={`${say(postWords.slipTitle, lang)} ${number.text}`}>
      <BackLink lang={lang} href="/ho-tro" />
      <article className={received === null ? 'slip' : 'slip received'}>
        <h1>{say(postWords.slipTitle, lang)}</h1>
        <p className="slip-name">{say(number.kind === 'lent' ? postWords.slipNumber : postWords.ownNumber, lang)}</p>
        <strong className="slip-number">{number.text}</strong>
        <Standing lang={lang} input={input} />
        <div className="slip-body">
          <SlipFacts lang={lang} input={input} />
          {qr === null ? null : (
            <figure>
              <div className="qr">
                <svg viewBox={`0 0 ${qr.size} ${qr.size}`} shapeRendering="crispEdges" role="img" aria-label={say(postWords.slipFollow, lang)}>
                  <path d={qr.path} fill="#000000" />
                </svg>
              </div>
              <figcaption>{say(postWords.slipFollow, lang)}</figcaption>
            </figure>
          )}
        </div>
        {number.kind === 'ours' ? (
          <p>{say(postWords.ownNumberText, lang)}</p>
        ) : received === null ? (
          <p className="small">{say(postWords.slipFollowText(input.trackingAddress), lang)}</p>
        ) : null}
        <h2>{say(postWords.slipNext, lang)}</h2>
        <ol>
          {(received === null ? postWords.slipNextWait : postWords.slipNextDone).map((step) => (
            <li key={step.vi}>{say(step, lang)}</li>
          ))}
        </ol>
        {received === null ? (
          <p>
            <strong>{say(postWords.slipKeep, lang)}</strong>
          </p>
        ) : null}
      </article>
      <p role="status" id="slip-news" className="no-print">
        {input.news}
      </p>
      <div className="actions">
        <button type="button" data-print hidden>
          {say(postWords.slipPrint, lang)}
        </button>
        {received === null ? (
          <form method="post" action={`/ho-tro/phieu/${input.id}`}>
            <button type="submit" className="second" name="do" value="sendNow">
              {say(postWords.sendNow, lang)}
            </button>
          </form>
        ) : (
          <a className="button second" href={`/api/v1/dossiers/${input.id}/receipt.pdf`} target="_blank" rel="noreferrer">
            {say(postWords.slipPdf, lang)}
          </a>
        )}
        <form method="post" action="/ho-tro">
          <button type="submit" className="second" name="do" value="done">
            {say(postWords.done, lang)}
          </button>
        </form>
      </div>
    </Page>
  );
}

function Standing({ lang, input: { received, state, post } }: { readonly lang: Lang; readonly input: SlipInput }) {
  if (received !== null)
    return (
      <div className="slip-standing good" role="status">
        <p>
          <strong>{say(received.at === null ? postWords.slipReceivedSome : postWords.slipReceived(formatInstant(received.at)), lang)}</strong>
        </p>
        <p>
          {say(postWords.slipCode, lang)} <strong className="slip-code">{received.code}</strong>
        </p>
        <p className="small">{say(postWords.slipGenuine, lang)}</p>
      </div>
    );
  return (
    <div className="slip-standing" role="status">
      <p>
        <strong>{say(state === 'answersThere' ? postWords.slipOnWay(post) : postWords.slipKept(post), lang)}</strong>
      </p>
      {state === 'needsPerson' ? <p>{say(postWords.slipNeedsHelp, lang)}</p> : null}
    </div>
  );
}

function SlipFacts({ lang, input }: { readonly lang: Lang; readonly input: SlipInput }) {
  return (
    <Facts
      facts={[
        { name: say(postWords.slipProcedure, lang), value: input.procedure ?? say(postWords.slipSealedName, lang) },
        ...(input.office === null ? [] : [{ name: say(postWords.slipOffice, lang), value: input.office }]),
        { name: say(postWords.slipTime, lang), value: formatInstant(input.filedAt) },
        { name: say(postWords.slipPost, lang), value: input.post },
        ...(input.helper === null ? [] : [{ name: say(postWords.slipHelper, lang), value: input.helper }]),
        { name: say(postWords.slipPapers, lang), value: say(postWords.slipPapersCount(input.papers), lang) },
      ]}
    />
  );
}
