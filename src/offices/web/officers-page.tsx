import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { roleNames } from '../rules/role.ts';
import { officeWords } from './office-words.ts';
import { type Officer, useOfficers, useOffices } from './officers.ts';
import type { OwnOffice } from './session.tsx';
import { shortOfficeName } from './short-name.ts';

/** Who works where, and the way back for a locked account. For the technical operator. */
export function OfficersPage({ operated }: { readonly operated: readonly OwnOffice[] }) {
  const say = useSay();
  const offices = useOffices();
  const [chosen, choose] = useState(operated[0]?.officeId ?? 0);
  const codes = operated.map((office) => office.unitCode);
  return (
    <Fetched result={offices}>
      {({ rows }) => (
        <>
          <label className="inline-field">
            <span>{say(officeWords.office)}</span>
            <select value={chosen} onChange={(event) => choose(Number(event.target.value))}>
              {rows
                .filter((office) => codes.includes(office.unitCode) || codes.includes(office.parentUnitCode ?? ''))
                .map((office) => (
                  <option key={office.id} value={office.id}>
                    {shortOfficeName(office.name)}
                  </option>
                ))}
            </select>
          </label>
          <OfficersOf officeId={chosen} />
        </>
      )}
    </Fetched>
  );
}

function OfficersOf({ officeId }: { readonly officeId: number }) {
  const say = useSay();
  const officers = useOfficers(officeId);
  return (
    <Fetched result={officers}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={say(officeWords.noOfficers)}>{say(officeWords.noOfficersMore)}</Empty>
        ) : (
          <ul className="plain-rows">
            {rows.map((officer) => (
              <OfficerRow key={officer.id} officer={officer} officeId={officeId} />
            ))}
          </ul>
        )
      }
    </Fetched>
  );
}

function OfficerRow({ officer, officeId }: { readonly officer: Officer; readonly officeId: number }) {
  const say = useSay();
  const tell = useTell();
  const api = useApi();
  const queries = useQueryClient();
  const unlock = useMutation({
    mutationFn: () => api.send<unknown>({ method: 'POST', path: `/officers/${officer.id}/unlock`, body: {} }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['officers', officeId] });
      tell(officeWords.unlocked(officer.fullName));
    },
  });
  return (
    <li>
      <div className="plain-row">
        <p>
          <strong>{officer.fullName}</strong>
          <small>{officer.roles.map((role) => say(roleNames[role])).join(', ')}</small>
        </p>
        {officer.locked === 'yes' ? (
          <p className="row-end">
            <span className="chip late">{say(officeWords.locked)}</span>
            <button type="button" onClick={() => unlock.mutate()} aria-disabled={unlock.isPending}>
              {say(officeWords.unlock)}
              <span className="unseen"> {officer.fullName}</span>
            </button>
          </p>
        ) : null}
      </div>
      {unlock.error === null ? null : <FailureBox failure={failureOf(unlock.error)} retry={() => unlock.mutate()} />}
    </li>
  );
}
