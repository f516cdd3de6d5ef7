import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contender, type RankBy, rankOf } from './ranking.ts';

const one = (key: string, part: number, whole: number, before = { part: 0, whole: 0 }): Contender => ({ key, name: key, part, whole, before });
const places = (contenders: readonly Contender[], by: RankBy) => rankOf(contenders, by).map(({ key, place }) => `${place ?? '–'} ${key}`);

const anyContenders = fc.array(
  fc.record({ whole: fc.integer({ min: 0, max: 300 }), share: fc.double({ min: 0, max: 1, noNaN: true }), before: fc.integer({ min: 0, max: 300 }) }),
  { minLength: 1, maxLength: 12 },
);
const drawn = anyContenders.map((all) =>
  all.map(({ whole, share, before }, i) => one(`k${i}`, Math.floor(whole * share), whole, { part: Math.floor(before * share), whole: before })),
);

describe('Places', () => {
  test('equals share a place, and the next is counted after them', () => {
    expect(places([one('A', 1, 2), one('B', 2, 4), one('C', 3, 4), one('D', 1, 4)], 'raw')).toEqual(['1 C', '2 A', '2 B', '4 D']);
    expect(rankOf([one('A', 1, 2), one('B', 2, 4)], 'raw').map(({ tied }) => tied)).toEqual([1, 1]);
  });

  test('are told by exact numbers: what rounds to the same is not the same', () => {
    const ranked = rankOf([one('A', 33_333, 100_000), one('B', 1, 3)], 'raw');
    expect(ranked.map(({ key, place, valueHundredths }) => [key, place, valueHundredths])).toEqual([
      ['B', 1, 3333],
      ['A', 2, 3333],
    ]);
  });

  test('the first three take in all who tie for the third', () => {
    const ranked = rankOf([one('A', 9, 10), one('B', 8, 10), one('C', 7, 10), one('D', 7, 10), one('E', 1, 10)], 'raw');
    expect(ranked.filter(({ place }) => place !== null && place <= 3).map(({ key }) => key)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('who has no dossiers has no place, and does not move the others', () => {
    expect(places([one('A', 1, 2), one('none', 0, 0)], 'raw')).toEqual(['1 A', '– none']);
  });

  test('for any numbers: each place is one more than the number of those who are better', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom<RankBy[]>('raw', 'fair', 'past'), (contenders, by) => {
        const ranked = rankOf(contenders, by);
        expect(ranked.map(({ key }) => key).sort()).toEqual(contenders.map(({ key }) => key).sort());
        const placed = ranked.flatMap(({ place }) => place ?? []);
        for (const place of placed) expect(place).toBe(1 + placed.filter((other) => other < place).length);
        for (const { place, tied } of ranked) if (place !== null) expect(placed.filter((other) => other === place).length).toBe(tied + 1);
      }),
    );
  });
});

describe('The fair value', () => {
  test('does not put one dossier out of one before nine hundred out of a thousand', () => {
    const all = [one('tiny', 1, 1), one('large', 900, 1000), one('poor', 100, 1000)];
    expect(places(all, 'raw')[0]).toBe('1 tiny');
    expect(places(all, 'fair')).toEqual(['1 large', '2 tiny', '3 poor']);
  });

  test('lies between the own share and the share of all', () => {
    fc.assert(
      fc.property(drawn, (contenders) => {
        const [part, whole] = contenders.reduce(([p, w], next) => [p + next.part, w + next.whole], [0, 0]);
        for (const { valueHundredths, ...ranked } of rankOf(contenders, 'fair')) {
          if (valueHundredths === null) continue;
          const [own, all] = [(ranked.part * 10_000) / ranked.whole, (part * 10_000) / whole];
          expect(valueHundredths).toBeGreaterThanOrEqual(Math.floor(Math.min(own, all)));
          expect(valueHundredths).toBeLessThanOrEqual(Math.ceil(Math.max(own, all)));
        }
      }),
    );
  });

  test('against the own past, who has improved most is first; without a past there is no place', () => {
    const all = [one('risen', 300, 1000, { part: 100, whole: 1000 }), one('high', 900, 1000, { part: 900, whole: 1000 }), one('new', 900, 1000)];
    expect(places(all, 'past')).toEqual(['1 risen', '2 high', '– new']);
  });
});
