import { describe, expect, test } from 'vitest';
import national from '../../../data/calendars/national.json' with { type: 'json' };
import { parseNationalCalendar } from './national-calendar.ts';

const day = (date: string, isoWeekday: number, more: object = {}) => ({ date, isoWeekday, name: 'Ngày nghỉ', kind: 'statutory', status: 'official', ...more });
const saturday = (date: string, replaces: string, more: object = {}) => ({ date, isoWeekday: 6, name: 'Ngày làm bù', replaces, ...more });
const swapped = day('2019-04-29', 1, { kind: 'swapped_off' });
const file = (more: object = {}) => ({
  years: { 2018: { days: [day('2018-09-03', 1)] }, 2019: { days: [swapped] } },
  workingSaturdays: [saturday('2019-05-04', '2019-04-29')],
  ...more,
});
const oneYear = (days: unknown) => file({ years: { 2019: { days } } });

describe('the calendar of the country', () => {
  const calendar = parseNationalCalendar(national);

  test('covers 2017 to 2027 in whole years', () => expect([calendar.coversFrom, calendar.coversTo]).toEqual(['2017-01-01', '2027-12-31']));

  test('holds the days off with their kind and standing', () => {
    expect(calendar.daysOff).toContainEqual({ date: '2019-02-05', name: 'Tết Nguyên đán - mùng 1 Tết', kind: 'statutory', status: 'official' });
    expect(calendar.daysOff).toContainEqual({
      date: '2019-04-29',
      name: 'Nghỉ hoán đổi (làm bù 04/05/2019)',
      kind: 'swapped_off',
      status: 'official',
      source: 'library',
    });
  });

  test('holds the worked Saturdays with the day they stand for, and says which are to be compared', () => {
    expect(calendar.workingDays.map(({ date, replaces, verify }) => [date, replaces, verify])).toEqual([
      ['2019-01-05', '2018-12-31', false],
      ['2019-05-04', '2019-04-29', false],
      ['2024-05-04', '2024-04-29', false],
      ['2025-04-26', '2025-05-02', false],
      ['2026-01-10', '2026-01-02', false],
      ['2026-08-22', '2026-08-31', true],
    ]);
  });

  test('of 10 days of the law each year until 2020, 11 from 2021, 12 from 2026', () => {
    const count = (year: number) => calendar.daysOff.filter((off) => off.kind === 'statutory' && off.date.startsWith(String(year))).length;
    expect([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].map(count)).toEqual([10, 10, 10, 10, 11, 11, 11, 11, 11, 12, 12]);
  });

  test('may begin in any year and hold no days', () =>
    expect(parseNationalCalendar({ years: { 2030: { days: [] } }, workingSaturdays: [] })).toEqual({
      coversFrom: '2030-01-01',
      coversTo: '2030-12-31',
      daysOff: [],
      workingDays: [],
    }));
});

describe('a malformed file is refused with the place of the fault', () => {
  test.each([
    [null, 'calendar: an object expected'],
    [[], 'calendar: an object expected'],
    [{}, 'years: an object expected'],
    [file({ years: {} }), 'at least one year'],
    [file({ years: { '19': { days: [] } } }), 'years.19: not a year'],
    [file({ years: { 2017: { days: [] }, 2019: { days: [swapped] } } }), '2017 is followed by 2019'],
    [file({ workingSaturdays: undefined }), 'workingSaturdays: a list expected'],
    [oneYear('Tết'), 'years.2019.days: a list expected'],
    [oneYear([7]), 'years.2019.days[0]: an object expected'],
    [oneYear([day('2019-02-30', 6)]), 'years.2019.days[0].date: a day \'YYYY-MM-DD\' that exists expected, not "2019-02-30"'],
    [oneYear([day('2018-12-31', 1)]), '2018-12-31 is not in 2019'],
    [oneYear([day('2019-04-29', 2)]), 'years.2019.days[0].isoWeekday: 2019-04-29 is weekday 1, the file says 2'],
    [oneYear([day('2019-04-29', 1, { name: ' ' })]), 'years.2019.days[0].name: a text expected'],
    [oneYear([day('2019-04-29', 1, { kind: 'holiday' })]), 'years.2019.days[0].kind: one of'],
    [oneYear([day('2019-04-29', 1, { status: null })]), 'years.2019.days[0].status: one of'],
    [oneYear([day('2019-04-29', 1, { source: 3 })]), 'years.2019.days[0].source: a text expected'],
    [oneYear([swapped, day('2019-04-29', 1)]), '2019-04-29 is listed twice'],
    [oneYear([swapped, day('2019-05-04', 6)]), '2019-05-04 is listed twice'],
    [oneYear([]), '2019-05-04 stands for 2019-04-29, which is no swapped day off'],
    [file({ workingSaturdays: [] }), '2019-04-29 is swapped off, but no Saturday is worked for it'],
    [file({ workingSaturdays: [saturday('2019-05-04', '2019-04-29'), saturday('2019-05-11', '2019-04-29')] }), '2019-05-11 stands for 2019-04-29'],
    [file({ workingSaturdays: [{ ...saturday('2019-05-03', '2019-04-29'), isoWeekday: 5 }] }), '2019-05-03 is no day of the weekend'],
    [file({ workingSaturdays: [saturday('2019-05-04', '2019-04-29', { verify: 'yes' })] }), 'workingSaturdays[0].verify: true or false'],
  ])('%#: %j', (json, message) => expect(() => parseNationalCalendar(json)).toThrow(message));
});
