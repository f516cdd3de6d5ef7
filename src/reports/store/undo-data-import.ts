import type { Instant } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { takeImportedTotalsBack } from '../../dossiers/store/import-figures.ts';
import { findImport, lockImports } from './data-imports.ts';
import { importStandsUnder } from './stands-on-import.ts';

export type UndoOutcome = 'undone' | 'absent' | 'undoneBefore' | 'inLedger' | { readonly reports: number };

/**
 * Takes an import back, whole. Not once a report tells one of its totals: the report could then no longer say where its number comes from. Dossiers stand in
 * the ledger of their office from the first moment, and nothing is taken out of a ledger.
 */
export async function undoDataImport(pool: Pool, input: { readonly id: string; readonly officerId: string | null; readonly now: Instant }): Promise<UndoOutcome> {
  return pool.inTransaction(async (db) => {
    await lockImports(db);
    const kept = await findImport(db, input.id);
    if (kept === null) return 'absent';
    if (kept.undoneAt !== null) return 'undoneBefore';
    if (kept.kind === 'dossiers') return 'inLedger';
    const reports = await importStandsUnder(db, kept.id);
    if (reports > 0) return { reports };
    await takeImportedTotalsBack(db, kept.id);
    await db.query('insert into data_import_undos (office_id, import_id, officer_id, undone_at) values ($1, $2, $3, $4)', [kept.officeId, kept.id, input.officerId, input.now]);
    return 'undone';
  });
}
