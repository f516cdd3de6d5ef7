import { useSay } from '../../basics/web/staff-context.tsx';
import { paperKindNames } from '../../procedures/web/procedure-words.ts';
import type { DossierView } from '../http/shapes.ts';
import { dossierWords } from './dossier-words.ts';
import { FaultField } from './fault-field.tsx';
import { itemsOf, type Mark, type Review, withMark } from './review.ts';

type ReviewProps = { readonly review: Review; readonly setReview: (review: Review) => void };
type ChecklistProps = ReviewProps & { readonly dossier: DossierView; readonly showPaper: (index: number) => void };

/** The papers the law asks for, ticked one by one beside the pictures. Those of special cases fold away until one was sent or marked. */
export function Checklist({ dossier, review, setReview, showPaper }: ChecklistProps) {
  const say = useSay();
  const required = dossier.procedure.requiredPapers;
  const isAtHand = (paper: (typeof required)[number]) =>
    paper.onlyWhen === null || review[`paper ${paper.key}`] !== undefined || dossier.papers.some((sent) => sent.requiredPaper === paper.key);
  const atHand = required.filter(isAtHand);
  const special = required.filter((paper) => !isAtHand(paper));
  const seen = atHand.filter((paper) => review[`paper ${paper.key}`] !== undefined).length;
  const row = (paper: (typeof required)[number]) => <RequiredPaper key={paper.key} dossier={dossier} paper={paper} review={review} setReview={setReview} showPaper={showPaper} />;
  return (
    <section className="checklist no-print" aria-labelledby="checklist-title">
      <div className="section-head">
        <h2 id="checklist-title">{say(dossierWords.checklist)}</h2>
        <p className="muted">{say(dossierWords.checked(seen, atHand.length))}</p>
      </div>
      <ul>{atHand.map(row)}</ul>
      {special.length === 0 ? null : (
        <details>
          <summary>{say(dossierWords.specialPapers(special.length))}</summary>
          <ul>{special.map(row)}</ul>
        </details>
      )}
    </section>
  );
}

/** What was found faulty, gathered for one request; `writeRequest` is null when none may be made now. */
export function FoundFaults({ review, writeRequest }: { readonly review: Review; readonly writeRequest: (() => void) | null }) {
  const say = useSay();
  const faults = itemsOf(review);
  if (faults.length === 0) return null;
  return (
    <section className="notice bad faults no-print" aria-labelledby="faults-title">
      <h2 id="faults-title">{say(dossierWords.faults(faults.length))}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.what}>
            {fault.what}
            {fault.reason === '' ? '' : `: ${fault.reason}`}
          </li>
        ))}
      </ul>
      {writeRequest === null ? (
        <p className="muted">{say(dossierWords.noRequestNow)}</p>
      ) : (
        <button type="button" className="primary" onClick={writeRequest}>
          {say(dossierWords.writeRequest(faults.length))}
        </button>
      )}
    </section>
  );
}

type RequiredPaperProps = ChecklistProps & { readonly paper: DossierView['procedure']['requiredPapers'][number] };

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
