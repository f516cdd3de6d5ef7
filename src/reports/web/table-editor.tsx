import { type KeyboardEvent, useId, useRef } from 'react';
import { Field } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import { cellText, holdsFigure, labelOf, typedOf } from '../rules/edited-table.ts';
import { contentText, isFigurePiece, type Piece, type ReportDocument, type TableBlock } from '../rules/report-document.ts';
import { mayAddBelow, mayRemove, type TableEdit } from '../rules/table-edits.ts';
import { tableEditorWords as words } from './table-editor-words.ts';

type TableEditorProps = {
  readonly table: TableBlock;
  readonly figures: ReportDocument['figures'];
  readonly onEdit: (edit: TableEdit) => void;
  readonly onFigure: (id: string) => void;
};

const lettersMax = 500;

/** A table of the annex: text is written in its cells, figures are buttons that tell what they are. */
export function TableEditor({ table, figures, onEdit, onFigure }: TableEditorProps) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const { caption, columns, rows, lastRow, remark = '' } = table;
  const name = contentText(caption, figures);
  const rowName = (y: number) => labelOf(rows[y] ?? []) || say(words.emptyRow(y + 1));
  /** The first thing to write in of a row, once it is drawn; else the button to add one. */
  const focusRow = (y: number) => window.requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(`[data-row="${y}"] textarea, [data-row="${y}"] button`)?.focus());
  const add = (below: number) => {
    onEdit({ kind: 'addRow', below });
    focusRow(below + 1);
  };
  const remove = (row: number) => {
    onEdit({ kind: 'removeRow', row });
    focusRow(Math.max(0, Math.min(row, rows.length - 2)));
  };
  return (
    <div ref={place}>
      <section className="report-table table-editor" aria-label={name}>
        <table>
          <caption>{name}</caption>
          <thead>
            <tr>
              {columns.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">{say(words.rowTools)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, y) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names, and the order is the table's
              <tr key={y} data-row={y} className={lastRow === 'total' && y === rows.length - 1 ? 'total' : ''}>
                {columns.map(({ head, align }, x) => (
                  <td key={head} className={align}>
                    <EditedCell
                      cell={row[x] ?? []}
                      figures={figures}
                      label={(value) => say(value === null ? words.cell(rowName(y), head) : words.figureCell(rowName(y), head, value))}
                      isNumber={align === 'right'}
                      onText={(text) => onEdit({ kind: 'cell', row: y, column: x, text })}
                      onFigure={onFigure}
                      onStep={(down) => stepFrom(place.current, { y, x, down })}
                      at={`${y} ${x}`}
                    />
                  </td>
                ))}
                <td className="row-tools">
                  {mayAddBelow(table, y) ? <RowButton name={say(words.addRow)} of={say(words.of(rowName(y)))} sign="+" press={() => add(y)} /> : null}
                  {mayRemove(table, y) ? <RowButton name={say(words.removeRow)} of={say(words.of(rowName(y)))} sign="×" press={() => remove(y)} /> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > 0 ? null : (
        <button type="button" onClick={() => add(-1)}>
          {say(words.addFirst)}
        </button>
      )}
      <Field label={`${say(words.remark)}: ${name}`} hint={null} problem={null}>
        {(wiring) => <textarea {...wiring} rows={2} maxLength={lettersMax} value={remark} onChange={(event) => onEdit({ kind: 'remark', text: event.target.value })} />}
      </Field>
    </div>
  );
}

function RowButton({ name, of, sign, press }: { readonly name: string; readonly of: string; readonly sign: string; readonly press: () => void }) {
  return (
    <button type="button" title={name} onClick={press}>
      <span aria-hidden="true">{sign}</span>
      <span className="unseen">
        {name}
        {of}
      </span>
    </button>
  );
}

type CellProps = {
  readonly cell: readonly Piece[];
  readonly figures: ReportDocument['figures'];
  readonly label: (figure: string | null) => string;
  readonly isNumber: boolean;
  readonly onText: (text: string) => void;
  readonly onFigure: (id: string) => void;
  readonly onStep: (down: 1 | -1) => void;
  readonly at: string;
};

function EditedCell({ cell, figures, label, isNumber, onText, onFigure, onStep, at }: CellProps) {
  const say = useSay();
  const id = useId();
  const figure = cell.find(isFigurePiece);
  if (figure !== undefined && holdsFigure(cell)) {
    const shown = contentText(cell, figures);
    const look = figures[figure.figure]?.basis === 'imported' ? 'figure-field imported' : 'figure-field';
    return (
      <button type="button" className={look} data-at={at} aria-label={label(shown)} onClick={() => onFigure(figure.figure)} onFocus={() => onFigure(figure.figure)}>
        {shown}
      </button>
    );
  }
  const text = cellText(cell);
  const typed = typedOf(cell);
  const isTyped = typed !== null || (isNumber && /\d/.test(text));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onStep(event.shiftKey ? -1 : 1);
  };
  return (
    <>
      <textarea
        rows={1}
        data-at={at}
        maxLength={lettersMax}
        aria-label={label(null)}
        aria-describedby={isTyped ? id : undefined}
        className={isNumber ? 'right' : ''}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isTyped ? (
        <small id={id} className="typed-by">
          {say(typed === null ? words.typedNow : words.typedBy(typed.by, shownInstant(typed.at)))}
        </small>
      ) : null}
    </>
  );
}

/** To the cell of the same column below or above. */
function stepFrom(place: HTMLElement | null, { y, x, down }: { readonly y: number; readonly x: number; readonly down: 1 | -1 }): void {
  place?.querySelector<HTMLElement>(`[data-at="${y + down} ${x}"]`)?.focus();
}
