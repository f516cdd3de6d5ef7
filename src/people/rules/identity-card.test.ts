import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../basics/rules/time.ts';
import { readIdentityCard } from './identity-card.ts';

/** Numbers of place 000 are given to nobody. */
const today = '2026-11-30' as PlainDate;
const old = '000194000001|000000001|Nguyễn Thị Mẫu|20051994|Nữ|Số 12 đường Mẫu, Bình Hưng Hòa, Bình Tân, TP. Hồ Chí Minh|25042021';

function read(text: string) {
  const outcome = readIdentityCard(text, today);
  return outcome.ok ? outcome.value : outcome.refusal.kind;
}
function cardIn(text: string) {
  const found = read(text);
  return typeof found === 'string' ? found : found.card;
}

describe('The code of an identity card', () => {
  test('of the kind before (seven fields) says number, name, birth, sex, home and day of issue', () => {
    expect(cardIn(old)).toEqual({
      personalId: '000194000001',
      oldNumber: '000000001',
      fullName: 'Nguyễn Thị Mẫu',
      birthDate: '1994-05-20',
      sex: 'female',
      address: 'Số 12 đường Mẫu, Bình Hưng Hòa, Bình Tân, TP. Hồ Chí Minh',
      issuedOn: '2021-04-25',
    });
  });

  test('of six fields has no day of issue, and without an old number that field is empty', () => {
    expect(cardIn('000094000001||Trần Văn Mẫu|01021994|Nam|Khu phố Mẫu')).toMatchObject({ oldNumber: null, issuedOn: null, sex: 'male' });
  });

  test('of 2024 carries more fields, and may leave some empty', () => {
    expect(cardIn(`${old}||Nguyễn Văn Cha|Lê Thị Mẹ|`)).toEqual(cardIn(old));
    expect(cardIn('000094000001||Trần Văn Mẫu|01021994|Nam||15072024|||')).toMatchObject({ address: null, issuedOn: '2024-07-15' });
  });

  test('typed by a USB reader ends with Enter, and letters in pieces are put together (NFC)', () => {
    expect(cardIn(`${old}\r\n`)).toEqual(cardIn(old));
    expect(cardIn(old.normalize('NFD'))).toEqual(cardIn(old));
    expect(cardIn(old.replaceAll('|', ' | '))).toEqual(cardIn(old));
  });

  test('of people of whom only the year is known', () => {
    expect(cardIn('000045000001||Lê Văn Già|00001945|Nam|Khu phố Mẫu|25042021')).toMatchObject({ birthDate: '1945' });
    expect(cardIn('000045000001||Lê Văn Già|1945|Nam|Khu phố Mẫu|25042021')).toMatchObject({ birthDate: '1945' });
  });
});

describe('Refused, with what to do next', () => {
  test.each([
    ['https://example.vn/kiem-tra', 'notACard'],
    ['000194000001|x|Nguyễn Thị Mẫu', 'notACard'],
    ['', 'notACard'],
    [old.replace('000194000001', '00019400000'), 'numberInvalid'],
    [old.replace('000194000001', '00019400000O'), 'numberInvalid'],
    [old.replace('20051994', '30021994'), 'dateInvalid'],
    [old.replace('20051994', '20052094'), 'dateInvalid'],
    [old.replace('20051994', ''), 'dateInvalid'],
    [old.replace('25042021', '25042031'), 'dateInvalid'],
    [old.replace('25042021', '31042021'), 'dateInvalid'],
    [old.replace('Nguyễn Thị Mẫu', 'Nguyá»…n Thá»‹ Máº«u'), 'nameInvalid'],
    [old.replace('Nguyễn Thị Mẫu', ''), 'nameInvalid'],
  ])('%s: %s', (text, kind) => {
    const outcome = readIdentityCard(text, today);
    expect(outcome.ok ? 'taken' : outcome.refusal.kind).toBe(kind);
    if (!outcome.ok) expect([outcome.refusal.why.vi, outcome.refusal.next.vi].every((words) => words.length > 10)).toBe(true);
  });
});

describe('Told, and left to the person, since civil status is corrected', () => {
  const warningsOf = (text: string) => {
    const found = read(text);
    return typeof found === 'string' ? found : found.warnings.map(({ vi }) => vi).join(' ');
  };
  test('a place of registration that is no province', () => expect(warningsOf(old)).toContain('mã tỉnh'));
  test('a sex that the number does not say', () => {
    expect(warningsOf(old)).not.toContain('giới tính');
    expect(warningsOf(old.replace('|Nữ|', '|Nam|'))).toContain('giới tính');
  });
  test('a year of birth that the number does not say', () => expect(warningsOf(old.replace('20051994', '20051993'))).toContain('năm sinh'));
  test('a sex that is neither word', () => expect(warningsOf(old.replace('|Nữ|', '|N?|'))).toContain('N?'));
});
