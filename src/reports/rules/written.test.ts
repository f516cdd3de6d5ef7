import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { dayIn } from './written-date.ts';
import { countIn } from './written-number.ts';
import { periodIn } from './written-period.ts';

describe('A count is read however it was typed', () => {
  test.each([
    [1234, 1234],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1.234,0', 1234],
    ['1,234.00', 1234],
    ['12 hồ sơ', 12],
    ['0', 0],
    ['007', 7],
  ])('%j is %i', (cell, value) => expect(countIn(cell)).toMatchObject({ value }));

  test.each([null, '', ' ', '-', '–', 'x'])('%j is not known, and not zero', (cell) => expect(countIn(cell)).toMatchObject({ value: null }));

  test.each(['12,5', '1.234,5', '1,234.5', '1.23', '1.2345', 12.5, -3, '-3', 'mười', '1.234.56', '12/3', 4e15])('%j is no count', (cell) => expect(countIn(cell)).toBe('wrong'));

  test('What we print ourselves is read back', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (n) => {
        expect(countIn(formatInteger(n))).toMatchObject({ value: n });
      }),
    );
  });
});

describe('A day is read in the four ways in which lists have it', () => {
  test.each([
    ['05/03/2018', '2018-03-05', null, 'plain'],
    ['5-3-18', '2018-03-05', null, 'shortYear'],
    ['5.3.98', '1998-03-05', null, 'shortYear'],
    ['2018-03-05', '2018-03-05', null, 'plain'],
    ['2018-03-05 14:30', '2018-03-05', 870, 'plain'],
    [43164, '2018-03-05', null, 'serial'],
    ['43164,5'.replace(',', '.'), '2018-03-05', 720, 'serial'],
    ['8h30 05/03/2018', '2018-03-05', 510, 'plain'],
    ['05/03/2018 16:45:10', '2018-03-05', 1005, 'plain'],
  ])('%j', (cell, day, minute, how) => expect(dayIn(cell)).toEqual({ day, minute, how }));

  test.each(['30/02/2018', '2018', '12/13/2018', 'tháng 3', '05/03/1818', 12, '25h 05/03/2018'])('%j names no day', (cell) => expect(dayIn(cell)).toBe('wrong'));
  test('Nothing is nothing', () => expect([dayIn(null), dayIn(''), dayIn('-')]).toEqual([null, null, null]));
});

describe('A period is read out of the words of papers', () => {
  test.each([
    ['Quý I/2018', '2018-01-01', '2018-03-31'],
    ['QUÝ 4 NĂM 2018', '2018-10-01', '2018-12-31'],
    ['BÁO CÁO THÁNG 02 NĂM 2018', '2018-02-01', '2018-02-28'],
    ['03/2018', '2018-03-01', '2018-03-31'],
    ['2018-03-01', '2018-03-01', '2018-03-31'],
    ['6 tháng đầu năm 2018', '2018-01-01', '2018-06-30'],
    ['6 tháng cuối năm 2018', '2018-07-01', '2018-12-31'],
    ['9 tháng đầu năm 2018', '2018-01-01', '2018-09-30'],
    ['Năm 2018', '2018-01-01', '2018-12-31'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['(Từ ngày 15/12/2017 đến hết ngày 14/03/2018)', '2017-12-15', '2018-03-14'],
  ])('%s', (words, from, to) => expect(periodIn(words)).toEqual({ from, to }));

  test('A quarter without a year takes the year of the table', () => {
    expect(periodIn('Quý II', 2018)).toEqual({ from: '2018-04-01', to: '2018-06-30' });
    expect(periodIn('Quý II')).toBeNull();
  });

  test.each(['Phường 5', 'Báo cáo', 'tháng 13/2018', 'Quyết định 2018/QĐ-UBND'])('%s names none', (words) => expect(periodIn(words)).toBeNull());
});
