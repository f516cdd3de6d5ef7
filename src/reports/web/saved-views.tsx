import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { LineField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { officesWithTeams, useSession } from '../../offices/web/session.tsx';
import type { ViewsView } from '../http/saved-view-shapes.ts';
import type { ViewPlace } from '../rules/saved-view.ts';
import { readDashboardSearch } from './dashboard-search.ts';
import { readFiguresSearch } from './figures-search.ts';
import { mailingWords } from './mailing-words.ts';
import { useMailings, ViewMailing } from './view-mailing.tsx';
import { viewWords as words } from './view-words.ts';

type Row = ViewsView['rows'][number];

/** Filters under a name: one's own and those of the office, opened with one press. */
export function SavedViews({ place, search }: { readonly place: ViewPlace; readonly search: Readonly<Record<string, unknown>> }) {
  const say = useSay();
  const [office] = officesWithTeams(useSession());
  if (office === undefined) return null;
  return (
    <details className="saved-views no-print">
      <summary>{say(words.title)}</summary>
      <Views office={office.officeId} place={place} search={search} />
    </details>
  );
}

function Views({ office, place, search }: { readonly office: number; readonly place: ViewPlace; readonly search: Readonly<Record<string, unknown>> }) {
  const say = useSay();
  const tell = useTell();
  const api = useApi();
  const queries = useQueryClient();
  const key = ['saved views', office];
  const views = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<ViewsView>(`/figures/views?office=${office}`, signal) });
  const mailings = useMailings(office, place);
  const change = useMutation({
    mutationFn: (call: { readonly method: 'PUT' | 'DELETE'; readonly path: string; readonly body: unknown }) => api.send<ViewsView>(call),
    onSuccess: (answer, call) => {
      queries.setQueryData(key, answer);
      void queries.invalidateQueries({ queryKey: ['mailings', office] });
      tell(call.method === 'PUT' ? words.kept : words.forgotten);
    },
  });
  const keep: Keep = (view, done) =>
    change.mutate({ method: 'PUT', path: `/figures/views/${newId()}`, body: { office, ...view, place, search: textOf(search) } }, { onSuccess: done });
  const rows = views.data?.rows.filter((row) => row.place === place) ?? [];
  return (
    <>
      {views.error === null ? null : <FailureBox failure={failureOf(views.error)} retry={() => void views.refetch()} />}
      {mailings.error === null ? null : <FailureBox failure={failureOf(mailings.error)} retry={() => void mailings.refetch()} />}
      {rows.length === 0 ? <p className="muted">{say(words.none)}</p> : null}
      {mailings.data?.isSetUp === 'no' && mailings.data.rows.some(({ maySet }) => maySet === 'yes') ? <p className="notice">{say(mailingWords.notSetUp)}</p> : null}
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <ViewRow row={row} forget={() => change.mutate({ method: 'DELETE', path: `/figures/views/${row.id}?office=${office}`, body: null })} />
            {mailings.data === undefined ? null : <ViewMailing office={office} view={row} mailings={mailings.data} />}
          </li>
        ))}
      </ul>
      <KeepForm keep={keep} />
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
    </>
  );
}

function ViewRow({ row, forget }: { readonly row: Row; readonly forget: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const said = Object.fromEntries(new URLSearchParams(row.search));
  const open = () =>
    void (row.place === '/so-lieu' ? navigate({ to: '/so-lieu', search: readFiguresSearch(said) }) : navigate({ to: '/bang-dieu-hanh', search: readDashboardSearch(said) }));
  return (
    <div className="plain-row">
      <button type="button" className="quiet" onClick={open}>
        {row.name}
      </button>
      {row.shared === 'yes' ? <small className="muted">{say(words.sharedBy(row.keptByName))}</small> : null}
      {row.own === 'no' ? null : (
        <button type="button" className="small" onClick={forget}>
          {say(words.forget)}
          <span className="unseen"> {row.name}</span>
        </button>
      )}
    </div>
  );
}

type Keep = (view: { readonly name: string; readonly shared: 'yes' | 'no' }, done: () => void) => void;

function KeepForm({ keep }: { readonly keep: Keep }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [shared, setShared] = useState<'yes' | 'no'>('no');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (name.trim() === '') return;
    keep({ name: name.trim(), shared }, () => {
      setName('');
      setTried('no');
    });
  }
  return (
    <form onSubmit={submit} className="period-fields" noValidate>
      <LineField
        label={say(words.name)}
        hint={null}
        problem={tried === 'yes' && name.trim() === '' ? say(words.nameMissing) : null}
        value={name}
        onChange={(next) => setName(next.slice(0, 80))}
        type="text"
        autoComplete="off"
      />
      <label className="choice">
        <input type="checkbox" checked={shared === 'yes'} onChange={({ target }) => setShared(target.checked ? 'yes' : 'no')} />
        <span>{say(words.share)}</span>
      </label>
      <button type="submit">{say(words.keep)}</button>
    </form>
  );
}

function textOf(search: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return new URLSearchParams(said.map(([key, value]) => [key, String(value)])).toString();
}
