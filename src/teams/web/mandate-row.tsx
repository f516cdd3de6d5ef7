import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { WardMandate } from '../http/ward-shapes.ts';
import type { MandateFault } from '../rules/read-mandate.ts';
import { AskDialog } from './dialog-parts.tsx';
import { mandateWords } from './mandate-words.ts';
import { useMandateAct } from './use-mandates.ts';

type RowInput = { readonly mandate: WardMandate; readonly office: number; readonly mayManage: 'yes' | 'no' };

/** One mandate: who lets whom see what, why the ward should look, and what it may do. */
export function MandateRow({ mandate, office, mayManage }: RowInput) {
  const say = useSay();
  const [open, setOpen] = useState<'nothing' | 'end'>('nothing');
  const change = useMandateAct(office, () => setOpen('nothing'));
  const act = (name: WardMandate['acts'][number]) => change.mutate({ path: `/mandates/${mandate.id}/acts`, body: { act: name } });
  const press = (name: WardMandate['acts'][number]) => (name === 'end' ? setOpen('end') : act(name));
  return (
    <li>
      <div className="plain-row">
        <p>
          <strong>{mandate.applicant}</strong> <span className={chips[mandate.state]}>{say(mandateWords.states[mandate.state])}</span>
          <small>{say(mandateWords.line(mandateWords.scopes[mandate.scope], mandateWords.ways[mandate.agreedBy], shownDay(mandate.until)))}</small>
          <small>
            {say(mandateWords.helper)}: {[mandate.member, mandate.team ?? mandate.post].filter((part) => part !== null).join(', ')} · <DossierLink mandate={mandate} />
          </small>
        </p>
        {mayManage === 'no' ? null : (
          <p className="row-end">
            {mandate.acts.map((name) => (
              <button key={name} type="button" className={name === 'confirm' ? undefined : 'no'} onClick={() => press(name)} aria-disabled={change.isPending}>
                {say(mandateWords.acts[name])}
                <span className="unseen"> {mandate.dossierCode}</span>
              </button>
            ))}
          </p>
        )}
      </div>
      {mandate.why.length === 0 || mandate.state !== 'doubtful' ? null : (
        <p className="notice warn">
          {say(mandateWords.why)}: {mandate.why.map((fault) => sayFault(fault, say)).join('; ')}
        </p>
      )}
      {mandate.signature === null || mandate.state === 'agreed' ? null : <Signature strokes={mandate.signature} />}
      {change.error === null || open === 'end' ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
      {open === 'nothing' ? null : (
        <AskDialog
          title={say(mandateWords.endTitle)}
          send={say(mandateWords.acts.end)}
          submit={() => act('end')}
          close={() => setOpen('nothing')}
          isPending={change.isPending}
          error={change.error}
        >
          <p>{say(mandateWords.endMeans)}</p>
        </AskDialog>
      )}
    </li>
  );
}

function DossierLink({ mandate }: { readonly mandate: WardMandate }) {
  if (mandate.opensDossier === 'no') return <span className="code">{mandate.dossierCode}</span>;
  return (
    <Link to="/ho-so/$id" params={{ id: mandate.dossierId }} search={{}}>
      <span className="code">{mandate.dossierCode}</span>
    </Link>
  );
}

/** Path data that the server has looked at: lines and nothing else. */
function Signature({ strokes }: { readonly strokes: string }) {
  const say = useSay();
  const numbers = strokes.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const side = Math.max(...numbers.filter(Number.isFinite), 1);
  return (
    <svg role="img" aria-label={say(mandateWords.signature)} viewBox={`0 0 ${side} ${side}`} width="160" height="80" preserveAspectRatio="xMinYMid meet">
      <path d={strokes} fill="none" stroke="currentColor" strokeWidth={side / 80} strokeLinecap="round" />
    </svg>
  );
}

const chips: Readonly<Record<WardMandate['state'], string>> = {
  doubtful: 'chip late',
  onPaper: 'chip soon',
  waiting: 'chip waiting',
  agreed: 'chip done',
  expired: 'chip',
  ended: 'chip',
  takenOver: 'chip',
};

function sayFault(fault: string, say: ReturnType<typeof useSay>): string {
  return Object.hasOwn(mandateWords.faults, fault) ? say(mandateWords.faults[fault as MandateFault]) : fault;
}
