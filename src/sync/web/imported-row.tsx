import { Link } from '@tanstack/react-router';
import type { Problem } from '../../basics/web/api.adapter.ts';
import { ProblemBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { ImportView } from '../http/import-shapes.ts';
import { importWords, outcomeWords } from './import-words.ts';

/** One dossier of a file from a USB key. */
export function ImportedRow({ one }: { readonly one: ImportView['results'][number] }) {
  const say = useSay();
  const { name, tone } = outcomeWords[one.outcome];
  const isHere = one.outcome === 'filed' || one.outcome === 'known';
  return (
    <li>
      <div className="plain-row">
        <p>
          <span className={`chip ${tone}`}>{say(name)}</span> {one.code === null ? null : <strong className="code">{one.code}</strong>}
          {isHere ? <small>{say(importWords.papers(one.papers.arrived, one.papers.missing))}</small> : null}
          <small className="muted">
            {say(importWords.id)} <span className="code">{one.id}</span>
          </small>
        </p>
        {isHere || one.outcome === 'conflict' ? (
          <p className="row-end">
            <Link to="/ho-so/$id" params={{ id: one.id }} search={{}} className="button-link">
              {say(one.outcome === 'conflict' ? importWords.openConflict : importWords.openDossier)}
              <span className="unseen"> {one.code}</span>
            </Link>
          </p>
        ) : null}
      </div>
      {one.problem === null ? null : <ProblemBox problem={one.problem as Problem} />}
      {one.badPapers.map((paper) => (
        <div key={paper.sha256}>
          <p>{say(importWords.badPaper(paper.filename))}</p>
          <ProblemBox problem={paper.problem as Problem} />
        </div>
      ))}
      {isHere && one.papers.missing > 0 && one.badPapers.length === 0 ? <p className="notice warn">{say(importWords.missingMore)}</p> : null}
    </li>
  );
}
