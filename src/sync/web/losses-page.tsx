import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { SuspicionsView } from '../http/alarm-shapes.ts';
import { CloseDialog, NoteDialog } from './loss-dialogs.tsx';
import { findingWords, lossWords, proofWords } from './loss-words.ts';

type Suspicion = SuspicionsView['rows'][number];
export type LossCall = { readonly path: string; readonly body: unknown };

/** What may have been lost at one office: noted, looked for, closed with what was found. */
export function LossesPage({ office }: { readonly office: number }) {
  const say = useSay();
  const tell = useTell();
  const api = useApi();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'nothing' | 'note' | Suspicion>('nothing');
  const suspicions = useQuery({ queryKey: ['suspicions', office], queryFn: ({ signal }) => api.get<SuspicionsView>(`/losses/suspicions?office=${office}`, signal) });
  const sending = useMutation({
    mutationFn: (call: LossCall) => api.send<SuspicionsView>({ method: 'POST', ...call }),
    onSuccess: (view) => {
      queries.setQueryData(['suspicions', office], view);
      setOpen('nothing');
      tell(lossWords.done);
    },
  });
  const close = () => {
    sending.reset();
    setOpen('nothing');
  };
  return (
    <>
      <div className="section-head">
        <p className="muted">{say(lossWords.about)}</p>
        <button type="button" className="primary" onClick={() => setOpen('note')}>
          {say(lossWords.note)}
        </button>
      </div>
      <Fetched result={suspicions}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say(lossWords.none)}>{say(lossWords.noneMore)}</Empty>
          ) : (
            <ul className="plain-rows">
              {rows.map((one) => (
                <SuspicionRow key={one.id} one={one} close={() => setOpen(one)} />
              ))}
            </ul>
          )
        }
      </Fetched>
      {open === 'note' ? <NoteDialog office={office} close={close} send={sending.mutate} sending={sending} /> : null}
      {open === 'nothing' || open === 'note' ? null : <CloseDialog office={office} id={open.id} close={close} send={sending.mutate} sending={sending} />}
    </>
  );
}

const tones = { open: 'soon', lost: 'late', closed: 'done' } as const;

function SuspicionRow({ one, close }: { readonly one: Suspicion; readonly close: () => void }) {
  const say = useSay();
  return (
    <li>
      <div className="plain-row">
        <p>
          <span className={`chip ${tones[one.standing]}`}>{say(lossWords.standings[one.standing])}</span> {say(proofWords[one.proof])}{' '}
          <span className="code">{one.number ?? one.dossierId ?? ''}</span>
          <small>{one.about}</small>
          <small className="muted">
            {say(lossWords.noted(shownInstant(one.notedAt)))}
            {one.closedAt === null || one.found === null ? '' : ` · ${say(lossWords.closed(shownInstant(one.closedAt)))}: ${say(findingWords[one.found])}, ${one.cause ?? ''}`}
          </small>
        </p>
        {one.standing === 'closed' ? null : (
          <p className="row-end">
            <button type="button" onClick={close}>
              {say(lossWords.close)}
              <span className="unseen"> {one.number ?? one.about}</span>
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
