import { expect, test } from 'vitest';
import { passwordFault } from './password.ts';

function kindFor(password: string, before: string | null = null): string | null {
  return passwordFault({ password, username: 'tiepnhan.anlac', before })?.kind ?? null;
}

test('Eleven characters are too few, twelve are enough', () => {
  expect([kindFor('mưa rào sớm'), kindFor('mưa rào sớm!')]).toEqual(['passwordTooShort', null]);
});

test('Letters with marks count as one, also when the keyboard sends letter and mark apart', () => {
  expect(kindFor('ướượốồổộềể'.normalize('NFD'))).toBe('passwordTooShort');
});

test('The user name is no password, also in capitals or with a digit behind it', () => {
  expect([kindFor('tiepnhan.anlac'), kindFor('TiepNhan.AnLac1')]).toEqual(['passwordIsUsername', 'passwordIsUsername']);
});

test('A long password may hold the user name somewhere', () => {
  expect(kindFor('tiepnhan.anlac uống trà chiều')).toBeNull();
});

test('The password in use is no new one, in whatever form the keyboard sends it', () => {
  expect(kindFor('mưa rào buổi chiều', 'mưa rào buổi chiều'.normalize('NFD'))).toBe('passwordSameAsBefore');
});
