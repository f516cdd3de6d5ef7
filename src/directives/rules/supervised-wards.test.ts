import { expect, test } from 'vitest';
import { wardsOf } from './supervised-wards.ts';

const team = (name: string, officeId: number, need: 'call' | null = null) => ({ name, officeId, officeName: `Phường ${officeId}`, now: 0, need });

test('Teams to be called come first, the others by ward in their order; each team stands once', () => {
  const { called, wards } = wardsOf([team('a', 1), team('b', 2, 'call'), team('c', 2), team('d', 1, 'call'), team('e', 3, 'call')]);
  expect(called.map(({ name }) => name)).toEqual(['b', 'd', 'e']);
  expect(wards.map(({ name, rows }) => [name, rows.map((row) => row.name)])).toEqual([
    ['Phường 1', ['a']],
    ['Phường 2', ['c']],
  ]);
});
