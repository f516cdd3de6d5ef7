import { useSay } from '../../basics/web/staff-context.tsx';
import { StaffIcon } from '../../basics/web/staff-icon.tsx';
import type { DossierView } from '../http/shapes.ts';
import { dossierWords } from './dossier-words.ts';
import { FaultField } from './fault-field.tsx';
import { type Mark, type Review, withMark } from './review.ts';

/** Where faults are marked; null once the dossier is finished. */
type Marks = { readonly review: Review; readonly setReview: (review: Review) => void } | null;

/** The answers, page by page as they were asked, with what a supplement changed. A wrong one is flagged where it stands. */
export function AnswerList({ answers, marks }: { readonly answers: DossierView['answers']; readonly marks: Marks }) {
  const say = useSay();
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title">{say(dossierWords.answers)}</h2>
      {answers.map((page) => (
        <div key={page.page.vi} className="answer-page">
          <h3>{say(page.page)}</h3>
          <dl>
            {page.rows.map((row) => (
              <AnswerRow key={row.key} row={row} marks={marks} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

type AnswerRowProps = { readonly row: DossierView['answers'][number]['rows'][number]; readonly marks: Marks };

function AnswerRow({ row, marks }: AnswerRowProps) {
  const say = useSay();
  const key = `answer ${row.key}`;
  const mark = marks?.review[key] ?? null;
  const setMark = (next: Mark | null) => marks?.setReview(withMark(marks.review, key, next));
  return (
    <div className={mark === null ? 'answer' : 'answer faulty'}>
      <dt>{say(row.label)}</dt>
      <dd>
        {row.value === '' ? <span className="muted">{say(dossierWords.notAnswered)}</span> : row.value}
        {row.changed === 'yes' ? <span className="chip soon">{say(dossierWords.changed)}</span> : null}
      </dd>
      {marks === null ? null : (
        <dd className="answer-mark no-print">
          <button
            type="button"
            className="quiet square flag"
            aria-pressed={mark !== null}
            title={say(mark === null ? dossierWords.markWrong : dossierWords.unmark)}
            onClick={() => setMark(mark === null ? { verdict: 'faulty', what: row.label.vi, reason: '' } : null)}
          >
            <StaffIcon name="flag" />
            <span className="unseen">
              {say(dossierWords.markWrong)}: {say(row.label)}
            </span>
          </button>
        </dd>
      )}
      {mark === null ? null : (
        <dd className="answer-fault">
          <FaultField reason={mark.reason} onChange={(reason) => setMark({ ...mark, reason })} />
        </dd>
      )}
    </div>
  );
}
