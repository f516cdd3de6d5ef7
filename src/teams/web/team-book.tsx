import { Link } from '@tanstack/react-router';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { TeamPageView } from '../http/team-shapes.ts';
import { shownDay, shownMoment } from './shown.ts';
import { teamWords } from './team-words.ts';

/** What the team stands on, what was before and after it, and its book: who changed what, and when. */
export function TeamBook({ page }: { readonly page: TeamPageView }) {
  const say = useSay();
  return (
    <>
      <section className="stack" aria-labelledby="documents-title">
        <h2 id="documents-title">{say(teamWords.documents)}</h2>
        {page.documents.length === 0 ? <p className="muted">{say(teamWords.noDocuments)}</p> : null}
        <ul>
          {page.documents.map((one) => (
            <li key={one.text}>
              {say(one.what)}
              {one.on === null ? '' : ` (${shownDay(one.on)})`}: {one.text}
            </li>
          ))}
          {page.team.kindSource === '' ? null : (
            <li className="muted">
              {say(page.team.kindName)}: {page.team.kindSource}
            </li>
          )}
        </ul>
      </section>
      <section className="stack" aria-labelledby="links-title">
        <h2 id="links-title">{say(teamWords.continuity)}</h2>
        {page.continues.length + page.continuedBy.length === 0 ? <p className="muted">{say(teamWords.noLinks)}</p> : null}
        <ul>
          {page.continues.map((one) => (
            <li key={one.id}>
              <Link to="/to-tu-van/to/$id" params={{ id: one.id }}>
                {say(teamWords.continues(one.name, shownDay(one.since)))}
              </Link>
            </li>
          ))}
          {page.continuedBy.map((one) => (
            <li key={one.id}>
              <Link to="/to-tu-van/to/$id" params={{ id: one.id }}>
                {say(teamWords.continuedBy(one.name, shownDay(one.since)))}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="book-title">
        <h2 id="book-title">{say(teamWords.book)}</h2>
        {page.changes.length === 0 ? <p className="muted">{say(teamWords.bookEmpty)}</p> : null}
        <ol className="plain-rows">
          {page.changes.map((one) => (
            <li key={one.id}>
              <p>
                <strong>{say(one.name)}</strong>
                {one.about === null ? '' : `: ${one.about}`}
                <small className="line">
                  {shownMoment(one.at)} · {one.by ?? say(teamWords.byMachine)}
                  {one.document === null ? '' : ` · ${one.document}`}
                </small>
                {one.details.length === 0 ? null : <small className="line">{one.details.map((detail) => say(detail)).join('; ')}</small>}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
