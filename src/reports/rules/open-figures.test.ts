import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pinnedCells } from '../../../tests/table-guesser.ts';
import type { Mark, Sum } from './hidden-cells.ts';
import { handledTree, type KeyTree, submittedTree } from './open-figure-keys.ts';
import { cellName, nowPlace, type OpenUnit, piecesOf, type Shown, smallBelow, tableOf, toldPiece, toldStanding, whole } from './open-figures.ts';
import type { OpenPeriod } from './open-period.ts';

const months = ['2018-12', '2019-01'] as OpenPeriod[];
const names = ['u', 'v'];
const units: readonly OpenUnit[] = names.map((key) => ({ key, code: key, name: key, validFrom: null, validTo: null }));
const now = (key: string) => cellName(whole, nowPlace, key);

type Drawn = { readonly cells: ReadonlyMap<string, number>; readonly sums: readonly Sum[]; readonly shown: Readonly<Record<string, Shown>> };

/** Two wards over the end of a year, as they are published, with all that adds up. */
function published(counts: ReadonlyMap<string, number>, openOverdue: number): Drawn {
  const pieces = piecesOf(months).filter(({ tree }) => tree === submittedTree || tree === handledTree);
  const tables = pieces.map((piece) => tableOf(counts, { ...piece, units: names }));
  const cells = new Map(tables.flatMap((table) => [...table.cells]));
  const told = pieces.map((piece) => toldPiece({ counts: { months: counts }, units }, piece, { before: null, asOf: '2019-01-31' as never }));
  const shown: Readonly<Record<string, Shown>> = Object.assign({}, ...told);
  const years = (key: string) => ['2018', '2019'].map((year) => cellName(whole, year, key));
  const added = (key: string) => years(key).reduce((sum, name) => sum + (cells.get(name) ?? 0), 0);
  const openAtEnd = added('total') - added('handled');
  const standing = toldStanding({ months: counts, standing: { openInTime: openAtEnd - openOverdue, openOverdue } }, { cells: shown, months });
  const stands: Record<string, number> = { openAtEnd, openInTime: openAtEnd - openOverdue, openOverdue };
  // Where it is not told it says nothing.
  const isTold = standing[now('openAtEnd')] !== 'hidden';
  const more: readonly Sum[] = [
    { total: 'ever', parts: years('total') },
    { total: 'ever', parts: [...years('handled'), now('openAtEnd')] },
    { total: now('openAtEnd'), parts: [now('openInTime'), now('openOverdue')] },
  ];
  return {
    cells: isTold ? new Map([...cells, ['ever', added('total')], ...Object.entries(stands).map(([key, n]): [string, number] => [now(key), n])]) : cells,
    sums: [...tables.flatMap(({ sums }) => sums), ...(isTold ? more : [])],
    shown: isTold ? { ...shown, ...standing, ever: 'hidden' } : shown,
  };
}

function smallGivenAway({ cells, sums, shown }: Drawn): readonly string[] {
  const marks = new Map([...cells.keys()].flatMap((name): [string, Mark][] => (typeof shown[name] === 'string' ? [[name, shown[name]]] : [])));
  const isSmall = (name: string) => (cells.get(name) ?? 0) > 0 && (cells.get(name) ?? 0) < smallBelow;
  // Each year and tree has its own marks; where one of them calls all of it hidden, marks say nothing here.
  const oneMark = [...marks].some(([name, mark]) => mark === 'hidden' && isSmall(name));
  const known = oneMark ? new Map([...marks.keys()].map((name): [string, Mark] => [name, 'hidden'])) : marks;
  const pinned = pinnedCells({ cells, sums, below: smallBelow, before: new Set() }, known);
  return [...cells.keys()].filter((name) => isSmall(name) && (!marks.has(name) || pinned.has(name)));
}

const leaves = (tree: KeyTree) => Object.values(tree.ofWhole).flat();
const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 40 }) },
);

test('What stands now gives away no small count of a year, and none of its own', () => {
  const places = names.flatMap((unit) => months.map((month) => ({ unit, month })));
  const drawn = fc.record({
    submitted: fc.array(count, { minLength: places.length * 5, maxLength: places.length * 5 }),
    share: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: places.length, maxLength: places.length }),
    overdue: fc.nat(30),
  });
  let told = 0;
  fc.assert(
    fc.property(drawn, ({ submitted, share, overdue }) => {
      const counts = new Map<string, number>();
      let open = 0;
      for (const [i, { unit, month }] of places.entries()) {
        const own = submitted.slice(i * 5, i * 5 + 5);
        for (const [j, key] of leaves(submittedTree).entries()) counts.set(cellName(unit, month, key), own[j] ?? 0);
        const all = own.reduce((sum, n) => sum + n, 0);
        const done = Math.floor((all * (share[i] ?? 0)) / 10);
        counts.set(cellName(unit, month, 'handledOnTime'), done);
        open += all - done;
      }
      const one = published(counts, Math.min(open, overdue));
      told += one.cells.has('ever') ? 1 : 0;
      expect(smallGivenAway(one)).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(told).toBeGreaterThan(10);
});

test('A year that hides the three that came in is not told by what is open', () => {
  const counts = new Map([
    [cellName('u', '2018-12', 'counter'), 3],
    [cellName('u', '2019-01', 'counter'), 40],
    [cellName('v', '2019-01', 'counter'), 30],
  ]);
  const one = published(counts, 10);
  expect([one.cells.has('ever'), smallGivenAway(one)]).toEqual([false, []]);
});

test('Where two and four were late, how many were finished is told all the same: those in time are hidden with them, and nothing gives the late ones away', () => {
  const counts = new Map(
    Object.entries({
      'u 2019-01 handledLate': 2,
      'u 2019-01 handledEarly': 19,
      'u 2019-01 handledOnTime': 21,
      'u 2019-02 handledOnTime': 26,
      'v 2019-01 handledOnTime': 37,
      'v 2019-02 handledLate': 4,
      'v 2019-02 handledEarly': 22,
      'v 2019-02 handledOnTime': 24,
    }),
  );
  const year = { tree: handledTree, months: ['2019-01', '2019-02'] as OpenPeriod[] };
  const shown = toldPiece({ counts: { months: counts }, units }, year, { before: null, asOf: '2019-03-31' as never });
  const { cells, sums } = tableOf(counts, { ...year, units: names });
  const finished = [...cells.keys()].filter((name) => name.endsWith(' handled'));
  expect(finished.filter((name) => typeof shown[name] !== 'number')).toEqual([]);
  expect([shown['u 2019-01 handledLate'], typeof shown['u 2019-01 handledInTime']]).toEqual(['small', 'string']);
  expect(smallGivenAway({ cells, sums, shown })).toEqual([]);
});

test.each([
  ['nothing small', 60, 20, [80, 60, 20]],
  ['few overdue', 60, 3, [63, 'hidden', 'hidden']],
  ['few at all', 3, 0, ['hidden', 'hidden', 'hidden']],
  ['nothing', 0, 0, [0, 0, 0]],
] as const)('Of what stands now, %s', (_, openInTime, openOverdue, told) => {
  const standing = toldStanding({ months: new Map(), standing: { openInTime, openOverdue } }, { cells: {}, months });
  expect(['openAtEnd', 'openInTime', 'openOverdue'].map((key) => standing[now(key)])).toEqual(told);
});
