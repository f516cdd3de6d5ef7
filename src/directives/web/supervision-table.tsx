import { Link } from '@tanstack/react-router';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { SupervisionView } from '../http/supervision-shapes.ts';
import { supervisionWords as words } from './supervision-words.ts';

type Row = SupervisionView['rows'][number];
type Period = { readonly from: PlainDate; readonly to: PlainDate };

const heads = ['team', 'now', 'before', 'returned', 'waiting', 'seen', 'visit', 'difficulties', 'tasks'] as const;

/** Each number opens its list; on a narrow screen each team is a card. */
export function SupervisionTable({ rows, period }: { readonly rows: readonly Row[]; readonly period: Period }) {
  const say = useSay();
  return (
    <table className="supervision-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {say(words[head])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TeamRow key={row.teamId} row={row} period={period} />
        ))}
      </tbody>
    </table>
  );
}

function TeamRow({ row, period }: { readonly row: Row; readonly period: Period }) {
  const say = useSay();
  const work = (show: 'tasks' | 'difficulties') => ({ show, only: 'open', ...(show === 'tasks' ? { team: row.teamId } : { unit: row.unitCode }) }) as const;
  return (
    <tr>
      <th scope="row">
        {row.name}
        <small className="muted">{row.officeName}</small>
        <Link className="line" to="/to-tu-van/giup-do/thanh-vien" search={{ office: row.officeId, team: row.teamId, ...period }}>
          {say(words.members)}
          <span className="unseen"> {row.name}</span>
        </Link>
        {row.need === null ? null : (
          <details className="need">
            <summary>
              {say(words.call)}
              <span className="unseen"> {row.name}</span>
            </summary>
            <p>{say(row.need)}</p>
          </details>
        )}
      </th>
      <td data-head={say(words.now)}>
        <Counted row={row} count={row.now} period={period} only="all" />
        {row.unconfirmed === 0 ? null : <small className="muted">{say(words.ofThemUnconfirmed(formatInteger(row.unconfirmed)))}</small>}
      </td>
      <td data-head={say(words.before)}>{formatInteger(row.before)}</td>
      <td data-head={say(words.returned)}>
        <Counted row={row} count={row.returned} period={period} only="returned" />
      </td>
      <td data-head={say(words.waiting)}>{row.machines === 0 ? '–' : row.waiting === null ? say(words.unknown) : formatInteger(row.waiting)}</td>
      <td data-head={say(words.seen)}>{row.lastSeen === null ? <span className="muted">{say(words.noMachine)}</span> : shownInstant(row.lastSeen)}</td>
      <td data-head={say(words.visit)}>
        {row.lastVisit === null ? (
          <span className="muted">{say(words.never)}</span>
        ) : (
          <Link to="/to-tu-van/kiem-tra/$id" params={{ id: row.lastVisit.id }}>
            {shownDay(row.lastVisit.on)}
            <span className="unseen"> {row.name}</span>
          </Link>
        )}
      </td>
      <td data-head={say(words.difficulties)}>
        {row.openDifficulties === 0 ? (
          0
        ) : (
          <Link to="/to-tu-van/viec" search={work('difficulties')}>
            {row.openDifficulties}
            <span className="unseen"> {row.name}</span>
          </Link>
        )}
      </td>
      <td data-head={say(words.tasks)}>
        {row.openTasks === 0 ? (
          0
        ) : (
          <Link to="/to-tu-van/viec" search={work('tasks')}>
            {row.openTasks}
            <span className="unseen"> {row.name}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}

function Counted({ row, count, period, only }: { readonly row: Row; readonly count: number; readonly period: Period; readonly only: 'all' | 'returned' }) {
  if (count === 0) return <>0</>;
  return (
    <Link to="/to-tu-van/giup-do/ho-so" search={{ office: row.officeId, unit: row.unitCode, team: row.teamId, ...period, only }}>
      {formatInteger(count)}
      <span className="unseen"> {row.name}</span>
    </Link>
  );
}
