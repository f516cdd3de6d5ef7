import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, calendar, day } from '../../../tests/dossiers.ts';
import { addMillis, type Instant } from './time.ts';
import { workingLine } from './working-line.ts';
import { type WorkingCalendar, workingMinutesBetween } from './working-time.ts';

const start = at('2019-01-28T00:00');
/** Around Tết, weekends, sessions and the middle of the night, to the second. */
const moment: fc.Arbitrary<Instant> = fc.integer({ min: 0, max: 40 * 86_400 }).map((seconds) => addMillis(start, seconds * 1000));

const withEvening: WorkingCalendar = { ...calendar, sessions: [...calendar.sessions, { isoWeekday: 6, opens: 450, closes: 690, countsAsWorkingDay: 'no' }] };

test('Looked up on the line, working time is what it is counted day by day', () => {
  fc.assert(
    fc.property(moment, moment, fc.constantFrom(calendar, withEvening), (a, b, office) => {
      const counted = workingMinutesBetween(a, b, office);
      expect(counted.ok ? counted.value - (lineOf(office)(a, b) ?? Number.NaN) : Number.NaN).toBeCloseTo(0, 9);
    }),
    { numRuns: 500 },
  );
});

const lines = new Map<WorkingCalendar, ReturnType<typeof workingLine>>();
function lineOf(office: WorkingCalendar) {
  const line = lines.get(office) ?? workingLine({ ...office, coversFrom: day('2019-01-01'), coversTo: day('2019-12-31') });
  lines.set(office, line);
  return line;
}

test('A day that the calendar does not know makes the time unknown, not shorter', () => {
  const line = workingLine({ ...calendar, coversFrom: day('2019-01-01'), coversTo: day('2019-03-31') });
  expect([line(at('2019-03-29T08:00'), at('2019-04-01T08:00')), line(at('2018-12-31T16:00'), at('2019-01-02T08:00'))]).toEqual([null, null]);
  expect(line(at('2019-03-29T16:00'), at('2019-03-31T23:59'))).toBe(60);
});
