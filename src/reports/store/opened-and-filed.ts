import { addMillis, type Instant, millisOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';

/** Forms opened online at the offices, how far they came, and how many were filed. */
export type OpenedForms = { readonly procedure: string; readonly opened: number; readonly answered: number; readonly withPapers: number; readonly filed: number };

/** Filed drafts are erased a week after their last change (src/dossiers/store/drafts.ts), so only what was opened within a week is whole. */
export const openedWithinDays = 7;

/** By procedure, of the forms opened on the server's pages in the last week and addressed to a unit of these offices. A form filled in without a line is not among them. */
export async function countOpened(db: Db, { unitCodes, now }: { readonly unitCodes: readonly string[]; readonly now: Instant }): Promise<readonly OpenedForms[]> {
  const { rows } = await db.query<OpenedForms>(
    `select t.procedure_code as procedure, count(*)::int as opened,
       count(*) filter (where t.answers::text <> '{}' or d.id is not null)::int as answered,
       count(*) filter (where t.papers::text <> '{}' or d.id is not null)::int as "withPapers",
       count(d.id)::int as filed
     from drafts t left join dossiers d on d.id = t.id
     where t.id >= $1::uuid and t.unit_code = any ($2::text[]) group by t.procedure_code order by 2 desc, 1`,
    [firstIdOf(addMillis(now, -openedWithinDays * 24 * 3_600_000)), unitCodes],
  );
  return rows;
}

/** The least id of version 7 that can be born at the moment or later: its first 48 bits are the milliseconds. */
function firstIdOf(moment: Instant): string {
  const hex = millisOf(moment).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
