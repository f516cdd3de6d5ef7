import type { ReactNode } from 'react';
import { say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { Box, ErrorSummary, type Fault } from './parts.tsx';
import { words } from './words.ts';
import { postWords } from './words-post.ts';

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

export function PostBeginPage({ frame, faults, name, waiting }: Door & { readonly name: string; readonly waiting: number }) {
  const { lang } = frame;
  return doorPage(
    { frame, faults, title: say(postWords.beginTitle, lang) },
    <>
      <p>{say(postWords.beginLead, lang)}</p>
      {waiting === 0 ? null : <p>{say(postWords.lockedWaiting(waiting), lang)}</p>}
      <form method="post" action="/ho-tro" noValidate autoComplete="off">
        <TextBox door={{ frame, faults }} id="name" label={say(postWords.memberName, lang)} hint={say(postWords.memberLead, lang)} value={name} />
        <PinBox door={{ frame, faults }} id="pin" label={say(postWords.pin, lang)} hint={say(postWords.pinHint, lang)} />
        <PinBox door={{ frame, faults }} id="again" label={say(postWords.pinAgain, lang)} hint="" />
        <button type="submit" name="do" value="begin">
          {say(postWords.beginDo, lang)}
        </button>
        <p id="pin-busy" role="status" />
      </form>
    </>,
  );
}

/** Nothing of any citizen: how many wait and the box for the PIN, under the name of the post. */
export function PostLockedPage({ frame, faults, waiting }: Door & { readonly waiting: number }) {
  const { lang } = frame;
  return doorPage(
    { frame, faults, title: say(postWords.lockedTitle, lang) },
    <>
      <p role="status">{say(postWords.lockedWaiting(waiting), lang)}</p>
      <form method="post" action="/ho-tro" noValidate autoComplete="off">
        <PinBox door={{ frame, faults }} id="pin" label={say(postWords.pin, lang)} hint="" />
        <button type="submit" name="do" value="open">
          {say(postWords.openDo, lang)}
        </button>
        <p id="pin-busy" role="status" />
      </form>
      <details>
        <summary>{say(postWords.lockedForgotTitle, lang)}</summary>
        <div>
          <p>{say(postWords.lockedForgot, lang)}</p>
          <form method="post" action="/ho-tro" noValidate autoComplete="off">
            <TextBox door={{ frame, faults }} id="word" label={say(postWords.throwWord, lang)} hint="" value="" width="w16" />
            <button type="submit" className="second" name="do" value="endLocked">
              {say(postWords.handOverDo, lang)}
            </button>
          </form>
        </div>
      </details>
    </>,
  );
}

export function PostMemberPage({ frame, faults, name }: Door & { readonly name: string }) {
  const { lang } = frame;
  return doorPage(
    { frame, faults, title: say(postWords.memberTitle, lang) },
    <>
      <form method="post" action="/ho-tro" noValidate autoComplete="off">
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

function PinBox(props: BoxInput) {
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
