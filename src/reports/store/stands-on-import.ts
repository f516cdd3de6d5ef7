import type { Db } from '../../basics/store/database.ts';
import { importMark, shortMark } from '../rules/imported-total.ts';

/** How many reports tell a total of the import: each figure keeps the imports it rests on; those of before kept sources, each with the mark of its import. */
export async function importStandsUnder(db: Db, importId: string): Promise<number> {
  const { rows } = await db.query<{ reports: number }>(
    `select count(distinct (office_id, report_id)) as reports from report_versions
     where exists (select 1 from unnest($1::text[]) as t (mark) where position(t.mark in document::text) > 0)`,
    [[importMark(importId), `"${shortMark(importId)}"`]],
  );
  return rows[0]?.reports ?? 0;
}
