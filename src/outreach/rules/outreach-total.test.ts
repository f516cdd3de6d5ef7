import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { type ImportedTotal, outreachTotal } from './outreach-total.ts';

const period = { from: day('2017-01-01'), to: day('2019-03-31') };
const [office, ward, otherWard] = [1, 2, 3];
const record = (on: string, quantity: number | null, officeId = office) => ({ officeId, on: day(on), quantity });
const imported = (value: number | null, from: string | null = '2017-01-01', to: string | null = '2019-03-31', officeId = office): ImportedTotal => ({
  officeId,
  periodFrom: from === null ? null : day(from),
  periodTo: to === null ? null : day(to),
  value,
  source: `nguồn ${value}`,
});
const total = (records: readonly ReturnType<typeof record>[], imports: readonly ImportedTotal[], over = period) =>
  outreachTotal({ officeId: office, period: over, records, imports });

describe('A total of outreach', () => {
  test('is counted from the records that began in the period, both days included', () =>
    expect(total([record('2016-12-31', 1), record('2017-01-01', 2), record('2019-03-31', 4), record('2019-04-01', 8)], [])).toEqual({
      value: 6,
      basis: 'counted',
      source: '',
      records: 2,
      unknown: 0,
    }));

  test('is the imported one, with its source, where there are no records', () =>
    expect(total([], [imported(22_000)])).toMatchObject({ value: 22_000, basis: 'imported', source: 'nguồn 22000', records: 0 }));

  test('never has both for the same days: the records win', () => expect(total([record('2018-06-01', 500)], [imported(22_000)])).toMatchObject({ value: 500, basis: 'counted' }));

  test('of a longer period has the import for its span and the records after it', () =>
    expect(total([record('2019-06-01', 500)], [imported(22_000)], { ...period, to: day('2019-12-31') })).toMatchObject({ value: 22_500, basis: 'imported', records: 1 }));

  test('of a part of the span of an import is not told by it', () => expect(total([], [imported(22_000)], { ...period, to: day('2018-12-31') }).value).toBeNull());

  test('that nobody knows is unknown, never 0', () => {
    expect(total([], []).value).toBeNull();
    expect(total([record('2018-01-01', null)], [])).toMatchObject({ value: null, records: 1, unknown: 1 });
    expect(total([], [imported(null)]).value).toBeNull();
  });

  test('counts what is known and tells how many records have no quantity; an unknown quantity does not drive out an import', () => {
    expect(total([record('2018-01-01', 3), record('2018-02-01', null)], [])).toMatchObject({ value: 3, records: 2, unknown: 1 });
    expect(total([record('2018-02-01', null)], [imported(7_000)])).toMatchObject({ value: 7_000, basis: 'imported', unknown: 1 });
  });

  test('of imports that overlap only the longest counts; those beside each other are summed', () => {
    expect(total([], [imported(5, '2018-01-01', '2018-03-31'), imported(22)])).toMatchObject({ value: 22, source: 'nguồn 22' });
    expect(total([], [imported(5, '2017-01-01', '2017-12-31'), imported(6, '2018-01-01', '2018-12-31')])).toMatchObject({ value: 11 });
    expect(total([], [imported(9, null, null), imported(5, '2018-01-01', '2018-03-31')])).toMatchObject({ value: 9 });
  });

  test('of an area has what was imported for each office below it, for days of which the office above has no import', () => {
    const below = (value: number, officeId: number, from = '2018-01-01', to = '2018-12-31') => imported(value, from, to, officeId);
    expect(total([], [below(5, ward), below(6, otherWard)])).toMatchObject({ value: 11, source: 'nguồn 5; nguồn 6' });
    expect(total([], [below(5, ward), imported(22), below(6, otherWard)])).toMatchObject({ value: 22, source: 'nguồn 22' });
    expect(total([], [below(5, ward, '2019-01-01', '2019-03-31'), imported(22, '2018-01-01', '2018-12-31')])).toMatchObject({ value: 27 });
    expect(total([], [below(5, ward), below(7, ward, '2018-01-01', '2018-03-31')])).toMatchObject({ value: 5 });
  });

  test('of an area keeps records and imports apart by office: those of one ward do not drive out what another handed over', () => {
    const imports = [imported(5, '2018-01-01', '2018-12-31', ward), imported(6, '2018-01-01', '2018-12-31', otherWard)];
    expect(total([record('2018-06-01', 3, ward)], imports)).toMatchObject({ value: 9, source: 'nguồn 6' });
    expect(total([record('2018-06-01', 3, ward)], [...imports, imported(22)])).toMatchObject({ value: 9 });
  });

  test('names a source once', () =>
    expect(total([], [imported(5, '2017-01-01', '2017-12-31'), imported(5, '2018-01-01', '2018-12-31')])).toMatchObject({ value: 10, source: 'nguồn 5' }));
});

test('Whatever is there, records without imports sum up to what is known', () => {
  const quantity = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: null });
  fc.assert(
    fc.property(fc.array(quantity, { maxLength: 20 }), (quantities) => {
      const known = quantities.filter((one) => one !== null);
      const { value, unknown } = total(
        quantities.map((one) => record('2018-01-01', one)),
        [],
      );
      expect([value, unknown]).toEqual([known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0), quantities.length - known.length]);
    }),
  );
});
