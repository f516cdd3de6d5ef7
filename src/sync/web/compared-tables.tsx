import { useState } from 'react';
import { useSay } from '../../basics/web/staff-context.tsx';
import { conflictWords } from './conflict-words.ts';
import type { Conflict } from './use-conflicts.ts';

type Groups = Conflict['groups'];

/** Two filings beside each other, a table for each page of the form. First only what differs; what is alike on demand. */
export function ComparedTables({ groups }: { readonly groups: Groups }) {
  const say = useSay();
  const [shown, setShown] = useState<'differing' | 'all'>('differing');
  const kept = shown === 'all' ? groups : groups.map((group) => ({ ...group, rows: group.rows.filter((row) => row.differs === 'yes') })).filter((group) => group.rows.length > 0);
  return (
    <div className="compared">
      {kept.length === 0 ? <p>{say(conflictWords.noDifference)}</p> : null}
      {kept.map((group) => (
        <table key={group.title.vi} className="compared-table">
          <caption>
            {say(group.title)}
            <span className="unseen"> ({say(conflictWords.tableOf(say(group.title)))})</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{say(conflictWords.question)}</th>
              <th scope="col">{say(conflictWords.first)}</th>
              <th scope="col">{say(conflictWords.other)}</th>
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr key={row.key} className={row.differs === 'yes' ? 'differs' : undefined}>
                <th scope="row">
                  {say(row.label)}
                  {row.differs === 'yes' ? <span className="chip soon">{say(conflictWords.differs)}</span> : null}
                </th>
                <Value text={row.first} name={say(conflictWords.first)} />
                <Value text={row.other} name={say(conflictWords.other)} />
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <label className="choice no-print">
        <input type="checkbox" checked={shown === 'all'} onChange={(event) => setShown(event.target.checked ? 'all' : 'differing')} />
        <span>{say(conflictWords.showAll)}</span>
      </label>
    </div>
  );
}

/** On a narrow screen the columns stand under each other, so that each says whose it is. */
function Value({ text, name }: { readonly text: string; readonly name: string }) {
  const say = useSay();
  return (
    <td data-whose={name}>
      <span className="quoted">{text === '' ? <span className="muted">{say(conflictWords.empty)}</span> : text}</span>
    </td>
  );
}
