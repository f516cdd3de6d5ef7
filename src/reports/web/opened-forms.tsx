import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger, formatRate } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import type { ReturnsView } from './dashboard-data.ts';
import { dashboardWords as words } from './dashboard-words.ts';

type Opened = NonNullable<ReturnsView['opened']>;
type Row = Opened['rows'][number];
type Count = Row['opened'];

const columns = ['opened', 'start', 'pages', 'papers', 'open', 'filed'] as const;
const places = ['self', 'neighbourhood', 'ward'] as const;

/** Where people give up the forms that they open, and from which day on that is known. */
export function OpenedForms({ opened, unit }: { readonly opened: Opened; readonly unit: string }) {
  const say = useSay();
  const count = (n: Count) => (typeof n === 'number' ? formatInteger(n) : say(words[n]));
  const since = <p className="notice">{say(words.openedSince(shownDay(opened.since)))}</p>;
  if (opened.to < opened.since) return since;
  return (
    <>
      <p className="muted">{say(words.openedMore(shownDay(opened.from), shownDay(opened.to)))}</p>
      {opened.from === opened.since ? since : null}
      {opened.rows.length === 0 ? <p>{say(words.noOpened)}</p> : <OpenedTable opened={opened} unit={unit} count={count} />}
      {opened.unplaced === null || opened.unplaced === 0 ? null : <p>{say(words.withoutOffice(count(opened.unplaced)))}</p>}
    </>
  );
}

function OpenedTable({ opened, unit, count }: { readonly opened: Opened; readonly unit: string; readonly count: (n: Count) => string }) {
  const say = useSay();
  const value = (row: Row, column: (typeof columns)[number]) => (column === 'opened' ? row.opened : row.parts[column]);
  const told = (n: Count) => (typeof n === 'number' ? n : say(words[n]));
  const head = [words.procedure, ...columns.map((one) => words.openedColumns[one]), words.filedShare].map(say);
  return (
    <>
      <TakeAlong
        table={{
          name: `bieu-mau-${unit}-${opened.from}`,
          head: [...head, say(words.onPages)],
          rows: opened.rows.map((row) => [say(row.name), ...columns.map((one) => told(value(row, one))), shareOf(row), detailsOf(row, count).map(say).join('; ')]),
        }}
      />
      <table className="figure-table returns-table">
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={name} scope="col" className={i === 0 ? undefined : 'number'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {opened.rows.map((row) => (
            <tr key={row.procedure}>
              <th scope="row">
                {say(row.name)}
                <Details name={say(row.name)} lines={detailsOf(row, count)} />
              </th>
              {columns.map((one) => (
                <td key={one} className="number" data-label={say(words.openedColumns[one])}>
                  {count(value(row, one))}
                </td>
              ))}
              <td className="number" data-label={say(words.filedShare)}>
                {shareOf(row)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Details({ name, lines }: { readonly name: string; readonly lines: readonly Text[] }) {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <details className="definition">
      <summary>
        {say(words.onPages)}
        <span className="unseen"> {name}</span>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.vi}>{say(line)}</li>
        ))}
      </ul>
    </details>
  );
}

function detailsOf(row: Row, count: (n: Count) => string): readonly Text[] {
  return [
    ...row.pages.map(({ title, forms }): Text => {
      if (title === null) return words.leftSomewhere(count(forms));
      return { vi: words.leftOn(title.vi, count(forms)).vi, en: words.leftOn(title.en, count(forms)).en };
    }),
    ...places.filter((place) => row.filedAt[place] !== 0).map((place) => words.filedAt[place](count(row.filedAt[place]))),
  ];
}

/** Of what is still open nobody knows yet; it is part of the whole. */
function shareOf({ opened, parts }: Row): string {
  return typeof opened === 'number' && typeof parts.filed === 'number' ? (formatRate(parts.filed, opened) ?? '') : '';
}
