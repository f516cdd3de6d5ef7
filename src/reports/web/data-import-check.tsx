import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { LineField } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DataImportChoices, DataPreview } from '../http/data-import-shapes.ts';
import { DataImportRows, DataImportSkipped } from './data-import-rows.tsx';
import { dataImportWords } from './data-import-words.ts';

type CheckProps = {
  readonly view: DataPreview;
  readonly choices: DataImportChoices;
  readonly changed: 'yes' | 'no';
  readonly isPending: 'yes' | 'no';
  readonly read: (choices: DataImportChoices) => void;
  readonly take: (origin: string) => void;
};

/** What is wrong and what to do about it, what will be written, and the press that writes it. */
export function DataImportCheck({ view, choices, changed, isPending, read, take }: CheckProps) {
  const say = useSay();
  const { summary } = view;
  const summed = dataImportWords.summary[view.kind](formatInteger(summary.take), formatInteger(summary.values), formatInteger(summary.known), formatInteger(summary.skipped));
  return (
    <section className="stack" aria-labelledby="import-check">
      <h2 id="import-check">{say(dataImportWords.stepCheck)}</h2>
      <p>
        <strong>{say(summed)}</strong>
      </p>
      <Wrong view={view} leaveOut={(row) => read({ ...choices, leftOut: [...choices.leftOut, row] })} />
      {view.openTotals.length === 0 ? null : (
        <label className="choice">
          <input type="checkbox" checked={choices.openTotals === 'take'} onChange={(event) => read({ ...choices, openTotals: event.target.checked ? 'take' : 'mend' })} />
          <span>{say(dataImportWords.takeOpen)}</span>
        </label>
      )}
      {view.kind === 'dossiers' && summary.take > 0 ? <p className="muted">{say(dataImportWords.returnedNote)}</p> : null}
      {summary.wrong > 0 ? null : summary.values === 0 ? (
        <p>
          <strong>{say(dataImportWords.nothing)}</strong>
        </p>
      ) : (
        <TakeForm view={view} changed={changed} isPending={isPending} take={take} />
      )}
      <DataImportRows view={view} />
      <DataImportSkipped view={view} leftOut={choices.leftOut} takeIn={(row) => read({ ...choices, leftOut: choices.leftOut.filter((one) => one !== row) })} />
    </section>
  );
}

function Wrong({ view, leaveOut }: { readonly view: DataPreview; readonly leaveOut: (row: number) => void }) {
  const say = useSay();
  const wrong = view.rows.filter(({ state }) => state === 'wrong');
  if (view.problems.length === 0 && wrong.length === 0) return null;
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{say(dataImportWords.wrong(formatInteger(view.summary.wrong)))}</strong>
      </p>
      <ul>
        {view.problems.map((one) => (
          <li key={one.what.vi}>
            {say(one.what)} {say(one.next)}
          </li>
        ))}
        {wrong.map(({ row, problems }) => (
          <li key={row}>
            {problems.map(({ column, what, next }) => (
              <p key={`${column} ${what.vi}`}>
                <strong>{say(column === null ? dataImportWords.row(formatInteger(row)) : dataImportWords.rowColumn(formatInteger(row), column))}:</strong> {say(what)} {say(next)}
              </p>
            ))}
            <button type="button" className="small" onClick={() => leaveOut(row)}>
              {say(dataImportWords.leaveOut)}
              <span className="unseen"> {say(dataImportWords.row(formatInteger(row)))}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TakeForm({ view, changed, isPending, take }: Pick<CheckProps, 'view' | 'changed' | 'isPending' | 'take'>) {
  const say = useSay();
  const [origin, setOrigin] = useState('');
  const [known, setKnown] = useState<'yes' | 'no'>(view.kind === 'dossiers' ? 'no' : 'yes');
  const mayTake = changed === 'no' && known === 'yes' && isPending === 'no';
  return (
    <form
      className="usb-form stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayTake) take(origin);
      }}
    >
      <LineField label={say(dataImportWords.origin)} hint={say(dataImportWords.originHint)} problem={null} type="text" autoComplete="off" value={origin} onChange={setOrigin} />
      {view.kind === 'dossiers' ? (
        <label className="choice">
          <input type="checkbox" checked={known === 'yes'} onChange={(event) => setKnown(event.target.checked ? 'yes' : 'no')} />
          <span>{say(dataImportWords.noUndo)}</span>
        </label>
      ) : null}
      {changed === 'yes' ? <p className="notice">{say(dataImportWords.changed)}</p> : null}
      <p>
        <button type="submit" className="primary" aria-disabled={!mayTake}>
          {say(dataImportWords.take[view.kind])}
        </button>
      </p>
    </form>
  );
}
