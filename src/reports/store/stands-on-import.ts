import type { Db } from '../../basics/store/database.ts';
import { importMark } from '../rules/imported-total.ts';

/** How many reports tell a total of the import: each figure of a report keeps the sources it was taken with, and each of them carries the mark of its import. */
export async function importStandsUnder(db: Db, importId: string): Promise<number> {
  const { rows } = await db.query<{ reports: number }>('select count(distinct (office_id, report_id)) as reports from report_versions where position($1 in document::text) > 0', [
    importMark(importId),
  ]);
  return rows[0]?.reports ?? 0;
}
