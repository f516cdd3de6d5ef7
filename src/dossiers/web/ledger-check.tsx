import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import type { OfficeView } from '../../offices/http/shapes.ts';
import type { OwnOffice } from '../../offices/web/session.tsx';
import type { LedgerVerifiedView } from '../http/ledger-shapes.ts';
import { ledgerWords } from './ledger-words.ts';

/** Looks through the ledger of an office that the officer works at or above, and says row by row what is wrong. */
export function LedgerCheck({ own }: { readonly own: readonly OwnOffice[] }) {
  const say = useSay();
  const api = useApi();
  const offices = useQuery({ queryKey: ['offices'], queryFn: ({ signal }) => api.get<{ rows: OfficeView[] }>('/offices', signal) });
  return (
    <>
      <p className="muted">{say(ledgerWords.about)}</p>
      <Fetched result={offices}>{({ rows }) => <Check offices={within(rows, own)} />}</Fetched>
      <p>
        <a href="/so-cai">{say(ledgerWords.published)}</a>
      </p>
    </>
  );
}

function Check({ offices }: { readonly offices: readonly OfficeView[] }) {
  const say = useSay();
  const api = useApi();
  const [office, setOffice] = useState(offices[0]?.id ?? 0);
  const checked = useMutation({ mutationFn: () => api.send<LedgerVerifiedView>({ method: 'POST', path: '/ledger/verifications', body: { office } }) });
  return (
    <>
      <div className="filters">
        <label className="inline-field">
          <span>{say(ledgerWords.office)}</span>
          <select
            value={office}
            onChange={(event) => {
              setOffice(Number(event.target.value));
              checked.reset();
            }}
          >
            {offices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="primary" aria-disabled={checked.isPending} onClick={() => (checked.isPending ? undefined : checked.mutate())}>
          {say(ledgerWords.check)}
        </button>
      </div>
      <div role="status">
        {checked.isPending ? <p>{say(ledgerWords.checking)}</p> : null}
        {checked.error === null ? null : <FailureBox failure={failureOf(checked.error)} retry={() => checked.mutate()} />}
        {checked.data === undefined ? null : <Result found={checked.data} />}
      </div>
    </>
  );
}

function Result({ found }: { readonly found: LedgerVerifiedView }) {
  const say = useSay();
  const isWhole = found.faults.length === 0;
  return (
    <section className={isWhole ? 'notice good' : 'notice bad'}>
      <h2>{say(isWhole ? ledgerWords.whole : ledgerWords.broken(found.faults.length))}</h2>
      <p>{say(ledgerWords.counted(formatInteger(found.acts), formatInteger(found.days)))}</p>
      {isWhole ? null : (
        <>
          <ul>
            {found.faults.map((fault) => (
              <li key={fault.text.en}>{say(fault.text)}</li>
            ))}
          </ul>
          <p>
            <strong>{say(ledgerWords.next)}</strong>
          </p>
        </>
      )}
    </section>
  );
}

/** The officer's own offices and those directly below. */
function within(offices: readonly OfficeView[], own: readonly OwnOffice[]): readonly OfficeView[] {
  const units = new Set(own.map(({ unitCode }) => unitCode));
  return offices.filter((one) => units.has(one.unitCode) || (one.parentUnitCode !== null && units.has(one.parentUnitCode)));
}
