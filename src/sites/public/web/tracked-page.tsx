import { formatInstant, shownDay } from '../../../basics/rules/dates-format.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { Tracked } from '../../../dossiers/http/shapes.ts';
import type { ConsentView } from '../../../outreach/http/message-shapes.ts';
import type { SatisfactionView } from '../../../reports/http/satisfaction-shapes.ts';
import type { HelpView } from '../../../teams/http/help-shapes.ts';
import { type Frame, Page } from './document.tsx';
import { HelpedSection } from './helped-section.tsx';
import { MessageConsentSection } from './message-consent-section.tsx';
import { Box, type Fact, Facts, Tag, type TagKind } from './parts.tsx';
import { SatisfactionSection } from './satisfaction-section.tsx';
import { words } from './words.ts';
import { helpedWords } from './words-helped.ts';
import { messageConsentWords } from './words-message-consent.ts';
import { satisfactionWords } from './words-satisfaction.ts';
import { trackingWords } from './words-tracking.ts';

/** What was just done, told once after it. */
export type TrackedNews = 'none' | keyof typeof newsWords;

const newsWords = {
  supplement: trackingWords.supplementSent,
  confirmResultDraft: trackingWords.draftConfirmed,
  askWithdrawal: trackingWords.withdrawSent,
  satisfaction: satisfactionWords.done,
  messagesAgreed: messageConsentWords.doneAgreed,
  messagesWithdrawn: messageConsentWords.doneWithdrawn,
  ...helpedWords.done,
} as const;

export function isTrackedNews(text: string): text is keyof typeof newsWords {
  return Object.hasOwn(newsWords, text);
}

export type TrackedInput = {
  readonly frame: Frame;
  readonly tracked: Tracked;
  readonly help: HelpView | null;
  readonly satisfaction: SatisfactionView | null;
  readonly consent: ConsentView | null;
  readonly news: TrackedNews;
};

/** Where the dossier stands: first what I must do, then the state, then what happened. */
export function TrackedPage({ frame, tracked, help, satisfaction, consent, news }: TrackedInput) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={`${tracked.stageName[lang]}: ${tracked.code}`}>
      {news === 'none' ? null : (
        <Box kind="good">
          <p role="status">{say(newsWords[news], lang)}</p>
        </Box>
      )}
      <p className="muted code-name">{tracked.code}</p>
      <h1>{tracked.procedureName}</h1>
      <div className="state">
        <b>{say(tracked.stageName, lang)}</b>
        {tracked.daysLeft === null ? null : <Tag kind={daysKind(tracked.daysLeft)}>{say(trackingWords.daysLeft(tracked.daysLeft), lang)}</Tag>}
      </div>
      <div className="pair uneven">
        <div>
          <Todo lang={lang} tracked={tracked} />
          <ResultDraft lang={lang} tracked={tracked} />
          <SatisfactionSection lang={lang} satisfaction={satisfaction} />
          <h2>{say(trackingWords.timeline, lang)}</h2>
          <Timeline lang={lang} tracked={tracked} />
          <HelpedSection lang={lang} help={help} />
          <MessageConsentSection lang={lang} consent={consent} />
        </div>
        <aside>
          <Facts facts={factsOf(tracked, lang)} />
        </aside>
      </div>
      <div className="actions">
        {tracked.acts.includes('askWithdrawal') ? (
          <a className="button second" href="/tra-cuu/rut">
            {say(trackingWords.withdraw, lang)}
          </a>
        ) : null}
        <button className="second" type="button" data-print hidden>
          {say(words.print, lang)}
        </button>
        <form method="post" action="/tra-cuu/xong" className="no-print">
          <button className="text" type="submit">
            {say(trackingWords.leave, lang)}
          </button>
        </form>
      </div>
    </Page>
  );
}

type Part = { readonly lang: Lang; readonly tracked: Tracked };

function Todo({ lang, tracked }: Part) {
  const { todo } = tracked;
  // What was asked once is history as soon as the turn is the person's for another reason.
  const request = tracked.acts.includes('supplement') ? tracked.supplementRequest : null;
  const kind = todo.who === 'applicant' ? 'warn' : todo.who === 'office' ? 'info' : 'plain';
  const title = todo.who === 'applicant' ? trackingWords.mustDo : todo.who === 'office' ? trackingWords.officeDoes : trackingWords.done;
  return (
    <div className="todo">
      <Box kind={kind}>
        <h2>{say(title, lang)}</h2>
        <p>{say(todo.text, lang)}</p>
        {request !== null ? (
          <ol>
            {request.items.map((item) => (
              <li key={item.what + item.reason}>
                <strong>{item.what}</strong> {item.open === 'no' ? <Tag kind="good">{say(trackingWords.settled, lang)}</Tag> : null}
                <div className="small">
                  {say(trackingWords.reason, lang)}: {item.reason}
                </div>
              </li>
            ))}
          </ol>
        ) : null}
        {request !== null ? (
          <p className="small">
            {say(trackingWords.ground, lang)}: {request.ground}
          </p>
        ) : null}
        {request?.respondBy ? <p>{say(trackingWords.respondBy(shownDay(request.respondBy)), lang)}</p> : null}
        {tracked.acts.includes('supplement') ? (
          <p>
            <a className="button" href="/tra-cuu/bo-sung">
              {say(trackingWords.supplementTitle, lang)}
            </a>
          </p>
        ) : null}
      </Box>
    </div>
  );
}

function ResultDraft({ lang, tracked }: Part) {
  const draft = tracked.resultDraft;
  if (draft === null) return null;
  return (
    <section className="card" aria-labelledby="draft">
      <h2 id="draft">{say(trackingWords.draftTitle, lang)}</h2>
      <p>{say(trackingWords.draftHint, lang)}</p>
      <p className="draft-text">{draft.text}</p>
      {draft.confirmedAt === null ? null : <Tag kind="good">{say(trackingWords.draftConfirmed, lang)}</Tag>}
      {tracked.acts.includes('confirmResultDraft') ? (
        <form method="post" action="/tra-cuu/xac-nhan">
          <button type="submit">{say(trackingWords.draftConfirm, lang)}</button>
        </form>
      ) : null}
    </section>
  );
}

function Timeline({ lang, tracked }: Part) {
  return (
    <ol className="timeline">
      {tracked.timeline.map((row) => (
        <li key={row.at + row.act}>
          <time dateTime={row.at}>{timeOf(row.at)}</time>
          <strong>{say(row.name, lang)}</strong>
          {row.note === null ? null : <p>{row.note}</p>}
        </li>
      ))}
    </ol>
  );
}

function factsOf(tracked: Tracked, lang: Lang): readonly Fact[] {
  const optional = (name: Fact['name'], at: string | null): readonly Fact[] => (at === null ? [] : [{ name, value: timeOf(at) }]);
  return [
    { name: say(trackingWords.applicant, lang), value: tracked.applicantMasked },
    {
      name: say(trackingWords.office, lang),
      value: (
        <>
          {tracked.unit.name}
          <br />
          <span className="small muted">{tracked.unit.address}</span>
          <br />
          <a href={`tel:${tracked.unit.phone.replace(/[^\d+]/g, '')}`}>{tracked.unit.phone}</a>
        </>
      ),
    },
    { name: say(trackingWords.submitted, lang), value: timeOf(tracked.submittedAt) },
    ...(tracked.openedAt === null && tracked.receivedAt === null
      ? [{ name: say(trackingWords.opened, lang), value: say(trackingWords.notOpened, lang) }]
      : optional(say(trackingWords.opened, lang), tracked.openedAt)),
    ...(tracked.receivedAt === null
      ? [{ name: say(trackingWords.answerBy, lang), value: timeOf(tracked.answerBy) }]
      : optional(say(trackingWords.received, lang), tracked.receivedAt)),
    ...optional(say(trackingWords.due, lang), tracked.dueAt),
    ...optional(say(trackingWords.newDue, lang), tracked.newDueAt),
    ...optional(say(trackingWords.finished, lang), tracked.finishedAt),
    { name: say(trackingWords.papers, lang), value: say(trackingWords.papersArrived(tracked.papers), lang) },
  ];
}

function daysKind(days: number): TagKind {
  if (days < 0) return 'bad';
  return days <= 1 ? 'warn' : 'info';
}

function timeOf(iso: string): string {
  const instant = parseInstant(iso);
  return instant === null ? iso : formatInstant(instant);
}
