import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { groupBy } from '../../basics/rules/group-by.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { saveTable } from '../../basics/web/save-table.adapter.ts';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import type { TeamRowView, TeamsView } from '../http/team-shapes.ts';
import { FoundTeamDialog } from './found-team-dialog.tsx';
import { foundingWords } from './founding-words.ts';
import { shortTeamName, shownCount } from './shown.ts';
import { teamWords } from './team-words.ts';
import { TeamsComposition } from './teams-composition.tsx';
import { TeamsFilters } from './teams-filters.tsx';
import type { TeamsSearch } from './teams-search.ts';
import { useTeams } from './use-teams.ts';

/** All teams that the officer sees on one page: counted, filtered, to be printed or saved as they stand. */
export function TeamsPage({ search }: { readonly search: TeamsSearch }) {
  const say = useSay();
  const teams = useTeams(search);
  return (
    <>
      <p className="muted no-print">{say(teamWords.about)}</p>
      <Fetched result={teams}>
        {(view) => (
          <div className={teams.isPlaceholderData ? 'stack is-old' : 'stack'} aria-busy={teams.isPlaceholderData}>
            <TeamsFilters search={search} view={view} />
            <Tally view={view} />
            <Founding view={view} />
            <SaveBar view={view} />
            {view.rows.length === 0 ? <NoTeams /> : <TeamsTable view={view} />}
            <TeamsComposition office={search.office} />
          </div>
        )}
      </Fetched>
    </>
  );
}

function Founding({ view }: { readonly view: TeamsView }) {
  const say = useSay();
  const [open, setOpen] = useState<'yes' | 'no'>('no');
  if (view.mayManage.length === 0) return null;
  return (
    <p className="no-print">
      <button type="button" onClick={() => setOpen('yes')}>
        {say(foundingWords.found)}
      </button>
      {open === 'yes' ? <FoundTeamDialog view={view} close={() => setOpen('no')} /> : null}
    </p>
  );
}

function NoTeams() {
  const say = useSay();
  return (
    <Empty title={say(teamWords.none)}>
      {say(teamWords.noneMore)}{' '}
      <Link to="/to-tu-van" search={{}}>
        {say(teamWords.clear)}
      </Link>
    </Empty>
  );
}

function Tally({ view }: { readonly view: TeamsView }) {
  const say = useSay();
  const { tally } = view;
  const counts = [
    { name: teamWords.teamsCount, count: tally.teams, more: teamWords.asOf(shownDay(view.day)), isAlarming: false },
    { name: teamWords.members, count: tally.members, more: teamWords.membersMore, isAlarming: false },
    { name: teamWords.persons, count: tally.persons, more: teamWords.personsMore, isAlarming: false },
    { name: teamWords.vacancies, count: tally.vacancies, more: null, isAlarming: (tally.vacancies ?? 0) > 0 },
    { name: teamWords.unknownRosters, count: tally.unknownRosters, more: null, isAlarming: tally.unknownRosters > 0 },
  ];
  return (
    <ul className="headlines" aria-live="polite">
      {counts.map(({ name, count, more, isAlarming }) => (
        <li key={name.vi} className={isAlarming ? 'headline alarming' : 'headline'}>
          <span className="headline-name">{say(name)}</span>
          <span className="headline-number">{say(shownCount(count))}</span>
          <span className="headline-share">{more === null ? '' : say(more)}</span>
        </li>
      ))}
    </ul>
  );
}

function SaveBar({ view }: { readonly view: TeamsView }) {
  const say = useSay();
  const tell = useTell();
  async function save(kind: 'xlsx' | 'csv') {
    const saved = await saveTable(tableOf(view), kind);
    tell(saved === 'saved' ? teamWords.done : staffWords.saveFailed);
  }
  return (
    <p className="row-end no-print">
      <span className="muted">{say(teamWords.save)}</span>
      <button type="button" className="small" onClick={() => void save('xlsx')}>
        Excel
      </button>
      <button type="button" className="small" onClick={() => void save('csv')}>
        CSV
      </button>
      <button type="button" className="small" onClick={() => window.print()}>
        {say(teamWords.print)}
      </button>
    </p>
  );
}

/** What a saved list holds: the rows of the screen, in its order. */
function tableOf(view: TeamsView) {
  const head = [teamWords.ward, teamWords.level, teamWords.name, teamWords.leader, teamWords.phone, teamWords.members, teamWords.vacancies, teamWords.foundedOn].map(
    ({ vi }) => vi,
  );
  const rows = view.rows.map((row) => [
    row.wardName,
    teamWords.levels[row.level].vi,
    row.name,
    row.leaders.map(({ fullName }) => fullName).join(', '),
    row.leaders.map(({ phone }) => phone ?? '').join(', '),
    row.members ?? teamWords.unknown.vi,
    row.vacancies ?? teamWords.unknown.vi,
    row.foundedOn === null ? '' : shownDay(row.foundedOn),
  ]);
  return { name: `to-tu-van-${view.day}`, head, rows };
}

function TeamsTable({ view }: { readonly view: TeamsView }) {
  const say = useSay();
  const wards = groupBy(view.rows, ({ wardName }) => wardName);
  return (
    <table className="figure-table team-table">
      <caption className="unseen">{say(teamWords.asOf(shownDay(view.day)))}</caption>
      <thead>
        <tr>
          <th scope="col">{say(teamWords.team)}</th>
          <th scope="col">{say(teamWords.leader)}</th>
          <th scope="col" className="number">
            {say(teamWords.members)}
          </th>
          <th scope="col">{say(teamWords.vacancies)}</th>
        </tr>
      </thead>
      {[...wards].map(([ward, rows]) => (
        <tbody key={ward}>
          <tr className="group">
            <th scope="rowgroup" colSpan={4}>
              {ward} <small>{say(wardTally(rows))}</small>
            </th>
          </tr>
          {rows.map((row) => (
            <TeamRow key={row.id} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function wardTally(rows: readonly TeamRowView[]) {
  const known = rows.flatMap(({ members }) => (members === null ? [] : [members]));
  return teamWords.wardTally(formatInteger(rows.length), known.length === 0 ? teamWords.unknown.vi : formatInteger(known.reduce((sum, members) => sum + members, 0)));
}

function TeamRow({ row }: { readonly row: TeamRowView }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        <Link to="/to-tu-van/to/$id" params={{ id: row.id }}>
          {say(shortTeamName(row))}
          <span className="unseen">, {row.wardName}</span>
        </Link>
        {row.kindCode === 'advisoryTeam' ? null : <small className="line">{say(row.kindName)}</small>}
      </th>
      <td data-name={say(teamWords.leader)}>
        {row.leaders.length === 0 ? (
          <span className="muted">{say(row.roster === 'unknown' ? teamWords.unknown : teamWords.noLeader)}</span>
        ) : (
          row.leaders.map((leader) => (
            <span key={leader.personId} className="line">
              {leader.fullName} {leader.phone === null ? null : <small className="code">{leader.phone}</small>}
            </span>
          ))
        )}
      </td>
      <td className="number">{row.members === null ? <span className="chip waiting">{say(teamWords.unknown)}</span> : formatInteger(row.members)}</td>
      <td>
        {(row.vacancies ?? 0) > 0 ? <span className="chip late">{say(teamWords.empty(formatInteger(row.vacancies ?? 0)))}</span> : null}
        {row.roster === 'unknown' ? <span className="chip soon">{say(teamWords.unknownRosters)}</span> : null}
      </td>
    </tr>
  );
}
