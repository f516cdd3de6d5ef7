import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '../src/basics/store/database.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { openMarks } from './table-marks.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool({ url: database.url, connectionsMax: 4, onError: () => undefined });
  await pool.query('create table told_marks (id int)');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('what a transaction writes that was under way at the first look is seen at the next', async () => {
  const marks = await openMarks(pool);
  const seen: string[] = [];
  await pool.inTransaction(async (db) => {
    await db.query('insert into told_marks values (1)');
    // A later one ends before it.
    await pool.query('insert into told_marks values (2)');
    seen.push((await marks())['told_marks'] ?? '');
  });
  seen.push((await marks())['told_marks'] ?? '');
  expect(seen).toEqual(['1 ', '2 ']);
});
