import { expect, test } from 'vitest';
import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import { offeredPeriods } from './periods.ts';

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(text);
  return date;
};

test('the periods around today end on their own last day', () => {
  expect(offeredPeriods(day('2024-02-10')).map((one) => [one.name.vi, one.from, one.to])).toEqual([
    ['Tháng này', '2024-02-01', '2024-02-29'],
    ['Quý này', '2024-01-01', '2024-03-31'],
    ['Năm nay', '2024-01-01', '2024-12-31'],
    ['Năm 2018', '2018-01-01', '2018-12-31'],
    ['Quý I/2019', '2019-01-01', '2019-03-31'],
    ['2017 đến quý I/2019', '2017-01-01', '2019-03-31'],
  ]);
  expect(offeredPeriods(day('2026-12-31'))[1]).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
});
