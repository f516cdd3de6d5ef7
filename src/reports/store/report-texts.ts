import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { ReportTexts } from '../rules/draft-ground.ts';
import type { ReportKind } from '../rules/report-kind.ts';
import { standingOn } from './report-standing.ts';

/** The words an authority brought for a kind of report, as drafts of a day take them, or null. */
export function findReportTexts(db: Db, { officeId, kind, on }: { readonly officeId: number; readonly kind: ReportKind; readonly on: PlainDate }): Promise<ReportTexts | null> {
  return standingOn<ReportTexts>(db, { officeId, part: kind, on });
}
