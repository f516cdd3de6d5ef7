import { openPool, type Pool } from '../src/basics/store/database.ts';
import type { OldDossier } from '../src/dossiers/rules/history-record.ts';
import { loadDirectory } from '../src/offices/store/directory.ts';
import { type KeptLine, lineOf, writeLines } from './dossier-rows.ts';
import { readSample } from './sample.ts';
import { authorityDatabase } from './whole-program.ts';

export type SampleRecords = { readonly pool: Pool; close(): Promise<void> };

/**
 * The sample authority with all dossiers of its past as rows without ledgers: what figures are counted from, in a tenth of the time. That a row is the fold of
 * its ledger is shown elsewhere (src/server/sample.db.test.ts).
 */
export async function openSampleRecords(): Promise<SampleRecords> {
  const [sample, { url, drop }] = [await readSample('binh-tan'), await authorityDatabase()];
  const pool = openPool({ url, connectionsMax: 4, onError: () => undefined });
  const directory = await loadDirectory(pool);
  let lines: KeptLine[] = [];
  for (const old of sample.history()) {
    lines.push(lineOfOld(old, directory.officeOfUnit(old.unitCode)?.id ?? 0));
    if (lines.length < 5000) continue;
    await writeLines(pool, lines);
    lines = [];
  }
  await writeLines(pool, lines);
  return {
    pool,
    async close() {
      await pool.end();
      await drop();
    },
  };
}

function lineOfOld(old: OldDossier, officeId: number): KeptLine {
  return lineOf({
    officeId,
    channel: old.channel,
    helpPlace: old.helper?.place ?? null,
    serviceLevel: old.serviceLevel ?? 'none',
    submittedAt: old.submittedAt,
    receivedAt: old.receivedAt,
    dueAt: old.dueAt,
    finishedAt: old.end?.at ?? null,
    stage: old.end === null ? 'submitted' : 'delivered',
    supplementRequestedAt: old.supplement?.requestedAt ?? null,
  });
}
