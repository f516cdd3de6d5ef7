import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { WardMandate } from '../http/ward-shapes.ts';
import { CreditPart } from './credit-part.tsx';
import { MandateRow } from './mandate-row.tsx';
import { mandateWords } from './mandate-words.ts';
import { OpenHelp } from './open-help.tsx';
import { useMandates } from './use-mandates.ts';

/** What of mandates and help needs the ward, and whom the help is credited to. */
export function MandatesPage({ office }: { readonly office: number }) {
  const say = useSay();
  const mandates = useMandates(office);
  return (
    <>
      <p className="muted">{say(mandateWords.about)}</p>
      <Fetched result={mandates}>
        {(view) => {
          const needed = view.mandates.filter(needsWard);
          const others = view.mandates.filter((one) => !needsWard(one));
          return (
            <>
              <section className="team-part" aria-labelledby="mandates-title">
                <h2 id="mandates-title">{say(mandateWords.mandates)}</h2>
                {needed.length === 0 ? (
                  <Empty title={say(mandateWords.noMandates)}>{say(mandateWords.noMandatesMore)}</Empty>
                ) : (
                  <Rows rows={needed} office={office} mayManage={view.mayManage} />
                )}
                {others.length === 0 ? null : (
                  <details>
                    <summary>{say(mandateWords.inOrder(others.length))}</summary>
                    <Rows rows={others} office={office} mayManage={view.mayManage} />
                  </details>
                )}
              </section>
              <OpenHelp view={view} office={office} />
            </>
          );
        }}
      </Fetched>
      <CreditPart office={office} />
    </>
  );
}

function Rows({ rows, office, mayManage }: { readonly rows: readonly WardMandate[]; readonly office: number; readonly mayManage: 'yes' | 'no' }) {
  return (
    <ul className="plain-rows">
      {rows.map((mandate) => (
        <MandateRow key={mandate.id} mandate={mandate} office={office} mayManage={mayManage} />
      ))}
    </ul>
  );
}

function needsWard({ state }: WardMandate): boolean {
  return state === 'doubtful' || state === 'onPaper';
}
