import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { compareVietnamese } from '../../basics/rules/text.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { LineField } from '../../basics/web/form-fields.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import type { ProcedureRow } from '../http/shapes.ts';
import { procedureWords } from './procedure-words.ts';

const typingPauseMillis = 200;

/** The catalogue as the staff sees it: with what must still be checked. */
export function StaffProceduresPage({ q, field }: { readonly q: string; readonly field: string }) {
  const say = useSay();
  const api = useApi();
  const navigate = useNavigate();
  usePageTitle(say(procedureWords.title));
  const [typed, setTyped] = useState(q);
  const found = useQuery({
    queryKey: ['procedures', q],
    queryFn: ({ signal }) => api.get<{ readonly rows: readonly ProcedureRow[] }>(`/procedures?q=${encodeURIComponent(q)}`, signal),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  useEffect(() => {
    if (typed.trim() === q) return;
    const timer = setTimeout(() => void navigate({ to: '/thu-tuc', search: { q: typed.trim(), field }, replace: true }), typingPauseMillis);
    return () => clearTimeout(timer);
  }, [typed, q, field, navigate]);
  const fields = [...new Set((found.data?.rows ?? []).map((row) => row.field))].sort(compareVietnamese);
  const rows = (found.data?.rows ?? []).filter((row) => field === '' || row.field === field);
  return (
    <div className="page">
      <h1>{say(procedureWords.title)}</h1>
      <form aria-label={say(procedureWords.title)} className="search-form" onSubmit={(event) => event.preventDefault()}>
        <LineField label={say(procedureWords.searchLabel)} hint={null} problem={null} type="search" autoComplete="off" value={typed} onChange={setTyped} />
        <label className="inline-field">
          <span>{say(procedureWords.field)}</span>
          <select value={field} onChange={(event) => void navigate({ to: '/thu-tuc', search: { q, field: event.target.value }, replace: true })}>
            <option value="">{say(procedureWords.anyField)}</option>
            {fields.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </form>
      <Fetched result={found}>
        {() =>
          rows.length === 0 ? (
            <Empty title={say(procedureWords.nothing)}>{say(procedureWords.nothingMore)}</Empty>
          ) : (
            <>
              <p className="muted" role="status">
                {say(procedureWords.found(formatInteger(rows.length)))}
              </p>
              <ul className="plain-rows">
                {rows.map((row) => (
                  <ProcedureLine key={row.code} row={row} />
                ))}
              </ul>
            </>
          )
        }
      </Fetched>
    </div>
  );
}

function ProcedureLine({ row }: { readonly row: ProcedureRow }) {
  const say = useSay();
  return (
    <li className="plain-row">
      <p>
        <Link to="/thu-tuc/$code" params={{ code: row.code }}>
          <strong>{say(row.name)}</strong>
        </Link>
        <small>
          <span className="code">{row.code}</span> · {row.field} · {say(row.limit)} · {say(row.fee)}
        </small>
      </p>
      <p className="row-end">
        <small>{say(row.online === 'yes' ? procedureWords.onlineYes : procedureWords.onlineNo)}</small>
        <form method="post" action={`/can-bo/tai-quay/${encodeURIComponent(row.code)}`}>
          <button type="submit" className="button second" aria-label={say(procedureWords.atDeskFor(say(row.name)))}>
            {say(procedureWords.atDesk)}
          </button>
        </form>
        {row.toVerify > 0 ? (
          <span className="chip soon">
            {say(procedureWords.toVerify)} ({row.toVerify})
          </span>
        ) : null}
      </p>
    </li>
  );
}
