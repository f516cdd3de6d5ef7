import { describe, expect, test } from 'vitest';
import { leaders } from './leaders.ts';

const row = (name: string, value: number) => ({ name, value });
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).join('');

describe('The three that lead', () => {
  test.each([
    ['the three with most, the most first', [row('A', 1), row('B', 3), row('C', 2), row('D', 0)], 'BCA'],
    ['with a tie for the third place, both', [row('A', 5), row('B', 4), row('C', 2), row('D', 2), row('E', 1)], 'ABCD'],
    ['equal ones by name', [row('C', 5), row('B', 5), row('A', 5)], 'ABC'],
    ['nobody, where all are zero', [row('A', 0), row('B', 0)], ''],
    ['fewer, where fewer have any', [row('A', 7), row('B', 0)], 'A'],
    ['none of those who tie, where they would make more than five', [row('A', 9), row('B', 8), row('C', 1), row('D', 1), row('E', 1), row('F', 1)], 'AB'],
    ['nobody, where all of more than five are equal', [row('A', 1), row('B', 1), row('C', 1), row('D', 1), row('E', 1), row('F', 1)], ''],
  ])('%s', (_, rows, expected) => expect(names(leaders(rows, 3))).toBe(expected));
});
