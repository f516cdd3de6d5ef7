import { createHash } from 'node:crypto';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { fieldsOf, type ImportField, type ImportKind } from '../rules/import-fields.ts';
import { guessMapping, mappingFor, mappingProblems } from '../rules/import-mapping.ts';
import { importRowWords, type RowProblem } from '../rules/import-row-words.ts';
import { columnsOf, findHead, type HeadRows, headSignature, type MappedColumn, type SheetColumn, type TableSheet, textOf } from '../rules/import-sheet.ts';
import type { Period } from '../rules/period.ts';
import { periodIn } from '../rules/written-period.ts';
import type { TableFile } from './table-file.adapter.ts';

/** What somebody decided himself; null where the program is to find it. */
export type ImportChoices = {
  readonly sheet: number | null;
  readonly head: HeadRows | null;
  readonly columns: readonly MappedColumn[] | null;
  readonly period: Period | null;
  /** Rows as Excel counts them. */
  readonly leftOut: readonly number[];
  readonly openTotals: 'mend' | 'take';
  readonly channel: 'counter' | 'online' | 'post';
};

export type ImportInput = {
  readonly kind: ImportKind;
  readonly office: Office;
  readonly directory: Directory;
  readonly catalogue: Catalogue;
  readonly file: TableFile;
  readonly fileName: string;
  readonly choices: ImportChoices;
  readonly now: Instant;
};

/** How a file is laid out: which sheet, which rows are the head, what the columns hold, which period it is of. */
export type Layout = {
  readonly sheetIndex: number;
  readonly sheet: TableSheet;
  readonly head: HeadRows | null;
  readonly columns: readonly SheetColumn[];
  readonly mapping: readonly MappedColumn[];
  readonly mappingFrom: 'chosen' | 'kept' | 'guessed';
  readonly period: Period | null;
  readonly problems: readonly RowProblem[];
};

/** While dossiers are written, filings of the office wait for its ledger: a second or two, not ten. */
const rowsMax = { figures: 5000, dossiers: 2000 } as const satisfies Record<ImportKind, number>;
const columnsMax = 120;

export async function layOut(db: Db, input: ImportInput): Promise<Layout> {
  const { kind, choices, file, fileName } = input;
  const sheetIndex = sheetOf(input);
  const sheet = file.sheets[sheetIndex] ?? { name: '', rows: [], merges: [] };
  const head = headOf(sheet, input);
  const notLaidOut = { sheetIndex, sheet, head, columns: [], mapping: [], mappingFrom: 'guessed', period: choices.period } as const;
  if (head === null) return { ...notLaidOut, problems: [importRowWords.noTable] };
  const rows = sheet.rows.length - head.to - 1;
  if (rows > rowsMax[kind]) return { ...notLaidOut, problems: [importRowWords.tooManyRows(rows, rowsMax[kind])] };
  const columns = columnsOf(sheet, head).slice(0, columnsMax);
  const { mapping, mappingFrom } = await mappingOf(db, input, columns);
  return {
    sheetIndex,
    sheet,
    head,
    columns,
    mapping,
    mappingFrom,
    period: choices.period ?? periodFound(sheet, head, fileName),
    problems: mappingProblems(kind, mapping),
  };
}

/** The first sheet with a head that is understood; else the first. */
function sheetOf({ kind, file, choices }: ImportInput): number {
  if (choices.sheet !== null && choices.sheet < file.sheets.length) return choices.sheet;
  return Math.max(
    0,
    file.sheets.findIndex((sheet) => findHead(sheet, kind) !== null),
  );
}

function headOf(sheet: TableSheet, { kind, choices }: ImportInput): HeadRows | null {
  const { head } = choices;
  return head !== null && head.to < sheet.rows.length ? head : findHead(sheet, kind);
}

async function mappingOf(db: Db, { kind, office, choices }: ImportInput, columns: readonly SheetColumn[]): Promise<Pick<Layout, 'mapping' | 'mappingFrom'>> {
  if (choices.columns !== null) return { mapping: mappingFor(columns, ofKind(kind, choices.columns)), mappingFrom: 'chosen' };
  const { rows } = await db.query<{ columns: readonly MappedColumn[] }>('select columns from data_import_mappings where office_id = $1 and kind = $2 and signature = $3', [
    office.id,
    kind,
    signatureOf(columns),
  ]);
  const [kept] = rows;
  return kept === undefined ? { mapping: guessMapping(kind, columns), mappingFrom: 'guessed' } : { mapping: mappingFor(columns, kept.columns), mappingFrom: 'kept' };
}

function ofKind(kind: ImportKind, columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const fields: readonly ImportField[] = fieldsOf[kind];
  return columns.filter(({ field }) => fields.includes(field));
}

/** What a table with these heads is, for the next time. */
export async function keepMapping(db: Db, { kind, office }: ImportInput, { columns, mapping }: Layout): Promise<void> {
  await db.query(
    `insert into data_import_mappings (office_id, kind, signature, columns) values ($1, $2, $3, $4)
     on conflict (office_id, kind, signature) do update set columns = excluded.columns`,
    [office.id, kind, signatureOf(columns), JSON.stringify(mapping)],
  );
}

function signatureOf(columns: readonly SheetColumn[]): string {
  return createHash('sha256').update(headSignature(columns)).digest('hex');
}

/** The period that stands over the table, in the name of the sheet or of the file. */
function periodFound(sheet: TableSheet, head: HeadRows, fileName: string): Period | null {
  const titles = sheet.rows.slice(0, head.from).flatMap((row) => row.map(textOf).filter((text) => text !== ''));
  for (const words of [...titles, sheet.name, fileName.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ')]) {
    const period = periodIn(words);
    if (period !== null) return period;
  }
  return null;
}
