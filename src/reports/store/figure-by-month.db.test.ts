import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { writeLines } from '../../../tests/dossier-rows.ts';
import { at, day } from '../../../tests/dossiers.ts';
import { anyLine, lived } from '../../../tests/figure-lines.ts';
import { openTestHouse } from '../../../tests/filings.ts';
import { monthsWithin } from '../rules/period.ts';
import { overOf, shareOf, shareOrder } from '../rules/share-figure.ts';
import { noFilter } from './figure-source.ts';
import { countGroups, noCounts, sumOf } from './figures.ts';
import { countWhenFiled } from './when-filed.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const spans = [1, 2, 3].map((officeId) => ({ officeId, bornFrom: null, bornBefore: null }));
const today = at('2019-06-03T08:00');
const ends = fc.constantFrom(day('2019-04-14'), day('2019-04-30'), day('2019-05-20'), day('2019-05-31'));

test('months told with one question are what each month tells by itself, also the last one, cut at any day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { maxLength: 100 }), ends, async (drawn, to) => {
      await pool.query('truncate dossiers');
      await writeLines(pool, lived(drawn, today));
      const asked = { spans, filter: noFilter, from: day('2019-02-01'), to, now: today };
      const by = { submitted: await countGroups(pool, asked, 'submittedMonth'), handled: await countGroups(pool, asked, 'finishedMonth') };
      for (const month of monthsWithin(asked)) {
        const own = sumOf((await countGroups(pool, { ...asked, ...month }, 'span')).values());
        for (const key of shareOrder) {
          const told = by[overOf(key)].get(month.from.slice(0, 7)) ?? noCounts;
          expect([month.from, key, shareOf(key, told)]).toEqual([month.from, key, shareOf(key, own)]);
        }
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
