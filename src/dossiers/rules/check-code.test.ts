import { expect, it } from 'vitest';
import { checkCodeOf, readCheckCode } from './check-code.ts';

it('Each content has one check code, of signs that are not mistaken for each other', () => {
  expect(checkCodeOf('00011f20ff0a'.padEnd(64, '0'))).toBe('23Z2ZC22');
  expect(checkCodeOf('b'.repeat(64))).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
});

it('A check code is read as people type it', () => {
  expect([readCheckCode(' abcd efgh'), readCheckCode('ABCD-EFGH'), readCheckCode('ABCDEFG'), readCheckCode('ABCDEFG0')]).toEqual(['ABCDEFGH', 'ABCDEFGH', null, null]);
});
