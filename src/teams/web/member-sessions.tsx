import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { SessionsView } from '../http/ward-shapes.ts';
import { FormDialog } from './dialog-parts.tsx';
import { sessionWords as words } from './session-words.ts';
import { shownMoment } from './shown.ts';

type Props = { readonly office: number; readonly person: { readonly id: string; readonly fullName: string } };

/** At which machines of posts somebody is let in, so that a machine that was lost or left open can be shut to him. */
export function MemberSessions({ office, person }: Props) {
  const say = useSay();
  const api = useApi();
  const [ending, setEnding] = useState<string | 'all' | null>(null);
  const sessions = useQuery({
    queryKey: ['member-sessions', office, person.id],
    queryFn: ({ signal }) => api.get<SessionsView>(`/member-sessions?office=${office}&person=${person.id}`, signal),
  });
  return (
    <section className="stack" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{say(words.title)}</h2>
      <Fetched result={sessions}>
        {({ rows, mayEnd }) => (
          <>
            {rows.length === 0 ? <p className="muted">{say(words.none)}</p> : null}
            <ul className="plain-rows" hidden={rows.length === 0}>
              {rows.map((one) => (
                <li key={one.id} className="plain-row">
                  <p>
                    {say(words.machine(one.machine, one.post))}
                    <small>{say(words.since(shownMoment(one.startedAt), shownMoment(one.seenAt)))}</small>
                  </p>
                  {mayEnd === 'no' ? null : (
                    <button type="button" className="small no no-print" onClick={() => setEnding(one.id)}>
                      {say(words.end)}
                      <span className="unseen"> {one.machine}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {mayEnd === 'no' || rows.length < 2 ? null : (
              <p className="no-print">
                <button type="button" className="no" onClick={() => setEnding('all')}>
                  {say(words.endAll)}
                </button>
              </p>
            )}
          </>
        )}
      </Fetched>
      {ending === null ? null : <EndDialog office={office} person={person} session={ending === 'all' ? null : ending} close={() => setEnding(null)} />}
    </section>
  );
}

function EndDialog({ office, person, session, close }: Props & { readonly session: string | null; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const api = useApi();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => api.send({ method: 'POST', path: '/member-sessions/end', body: { office, personId: person.id, session } }),
    onSuccess: async () => {
      tell(words.ended);
      close();
      await queries.invalidateQueries({ queryKey: ['member-sessions', office, person.id] });
    },
  });
  return (
    <FormDialog title={say(words.endTitle(person.fullName))} send={say(words.end)} submit={() => ending.mutate()} close={close} isPending={ending.isPending} error={ending.error}>
      <p>{say(words.endMeans)}</p>
    </FormDialog>
  );
}
