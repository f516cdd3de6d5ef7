import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { countsOf, coverageOf, type EquipmentKind, type EquippedUnit, equipmentFigures } from './equipment-counts.ts';
import type { EquipmentEventKind, EquipmentPurpose } from './equipment-item.ts';
import { planEquipment, readMore, simulateEquipment } from './equipment-plan.ts';

const today = day('2019-03-31');
const kind = (code: string, teamLevels: EquipmentKind['teamLevels'], publicLevels: EquipmentKind['publicLevels'] = []): EquipmentKind => ({
  code,
  name: code,
  nameEn: code,
  teamLevels,
  publicLevels,
  assumedPriceDong: null,
  source: 't',
});
const kinds = [kind('computer', ['ward', 'neighbourhood'], ['ward']), kind('printer', ['ward', 'neighbourhood']), kind('scanner', ['ward', 'neighbourhood']), kind('other', [])];
const post = (unitCode: string, known: 'yes' | 'no' = 'yes'): EquippedUnit => ({ unitCode, name: unitCode, level: 'neighbourhood', known });

let born = 0;
function item(kindCode: string, unitCode: string, last: EquipmentEventKind | null = null, purpose: EquipmentPurpose = 'team') {
  born += 1;
  const one = { recordedAt: at('2018-01-02T09:00'), teamId: null, note: null, byWhom: 'officer', officerName: null, takesBack: null } as const;
  const received = { ...one, id: `${born}`, kind: 'received', onDay: day('2018-01-02'), unitCode } as const;
  return { kindCode, purpose, events: last === null ? [received] : [received, { ...one, id: `${born}+`, kind: last, onDay: day('2018-02-02'), unitCode: null }] };
}

describe('Items and the units that have one are two figures', () => {
  test('Three computers in two of four posts: three items, two covered, one without, one nobody knows', () => {
    const items = [item('computer', 'A'), item('computer', 'A'), item('computer', 'B')];
    expect(countsOf(items, today)).toEqual({ held: 3, usable: 3, broken: 0, repair: 0, retired: 0 });
    expect(coverageOf([post('A'), post('B'), post('C'), post('D', 'no')], items, today)).toEqual({ units: 4, known: 3, covered: 2, without: ['C'], unknown: ['D'] });
  });

  test('What is broken, in repair or scrapped covers nobody', () => {
    const items = [item('computer', 'A', 'broken'), item('computer', 'B', 'sentToRepair'), item('computer', 'C', 'retired')];
    expect(countsOf(items, today)).toEqual({ held: 2, usable: 0, broken: 1, repair: 1, retired: 1 });
    expect(coverageOf([post('A'), post('B'), post('C')], items, today).covered).toBe(0);
  });

  test('Of units nobody ever recorded anything of, the count is unknown and not zero', () => {
    const figures = equipmentFigures({ kinds, units: [post('A', 'no'), post('B', 'no')], items: [], day: today });
    expect(figures.map(({ counts, coverage }) => [counts, coverage.unknown.length, coverage.without.length])).toEqual([
      [null, 2, 0],
      [null, 2, 0],
      [null, 2, 0],
    ]);
  });

  test('The machine for the people does not stand among those of the team', () => {
    const ward = { ...post('W'), level: 'ward' as const };
    const figures = equipmentFigures({ kinds, units: [ward], items: [item('computer', 'W', null, 'public')], day: today });
    const usable = (purpose: EquipmentPurpose) => figures.find((one) => one.purpose === purpose && one.kindCode === 'computer')?.counts?.usable;
    expect([usable('team'), usable('public')]).toEqual([0, 1]);
  });
});

const units = ['A', 'B', 'C', 'D', 'E'];
const someItems = fc.array(
  fc
    .record({
      kindCode: fc.constantFrom('computer', 'printer', 'scanner'),
      unit: fc.constantFrom(...units),
      last: fc.constantFrom(null, 'broken', 'sentToRepair', 'retired', 'checked'),
      purpose: fc.constantFrom('team', 'public'),
    })
    .map(({ kindCode, unit, last, purpose }) => item(kindCode, unit, last as EquipmentEventKind | null, purpose as EquipmentPurpose)),
  { maxLength: 25 },
);
const someAssisted = fc.array(fc.nat(300), { minLength: 5, maxLength: 5 }).map((counts) => new Map(counts.map((count, at) => [units[at] ?? '', count])));
const prices = [
  { kindCode: 'computer', priceDong: 12_000_000, basis: 'assumed' },
  { kindCode: 'printer', priceDong: 4_000_001, basis: 'assumed' },
  { kindCode: 'scanner', priceDong: 6_000_000, basis: 'quoted' },
] as const;
const ground = (items: ReturnType<typeof item>[], assisted: ReadonlyMap<string, number>) => ({ kinds, units: units.map((code) => post(code)), items, day: today, assisted });

describe('Whatever the register holds', () => {
  test('Covered units are never more than working items, nor than units; covered, without and unknown make up all units', () =>
    fc.assert(
      fc.property(someItems, fc.subarray(units), (items, known) => {
        const all = units.map((code) => post(code, known.includes(code) ? 'yes' : 'no'));
        const found = coverageOf(all, items, today);
        expect(found.covered).toBeLessThanOrEqual(Math.min(countsOf(items, today).usable, all.length));
        expect(found.covered + found.without.length + found.unknown.length).toBe(all.length);
      }),
    ));

  test('The total of the plan is the sum of its posts, and of its kinds; the posts stand by people helped, then by what is missing', () =>
    fc.assert(
      fc.property(someItems, someAssisted, (items, assisted) => {
        const plan = planEquipment({ ...ground(items, assisted), prices });
        expect(plan.posts.reduce((sum, one) => sum + (one.costDong ?? Number.NaN), 0)).toBe(plan.totalDong);
        expect(plan.totals.reduce((sum, one) => sum + (one.costDong ?? Number.NaN), 0)).toBe(plan.totalDong);
        expect(plan.totals.reduce((sum, one) => sum + one.count, 0)).toBe(plan.posts.reduce((sum, one) => sum + one.missing.length, 0));
        for (const [at, one] of plan.posts.slice(1).entries()) {
          const before = plan.posts[at];
          expect(before === undefined || before.assisted > one.assisted || (before.assisted === one.assisted && before.missing.length >= one.missing.length)).toBe(true);
        }
      }),
    ));

  test('More items never lower the coverage, each goes where one is missing, and what finds no place is told', () =>
    fc.assert(
      fc.property(someItems, someAssisted, fc.nat(8), fc.nat(8), (items, assisted, scanners, computers) => {
        const found = simulateEquipment(ground(items, assisted), [
          { kindCode: 'scanner', count: scanners },
          { kindCode: 'computer', count: computers },
        ]);
        for (const one of found.kinds) {
          expect(one.coveredAfter).toBeGreaterThanOrEqual(one.coveredBefore);
          expect(one.assistedAfter).toBeGreaterThanOrEqual(one.assistedBefore);
          expect(one.coveredAfter - one.coveredBefore).toBe(one.given - one.left);
          expect(one.coveredAfter).toBeLessThanOrEqual(one.units);
        }
        const without = coverageOf(
          units.map((code) => post(code)),
          items.filter((one) => one.kindCode === 'scanner' && one.purpose === 'team'),
          today,
        ).without;
        for (const one of found.placed) if (one.kindCode === 'scanner') expect(without).toContain(one.unitCode);
        expect(new Set(found.placed.map((one) => `${one.kindCode} ${one.unitCode}`)).size).toBe(found.placed.length);
      }),
    ));
});

test('Three more scanners go to the three busiest posts that have a computer; one without has to wait', () => {
  const assisted = new Map([
    ['A', 90],
    ['B', 50],
    ['C', 40],
    ['D', 30],
  ]);
  const items = [item('computer', 'B'), item('computer', 'C'), item('computer', 'D'), item('scanner', 'D')];
  const found = simulateEquipment(ground(items, assisted), [{ kindCode: 'scanner', count: 3 }]);
  expect(found.placed.map(({ unitCode }) => unitCode)).toEqual(['B', 'C', 'A']);
  expect(found.kinds).toEqual([{ kindCode: 'scanner', given: 3, units: 5, coveredBefore: 1, coveredAfter: 4, assistedBefore: 30, assistedAfter: 210, left: 0 }]);
});

test('A post nobody knows is to be taken stock of, and no money is planned for it', () => {
  const plan = planEquipment({ kinds, units: [post('A'), post('B', 'no')], items: [], day: today, assisted: new Map(), prices });
  expect(plan.posts.map(({ unitCode }) => unitCode)).toEqual(['A']);
  expect(plan.unknown).toEqual(['B']);
});

test('Without a price the kind is named, and not reckoned as free', () => {
  const plan = planEquipment({ kinds, units: [post('A')], items: [item('computer', 'A')], day: today, assisted: new Map(), prices: prices.slice(0, 2) });
  expect(plan).toMatchObject({ totalDong: 4_000_001, withoutPrice: ['scanner'], posts: [{ missing: ['printer', 'scanner'], costDong: null }] });
});

test.each([
  ['scanner:3', [{ kindCode: 'scanner', count: 3 }]],
  [
    'scanner:3, scanner:1,printer:2',
    [
      { kindCode: 'scanner', count: 4 },
      { kindCode: 'printer', count: 2 },
    ],
  ],
  ['', null],
  ['scanner', null],
  ['scanner:-1', null],
  ['scanner:1000', null],
])('"%s" is read as %j', (text, expected) => expect(readMore(text)).toEqual(expected));
