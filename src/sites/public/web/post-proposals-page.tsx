import { formatDate, formatInstant } from '../../../basics/rules/dates-format.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OwnProposal } from '../../../directives/rules/own-proposal.ts';
import type { Frame } from './document.tsx';
import { Box, type Fault, Tag } from './parts.tsx';
import { stepPage } from './post-assist-pages.tsx';
import { ownProposalWords as words } from './words-own-proposals.ts';

export type OwnProposalsInput = {
  readonly frame: Frame;
  readonly faults: readonly Fault[];
  readonly news: string;
  /** Null while the server has not told. */
  readonly rows: readonly OwnProposal[] | null;
  /** What was typed and could not be sent. */
  readonly typed: { readonly id: string; readonly text: string } | null;
};

/** What is written about a member, with its figures, where it stands, and his own word on it. */
export function PostProposalsPage({ frame, faults, news, rows, typed }: OwnProposalsInput) {
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
      {rows === null ? <p>{say(words.unknown, lang)}</p> : rows.length === 0 ? <p>{say(words.none, lang)}</p> : null}
      <ul className="kept">
        {rows?.map((row) => (
          <li key={row.id} className="card">
            <h2>
              {say(words.kinds[row.kind], lang)} <Tag kind={row.kind === 'commendation' ? 'good' : 'info'}>{say(words.states[row.state], lang)}</Tag>
            </h2>
            <p>{say(row.words, lang)}</p>
            {row.kind === 'reminder' ? <p className="small muted">{say(words.private, lang)}</p> : null}
            {row.state === 'reviewed' && row.objectionsUntil !== null ? <p>{say(words.until(formatDate(row.objectionsUntil)), lang)}</p> : null}
            {row.decision === null ? null : <p>{say(words.decided(row.decision.number, formatDate(row.decision.decidedOn), row.decision.signer), lang)}</p>}
            {row.said.map((one) => (
              <blockquote key={one.at + one.kind}>
                <p className="small muted">{say(words.said(one.by, formatInstant(one.at)), lang)}</p>
                <p>{one.text}</p>
              </blockquote>
            ))}
            {row.may.length === 0 ? null : <Word lang={lang} row={row} text={typed?.id === row.id ? typed.text : ''} />}
          </li>
        ))}
      </ul>
    </>,
  );
}

function Word({ lang, row, text }: { readonly lang: Lang; readonly row: OwnProposal; readonly text: string }) {
  const id = `text-${row.id}`;
  return (
    <form method="post" action="/ho-tro/khen-nhac" noValidate autoComplete="off">
      <input type="hidden" name="id" value={row.id} />
      <div className="question">
        <label className="label" htmlFor={id}>
          {say(words.yourWord, lang)}
        </label>
        <p className="hint small" id={`${id}-hint`}>
          {say(words.yourWordHint, lang)}
        </p>
        <textarea id={id} name={id} rows={3} maxLength={4000} aria-describedby={`${id}-hint`} defaultValue={text} />
      </div>
      <div className="actions">
        {row.may.map((kind) => (
          <button key={kind} type="submit" className={kind === 'answer' ? undefined : 'second'} name="do" value={kind}>
            {say(words.acts[kind], lang)}
          </button>
        ))}
      </div>
    </form>
  );
}
