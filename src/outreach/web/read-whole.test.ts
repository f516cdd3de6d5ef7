import { expect, test } from 'vitest';
import { readWhole } from './read-whole.ts';

test.each([
  ['22000', 22_000],
  ['22.000', 22_000],
  [' 1 250 000 ', 1_250_000],
  ['0', 0],
  ['', null],
  ['22,5', 'wrong'],
  ['22.00', 'wrong'],
  ['-3', 'wrong'],
  ['mười', 'wrong'],
] as const)('"%s" is %s', (typed, expected) => expect(readWhole(typed)).toBe(expected));
