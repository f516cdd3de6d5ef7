import { formatInteger } from '../../basics/rules/numbers.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DataPreview } from '../http/data-import-shapes.ts';
import { dataImportWords } from './data-import-words.ts';

/** Row by row: what was understood, and what was understood otherwise than it was written. */
export function DataImportRows({ view }: { readonly view: DataPreview }) {
  const say = useSay();
  const rows = view.rows.filter(({ state }) => state !== 'wrong');
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{say(dataImportWords.rows)}</h3>
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={row.row}>
            <p>
              <strong>{row.title}</strong> {row.state === 'known' ? <span className="chip waiting">{say(dataImportWords.known)}</span> : null}
              <small className="line">{row.values.map(({ name, value }) => `${say(name)}: ${value}`).join(' · ')}</small>
              {row.notes.length === 0 ? null : (
                <small className="line">
                  {say(dataImportWords.row(formatInteger(row.row)))}: {row.notes.map((note) => say(note)).join('; ')}
                </small>
              )}
            </p>
          </li>
        ))}
      </ul>
      {view.rowsMore === 0 ? null : <p className="muted">{say(dataImportWords.more(formatInteger(view.rowsMore)))}</p>}
    </>
  );
}

type SkippedProps = { readonly view: DataPreview; readonly leftOut: readonly number[]; readonly takeIn: (row: number) => void };

export function DataImportSkipped({ view, leftOut, takeIn }: SkippedProps) {
  const say = useSay();
  if (view.skipped.length === 0) return null;
  return (
    <details>
      <summary>
        {say(dataImportWords.skipped)} ({formatInteger(view.summary.skipped)})
      </summary>
      <ul>
        {view.skipped.map(({ row, why, words }) => (
          <li key={row}>
            {say(dataImportWords.row(formatInteger(row)))}: {say(why)} <span className="muted">“{words}”</span>{' '}
            {leftOut.includes(row) ? (
              <button type="button" className="small" onClick={() => takeIn(row)}>
                {say(dataImportWords.takeBackIn)}
                <span className="unseen"> {say(dataImportWords.row(formatInteger(row)))}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
