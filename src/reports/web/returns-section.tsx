import { Link } from '@tanstack/react-router';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { type DashboardAsked, type DashboardView, type ReturnsView, useReturns } from './dashboard-data.ts';
import { dashboardWords as words } from './dashboard-words.ts';
import { listSearchOf } from './figures-search.ts';
import { OpenedForms } from './opened-forms.tsx';

const columns = ['filed', 'supplement', 'refused', 'withdrawn'] as const;

type ReturnsSectionProps = { readonly asked: DashboardAsked; readonly view: DashboardView };

/** Where dossiers come back and why; and where people gave up the forms they opened. */
export function ReturnsSection({ asked, view }: ReturnsSectionProps) {
  const say = useSay();
  const returns = useReturns(asked);
  return (
    <Fetched result={returns}>
      {(data) => (
        <>
          <section aria-labelledby="returns-title">
            <h2 id="returns-title">{say(words.returns)}</h2>
            <p className="muted">{say(words.returnsMore)}</p>
            {data.procedures.length === 0 ? <p>{say(words.noReturns)}</p> : <Returned rows={data.procedures} asked={asked} view={view} />}
          </section>
          <section aria-labelledby="opened-title">
            <h2 id="opened-title">{say(words.opened)}</h2>
            {data.opened === null ? <p className="muted">{say(words.openedOneLevel)}</p> : <OpenedForms opened={data.opened} unit={asked.unit} />}
          </section>
        </>
      )}
    </Fetched>
  );
}

function Returned({ rows, asked, view }: ReturnsSectionProps & { readonly rows: ReturnsView['procedures'] }) {
  const say = useSay();
  return (
    <>
      <TakeAlong
        table={{
          name: `lam-lai-${asked.unit}-${view.period.from}`,
          head: [words.procedure, ...columns.map((one) => words[one]), words.reasons].map(say),
          rows: rows.map((row) => [say(row.name), ...columns.map((one) => row[one]), row.reasons.map((one) => say(reasonText(one))).join('; ')]),
        }}
      />
      <table className="figure-table returns-table">
        <thead>
          <tr>
            <th scope="col">{say(words.procedure)}</th>
            {columns.map((one) => (
              <th key={one} scope="col" className="number">
                {say(words[one])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.procedure}>
              <th scope="row">
                <ProcedureName row={row} />
                {row.reasons.length === 0 ? null : (
                  <details className="definition">
                    <summary>
                      {say(words.reasons)}
                      <span className="unseen"> {say(row.name)}</span>
                    </summary>
                    <ul>
                      {row.reasons.map((one) => (
                        <li key={`${one.what}|${one.reason}`}>{say(reasonText(one))}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </th>
              {columns.map((one) => (
                <td key={one} className="number" data-label={say(words[one])}>
                  {formatInteger(row[one])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Opens the figures of the procedure, from where each number opens its dossiers. */
function ProcedureName({ row }: { readonly row: ReturnsView['procedures'][number] }) {
  const say = useSay();
  if (row.dossiersUrl === null) return say(row.name);
  const { figure: _, ...search } = listSearchOf(row.dossiersUrl);
  return (
    <Link to="/so-lieu" search={search}>
      {say(row.name)}
    </Link>
  );
}

function reasonText({ what, reason, times }: ReturnsView['procedures'][number]['reasons'][number]) {
  return what === '' && reason === '' ? words.reasonOnce(formatInteger(times)) : words.reason(what, reason, formatInteger(times));
}
