import { type Static, Type } from 'typebox';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';

const words = Type.String({ minLength: 1 });
const dateOrUnknown = Type.Union([Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()]);

/** figures.json: totals of the time before this system. A period or value that nobody knows is null, never a guess and never 0. */
export const FiguresFileShape = Type.Object(
  {
    figures: Type.Array(
      Type.Object(
        {
          unitCode: words,
          key: words,
          scope: words,
          periodFrom: dateOrUnknown,
          periodTo: dateOrUnknown,
          value: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
          source: words,
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

/** Writes the figures; one of the same key, scope and period is replaced, but not what came with a spreadsheet. Call it inside a transaction. */
export async function importFigures(db: Db, input: { readonly file: Static<typeof FiguresFileShape>; readonly now: Instant }): Promise<void> {
  await db.query(
    `insert into imported_figures as f (office_id, key, scope, level, period_from, period_to, value, source, imported_at)
     select o.id, t.key, t.scope, null, t."periodFrom", t."periodTo", t.value, t.source, $2
     from json_to_recordset($1::json) as t ("unitCode" text, key text, scope text, "periodFrom" date, "periodTo" date, value bigint, source text)
       join offices o on o.unit_code = t."unitCode"
     on conflict on constraint imported_figures_once do update set value = excluded.value, source = excluded.source, imported_at = excluded.imported_at
     where f.import_id is null`,
    [JSON.stringify(input.file.figures), input.now],
  );
}

export type ImportedTotal = {
  readonly officeId: number;
  readonly key: string;
  readonly level: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly value: number;
};

/** Totals of a spreadsheet, each of one office alone, under the import they came with. None of them may be there already with a number; one nobody knew is known now. */
export async function putImportedTotals(
  db: Db,
  input: { readonly importId: string; readonly source: string; readonly totals: readonly ImportedTotal[]; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into imported_figures (office_id, key, scope, level, period_from, period_to, value, source, imported_at, import_id)
     select t."officeId", t.key, 'own', t.level, t."from", t."to", t.value, $2, $3, $4
     from json_to_recordset($1::json) as t ("officeId" int, key text, level text, "from" date, "to" date, value bigint)
     on conflict on constraint imported_figures_once do update set value = excluded.value, source = excluded.source, imported_at = excluded.imported_at,
       import_id = excluded.import_id, unknown_source = imported_figures.source, unknown_since = imported_figures.imported_at
     where imported_figures.value is null`,
    [JSON.stringify(input.totals), input.source, input.now, input.importId],
  );
}

/** Takes the totals of an import away again; where it was said before that nobody knows, that is said again. */
export async function takeImportedTotalsBack(db: Db, importId: string): Promise<void> {
  await db.query(
    `update imported_figures set value = null, source = unknown_source, imported_at = unknown_since, import_id = null, unknown_source = null, unknown_since = null
     where import_id = $1 and unknown_source is not null`,
    [importId],
  );
  await db.query('delete from imported_figures where import_id = $1', [importId]);
}
