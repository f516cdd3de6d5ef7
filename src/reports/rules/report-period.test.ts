import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { isWholeYear, periodWords, spanWords, yearsWithin } from './report-period.ts';

test.each([
  ['2018-01-01', '2018-12-31', 'năm 2018', 'Năm 2018'],
  ['2019-01-01', '2019-03-31', 'quý I năm 2019', 'Quý I năm 2019'],
  ['2019-10-01', '2019-12-31', 'quý IV năm 2019', 'Quý IV năm 2019'],
  ['2019-02-01', '2019-02-28', 'tháng 2 năm 2019', 'Tháng 2 năm 2019'],
  ['2018-12-15', '2019-03-14', 'từ ngày 15/12/2018 đến ngày 14/03/2019', 'Từ ngày 15/12/2018 đến ngày 14/03/2019'],
  ['2017-01-01', '2019-03-31', 'từ ngày 01/01/2017 đến ngày 31/03/2019', 'Từ năm 2017 đến Quý I năm 2019'],
  ['2017-01-01', '2018-12-31', 'từ ngày 01/01/2017 đến ngày 31/12/2018', 'Từ năm 2017 đến năm 2018'],
  ['2017-02-01', '2019-03-31', 'từ ngày 01/02/2017 đến ngày 31/03/2019', 'Từ ngày 01/02/2017 đến ngày 31/03/2019'],
])('%s to %s is called %s', (from, to, words, span) => {
  const period = { from: day(from), to: day(to) };
  expect([periodWords(period), spanWords(period)]).toEqual([words, span]);
});

test('A period over years is told year by year, the first and the last as far as they go', () => {
  expect(yearsWithin({ from: day('2017-06-01'), to: day('2019-03-31') })).toEqual([
    { from: '2017-06-01', to: '2017-12-31' },
    { from: '2018-01-01', to: '2018-12-31' },
    { from: '2019-01-01', to: '2019-03-31' },
  ]);
  expect(isWholeYear({ from: day('2018-01-01'), to: day('2018-12-31') })).toBe(true);
  expect(isWholeYear({ from: day('2019-01-01'), to: day('2019-03-31') })).toBe(false);
});
