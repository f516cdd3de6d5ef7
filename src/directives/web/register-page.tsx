import { Link, useNavigate } from '@tanstack/react-router';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DocumentRow, RegisterView } from '../http/register-shapes.ts';
import { documentKindNames, documentKinds } from '../rules/document-kind.ts';
import { documentName } from '../rules/steering-document.ts';
import type { RegisterSearch } from './register-search.ts';
import { standingTones, registerWords as words } from './register-words.ts';
import { useRegister } from './use-register.ts';

/** The register of an office with what was handed down to it, the newest first. What is asked for stands in the address. */
export function RegisterPage({ office, search }: { readonly office: number; readonly search: RegisterSearch }) {
  const say = useSay();
  const register = useRegister(office, search);
  return (
    <Fetched result={register}>
      {(view) => (
        <>
          <div className="section-head">
            <p className="muted">{say(words.about)}</p>
            {view.mayEnter === 'no' ? null : (
              <Link to="/van-ban/ghi" className="button-link">
                {say(words.enter)}
              </Link>
            )}
          </div>
          <Filters search={search} years={view.years} />
          <Rows view={view} search={search} />
        </>
      )}
    </Fetched>
  );
}

function Filters({ search, years }: { readonly search: RegisterSearch; readonly years: readonly number[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const { kind: _kind, ...withoutKind } = search;
  const { year: _year, ...withoutYear } = search;
  const { q: _q, ...withoutWords } = search;
  const go = (next: RegisterSearch) => void navigate({ to: '/van-ban', search: next, replace: true });
  return (
    <div className="work-filters no-print">
      <label className="inline-field wide">
        <span>{say(words.search)}</span>
        <input
          type="search"
          defaultValue={search.q ?? ''}
          maxLength={200}
          onChange={({ target }) => go(target.value.trim() === '' ? withoutWords : { ...search, q: target.value })}
        />
      </label>
      <label className="inline-field">
        <span>{say(words.kind)}</span>
        <select
          value={search.kind ?? ''}
          onChange={({ target }) => {
            const kind = documentKinds.find((one) => one === target.value);
            go(kind === undefined ? withoutKind : { ...search, kind });
          }}
        >
          <option value="">{say(words.allKinds)}</option>
          {documentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(documentKindNames[kind])}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        <span>{say(words.year)}</span>
        <select value={search.year ?? ''} onChange={({ target }) => go(target.value === '' ? withoutYear : { ...search, year: Number(target.value) })}>
          <option value="">{say(words.allYears)}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Rows({ view, search }: { readonly view: RegisterView; readonly search: RegisterSearch }) {
  const say = useSay();
  if (view.rows.length === 0 && Object.keys(search).length > 0) return <Empty title={say(words.noneFound)}>{say(words.noneFoundMore)}</Empty>;
  if (view.rows.length === 0) return <Empty title={say(words.none)}>{say(view.mayEnter === 'yes' ? words.noneMore : words.noneToRead)}</Empty>;
  return (
    <>
      <p role="status" className="muted">
        {say(words.count(view.rows.length))}
      </p>
      <ul className="plain-rows">
        {view.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function Row({ row }: { readonly row: DocumentRow }) {
  const say = useSay();
  return (
    <li>
      <div className="plain-row">
        <p>
          <Link to="/van-ban/$id" params={{ id: row.id }}>
            {documentName(row)}
          </Link>{' '}
          {say(words.of(shownDay(row.issuedOn)))}
          <small>
            {row.issuer}
            {row.about === '' ? '' : ` · ${row.about}`}
          </small>
          <small className="muted">
            {row.own === 'yes' ? null : say(words.handedDown(row.from))}
            {row.own === 'no' && row.file === 'yes' ? ' · ' : ''}
            {row.file === 'yes' ? say(words.hasFile) : ''}
          </small>
        </p>
        <p className="row-end">
          {row.laterGrounds === 0 ? null : <span className="chip soon">{say(words.later(row.laterGrounds))}</span>}
          {row.own === 'no' && row.readAt === null ? <span className="chip soon">{say(words.unread)}</span> : null}
          <span className={`chip ${standingTones[row.standing]}`}>{say(words.standings[row.standing])}</span>
        </p>
      </div>
    </li>
  );
}
