import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { TaskView } from '../http/directive-shapes.ts';
import type { taskActs } from '../rules/task.ts';
import { ActDialog } from './act-dialog.tsx';
import { ActsOf } from './acts-of.tsx';
import { DifficultyRow } from './difficulty-list.tsx';
import { directiveWords as words } from './directive-words.ts';
import { DueChip } from './due-chip.tsx';
import { useDifficulties, useTasks } from './use-directives.ts';
import { isAskedDifficulty, isAskedTask, type WorkAsked } from './work-asked.ts';

/** One list of what an office has to do: findings, posts to be asked after, and difficulties that were sent up. */
export function TaskList({ office, asked }: { readonly office: number; readonly asked: WorkAsked }) {
  const say = useSay();
  const tasks = useTasks(office);
  const difficulties = useDifficulties(office);
  return (
    <Fetched result={tasks}>
      {(view) => {
        const rows = view.rows.filter((row) => isAskedTask(row, asked));
        const sentUp = (difficulties.data?.rows ?? []).filter((row) => row.escalated === 'yes' && isAskedDifficulty(row, asked));
        if (rows.length + sentUp.length === 0) return <Empty title={say(words.noTasks)}>{say(words.noTasksMore)}</Empty>;
        return (
          <>
            <p role="status" className="muted">
              {say(words.count(rows.length + sentUp.length))}
            </p>
            <ul className="plain-rows">
              {sentUp.map((row) => (
                <DifficultyRow key={row.id} row={row} />
              ))}
              {rows.map((row) => (
                <TaskRow key={row.id} row={row} />
              ))}
            </ul>
            <p className="muted">{say(words.house)}</p>
          </>
        );
      }}
    </Fetched>
  );
}

function placeOf({ teamName, place }: TaskView): string {
  return teamName === '' ? place : `${teamName} · ${place}`;
}

const tones = { open: 'waiting', toAccept: 'soon', answered: 'done', done: 'done' } as const;

/** `from`: on whose page it stands; a document does not link to itself. */
export function TaskRow({ row, from = 'list' }: { readonly row: TaskView; readonly from?: 'list' | 'document' }) {
  const say = useSay();
  const [open, setOpen] = useState<(typeof taskActs)[number] | null>(null);
  return (
    <li>
      <div className="plain-row">
        <p>
          <span className={`chip ${tones[row.state]}`}>{say(words.taskStates[row.state])}</span> <strong>{row.title}</strong>
          <small>
            {placeOf(row)}
            {row.ownerName === null ? '' : ` · ${say(words.owner(row.ownerName))}`}
          </small>
          {row.text === row.title ? null : <small>{row.text}</small>}
          <small className="muted">
            {say(words.origins[row.origin])}
            {row.severity === null ? '' : ` (${say(words.severities[row.severity])})`}: {row.raisedBy}, {shownInstant(row.raisedAt)}
          </small>
        </p>
        <p className="row-end">
          <DueChip dueOn={row.dueOn} overdue={row.overdue} closed={row.state === 'done' ? 'yes' : 'no'} />
          {row.raised === 'yes' && row.overdue === 'yes' ? <span className="chip late">{say(words.raised)}</span> : null}
          {row.visitId === null ? null : (
            <Link to="/to-tu-van/kiem-tra/$id" params={{ id: row.visitId }}>
              {say(words.seeVisit)}
              <span className="unseen"> {row.title}</span>
            </Link>
          )}
          {row.documentId === null || from === 'document' ? null : (
            <Link to="/van-ban/$id" params={{ id: row.documentId }}>
              {say(words.seeDocument)}
              <span className="unseen"> {row.title}</span>
            </Link>
          )}
          {row.may.map((kind) => (
            <button key={kind} type="button" onClick={() => setOpen(kind)}>
              {say(words.taskActs[kind])}
              <span className="unseen"> {row.title}</span>
            </button>
          ))}
        </p>
      </div>
      <ActsOf acts={row.acts} names={words.taskActs} />
      {open === null ? null : (
        <ActDialog
          title={say(words.taskActs[open])}
          about={`${row.title} · ${placeOf(row)}`}
          hint={say(words.taskActHints[open])}
          path={`/tasks/${row.id}/acts`}
          kind={open}
          words={open === 'accept' ? 'optional' : 'needed'}
          photo={open === 'evidence' ? 'asked' : 'none'}
          close={() => setOpen(null)}
        />
      )}
    </li>
  );
}
