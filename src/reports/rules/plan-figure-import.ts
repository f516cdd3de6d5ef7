import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { FigureRow, FigureTable, ReadFigure } from './import-figures.ts';
import { importRowWords, type RowProblem } from './import-row-words.ts';

/** A total that came in before, of an office alone. */
export type KeptFigureTotal = {
  readonly officeId: number;
  readonly key: string;
  readonly level: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly value: number;
  readonly source: string;
};

export type FigureFacts = {
  readonly kept: readonly KeptFigureTotal[];
  /** Dossiers that are here already, by office and period (`spanKey`). */
  readonly counted: ReadonlyMap<string, number>;
};

/** `known`: all of it came in before, nothing is written. */
export type PlannedFigureRow = FigureRow & { readonly state: 'take' | 'known' | 'wrong' };

export type FigurePlan = {
  readonly rows: readonly PlannedFigureRow[];
  readonly figures: readonly ReadFigure[];
  /** Above zero: nothing is to be written. */
  readonly wrong: number;
};

/** What bringing a table in would write: the same total a second time is nothing new, another value for it is for a person to decide. */
export function planFigureImport(table: Pick<FigureTable, 'rows'>, facts: FigureFacts): FigurePlan {
  const kept = new Map(facts.kept.map((one) => [keyOf(one.officeId, one), one]));
  const inFile = new Map<string, { readonly row: number; readonly value: number }>();
  const figures: ReadFigure[] = [];
  const rows = table.rows.map((row): PlannedFigureRow => {
    const problems: RowProblem[] = [...row.problems];
    const fresh: ReadFigure[] = [];
    for (const figure of row.figures) {
      const key = keyOf(figure.unit.officeId, figure);
      const [before, other] = [kept.get(key), inFile.get(key)];
      if (before !== undefined && before.value !== figure.value) problems.push({ column: figure.column, ...importRowWords.otherValue(figure.value, before.value, before.source) });
      else if (other !== undefined && other.value !== figure.value) problems.push({ column: figure.column, ...importRowWords.otherRow(other.row) });
      else if (before === undefined && other === undefined) fresh.push(figure);
      if (other === undefined) inFile.set(key, { row: row.row, value: figure.value });
    }
    figures.push(...fresh);
    return { ...row, problems, notes: [...row.notes, ...countedNote(row, facts)], state: problems.length > 0 ? 'wrong' : fresh.length === 0 ? 'known' : 'take' };
  });
  return { rows, figures, wrong: rows.filter(({ state }) => state === 'wrong').length };
}

export function spanKey(officeId: number, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }): string {
  return `${officeId} ${from} ${to}`;
}

function countedNote({ unit, period, figures }: FigureRow, { counted }: FigureFacts): readonly Text[] {
  if (unit === null || period === null || figures.length === 0) return [];
  const dossiers = counted.get(spanKey(unit.officeId, period)) ?? 0;
  return dossiers === 0 ? [] : [importRowWords.counted(dossiers)];
}

type Keyed = { readonly key: string; readonly level: string | null; readonly from: PlainDate | null; readonly to: PlainDate | null };

function keyOf(officeId: number, { key, level, from, to }: Keyed): string {
  return [officeId, key, level ?? '', from ?? '', to ?? ''].join('|');
}
