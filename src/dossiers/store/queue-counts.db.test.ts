import { afterAll, expect, test } from 'vitest';
import { actOf, at, doerOf, newUuid, usual } from '../../../tests/dossiers.ts';
import { fileOne, openTestHouse } from '../../../tests/filings.ts';
import { recordingAt } from '../../../tests/recording.ts';
import { addDays, addMillis, atMinute, type Instant, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { openQueueCounter } from './queue-counts.ts';
import { record } from './record.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const me = newUuid();
const asks = { officeId: 1, officerId: me, now: at('2019-04-22T10:00'), endOfToday: at('2019-04-23T00:00') };
const isWalk = (text: string) => text.includes('from dossiers');

/** A database that tells how often a desk was walked over, and holds each walk up until it is let go. */
function slowDb() {
  const held: (() => void)[] = [];
  let wake: () => void = () => undefined;
  const db: Db = {
    async query(text, values) {
      if (isWalk(text)) {
        await new Promise<void>((resolve) => {
          held.push(resolve);
          wake();
        });
      }
      return pool.query(text, values);
    },
  };
  /** Until so many walks were begun. */
  const begun = async (count: number) => {
    while (held.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return held.at(-1);
  };
  return { db, held, begun };
}

/** A database that tells how often a desk was walked over. */
function watchedDb() {
  const seen = { walks: 0 };
  const db: Db = {
    query(text, values) {
      seen.walks += isWalk(text) ? 1 : 0;
      return pool.query(text, values);
    },
  };
  return { db, seen };
}

test('Who asks while a desk is counted gets the next count, with all who ask by then', async () => {
  const { db, held, begun } = slowDb();
  const counter = openQueueCounter(db);
  const first = counter.count({ ...asks, officeId: 3 });
  const letGo = await begun(1);
  await fileOne(pool, { officeId: 3 });
  const later = [counter.count({ ...asks, officeId: 3 }), counter.count({ ...asks, officeId: 3, officerId: newUuid() })];
  letGo?.();
  await first;
  (await begun(2))?.();
  expect((await Promise.all(later)).map((counts) => counts.new)).toEqual([1, 1]);
  expect(held).toHaveLength(2);
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
  const { db, held, begun } = slowDb();
  const counter = openQueueCounter(db);
  const both = Promise.all([counter.count(asks), counter.count({ ...asks, officeId: 2 })]);
  await begun(2);
  for (const go of held) go();
  await both;
});

test('While nothing is done at a desk it is not walked over again, by whoever looks; after each act it is', async () => {
  const { db, seen } = watchedDb();
  const counter = openQueueCounter(db);
  const { id } = await fileOne(pool, { content: { papers: [] } });
  const before = (await counter.count(asks)).new;
  expect([(await counter.count({ ...asks, officerId: newUuid() })).new, seen.walks]).toEqual([before, 1]);
  const received = await record(recordingAt(pool), { dossierId: id, act: actOf('receive', usual.receive, asks.now), actor: doerOf.receive, now: asks.now });
  expect(received?.ok).toBe(true);
  expect([(await counter.count(asks)).new, seen.walks]).toEqual([before - 1, 2]);
  await record(recordingAt(pool), { dossierId: id, act: actOf('assign', { ...usual.assign, officerId: me }, asks.now), actor: doerOf.assign, now: asks.now });
  expect([(await counter.count(asks)).mine, (await counter.count({ ...asks, officerId: newUuid() })).mine, seen.walks]).toEqual([1, 0, 3]);
});

test('What becomes late, or due with the new day, while nothing is done is counted so', async () => {
  const { db, seen } = watchedDb();
  const counter = openQueueCounter(db);
  const { id } = await fileOne(pool, { officeId: 2, content: { papers: [] } });
  const received = await record(recordingAt(pool), { dossierId: id, act: actOf('receive', usual.receive, asks.now), actor: doerOf.receive, now: asks.now });
  if (received?.ok !== true || received.value.kept.dossier.dueAt === null) throw new Error('not received');
  const { dueAt } = received.value.kept.dossier;
  const [dawn, midnight] = [atMinute(plainDateOf(dueAt), 0), atMinute(addDays(plainDateOf(dueAt), 1), 0)];
  const looks = async (now: Instant, endOfToday: Instant) => {
    const { dueToday, late } = await counter.count({ ...asks, officeId: 2, now, endOfToday });
    return [dueToday, late];
  };
  expect(await looks(asks.now, asks.endOfToday)).toEqual([0, 0]);
  expect(await looks(dawn, midnight)).toEqual([1, 0]);
  expect(await looks(dueAt, midnight)).toEqual([1, 0]);
  expect(seen.walks).toBe(2);
  expect(await looks(addMillis(dueAt, 1), midnight)).toEqual([0, 1]);
});
