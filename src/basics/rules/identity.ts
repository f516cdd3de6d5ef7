import type { Text } from './outcome.ts';
import type { PlainDate } from './time.ts';

export type Sex = 'male' | 'female';

/** What is wrong or unusual about a number, with a stable code. */
export type IdRemark = { readonly code: IdRemarkCode; readonly message: Text };
export type IdRemarkCode = 'notAnId' | 'cardNoLongerValid' | 'oldCard' | 'provinceUnknown' | 'sexDiffers' | 'birthYearDiffers';

export type PersonalIdCheck = {
  /** The digits alone when it is a number of 12 (or the old 9) digits, else null. */
  readonly number: string | null;
  /** The number can't be taken. */
  readonly problems: readonly IdRemark[];
  /** It can be taken, but somebody should look: records of civil status are corrected, people are registered abroad. */
  readonly warnings: readonly IdRemark[];
};

/** What else is known of the person; `on` is the day on which the card is shown. */
export type KnownOfPerson = { readonly sex?: Sex | undefined; readonly birthYear?: number | undefined; readonly on?: PlainDate | undefined };

/**
 * Checks a số định danh cá nhân: 3 digits for the place of birth registration, 1 for century and sex, 2 for the year of birth, 6 of
 * chance; there is no check digit. An old card number (CMND, 9 digits) is taken until 31/12/2024. Spaces, dots and hyphens are ignored.
 * Source: Nghị định 137/2015/NĐ-CP Điều 7, Thông tư 59/2021/TT-BCA; end of the CMND: Luật Căn cước 26/2023/QH15.
 */
export function checkPersonalId(text: string, known: KnownOfPerson = {}): PersonalIdCheck {
  const number = text.replace(/[\s.-]/g, '');
  if (/^\d{9}$/.test(number)) return checkOldCard(number, known.on);
  if (!/^\d{12}$/.test(number)) return { number: null, problems: [remarks.notAnId], warnings: [] };
  const [place, centuryAndSex, year] = [number.slice(0, 3), Number(number[3]), Number(number.slice(4, 6))];
  const sex: Sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  const birthYear = 1900 + Math.floor(centuryAndSex / 2) * 100 + year;
  const warnings = [
    ...(provinceCodes.has(place) ? [] : [remarks.provinceUnknown(place)]),
    ...(known.sex === undefined || known.sex === sex ? [] : [remarks.sexDiffers(sex)]),
    ...(known.birthYear === undefined || known.birthYear === birthYear ? [] : [remarks.birthYearDiffers(birthYear)]),
  ];
  return { number, problems: [], warnings };
}

function checkOldCard(number: string, on: PlainDate | undefined): PersonalIdCheck {
  if (on === undefined) return { number, problems: [], warnings: [remarks.oldCard] };
  return { number, problems: on > '2024-12-31' ? [remarks.cardNoLongerValid] : [], warnings: [] };
}

/** The 63 codes of 2015; the mergers of 2025 left them as they were. */
const provinceCodes: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 ' +
    '049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

const remarks = {
  notAnId: {
    code: 'notAnId',
    message: {
      vi: 'Số căn cước có 12 chữ số. Vui lòng xem lại số in trên thẻ.',
      en: 'The identity number has 12 digits. Please look at the number on the card again.',
    },
  },
  cardNoLongerValid: {
    code: 'cardNoLongerValid',
    message: {
      vi: 'Chứng minh nhân dân 9 số đã hết giá trị từ ngày 01/01/2025. Vui lòng dùng số căn cước 12 số.',
      en: 'The identity card with 9 digits is no longer valid since 01/01/2025. Please use the number with 12 digits.',
    },
  },
  oldCard: {
    code: 'oldCard',
    message: {
      vi: 'Đây là số chứng minh nhân dân cũ, có giá trị đến hết ngày 31/12/2024.',
      en: 'This is the number of an old identity card, valid until 31/12/2024.',
    },
  },
  provinceUnknown: (place: string): IdRemark => ({
    code: 'provinceUnknown',
    message: {
      vi: `Ba số đầu ${place} không phải mã tỉnh, thành phố. Người đăng ký khai sinh ở nước ngoài có thể như vậy; vui lòng xem lại.`,
      en: `The first three digits ${place} are no code of a province. That happens for people registered abroad; please look again.`,
    },
  }),
  sexDiffers: (sex: Sex): IdRemark => ({
    code: 'sexDiffers',
    message: {
      vi: `Theo số căn cước thì giới tính là ${sex === 'male' ? 'nam' : 'nữ'}, khác với giới tính đã ghi. Vui lòng xem lại; nếu hộ tịch đã được cải chính thì cứ để vậy.`,
      en: `By the identity number the person is ${sex}, unlike what was entered. Please look again; leave it if the civil status was corrected.`,
    },
  }),
  birthYearDiffers: (year: number): IdRemark => ({
    code: 'birthYearDiffers',
    message: {
      vi: `Theo số căn cước thì năm sinh là ${year}, khác với năm sinh đã ghi. Vui lòng xem lại; nếu hộ tịch đã được cải chính thì cứ để vậy.`,
      en: `By the identity number the year of birth is ${year}, unlike what was entered. Please look again; leave it if the civil status was corrected.`,
    },
  }),
} satisfies Record<IdRemarkCode, IdRemark | ((value: never) => IdRemark)>;

/**
 * A phone number in digits with a leading 0, or null when it is none: mobile of 10 digits, fixed line 02x of 10 or 11. +84, 84 and 0084 become 0;
 * mobile numbers of 11 digits from before the change of 15/09-14/11/2018 are brought to their new prefix (the caller keeps the original).
 * A phone is never a key: families share one, and many old people have none.
 */
export function normalisePhone(text: string): string | null {
  const typed = text.trim().replace(/[\s.()\u00a0-]/g, '');
  const digits = typed.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0');
  const old = /^0(1\d{2})(\d{7})$/.exec(digits);
  const current = old === null ? digits : `${newPrefixes[old[1] ?? ''] ?? ''}${old[2]}`;
  return mobile.test(current) || /^02\d{8,9}$/.test(current) ? current : null;
}

/** Whether it is a mobile number, which can take a message. */
export function isMobile(phone: string): boolean {
  return mobile.test(normalisePhone(phone) ?? '');
}

const mobile = /^0[35789]\d{8}$/;

// biome-ignore format: one row for each operator
const newPrefixes: Readonly<Record<string, string>> = {
  120: '070', 121: '079', 122: '077', 126: '076', 128: '078',
  123: '083', 124: '084', 125: '085', 127: '081', 129: '082',
  162: '032', 163: '033', 164: '034', 165: '035', 166: '036', 167: '037', 168: '038', 169: '039',
  186: '056', 188: '058', 199: '059',
};

/**
 * Whether it can be a person's name: letters of any language with their marks, spaces, and ' - . as in names of ethnic groups; no digit, no other
 * sign; it begins with a letter. One word is enough. Source: Bộ luật Dân sự 2015 Điều 26 khoản 3 (no digits or signs that are no letters).
 */
export function isPersonName(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’. -]*$/u.test(text.normalize('NFC').trim());
}

/** Whether it can be an e-mail address: one @, a domain with a dot, at most 254 characters. Only a message that arrives proves more. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && email.test(text);
}

const email = /^(?=[^@]{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/i;
