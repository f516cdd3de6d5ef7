import { describe, expect, test } from 'vitest';
import { instant } from './legal-form-example.ts';
import { sizeInWords } from './legal-form-papers.ts';
import { authorityInProse, longInstant, resultPlace } from './legal-form-words.ts';

describe('words on the forms', () => {
  test('times are printed with leading zeros, seconds cut off, months 3 to 12 without', () => {
    expect(longInstant(instant('2019-03-05T07:30:59'))).toBe('07 giờ 30 phút, ngày 05 tháng 3 năm 2019');
    expect(longInstant(instant('2019-01-31T23:59:59'))).toBe('23 giờ 59 phút, ngày 31 tháng 01 năm 2019');
  });

  test('where the result is wanted: the wish, with the address for the post in either shape', () => {
    expect(resultPlace({})).toBeNull();
    expect(resultPlace({ nhan_ket_qua: 'Bản điện tử', dia_chi_nhan: null })).toBe('Bản điện tử');
    expect(resultPlace({ nhan_ket_qua: 'Bưu chính', dia_chi_nhan: { line: '1 Kinh Dương Vương', unit: '27436' } })).toBe('Bưu chính: 1 Kinh Dương Vương');
  });

  test('the authority inside a sentence', () => {
    expect(authorityInProse('ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HƯNG HÒA A')).toBe('Ủy ban nhân dân phường Bình Hưng Hòa A');
    expect(authorityInProse('ỦY BAN NHÂN DÂN QUẬN 12')).toBe('Ủy ban nhân dân quận 12');
    expect(authorityInProse('UBND Bình Tân')).toBe('UBND Bình Tân');
  });

  test('sizes of files are rounded half up', () => {
    expect([1023, 1024, 1075, 1076, 1_048_575, 20 * 1024 * 1024].map(sizeInWords)).toEqual(['1023 byte', '1,0 KB', '1,0 KB', '1,1 KB', '1024,0 KB', '20,0 MB']);
  });
});
