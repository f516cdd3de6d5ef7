import type { ReactNode } from 'react';
import { formatInstant } from '../../../basics/rules/dates-format.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { Roster } from '../../../sync/rules/roster.ts';
import type { VaultShown } from '../../../sync/web/device.ts';
import { type Frame, Page } from './document.tsx';
import { Box, ErrorSummary, type Fault } from './parts.tsx';
import { words } from './words.ts';
import { postWords } from './words-post.ts';
import { benchWords } from './words-workbench.ts';

/** The doors of a post's machine: which post it is of, a new session, the lock, and who helps today. */

type Door = { readonly frame: Frame; readonly faults: readonly Fault[] };

export function PostJoinPage({ frame, faults, code, hasOwn }: Door & { readonly code: string; readonly hasOwn: 'yes' | 'no' }) {
  const { lang } = frame;
  return doorPage(
    { frame, faults, title: say(postWords.joinTitle, lang) },
    <>
      <p>{say(postWords.joinLead, lang)}</p>
      {hasOwn === 'yes' ? (
        <Box kind="warn">
          <p>{say(postWords.joinOwnDrafts, lang)}</p>
          <p>
            <a href="/tren-may-nay">{say({ vi: 'Trên máy này', en: 'On this machine' }, lang)}</a>
          </p>
        </Box>
      ) : (
        <form method="post" action="/ho-tro" noValidate autoComplete="off">
          <Box kind="info">
            <p>{say(postWords.joinLine, lang)}</p>
          </Box>
          <TextBox door={{ frame, faults }} id="code" label={say(postWords.joinCode, lang)} hint={say(postWords.joinHint, lang)} value={code} />
          <button type="submit" name="do" value="join">
            {say(postWords.joinDo, lang)}
          </button>
        </form>
      )}
      <p className="small">
        {say(postWords.joinNotPost, lang)} <a href="/">{say(postWords.joinHome, lang)}</a>.
      </p>
    </>,
  );
}

export type BeginInput = Door & { readonly name: string; readonly personId: string; readonly waiting: number; readonly roster: Roster | null };

/** A vault of one's own: the name out of the list of the ward, or typed by who is not on it, and a PIN. */
export function PostBeginPage({ frame, faults, name, personId, waiting, roster }: BeginInput) {
  const { lang } = frame;
  const door = { frame, faults };
  return doorPage(
    { frame, faults, title: say(benchWords.beginTitle, lang) },
    <>
      <p>{say(benchWords.beginLead, lang)}</p>
      {waiting === 0 ? null : <p>{say(postWords.lockedWaiting(waiting), lang)}</p>}
      <form method="post" action="/ho-tro" noValidate autoComplete="off">
        <Names lang={lang} roster={roster} chosen={personId} />
        <TextBox door={door} id="name" label={say(postWords.memberName, lang)} hint={say(postWords.memberLead, lang)} value={name} />
        <PinBox door={door} id="pin" label={say(postWords.pin, lang)} hint={say(postWords.pinHint, lang)} />
        <PinBox door={door} id="again" label={say(postWords.pinAgain, lang)} hint="" />
        <button type="submit" name="do" value="begin">
          {say(postWords.beginDo, lang)}
        </button>
        <p id="pin-busy" role="status" />
      </form>
    </>,
  );
}

function Names({ lang, roster, chosen }: { readonly lang: Lang; readonly roster: Roster | null; readonly chosen: string }) {
  if (roster === null || roster.members.length === 0) return <p className="small muted">{say(benchWords.rosterNone, lang)}</p>;
  const asOf = parseInstant(roster.asOf);
  return (
    <div className="question">
      <label className="label" htmlFor="person">
        {say(benchWords.chooseName, lang)}
      </label>
      <p className="hint small" id="person-hint">
        {say(benchWords.notListed, lang)}. {asOf === null ? '' : say(benchWords.rosterAt(formatInstant(asOf)), lang)}
      </p>
      <select id="person" name="person" defaultValue={chosen} aria-describedby="person-hint" className="w30">
        <option value="">{say(benchWords.chooseNone, lang)}</option>
        {roster.members.map(({ personId, fullName, teams }) => (
          <option key={personId} value={personId}>
            {[fullName, ...teams.slice(0, 1)].join(', ')}
          </option>
        ))}
      </select>
    </div>
  );
}

export type LockedInput = Door & {
  readonly waiting: number;
  readonly vaults: readonly VaultShown[];
  /** The one whose name was chosen; '' for none. */
  readonly chosen: string;
};

/** Nothing of any citizen: how many wait, who has a vault here, and the box for the PIN. Names of helpers stand on every slip. */
export function PostLockedPage({ frame, faults, waiting, vaults, chosen }: LockedInput) {
  const { lang } = frame;
  const door = { frame, faults };
  const first = vaults.length === 1 ? (vaults[0]?.session ?? '') : chosen;
  return doorPage(
    { frame, faults, title: say(benchWords.whoTitle, lang) },
    <>
      <p role="status">{say(postWords.lockedWaiting(waiting), lang)}</p>
      <form method="post" action="/ho-tro" noValidate autoComplete="off">
        <fieldset className="question" id="who" tabIndex={-1}>
          <legend className="label">{say(benchWords.whoLabel, lang)}</legend>
          {vaults.map(({ session, owner }) => (
            <label key={session} className="choice">
              <input type="radio" name="session" value={session} defaultChecked={session === first} />
              <span>{owner?.name ?? say(benchWords.whoBefore, lang)}</span>
            </label>
          ))}
        </fieldset>
        <PinBox door={door} id="pin" label={say(postWords.pin, lang)} hint="" />
        <div className="actions">
          <button type="submit" name="do" value="open">
            {say(postWords.openDo, lang)}
          </button>
          <button type="submit" className="second" name="do" value="new">
            {say(benchWords.someoneElse, lang)}
          </button>
        </div>
        <p id="pin-busy" role="status" />
      </form>
      <details>
        <summary>{say(benchWords.forgotTitle, lang)}</summary>
        <div>
          <p>{say(benchWords.forgot, lang)}</p>
          <form method="post" action="/ho-tro" noValidate autoComplete="off">
            <div className="question">
              <label className="label" htmlFor="forgot">
                {say(benchWords.forgotWhose, lang)}
              </label>
              <select id="forgot" name="forgot" className="w30" defaultValue="">
                <option value="">{say(benchWords.chooseNone, lang)}</option>
                {vaults.map(({ session, owner }) => (
                  <option key={session} value={session}>
                    {owner?.name ?? say(benchWords.whoBefore, lang)}
                  </option>
                ))}
              </select>
            </div>
            <TextBox door={door} id="word" label={say(postWords.throwWord, lang)} hint="" value="" width="w16" />
            <button type="submit" className="second" name="do" value="endLocked">
              {say(benchWords.forgotDo, lang)}
            </button>
          </form>
        </div>
      </details>
    </>,
  );
}

/** Whose the vault is that was made before members had their own. */
export function PostMemberPage({ frame, faults, name, roster }: Door & { readonly name: string; readonly roster: Roster | null }) {
  const { lang } = frame;
  return doorPage(
    { frame, faults, title: say(postWords.memberTitle, lang) },
    <>
      <form method="post" action="/ho-tro" noValidate autoComplete="off">
        <Names lang={lang} roster={roster} chosen="" />
        <TextBox door={{ frame, faults }} id="name" label={say(postWords.memberName, lang)} hint={say(postWords.memberLead, lang)} value={name} />
        <button type="submit" name="do" value="member">
          {say(postWords.memberDo, lang)}
        </button>
      </form>
    </>,
  );
}

/** A function and no component: whoever draws the page looks into the document it gives. */
function doorPage({ frame, faults, title }: Door & { readonly title: string }, children: ReactNode) {
  const { lang } = frame;
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <Page frame={frame} kind="task" title={faults.length === 0 ? title : `${say(words.errorTitle, lang)}${title}`}>
      <div className="column">
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{title}</h1>
        {children}
        {frame.bar === undefined ? null : (
          <p className="small">
            <a href={`/ho-tro?lang=${other}`} hrefLang={other} lang={other}>
              {other === 'en' ? 'English' : 'Tiếng Việt'}
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}

type BoxInput = { readonly door: Door; readonly id: string; readonly label: string; readonly hint: string };

export function TextBox({ width = 'w30', ...props }: BoxInput & { readonly value: string; readonly width?: 'w16' | 'w30' }) {
  return <LabelledBox {...props} type="text" className={width} />;
}

export function PinBox(props: BoxInput) {
  return <LabelledBox {...props} type="password" className="w16" value="" />;
}

function LabelledBox({ door, id, label, hint, value, type, className }: BoxInput & { readonly value: string; readonly type: 'text' | 'password'; readonly className: string }) {
  const fault = door.faults.find(({ href }) => href === `#${id}`)?.message;
  const described = [...(hint === '' ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])].join(' ');
  return (
    <div className={fault === undefined ? 'question' : 'question faulty'}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint === '' ? null : (
        <p className="hint small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <input
        className={className}
        id={id}
        name={id}
        type={type}
        defaultValue={value}
        autoComplete="off"
        maxLength={100}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault === undefined ? undefined : true}
      />
    </div>
  );
}
