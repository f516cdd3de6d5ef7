import { Link } from '@tanstack/react-router';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { directiveWords as words } from './directive-words.ts';
import { useVisits } from './use-directives.ts';
import type { WorkAsked } from './work-asked.ts';

/** Visits, the newest first, each with what is still open of it. */
export function VisitList({ office, asked }: { readonly office: number; readonly asked: WorkAsked }) {
  const say = useSay();
  const visits = useVisits(office);
  return (
    <Fetched result={visits}>
      {(view) => {
        const rows = view.rows.filter((row) => (asked.ward === null || row.officeId === asked.ward) && (asked.team === null || row.teamId === asked.team));
        return (
          <>
            {view.teams.length === 0 ? null : (
              <p>
                <Link to="/to-tu-van/kiem-tra" search={asked.team === null ? {} : { team: asked.team }} className="button-link">
                  {say(words.newVisit)}
                </Link>
              </p>
            )}
            {rows.length === 0 ? (
              <Empty title={say(words.noVisits)}>{say(words.noVisitsMore)}</Empty>
            ) : (
              <ul className="plain-rows">
                {rows.map((row) => (
                  <li key={row.id}>
                    <div className="plain-row">
                      <p>
                        <Link to="/to-tu-van/kiem-tra/$id" params={{ id: row.id }}>
                          {shownDay(row.visitedOn)}: {row.teamName}
                        </Link>
                        <small>{row.place}</small>
                        <small className="muted">{row.visitors}</small>
                      </p>
                      <p className="row-end">
                        <span className={row.openFindings === 0 ? 'chip done' : 'chip soon'}>{say(words.findings(row.findings, row.openFindings))}</span>
                        <span className="muted">{say(words.wanting(row.wanting))}</span>
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Fetched>
  );
}
