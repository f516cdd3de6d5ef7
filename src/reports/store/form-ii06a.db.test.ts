import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { lineOf, writeLines } from '../../../tests/dossier-rows.ts';
import { at, day } from '../../../tests/dossiers.ts';
import { anyLine, lived } from '../../../tests/figure-lines.ts';
import { openTestHouse } from '../../../tests/filings.ts';
import { root } from '../../../tests/sample.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';
import { loadCatalogue } from '../../procedures/store/catalogue.ts';
import { importProcedures, readProcedures } from '../../procedures/store/import-procedures.ts';
import { brokenIdentities, type FormRow, formTotal } from '../rules/form-ii06a.ts';
import { noFilter } from './figure-source.ts';
import { formCsv, formXlsx } from './form-file.ts';
import { formII06a } from './form-ii06a.ts';
import { fieldNames } from './group-names.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());
const catalogue = await loadCatalogue(pool);
const now = at('2019-06-03T08:00');

function form(from: PlainDate, to: PlainDate): Promise<readonly FormRow[]> {
  const spans = [1, 2, 3].map((officeId) => ({ officeId, bornFrom: null, bornBefore: null }));
  return formII06a(pool, { spans, from, to, filter: noFilter, now }, catalogue);
}

const start = fc.integer({ min: 0, max: 60 }).map((n) => addDays(day('2019-02-10'), n));
const length = fc.integer({ min: 1, max: 40 });

test('Names of fields are those in force on the day, and the index of the public search is not made anew for them', async () => {
  await importProcedures(pool, await readProcedures(path.join(root, 'data/procedures')));
  const full = await loadCatalogue(pool);
  const on = day('2019-03-31');
  expect(full.listOn(on).map(({ code }) => code)).toEqual(full.search('', on).map(({ code }) => code));
  const noSearch = { ...full, search: () => expect.fail('the index was asked') };
  expect(fieldNames(noSearch, on).get('ho_tich')).toBe('Hộ tịch');
});

describe('Form II.06a', () => {
  test('closes on any period, and what one period leaves open the next one carries over, field by field', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 10, maxLength: 80 }), start, length, length, async (drawn, from, first, second) => {
        await pool.query('truncate dossiers');
        await writeLines(pool, lived(drawn, now));
        const [before, after] = [await form(from, addDays(from, first - 1)), await form(addDays(from, first), addDays(from, first + second - 1))];
        for (const row of [...before, ...after, { key: '', name: '', numbers: formTotal(after) }]) expect([row.key, brokenIdentities(row.numbers)]).toEqual([row.key, []]);
        const open = new Map(before.filter((row) => row.numbers[11] > 0).map((row) => [row.key, row.numbers[11]]));
        const carried = new Map(after.filter((row) => row.numbers[6] > 0).map((row) => [row.key, row.numbers[6]]));
        expect(new Map([...carried].sort())).toEqual(new Map([...open].sort()));
      }),
      { numRuns: 25 },
    );
  });

  test('a table that does not close says which identity it breaks', () => {
    const numbers = { 3: 5, 4: 1, 5: 1, 6: 2, 7: 3, 8: 1, 9: 1, 10: 1, 11: 2, 12: 2, 13: 1 };
    expect(brokenIdentities(numbers)).toEqual(['3 = 4 + 5 + 6', '11 = 12 + 13']);
  });

  test('as a file: numbers are numbers, and every row is as wide as the head', async () => {
    await pool.query('truncate dossiers');
    await writeLines(pool, [
      lineOf({ field: 'ho_tich', submittedAt: at('2019-04-02T08:00') }),
      lineOf({ field: 'ho_tich', submittedAt: at('2019-03-02T08:00'), stage: 'ready', finishedAt: at('2019-04-02T08:00'), dueAt: at('2019-04-01T08:00'), endedAs: 'granted' }),
    ]);
    const table = { heading: ['Biểu số II.06a/VPCP/KSTT'], rows: await form(day('2019-04-01'), day('2019-04-30')) };
    const lines = formCsv(table).replace('\ufeff', '').trim().split('\r\n');
    expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([13]));
    expect(lines.at(-2)).toBe('1;ho_tich;2;1;0;1;1;0;0;1;1;1;0');
    expect(lines.at(-1)).toBe(';Tổng số;2;1;0;1;1;0;0;1;1;1;0');
    expect((await formXlsx(table)).subarray(0, 2).toString()).toBe('PK');
  });
});
