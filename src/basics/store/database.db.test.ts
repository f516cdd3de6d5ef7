import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { openPool } from './database.ts';

const database = await freshDatabase();

afterAll(() => database.drop());

test('A server that takes too long over a statement counts as away: the caller hears of it, and the next one gets another connection', async () => {
  const pool = openPool({ url: database.url, connectionsMax: 1, answerMsMax: 300, onError: () => undefined });
  await expect(pool.query('select pg_sleep(30)')).rejects.toThrow('Query read timeout');
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

test('Without a limit a statement may take its time', async () => {
  const pool = openPool({ url: database.url, connectionsMax: 1, onError: () => undefined });
  expect((await pool.query('select pg_sleep(0.4)')).rows).toHaveLength(1);
  await pool.end();
});

test('What throws in the middle of a transaction leaves nothing', async () => {
  const pool = openPool({ url: database.url, connectionsMax: 1, onError: () => undefined });
  const broken = pool.inTransaction(async (db) => {
    await db.query(`insert into dossier_counters (office_id, day, last_serial) values (1, '2019-04-22', 1)`);
    throw new Error('half way');
  });
  await expect(broken).rejects.toThrow('half way');
  expect((await pool.query('select count(*) as n from dossier_counters')).rows).toEqual([{ n: 0 }]);
  await pool.end();
});
