import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTcvn3, toVni } from '../../../tests/old-fonts.ts';
import { fromTcvn3, fromVni, guessFont, isSyllable, readIn } from './old-fonts.ts';

const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'];
const plain = [...'abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY0123456789 ,.-/()'];

describe('Text typed with old fonts reads as it was meant', () => {
  test.each([
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['Tæng sè hå s¬ trùc tuyÕn', 'Tổng số hồ sơ trực tuyến'],
    ['Ph­êng B×nh H­ng Hßa', 'Phường Bình Hưng Hòa'],
  ])('TCVN3: %s', (typed, meant) => {
    expect(fromTcvn3(typed)).toBe(meant);
  });

  test.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['PHÖÔØNG BÌNH HÖNG HOØA', 'PHƯỜNG BÌNH HƯNG HÒA'],
    ['Traàn Thò Kyø, Lyù Thuøy, quyõ, quî', 'Trần Thị Kỳ, Lý Thùy, quỹ, quỵ'],
  ])('VNI: %s', (typed, meant) => {
    expect(fromVni(typed)).toBe(meant);
  });

  test('Whatever is typed with small letters comes back from TCVN3 as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters, ...plain, ...'ĂÂÊÔƠƯĐ')), (typed) => {
        expect(fromTcvn3(toTcvn3(typed.join('')))).toBe(typed.join(''));
      }),
    );
  });

  test('Whatever is typed, capitals too, comes back from VNI as it was', () => {
    const capitals = letters.map((letter) => letter.toUpperCase());
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters, ...capitals, ...plain)), (typed) => {
        expect(fromVni(toVni(typed.join('')))).toBe(typed.join(''));
      }),
    );
  });
});

describe('The font is known by how the words read', () => {
  const words = ['Đơn vị', 'Tổng số hồ sơ', 'Phường An Lạc', 'Đã giải quyết', 'Trước hạn'];

  test.each([
    ['unicode', words],
    ['tcvn3', words.map(toTcvn3)],
    ['vni', words.map(toVni)],
    ['unicode', ['Total', 'Ward 1', '12']],
  ] as const)('%s', (font, typed) => {
    expect(guessFont(typed)).toBe(font);
  });

  test('A cell that was typed in Unicode stays, though its neighbours are in an old font', () => {
    expect(readIn('tcvn3', 'Phường Tân Tạo')).toBe('Phường Tân Tạo');
    expect(readIn('vni', 'Phường Tân Tạo')).toBe('Phường Tân Tạo');
  });

  test.each(['nguyễn', 'Nghĩa', 'quyết', 'ƯỚC', 'y'])('%s can be a syllable', (word) => expect(isSyllable(word)).toBe(true));
  test.each(['ViÖt', 'hßa', 'Coäng', 'ớé', 'xyz'])('%s cannot', (word) => expect(isSyllable(word)).toBe(false));
});
