import type { Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { noticeAddressOf } from '../../dossiers/rules/notice-address.ts';
import { findDossier } from '../../dossiers/store/ledger.ts';
import { queueNotices } from '../../notices/store/notices.ts';
import { mandateEndedMessage } from '../rules/mandate-messages.ts';
import { addMandateAct, type NewMandateAct } from './mandates.ts';

/** The ward ends a mandate, and its citizen is told: both or neither. */
export async function endMandate(pool: Pool, { act, dossier }: { readonly act: NewMandateAct; readonly dossier: { readonly id: string; readonly code: string } }): Promise<void> {
  await pool.inTransaction(async (db) => {
    await addMandateAct(db, act);
    const kept = await findDossier(db, dossier.id);
    if (kept === null) return;
    const address = noticeAddressOf(kept.dossier.submitted.applicant);
    await queueNotices(db, [
      { officeId: kept.officeId, id: newId(act.now), dossierId: dossier.id, kind: 'mandate', ...address, body: mandateEndedMessage(dossier.code), createdAt: act.now },
    ]);
  });
}
