import type { Db } from '../../basics/store/database.ts';
import type { Entry } from '../rules/acts.ts';
import type { Dossier } from '../rules/dossier.ts';
import { fold } from '../rules/fold.ts';

/** A dossier as its ledger tells it, with what the ledger does not hold: where it is kept. */
export type KeptDossier = {
  readonly officeId: number;
  readonly id: string;
  readonly openedAt: string | null;
  readonly entries: readonly Entry[];
  readonly dossier: Dossier;
};

/** Columns of dossier_acts as one JSON array of entries, oldest first, for a row of `dossiers d`. */
export const entriesOfD = `(
  select json_agg(json_build_object(
    'seq', a.seq, 'actId', a.act_id, 'kind', a.kind, 'actor', a.actor,
    'happenedAt', to_char(a.happened_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'recordedAt', to_char(a.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'content', a.content, 'consequences', a.consequences) order by a.seq)
  from dossier_acts a where a.office_id = d.office_id and a.dossier_id = d.id)`;

export async function findDossier(db: Db, id: string): Promise<KeptDossier | null> {
  const { rows } = await db.query<LedgerRow>(`select d.office_id, d.id, d.opened_at, ${entriesOfD} as entries from dossiers d where d.id = $1`, [id]);
  const [row] = rows;
  return row === undefined ? null : keptDossier(row);
}

export type LedgerRow = { readonly office_id: number; readonly id: string; readonly opened_at: string | null; readonly entries: readonly Entry[] };

export function keptDossier(row: LedgerRow): KeptDossier {
  const dossier = fold(row.entries);
  if (dossier === null) throw new Error(`Dossier ${row.id} has no ledger`);
  return { officeId: row.office_id, id: row.id, openedAt: row.opened_at, entries: row.entries, dossier };
}
