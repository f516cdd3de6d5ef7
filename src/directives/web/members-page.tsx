import { Link } from '@tanstack/react-router';
import { formatDate, shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import { roleNames } from '../../teams/rules/role-names.ts';
import type { MembersView } from '../http/supervision-shapes.ts';
import { supervisionWords as words } from './supervision-words.ts';
import { useMembers } from './use-directives.ts';
import type { MembersSearch } from './work-search.ts';

const heads = ['member', 'now', 'returned', 'unconfirmed', 'lastHelped', 'waitingThere', 'memberSeen', 'lessons'] as const;

/** Each member of a team, to see who needs help: by role and name. Nobody is put above another. */
export function MembersPage({ asked }: { readonly asked: MembersSearch }) {
  const say = useSay();
  const members = useMembers(asked);
  return (
    <>
      <p className="no-print">
        <Link to="/to-tu-van/giup-do" search={{ from: asked.from, to: asked.to }}>
          {say(words.back)}
        </Link>
      </p>
      <Fetched result={members}>
        {(view) => (
          <>
            <h2>{view.team}</h2>
            <p className="muted">
              {say(words.of(formatDate(asked.from), formatDate(asked.to)))}. {say(words.membersAbout)}
            </p>
            {view.rows.length === 0 ? <Empty title={say(words.membersNone)}>{say(words.membersNoneMore)}</Empty> : <MembersTable view={view} />}
            <p>
              <Link to="/to-tu-van/to/$id" params={{ id: asked.team }}>
                {say(words.teamPage)}
              </Link>
            </p>
          </>
        )}
      </Fetched>
    </>
  );
}

function MembersTable({ view }: { readonly view: MembersView }) {
  const say = useSay();
  return (
    <table className="supervision-table">
      <caption className="unseen">{view.team}</caption>
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
        {view.rows.map((row) => (
          <tr key={row.personId}>
            <th scope="row">
              <Link to="/to-tu-van/nguoi/$id" params={{ id: row.personId }}>
                {row.fullName}
              </Link>
              {row.role === 'member' ? null : <small className="muted">{say(roleNames[row.role])}</small>}
            </th>
            <td data-head={say(words.now)}>{formatInteger(row.assisted)}</td>
            <td data-head={say(words.returned)}>{row.assisted === 0 ? '–' : say(words.ofAssisted(formatInteger(row.returned), formatInteger(row.assisted)))}</td>
            <td data-head={say(words.unconfirmed)}>{formatInteger(row.unconfirmed)}</td>
            <td data-head={say(words.lastHelped)}>{row.lastAssistedOn === null ? <span className="muted">{say(words.never)}</span> : shownDay(row.lastAssistedOn)}</td>
            <td data-head={say(words.waitingThere)}>{row.waiting === null ? '–' : formatInteger(row.waiting)}</td>
            <td data-head={say(words.memberSeen)}>{row.lastSeen === null ? <span className="muted">{say(words.neverIn)}</span> : shownInstant(row.lastSeen)}</td>
            <td data-head={say(words.lessons)}>{formatInteger(row.lessonsPassed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
