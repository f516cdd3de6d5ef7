import type { Pool } from '../basics/store/database.ts';
import { loadSample, sampleAccounts } from './sample.ts';

/** Fills an empty database with the sample authority, when one is asked for; tells the accounts to log in with. */
export async function firstRun(input: { readonly pool: Pool; readonly root: string; readonly sample: 'binh-tan' | 'none'; readonly log: (line: string) => void }): Promise<readonly string[]> {
  if (input.sample === 'none') return [];
  await loadSample({ pool: input.pool, root: input.root, name: input.sample, log: input.log });
  return sampleAccounts(input.root, input.sample);
}
