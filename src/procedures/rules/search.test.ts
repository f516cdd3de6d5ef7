import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWithinOneEdit } from './one-edit.ts';
import { parseProcedureFile } from './parse-procedure.ts';
import { buildSearchIndex, searchProcedures } from './search.ts';

const folder = new URL('../../../data/procedures/', import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const entries = readdirSync(folder).flatMap((file) => {
  const parsed = file.startsWith('_') ? null : parseProcedureFile(readJson(file), readJson('_common.json'));
  const last = parsed?.ok === true ? parsed.versions.at(-1) : undefined;
  return last === undefined ? [] : [{ code: last.code as string, name: last.name.vi, nameEn: last.name.en, commonWords: last.commonWords, field: last.field }];
});
const index = buildSearchIndex(entries);
const first = (query: string) => searchProcedures(index, query)[0];

describe('birth registration stands first', () => {
  test.each([
    'khai sinh',
    'Khai Sinh',
    'dang ky khai sinh',
    'đăng ký khai sinh',
    'khai sanh',
    'khai sihn',
    'giấy khai sanh',
    'giay khai sinh',
    'làm giấy khai sinh',
    'khai sinhh',
    'khia sinh',
    'xin giấy khai sing',
    '1.001193',
    'birth registration',
    'khai s',
  ])('for "%s"', (query) => expect(first(query)).toBe('1.001193'));
  test('also when it was typed with marks taken apart (NFD)', () => expect(first('đăng ký khai sinh'.normalize('NFD'))).toBe('1.001193'));
});

test.each([
  ['chứng tử', '1.000656'],
  ['báo tử', '1.000656'],
  ['khai tử', '1.000656'],
  ['đăng ký kết hôn', '1.000894'],
  ['ket hon', '1.000894'],
  ['giấy độc thân', '1.004873'],
  ['xác nhận độc thân', '1.004873'],
  ['tình trạng hôn nhơn', '1.004873'],
  ['sao y', '2.000815'],
  ['công chứng bản sao', '2.000815'],
  ['bổn sao trích lục', '2.000635'],
  ['mở quán', '1.001612'],
  ['hộ kinh doanh cá thể', '1.001612'],
  ['nhập hộ khẩu', '1.004222'],
  ['tạm trú', '1.004194'],
  ['sổ đỏ', '1.012753'],
  ['giấy phép xây nhà', '1.013225'],
  ['quy hoạch', '1.008455'],
  ['khiếu nại', '2.002409'],
  ['2.000986', '3.000722'],
])('"%s" finds %s first', (query, code) => expect(first(query)).toBe(code));

test('an empty query gives the whole catalogue in its order', () => {
  expect(searchProcedures(index, '  ')).toEqual(entries.map(({ code }) => code));
});

test('the beginning of a code finds the codes that begin so', () => {
  expect(searchProcedures(index, '1.0011')).toEqual(['1.001193']);
});

test('what nobody offers finds nothing', () => {
  expect(searchProcedures(index, 'xyzzy')).toEqual([]);
});

test('words in every name do not drown the one that counts', () => {
  const found = searchProcedures(index, 'xin làm thủ tục đăng ký giám hộ');
  expect(found.slice(0, 2).sort()).toEqual(['1.004837', '1.004845']);
});

test('strange input does no harm', () => {
  for (const query of ['(((', '\\', '%', 'a'.repeat(100_000), '\u0000', '__proto__ constructor', '1.', '...']) expect(Array.isArray(searchProcedures(index, query))).toBe(true);
});

test.each([
  ['sinh', 'sihn', true],
  ['sinh', 'sin', true],
  ['sinh', 'sinhh', true],
  ['sinh', 'sing', true],
  ['sinh', 'snih', true],
  ['sinh', 'hnis', false],
  ['sinh', 'sn', false],
  ['sinh', 'shin', false],
  ['sinh', 'xsnh', false],
  ['', 'a', true],
])('"%s" and "%s" are one slip apart: %s', (a, b, expected) => {
  expect(isWithinOneEdit(a, b)).toBe(expected);
  expect(isWithinOneEdit(b, a)).toBe(expected);
});
