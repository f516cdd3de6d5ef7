import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';

export type CitingReport = { readonly id: string; readonly subject: string; readonly from: PlainDate; readonly to: PlainDate };

/** Reports of the offices whose newest version names a document by these words ('Kế hoạch số 65/KH-UBND ngày 29 tháng 3 năm 2019'), the latest period first. */
export async function reportsNaming(db: Db, asked: { readonly officeIds: readonly number[]; readonly words: string }): Promise<readonly CitingReport[]> {
  const { rows } = await db.query<CitingReport>(
    `select r.id, v.subject, r.period_from as "from", r.period_to as "to" from reports r
     cross join lateral (select document, subject from report_versions v where v.office_id = r.office_id and v.report_id = r.id order by version desc limit 1) v
     where r.office_id = any ($1) and strpos(v.document::text, $2) > 0 order by r.period_to desc, r.id limit 100`,
    [asked.officeIds, asked.words],
  );
  return rows;
}
