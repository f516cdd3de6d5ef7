import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { meaningName } from '../rules/import-mapping.ts';
import { columnLetter, textOf } from '../rules/import-sheet.ts';
import { sayPeriodWithDays } from '../rules/period.ts';
import type { PlannedDossierRow } from '../rules/plan-dossier-import.ts';
import type { PlannedFigureRow } from '../rules/plan-figure-import.ts';
import { takenOf, type Understood, wrongIn } from '../store/data-imports.ts';
import type { TableFile } from '../store/table-file.adapter.ts';
import type { DataPreview } from './data-import-shapes.ts';

const shownMax = 200;
const wordsMax = 200;

/** How a file was understood: what is wrong first, then the others as far as somebody reads. */
export function dataPreview({ file, understood, importId }: { readonly file: TableFile; readonly understood: Understood; readonly importId: string | null }): DataPreview {
  const { layout, table } = understood;
  const rows = understood.kind === 'figures' ? understood.plan.rows.map(figureRow) : understood.plan.rows.map(dossierRow);
  const shown = [...rows.filter(({ state }) => state === 'wrong'), ...rows.filter(({ state }) => state !== 'wrong')].slice(0, shownMax);
  const count = (state: 'take' | 'known' | 'wrong') => rows.filter((row) => row.state === state).length;
  return {
    importId,
    kind: understood.kind,
    encoding: file.encoding,
    guessedEncoding: file.guessed,
    sheets: file.sheets.map(({ name, rows: lines }) => ({ name, rows: lines.length })),
    sheet: layout.sheetIndex,
    head: layout.head === null ? null : { from: layout.head.from + 1, to: layout.head.to + 1 },
    top: layout.sheet.rows.slice(0, 15).map((cells, i) => ({
      row: i + 1,
      words: short(
        cells
          .map(textOf)
          .filter((text) => text !== '')
          .join(' | '),
      ),
    })),
    columns: layout.columns.map(({ index, head }, i) => ({
      letter: columnLetter(index),
      head,
      field: 'ignore',
      level: null,
      ...layout.mapping[i],
      index,
      values: valuesOf(understood, index),
    })),
    mappingFrom: layout.mappingFrom,
    period: layout.period,
    summary: { take: count('take'), values: takenOf(understood), known: count('known'), wrong: wrongIn(understood), skipped: table.skipped.length },
    problems: understood.problems.map((one) => ({ ...one })),
    openTotals: understood.kind === 'figures' ? understood.table.openTotals.map((one) => ({ ...one })) : [],
    rows: shown,
    rowsMore: rows.length - shown.length,
    skipped: table.skipped.slice(0, shownMax).map((one) => ({ ...one })),
  };
}

type ShownRow = DataPreview['rows'][number];

function figureRow({ row, state, unit, period, figures, notes, problems }: PlannedFigureRow): ShownRow {
  const title = [unit?.name, period === null ? null : sayPeriodWithDays(period).vi].filter((part) => part !== null && part !== undefined).join(' · ');
  const values = figures.map(({ key, level, value }) => ({ name: meaningName({ field: key, level }), value: formatInteger(value) }));
  return { row, state, title, values, notes: [...notes], problems: problems.map((one) => ({ ...one })) };
}

function dossierRow({ row, state, number, applicant, procedure, dossier, notes, problems }: PlannedDossierRow): ShownRow {
  const days = dossier === null ? [] : [dossier.receivedAt, dossier.dueAt, dossier.end?.at ?? null].map((at) => (at === null ? '–' : formatDate(plainDateOf(at))));
  return {
    row,
    state,
    title: short([number, applicant].filter((part) => part !== '').join(' · ')),
    values: [
      { name: { vi: 'Thủ tục', en: 'Procedure' }, value: short(procedure) },
      ...(days.length === 0 ? [] : [{ name: { vi: 'Nhận, hẹn, xong', en: 'Received, due, finished' }, value: days.join(' → ') }]),
    ],
    notes: [...notes],
    problems: problems.map((one) => ({ ...one })),
  };
}

/** The first values under a head tell what a column is better than its name. */
function valuesOf({ layout }: Understood, index: number): string[] {
  const values: string[] = [];
  for (const cells of layout.sheet.rows.slice((layout.head?.to ?? 0) + 1, (layout.head?.to ?? 0) + 60)) {
    const text = textOf(cells[index]);
    if (text !== '' && values.length < 3) values.push(text.slice(0, 40));
  }
  return values;
}

function short(words: string): string {
  return words.length > wordsMax ? `${words.slice(0, wordsMax - 1)}…` : words;
}
