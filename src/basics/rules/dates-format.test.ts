import { describe, expect, test } from 'vitest';
import { formatDate, formatInstant, formatLongDate, formatPartialDate } from './dates-format.ts';
import { parseInstant, parsePlainDate } from './time.ts';

const date = (text: string) => parsePlainDate(text) ?? expect.fail(text);
const instant = (text: string) => parseInstant(text) ?? expect.fail(text);

describe('dates as they stand on papers', () => {
  test('day and month have two digits', () => expect(formatDate(date('2019-03-05'))).toBe('05/03/2019'));

  test('hours are those of Việt Nam, seconds are cut off', () => {
    expect(formatInstant(instant('2019-03-05T03:42:59.999Z'))).toBe('10:42 05/03/2019');
    expect(formatInstant(instant('2018-12-31T17:00:00Z'))).toBe('00:00 01/01/2019');
    expect(formatInstant(instant('2019-01-01T16:59:59Z'))).toBe('23:59 01/01/2019');
  });

  test.each([
    ['2019-03-05', '05 tháng 3 năm 2019'],
    ['2019-01-10', '10 tháng 01 năm 2019'],
    ['2019-02-09', '09 tháng 02 năm 2019'],
    ['2019-10-31', '31 tháng 10 năm 2019'],
  ])('%s in a document is "%s": a zero before days below 10 and the months 1 and 2', (text, long) => expect(formatLongDate(date(text))).toBe(long));

  test.each([
    ['1950', 'năm 1950'],
    ['1950-05', '05/1950'],
    ['1950-05-19', '19/05/1950'],
    ['khoảng 1950', 'khoảng 1950'],
    ['', ''],
  ])('what is known of a birth, "%s", is shown as "%s"', (text, shown) => expect(formatPartialDate(text)).toBe(shown));
});
