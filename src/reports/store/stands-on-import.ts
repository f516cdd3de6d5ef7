import type { Db } from '../../basics/store/database.ts';

/** How many reports tell a total of the import: each figure of a report keeps the source it was taken with, and the source names the import. */
export async function importStandsUnder(db: Db, importId: string): Promise<number> {
  const { rows } = await db.query<{ reports: number }>(
    `select count(distinct (v.office_id, v.report_id)) as reports
     from (select distinct source from imported_figures where import_id = $1) f join report_versions v on position(to_json(f.source)::text in v.document::text) > 0`,
    [importId],
  );
  return rows[0]?.reports ?? 0;
}
