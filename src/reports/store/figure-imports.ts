import { formatDate } from '../../basics/rules/dates-format.ts';
import { addDays, atMinute, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { putImportedTotals } from '../../dossiers/store/import-figures.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { type FigureTable, readFigureTable } from '../rules/import-figures.ts';
import { importRowWords, type RowProblem } from '../rules/import-row-words.ts';
import type { ImportUnit } from '../rules/import-units.ts';
import { importMark } from '../rules/imported-total.ts';
import type { Period } from '../rules/period.ts';
import { type FigurePlan, type KeptFigureTotal, planFigureImport, spanKey } from '../rules/plan-figure-import.ts';
import { officesOf } from './counted-units.ts';
import { type ImportInput, type Layout, layOut } from './lay-out-import.ts';

export type UnderstoodFigures = {
  readonly kind: 'figures';
  readonly layout: Layout;
  readonly table: FigureTable;
  readonly plan: FigurePlan;
  readonly problems: readonly RowProblem[];
};

/** What a table of totals would become; nothing is written. */
export async function previewFigures(db: Db, input: ImportInput): Promise<UnderstoodFigures> {
  const layout = await layOut(db, input);
  const { head, problems } = layout;
  if (head === null || problems.length > 0)
    return { kind: 'figures', layout, table: { rows: [], skipped: [], openTotals: [] }, plan: { rows: [], figures: [], wrong: 0 }, problems };
  const { office, directory } = input;
  const units = [unitOf(office, directory), ...officesOf(directory, office, 'wards').map((one) => unitOf(one, directory))] as const;
  const table = readFigureTable({ ...layout, head, units, leftOut: new Set(input.choices.leftOut) });
  const kept = await keptTotals(db, units);
  const counted = await countedSpans(db, table);
  const plan = planFigureImport(table, { kept, counted });
  const open = input.choices.openTotals === 'take' ? [] : table.openTotals;
  return { kind: 'figures', layout, table, plan, problems: [...(table.rows.length === 0 ? [importRowWords.noRows] : []), ...open] };
}

/** Writes the totals of a plan that has nothing wrong in it. */
export async function writeFigures(db: Db, input: ImportInput & { readonly importId: string; readonly source: string }, { plan }: UnderstoodFigures): Promise<void> {
  const totals = plan.figures.map(({ unit, key, level, from, to, value }) => ({ officeId: unit.officeId, key, level, from, to, value }));
  await putImportedTotals(db, { importId: input.importId, source: input.source, totals, now: input.now });
}

/** Told with every total: where it comes from, and by which import it came. */
export function sourceOf(
  { file, fileName, now }: ImportInput,
  { layout, origin, importId }: { readonly layout: Layout; readonly origin: string; readonly importId: string },
): string {
  const sheet = file.kind === 'workbook' && file.sheets.length > 1 ? `, trang ${layout.sheet.name.slice(0, 60)}` : '';
  return `${origin} (tệp ${fileName}${sheet}, nhập ngày ${formatDate(plainDateOf(now))}, ${importMark(importId)})`;
}

/** By every name the unit had. */
function unitOf({ id, unitCode, name }: Office, directory: Directory): ImportUnit {
  const names = directory.versionsOf(unitCode).map((version) => version.name);
  return { officeId: id, code: unitCode, name: names[0] ?? name, names };
}

/** What a file may not tell otherwise: totals of an office alone that somebody counted. */
async function keptTotals(db: Db, units: readonly ImportUnit[]): Promise<readonly KeptFigureTotal[]> {
  const { rows } = await db.query<KeptFigureTotal>(
    `select office_id as "officeId", key, level, period_from as "from", period_to as "to", value, source from imported_figures
     where office_id = any ($1) and scope = 'own' and value is not null`,
    [units.map(({ officeId }) => officeId)],
  );
  return rows;
}

const spansMax = 500;

/** Dossiers that are here already in the periods of the table. */
async function countedSpans(db: Db, table: FigureTable): Promise<ReadonlyMap<string, number>> {
  const spans = new Map<string, { readonly officeId: number; readonly period: Period }>();
  for (const { unit, period } of table.rows)
    if (unit !== null && period !== null && spans.size < spansMax) spans.set(spanKey(unit.officeId, period), { officeId: unit.officeId, period });
  const asked = [...spans].map(([key, { officeId, period }]) => ({ key, officeId, from: atMinute(period.from, 0), until: atMinute(addDays(period.to, 1), 0) }));
  const { rows } = await db.query<{ key: string; dossiers: number }>(
    `select t.key, (select count(*) from dossiers d where d.office_id = t."officeId" and d.submitted_at >= t."from" and d.submitted_at < t.until) as dossiers
     from json_to_recordset($1::json) as t (key text, "officeId" int, "from" timestamptz, until timestamptz)`,
    [JSON.stringify(asked)],
  );
  return new Map(rows.map(({ key, dossiers }) => [key, dossiers]));
}
