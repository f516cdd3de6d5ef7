import { formatInstant } from '../../../basics/rules/dates-format.ts';
import type { Instant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { HandedDraft } from '../../../sync/rules/assisted-draft.ts';
import type { OutboxItem } from '../../../sync/rules/outbox-item.ts';
import { outboxStateWords } from '../../../sync/web/outbox-words.ts';
import { type Frame, Page } from './document.tsx';
import { Box, Tag } from './parts.tsx';
import { BenchFirst, type BenchInput, BenchLast } from './post-bench.tsx';
import { PostDays, type ShownDay } from './post-days.tsx';
import { DifficultiesOnShelf, type DifficultyCounts } from './post-difficulties-pages.tsx';
import { PostSearchForm } from './post-search-page.tsx';
import { type NamedItem, PapersLine, StateTag, Why } from './sent-parts.tsx';
import { handWords } from './words-hand-draft.ts';
import { postWords } from './words-post.ts';
import { practiceLinkWords } from './words-practice-links.ts';
import { benchWords } from './words-workbench.ts';

/** `who`: whose matter it is, '' while no name was typed. Only inside the member's own open vault. */
export type PostDraft = { readonly id: string; readonly name: string; readonly who: string; readonly savedAt: Instant };

/** Where it stands between this machine and the person who goes on elsewhere. */
type ShownDraft = PostDraft & { readonly handed: HandedDraft | null };

export function draftTitle({ name, who }: Pick<PostDraft, 'name' | 'who'>): string {
  return who === '' ? name : `${name} – ${who}`;
}

export type PostHomeInput = {
  readonly frame: Frame;
  readonly drafts: readonly ShownDraft[];
  readonly items: readonly NamedItem[];
  readonly days: readonly ShownDay[];
  readonly slipsLeft: number;
  readonly bench: BenchInput;
  readonly difficulties: DifficultyCounts;
  /** The member is in no team of this post any more: nothing new is begun. */
  readonly hasLeft: 'yes' | 'no';
  /** Others have a vault on this machine. */
  readonly hasColleagues: 'yes' | 'no';
  /** What was just done, in words; '' for nothing. */
  readonly news: string;
  /** What is to go when the member says so once more. */
  readonly sure: { readonly id: string; readonly what: 'throwAway' | 'giveUp' } | null;
};

/** The desk of a post: the next person first, then what is unfinished, what was filed, and the day's figures. */
export function PostHomePage(input: PostHomeInput) {
  const { frame, items, drafts, slipsLeft } = input;
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(postWords.home, lang)}>
      {input.news === '' ? null : (
        <Box kind="info">
          <p role="status">{input.news}</p>
        </Box>
      )}
      {input.hasLeft === 'yes' ? <Left lang={lang} drafts={drafts.length} /> : <Start lang={lang} />}
      <BenchFirst lang={lang} bench={input.bench} hasLeft={input.hasLeft} />
      {drafts.length === 0 ? null : <Drafts lang={lang} input={input} />}
      <section aria-labelledby="outbox">
        <h2 id="outbox">
          {say(postWords.outbox, lang)} <span className="muted">({items.length})</span>
        </h2>
        <p className="small muted">{say(items.length === 0 ? postWords.outboxNone : postWords.outboxText, lang)}</p>
        {items.some(({ item }) => item.state !== 'received') ? (
          <form method="post" action="/ho-tro" className="actions">
            <button type="submit" name="do" value="sendNow">
              {say(postWords.sendNow, lang)}
            </button>
          </form>
        ) : null}
        <ul className="kept">
          {items.map((named) => (
            <Item key={named.item.id} lang={lang} named={named} sure={input.sure} />
          ))}
        </ul>
      </section>
      <DifficultiesOnShelf lang={lang} counts={input.difficulties} />
      <BenchLast lang={lang} bench={input.bench} />
      <PostDays lang={lang} days={input.days} />
      <section aria-labelledby="machine">
        <h2 id="machine">{say(postWords.numbers, lang)}</h2>
        <p>{say(slipsLeft === 0 ? postWords.numbersNone : postWords.numbersLeft(slipsLeft), lang)}</p>
        <p className="actions">
          <a className="button second" href="/ho-tro/so-phieu">
            {say(postWords.numbers, lang)}
          </a>
          <a className="button second" href="/ho-tro/ban-giao">
            {say(postWords.handOver, lang)}
          </a>
        </p>
      </section>
    </Page>
  );
}

function Start({ lang }: { readonly lang: Lang }) {
  return (
    <section className="post-start" aria-labelledby="start">
      <h1 id="start">{say(postWords.startTitle, lang)}</h1>
      <p>
        <a className="button large" href="/ho-tro/giup">
          {say(benchWords.help, lang)}
        </a>
      </p>
      <p className="hint small">{say(benchWords.helpText, lang)}</p>
      <h2>{say(benchWords.orSearch, lang)}</h2>
      <PostSearchForm lang={lang} query="" />
      <p>
        <a href="/tiep-tuc">{say(handWords.takeInTitle, lang)}</a>
      </p>
      <p>
        <a href="/tap-lam">{say(practiceLinkWords.bench, lang)}</a>
      </p>
    </section>
  );
}

function Left({ lang, drafts }: { readonly lang: Lang; readonly drafts: number }) {
  return (
    <section aria-labelledby="start">
      <h1 id="start">{say(benchWords.leftTitle, lang)}</h1>
      <Box kind="warn">
        <p>
          {say(benchWords.leftText, lang)} {drafts === 0 ? '' : say(benchWords.leftDrafts(drafts), lang)}
        </p>
        <p>
          {say(benchWords.leftWrong, lang)} <a href="/ho-tro/toi">{say(benchWords.leftConfirm, lang)}</a>.
        </p>
      </Box>
    </section>
  );
}

function Drafts({ lang, input }: { readonly lang: Lang; readonly input: PostHomeInput }) {
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">
        {say(postWords.drafts, lang)} <span className="muted">({input.drafts.length})</span>
      </h2>
      <p className="small muted">{say(postWords.draftsText, lang)}</p>
      <ul className="kept">
        {input.drafts.map((draft) => (
          <li key={draft.id} className="card">
            <h3>{draftTitle(draft)}</h3>
            <p className="small muted">{say(postWords.savedAt(formatInstant(draft.savedAt)), lang)}</p>
            <Handed lang={lang} handed={draft.handed} />
            <Sure lang={lang} id={draft.id} name={draftTitle(draft)} what="throwAway" sure={input.sure} opens="yes" />
            <form method="post" action="/ho-tro" className="actions small">
              <input type="hidden" name="id" value={draft.id} />
              <button type="submit" className="text" name="do" value="hand">
                {say(handWords.give, lang)}
                <span className="hidden-text">: {draftTitle(draft)}</span>
              </button>
              {input.hasColleagues === 'no' ? null : (
                <a href={`/ho-tro/giao/${draft.id}`}>
                  {say(benchWords.give, lang)}
                  <span className="hidden-text">: {draftTitle(draft)}</span>
                </a>
              )}
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Handed({ lang, handed }: { readonly lang: Lang; readonly handed: HandedDraft | null }) {
  // A copy is there, and nothing more was wanted: of a draft that came from elsewhere, for one.
  if (handed === null || (handed.kind === 'begun' && handed.savedAt !== null)) return null;
  const said = handed.kind === 'given' ? handWords.listGiven(formatInstant(handed.codeUntil)) : handed.kind === 'wanted' ? handWords.listWanted : handWords.listBegun;
  return (
    <p>
      <Tag kind={handed.kind === 'given' ? 'info' : 'warn'}>{say(said, lang)}</Tag>
    </p>
  );
}

function Item({ lang, named: { item, name }, sure }: { readonly lang: Lang; readonly named: NamedItem; readonly sure: PostHomeInput['sure'] }) {
  return (
    <li className="card">
      <p>
        <StateTag lang={lang} state={item.state} /> <span className="muted small">{say(postWords.filedAt(formatInstant(item.filedAt)), lang)}</span>
      </p>
      <h3>{name}</h3>
      {item.state === 'received' ? null : <p>{say(outboxStateWords[item.state].meaning, lang)}</p>}
      <Why lang={lang} item={item} />
      <PapersLine lang={lang} item={item} />
      <form method="post" action="/ho-tro">
        <input type="hidden" name="id" value={item.id} />
        <button type="submit" className="second" name="do" value="openSlip">
          {say(postWords.seeSlip, lang)}
          <span className="hidden-text">: {name}</span>
        </button>
      </form>
      {item.state === 'needsPerson' ? <Mend lang={lang} item={item} sure={sure} /> : null}
    </li>
  );
}

function Mend({ lang, item, sure }: { readonly lang: Lang; readonly item: OutboxItem; readonly sure: PostHomeInput['sure'] }) {
  return (
    <>
      <form method="post" action="/ho-tro" className="actions">
        <input type="hidden" name="id" value={item.id} />
        <button type="submit" name="do" value="sendAgain">
          {say(postWords.sendAgain, lang)}
        </button>
      </form>
      <Sure lang={lang} id={item.id} name="" what="giveUp" sure={sure} opens="no" />
    </>
  );
}

type SureInput = {
  readonly lang: Lang;
  readonly id: string;
  readonly name: string;
  readonly what: 'throwAway' | 'giveUp';
  readonly sure: PostHomeInput['sure'];
  readonly opens: 'yes' | 'no';
};

/** What cannot be brought back is asked once more, on the page. */
function Sure({ lang, id, name, what, sure, opens }: SureInput) {
  const isAsked = sure?.id === id && sure.what === what;
  const isDraft = what === 'throwAway';
  return (
    <form method="post" action="/ho-tro" className={isAsked ? undefined : 'actions'}>
      <input type="hidden" name="id" value={id} />
      {isAsked ? (
        <div className="box warn" role="alert" id="warnings" tabIndex={-1}>
          {name === '' ? null : (
            <p>
              <strong>{name}</strong>
            </p>
          )}
          <p>{say(isDraft ? postWords.throwAwaySure : postWords.giveUpSure, lang)}</p>
          <button type="submit" name="do" value={what}>
            {say(isDraft ? postWords.yesThrow : postWords.yesGiveUp, lang)}
          </button>
        </div>
      ) : (
        <>
          {opens === 'yes' ? (
            <button type="submit" className="second" name="do" value="openDraft">
              {say(postWords.draftOpen, lang)}
            </button>
          ) : null}
          <button type="submit" className="text" name="do" value={`ask:${what}`}>
            {say(isDraft ? postWords.throwAway : postWords.giveUp, lang)}
          </button>
        </>
      )}
    </form>
  );
}
