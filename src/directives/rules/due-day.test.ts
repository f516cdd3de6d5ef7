import { expect, test } from 'vitest';
import { calendar, day } from '../../../tests/dossiers.ts';
import { dueDay } from './due-day.ts';

test.each([
  ['Friday and five working days', '2019-04-19', 5, '2019-04-26'],
  ['one working day over the week-end', '2019-04-19', 1, '2019-04-22'],
] as const)('%s', (_title, from, workingDays, expected) => expect(dueDay({ from: day(from), workingDays, calendar })).toBe(expected));

test('Where the calendar does not reach, Monday to Friday are counted: nobody is kept from raising anything', () =>
  expect(dueDay({ from: day('2026-11-27'), workingDays: 5, calendar: null })).toBe('2026-12-04'));
