import { afterAll, expect, test } from 'vitest';
import { lineOf, writeLines } from '../../../tests/dossier-rows.ts';
import { at, newUuid } from '../../../tests/dossiers.ts';
import { openTestHouse } from '../../../tests/filings.ts';
import type { Db } from '../../basics/store/database.ts';
import { openQueueCounter } from './queue-counts.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const [me, other] = [newUuid(), newUuid()];
const asks = { officeId: 1, officerId: me, now: at('2019-04-24T10:00'), endOfToday: at('2019-04-25T00:00') };

/** A database that tells how many counts were made, and holds each up until it is let go. */
function slowDb() {
  const held: (() => void)[] = [];
  const db: Db = {
    async query(text, values) {
      await new Promise<void>((resolve) => held.push(resolve));
      return pool.query(text, values);
    },
  };
  return { db, held, letGo: () => held.at(-1)?.() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('Who asks while a desk is counted gets the next count, with all who ask by then, and each his own', async () => {
  const { db, held, letGo } = slowDb();
  const counter = openQueueCounter(db);
  const first = counter.count(asks);
  await turn();
  await writeLines(
    pool,
    [me, me, other].map((assigneeId) => lineOf({ officeId: 1, stage: 'processing', dueAt: at('2019-05-02T17:00'), assigneeId })),
  );
  const later = [counter.count(asks), counter.count({ ...asks, officerId: other })];
  await turn();
  expect(held).toHaveLength(1);
  letGo();
  await first;
  await turn();
  expect(held).toHaveLength(2);
  letGo();
  expect((await Promise.all(later)).map(({ mine }) => mine)).toEqual([2, 1]);
});

test('A desk that cannot be counted now can be counted later', async () => {
  const broken: Db = { query: () => Promise.reject(new Error('away')) };
  let db = broken;
  const counter = openQueueCounter({ query: (text, values) => db.query(text, values) });
  await expect(Promise.all([counter.count(asks), counter.count(asks)])).rejects.toThrow('away');
  db = pool;
  expect((await counter.count(asks)).new).toBe(0);
});

test('Another desk does not wait', async () => {
  const { db, held } = slowDb();
  const counter = openQueueCounter(db);
  const both = Promise.all([counter.count(asks), counter.count({ ...asks, officeId: 2 })]);
  await turn();
  expect(held).toHaveLength(2);
  for (const go of held) go();
  await both;
});
