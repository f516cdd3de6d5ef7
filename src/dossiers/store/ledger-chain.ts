import type { Db } from '../../basics/store/database.ts';
import { ledgerStart } from '../rules/ledger-chain.ts';

/** Every ledger has a head from its first act on, so that there is always a row to lock. Repeating it changes nothing. */
export async function ensureLedgerHeads(db: Db, officeIds: readonly number[]): Promise<void> {
  if (officeIds.length === 0) return;
  const ids = [...new Set(officeIds)].sort((a, b) => a - b);
  await db.query(
    `insert into ledger_heads (office_id, last_place, chain) select office_id, 0, sha256(convert_to(start, 'UTF8'))
     from unnest($1::int[], $2::text[]) as t (office_id, start) order by office_id on conflict (office_id) do nothing`,
    [ids, ids.map(ledgerStart)],
  );
}

/** Holds the ledgers of all offices, in the one order, until the transaction ends: for who writes to many of them over a long time. */
export async function holdLedgers(db: Db, officeIds: readonly number[]): Promise<void> {
  await ensureLedgerHeads(db, officeIds);
  await db.query('select office_id from ledger_heads where office_id = any($1::int[]) order by office_id for update', [[...officeIds]]);
}
