import { useSay } from '../../basics/web/staff-context.tsx';
import type { Text } from '../../basics/rules/outcome.ts';
import type { DossierView } from '../http/shapes.ts';
import { dossierWords } from './dossier-words.ts';
import { FaultField } from './fault-field.tsx';
import { type Review, useReview, withMark } from './review.ts';

/** The answers, page by page as they were asked, with what a supplement changed. A wrong one is marked where it stands. */
export function AnswerList({ dossier }: { readonly dossier: DossierView }) {
  const say = useSay();
  const [review, setReview] = useReview(dossier.row.id);
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title">{say(dossierWords.answers)}</h2>
      {dossier.answers.map((page) => (
        <div key={page.page.vi} className="answer-page">
          <h3>{say(page.page)}</h3>
          <dl>
            {page.rows.map((row) => (
              <AnswerRow key={row.key} row={row} review={review} setReview={setReview} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

type AnswerRowProps = {
  readonly row: { readonly key: string; readonly label: Text; readonly value: string; readonly changed: 'yes' | 'no' };
  readonly review: Review;
  readonly setReview: (review: Review) => void;
};

function AnswerRow({ row, review, setReview }: AnswerRowProps) {
  const say = useSay();
  const key = `answer ${row.key}`;
  const mark = review[key] ?? null;
  return (
    <div className={mark === null ? 'answer' : 'answer faulty'}>
      <dt>{say(row.label)}</dt>
      <dd>
        {row.value === '' ? <span className="muted">{say(dossierWords.notAnswered)}</span> : row.value}
        {row.changed === 'yes' ? <span className="chip soon">{say(dossierWords.changed)}</span> : null}
      </dd>
      <dd className="answer-mark no-print">
        <button
          type="button"
          className="quiet small"
          aria-pressed={mark !== null}
          onClick={() => setReview(withMark(review, key, mark === null ? { verdict: 'faulty', what: row.label.vi, reason: '' } : null))}
        >
          {say(mark === null ? dossierWords.markWrong : dossierWords.unmark)}
          <span className="unseen"> {say(row.label)}</span>
        </button>
      </dd>
      {mark === null ? null : (
        <dd className="answer-fault">
          <FaultField reason={mark.reason} onChange={(reason) => setReview(withMark(review, key, { ...mark, reason }))} />
        </dd>
      )}
    </div>
  );
}
