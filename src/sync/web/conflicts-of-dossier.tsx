import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { ConflictStep } from '../rules/conflict.ts';
import { ComparedTables } from './compared-tables.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { conflictWords, stepWords } from './conflict-words.ts';
import { type Conflict, useConflicts } from './use-conflicts.ts';

/** Above a dossier under whose id something else was sent: both side by side, and what an officer decided or may decide. Nothing where there is nothing. */
export function ConflictsOfDossier({ dossierId }: { readonly dossierId: string }) {
  const say = useSay();
  const conflicts = useConflicts(dossierId);
  const rows = conflicts.data?.rows ?? [];
  if (rows.length === 0) return null;
  const open = rows.filter((one) => one.standing === null).length;
  return (
    <section className={open > 0 ? 'notice warn conflicts' : 'notice conflicts'} aria-labelledby="conflicts-title">
      <h2 id="conflicts-title">{say(conflictWords.title(rows.length))}</h2>
      <p>{say(conflictWords.about)}</p>
      {rows.map((conflict) => (
        <OneConflict key={conflict.id} conflict={conflict} dossierId={dossierId} mayDecide={conflicts.data?.mayDecide ?? 'no'} />
      ))}
    </section>
  );
}

type Props = { readonly conflict: Conflict; readonly dossierId: string; readonly mayDecide: 'yes' | 'no' };

function OneConflict({ conflict, dossierId, mayDecide }: Props) {
  const say = useSay();
  const tell = useTell();
  const [step, setStep] = useState<ConflictStep | null>(null);
  function done() {
    setStep(null);
    tell(conflictWords.recorded);
  }
  return (
    <article className="conflict">
      <h3>
        {say(conflictWords.arrived(shownInstant(conflict.arrivedAt)))}
        <small>
          {[say(conflictWords.differences(conflict.differences)), conflict.happenedAt === null ? '' : say(conflictWords.sent(shownInstant(conflict.happenedAt)))]
            .filter((part) => part !== '')
            .join(' · ')}
        </small>
      </h3>
      {conflict.standing === null ? null : (
        <div className="conflict-standing">
          <p>
            <strong>{say(conflict.standing.name)}</strong>
          </p>
          <p className="muted">{say(conflictWords.decided(conflict.standing.by, shownInstant(conflict.standing.at)))}</p>
          {conflict.standing.note === null ? null : <p className="quoted">{conflict.standing.note}</p>}
          {conflict.ownDossier === null ? null : (
            <p>
              <Link to="/ho-so/$id" params={{ id: conflict.ownDossier.id }} search={{}}>
                {say(conflictWords.openOwn(conflict.ownDossier.code))}
              </Link>
            </p>
          )}
        </div>
      )}
      <ComparedTables groups={conflict.groups} />
      <Decisions conflict={conflict} mayDecide={mayDecide} choose={setStep} />
      {step === null ? null : <ConflictDialog dossierId={dossierId} conflictId={conflict.id} step={step} close={() => setStep(null)} done={done} />}
    </article>
  );
}

function Decisions({ conflict, mayDecide, choose }: { readonly conflict: Conflict; readonly mayDecide: 'yes' | 'no'; readonly choose: (step: ConflictStep) => void }) {
  const say = useSay();
  if (mayDecide === 'no') return <p className="muted">{say(conflictWords.notYours)}</p>;
  if (conflict.standing !== null && conflict.mayTakeBack === 'no') return conflict.ownDossier === null ? <p className="muted">{say(conflictWords.goneOn)}</p> : null;
  const steps: readonly ConflictStep[] = conflict.standing === null ? ['keepFirst', 'takeAsNote', 'fileAsOwn'] : ['takeBack'];
  return (
    <div className="conflict-steps no-print">
      {steps.map((one) => (
        <button key={one} type="button" onClick={() => choose(one)}>
          {say(stepWords[one].button)}
        </button>
      ))}
    </div>
  );
}
