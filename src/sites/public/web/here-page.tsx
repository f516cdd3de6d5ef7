import { formatInstant } from '../../../basics/rules/dates-format.ts';
import type { Text } from '../../../basics/rules/outcome.ts';
import type { Instant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { outboxStateWords } from '../../../sync/web/outbox-words.ts';
import { type Frame, Page } from './document.tsx';
import { Box, type BoxKind } from './parts.tsx';
import { isAtOffice, type NamedItem, PapersLine, StateTag, WhatToDo, Why } from './sent-parts.tsx';
import { hereWords } from './words-here.ts';

export type NamedDraft = { readonly id: string; readonly name: string; readonly savedAt: Instant; readonly unreadRows: number };

export type HereInput = {
  readonly frame: Frame;
  readonly drafts: readonly NamedDraft[];
  readonly items: readonly NamedItem[];
  readonly space: { readonly usedShare: number; readonly level: 'fine' | 'warn' | 'textOnly'; readonly isLasting: boolean };
  readonly vault: 'none' | 'locked' | 'open';
  /** What was just done, in words; '' for nothing. */
  readonly news: string;
  /** What is to be erased when the person says so once more. */
  readonly sure: { readonly id: string; readonly what: 'throwAway' | 'giveUp' } | null;
};

/** All that this device keeps: what needs the person first, then what is under way, drafts, and what was received. */
export function HerePage(input: HereInput) {
  const { frame, items, drafts } = input;
  const { lang } = frame;
  const inState = (fits: (state: NamedItem['item']['state']) => boolean) => items.filter(({ item }) => fits(item.state));
  const [needing, received] = [inState((state) => state === 'needsPerson'), inState((state) => state === 'received')];
  const waiting = inState((state) => state !== 'needsPerson' && state !== 'received');
  return (
    <Page frame={frame} kind="own" title={say(hereWords.title, lang)}>
      <div className="column">
        <h1>{say(hereWords.title, lang)}</h1>
        <p>{say(hereWords.lead, lang)}</p>
        {input.news === '' ? null : (
          <Box kind="info">
            <p role="status">{input.news}</p>
          </Box>
        )}
        {items.length + drafts.length > 0 ? null : (
          <p>
            {say(hereWords.nothing, lang)} <a href="/thu-tuc">{say(hereWords.findProcedure, lang)}</a>
          </p>
        )}
        <Items lang={lang} title={say(hereWords.needYou, lang)} items={needing} input={input} />
        <Items lang={lang} title={say(hereWords.unsent, lang)} items={waiting} input={input} />
        <Drafts lang={lang} input={input} />
        <Items lang={lang} title={say(hereWords.received, lang)} items={received} input={input} />
        <Space lang={lang} space={input.space} />
        {needing.length + waiting.length === 0 ? null : <TakeAway lang={lang} />}
        {input.vault === 'none' ? null : <LeaveMachine lang={lang} vault={input.vault} />}
      </div>
    </Page>
  );
}

function Items({ lang, title, items, input }: { readonly lang: Lang; readonly title: string; readonly items: readonly NamedItem[]; readonly input: HereInput }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="muted">({items.length})</span>
      </h2>
      <ul className="kept">
        {items.map(({ item, name }) => (
          <li key={item.id} className="card">
            <p>
              <StateTag lang={lang} state={item.state} /> <span className="muted small">{say(hereWords.filedAt(formatInstant(item.filedAt)), lang)}</span>
            </p>
            <h3>
              <a href={`/nop/ho-so/${item.id}/gui`}>{name}</a>
            </h3>
            {item.code === null ? null : <p className="small">{say(hereWords.code(item.code), lang)}</p>}
            {item.state === 'received' ? <p className="small muted">{say(hereWords.receivedNote, lang)}</p> : <p>{say(outboxStateWords[item.state].meaning, lang)}</p>}
            <Why lang={lang} item={item} />
            <PapersLine lang={lang} item={item} />
            <WhatToDo lang={lang} item={item} />
            {item.state === 'needsPerson' ? <Erase lang={lang} id={item.id} what="giveUp" words={isAtOffice(item) ? eraseWords.copy : eraseWords.giveUp} input={input} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drafts({ lang, input }: { readonly lang: Lang; readonly input: HereInput }) {
  if (input.drafts.length === 0) return null;
  return (
    <section>
      <h2>
        {say(hereWords.drafts, lang)} <span className="muted">({input.drafts.length})</span>
      </h2>
      <ul className="kept">
        {input.drafts.map((draft) => (
          <li key={draft.id} className="card">
            <h3>{draft.name}</h3>
            <p className="small muted">{say(hereWords.savedAt(formatInstant(draft.savedAt)), lang)}</p>
            {draft.unreadRows === 0 ? null : <p className="small">{say(hereWords.damaged(draft.unreadRows), lang)}</p>}
            <p className="actions">
              <a className="button second" href={`/nop/ho-so/${draft.id}`}>
                {say(hereWords.goOn, lang)}
                <span className="hidden-text">: {draft.name}</span>
              </a>
            </p>
            <Erase lang={lang} id={draft.id} what="throwAway" words={eraseWords.throwAway} input={input} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type EraseInput = {
  readonly lang: Lang;
  readonly id: string;
  readonly what: 'throwAway' | 'giveUp';
  readonly words: { readonly ask: Text; readonly sure: Text };
  readonly input: HereInput;
};

/** What the office holds is not given up by erasing the copy here, and the button does not say so. */
const eraseWords = {
  throwAway: { ask: hereWords.throwAway, sure: hereWords.throwAwaySure },
  giveUp: { ask: hereWords.giveUp, sure: hereWords.giveUpSure },
  copy: { ask: hereWords.eraseCopy, sure: hereWords.eraseCopySure },
} as const;

/** Erasing asks once more, on the page: no dialog that a phone may swallow. */
function Erase({ lang, id, what, words, input }: EraseInput) {
  const isSure = input.sure?.id === id && input.sure.what === what;
  return (
    <form method="post" action="/tren-may-nay">
      <input type="hidden" name="id" value={id} />
      {isSure ? (
        <div className="box warn" role="alert">
          <p>{say(words.sure, lang)}</p>
          <button type="submit" name="do" value={what}>
            {say(hereWords.yesErase, lang)}
          </button>
        </div>
      ) : (
        <button type="submit" className="text" name="do" value={`ask:${what}`}>
          {say(words.ask, lang)}
        </button>
      )}
    </form>
  );
}

const spaceBoxes = { fine: 'plain', warn: 'warn', textOnly: 'bad' } as const satisfies Record<HereInput['space']['level'], BoxKind>;

function Space({ lang, space }: { readonly lang: Lang; readonly space: HereInput['space'] }) {
  const percent = Math.round(space.usedShare * 100);
  const words = { fine: hereWords.spaceFine, warn: hereWords.spaceWarn, textOnly: hereWords.spaceText }[space.level](percent);
  return (
    <section>
      <h2>{say(hereWords.space, lang)}</h2>
      <Box kind={spaceBoxes[space.level]}>
        <p>
          <meter min={0} max={100} low={70} high={90} value={percent} aria-label={say(hereWords.space, lang)} /> {say(words, lang)}
        </p>
        {space.isLasting ? null : <p className="small muted">{say(hereWords.mayBeErased, lang)}</p>}
      </Box>
    </section>
  );
}

function TakeAway({ lang }: { readonly lang: Lang }) {
  return (
    <section>
      <h2>{say(hereWords.exportTitle, lang)}</h2>
      <p>{say(hereWords.exportText, lang)}</p>
      <form method="post" action="/tren-may-nay">
        <button type="submit" className="second" name="do" value="export">
          {say(hereWords.exportDo, lang)}
        </button>
      </form>
    </section>
  );
}

function LeaveMachine({ lang, vault }: { readonly lang: Lang; readonly vault: 'locked' | 'open' }) {
  return (
    <section>
      <h2>{say(hereWords.endTitle, lang)}</h2>
      {vault === 'locked' ? <p>{say(hereWords.lockedSome, lang)}</p> : null}
      <p>{say(hereWords.endText, lang)}</p>
      <form method="post" action="/tren-may-nay" className="actions">
        {vault === 'locked' ? (
          <button type="submit" className="second" name="do" value="unlock">
            {say(hereWords.unlock, lang)}
          </button>
        ) : (
          <button type="submit" className="second" name="do" value="lock">
            {say(hereWords.lock, lang)}
          </button>
        )}
        <button type="submit" className="second" name="do" value="end">
          {say(hereWords.endDo, lang)}
        </button>
      </form>
    </section>
  );
}
