import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { RecipientGroup } from '../rules/report-standing.ts';
import { standingOn } from './report-standing.ts';

/** The groups an office sends to on a day. */
export async function listRecipientGroups(db: Db, officeId: number, on: PlainDate): Promise<readonly RecipientGroup[]> {
  return (await standingOn<{ readonly groups: readonly RecipientGroup[] }>(db, { officeId, part: 'recipients', on }))?.groups ?? [];
}
