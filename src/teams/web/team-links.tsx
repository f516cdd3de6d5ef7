import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { TeamPageView } from '../http/team-shapes.ts';
import { foundingWords as words } from './founding-words.ts';
import { LinkTeamDialog } from './link-team-dialog.tsx';
import { teamWords } from './team-words.ts';
import { UndoBox } from './undo-box.tsx';
import { type TeamCall, useChangeTeam } from './use-teams.ts';

/** What was before the team and after it: the work of ten years is found under whatever name it was done. */
export function TeamLinks({ page, mayManage }: { readonly page: TeamPageView; readonly mayManage: 'yes' | 'no' }) {
  const say = useSay();
  const [open, setOpen] = useState<'yes' | 'no'>('no');
  const [undo, setUndo] = useState<TeamCall | null>(null);
  const removing = useChangeTeam(() => undefined);
  function remove({ id, since, how }: TeamPageView['continues'][number]) {
    const path = `/teams/${page.team.id}/links`;
    removing.mutate({ method: 'DELETE', path: `${path}/${id}`, body: null }, { onSuccess: () => setUndo({ method: 'POST', path, body: { continuesTeamId: id, since, how } }) });
  }
  return (
    <section className="stack" aria-labelledby="links-title">
      <div className="section-head">
        <h2 id="links-title">{say(teamWords.continuity)}</h2>
        {mayManage === 'yes' ? (
          <button type="button" className="no-print" onClick={() => setOpen('yes')}>
            {say(words.link)}
          </button>
        ) : null}
      </div>
      {undo === null ? null : <UndoBox call={undo} close={() => setUndo(null)} />}
      {removing.error === null ? null : <FailureBox failure={failureOf(removing.error)} retry={null} />}
      {page.continues.length + page.continuedBy.length === 0 ? <p className="muted">{say(teamWords.noLinks)}</p> : null}
      <ul className="plain-rows" hidden={page.continues.length + page.continuedBy.length === 0}>
        {page.continues.map((one) => (
          <li key={one.id} className="plain-row">
            <p>
              <Link to="/to-tu-van/to/$id" params={{ id: one.id }}>
                {say(words.before[one.how](one.name, shownDay(one.since)))}
              </Link>
              <small>{say(one.kindName)}</small>
            </p>
            {mayManage === 'yes' ? (
              <button type="button" className="small no-print" onClick={() => remove(one)} aria-disabled={removing.isPending}>
                {say(words.unlink)}
                <span className="unseen"> {one.name}</span>
              </button>
            ) : null}
          </li>
        ))}
        {page.continuedBy.map((one) => (
          <li key={one.id}>
            <p>
              <Link to="/to-tu-van/to/$id" params={{ id: one.id }}>
                {say(words.after[one.how](one.name, shownDay(one.since)))}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      {open === 'yes' ? <LinkTeamDialog page={page} close={() => setOpen('no')} /> : null}
    </section>
  );
}
