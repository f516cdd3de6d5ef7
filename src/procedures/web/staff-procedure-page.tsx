import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import { describeLimit } from '../rules/describe-limit.ts';
import { describeFee } from '../rules/fee.ts';
import type { ProcedureVersion } from '../rules/procedure.ts';
import { paperKindNames, procedureWords } from './procedure-words.ts';

/** One procedure in force, with its sources and what must still be checked against them. */
export function StaffProcedurePage({ code }: { readonly code: string }) {
  const say = useSay();
  const api = useApi();
  const found = useQuery({ queryKey: ['procedure', code], queryFn: ({ signal }) => api.get<ProcedureVersion>(`/procedures/${encodeURIComponent(code)}`, signal) });
  return (
    <div className="page reading">
      <p>
        <Link to="/thu-tuc" search={{ q: '', field: '' }}>
          {say(procedureWords.back)}
        </Link>
      </p>
      <Fetched result={found}>{(procedure) => <Procedure procedure={procedure} />}</Fetched>
    </div>
  );
}

function Procedure({ procedure }: { readonly procedure: ProcedureVersion }) {
  const say = useSay();
  usePageTitle(say(procedure.name));
  return (
    <>
      <h1>
        {say(procedure.name)}
        <small>
          <span className="code">{procedure.code}</span> · {say(procedureWords.version(procedure.version, formatDate(procedure.effectiveFrom)))}
        </small>
      </h1>
      {procedure.toVerify.length === 0 ? (
        <p className="muted">{say(procedureWords.verified)}</p>
      ) : (
        <section className="notice warn">
          <h2>
            {say(procedureWords.toVerify)} ({procedure.toVerify.length})
          </h2>
          <p>{say(procedureWords.toVerifyMore)}</p>
          <List items={procedure.toVerify} />
        </section>
      )}
      <dl className="facts">
        <Fact name={say(procedureWords.field)}>{procedure.field}</Fact>
        <Fact name={say(procedureWords.level)}>{say(procedureWords.levels[procedure.serviceLevel])}</Fact>
        <Fact name={say(procedureWords.handler)}>{procedure.handler}</Fact>
        <Fact name={say(procedureWords.fee)}>{say(describeFee(procedure.fee, { channel: 'counter' }))}</Fact>
        <Fact name={say(procedureWords.limit)}>
          {procedure.timeLimits.map((one) => (
            <span key={one.case} className="line">
              {procedure.timeLimits.length === 1 ? '' : `${say(one.label)}: `}
              {say(describeLimit(one.limit))}
            </span>
          ))}
        </Fact>
      </dl>
      <h2>{say(procedureWords.papers)}</h2>
      <ol>
        {procedure.requiredPapers.map((paper) => (
          <li key={paper.key}>
            {paper.name}
            <small>
              {say(paperKindNames[paper.kind] ?? procedureWords.note)}
              {paper.onlyWhen === null ? '' : ` · ${paper.onlyWhen}`}
            </small>
          </li>
        ))}
      </ol>
      <h2>{say(procedureWords.results)}</h2>
      <List items={procedure.results} />
      <h2>{say(procedureWords.source)}</h2>
      {procedure.legalBasis.length === 0 ? <p className="muted">{say(procedureWords.noSource)}</p> : <List items={procedure.legalBasis} />}
      {procedure.note === null ? null : (
        <>
          <h2>{say(procedureWords.note)}</h2>
          <p>{procedure.note}</p>
        </>
      )}
    </>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
