import { Link } from '@tanstack/react-router';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { TeamPageView } from '../http/team-shapes.ts';
import { namedDocuments } from '../rules/founding-document.ts';
import { shownMoment } from './shown.ts';
import { TeamLinks } from './team-links.tsx';
import { teamWords } from './team-words.ts';

/** What the team stands on, what was before and after it, and its book: who changed what, and when. */
export function TeamBook({ page, mayManage }: { readonly page: TeamPageView; readonly mayManage: 'yes' | 'no' }) {
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
              {one.on === null ? '' : ` (${shownDay(one.on)})`}: <DocumentText text={one.text} />
            </li>
          ))}
          {page.team.kindSource === '' ? null : (
            <li className="muted">
              {say(page.team.kindName)}: {page.team.kindSource}
            </li>
          )}
        </ul>
      </section>
      <TeamLinks page={page} mayManage={mayManage} />
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

/** Documents that are named with number and day lead to the register. */
function DocumentText({ text }: { readonly text: string }) {
  return namedDocuments(text).map((part) =>
    part.asked === null ? (
      part.text
    ) : (
      <Link key={part.text} to="/van-ban" search={{ q: part.asked }}>
        {part.text}
      </Link>
    ),
  );
}
