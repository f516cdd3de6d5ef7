import { describe, expect, test } from 'vitest';
import { checkPersonalId, isEmail, isMobile, isPersonName, type KnownOfPerson, normalisePhone } from './identity.ts';
import { parsePlainDate } from './time.ts';

const codes = (text: string, known: KnownOfPerson = {}) => {
  const { problems, warnings } = checkPersonalId(text, known);
  return { problems: problems.map((one) => one.code), warnings: warnings.map((one) => one.code) };
};
const fine = { problems: [], warnings: [] };

describe('số định danh cá nhân', () => {
  test('of 12 digits is taken, spaces and dots ignored', () => {
    expect(checkPersonalId('079 185.000-123')).toEqual({ number: '079185000123', problems: [], warnings: [] });
  });

  test.each([
    ['079085000123', { sex: 'male', birthYear: 1985 } as const],
    ['079185000123', { sex: 'female', birthYear: 1985 } as const],
    ['079219000123', { sex: 'male', birthYear: 2019 } as const],
    ['079319000123', { sex: 'female', birthYear: 2019 } as const],
    ['079400000123', { sex: 'male', birthYear: 2100 } as const],
    ['079999000123', { sex: 'female', birthYear: 2399 } as const],
    ['001000000123', { sex: 'male', birthYear: 1900 } as const],
  ])('%s agrees with %o', (id, known) => expect(codes(id, known)).toEqual(fine));

  test('that tells another sex or year of birth is a warning with the reason, since civil status is corrected at times', () => {
    expect(codes('079185000123', { sex: 'male' })).toEqual({ problems: [], warnings: ['sexDiffers'] });
    expect(codes('079185000123', { sex: 'female', birthYear: 1986 })).toEqual({ problems: [], warnings: ['birthYearDiffers'] });
    expect(codes('079185000123', { birthYear: 2085 })).toEqual({ problems: [], warnings: ['birthYearDiffers'] });
    expect(checkPersonalId('079185000123', { sex: 'male' }).warnings[0]?.message.vi).toContain('nữ');
    expect(checkPersonalId('079185000123', { birthYear: 1986 }).warnings[0]?.message.vi).toContain('1985');
  });

  test('with an unknown place is a warning: it may be a country', () => expect(codes('003085000123')).toEqual({ problems: [], warnings: ['provinceUnknown'] }));

  test('knows the 63 places of birth registration', () => {
    const known = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0')).filter((place) => codes(`${place}085000123`).warnings.length === 0);
    expect(known).toHaveLength(63);
    expect(known).toContain('079');
  });

  test.each(['', '07918500012', '0791850001234', '07918500012a', '٠٧٩١٨٥٠٠٠١٢٣', '0123456789'])('"%s" is no number', (text) => {
    expect(checkPersonalId(text)).toMatchObject({ number: null, problems: [{ code: 'notAnId' }], warnings: [] });
  });

  test('of an old card of 9 digits is taken until 31/12/2024', () => {
    const on = (day: string) => ({ on: parsePlainDate(day) ?? expect.fail(day) });
    expect(codes('024123456', on('2024-12-31'))).toEqual(fine);
    expect(codes('024123456', on('2025-01-01'))).toEqual({ problems: ['cardNoLongerValid'], warnings: [] });
    expect(codes('024123456')).toEqual({ problems: [], warnings: ['oldCard'] });
  });
});

describe('a phone number', () => {
  test.each([
    ['0901234567', '0901234567'],
    ['090 123.45-67', '0901234567'],
    ['(090) 123 4567', '0901234567'],
    ['+84901234567', '0901234567'],
    ['84 901234567', '0901234567'],
    ['0084901234567', '0901234567'],
    ['+84 (0)901234567', '0901234567'],
    ['0321234567', '0321234567'],
    ['02838123456', '02838123456'],
    ['+842838123456', '02838123456'],
    ['0212345678', '0212345678'],
  ])('%s is %s', (typed, phone) => expect(normalisePhone(typed)).toBe(phone));

  test.each([
    ['0120', '070'],
    ['0121', '079'],
    ['0122', '077'],
    ['0126', '076'],
    ['0128', '078'],
    ['0123', '083'],
    ['0124', '084'],
    ['0125', '085'],
    ['0127', '081'],
    ['0129', '082'],
    ['0162', '032'],
    ['0163', '033'],
    ['0164', '034'],
    ['0165', '035'],
    ['0166', '036'],
    ['0167', '037'],
    ['0168', '038'],
    ['0169', '039'],
    ['0186', '056'],
    ['0188', '058'],
    ['0199', '059'],
  ])('of 11 digits from before 2018, %s, has the prefix %s now', (before, now) => {
    expect(normalisePhone(`${before}1234567`)).toBe(`${now}1234567`);
    expect(normalisePhone(`+84${before.slice(1)}1234567`)).toBe(`${now}1234567`);
  });

  test.each(['', '0901', '090123456', '09012345678', '0401234567', '01301234567', '01601234567', '0901234567a', '+85901234567', '021234567', '901234567'])('"%s" is none', (text) =>
    expect(normalisePhone(text)).toBeNull(),
  );

  test('takes messages when it is a mobile one', () => {
    expect(isMobile('+84 901 234 567')).toBe(true);
    expect(isMobile('01201234567')).toBe(true);
    expect(isMobile('02838123456')).toBe(false);
    expect(isMobile('113')).toBe(false);
  });
});

describe('a name of a person', () => {
  test.each(['Nguyễn Văn An', 'Nguyễn Văn An'.normalize('NFD'), "H'Hen Niê", 'Y Moan Ênuôl', 'K’Brêu', 'Đỗ', 'Công Tằng Tôn Nữ Thị Ngọc-Lan', 'Trần T. Ý', ' Lê Ân ', 'Ɓă Ƀuôn'])(
    '%s is one',
    (name) => expect(isPersonName(name)).toBe(true),
  );

  test.each(['', ' ', 'Nguyễn Văn 2', 'Nguyễn_An', 'An@', '-An', "'", 'Ⅳ', 'An\nBình', 'An🙂', '<b>An</b>', 'An;', '１'])('"%s" is none', (text) =>
    expect(isPersonName(text)).toBe(false),
  );
});

describe('an e-mail address', () => {
  test.each(['an@example.vn', 'Nguyen.Van-An+hoso@mail.example.com.vn', "o'nam@a.vn", 'a_b@a-b.vn'])('%s can be one', (text) => expect(isEmail(text)).toBe(true));

  test.each([
    '',
    'an',
    'an@',
    '@a.vn',
    'an@a',
    'an @a.vn',
    'an@a..vn',
    '.an@a.vn',
    'an.@a.vn',
    'a..n@a.vn',
    'an@-a.vn',
    'an@a-.vn',
    'an@a.vn ',
    'an@@a.vn',
    'an@a.v',
    `${'a'.repeat(65)}@a.vn`,
    `a@${'a.'.repeat(130)}vn`,
    'an@a.vn\n',
  ])('"%s" is none', (text) => expect(isEmail(text)).toBe(false));
});
