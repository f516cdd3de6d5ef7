import type { Pool } from '../src/basics/store/database.ts';
import type { ActContents } from '../src/dossiers/rules/acts.ts';
import { messageOf } from '../src/dossiers/rules/messages.ts';
import type { KeptDossier } from '../src/dossiers/store/ledger.ts';
import { type RecordContext, record } from '../src/dossiers/store/record.ts';
import { actOf, at, calendar, doerOf, type LaterKind, newUuid, procedure, type Told, usual } from './dossiers.ts';

/** What `record` needs, with the messages of the house going to an invented phone. */
export function recordingAt(pool: Pool): RecordContext {
  return {
    pool,
    procedureOf: async () => procedure,
    calendarOf: () => calendar,
    noticesOf: (kept, entry) => {
      const body = messageOf(kept.dossier, entry);
      return body === null
        ? []
        : [{ officeId: kept.officeId, id: newUuid(), dossierId: kept.id, kind: entry.kind, channel: 'sms', address: '0900000017', body, createdAt: entry.recordedAt }];
    },
  };
}

/** Somebody does something at a moment; it must be taken. */
export async function recordAt<K extends LaterKind>(
  pool: Pool,
  what: { readonly dossierId: string; readonly kind: K; readonly at: string } & Pick<Told<K>, 'content' | 'by'>,
): Promise<KeptDossier> {
  const now = at(what.at);
  const act = actOf(what.kind, { ...usual[what.kind], ...what.content } as ActContents[K], now);
  const outcome = await record(recordingAt(pool), { dossierId: what.dossierId, act, actor: what.by ?? doerOf[what.kind], now });
  if (outcome?.ok !== true) throw new Error(`${what.kind}: ${outcome === null ? 'no dossier' : outcome.refusal.kind}`);
  return outcome.value.kept;
}
