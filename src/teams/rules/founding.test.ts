import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { documentText, namedDocuments } from './founding-document.ts';
import { codeOfName, withCodes } from './kind-code.ts';

test('A founding document is written as officers write it, from its number, day and issuer', () => {
  const on = parsePlainDate('2019-03-12');
  expect(documentText({ number: ' 45/QĐ-UBND ', on, issuer: 'UBND  phường An Lạc' })).toBe('Quyết định số 45/QĐ-UBND ngày 12/03/2019 của UBND phường An Lạc');
  expect(documentText({ number: 'Công văn 1520/UBND', on: null, issuer: '' })).toBe('Công văn 1520/UBND');
  expect(documentText({ number: ' ', on, issuer: 'UBND quận' })).toBeNull();
});

test('Whatever a kind is called, its code is one that the server takes and nobody else has', () => {
  expect(codeOfName('Tổ hòa giải ở cơ sở', [])).toBe('toHoaGiaiOCoSo');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      const first = codeOfName(name, []);
      expect(first).toMatch(/^[a-zA-Z][a-zA-Z0-9]{1,39}$/);
      const second = codeOfName(name, [first]);
      expect(second).toMatch(/^[a-zA-Z][a-zA-Z0-9]{1,39}$/);
      expect(codeOfName(name, [first, second])).not.toBe(first);
      expect(second).not.toBe(first);
    }),
  );
});

test('Of positions that are written at once no two have one code, however alike their names are', () => {
  const names = ['Tổ phó', 'TỔ PHÓ', 'Tổ phở', 'Tổ trưởng'].map((name) => ({ name }));
  expect(withCodes(names, ['toTruong']).map(({ code }) => code)).toEqual(['toPho', 'toPho2', 'toPho3', 'toTruong2']);
});

test('Documents that a team was founded by lead to the register by number and day; other words stay words', () => {
  const text = 'Công văn 1520/UBND ngày 15/05/2017 của UBND quận; Thông báo 192/TB-VP ngày 24/03/2017 (số quyết định: không nêu)';
  const parts = namedDocuments(text);
  expect(parts.flatMap(({ asked }) => asked ?? [])).toEqual(['1520/UBND 15/05/2017', '192/TB-VP 24/03/2017']);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(namedDocuments('Công văn 1520/UBND')).toEqual([{ text: 'Công văn 1520/UBND', asked: null }]);
});
