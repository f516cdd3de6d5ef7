import { useSay } from '../../basics/web/staff-context.tsx';
import { paperKindNames } from '../../procedures/web/procedure-words.ts';
import type { DossierView } from '../http/shapes.ts';
import { dossierWords } from './dossier-words.ts';
import { FaultField } from './fault-field.tsx';
import { itemsOf, type Mark, type Review, useReview, withMark } from './review.ts';

type ChecklistProps = {
  readonly dossier: DossierView;
  readonly showPaper: (index: number) => void;
  /** Opens the supplement request; null when none may be made now. */
  readonly writeRequest: (() => void) | null;
};

/** The papers the law asks for, ticked one by one beside the pictures; what is faulty is gathered for one request. */
export function Checklist({ dossier, showPaper, writeRequest }: ChecklistProps) {
  const say = useSay();
  const [review, setReview] = useReview(dossier.row.id);
  const required = dossier.procedure.requiredPapers;
  const seen = required.filter((paper) => review[`paper ${paper.key}`] !== undefined).length;
  const faults = itemsOf(review).length;
  return (
    <section className="checklist no-print" aria-labelledby="checklist-title">
      <div className="section-head">
        <h2 id="checklist-title">{say(dossierWords.checklist)}</h2>
        <p className="muted">{say(dossierWords.checked(seen, required.length))}</p>
      </div>
      <ul>
        {required.map((paper) => (
          <RequiredPaper key={paper.key} dossier={dossier} paper={paper} review={review} setReview={setReview} showPaper={showPaper} />
        ))}
      </ul>
      {faults === 0 || writeRequest === null ? null : (
        <button type="button" className="primary" onClick={writeRequest}>
          {say(dossierWords.writeRequest(faults))}
        </button>
      )}
    </section>
  );
}

type RequiredPaperProps = {
  readonly dossier: DossierView;
  readonly paper: DossierView['procedure']['requiredPapers'][number];
  readonly review: Review;
  readonly setReview: (review: Review) => void;
  readonly showPaper: (index: number) => void;
};

function RequiredPaper({ dossier, paper, review, setReview, showPaper }: RequiredPaperProps) {
  const say = useSay();
  const key = `paper ${paper.key}`;
  const mark = review[key] ?? null;
  const kind = paperKindNames[paper.kind];
  const sent = dossier.papers.map((one, index) => ({ one, index })).filter(({ one }) => one.requiredPaper === paper.key);
  const verdicts: readonly Mark['verdict'][] = paper.onlyWhen === null ? ['found', 'faulty'] : ['found', 'faulty', 'notNeeded'];
  return (
    <li className={mark === null ? '' : mark.verdict}>
      <fieldset>
        <legend>{paper.name}</legend>
        <p className="muted small">
          {kind === undefined ? paper.kind : say(kind)}
          {paper.onlyWhen === null ? '' : ` · ${say(dossierWords.onlyWhen(paper.onlyWhen))}`}
        </p>
        <div className="verdicts">
          {verdicts.map((verdict) => (
            <label key={verdict} className={`verdict ${verdict}`}>
              <input
                type="radio"
                name={key}
                checked={mark?.verdict === verdict}
                onChange={() => setReview(withMark(review, key, { verdict, what: paper.name, reason: mark?.reason ?? '' }))}
              />
              <span>{say(dossierWords.verdicts[verdict])}</span>
            </label>
          ))}
          {sent.map(({ one, index }) => (
            <button key={one.sha256} type="button" className="quiet small" onClick={() => showPaper(index)}>
              {say(dossierWords.view)} <span className="unseen">{one.name}</span>
            </button>
          ))}
          {sent.length === 0 ? <span className="muted small">{say(dossierWords.nothingSent)}</span> : null}
        </div>
        {mark?.verdict === 'faulty' ? <FaultField reason={mark.reason} onChange={(reason) => setReview(withMark(review, key, { ...mark, reason }))} /> : null}
      </fieldset>
    </li>
  );
}
