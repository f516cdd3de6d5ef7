import { createHash } from 'node:crypto';
import { uuidV7From } from '../../basics/rules/ids.ts';
import { type Instant, millisAtMinute, type PlainDate } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { doingsOf, type LineProgress, nextYearsLine, planProgress } from '../rules/plan-line.ts';
import { findLine, hasLineBefore, type KeptLine, listLines, writeLine } from './plan-lines.ts';
import { addRecordVersion, listEntries, listItems } from './records.ts';

export type PlannedLine = KeptLine & { readonly progress: LineProgress };
type PlanOffice = { readonly id: number; readonly unitCode: string };

/** The plans of offices for a year, each line with what its office's records say is done. */
export async function plansOf(
  db: Db,
  { offices, year, today }: { readonly offices: readonly PlanOffice[]; readonly year: number; readonly today: PlainDate },
): Promise<readonly PlannedLine[]> {
  const scope = { officeIds: offices.map(({ id }) => id), ...daysOf(year) };
  const [lines, items, entries] = await Promise.all([listLines(db, scope), listItems(db, scope), listEntries(db, scope)]);
  return offices.flatMap(({ id, unitCode }) => {
    const own = <T extends { readonly officeId: number; readonly withdrawn: 'yes' | 'no' }>(all: readonly T[]) =>
      all.filter((one) => one.officeId === id && one.withdrawn === 'no');
    const progress = planProgress({ lines: own(lines), doings: doingsOf(own(items), own(entries)), officeUnit: unitCode, today });
    const nothing: LineProgress = { done: 0, records: 0, unknown: 0, standing: 'open', doneOn: null };
    return lines.filter(({ officeId }) => officeId === id).map((line) => ({ ...line, progress: progress.get(line.id) ?? nothing }));
  });
}

/** What the officer should have done for the office by now, this year or in the last. */
export async function overdueOf(
  db: Db,
  { ownerId, office, today }: { readonly ownerId: string; readonly office: PlanOffice; readonly today: PlainDate },
): Promise<readonly PlannedLine[]> {
  const thisYear = Number(today.slice(0, 4));
  if ((await hasLineBefore(db, { ownerId, officeId: office.id, from: daysOf(thisYear - 1).from, before: today })) === 'no') return [];
  const plans = await Promise.all([thisYear - 1, thisYear].map((year) => plansOf(db, { offices: [office], year, today })));
  return plans.flat().filter(({ content, withdrawn, progress }) => content.ownerId === ownerId && withdrawn === 'no' && progress.standing === 'late');
}

type Copy = { readonly officeId: number; readonly year: number; readonly why: string; readonly by: { readonly id: string; readonly name: string }; readonly now: Instant };

/** Every line of the year that is in force, a year later; one that was copied before stays as it was mended since. How many are new. */
export async function copyPlan(pool: Pool, { officeId, year, why, by, now }: Copy): Promise<number> {
  return pool.inTransaction(async (db) => {
    await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`outreach plan ${officeId} ${year}`]);
    const lines = (await listLines(db, { officeIds: [officeId], ...daysOf(year) })).filter(({ withdrawn }) => withdrawn === 'no');
    let added = 0;
    for (const line of lines) {
      const content = nextYearsLine(line.content);
      const id = uuidV7From(millisAtMinute(content.dueOn, 0), createHash('sha256').update(`outreach plan ${line.id}`).digest());
      if ((await findLine(db, id)) !== null) continue;
      await writeLine(db, { id, officeId, content, version: 1, withdrawn: 'no' });
      await addRecordVersion(db, { id, officeId, content, version: 1, act: 'entered', fileId: null, why, by, now });
      added += 1;
    }
    return added;
  });
}

export function daysOf(year: number): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: `${year}-01-01` as PlainDate, to: `${year}-12-31` as PlainDate };
}
