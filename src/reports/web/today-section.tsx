import { Link } from '@tanstack/react-router';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import type { DashboardAsked, TodayRow, TodayView, useToday } from './dashboard-data.ts';
import { dashboardWords as words } from './dashboard-words.ts';
import { FigureNumber } from './figure-number.tsx';

type Column = keyof typeof words.today;
const columns = ['openOverdue', 'dueToday', 'openUnreceived', 'openAwaitingSupplement', 'openPaused', 'openAtEnd', 'total', 'silent'] as const satisfies readonly Column[];
const headlines = ['openOverdue', 'dueToday', 'openUnreceived', 'openAwaitingSupplement', 'openAtEnd', 'silent'] as const satisfies readonly Column[];

/** Today's state in ten seconds: one sentence, a handful of numbers, and below them each office. */
export function TodaySection({ today, asked }: { readonly today: ReturnType<typeof useToday>; readonly asked: DashboardAsked }) {
  const say = useSay();
  const isNow = today.data?.rows.every(({ silent }) => silent !== null) === true;
  return (
    <section aria-labelledby="today-title">
      <h2 id="today-title">{say(asked.on === null || isNow ? words.now : words.thatDay(shownDay(asked.on)))}</h2>
      <Fetched result={today}>{(view) => <Standing view={view} unit={asked.unit} />}</Fetched>
    </section>
  );
}

function Standing({ view, unit }: { readonly view: TodayView; readonly unit: string }) {
  const say = useSay();
  const overdue = sumOf(view.rows, 'openOverdue') ?? 0;
  return (
    <>
      <p className={overdue > 0 ? 'verdict bad' : 'verdict'}>{say(overdue > 0 ? words.overdue(formatInteger(overdue)) : words.calm)}</p>
      <ul className="headlines">
        {headlines.map((column) => (
          <Headline key={column} column={column} view={view} />
        ))}
      </ul>
      <details className="by-office" open={view.rows.length === 1}>
        <summary>{say(words.byOffice)}</summary>
        <TakeAlong
          table={{
            name: `hom-nay-${unit}-${view.on}`,
            head: [say(words.office), ...columns.map((column) => say(words.today[column]))],
            rows: view.rows.map((row) => [shortOfficeName(row.name), ...columns.map((column) => countOf(row, column))]),
          }}
        />
        <OfficeTable rows={view.rows} />
      </details>
    </>
  );
}

function Headline({ column, view }: { readonly column: Column; readonly view: TodayView }) {
  const say = useSay();
  const { rows, dossiersUrl } = view;
  const value = sumOf(rows, column);
  const machines = rows.reduce((sum, row) => sum + (row.machines ?? 0), 0);
  const [only, ...more] = rows;
  const isAlarming = (column === 'openOverdue' || column === 'silent') && (value ?? 0) > 0;
  return (
    <li className={isAlarming ? 'headline alarming' : 'headline'}>
      <span className="headline-name">{say(words.today[column])}</span>
      <span className="headline-number">
        {only !== undefined && more.length === 0 ? (
          <OfficeNumber row={only} column={column} />
        ) : value === null ? (
          '–'
        ) : (
          <FigureNumber
            value={value}
            dossiersUrl={dossiersUrl === null || column === 'dueToday' || column === 'silent' ? null : `${dossiersUrl}&figure=${column}`}
            of={say(words.today[column])}
          />
        )}
      </span>
      <span className="headline-share">
        {value === null
          ? say(column === 'dueToday' ? words.onlyTodayAndAll : words.onlyToday)
          : column === 'silent'
            ? say(machines === 0 ? words.noMachines : words.silentOf(formatInteger(machines)))
            : null}
      </span>
    </li>
  );
}

function OfficeTable({ rows }: { readonly rows: readonly TodayRow[] }) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="wide-scroll" tabIndex={0} aria-label={say(words.byOffice)}>
      <table className="figure-table today-table">
        <caption className="unseen">{say(words.byOffice)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.office)}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {say(words.today[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{shortOfficeName(row.name)}</th>
              {columns.map((column) => (
                <td key={column} className="number" data-label={say(words.today[column])}>
                  <OfficeNumber row={row} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A number of one office, with the way to what it counts where there is one. */
function OfficeNumber({ row, column }: { readonly row: TodayRow; readonly column: Column }) {
  const say = useSay();
  const value = countOf(row, column);
  const what = `${say(words.today[column])}, ${shortOfficeName(row.name)}`;
  if (value === null) return '–';
  if (column === 'dueToday')
    return row.opensQueue === 'no' ? (
      formatInteger(value)
    ) : (
      <Link to="/" search={{ list: 'dueToday', office: row.officeId }} className="figure-number" title={say(words.seeList(what))}>
        {formatInteger(value)}
        <span className="unseen"> {say(words.seeList(what))}</span>
      </Link>
    );
  if (column === 'silent')
    return row.opensQueue === 'no' ? (
      formatInteger(value)
    ) : (
      <Link to="/diem-ho-tro" search={{ office: row.officeId }} className="figure-number" title={what}>
        {formatInteger(value)}
        <span className="unseen"> {what}</span>
      </Link>
    );
  return <FigureNumber value={value} dossiersUrl={row.dossiersUrl === null ? null : `${row.dossiersUrl}&figure=${column}`} of={what} />;
}

function countOf(row: TodayRow, column: Column): number | null {
  return column === 'dueToday' || column === 'silent' ? row[column] : row.counts[column];
}

function sumOf(rows: readonly TodayRow[], column: Column): number | null {
  const values = rows.map((row) => countOf(row, column));
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
