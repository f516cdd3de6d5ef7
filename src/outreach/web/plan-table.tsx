import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate, shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger, formatRate } from '../../basics/rules/numbers.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import type { PlanRow, PlanView } from '../http/plan-shapes.ts';
import { planKindNames } from '../rules/plan-line.ts';
import { outreachWords } from './outreach-words.ts';
import { PlanLineDialog } from './plan-line-dialog.tsx';
import { planWords as words } from './plan-words.ts';
import { RecordActs } from './record-acts.tsx';

type Props = { readonly rows: readonly PlanRow[]; readonly view: PlanView; readonly year: number };
const chips = { done: 'done', open: 'waiting', late: 'late' } as const;

/** The lines as they are printed and taken along. */
export function PlanTable({ rows, view, year }: Props) {
  const say = useSay();
  const head = [words.what, words.unit, words.quantity, words.done, words.share, words.dueOn, words.owner, words.cost, words.state].map(say);
  return (
    <>
      <TakeAlong
        table={{
          name: `${words.file}-${year}`,
          head: [say(words.kind), say(words.what), say(words.where), ...head.slice(1)],
          rows: rows.map((row) => [
            say(planKindNames[row.content.kind]),
            row.content.what,
            row.content.place,
            row.place,
            row.content.quantity,
            row.progress.done,
            shareOf(row),
            formatDate(row.content.dueOn),
            row.content.ownerName,
            row.content.costDong,
            say(stateOf(row)),
          ]),
        }}
      />
      <table className="figure-table returns-table plan-table">
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={name} scope="col" className={i >= 2 && i <= 4 ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlanLine key={row.id} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function shareOf({ progress, content }: PlanRow): string {
  return formatRate(progress.done, content.quantity, 0) ?? '';
}

function stateOf({ progress, daysLate }: PlanRow) {
  return progress.standing === 'late' ? words.late(daysLate) : words.standing[progress.standing];
}

function PlanLine({ row, view }: { readonly row: PlanRow; readonly view: PlanView }) {
  const say = useSay();
  const { content, progress } = row;
  const cell = (label: { readonly vi: string; readonly en: string }, value: ReactNode, more?: 'number') => (
    <td className={more} data-label={say(label)}>
      {value}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        {row.withdrawn === 'yes' ? <span className="chip late">{say(outreachWords.withdrawn)}</span> : null} {say(planKindNames[content.kind])}: {content.what}
        {content.place === '' ? null : <small className="muted"> {content.place}</small>}
        {row.task === null ? null : (
          <small>
            {' '}
            <Link to="/van-ban/$id" params={{ id: row.task.documentId }}>
              {row.task.title}
            </Link>
          </small>
        )}
        <RecordActs row={row} name={content.what} edit={(close) => <PlanLineDialog row={row} view={view} close={close} />} />
      </th>
      {cell(words.unit, row.place)}
      {cell(words.quantity, formatInteger(content.quantity), 'number')}
      {cell(
        words.done,
        <>
          {formatInteger(progress.done)}
          {progress.unknown === 0 ? null : <small className="muted"> {say(words.unknown(progress.unknown))}</small>}
        </>,
        'number',
      )}
      {cell(words.share, shareOf(row), 'number')}
      {cell(words.dueOn, formatDate(content.dueOn))}
      {cell(words.owner, content.ownerName === '' ? <span className="muted">{say(words.nobody)}</span> : content.ownerName)}
      {cell(words.cost, content.costDong === null ? '' : formatInteger(content.costDong))}
      {cell(
        words.state,
        <>
          <span className={`chip ${chips[progress.standing]}`}>{say(stateOf(row))}</span>
          {progress.doneOn === null ? null : <small className="muted"> {say(words.doneOn(shownDay(progress.doneOn)))}</small>}
        </>,
      )}
    </tr>
  );
}
