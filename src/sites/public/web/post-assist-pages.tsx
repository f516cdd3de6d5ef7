import type { ReactNode } from 'react';
import { formatDate } from '../../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { autonomies, chosenTerm, lastDayOf, type MandateScope, scopes, type Term, terms } from '../../../sync/rules/assisted.ts';
import { signatureBox } from '../../../sync/rules/signature-path.ts';
import { agreedReach, signedReach, WordsToAgree } from './agreed-words.tsx';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box, ErrorSummary, type Fault } from './parts.tsx';
import { TextBox } from './post-entry-pages.tsx';
import { words } from './words.ts';
import { benchWords } from './words-workbench.ts';

/** An assisted session, page by page: whom one helps, what the person hears before agreeing, and how he agrees. */

type Step = { readonly frame: Frame; readonly faults: readonly Fault[] };

type WhomInput = Step & {
  readonly name: string;
  readonly phone: string;
  readonly hasCard: 'yes' | 'no';
  /** Who agreed under this phone to lasting help; `isHim` stands before the name that is pressed. */
  readonly which: readonly string[];
  readonly isHim: string;
};

export function PostWhomPage({ frame, faults, name, phone, hasCard, which, isHim }: WhomInput) {
  const { lang } = frame;
  const door = { frame, faults };
  return stepPage(
    { frame, faults, title: say(benchWords.whomTitle, lang), back: '/ho-tro' },
    <>
      <div id="whom">
        <p className="actions">
          <button type="button" className="second" id="card">
            {say(benchWords.readCard, lang)}
          </button>
        </p>
        <form method="post" action="/ho-tro/giup" noValidate autoComplete="off">
          <p role="status" id="card-news">
            {hasCard === 'yes' ? say(benchWords.cardRead, lang) : ''}
          </p>
          <TextBox door={door} id="name" label={say(benchWords.whomName, lang)} hint={say(benchWords.whomNameHint, lang)} value={name} />
          <TextBox door={door} id="phone" label={say(benchWords.whomPhone, lang)} hint={say(benchWords.whomPhoneHint, lang)} value={phone} />
          {which.length === 0 ? null : (
            <div className="ways" id="which" tabIndex={-1}>
              {which.map((one) => (
                <button key={one} type="submit" className="second" name="do" value={isHim + one}>
                  {say(benchWords.whomIs(one), lang)}
                </button>
              ))}
            </div>
          )}
          <button type="submit" name="do" value="whom">
            {say(benchWords.goOn, lang)}
          </button>
        </form>
      </div>
    </>,
  );
}

export type AgreeInput = Step & {
  /** Where the pages of the session stand: '/ho-tro/giup', or those of practice. */
  readonly base: string;
  readonly name: string;
  readonly helper: string;
  readonly post: string;
  readonly today: PlainDate;
  readonly scope: MandateScope;
  readonly term: Term;
  /** `none`: the person has no phone that takes messages; `later`: no line to send one over. */
  readonly code: 'now' | 'later' | 'none';
};

/** What is read to the person, in the words of the house, before anything is typed for him. */
export function PostAgreePage(input: AgreeInput) {
  const { frame, faults, name, code, scope, term, today } = input;
  const { lang } = frame;
  return stepPage(
    { frame, faults, title: say(benchWords.agreeTitle(name), lang), back: input.base },
    <>
      <WordsToAgree {...input} until={agreedReach(scope, lastDayOf(chosenTerm(scope, term), today))} />
      <form method="post" action={`${input.base}/dong-y`}>
        <details open={input.scope !== 'thisDossier' || input.term !== 'result'}>
          <summary>{say(benchWords.more, lang)}</summary>
          <div>
            <Choices
              title={say(benchWords.scopeTitle, lang)}
              name="scope"
              chosen={input.scope}
              choices={scopes.map((scope) => ({ value: scope, label: say(benchWords.scopes[scope], lang) }))}
            />
            <Choices
              title={say(benchWords.termTitle, lang)}
              name="term"
              chosen={input.term}
              choices={terms.map((term) => ({ value: term, label: termLabel(term, input.today, lang) }))}
            />
            <p className="hint small">{say(benchWords.termAll, lang)}</p>
          </div>
        </details>
        <h2>{say(benchWords.howTitle, lang)}</h2>
        <div className="ways">
          <button type="submit" name="do" value="signature">
            {say(benchWords.bySignature, lang)}
          </button>
          {code === 'none' ? null : (
            <button type="submit" className="second" name="do" value="code" id="code">
              {say(code === 'now' ? benchWords.byCode : benchWords.byCodeLater, lang)}
            </button>
          )}
          <button type="submit" className="second" name="do" value="paper">
            {say(benchWords.byPaper, lang)}
          </button>
        </div>
        {code === 'later' ? <p className="hint small">{say(benchWords.laterText, lang)}</p> : null}
      </form>
    </>,
  );
}

function termLabel(term: Term, today: PlainDate, lang: Lang): string {
  const last = lastDayOf(term, today);
  return last === null ? say(benchWords.terms[term], lang) : `${say(benchWords.terms[term], lang)} (${formatDate(last)})`;
}

function Choices(props: {
  readonly title: string;
  readonly name: string;
  readonly chosen: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <fieldset className="question">
      <legend className="label">{props.title}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value} className="choice">
          <input type="radio" name={props.name} value={value} defaultChecked={value === props.chosen} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export type SignInput = Pick<AgreeInput, 'frame' | 'faults' | 'base' | 'name' | 'helper' | 'post' | 'scope'> & {
  /** Null until the result has been returned. */
  readonly until: PlainDate | null;
};

/** What is signed stands above the box: whose, for whom, how far and until when. */
export function PostSignPage({ frame, faults, base, name, helper, post, scope, until }: SignInput) {
  const { lang } = frame;
  return stepPage(
    { frame, faults, title: say(benchWords.signTitle, lang), back: `${base}/dong-y` },
    <form method="post" action={`${base}/ky`}>
      <Box kind="info">
        <p>{say(benchWords.signWhat({ name, helper, post }), lang)}</p>
        <p>
          <strong>{say(signedReach(scope, until), lang)}</strong>
        </p>
      </Box>
      <p id="sign-text">{say(benchWords.signText, lang)}</p>
      <svg id="sign" className="sign" viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`} role="img" aria-label={say(benchWords.signBox, lang)}>
        <path fill="none" />
      </svg>
      <input type="hidden" name="signature" />
      <div className="actions">
        <button type="submit" name="do" value="sign">
          {say(benchWords.signDo, lang)}
        </button>
        <button type="button" className="second" id="sign-again">
          {say(benchWords.signAgain, lang)}
        </button>
      </div>
      <p className="pause">
        <a href={`${base}/giay`}>{say(benchWords.signNot, lang)}</a>
      </p>
    </form>,
  );
}

export function PostCodePage({ frame, faults, phone, codeId }: Step & { readonly phone: string; readonly codeId: string }) {
  const { lang } = frame;
  return stepPage(
    { frame, faults, title: say(benchWords.codeTitle, lang), back: '/ho-tro/giup/dong-y' },
    <form method="post" action="/ho-tro/giup/ma" noValidate autoComplete="off">
      <Box kind="info">
        <p role="status">{say(benchWords.codeSent(phone), lang)}</p>
      </Box>
      <input type="hidden" name="codeId" value={codeId} />
      <TextBox door={{ frame, faults }} id="code" label={say(benchWords.codeLabel, lang)} hint="" value="" />
      <div className="actions">
        <button type="submit" name="do" value="check">
          {say(benchWords.goOn, lang)}
        </button>
        <button type="submit" className="second" name="do" value="send">
          {say(benchWords.codeAgain, lang)}
        </button>
      </div>
    </form>,
  );
}

export type PaperInput = Pick<AgreeInput, 'frame' | 'faults' | 'name' | 'helper' | 'post' | 'scope'> & {
  /** Null until the result has been returned. */
  readonly until: PlainDate | null;
  /** The photo that is held already. */
  readonly photo: string | null;
};

/** The same words on paper, in large type, and the place for the photo of what was signed. */
export function PostPaperPage(input: PaperInput) {
  const { frame, faults, name, until, photo } = input;
  const { lang } = frame;
  return stepPage(
    { frame, faults, title: say(benchWords.paperTitle, lang), back: '/ho-tro/giup/dong-y' },
    <>
      <p className="no-print">{say(benchWords.paperText, lang)}</p>
      <article className="slip sheet">
        <h2>{say(benchWords.sheetTitle, lang)}</h2>
        <p>{say(benchWords.sheetI(name), lang)}</p>
        <WordsToAgree {...input} until={signedReach(input.scope, until)} />
        <p className="sheet-sign">{say(benchWords.sheetSign, lang)}</p>
      </article>
      <p className="actions no-print">
        <button type="button" className="second" data-print hidden>
          {say(benchWords.paperPrint, lang)}
        </button>
      </p>
      <form method="post" action="/ho-tro/giup/giay" className="no-print">
        <div className="question">
          <label className="label" htmlFor="photo">
            {say(benchWords.paperPhoto, lang)}
          </label>
          <input id="photo" type="file" accept="image/*,application/pdf" />
        </div>
        <p role="status" id="photo-news">
          {photo === null ? '' : say(benchWords.paperKept(photo), lang)}
        </p>
        <button type="submit" name="do" value="paper">
          {say(benchWords.goOn, lang)}
        </button>
      </form>
    </>,
  );
}

/** One tap before the last page. */
export function PostAutonomyPage({ frame, id }: { readonly frame: Frame; readonly id: string }) {
  const { lang } = frame;
  return stepPage(
    { frame, faults: [], title: say(benchWords.autonomyTitle, lang), back: `/nop/ho-so/${id}/kiem-tra` },
    <form method="post" action={`/ho-tro/tu-lam/${id}`}>
      <p>{say(benchWords.autonomyText, lang)}</p>
      <div className="ways">
        {autonomies.map((one) => (
          <button key={one} type="submit" className="second large" name="do" value={one}>
            {say(benchWords.autonomies[one], lang)}
          </button>
        ))}
      </div>
      <button type="submit" className="text" name="do" value="skip">
        {say(benchWords.autonomySkip, lang)}
      </button>
    </form>,
  );
}

/** A function and no component: whoever draws the page looks into the document it gives. */
export function stepPage({ frame, faults, title, back }: Step & { readonly title: string; readonly back: string }, children: ReactNode) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={faults.length === 0 ? title : `${say(words.errorTitle, lang)}${title}`}>
      <div className="column">
        <BackLink lang={lang} href={back} />
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{title}</h1>
        {children}
      </div>
    </Page>
  );
}
