import type { Text } from '../../basics/rules/outcome.ts';
import { type ColumnMeaning, fieldName, type ImportField, type ImportKind, isFigureField, meaningOfHead } from './import-fields.ts';
import { importRowWords, type RowProblem } from './import-row-words.ts';
import type { MappedColumn, SheetColumn } from './import-sheet.ts';
import { levelNames } from './report-figure.ts';

/** What the heads say; of two columns that say the same the first is taken, a file rarely means both. */
export function guessMapping(kind: ImportKind, columns: readonly SheetColumn[]): readonly MappedColumn[] {
  const taken = new Set<string>();
  return columns.map(({ index, head }) => {
    const meaning = meaningOfHead(kind, head);
    const isFirst = !taken.has(keyOf(meaning));
    taken.add(keyOf(meaning));
    return isFirst ? { index, ...meaning } : { index, field: 'ignore', level: null };
  });
}

/** What somebody chose or what was kept, laid over the columns that are there. */
export function mappingFor(columns: readonly SheetColumn[], chosen: readonly MappedColumn[]): readonly MappedColumn[] {
  const byIndex = new Map(chosen.map((one) => [one.index, one]));
  return columns.map(({ index }) => byIndex.get(index) ?? { index, field: 'ignore', level: null });
}

const needed = { figures: [], dossiers: ['number', 'procedure', 'applicant', 'received', 'finished'] } as const satisfies Record<ImportKind, readonly ImportField[]>;

/** What is wrong with a mapping as a whole: something is missing, or two columns are to be the same. */
export function mappingProblems(kind: ImportKind, mapping: readonly MappedColumn[]): readonly RowProblem[] {
  const used = mapping.filter(({ field }) => field !== 'ignore');
  const keys = used.map(keyOf);
  const twice = used.filter((one, i) => keys.indexOf(keyOf(one)) !== i).map((one) => importRowWords.twiceMapped(meaningName(one)));
  const missing = needed[kind].filter((field) => !used.some((one) => one.field === field)).map((field) => importRowWords.notMapped(fieldName(field)));
  const noCounts = kind === 'figures' && !used.some(({ field }) => isFigureField(field)) ? [importRowWords.noCounts] : [];
  return [...missing, ...noCounts, ...twice];
}

export function meaningName({ field, level }: ColumnMeaning): Text {
  const name = fieldName(field);
  if (level === null) return name;
  return { vi: `${name.vi}, ${levelNames[level].vi.toLowerCase()}`, en: `${name.en}, ${levelNames[level].en.toLowerCase()}` };
}

function keyOf({ field, level }: ColumnMeaning): string {
  return field === 'ignore' ? '' : `${field} ${level ?? ''}`;
}
