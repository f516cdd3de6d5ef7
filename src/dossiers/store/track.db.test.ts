import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineOf, writeAlias, writeLines } from '../../../tests/dossier-rows.ts';
import { at, day } from '../../../tests/dossiers.ts';
import { fileOne, openTestHouse } from '../../../tests/filings.ts';
import type { Db } from '../../basics/store/database.ts';
import { readDossierCode } from '../rules/code.ts';
import { findDossier } from './ledger.ts';
import { openTracker, type TrackKey } from './track.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const filedHere: { id: string; officeId: number; code: string }[] = [];
beforeAll(async () => {
  for (let n = 0; n < 30; n += 1) filedHere.push(await fileOne(pool, { officeId: 1 + (n % 3), submittedAt: at(n % 2 === 0 ? '2019-04-22T08:00' : '2019-04-23T08:00') }));
  for (const [n, { officeId, id }] of filedHere.entries()) await writeAlias(pool, { officeId, alias: `BN-2018/${n}`, dossierId: id });
});

describe('A dossier is found by what stands on the receipt', () => {
  test('by its number, with everything its ledger tells', async () => {
    for (const one of filedHere) {
      const found = await openTracker(pool).find(numberOf(one));
      expect(found?.kept).toEqual(await findDossier(pool, one.id));
      expect(found?.papersArrived).toBe(0);
    }
  });

  test('by an old receipt number', async () => {
    const found = await Promise.all(filedHere.map((_, n) => openTracker(pool).find({ alias: `BN-2018/${n}` })));
    expect(found.map((row) => row?.kept.id)).toEqual(filedHere.map((one) => one.id));
  });

  test('by an old number that two offices have given, the newest', async () => {
    const [newest, oldest] = [await fileOne(pool, { officeId: 1, submittedAt: at('2019-05-07T08:00') }), await fileOne(pool, { officeId: 3, submittedAt: at('2019-05-06T08:00') })];
    for (const { officeId, id } of [newest, oldest]) await writeAlias(pool, { officeId, alias: 'BN-CHUNG', dossierId: id });
    expect((await openTracker(pool).find({ alias: 'BN-CHUNG' }))?.kept.id).toBe(newest.id);
  });

  test('and how many of its papers are here', async () => {
    const [one] = filedHere;
    if (one === undefined) throw new Error('Nothing was filed');
    await pool.query(
      `insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) values ($1, 'a', 1, 'image/jpeg', now()), ($1, 'b', 1, 'image/png', now()), ($2, 'c', 1, 'image/png', now())`,
      [one.id, filedHere[1]?.id],
    );
    expect((await openTracker(pool).find(numberOf(one)))?.papersArrived).toBe(2);
  });
});

const unknown: readonly TrackKey[] = [
  { alias: 'BN-2018/999' },
  { alias: '' },
  { alias: 'bn-2018/1\u0000' },
  { alias: "' or true --" },
  { alias: '\ud800' },
  { officeId: 1, day: day('2019-04-22'), serial: 9999 },
  { officeId: 99, day: day('2019-04-22'), serial: 1 },
  { officeId: 1, day: day('2000-02-29'), serial: 1 },
];
test.each(unknown)('Nothing is found for %j', async (key) => expect(await openTracker(pool).find(key)).toBeNull());

describe('Many look at the same moment', () => {
  test('each gets his own answer, the unknown ones none, out of one question to the database', async () => {
    const asked: string[] = [];
    const counted: Db = {
      query(text, values) {
        asked.push(text);
        return pool.query(text, values);
      },
    };
    const tracker = openTracker(counted);
    const keys: (TrackKey | null)[] = filedHere.flatMap((one, n) => [numberOf(one), unknown[n % unknown.length] ?? null, { alias: `BN-2018/${n}` }]);
    const found = await Promise.all(keys.map((key) => tracker.find(key as TrackKey)));
    expect(found.map((row) => row?.kept.id ?? null)).toEqual(filedHere.flatMap((one) => [one.id, null, one.id]));
    expect(asked).toHaveLength(1);
  });

  test('the same dossier asked for by many is given to all of them', async () => {
    const tracker = openTracker(pool);
    const [one] = filedHere;
    if (one === undefined) throw new Error('Nothing was filed');
    const found = await Promise.all(Array.from({ length: 100 }, () => tracker.find(numberOf(one))));
    expect(new Set(found.map((row) => row?.kept.id))).toEqual(new Set([one.id]));
  });

  test('one dossier whose ledger is broken takes no answer from the others', async () => {
    const broken = lineOf();
    await writeLines(pool, [broken]);
    await writeAlias(pool, { officeId: 1, alias: 'BN-HONG', dossierId: broken.id });
    const tracker = openTracker(pool);
    const answers = await Promise.allSettled([{ alias: 'BN-2018/0' }, { alias: 'BN-HONG' }, { alias: 'BN-2018/1' }].map((key) => tracker.find(key)));
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? (answer.value?.kept.id ?? null) : 'failed'))).toEqual([filedHere[0]?.id, 'failed', filedHere[1]?.id]);
  });

  test('when the database is away everybody hears of it, and the next look works again', async () => {
    let isAway = true;
    const flaky: Db = { query: (text, values) => (isAway ? Promise.reject(new Error('away')) : pool.query(text, values)) };
    const tracker = openTracker(flaky);
    const answers = await Promise.allSettled([tracker.find({ alias: 'BN-2018/0' }), tracker.find({ alias: 'BN-2018/1' })]);
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    expect((await tracker.find({ alias: 'BN-2018/1' }))?.kept.id).toBe(filedHere[1]?.id);
  });
});

function numberOf(one: { readonly officeId: number; readonly code: string }): TrackKey {
  const read = readDossierCode(one.code);
  if (read === null) throw new Error(one.code);
  return { officeId: one.officeId, day: read.day, serial: read.serial };
}
