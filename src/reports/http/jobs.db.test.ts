import { afterAll, expect, test } from 'vitest';
import { lineOf, writeLines } from '../../../tests/dossier-rows.ts';
import { at } from '../../../tests/dossiers.ts';
import { openTestHouse } from '../../../tests/filings.ts';
import { nightlyCheck } from './jobs.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

test('The nightly recount looks at every office, once a night, and a night in which it failed is tried again', async () => {
  let clock = at('2019-06-03T01:50');
  const told: string[] = [];
  const check = nightlyCheck({ pool, now: () => clock, catalogue: () => ({ version: () => null }) }, (line) => told.push(line));
  await writeLines(
    pool,
    [1, 3].map((officeId) => lineOf({ officeId, stage: 'ready', finishedAt: at('2019-04-23T08:00'), endedAs: 'granted' })),
  );
  await pool.query('update figure_months set dossiers = 7');
  await check();
  expect(told).toEqual([]);

  clock = at('2019-06-03T02:00');
  await pool.query('alter table figure_months rename to figure_months_away');
  await check();
  expect(told).toEqual([expect.stringContaining('figure_months')]);

  await pool.query('alter table figure_months_away rename to figure_months');
  clock = at('2019-06-03T02:15');
  await check();
  expect(told.slice(1)).toEqual([expect.stringMatching(/^Figures: 2 months differ from their dossiers, first .*"officeId":1.*"kept":7,"counted":1/)]);

  clock = at('2019-06-03T02:30');
  await check();
  expect(told.length).toBe(2);
});
