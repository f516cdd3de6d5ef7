import { useState } from 'react';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { DifficultyView } from '../http/directive-shapes.ts';
import type { DifficultyActKind } from '../rules/difficulty.ts';
import { ActDialog } from './act-dialog.tsx';
import { ActsOf } from './acts-of.tsx';
import { directiveWords as words } from './directive-words.ts';
import { DueChip } from './due-chip.tsx';
import { PhotoLink } from './photo-field.tsx';
import { RaiseDialog } from './raise-dialog.tsx';
import { useDifficulties } from './use-directives.ts';
import { isAskedDifficulty, type WorkAsked } from './work-asked.ts';

/** Difficulties of the posts: who must answer, by when, and what was said. */
export function DifficultyList({ office, asked }: { readonly office: number; readonly asked: WorkAsked }) {
  const say = useSay();
  const [open, setOpen] = useState<'nothing' | 'raise'>('nothing');
  const difficulties = useDifficulties(office);
  return (
    <Fetched result={difficulties}>
      {(view) => {
        const rows = view.rows.filter((row) => isAskedDifficulty(row, asked));
        return (
          <>
            <div className="section-head">
              <p className="muted">{say(words.raiseAbout(view.workingDays))}</p>
              {view.places.length === 0 ? null : (
                <button type="button" className="primary" onClick={() => setOpen('raise')}>
                  {say(words.raise)}
                </button>
              )}
            </div>
            {rows.length === 0 ? (
              <Empty title={say(words.noDifficulties)}>{say(words.noDifficultiesMore)}</Empty>
            ) : (
              <>
                <p role="status" className="muted">
                  {say(words.count(rows.length))}
                </p>
                <ul className="plain-rows">
                  {rows.map((row) => (
                    <DifficultyRow key={row.id} row={row} />
                  ))}
                </ul>
              </>
            )}
            {open === 'raise' ? <RaiseDialog places={view.places} workingDays={view.workingDays} close={() => setOpen('nothing')} /> : null}
          </>
        );
      }}
    </Fetched>
  );
}

const tones = { open: 'waiting', answered: 'done', closed: 'done' } as const;

export function DifficultyRow({ row }: { readonly row: DifficultyView }) {
  const say = useSay();
  const [open, setOpen] = useState<DifficultyActKind | null>(null);
  const about = `${say(words.kinds[row.kind])}: ${row.place}`;
  return (
    <li>
      <div className="plain-row">
        <p>
          <span className={`chip ${tones[row.state]}`}>{say(words.difficultyStates[row.state])}</span> <strong>{about}</strong>
          <small>
            {row.text} <PhotoLink id={row.photoId} />
          </small>
          <small className="muted">
            {row.raisedBy}, {shownInstant(row.raisedAt)} · {say(words.owners[row.owner])}
            {row.escalated === 'yes' ? ` · ${say(words.origins.difficulty)}` : ''}
          </small>
        </p>
        <p className="row-end">
          <DueChip dueOn={row.dueOn} overdue={row.overdue} closed={row.state === 'open' ? 'no' : 'yes'} />
          {row.may.map((kind) => (
            <button key={kind} type="button" onClick={() => setOpen(kind)}>
              {say(words.difficultyActs[kind])}
              <span className="unseen"> {about}</span>
            </button>
          ))}
        </p>
      </div>
      <ActsOf acts={row.acts} names={words.difficultyActs} />
      {open === null ? null : (
        <ActDialog
          title={say(words.difficultyActs[open])}
          about={`${about}. ${row.text}`}
          hint={null}
          path={`/difficulties/${row.id}/acts`}
          kind={open}
          words={open === 'escalate' || open === 'close' ? 'optional' : 'needed'}
          photo="none"
          close={() => setOpen(null)}
        />
      )}
    </li>
  );
}
