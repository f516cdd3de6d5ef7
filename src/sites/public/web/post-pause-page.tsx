import type { ReactNode } from 'react';
import { formatInstant } from '../../../basics/rules/dates-format.ts';
import type { Instant } from '../../../basics/rules/time.ts';
import { say } from '../../../basics/web/lang.ts';
import { printResumeCode } from '../../../dossiers/rules/resume-code.ts';
import type { HandedDraft } from '../../../sync/rules/assisted-draft.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box, ErrorSummary, type Fault } from './parts.tsx';
import { words } from './words.ts';
import { handWords } from './words-hand-draft.ts';
import { postWords } from './words-post.ts';

export type PostPauseInput = {
  readonly frame: Frame;
  readonly faults: readonly Fault[];
  readonly id: string;
  readonly procedureName: string;
  readonly member: string;
  readonly handed: HandedDraft | null;
  /** Something was agreed for this dossier, and would not go along. */
  readonly hasMandate: 'yes' | 'no';
  readonly line: 'up' | 'down';
  readonly now: Instant;
  /** Where the code is typed. */
  readonly address: string;
};

/** The person stops in the middle: what stays here, and the code with which he goes on elsewhere. */
export function PostPausePage(input: PostPauseInput) {
  const { frame, faults, handed, id } = input;
  const { lang } = frame;
  const title = say(handWords.title, lang);
  return (
    <Page frame={frame} kind="task" title={faults.length === 0 ? title : `${say(words.errorTitle, lang)}${title}`}>
      <div className="column">
        <ErrorSummary lang={lang} faults={faults} />
        <BackLink lang={lang} href={`/nop/ho-so/${id}`} />
        <h1>{title}</h1>
        <p>
          <strong>{input.procedureName}</strong>
        </p>
        {handed?.kind === 'given' ? <Given input={input} given={handed} /> : <Asks input={input} />}
        <p id="hand-busy" role="status" />
        {handed?.kind === 'given' ? <p className="hint small no-print">{say(handWords.goOnHereMore, lang)}</p> : null}
        <form method="post" action="/ho-tro" className="actions">
          <a className="button second" href={`/nop/ho-so/${id}`}>
            {say(handWords.goOnHere, lang)}
          </a>
          <button type="submit" className="second" name="do" value="done">
            {say(postWords.done, lang)}
          </button>
        </form>
      </div>
    </Page>
  );
}

function Asks({ input }: { readonly input: PostPauseInput }) {
  const { handed, line, hasMandate } = input;
  const { lang } = input.frame;
  const isUp = line === 'up';
  return (
    <>
      <p>{say(handWords.stays(input.member), lang)}</p>
      <h2>{say(handWords.elsewhere, lang)}</h2>
      {handed?.kind === 'begun' && handed.savedAt === null ? <Note>{say(handWords.begun, lang)}</Note> : null}
      {handed?.kind === 'wanted' && !isUp ? <Note>{say(handWords.wanted, lang)}</Note> : null}
      <p>{say(handWords.willBe, lang)}</p>
      {hasMandate === 'yes' ? <p>{say(handWords.mandateEnds, lang)}</p> : null}
      {isUp ? null : (
        <Box kind="warn">
          <p>{say(handWords.noLine, lang)}</p>
        </Box>
      )}
      {isUp ? <Do input={input} wanted="take" words={say(handWords.take, lang)} /> : null}
      {isUp || handed !== null ? null : <Do input={input} wanted="later" words={say(handWords.later, lang)} />}
    </>
  );
}

function Given({ input, given }: { readonly input: PostPauseInput; readonly given: Extract<HandedDraft, { readonly kind: 'given' }> }) {
  const { lang } = input.frame;
  const isOver = given.codeUntil <= input.now;
  return (
    <>
      <article className="box info" aria-labelledby="code">
        <h2 id="code">{say(handWords.codeTitle, lang)}</h2>
        {isOver ? null : <p className="spoken">{printResumeCode(given.code)}</p>}
        {isOver ? null : <p>{say(handWords.codeHow(input.address), lang)}</p>}
        <p>{say((isOver ? handWords.codeOver : handWords.codeUntil)(formatInstant(given.codeUntil)), lang)}</p>
        {isOver ? null : (
          <p className="no-print">
            <button type="button" className="second" data-print hidden>
              {say(handWords.print, lang)}
            </button>
          </p>
        )}
      </article>
      {isOver ? null : (
        <form method="post" action="/ho-tro" className="no-print">
          <input type="hidden" name="id" value={input.id} />
          <button type="submit" name="do" value="handedOver">
            {say(handWords.cleared, lang)}
          </button>
          <p className="hint small">{say(handWords.clearedMore, lang)}</p>
        </form>
      )}
      {input.line === 'down' ? null : (
        <details className="no-print" open={isOver}>
          <summary>{say(handWords.newCode, lang)}</summary>
          <p>{say(handWords.newCodeMore, lang)}</p>
          <Do input={input} wanted="take" words={say(handWords.newCode, lang)} />
        </details>
      )}
    </>
  );
}

function Do({ input: { id }, wanted, words }: { readonly input: PostPauseInput; readonly wanted: 'take' | 'later'; readonly words: string }) {
  return (
    <form method="post" action={`/ho-tro/dung/${id}`} className="no-print">
      <button type="submit" id="hand" name="do" value={wanted}>
        {words}
      </button>
    </form>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <Box kind="info">
      <p role="status">{children}</p>
    </Box>
  );
}
