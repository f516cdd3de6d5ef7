import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { ProposalView } from '../http/supervision-shapes.ts';
import type { ProposalActKind } from '../rules/proposal.ts';
import { ActDialog } from './act-dialog.tsx';
import { ActsOf } from './acts-of.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { proposalWords as words } from './supervision-words.ts';

const tones = { proposed: 'waiting', reviewed: 'soon', decided: 'done', declined: 'waiting', closed: 'done' } as const;

export function ProposalRow({ row }: { readonly row: ProposalView }) {
  const say = useSay();
  const [open, setOpen] = useState<ProposalActKind | null>(null);
  const close = () => setOpen(null);
  return (
    <li>
      <div className="plain-row">
        <p>
          <span className={`chip ${tones[row.state]}`}>{say(words.states[row.state])}</span> <strong>{row.name}</strong>{' '}
          <span className="muted">
            {say(words.kinds[row.kind])}
            {row.kind === 'reminder' ? ` (${say(words.private)})` : ''}
          </span>
          <small>{say(row.evidence.words)}</small>
          <small className="muted">
            {say(words.proposedBy(row.proposedBy, shownInstant(row.proposedAt)))}
            {row.state === 'reviewed' && row.objectionsUntil !== null ? ` · ${say(words.until(shownDay(row.objectionsUntil)))}` : ''}
            {row.objections === 0 ? '' : ` · ${say(words.objections(row.objections))}`}
          </small>
          {row.state === 'proposed' || row.state === 'reviewed' ? <small className="muted">{say(words.decidedAt(row.decidedAt))}</small> : null}
          {row.decision === null ? null : (
            <small>
              {say(words.decided(row.decision.number, shownDay(row.decision.decidedOn), row.decision.signer))} ({row.decision.office})
            </small>
          )}
        </p>
        <p className="row-end">
          {row.certificate === null ? null : (
            <a href={row.certificate} target="_blank" rel="noreferrer">
              {say(words.certificate)}
              <span className="unseen"> {row.name}</span>
            </a>
          )}
          {row.may.map((kind) => (
            <button key={kind} type="button" onClick={() => setOpen(kind)}>
              {say(words.acts[kind])}
              <span className="unseen"> {row.name}</span>
            </button>
          ))}
        </p>
      </div>
      <ActsOf acts={row.acts.map((act) => ({ ...act, photoId: null }))} names={words.acts} />
      {open === 'decide' ? <DecideDialog row={row} close={close} /> : null}
      {open === null || open === 'decide' ? null : (
        <ActDialog
          title={say(words.acts[open])}
          about={`${row.name}. ${say(row.evidence.words)}`}
          hint={say(words.hints[open])}
          path={`/proposals/${row.id}/acts`}
          kind={open}
          words="needed"
          photo="none"
          close={close}
        />
      )}
    </li>
  );
}
