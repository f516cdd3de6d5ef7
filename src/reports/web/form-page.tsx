import { formatInteger } from '../../basics/rules/numbers.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { columnGroups, columnNames, type FormColumn, type FormNumbers, figuresOfColumn, formColumns } from '../rules/form-ii06a.ts';
import { sayPeriodWithDays } from '../rules/period.ts';
import { FigureNumber } from './figure-number.tsx';
import { FigureTabs } from './figure-tabs.tsx';
import { type FiguresAsked, type FormView, unitQueryOf, useOfficialTable } from './figures-data.ts';
import { FiguresForm, type UnitChoice } from './figures-form.tsx';
import { tableWords } from './table-words.ts';

const words = tableWords.form;

/** Form II.06a as it is printed: merged heads, a line for each field, and whether it closes. */
export function FormPage({ asked, units }: { readonly asked: FiguresAsked; readonly units: readonly UnitChoice[] }) {
  const say = useSay();
  const form = useOfficialTable<FormView>('form-ii06a', asked);
  usePageTitle(say(tableWords.places['/so-lieu/bieu-ii06a']));
  return (
    <div className="page figures official">
      <h1 className="no-print">{say(tableWords.places['/so-lieu/bieu-ii06a'])}</h1>
      <FigureTabs asked={asked} current="/so-lieu/bieu-ii06a" />
      <FiguresForm key={JSON.stringify(asked)} asked={asked} units={units} place="/so-lieu/bieu-ii06a" fields={null} />
      <Fetched result={form}>
        {(view) => (
          <div className={form.isPlaceholderData ? 'is-old' : ''} aria-busy={form.isPlaceholderData}>
            <FormHead view={view} asked={asked} />
            {view.rows.length === 0 ? (
              <Empty title={say(words.empty)}>{say(words.emptyMore)}</Empty>
            ) : (
              <>
                <Closes broken={view.broken} />
                <TakeForm asked={asked} />
                <section className="wide-table" aria-label={say(words.scroll)}>
                  <FormTable view={view} asked={asked} />
                </section>
              </>
            )}
            <p className="muted">
              {say(words.source)}: {view.source}
            </p>
          </div>
        )}
      </Fetched>
    </div>
  );
}

function FormHead({ view, asked }: { readonly view: FormView; readonly asked: FiguresAsked }) {
  const say = useSay();
  return (
    <div className="official-head">
      <p>
        <strong>{view.number}</strong>
      </p>
      <h2>{say(view.title)}</h2>
      <p>{say(words.period(sayPeriodWithDays(asked)))}</p>
      <p>{say(words.reporting(view.reporting))}</p>
      <p>{say(words.receiving(view.receiving))}</p>
      <p className="muted">{say(words.unit)}</p>
    </div>
  );
}

function Closes({ broken }: { readonly broken: readonly string[] }) {
  const say = useSay();
  if (broken.length === 0) return <p className="muted no-print">{say(words.closes)}</p>;
  return (
    <p className="notice bad" role="alert">
      {say(words.broken(broken.join('; ')))}
    </p>
  );
}

function TakeForm({ asked }: { readonly asked: FiguresAsked }) {
  const say = useSay();
  const address = (format: 'xlsx' | 'csv') => `/api/v1/form-ii06a/file?${unitQueryOf(asked)}&format=${format}`;
  return (
    <p className="row-end no-print">
      <a href={address('xlsx')} download className="button small">
        {say(words.xlsx)}
      </a>
      <a href={address('csv')} download className="button small">
        {say(words.csv)}
      </a>
      <button type="button" className="small" onClick={() => window.print()}>
        {say(words.print)}
      </button>
    </p>
  );
}

function FormTable({ view, asked }: { readonly view: FormView; readonly asked: FiguresAsked }) {
  const say = useSay();
  return (
    <table className="official-table">
      <caption className="unseen">{say(view.title)}</caption>
      <FormTableHead />
      <tbody>
        {view.rows.map((row, i) => (
          <FormLine key={row.key} place={String(i + 1)} name={row.name} numbers={row.numbers} asked={asked} field={row.key} />
        ))}
        <FormLine place="" name={say(words.total)} numbers={view.total} asked={asked} field={null} />
      </tbody>
    </table>
  );
}

function FormTableHead() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th rowSpan={3} scope="col">
          {say(words.place)}
        </th>
        <th rowSpan={3} scope="col">
          {say(words.name)}
        </th>
        {columnGroups.map((group) => (
          <th key={group.total} colSpan={1 + group.inner.length + group.outer.length} scope="colgroup">
            {say(group.name)}
          </th>
        ))}
      </tr>
      <tr>
        {columnGroups.flatMap((group) => [
          <Head key={group.total} column={group.total} />,
          group.within === null ? null : (
            <th key={`${group.total} within`} colSpan={group.inner.length} scope="colgroup">
              {say(group.within)}
            </th>
          ),
          ...group.outer.map((column) => <Head key={column} column={column} />),
        ])}
      </tr>
      <tr>
        {columnGroups.flatMap((group) =>
          group.inner.map((column) => (
            <th key={column} scope="col">
              {say(columnNames[column])}
            </th>
          )),
        )}
      </tr>
      <tr className="column-numbers">
        {[1, 2, ...formColumns].map((column) => (
          <td key={column}>({column})</td>
        ))}
      </tr>
    </thead>
  );
}

function Head({ column }: { readonly column: FormColumn }) {
  const say = useSay();
  return (
    <th rowSpan={2} scope="col">
      {say(columnNames[column])}
    </th>
  );
}

type Line = { readonly place: string; readonly name: string; readonly numbers: FormNumbers; readonly asked: FiguresAsked; readonly field: string | null };

/** A number opens its dossiers where one figure stands behind the column. */
function FormLine({ place, name, numbers, asked, field }: Line) {
  const say = useSay();
  const address = (column: FormColumn) => {
    const [figure, ...more] = figuresOfColumn[column];
    if (more.length > 0 || numbers[column] === 0) return null;
    return `/api/v1/figures/dossiers?${unitQueryOf(asked)}${field === null ? '' : `&field=${encodeURIComponent(field)}`}&figure=${figure}`;
  };
  return (
    <tr className={field === null ? 'sum' : ''}>
      <td>{place}</td>
      <th scope="row">{name}</th>
      {formColumns.map((column) => (
        <td key={column} className="number">
          {numbers[column] === 0 ? (
            formatInteger(0)
          ) : (
            <FigureNumber value={numbers[column]} dossiersUrl={address(column)} of={`${name}, (${column}) ${say(columnNames[column])}`} />
          )}
        </td>
      ))}
    </tr>
  );
}
