import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TeamSaid, toldTeams } from './team-satisfaction.ts';

const said = (teamId: string | null, satisfied: 'yes' | 'no', answers: number): TeamSaid => ({ teamId, level: satisfied === 'yes' ? 'satisfied' : 'soSo', satisfied, answers });

test('A team is told with its answers once there are five on each side that anybody chose', () => {
  const told = toldTeams([said('a', 'yes', 12), said('a', 'no', 6), said('b', 'yes', 9), said(null, 'yes', 40), said(null, 'no', 8)], ['a', 'b', 'c']);
  expect([told.get('a'), told.get('b'), told.get('c')]).toEqual([
    { answers: 18, satisfied: 12 },
    { answers: 9, satisfied: 9 },
    { answers: 0, satisfied: 0 },
  ]);
});

test('One to four are not told, nor what they follow from; a team that nobody asked for is among everybody else', () => {
  const told = toldTeams([said('a', 'yes', 3), said('b', 'yes', 30), said('b', 'no', 2), said('gone', 'no', 7)], ['a', 'b']);
  expect([told.get('a'), told.get('b')?.satisfied]).toEqual([{ answers: null, satisfied: null }, null]);
});

test('Asked with other teams or without them, no small number follows', () => {
  const counts = [said('a', 'yes', 7), said('a', 'no', 4), said('b', 'no', 6), said('c', 'yes', 12), said('d', 'yes', 15), said('d', 'no', 6), said(null, 'no', 7)];
  const [all, two] = [toldTeams(counts, ['a', 'b', 'c', 'd']), toldTeams(counts.slice(0, 3), ['a', 'b'])].map((told) => told.get('a'));
  const [answers, satisfied] = [all?.answers ?? two?.answers ?? null, all?.satisfied ?? two?.satisfied ?? null];
  expect(answers === null || satisfied === null ? [] : [answers - satisfied]).toEqual([]);
});

test('No number of one to four is ever told, nor one side that leaves so few on the other', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ team: fc.nat(3), satisfied: fc.constantFrom('yes' as const, 'no' as const), answers: fc.integer({ min: 1, max: 9 }) }), { maxLength: 8 }),
      (rows) => {
        const ids = ['0', '1', '2'];
        const told = toldTeams(
          rows.map(({ team, satisfied, answers }) => said(team === 3 ? null : String(team), satisfied, answers)),
          ids,
        );
        for (const { answers, satisfied } of told.values()) {
          const numbers = [answers, satisfied, answers === null || satisfied === null ? null : answers - satisfied];
          expect(numbers.filter((one) => one !== null && one > 0 && one < 5)).toEqual([]);
        }
      },
    ),
  ));
