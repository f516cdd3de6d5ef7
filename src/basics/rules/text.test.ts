import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePeople, compareVietnamese, fold, maskName, maskPhone, nfc, oneLine, written } from './text.ts';

describe('the search key', () => {
  test.each([
    ['Nguyễn Thị  Đào ', 'nguyen thi dao'],
    ['ĐĂNG KÝ KHAI SINH', 'dang ky khai sinh'],
    ['Ð Ɖ Đ đ', 'd d d d'],
    ["H'Hen Niê", "h'hen nie"],
    ['Bình\u00a0Trị\tĐông B', 'binh tri dong b'],
    ['118/135/4 Đường số 5', '118/135/4 duong so 5'],
    ['', ''],
  ])('of "%s" is "%s"', (text, key) => expect(fold(text)).toBe(key));

  test('is one for both placements of a tone, and for composed and decomposed letters', () => {
    expect(fold('Bình Hưng Hoà A')).toBe(fold('Bình Hưng Hòa A'));
    expect(fold('thuỷ')).toBe(fold('thủy'));
    expect(fold('Tân Tạo'.normalize('NFD'))).toBe(fold('Tân Tạo'));
  });

  test('folded again stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

test('texts are kept composed', () => expect(nfc('Tạo'.normalize('NFD'))).toBe('Tạo'));

describe('the order', () => {
  test('of words is the one of the alphabet, then of the tones', () => {
    expect(['Đức', 'Đỗ', 'Dương', 'Dũng', 'Ba', 'Ân', 'Ăn', 'Ánh', 'An'].sort(compareVietnamese)).toEqual(['An', 'Ánh', 'Ăn', 'Ân', 'Ba', 'Dũng', 'Dương', 'Đỗ', 'Đức']);
    expect(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'].sort(compareVietnamese)).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
  });

  test('of people is by given name, then family and middle name', () => {
    const people = ['Trần Văn Bình', 'Nguyễn Thị Ánh', 'Lê Ân', 'Nguyễn Văn An', 'Đỗ Thị An', 'Nguyễn Thị An', 'An'];
    expect(people.sort(comparePeople)).toEqual(['An', 'Đỗ Thị An', 'Nguyễn Thị An', 'Nguyễn Văn An', 'Nguyễn Thị Ánh', 'Lê Ân', 'Trần Văn Bình']);
  });

  test('does not depend on spaces or on how letters are composed', () => {
    expect(comparePeople('Nguyễn  Văn An ', 'Nguyễn Văn An')).toBe(0);
    expect(compareVietnamese('Ánh'.normalize('NFD'), 'Ánh')).toBe(0);
    expect(comparePeople('', 'An')).toBeLessThan(0);
  });
});

describe('what strangers see', () => {
  test.each([
    ['Nguyễn Văn An', 'N*** V** A*'],
    ['  Đỗ   Ý ', 'Đ* Ý*'],
    ['Nguyễn'.normalize('NFD'), 'N***'],
    ['Y', 'Y*'],
    ['', ''],
  ])('of the name "%s" is "%s"', (name, masked) => expect(maskName(name)).toBe(masked));

  test.each([
    ['0901234567', '090****567'],
    ['+84 901 234 567', '090****567'],
    ['028 3812 3456', '028*****456'],
    ['1900', '****'],
    ['', ''],
  ])('of the phone "%s" is "%s"', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
});

test('a name typed into one line is kept with single spaces and in one form', () => {
  expect(oneLine('  Lê\u00a0 Thị\n Mẫu '.normalize('NFD'))).toBe('Lê Thị Mẫu');
});

test('what was written is kept with its lines; what is only blanks was not written', () => {
  expect([' Một\n hai '.normalize('NFD'), ' \n', '', null, undefined].map(written)).toEqual(['Một\n hai', null, null, null, null]);
});
