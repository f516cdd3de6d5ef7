import { createHash } from 'node:crypto';
import type { Db } from '../../basics/store/database.ts';
import { type LedgerRowText, ledgerText } from '../rules/ledger-chain.ts';

export type ChainedRow = LedgerRowText & { readonly chain: string; readonly code: string | null };

const rowsMax = 2_000;

/** The ledger of an office by its places, some thousand rows at a time, each as the very texts that were written. */
export async function* readLedger(db: Db, officeId: number): AsyncGenerator<readonly ChainedRow[]> {
  for (let after = 0; ; ) {
    const { rows } = await db.query<ChainedRow>(
      `select a.office_id as "officeId", a.place, a.dossier_id as "dossierId", a.seq, a.act_id as "actId", a.kind, a.actor::text as actor,
         to_char(a.happened_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "happenedAt",
         to_char(a.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
         a.content::text as content, a.consequences::text as consequences, encode(a.chain, 'hex') as chain, d.code
       from dossier_acts a left join dossiers d on d.office_id = a.office_id and d.id = a.dossier_id
       where a.office_id = $1 and a.place > $2 order by a.place limit $3`,
      [officeId, after, rowsMax],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < rowsMax) return;
    after = rows.at(-1)?.place ?? after;
  }
}

/** The digest of a row and all before it, hexadecimal: made here anew, by other hands than those that wrote it. */
export function linkOf(before: string, row: LedgerRowText): string {
  return createHash('sha256').update(Buffer.from(before, 'hex')).update(ledgerText(row)).digest('hex');
}
