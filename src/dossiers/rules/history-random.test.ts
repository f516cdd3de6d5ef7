import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion, drawOf, randomOf, shuffled } from './history-random.ts';

test('The same seed gives the same numbers, another seed others', () => {
  const [one, again, other] = ['a', 'a', 'b'].map((seed) => Array.from({ length: 5 }, randomOf(seed).next));
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});

test('These numbers are the same on every machine', () => {
  const random = randomOf('binh-tan');
  expect(Array.from({ length: 3 }, () => random.below(1_000_000))).toEqual([565_476, 370_526, 153_384]);
});

test('What is shared out sums to the whole, and no part is above its cap', () => {
  const parts = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 1000 }), cap: fc.integer({ min: 0, max: 500 }) }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const caps = list.map((one) => one.cap);
      const total = Math.floor(share * caps.reduce((sum, cap) => sum + cap, 0));
      const shared = apportion(
        total,
        list.map((one) => one.weight),
        caps,
      );
      expect(shared.reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(shared.every((part, i) => Number.isInteger(part) && part >= 0 && part <= (caps[i] ?? 0))).toBe(true);
    }),
  );
});

test('Seven neighbourhood posts share by weight: 10 of 1, 2, 2 are 2, 4, 4', () => {
  expect(apportion(10, [1, 2, 2])).toEqual([2, 4, 4]);
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(10, [1, 9], [10, 3])).toEqual([7, 3]);
  expect(apportion(0, [1, 2])).toEqual([0, 0]);
});

test('Where there is no room the plan is wrong, and says so', () => {
  expect(() => apportion(5, [1, 1], [2, 2])).toThrow('No room for 1 of 5');
  expect(() => apportion(1, [0, 0])).toThrow('No room');
  expect(() => drawOf([0, 0])).toThrow('No weight');
});

test('What has no weight is never drawn, what has more is drawn more', () => {
  const draw = drawOf([0, 1, 0, 3, 0]);
  const random = randomOf('draw');
  const drawn = Array.from({ length: 4000 }, () => draw(random));
  const [ones, threes] = [1, 3].map((place) => drawn.filter((one) => one === place).length);
  expect((ones ?? 0) + (threes ?? 0)).toBe(4000);
  expect((threes ?? 0) / (ones ?? 1)).toBeGreaterThan(2.5);
  expect((threes ?? 0) / (ones ?? 1)).toBeLessThan(3.5);
});

test('A shuffled list holds the same things in another order', () => {
  const list = Array.from({ length: 50 }, (_, i) => i);
  const mixed = shuffled(list, randomOf('mix'));
  expect(mixed).not.toEqual(list);
  expect([...mixed].sort((one, other) => one - other)).toEqual(list);
});
