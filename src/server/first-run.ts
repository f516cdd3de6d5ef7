import path from 'node:path';
import type { Pool } from '../basics/store/database.ts';
import { importProcedures, readProcedures } from '../procedures/store/import-procedures.ts';
import { loadSample, sampleAccounts } from './sample.ts';

/**
 * What every start brings up to date: the procedures of data/procedures (a new file is a new procedure), and at the first start the
 * sample authority when one is asked for. Tells the accounts to log in with.
 */
export async function firstRun(input: {
  readonly pool: Pool;
  readonly root: string;
  readonly sample: 'binh-tan' | 'none';
  readonly log: (line: string) => void;
}): Promise<readonly string[]> {
  const procedures = await readProcedures(path.join(input.root, 'data/procedures'));
  await input.pool.inTransaction((db) => importProcedures(db, procedures));
  if (input.sample === 'none') return [];
  await loadSample({ pool: input.pool, root: input.root, name: input.sample, log: input.log });
  return sampleAccounts(input.root, input.sample);
}
