import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { writeLines } from '../../../tests/dossier-rows.ts';
import { at, day } from '../../../tests/dossiers.ts';
import { anyLine, lived } from '../../../tests/figure-lines.ts';
import { openTestHouse } from '../../../tests/filings.ts';
import { addDays } from '../../basics/rules/time.ts';
import { monthsWithin } from '../rules/period.ts';
import { overOf, shareOf, shareOrder } from '../rules/share-figure.ts';
import { noFilter } from './figure-source.ts';
import { countGroups, countStretches, noCounts, sumOf } from './figures.ts';
import { countWhenFiled } from './when-filed.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const spans = [1, 2, 3].map((officeId) => ({ officeId, bornFrom: null, bornBefore: null }));
const today = at('2019-06-03T08:00');
const filters = fc.constantFrom(noFilter, { ...noFilter, levels: ['4'] }, { ...noFilter, procedure: '1.001193' });
const cuts = fc.constantFrom(day('2019-02-01'), day('2019-02-15'), day('2019-03-10'));
const ends = fc.constantFrom(day('2019-04-14'), day('2019-04-30'), day('2019-05-20'), day('2019-05-31'));

test('stretches told with one question are what each tells by itself, cut at any day, the last one too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { maxLength: 100 }), ends, cuts, filters, async (drawn, to, cut, filter) => {
      await pool.query('truncate dossiers');
      await writeLines(pool, lived(drawn, today));
      const asked = { spans, filter, from: day('2019-02-01'), to, now: today };
      const starts = [...new Set([...monthsWithin(asked).map(({ from }) => from), cut])].sort();
      const by = await countStretches(pool, asked, starts);
      for (const [i, from] of starts.entries()) {
        const next = starts[i + 1];
        const own = sumOf((await countGroups(pool, { ...asked, from, to: next === undefined ? to : addDays(next, -1) }, 'span')).values());
        for (const key of shareOrder) expect([from, key, shareOf(key, by[overOf(key)][i] ?? noCounts)]).toEqual([from, key, shareOf(key, own)]);
      }
    }),
    { numRuns: 15 },
  );
});

test('every dossier of the period stands in one hour of one weekday, Vietnamese time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { maxLength: 60 }), ends, async (drawn, to) => {
      await pool.query('truncate dossiers');
      await writeLines(pool, lived(drawn, today));
      const asked = { spans, filter: noFilter, from: day('2019-02-01'), to, now: today };
      const cells = await countWhenFiled(pool, asked);
      const counts = sumOf((await countGroups(pool, asked, 'span')).values());
      expect([cells.reduce((sum, one) => sum + one.online, 0), cells.reduce((sum, one) => sum + one.other, 0)]).toEqual([counts.online, counts.counter + counts.post]);
      expect(new Set(cells.map(({ weekday, hour }) => `${weekday} ${hour}`)).size).toBe(cells.length);
    }),
    { numRuns: 8 },
  );
});
