import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import type { ImportedFiguresView } from '../http/data-import-shapes.ts';
import { sayPeriodWithDays } from '../rules/period.ts';
import { levelNames } from '../rules/report-figure.ts';
import { dataImportWords } from './data-import-words.ts';

type Asked = { readonly unit: string; readonly scope: string; readonly from: string; readonly to: string };
type Row = ImportedFiguresView['rows'][number];

/** Totals without dossiers behind them, apart from what is counted, each with its source. Nothing is shown where there are none. */
export function ImportedFigures({ asked: { unit, scope, from, to } }: { readonly asked: Asked }) {
  const say = useSay();
  const api = useApi();
  const asked = new URLSearchParams({ unit, scope, from, to });
  const figures = useQuery({ queryKey: ['imported-figures', String(asked)], queryFn: ({ signal }) => api.get<ImportedFiguresView>(`/imported-figures?${asked}`, signal) });
  const rows = figures.data?.rows ?? [];
  return (
    <section className="stack" aria-labelledby="imported-title">
      {rows.length === 0 ? null : (
        <>
          <h2 id="imported-title">{say(dataImportWords.importedTitle)}</h2>
          <p className="muted">{say(dataImportWords.importedAbout)}</p>
          <table className="compared-table">
            <caption className="unseen">{say(dataImportWords.importedTitle)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(dataImportWords.figure)}</th>
                <th scope="col">{say(dataImportWords.ofUnit)}</th>
                <th scope="col">{say(dataImportWords.period)}</th>
                <th scope="col" className="number">
                  {say(dataImportWords.value)}
                </th>
                <th scope="col">{say(dataImportWords.source)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={[row.unitCode, row.key, row.scope, row.level, row.from, row.to].join()}>
                  <th scope="row">
                    {say(row.name)}
                    {levelOf(row) === null ? '' : `, ${say(levelOf(row) ?? row.name).toLowerCase()}`} <span className="chip">{say(dataImportWords.importedFlag)}</span>
                  </th>
                  <td data-whose={say(dataImportWords.ofUnit)}>{row.unitName}</td>
                  <td data-whose={say(dataImportWords.period)}>{say(periodOf(row))}</td>
                  <td data-whose={say(dataImportWords.value)} className="number">
                    {row.value === null ? say(dataImportWords.unknown) : formatInteger(row.value)}
                  </td>
                  <td data-whose={say(dataImportWords.source)}>{row.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <p className="no-print">
        <Link to="/nhap-so-lieu">{say(dataImportWords.bringIn)}</Link>
      </p>
    </section>
  );
}

function levelOf({ level }: Row) {
  return level === null || !Object.hasOwn(levelNames, level) ? null : levelNames[level as keyof typeof levelNames];
}

function periodOf({ from, to }: Row) {
  const [first, last] = [parsePlainDate(from ?? ''), parsePlainDate(to ?? '')];
  if (first !== null && last !== null) return sayPeriodWithDays({ from: first, to: last });
  return last === null ? dataImportWords.unknown : { vi: `đến ${formatDate(last)}`, en: `until ${formatDate(last)}` };
}
