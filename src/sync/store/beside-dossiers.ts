import { withOffset } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { conflictStepNames } from '../rules/conflict.ts';
import { keepOtherFiling, listDecisions, type OtherFiling } from './conflicts.ts';
import { noteDevice } from './slips.ts';

/** What this slice keeps beside a dossier while it is filed and shown (dossiers/http/dossier-house.ts, `BesideDossiers`). */
export function besideDossiers(pool: Pool) {
  return {
    keepOther: (other: OtherFiling) => {
      // A token of the person's phone is no part of what was said, and nobody's to keep.
      const { phoneConfirmation, ...filing } = other.filing;
      return pool.inTransaction((db) => keepOtherFiling(db, { ...other, filing, id: newId(other.now) }));
    },
    noteDevice: (filed: Parameters<typeof noteDevice>[1]) => pool.inTransaction((db) => noteDevice(db, filed)),
    timelineOf: async (dossier: { readonly officeId: number; readonly dossierId: string }) =>
      (await listDecisions(pool, dossier)).map((one) => ({ act: one.step, name: conflictStepNames[one.step], at: withOffset(one.at), by: one.by, note: one.note })),
  };
}
