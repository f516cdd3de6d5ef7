import { useState } from 'react';
import { fold } from '../../basics/rules/text.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { ChoiceField, LineField } from '../../basics/web/form-fields.tsx';
import { useDraft, useSay } from '../../basics/web/staff-context.tsx';
import { roleNames } from '../../offices/rules/role.ts';
import { type Officer, useOfficers } from '../../offices/web/officers.ts';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import { actWords } from './act-words.ts';

const filterFrom = 8;

/** The list comes after the dialog has opened, so it fetches the focus itself. */
function focusFirst(box: HTMLElement | null): void {
  box?.querySelector('input')?.focus();
}

/** To whom the dossier goes: specialists first, then heads of unit. */
export function AssignDialog(props: ActProps) {
  const say = useSay();
  const officers = useOfficers(props.dossier.row.officeId);
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useDraft(`${props.dossier.row.id} assign`, '');
  const rows = [...(officers.data?.rows ?? [])].filter(mayProcess).sort((one, other) => rank(one) - rank(other));
  const shown = rows.filter((officer) => fold(officer.fullName).includes(fold(wanted)) || officer.id === chosen);
  const officer = rows.find((one) => one.id === chosen);
  return (
    <ActDialog {...props} kind="assign" content={{ officerId: officer?.id ?? '', note: null }} checks={{ officer: officer === undefined ? actWords.officerNeeded : null }}>
      {(problem) => (
        <Fetched result={officers}>
          {() => (
            <div ref={focusFirst}>
              {rows.length < filterFrom ? null : (
                <LineField label={say(actWords.officerFind)} hint={null} problem={null} type="search" autoComplete="off" value={wanted} onChange={setWanted} />
              )}
              <ChoiceField
                label={say(actWords.officer)}
                hint={null}
                problem={problem('officer')}
                choices={shown.map((one) => ({
                  value: one.id,
                  label: one.fullName,
                  hint:
                    one.fullName === props.dossier.row.assigneeName
                      ? say(actWords.officerNow)
                      : one.roles
                          .filter((role) => role === 'specialist' || role === 'unitHead')
                          .map((role) => say(roleNames[role]))
                          .join(', '),
                }))}
                value={chosen}
                onChange={setChosen}
              />
            </div>
          )}
        </Fetched>
      )}
    </ActDialog>
  );
}

function mayProcess(officer: Officer): boolean {
  return officer.roles.includes('specialist') || officer.roles.includes('unitHead');
}

function rank(officer: Officer): number {
  return officer.roles.includes('specialist') ? 0 : 1;
}
