import { Link } from '@tanstack/react-router';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import { readsOffice, useSession } from '../../offices/web/session.tsx';
import { directiveWords } from './directive-words.ts';
import { supervisionWords as words } from './supervision-words.ts';
import { useAssisted } from './use-directives.ts';
import type { AssistedSearch } from './work-search.ts';

/** The dossiers behind one number of a team: as many as the number says. */
export function AssistedPage({ asked }: { readonly asked: AssistedSearch }) {
  const say = useSay();
  const session = useSession();
  const list = useAssisted(asked);
  return (
    <>
      <p>
        <Link to="/to-tu-van/giup-do" search={{ from: asked.from, to: asked.to }}>
          {say(words.back)}
        </Link>
      </p>
      <Fetched result={list}>
        {({ place, rows }) => (
          <>
            <h2>{say(words.listTitle(place))}</h2>
            <p className="muted">
              {say(words.of(formatDate(asked.from), formatDate(asked.to)))}. {say(words.listAbout)}
            </p>
            {rows.length === 0 ? (
              <Empty title={say(words.listNone)}>{say(words.listNoneMore)}</Empty>
            ) : (
              <>
                <p role="status">{say(directiveWords.count(rows.length))}</p>
                <ul className="plain-rows">
                  {rows.map((row) => (
                    <li key={row.id}>
                      <div className="plain-row">
                        <p>
                          {readsOffice(session, row.officeId) ? (
                            <Link to="/ho-so/$id" params={{ id: row.id }} search={{}}>
                              <span className="code">{row.code}</span>
                            </Link>
                          ) : (
                            <span className="code">{row.code}</span>
                          )}
                          <small>{row.procedure}</small>
                        </p>
                        <p className="row-end">
                          {row.returned === 'yes' ? <span className="chip soon">{say(words.returned)}</span> : null}
                          <span>{say(row.stage)}</span>
                          <span className="muted">{shownInstant(row.submittedAt)}</span>
                        </p>
                      </div>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Fetched>
    </>
  );
}
