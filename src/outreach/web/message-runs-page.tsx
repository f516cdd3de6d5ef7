import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { MessagesView, RunView } from '../http/message-shapes.ts';
import type { RunAct } from '../rules/message-run.ts';
import { MessageDialog } from './message-dialog.tsx';
import { messageWords as words } from './message-words.ts';
import { RunActDialog } from './run-act-dialog.tsx';
import { useMessages } from './use-messages.ts';

/** Messages to those who agreed: what was written, what waits for a second person, what is on its way. */
export function MessageRunsPage({ office }: { readonly office: number }) {
  const say = useSay();
  const messages = useMessages(office);
  return (
    <>
      <p className="muted">{say(words.about)}</p>
      <p className="notice">{say(words.channel)}</p>
      <Fetched result={messages}>{(view) => <Messages view={view} office={office} />}</Fetched>
    </>
  );
}

function Messages({ view, office }: { readonly view: MessagesView; readonly office: number }) {
  const say = useSay();
  const [open, setOpen] = useState<'nothing' | 'write'>('nothing');
  const { agreed } = view;
  const [from, until] = [view.quiet.fromMinute, view.quiet.untilMinute].map(
    (minute) => `${Math.floor(minute / 60)}h${minute % 60 === 0 ? '' : String(minute % 60).padStart(2, '0')}`,
  );
  return (
    <div className="stack">
      <div className="section-head">
        <p>{say(agreed === 0 ? words.agreedNone : words.agreed(formatInteger(agreed)))}</p>
        {view.mayWrite === 'no' ? null : (
          <button type="button" onClick={() => setOpen('write')}>
            {say(words.write)}
          </button>
        )}
      </div>
      {view.quiet.now === 'yes' && view.rows.some(({ state }) => state === 'running') ? <p className="notice">{say(words.quietNow(from ?? '', until ?? ''))}</p> : null}
      {view.rows.length === 0 ? <Empty title={say(words.none)}>{say(words.noneMore)}</Empty> : null}
      <ul className="plain-rows">
        {view.rows.map((run) => (
          <Run key={run.id} run={run} view={view} />
        ))}
      </ul>
      <details className="definition">
        <summary>{say(words.rules)}</summary>
        <p>{say(words.perDay(view.perPhonePerDay))}</p>
        <p>{view.source}</p>
        <p>{say(words.toVerify)}:</p>
        <ul>
          {view.toVerify.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
      {open === 'write' ? <MessageDialog office={office} view={view} close={() => setOpen('nothing')} /> : null}
    </div>
  );
}

const chips = { proposed: 'soon', returned: 'late', running: 'waiting', stopped: 'late', done: 'done' } as const;

function Run({ run, view }: { readonly run: RunView; readonly view: MessagesView }) {
  const say = useSay();
  const [open, setOpen] = useState<RunAct | 'nothing'>('nothing');
  const close = () => setOpen('nothing');
  return (
    <li>
      <div className="plain-row">
        <p>
          <span className={`chip ${chips[run.state]}`}>{say(words.states[run.state])}</span> <strong>{run.office}</strong>
          <small>{run.body}</small>
          <Progress run={run} />
          <small className="muted">{said(run).map(say).join(' · ')}</small>
          {run.why === null ? null : (
            <small className="muted">
              {say(words.why)}: {run.why}
            </small>
          )}
        </p>
        <p className="row-end">
          {run.may.map((act) => (
            <button key={act} type="button" className={act === 'confirm' ? 'small primary' : 'small'} onClick={() => setOpen(act)}>
              {say(words.acts[act])}
              <span className="unseen"> {run.body}</span>
            </button>
          ))}
        </p>
      </div>
      {open === 'nothing' ? null : <RunActDialog run={run} act={open} view={view} close={close} />}
    </li>
  );
}

function Progress({ run: { counts, state, may } }: { readonly run: RunView }) {
  const say = useSay();
  if (state === 'proposed') return may.includes('confirm') ? null : <small>{say(words.waitsForSecond)}</small>;
  if (state === 'returned') return null;
  const told = words.counts({
    sent: formatInteger(counts.sent),
    all: formatInteger(counts.all),
    waiting: formatInteger(counts.waiting + counts.queued),
    failed: formatInteger(counts.failed),
    leftOut: formatInteger(counts.leftOut),
  });
  return (
    <>
      {state === 'running' ? <progress max={counts.all} value={counts.all - counts.waiting - counts.queued} aria-label={say(words.progress)} /> : null}
      <small>{say(told)}</small>
    </>
  );
}

function said({ madeBy, madeAt, confirmedBy, confirmedAt, endedBy, endedAt, isRecord }: RunView) {
  return [
    words.madeBy(madeBy, shownInstant(madeAt)),
    ...(confirmedBy === null || confirmedAt === null ? [] : [words.confirmedBy(confirmedBy, shownInstant(confirmedAt))]),
    ...(endedAt === null ? [] : [endedBy === null ? words.endedAt(shownInstant(endedAt)) : words.endedBy(endedBy, shownInstant(endedAt))]),
    ...(isRecord === 'yes' ? [words.record] : []),
  ];
}
