import { expect, test } from 'vitest';
import { instantFromMillis, type PlainDate } from '../../basics/rules/time.ts';
import type { DutyShift, Manning } from './duty-shift.ts';
import { uncoveredOf } from './uncovered.ts';

const day = '2026-12-01' as PlainDate;
const shift = (lineId: string, manning: Manning): DutyShift => ({
  lineId,
  day,
  unitCode: '27436-KP01',
  fromMinute: 450,
  toMinute: 510,
  manning,
  personId: lineId,
  reason: null,
  insteadOf: null,
});
const at = (id: string, fromMinute: number, madeAt: number) => ({ id, day, fromMinute, toMinute: fromMinute + 30, state: 'booked' as const, madeAt: instantFromMillis(madeAt) });
const booked = [at('late', 450, 3000), at('early', 450, 1000), at('other', 480, 2000)];
const morning = { day: '2026-11-30' as PlainDate, minute: 600 };
const ids = (shifts: readonly DutyShift[], now = morning, appointments = booked) => uncoveredOf(appointments, { shifts, now }).map(({ id }) => id);

test.each([
  ['two members are there: everybody has one', ['named', 'byTeam'], []],
  ['one of two is absent: who booked first keeps the place', ['named', 'absent'], ['late']],
  ['nobody is there: all are uncovered, in the order of their times', ['absent', 'left'], ['early', 'late', 'other']],
] as const)('%s', (_, [one, other], expected) => {
  expect(ids([shift('a', one), shift('b', other)])).toEqual(expected);
});

test('a time that is over, and what was cancelled or noted, are nobody’s worry', () => {
  expect(ids([], { day, minute: 480 })).toEqual(['other']);
  expect(
    uncoveredOf(
      [
        { ...at('x', 450, 1), state: 'cancelled' as const },
        { ...at('y', 450, 1), state: 'came' as const },
      ],
      { shifts: [], now: morning },
    ),
  ).toEqual([]);
});
