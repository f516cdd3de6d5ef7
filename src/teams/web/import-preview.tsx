import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { PreviewView } from '../http/import-shapes.ts';
import { roleNames } from '../rules/role-names.ts';
import { ImportTitles } from './import-titles.tsx';
import { importWords } from './import-words.ts';

type PreviewInput = {
  readonly view: PreviewView;
  readonly unitCode: string;
  readonly isPending: 'yes' | 'no';
  readonly take: () => void;
  /** Looks at the same file again. */
  readonly again: () => void;
};

/** How a list was understood: what is wrong first, then columns, rows, and what was left out. */
export function ImportPreview({ view, unitCode, isPending, take, again }: PreviewInput) {
  const say = useSay();
  const { summary } = view;
  return (
    <section className="stack" aria-label={say(importWords.rows)}>
      <h2>{say(importWords.summary(formatInteger(summary.take), formatInteger(summary.inTeam), formatInteger(summary.skipped)))}</h2>
      <p className="muted">{say(importWords.news(formatInteger(summary.newPeople), formatInteger(summary.newTeams)))}</p>
      {view.importId === null ? null : (
        <p className="notice" role="status">
          {say(importWords.doneMore)}
        </p>
      )}
      <Wrong view={view} />
      {view.importId === null ? <ImportTitles view={view} unitCode={unitCode} again={again} /> : null}
      {view.importId === null && summary.wrong === 0 ? (
        <p>
          {summary.take === 0 ? (
            <strong>{say(importWords.nobody)}</strong>
          ) : (
            <button type="button" className="primary" onClick={take} aria-disabled={isPending === 'yes'}>
              {say(importWords.take)}
            </button>
          )}
        </p>
      ) : null}
      <Columns view={view} />
      <Rows view={view} />
      {view.skipped.length === 0 ? null : (
        <details>
          <summary>{say(importWords.skipped)}</summary>
          <ul>
            {view.skipped.map((one) => (
              <li key={`${one.sheet} ${one.row}`}>
                {say(importWords.row(one.sheet, formatInteger(one.row)))}: {say(one.why)} <span className="muted">“{one.words}”</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Wrong({ view }: { readonly view: PreviewView }) {
  const say = useSay();
  if (view.summary.wrong === 0) return null;
  const asked = view.titles.filter(({ positionCode }) => positionCode === null).length;
  const problems = [
    ...view.problems.map((one) => ({ at: '', ...one })),
    ...view.rows.flatMap((row) =>
      row.problems
        .filter(({ mend }) => mend === 'file')
        .map((one) => ({ at: `${say(importWords.row(row.sheet, formatInteger(row.row)))}${one.column === null ? '' : ` (${one.column})`}: `, ...one })),
    ),
  ];
  if (problems.length === 0)
    return (
      <div className="notice warn" role="alert">
        <p>
          <strong>{say(importWords.titlesWrong(formatInteger(asked)))}</strong>
        </p>
        <p>{say(importWords.titlesWrongMore)}</p>
      </div>
    );
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{say(importWords.wrong(formatInteger(problems.length)))}</strong>
      </p>
      <p>{say(importWords.wrongMore)}</p>
      <ul>
        {problems.map((one) => (
          <li key={`${one.at} ${one.what.vi}`}>
            {one.at}
            {say(one.what)} {say(one.next)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Columns({ view }: { readonly view: PreviewView }) {
  const say = useSay();
  return (
    <details>
      <summary>{say(importWords.columns)}</summary>
      {view.sheets.map((sheet) => (
        <table key={sheet.name} className="compared-table">
          <caption>{sheet.name}</caption>
          <thead>
            <tr>
              <th scope="col">{say(importWords.column)}</th>
              <th scope="col">{say(importWords.head)}</th>
              <th scope="col">{say(importWords.meaning)}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map((column) => (
              <tr key={column.letter}>
                <th scope="row">{column.letter}</th>
                <td data-whose={say(importWords.head)}>{column.head === '' ? say(importWords.noHead) : column.head}</td>
                <td data-whose={say(importWords.meaning)}>{say(column.meaning)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </details>
  );
}

function Rows({ view }: { readonly view: PreviewView }) {
  const say = useSay();
  return (
    <ul className="plain-rows">
      {view.rows
        .filter(({ state }) => state !== 'wrong')
        .map((row) => (
          <li key={`${row.sheet} ${row.row}`}>
            <p>
              <strong>{row.fullName}</strong> {row.role === 'member' ? null : <span className="chip">{say(roleNames[row.role])}</span>}{' '}
              {row.state === 'inTeam' ? <span className="chip waiting">{say(importWords.inTeam)}</span> : null}
              <small className="line">
                {[row.unitName, row.position, row.phone, row.fromOn === null ? null : shownDay(row.fromOn)].filter((part) => part !== null).join(' · ')}
              </small>
              {row.said.length === 0 ? null : (
                <small className="line">
                  {say(importWords.row(row.sheet, formatInteger(row.row)))}: {row.said.map((note) => say(note)).join('; ')}
                </small>
              )}
            </p>
          </li>
        ))}
    </ul>
  );
}
