import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherTable, pinnedCells } from '../../../tests/table-guesser.ts';
import { hideSmall, type Mark, type Table } from './hidden-cells.ts';
import { handledTree, type KeyTree, submittedTree } from './open-figure-keys.ts';
import { cellName, smallBelow, tableOf } from './open-figures.ts';
import type { OpenPeriod } from './open-period.ts';

const nothing: ReadonlySet<string> = new Set();
const table = (cells: Readonly<Record<string, number>>, ...sums: readonly (readonly string[])[]): Table => ({
  cells: new Map(Object.entries(cells)),
  sums: sums.map(([total = '', ...parts]) => ({ total, parts })),
  below: smallBelow,
  before: nothing,
});
const marked = (of: Table) => Object.fromEntries([...hideSmall(of)].sort());

describe('Small counts are not told, and do not follow from what is', () => {
  test('a part is not the total less the other part', () => {
    expect(marked(table({ all: 103, late: 3, inTime: 100 }, ['all', 'inTime', 'late']))).toEqual({ late: 'small', inTime: 'hidden' });
  });

  test('where nothing is small everything is told, noughts too: they point to nobody', () => {
    expect(marked(table({ all: 100, late: 0, inTime: 100 }, ['all', 'inTime', 'late']))).toEqual({});
    expect(marked(table({ all: 3, late: 3, inTime: 0 }, ['all', 'inTime', 'late']))).toEqual({ all: 'small', late: 'small' });
  });

  test('two small parts of 8 are 4 and 4: then the 8 is not told either', () => {
    expect(marked(table({ all: 8, a: 4, b: 4 }, ['all', 'a', 'b']))).toMatchObject({ a: 'small', b: 'small', all: 'hidden' });
  });

  test('four parts of one each, less than 5 together, are seen through once they are called small: all are called hidden, and the nought is told', () => {
    const marks = marked(table({ all: 4, a: 1, b: 1, c: 1, d: 1, e: 0 }, ['all', 'a', 'b', 'c', 'd', 'e']));
    expect(marks).toEqual({ all: 'hidden', a: 'hidden', b: 'hidden', c: 'hidden', d: 'hidden' });
  });

  test('what readers ask for first is hidden only where nothing else would do', () => {
    const year = table({ all: 43, a: 40, b: 3, a1: 20, a2: 20 }, ['all', 'a', 'b'], ['a', 'a1', 'a2']);
    expect(marked(year)).toEqual({ all: 'hidden', b: 'small' });
    expect(marked({ ...year, last: new Map([['all', 1]]) })).toEqual({ a: 'hidden', b: 'small', a1: 'hidden' });
    expect(marked({ ...table({ all: 8, a: 4, b: 4 }, ['all', 'a', 'b']), last: new Map([['all', 1]]) })).toMatchObject({ all: 'hidden' });
  });

  test('what was hidden before stays hidden', () => {
    const cells = { all: 30, a: 10, b: 10, c: 10 };
    expect(marked({ ...table(cells, ['all', 'a', 'b', 'c']), before: new Set(['b']) })).toEqual({ b: 'hidden', a: 'hidden' });
  });
});

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 40 }) },
);

/** A year of units, months and figures as it is published. */
function anyYear(input: {
  readonly units: readonly string[];
  readonly months: readonly string[];
  readonly tree: KeyTree;
  readonly value: fc.Arbitrary<number>;
}): fc.Arbitrary<Table> {
  const { units, tree } = input;
  const months = input.months as OpenPeriod[];
  const parts = new Set([...Object.values(tree.units), ...Object.values(tree.ofWhole)].flat());
  const leaves = [...parts].filter((key) => !(key in tree.units) && !(key in tree.ofWhole));
  const names = units.flatMap((unit) => months.flatMap((month) => leaves.map((key) => cellName(unit, month, key))));
  return fc.array(input.value, { minLength: names.length, maxLength: names.length }).map((values) => {
    const made = tableOf(new Map(names.map((name, i) => [name, values[i] ?? 0])), { tree, units, months });
    const last = new Map([...made.cells.keys()].filter((name) => name.endsWith(` ${Object.keys(tree.units)[0]}`)).map((name) => [name, 1]));
    return { ...made, below: smallBelow, before: nothing, last };
  });
}

function smallOnes({ cells }: Table): readonly string[] {
  return [...cells].filter(([, n]) => n > 0 && n < smallBelow).map(([name]) => name);
}

function rightlyMarked({ cells }: Table, marks: ReadonlyMap<string, Mark>): boolean {
  const twoMarks = [...marks.values()].includes('small');
  return [...marks].every(([name, mark]) => {
    const n = cells.get(name) ?? 0;
    return n > 0 && (!twoMarks || (mark === 'small') === n < smallBelow);
  });
}

describe('In any year of units, months and figures', () => {
  const twoWards: KeyTree = { units: { all: ['a', 'b'] }, ofWhole: {} };

  test('for every small count there is another table that shows the very same: tried by going through all tables', () => {
    const small = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }));
    fc.assert(
      fc.property(anyYear({ units: ['u', 'v'], months: ['2019-01', '2019-02'], tree: twoWards, value: small }), (year) => {
        const marks = hideSmall(year);
        for (const cell of smallOnes(year)) {
          expect(marks.has(cell)).toBe(true);
          expect([cell, otherTable(year, marks, cell)]).toEqual([cell, 'found']);
        }
        expect(rightlyMarked(year, marks)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['submitted', submittedTree],
    ['handled', handledTree],
  ])('no small count of what was %s follows from sums and bounds, over wards, quarters, months and parts', (_name, tree) => {
    const months = ['2019-01', '2019-02', '2019-03', '2019-04', '2019-05'];
    fc.assert(
      fc.property(anyYear({ units: ['u', 'v', 'w'], months, tree, value }), (year) => {
        const marks = hideSmall(year);
        expect(smallOnes(year).filter((cell) => !marks.has(cell))).toEqual([]);
        const pinned = pinnedCells(year, marks);
        expect(smallOnes(year).filter((cell) => pinned.has(cell))).toEqual([]);
        expect(rightlyMarked(year, marks)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  test('where counts are large nearly all of them are told', () => {
    const large = fc.integer({ min: 50, max: 90 });
    const months = ['2019-01', '2019-02', '2019-03', '2019-04', '2019-05', '2019-06'];
    fc.assert(
      fc.property(anyYear({ units: ['u', 'v', 'w', 'x'], months, tree: submittedTree, value: large }), fc.constantFrom('u', 'x'), (year, unit) => {
        const cells = new Map(year.cells);
        const place = cellName(unit, '2019-02', 'total');
        // One ward filed three at the desk in one month.
        const gone = (cells.get(cellName(unit, '2019-02', 'offline')) ?? 0) - 3;
        for (const of of [unit, 'all'])
          for (const period of ['2019-02', '2019-q1', '2019'])
            for (const key of of === 'all' ? ['total', 'offline', 'counter'] : ['total', 'offline'])
              cells.set(cellName(of, period, key), (cells.get(cellName(of, period, key)) ?? 0) - gone);
        const marks = hideSmall({ ...year, cells });
        expect([marks.has(cellName(unit, '2019-02', 'offline')), marks.has(place) || marks.size <= 12]).toEqual([true, true]);
        expect(marks.size).toBeLessThanOrEqual(12);
      }),
      { numRuns: 10 },
    );
  });
});
