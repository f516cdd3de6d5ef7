import { expect, test } from 'vitest';
import { type Presence, presenceLines } from './presence-lines.ts';

type Seat = Presence & { readonly personId: string | null };
const seat = (more: Partial<Seat> = {}): Seat => ({ from: '07:30', to: '11:30', role: 'byTeam', name: null, position: null, now: 'no', personId: 'a', ...more });
const told = (seats: readonly Seat[]) => presenceLines(seats).map(({ from, role, name, people }) => [from, role, name, people]);

test('Two seats of one duty are one line of two people; other hours, roles and names are lines of their own', () => {
  expect(told([seat(), seat(), seat({ from: '13:00', to: '17:00' }), seat({ role: 'leader' }), seat({ role: 'member', name: 'Nguyễn Văn Mẫu An' })])).toEqual([
    ['07:30', 'byTeam', null, 2],
    ['13:00', 'byTeam', null, 1],
    ['07:30', 'leader', null, 1],
    ['07:30', 'member', 'Nguyễn Văn Mẫu An', 1],
  ]);
});

test('Somebody named is one person, however many seats he has; two of one name are two', () => {
  const an = seat({ name: 'Nguyễn Văn Mẫu An' });
  expect(told([an, an])).toEqual([['07:30', 'byTeam', 'Nguyễn Văn Mẫu An', 1]]);
  expect(told([an, { ...an, personId: 'b' }])).toHaveLength(2);
});
