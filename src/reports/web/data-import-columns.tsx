import { useSay } from '../../basics/web/staff-context.tsx';
import type { DataPreview } from '../http/data-import-shapes.ts';
import { fieldName, fieldsOf, type ImportKind, isFigureField, isImportField } from '../rules/import-fields.ts';
import { levelNames } from '../rules/report-figure.ts';
import { dataImportWords } from './data-import-words.ts';

type Column = DataPreview['columns'][number];

type ColumnsProps = {
  readonly kind: ImportKind;
  readonly from: DataPreview['mappingFrom'];
  readonly columns: readonly Column[];
  readonly change: (columns: Column[]) => void;
};

/** Each column with its head, its first values, and what it is taken for. */
export function DataImportColumns({ kind, from, columns, change }: ColumnsProps) {
  const say = useSay();
  const set = (index: number, part: Partial<Column>) => change(columns.map((one) => (one.index === index ? { ...one, ...part } : one)));
  return (
    <>
      <h2>{say(dataImportWords.stepColumns)}</h2>
      <p className="muted">{say(dataImportWords.mappingFrom[from])}</p>
      <table className="compared-table import-columns">
        <caption className="unseen">{say(dataImportWords.stepColumns)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(dataImportWords.column)}</th>
            <th scope="col">{say(dataImportWords.head)}</th>
            <th scope="col">{say(dataImportWords.values)}</th>
            <th scope="col">{say(dataImportWords.meaning)}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">{column.letter}</th>
              <td data-whose={say(dataImportWords.head)}>{column.head === '' ? say(dataImportWords.noHead) : column.head}</td>
              <td data-whose={say(dataImportWords.values)}>{column.values.join(' · ')}</td>
              <td data-whose={say(dataImportWords.meaning)} className="import-meaning">
                <Meaning kind={kind} column={column} set={(part) => set(column.index, part)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Meaning({ kind, column, set }: { readonly kind: ImportKind; readonly column: Column; readonly set: (part: Partial<Column>) => void }) {
  const say = useSay();
  const of = say(dataImportWords.ofColumn(column.letter));
  return (
    <>
      <select
        aria-label={`${say(dataImportWords.meaning)} ${of}`}
        value={column.field}
        onChange={(event) => {
          const field = isImportField(event.target.value) ? event.target.value : 'ignore';
          set({ field, level: isFigureField(field) ? column.level : null });
        }}
      >
        {fieldsOf[kind].map((field) => (
          <option key={field} value={field}>
            {say(fieldName(field))}
          </option>
        ))}
      </select>
      {isFigureField(column.field) ? (
        <select aria-label={`${say(dataImportWords.level)} ${of}`} value={column.level ?? ''} onChange={(event) => set({ level: levelOf(event.target.value) })}>
          <option value="">{say(dataImportWords.allLevels)}</option>
          {(['3', '4', 'full', 'partial'] as const).map((level) => (
            <option key={level} value={level}>
              {say(levelNames[level])}
            </option>
          ))}
        </select>
      ) : null}
    </>
  );
}

function levelOf(value: string): Column['level'] {
  return value === '3' || value === '4' || value === 'full' || value === 'partial' ? value : null;
}
