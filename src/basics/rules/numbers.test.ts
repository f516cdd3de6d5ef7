import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDong, formatInteger, formatRate, rate, readDate, readMoney, readNumber } from './numbers.ts';
import { parsePlainDate } from './time.ts';

const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('whole numbers', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
    [-1234, '-1.234'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9.007.199.254.740.991'],
  ])('%d is written %s', (n, text) => expect(formatInteger(n)).toBe(text));

  test('keep every digit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(Number(formatInteger(n).replaceAll('.', ''))).toBe(n === 0 ? 0 : n);
      }),
    );
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is refused, not rounded', (n) => {
    for (const write of [formatInteger, formatDong, readNumber, readMoney]) expect(() => write(n)).toThrow(RangeError);
  });

  test('money is whole đồng', () => expect(formatDong(100000)).toBe('100.000 đồng'));
});

describe('rates', () => {
  test.each([
    [15221, 43410, '35,06%'],
    [13920, 27090, '51,38%'],
    [13916, 27090, '51,37%'],
    [4, 27090, '0,01%'],
    [4827, 7136, '67,64%'],
    [4817, 4827, '99,79%'],
    [10, 4827, '0,21%'],
    [1593, 3654, '43,60%'],
    [201, 427, '47,07%'],
    [7, 7, '100,00%'],
    [0, 7, '0,00%'],
    [1500, 7, '21.428,57%'],
  ])('%d of %d is %s', (n, d, text) => expect(formatRate(n, d)).toBe(text));

  test('with fewer places are rounded once, from the exact value', () => {
    expect(formatRate(4817, 4827, 1)).toBe('99,8%');
    expect(formatRate(2, 3, 0)).toBe('67%');
    expect(rate(1, 3, 1)).toEqual({ hundredths: 3330 });
    expect(formatRate(12449, 100000, 1)).toBe('12,4%');
  });

  test('round half up, where floating numbers would go down', () => {
    expect(rate(1005, 100000)).toEqual({ hundredths: 101 });
    expect(rate(1, 20000)).toEqual({ hundredths: 1 });
    expect(rate(49999, 1_000_000_000)).toEqual({ hundredths: 0 });
  });

  test('of nothing are no rate', () => {
    expect(rate(0, 0)).toBeNull();
    expect(formatRate(5, 0)).toBeNull();
  });

  test('of anything but counts are a fault of the program', () => {
    for (const [n, d] of [
      [-1, 5],
      [1, -5],
      [0.5, 1],
      [1, Number.NaN],
    ] as const)
      expect(() => rate(n, d)).toThrow(RangeError);
  });

  test('lie within half a hundredth of the exact value', () => {
    fc.assert(
      fc.property(
        count,
        count.filter((d) => d > 0),
        (n, d) => {
          fc.pre(n <= d);
          const error = BigInt(rate(n, d)?.hundredths ?? -1) * BigInt(d) - BigInt(n) * 10_000n;
          expect(2n * error > -BigInt(d) && 2n * error <= BigInt(d)).toBe(true);
        },
      ),
    );
  });
});

describe('numbers in words', () => {
  test.each([
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm lẻ một'],
    [104, 'một trăm lẻ bốn'],
    [105, 'một trăm lẻ năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [500, 'năm trăm'],
    [555, 'năm trăm năm mươi lăm'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm lẻ năm'],
    [1015, 'một nghìn không trăm mười lăm'],
    [2019, 'hai nghìn không trăm mười chín'],
    [10000, 'mười nghìn'],
    [21000, 'hai mươi mốt nghìn'],
    [100000, 'một trăm nghìn'],
    [1_000_000, 'một triệu'],
    [1_000_005, 'một triệu không trăm lẻ năm'],
    [1_050_000, 'một triệu không trăm năm mươi nghìn'],
    [2_345_678, 'hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám'],
    [1_000_000_000, 'một tỷ'],
    [1_000_000_024, 'một tỷ không trăm hai mươi tư'],
    [12_500_000_000, 'mười hai tỷ năm trăm triệu'],
    [3_000_000_000_000, 'ba nghìn tỷ'],
    [-5, 'âm năm'],
  ])('%d is %s', (n, words) => expect(readNumber(n)).toBe(words));

  test('are different for different numbers', () => {
    const seen = new Set(Array.from({ length: 20_000 }, (_, n) => readNumber(n)));
    expect(seen.size).toBe(20_000);
    fc.assert(
      fc.property(count, count, (a, b) => {
        expect(readNumber(a) === readNumber(b)).toBe(a === b);
      }),
    );
  });

  test('money begins with a capital', () => {
    expect(readMoney(100000)).toBe('Một trăm nghìn đồng');
    expect(readMoney(0)).toBe('Không đồng');
    expect(readMoney(5000)).toBe('Năm nghìn đồng');
  });

  test.each([
    ['2019-03-05', 'Ngày năm tháng ba năm hai nghìn không trăm mười chín'],
    ['1950-04-24', 'Ngày hai mươi tư tháng tư năm một nghìn chín trăm năm mươi'],
    ['2005-12-31', 'Ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm lẻ năm'],
    ['2000-01-04', 'Ngày bốn tháng một năm hai nghìn'],
    ['2015-05-15', 'Ngày mười lăm tháng năm năm hai nghìn không trăm mười lăm'],
  ])('the day %s is "%s"', (text, words) => {
    const date = parsePlainDate(text) ?? expect.fail(text);
    expect(readDate(date)).toBe(words);
  });
});
