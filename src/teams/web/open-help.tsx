import { useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Empty } from '../../basics/web/fetched.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { MandatesView } from '../http/ward-shapes.ts';
import { mandateWords } from './mandate-words.ts';
import { useMandateAct } from './use-mandates.ts';

/** Help that nobody has confirmed: many at once are confirmed for one member, or not credited. */
export function OpenHelp({ view, office }: { readonly view: MandatesView; readonly office: number }) {
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [personId, setPersonId] = useState('');
  const change = useMandateAct(office, () => setChosen(new Set()));
  const here = view.openHelp.filter((one) => chosen.has(one.dossierId)).map((one) => one.dossierId);
  const decide = (kind: 'confirm' | 'refuse') => {
    if (here.length > 0 && !change.isPending)
      change.mutate({ path: '/helped-filings/decisions', body: { office, dossierIds: here, kind, personId: kind === 'confirm' && personId !== '' ? personId : null } });
  };
  const toggle = (id: string) => setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  return (
    <section className="team-part" aria-labelledby="open-help-title">
      <h2 id="open-help-title">{say(mandateWords.openHelp)}</h2>
      {view.openHelp.length === 0 ? (
        <Empty title={say(mandateWords.noOpenHelp)}>{say(mandateWords.noOpenHelpMore)}</Empty>
      ) : (
        <>
          <p className="muted">{say(mandateWords.openHelpMore)}</p>
          <ul className="plain-rows">
            {view.openHelp.map((one) => (
              <li key={one.dossierId}>
                <label className="pick-row">
                  <input type="checkbox" checked={chosen.has(one.dossierId)} onChange={() => toggle(one.dossierId)} disabled={view.mayManage === 'no'} />
                  <span>
                    <strong>{one.personName ?? one.saidName ?? say(mandateWords.unnamed)}</strong>, {one.post} · <span className="code">{one.code}</span>,{' '}
                    {shownInstant(one.submittedAt)} {one.credit === 'doubtful' ? <span className="chip late">{say(mandateWords.doubts[one.doubt ?? 'denied'])}</span> : null}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {view.mayManage === 'no' ? null : (
            <div className="stack no-print">
              <p>
                <button type="button" onClick={() => setChosen(new Set(view.openHelp.map((one) => one.dossierId)))}>
                  {say(mandateWords.chooseAll)}
                </button>{' '}
                <span role="status">{say(mandateWords.chosen(here.length))}</span>
              </p>
              <label className="inline-field">
                <span>{say(mandateWords.creditTo)}</span>
                <select value={personId} onChange={(event) => setPersonId(event.target.value)}>
                  <option value="">{say(mandateWords.asSaid)}</option>
                  {view.members.map((member) => (
                    <option key={member.personId} value={member.personId}>
                      {member.fullName}
                    </option>
                  ))}
                </select>
              </label>
              <p>
                <button type="button" className="primary" onClick={() => decide('confirm')} aria-disabled={here.length === 0 || change.isPending}>
                  {say(mandateWords.confirmHelp)}
                </button>{' '}
                <button type="button" className="no" onClick={() => decide('refuse')} aria-disabled={here.length === 0 || change.isPending}>
                  {say(mandateWords.refuseHelp)}
                </button>
              </p>
              {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
            </div>
          )}
        </>
      )}
    </section>
  );
}
