import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { MemberView, TeamPageView } from '../http/team-shapes.ts';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { CorrectTeamDialog } from './correct-team-dialog.tsx';
import { EndTeamDialog } from './end-team-dialog.tsx';
import { foundingWords } from './founding-words.ts';
import { MemberDialogs, type OpenDialog } from './member-dialogs.tsx';
import { MemberRow } from './member-row.tsx';
import { TeamBook } from './team-book.tsx';
import { teamWords } from './team-words.ts';
import { UndoBox } from './undo-box.tsx';
import { type TeamCall, useTeam } from './use-teams.ts';
import { VacantSeats } from './vacant-seats.tsx';

/** One team: who is in it, which seats are empty, what it stands on, and who changed what. */
export function TeamPage({ id }: { readonly id: string }) {
  const team = useTeam(id);
  return <Fetched result={team}>{(page) => <Shown page={page} />}</Fetched>;
}

function Shown({ page }: { readonly page: TeamPageView }) {
  const say = useSay();
  const [open, setOpen] = useState<OpenDialog | { readonly kind: 'add' } | { readonly kind: 'endTeam' } | { readonly kind: 'correct' } | null>(null);
  const [undo, setUndo] = useState<TeamCall | null>(null);
  usePageTitle(page.team.name);
  const current = page.members.filter(({ when }) => when === 'now');
  const mayManage = page.mayManage === 'yes' && page.team.endedOn === null;
  const shared = { page, open: setOpen, mayManage: mayManage ? ('yes' as const) : ('no' as const) };
  return (
    <>
      <Head page={page} />
      {undo === null ? null : <UndoBox call={undo} close={() => setUndo(null)} />}
      <VacantSeats {...shared} />
      <section aria-labelledby="now-title" className="stack">
        <div className="section-head">
          <h2 id="now-title">
            {say(teamWords.now)} {page.team.roster === 'known' ? <span className="muted">({formatInteger(current.length)})</span> : null}
          </h2>
          {mayManage ? (
            <button type="button" className="primary no-print" onClick={() => setOpen({ kind: 'add' })}>
              {say(teamWords.add)}
            </button>
          ) : null}
        </div>
        <NoMembers page={page} />
        <Rows members={current} {...shared} />
      </section>
      <MoreRows when="later" {...shared} />
      <CompositionOf page={page} />
      <MoreRows when="past" {...shared} />
      <TeamBook page={page} mayManage={page.mayManage} />
      {mayManage ? (
        <p className="row-end no-print">
          <button type="button" onClick={() => setOpen({ kind: 'correct' })}>
            {say(foundingWords.correct)}
          </button>
          <button type="button" className="quiet no" onClick={() => setOpen({ kind: 'endTeam' })}>
            {say(teamWords.endTeam)}
          </button>
        </p>
      ) : null}
      {open?.kind === 'add' ? <AddMemberDialog page={page} seat={null} close={() => setOpen(null)} undoable={setUndo} /> : null}
      {open?.kind === 'endTeam' ? <EndTeamDialog page={page} close={() => setOpen(null)} /> : null}
      {open?.kind === 'correct' ? <CorrectTeamDialog page={page} close={() => setOpen(null)} /> : null}
      {open === null || open.kind === 'add' || open.kind === 'endTeam' || open.kind === 'correct' ? null : (
        <MemberDialogs page={page} open={open} close={() => setOpen(null)} undoable={setUndo} />
      )}
    </>
  );
}

function Head({ page: { team } }: { readonly page: TeamPageView }) {
  const say = useSay();
  return (
    <header className="stack">
      <p className="no-print">
        <Link to="/to-tu-van" search={{}}>
          ← {say(teamWords.back)}
        </Link>
      </p>
      <h2 className="team-name">{team.name}</h2>
      <dl className="facts">
        <div>
          <dt>{say(teamWords.kind)}</dt>
          <dd>
            {say(team.kindName)} · {say(teamWords.levels[team.level])}
          </dd>
        </div>
        <div>
          <dt>{say(teamWords.foundedOn)}</dt>
          <dd>{team.foundedOn === null ? say(teamWords.unknown) : shownDay(team.foundedOn)}</dd>
        </div>
        <div>
          <dt>{say(teamWords.members)}</dt>
          <dd>{team.members === null ? say(teamWords.unknown) : formatInteger(team.members)}</dd>
        </div>
        <div>
          <dt>{say(teamWords.vacancies)}</dt>
          <dd>{team.vacancies === null ? say(teamWords.unknown) : formatInteger(team.vacancies)}</dd>
        </div>
        {team.endedOn === null ? null : (
          <div>
            <dt>{say(teamWords.endedOn)}</dt>
            <dd>{shownDay(team.endedOn)}</dd>
          </div>
        )}
      </dl>
    </header>
  );
}

function NoMembers({ page }: { readonly page: TeamPageView }) {
  const say = useSay();
  if (page.team.roster === 'unknown') {
    return (
      <div className="notice warn">
        <p>
          <strong>{say(teamWords.rosterUnknown)}</strong>
        </p>
        <p>{say(teamWords.rosterUnknownMore)}</p>
      </div>
    );
  }
  return page.members.some(({ when }) => when === 'now') ? null : <Empty title={say(teamWords.nobody)}>{say(teamWords.nobodyMore)}</Empty>;
}

type RowsProps = { readonly page: TeamPageView; readonly open: (dialog: OpenDialog) => void; readonly mayManage: 'yes' | 'no' };

function Rows({ members, open, mayManage }: RowsProps & { readonly members: readonly MemberView[] }) {
  if (members.length === 0) return null;
  return (
    <ul className="plain-rows">
      {members.map((member) => (
        <MemberRow key={member.id} member={member} open={open} mayManage={mayManage} />
      ))}
    </ul>
  );
}

function MoreRows({ when, ...shared }: RowsProps & { readonly when: 'later' | 'past' }) {
  const say = useSay();
  const members = shared.page.members.filter((one) => one.when === when);
  if (members.length === 0) return null;
  return (
    <section className="stack" aria-label={say(teamWords[when])}>
      <h2>
        {say(teamWords[when])} <span className="muted">({formatInteger(members.length)})</span>
      </h2>
      <Rows members={members} {...shared} />
    </section>
  );
}

function CompositionOf({ page }: { readonly page: TeamPageView }) {
  const say = useSay();
  const filled = page.composition?.filter(({ members }) => members > 0) ?? [];
  if (filled.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="of-title">
      <h2 id="of-title">{say(teamWords.composition)}</h2>
      <dl className="facts">
        {filled.map((one) => (
          <div key={one.code}>
            <dt>{say(one.name)}</dt>
            <dd>{formatInteger(one.members)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
