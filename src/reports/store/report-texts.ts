import type { Db } from '../../basics/store/database.ts';
import type { ReportTexts } from '../rules/draft-ground.ts';

/** The words an authority brought for a kind of report, or null. */
export async function findReportTexts(db: Db, { officeId, kind }: { readonly officeId: number; readonly kind: string }): Promise<ReportTexts | null> {
  const { rows } = await db.query<{ texts: ReportTexts }>('select texts from report_texts where office_id = $1 and kind = $2', [officeId, kind]);
  return rows[0]?.texts ?? null;
}

export async function putReportTexts(db: Db, officeId: number, texts: ReportTexts): Promise<void> {
  await db.query(`insert into report_texts (office_id, kind, texts) values ($1, $2, $3) on conflict (office_id, kind) do update set texts = excluded.texts`, [
    officeId,
    texts.kind,
    JSON.stringify(texts),
  ]);
}
