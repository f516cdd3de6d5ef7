import type { Pool } from '../src/basics/store/database.ts';

/** Until a request is through, or waits behind a lock of the transaction that asks. */
export async function waitsOrEnds(pool: Pool, asked: Promise<unknown>): Promise<void> {
  let state: 'running' | 'ended' = 'running';
  void asked.then(() => {
    state = 'ended';
  });
  const waiting = async () =>
    (await pool.query('select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()')).rows.length > 0;
  while (state === 'running' && !(await waiting())) await new Promise(setImmediate);
}
