import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import type { ReportTexts } from '../rules/draft-ground.ts';
import { notYourAct } from '../rules/report-refusals.ts';
import type { ReportSide } from '../rules/report-rights.ts';
import { keepsStanding, mayKeepStanding, type RecipientGroup, type StandingPart } from '../rules/report-standing.ts';
import { addStanding, listStanding, lockStanding, withdrawStanding } from './report-standing.ts';

type Change = { readonly officeId: number; readonly by: { readonly id: string; readonly name: string }; readonly sides: readonly ReportSide[]; readonly now: Instant };

export type StandingTry = Change & {
  /** Made where it was written: sent again it is the same version. */
  readonly id: string;
  readonly part: StandingPart;
  readonly from: PlainDate;
  readonly basedOn: string | null;
  readonly texts: ReportTexts | null;
  readonly groups: readonly RecipientGroup[] | null;
};

/** Keeps the next version of words or groups: lock, look, decide, append. */
export async function keepStanding(pool: Pool, one: StandingTry): Promise<Outcome<null>> {
  return pool.inTransaction(async (db) => {
    await lockStanding(db, one.officeId);
    const versions = (await listStanding(db, one.officeId)).filter(({ part }) => part === one.part);
    if (versions.some(({ id }) => id === one.id)) return allow(null);
    const newest = versions.at(-1) ?? null;
    const outcome = mayKeepStanding({ ...one, newest, today: plainDateOf(one.now) });
    if (!outcome.ok) return outcome;
    await addStanding(db, { ...one, content: one.texts ?? { groups: one.groups ?? [] } });
    return outcome;
  });
}

/** A version is taken no more; what it was before it is taken again. Reports that were begun with it keep their words. */
export async function takeStandingBack(pool: Pool, one: Change & { readonly id: string }): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    await lockStanding(db, one.officeId);
    const found = (await listStanding(db, one.officeId)).find(({ id }) => id === one.id);
    if (found === undefined) return 'absent';
    if (!keepsStanding(one.sides, found.part)) return refuse(notYourAct({ vi: 'người giữ phần này', en: 'whoever keeps this part' }));
    await withdrawStanding(db, one);
    return allow(null);
  });
}
