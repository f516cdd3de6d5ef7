import { expect, test } from 'vitest';
import { figureDefinitions, figureOrder, isFigureKey } from './figures.ts';

test.each(figureOrder)('%s says what it counts, in both languages, and out of what', (key) => {
  const { name, of, definition } = figureDefinitions[key];
  for (const text of [name.vi, name.en, definition.vi, definition.en]) expect(text.length).toBeGreaterThan(3);
  if (of !== null) expect(figureOrder.indexOf(of)).toBeLessThan(figureOrder.indexOf(key));
});

test('A share is never of itself, and every share ends at a plain count', () => {
  for (const key of figureOrder) {
    let at: (typeof figureOrder)[number] | null = key;
    for (let steps = 0; at !== null; steps += 1, at = figureDefinitions[at].of) expect(steps).toBeLessThan(5);
  }
});

test('What is no figure is not taken for one, whatever every object has by nature', () => {
  expect(figureOrder.every(isFigureKey)).toBe(true);
  expect(['', 'Total', 'total ', 'toString', 'constructor', '__proto__', 'hasOwnProperty'].filter(isFigureKey)).toEqual([]);
});
