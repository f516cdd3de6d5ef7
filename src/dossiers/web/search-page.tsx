import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { Field } from '../../basics/web/form-fields.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import { DossierTable } from './dossier-table.tsx';
import type { QueueRow } from './queue-data.ts';
import { queueWords } from './queue-words.ts';
import { useRowCursor } from './row-cursor.ts';

const typingPauseMillis = 250;

/** One box for everything a person may have in hand: a code, a name, a phone, an identity number. */
export function SearchPage({ q }: { readonly q: string }) {
  const say = useSay();
  const api = useApi();
  const navigate = useNavigate();
  usePageTitle(say(queueWords.searchTitle));
  const [typed, setTyped] = useState(q);
  const box = useRef<HTMLDivElement>(null);
  /** What this box itself put into the address: an answer of the router must not overwrite what was typed since. */
  const sent = useRef(q);
  const asked = q.trim();
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => api.get<{ readonly rows: readonly QueueRow[] }>(`/search?q=${encodeURIComponent(asked)}`, signal),
    enabled: asked.length >= 2,
    placeholderData: (before) => before,
  });
  useEffect(() => {
    if (q !== sent.current) setTyped(q);
    sent.current = q;
  }, [q]);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (typed.trim() === q.trim()) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      void navigate({ to: '/tim', search: { q: typed.trim() }, replace: true });
    }, typingPauseMillis);
    return () => clearTimeout(timer);
  }, [typed, q, navigate]);
  const rows = found.data?.rows ?? [];
  useRowCursor({ box, ids: rows.map((row) => row.id), memory: 'search', atEnd: () => {} });
  function submit(event: FormEvent) {
    event.preventDefault();
    sent.current = typed.trim();
    void navigate({ to: '/tim', search: { q: typed.trim() }, replace: true });
    const only = rows.length === 1 && typed.trim() === asked ? rows[0] : undefined;
    if (only !== undefined) void navigate({ to: '/ho-so/$id', params: { id: only.id }, search: {} });
  }
  function intoRows(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }
  return (
    <div className="page" ref={box}>
      <h1>{say(queueWords.searchTitle)}</h1>
      <form aria-label={say(queueWords.searchTitle)} onSubmit={submit} className="search-form">
        <Field label={say(queueWords.searchLabel)} hint={say(queueWords.searchHint)} problem={null}>
          {(wiring) => <input {...wiring} type="search" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={intoRows} />}
        </Field>
        <button type="submit" className="primary">
          {say(queueWords.search)}
        </button>
      </form>
      {asked.length < 2 ? (
        <p className="muted">{typed.trim() === '' ? '' : say(queueWords.searchShort)}</p>
      ) : (
        <Fetched result={found}>
          {() => (
            <>
              <p role="status" className={rows.length === 0 ? 'unseen' : 'muted'}>
                {say(rows.length === 0 ? queueWords.nothingFound : queueWords.found(formatInteger(rows.length)))}
              </p>
              {rows.length === 0 ? (
                <Empty title={say(queueWords.nothingFound)}>{say(queueWords.nothingFoundMore)}</Empty>
              ) : (
                <DossierTable rows={rows} place={null} caption={say(queueWords.searchTitle)} />
              )}
            </>
          )}
        </Fetched>
      )}
    </div>
  );
}
