import { formatInstant } from '../../../basics/rules/dates-format.ts';
import type { Text } from '../../../basics/rules/outcome.ts';
import { maskName } from '../../../basics/rules/text.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { clockOf, momentOf } from '../../../teams/rules/duty-clock.ts';
import type { KeptWalkIn, ToldWalkIn, WalkInCounts } from '../../../teams/rules/kept-walk-in.ts';
import { walkInOutcomes } from '../../../teams/rules/walk-in.ts';
import type { Frame } from './document.tsx';
import { Box, type Fault, Tag } from './parts.tsx';
import { stepPage } from './post-assist-pages.tsx';
import { TextBox } from './post-entry-pages.tsx';
import { walkInWords as words } from './words-walk-ins.ts';

const address = '/ho-tro/khong-hen';

/** On the desk: how many came, and the tap for one more. */
export function WalkInsOnShelf({ lang, counts: { today, waiting, stuck } }: { readonly lang: Lang; readonly counts: WalkInCounts }) {
  return (
    <section aria-labelledby="walk-ins">
      <h2 id="walk-ins">{say(words.shelf(today), lang)}</h2>
      {waiting === 0 ? null : <p className="small muted">{say(words.shelfWaiting(waiting), lang)}</p>}
      {stuck === 0 ? null : <p>{say(words.shelfStuck(stuck), lang)}</p>}
      <p className="actions">
        <a className="button second" href={address}>
          {say(words.came, lang)}
        </a>
      </p>
    </section>
  );
}

export type WalkInsInput = {
  readonly frame: Frame;
  readonly faults: readonly Fault[];
  readonly news: string;
  /** Made with the form: pressed twice it is one. Null for a member who has left, and notes nobody new. */
  readonly newId: string | null;
  readonly procedures: readonly { readonly code: string; readonly name: string }[];
  /** What waits here of today, of days before, and what cannot be read. */
  readonly waiting: { readonly today: readonly NamedKept[]; readonly before: readonly NamedKept[]; readonly unread: readonly string[] };
  /** Why what waits is not sent even with a line: the member has not confirmed himself, or counts no more. */
  readonly held: Text | null;
  readonly told: readonly ToldWalkIn[];
};

type NamedKept = KeptWalkIn & { readonly procedureName: string };

/** Who came without an appointment: one tap, and those of today. */
export function PostWalkInsPage(input: WalkInsInput) {
  const { frame, faults, news, waiting, held, told } = input;
  const { lang } = frame;
  const today = waiting.today.length + told.length;
  return stepPage(
    { frame, faults, title: say(words.came, lang), back: '/ho-tro' },
    <>
      {news === '' ? null : (
        <Box kind="good">
          <p role="status">{news}</p>
        </Box>
      )}
      {held === null ? null : (
        <Box kind="warn">
          <p>
            {say(held, lang)} <a href="/ho-tro/toi">{say(words.confirm, lang)}</a>
          </p>
        </Box>
      )}
      {input.newId === null ? null : <OneMore input={input} id={input.newId} />}
      <section aria-labelledby="today">
        <h2 id="today" tabIndex={-1}>
          {say(words.today(today), lang)}
        </h2>
        {today === 0 ? <p>{say(words.none, lang)}</p> : null}
        <ul className="kept">
          {waiting.today.map((row) => (
            <Kept key={row.id} lang={lang} row={row} time={clockOf(momentOf(row.happenedAt).minute)} held={held} />
          ))}
          {[...told].reverse().map((row) => (
            <Told key={row.id} lang={lang} row={row} />
          ))}
        </ul>
      </section>
      {waiting.before.length + waiting.unread.length === 0 ? null : (
        <section aria-labelledby="before">
          <h2 id="before">{say(words.before, lang)}</h2>
          <ul className="kept">
            {waiting.before.map((row) => (
              <Kept key={row.id} lang={lang} row={row} time={formatInstant(row.happenedAt)} held={held} />
            ))}
            {waiting.unread.map((id) => (
              <li key={id} className="card">
                <p>
                  <Tag kind="bad">{say(words.unread, lang)}</Tag>
                </p>
                <p>{say(words.unreadText, lang)}</p>
                <TakeBack lang={lang} id={id} what="takeBack" name="" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
}

function OneMore({ input: { frame, faults, procedures }, id }: { readonly input: WalkInsInput; readonly id: string }) {
  const { lang } = frame;
  return (
    <form method="post" action={address} noValidate autoComplete="off">
      <p>{say(words.lead, lang)}</p>
      <input type="hidden" name="id" value={id} />
      <div className="question">
        <label className="label" htmlFor="procedure">
          {say(words.about, lang)}
        </label>
        <select id="procedure" name="procedure" defaultValue="" className="w30">
          <option value="">{say(words.aboutNone, lang)}</option>
          {procedures.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <details>
        <summary>{say(words.nameMore, lang)}</summary>
        <TextBox door={{ frame, faults }} id="name" label={say(words.name, lang)} hint={say(words.nameHint, lang)} value="" />
      </details>
      <h2 id="how">{say(words.how, lang)}</h2>
      <div className="ways">
        {walkInOutcomes.map((outcome) => (
          <button key={outcome} type="submit" className={outcome === 'helped' ? undefined : 'second'} name="do" value={outcome}>
            {say(words.outcomes[outcome], lang)}
          </button>
        ))}
      </div>
    </form>
  );
}

function Kept({ lang, row, time, held }: { readonly lang: Lang; readonly row: NamedKept; readonly time: string; readonly held: Text | null }) {
  const isRefused = row.refused !== null;
  const line = lineOf(lang, { time, ...row, fullName: row.fullName ?? '' });
  return (
    <li className="card">
      <p>
        <Tag kind={isRefused ? 'bad' : 'info'}>{say(isRefused ? words.notTaken : held === null ? words.waits : words.waitsForMember, lang)}</Tag>
      </p>
      <p>{line}</p>
      {row.refused === null ? null : <p>{say(row.refused, lang)}</p>}
      <form method="post" action={address} className="actions">
        <input type="hidden" name="id" value={row.id} />
        <button type="submit" className="second" name="do" value="sendNow">
          {say(isRefused ? words.sendAgain : words.sendNow, lang)}
          <span className="hidden-text">: {line}</span>
        </button>
        <button type="submit" className="text" name="do" value="takeBack">
          {say(words.takeBack, lang)}
          <span className="hidden-text">: {line}</span>
        </button>
      </form>
    </li>
  );
}

function Told({ lang, row }: { readonly lang: Lang; readonly row: ToldWalkIn }) {
  const line = lineOf(lang, { ...row, time: clockOf(momentOf(row.happenedAt).minute) });
  return (
    <li className="card">
      <p>
        <Tag kind="good">{say(words.withWard, lang)}</Tag>{' '}
        {row.isOwn === 'yes' || row.notedBy === '' ? null : <span className="muted small">{say(words.notedBy(row.notedBy), lang)}</span>}
      </p>
      <p>{line}</p>
      {row.isOwn === 'yes' ? <TakeBack lang={lang} id={row.id} what="takeBackThere" name={line} /> : null}
    </li>
  );
}

function TakeBack({ lang, id, what, name }: { readonly lang: Lang; readonly id: string; readonly what: 'takeBack' | 'takeBackThere'; readonly name: string }) {
  return (
    <form method="post" action={address} className="actions">
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="text" name="do" value={what}>
        {say(words.takeBack, lang)}
        {name === '' ? null : <span className="hidden-text">: {name}</span>}
      </button>
    </form>
  );
}

type Line = Pick<ToldWalkIn, 'outcome' | 'procedureName' | 'fullName'> & { readonly time: string };

/** As strangers may see it: the next person sits beside the screen. */
function lineOf(lang: Lang, { time, outcome, procedureName, fullName }: Line): string {
  return [time, say(outcome === null ? words.outcomeUnknown : words.outcomes[outcome], lang), procedureName, maskName(fullName)].filter((text) => text !== '').join(', ');
}
