import { expect, test } from 'vitest';
import { at } from '../../../tests/dossiers.ts';
import { isQuiet } from './quiet-hours.ts';

test.each([
  ['2027-03-01T20:59', false],
  ['2027-03-01T21:00', true],
  ['2027-03-01T23:59', true],
  ['2027-03-02T00:00', true],
  ['2027-03-02T06:59', true],
  ['2027-03-02T07:00', false],
] as const)('At %s nobody is to be disturbed: %s', (time, quiet) => expect(isQuiet(at(time), { fromMinute: 21 * 60, untilMinute: 7 * 60 })).toBe(quiet));
