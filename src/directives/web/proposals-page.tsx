import { useState } from 'react';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { ProposalRow } from './proposal-row.tsx';
import { RunDialog } from './run-dialog.tsx';
import { proposalWords as words } from './supervision-words.ts';
import { useProposals } from './use-directives.ts';

const shows = ['all', 'commendation', 'reminder'] as const;

/** Commendations and reminders: the figures they stand on, where each is, what whoever looks may do. */
export function ProposalsPage({ office }: { readonly office: number }) {
  const say = useSay();
  const proposals = useProposals(office);
  const [open, setOpen] = useState<'nothing' | 'run'>('nothing');
  const [show, setShow] = useState<(typeof shows)[number]>('all');
  return (
    <Fetched result={proposals}>
      {(view) => {
        const rows = view.rows.filter((row) => show === 'all' || row.kind === show);
        return (
          <>
            <div className="section-head">
              <p className="muted">{say(words.about)}</p>
              {view.mayRun === 'yes' ? (
                <button type="button" className="primary" onClick={() => setOpen('run')}>
                  {say(words.run)}
                </button>
              ) : null}
            </div>
            <fieldset className="picks no-print">
              <legend>{say(words.show)}</legend>
              {shows.map((one) => (
                <button key={one} type="button" className="pick" aria-pressed={one === show} onClick={() => setShow(one)}>
                  {say(one === 'all' ? words.all : words.kinds[one])}
                </button>
              ))}
            </fieldset>
            {rows.length === 0 ? (
              <Empty title={say(words.none)}>{say(words.noneMore)}</Empty>
            ) : (
              <ul className="plain-rows">
                {rows.map((row) => (
                  <ProposalRow key={row.id} row={row} />
                ))}
              </ul>
            )}
            {open === 'run' ? <RunDialog office={office} close={() => setOpen('nothing')} /> : null}
          </>
        );
      }}
    </Fetched>
  );
}
