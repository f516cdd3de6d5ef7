import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { outreachTotalsOf } from '../../outreach/store/totals.ts';

/**
 * Tuyên truyền and the contest, for the report: each total from its records, or, where a span has none, from the figures that were imported, with their source.
 * Null where nothing is known; how many records have no quantity stands beside it. Source: report of 2019, II.1.
 */
export async function outreachPart(db: Db, input: { readonly directory: Directory; readonly officeId: number; readonly from: PlainDate; readonly to: PlainDate }) {
  return { period: { from: input.from, to: input.to }, ...(await outreachTotalsOf(db, input)) };
}
