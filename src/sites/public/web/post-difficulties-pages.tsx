import { formatDate, formatInstant } from '../../../basics/rules/dates-format.ts';
import { type Instant, parsePlainDate } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { type DifficultyKind, difficultyKinds } from '../../../directives/rules/difficulty.ts';
import type { KeptRaise, ToldDifficulty } from '../../../directives/rules/kept-difficulty.ts';
import type { Frame } from './document.tsx';
import { Box, type Fault, Tag } from './parts.tsx';
import { stepPage } from './post-assist-pages.tsx';
import { difficultyWords as words } from './words-difficulties.ts';
import { benchWords } from './words-workbench.ts';

export type DifficultyCounts = { readonly waiting: number; readonly open: number; readonly answered: number };

/** On the desk: how many wait, and the way to raise one. */
export function DifficultiesOnShelf({ lang, counts }: { readonly lang: Lang; readonly counts: DifficultyCounts }) {
  return (
    <section aria-labelledby="difficulties">
      <h2 id="difficulties">{say(words.title, lang)}</h2>
      {counts.waiting + counts.open + counts.answered === 0 ? <p className="small muted">{say(words.lead, lang)}</p> : <p>{say(words.counts(counts), lang)}</p>}
      <p className="actions">
        <a className="button second" href="/ho-tro/kho-khan/moi">
          {say(words.raise, lang)}
        </a>
        <a className="button second" href="/ho-tro/kho-khan">
          {say(words.see, lang)}
        </a>
      </p>
    </section>
  );
}

export type DifficultiesInput = {
  readonly frame: Frame;
  readonly faults: readonly Fault[];
  readonly news: string;
  readonly waiting: readonly KeptRaise[];
  /** Ids of what is kept and cannot be read. */
  readonly unread: readonly string[];
  readonly told: { readonly heardAt: Instant; readonly rows: readonly ToldDifficulty[] } | null;
};

export function PostDifficultiesPage({ frame, faults, news, waiting, unread, told }: DifficultiesInput) {
  const { lang } = frame;
  return stepPage(
    { frame, faults, title: say(words.title, lang), back: '/ho-tro' },
    <>
      {news === '' ? null : (
        <Box kind="good">
          <p role="status">{news}</p>
        </Box>
      )}
      <p>{say(words.lead, lang)}</p>
      <p className="actions">
        <a className="button" href="/ho-tro/kho-khan/moi">
          {say(words.raise, lang)}
        </a>
      </p>
      {waiting.length + unread.length === 0 ? null : <Waiting lang={lang} rows={waiting} unread={unread} />}
      <section aria-labelledby="told">
        <h2 id="told" tabIndex={-1}>
          {say(words.toldTitle, lang)}
        </h2>
        {told === null ? <p>{say(words.toldUnknown, lang)}</p> : told.rows.length === 0 ? <p>{say(words.toldNone, lang)}</p> : null}
        <ul className="kept">
          {told?.rows.map((row) => (
            <Told key={row.id} lang={lang} row={row} />
          ))}
        </ul>
        {told === null ? null : <p className="small muted">{say(benchWords.heardAt(formatInstant(told.heardAt)), lang)}</p>}
      </section>
    </>,
  );
}

function Waiting({ lang, rows, unread }: { readonly lang: Lang; readonly rows: readonly KeptRaise[]; readonly unread: readonly string[] }) {
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">
        {say(words.waitingTitle, lang)} <span className="muted">({rows.length + unread.length})</span>
      </h2>
      <ul className="kept">
        {rows.map((row) => (
          <li key={row.id} className="card">
            <p>
              <Tag kind={row.refused === null ? 'info' : 'bad'}>{say(row.refused === null ? words.waits : words.notTaken, lang)}</Tag>{' '}
              <span className="muted small">{say(words.raisedBy(row.by, formatInstant(row.raisedAt)), lang)}</span>
            </p>
            <p>
              <strong>{say(words.kinds[row.kind], lang)}</strong>: {row.text}
            </p>
            {row.refused === null ? null : <p>{say(row.refused, lang)}</p>}
            <form method="post" action="/ho-tro/kho-khan" className="actions">
              <input type="hidden" name="id" value={row.id} />
              <button type="submit" className="second" name="do" value="sendNow">
                {say(row.refused === null ? words.sendNow : words.sendAgain, lang)}
              </button>
              <button type="submit" className="text" name="do" value="takeBack">
                {say(words.takeBack, lang)}
                <span className="hidden-text">: {row.text}</span>
              </button>
            </form>
          </li>
        ))}
        {unread.map((id) => (
          <li key={id} className="card">
            <p>
              <Tag kind="bad">{say(words.unread, lang)}</Tag>
            </p>
            <p>{say(words.unreadText, lang)}</p>
            <form method="post" action="/ho-tro/kho-khan" className="actions">
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="text" name="do" value="takeBack">
                {say(words.takeBack, lang)}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ lang, row }: { readonly lang: Lang; readonly row: ToldDifficulty }) {
  const due = parsePlainDate(row.dueOn);
  return (
    <li className="card">
      <p>
        <Tag kind={row.state === 'open' ? 'warn' : 'good'}>{say(words.states[row.state], lang)}</Tag>{' '}
        {row.state !== 'open' || due === null ? null : <span className="muted small">{say(words.owner[row.owner](formatDate(due)), lang)}</span>}
      </p>
      <p>
        <strong>{say(words.kinds[row.kind], lang)}</strong>: {row.text}
      </p>
      <p className="small muted">{say(words.raisedBy(row.raisedBy, formatInstant(row.raisedAt)), lang)}</p>
      {row.answers.map((answer) => (
        <blockquote key={answer.at}>
          <p className="small muted">{say(words.answer(answer.by, formatInstant(answer.at)), lang)}</p>
          <p>{answer.text}</p>
        </blockquote>
      ))}
      <form method="post" action="/ho-tro/kho-khan" className="actions">
        <input type="hidden" name="id" value={row.id} />
        {(['close', 'escalate'] as const).map((act) =>
          row.may.includes(act) ? (
            <button key={act} type="submit" className="second" name="do" value={act}>
              {say(words[act], lang)}
              <span className="hidden-text">: {row.text}</span>
            </button>
          ) : null,
        )}
      </form>
    </li>
  );
}

export type RaiseInput = { readonly frame: Frame; readonly faults: readonly Fault[]; readonly kind: DifficultyKind | null; readonly text: string; readonly photo: string };

/** A difficulty in a minute: about what, a few words, a picture. */
export function PostRaisePage({ frame, faults, kind, text, photo }: RaiseInput) {
  const { lang } = frame;
  const problemOf = (href: string) => faults.find((one) => one.href === href)?.message ?? null;
  return stepPage(
    { frame, faults, title: say(words.raise, lang), back: '/ho-tro/kho-khan' },
    <form method="post" action="/ho-tro/kho-khan/moi" noValidate autoComplete="off">
      <fieldset className={problemOf('#kind') === null ? 'question' : 'question faulty'} id="kind" tabIndex={-1}>
        <legend className="label">{say(words.kind, lang)}</legend>
        {problemOf('#kind') === null ? null : <p className="fault">{problemOf('#kind')}</p>}
        <div className="choices">
          {difficultyKinds.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="kind" value={one} defaultChecked={one === kind} />
              <span>{say(words.kinds[one], lang)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={problemOf('#text') === null ? 'question' : 'question faulty'}>
        <label className="label" htmlFor="text">
          {say(words.what, lang)}
        </label>
        <p className="hint" id="text-hint">
          {say(words.whatHint, lang)}
        </p>
        {problemOf('#text') === null ? null : (
          <p className="fault" id="text-fault">
            {problemOf('#text')}
          </p>
        )}
        <textarea id="text" name="text" rows={4} maxLength={4000} aria-describedby="text-hint" defaultValue={text} />
      </div>
      <div className="question">
        <label className="label" htmlFor="photo">
          {say(words.photo, lang)}
        </label>
        <p className="hint" id="photo-hint">
          {say(words.photoHint, lang)}
        </p>
        <input id="photo" type="file" accept="image/*" aria-describedby="photo-hint" />
        <input id="photo-kept" type="hidden" name="photo" value={photo} />
        <p id="photo-news" role="status">
          {photo === '' ? '' : say(words.photoKept, lang)}
        </p>
      </div>
      <button type="submit">{say(words.send, lang)}</button>
    </form>,
  );
}
