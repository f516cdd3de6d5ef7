import { checkPersonalId, isPersonName, type Sex } from '../../basics/rules/identity.ts';
import { allow, type Outcome, refuse, type Text } from '../../basics/rules/outcome.ts';
import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';

/** What the QR code on an identity card says of its holder. */
export type IdentityCard = {
  readonly personalId: string;
  /** Số chứng minh nhân dân cũ, where the card names one. */
  readonly oldNumber: string | null;
  readonly fullName: string;
  /** 'YYYY-MM-DD', or 'YYYY' of people whose day was never recorded. */
  readonly birthDate: string;
  readonly sex: Sex | null;
  /** Nơi thường trú or nơi cư trú, as it stood when the card was made: people move, so it is shown before it is used. */
  readonly address: string | null;
  readonly issuedOn: PlainDate | null;
};

export type ReadCard = { readonly card: IdentityCard; readonly warnings: readonly Text[] };

/**
 * Reads the text of the code: số định danh | số CMND cũ | họ tên | ngày sinh ddmmyyyy | giới tính | nơi cư trú | ngày cấp ddmmyyyy. Cards of the
 * kind before have six or seven fields; thẻ căn cước of 2024 carries more after these, which are not looked at, and may leave some empty.
 * A USB reader types the same text with an Enter at its end. `on` is the day on which the card is shown.
 * Refused: `notACard` (another code), `numberInvalid` (not 12 digits), `nameInvalid`, `dateInvalid` (no such day, or one that lies ahead).
 * Warned of, never refused, since civil status is corrected: number against sex and year of birth, unknown province, a sex that is neither.
 * Source: Luật Căn cước 26/2023/QH15 Điều 18; layout as read from cards of 2021 and 2024, nowhere published.
 */
export function readIdentityCard(text: string, on: PlainDate): Outcome<ReadCard> {
  const fields = text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .split('|')
    .map((field) => field.trim().replace(/\s+/g, ' '));
  const [number = '', oldNumber = '', fullName = '', birth = '', sex = '', address = '', issued = ''] = fields;
  if (fields.length < 6) return refuse(refusals.notACard);
  if (!/^\d{12}$/.test(number)) return refuse(refusals.numberInvalid);
  if (!isPersonName(fullName)) return refuse(refusals.nameInvalid);
  const birthDate = birthDateOf(birth);
  if (birthDate === null || birthDate > on) return refuse(refusals.dateInvalid);
  const issuedOn = issued === '' ? null : dayOf(issued);
  if (issued !== '' && (issuedOn === null || issuedOn > on)) return refuse(refusals.dateInvalid);
  const known = sexes[sex.toLowerCase()] ?? null;
  const checked = checkPersonalId(number, { birthYear: Number(birthDate.slice(0, 4)), on, ...(known === null ? {} : { sex: known }) });
  return allow({
    card: { personalId: number, oldNumber: /^\d{9}$/.test(oldNumber) ? oldNumber : null, fullName, birthDate, sex: known, address: address === '' ? null : address, issuedOn },
    warnings: [...checked.warnings.map(({ message }) => message), ...(known === null && sex !== '' ? [sexUnknown(sex)] : [])],
  });
}

const sexes: Readonly<Record<string, Sex>> = { nam: 'male', nữ: 'female' };

function dayOf(text: string): PlainDate | null {
  const [, day, month, year] = /^(\d{2})\/?(\d{2})\/?(\d{4})$/.exec(text) ?? [];
  return parsePlainDate(`${year}-${month}-${day}`);
}

/** Of old people only the year is known: cards write zeros, or the year alone. */
function birthDateOf(text: string): string | null {
  const [, year] = /^(?:0000)?((?:19|20)\d{2})$/.exec(text) ?? [];
  return year ?? dayOf(text);
}

function sexUnknown(written: string): Text {
  return { vi: `Không đọc được giới tính trên thẻ: «${written}».`, en: `The sex on the card could not be read: “${written}”.` };
}

const source = 'Luật Căn cước 26/2023/QH15, Điều 18';
const typeIt: Text = { vi: 'Quét lại mã ở mặt trước thẻ, hoặc tự gõ vào tờ khai.', en: 'Scan the code on the card again, or type it into the form.' };

const refusals = {
  notACard: {
    kind: 'notACard',
    why: { vi: 'Đây không phải mã QR trên thẻ căn cước.', en: 'This is not the QR code of an identity card.' },
    next: {
      vi: 'Quét mã QR nhỏ trên thẻ căn cước công dân hoặc thẻ căn cước gắn chíp, không phải mã khác.',
      en: 'Scan the small QR code on the identity card with a chip, not another one.',
    },
    source,
  },
  numberInvalid: { kind: 'numberInvalid', why: { vi: 'Số trên mã không đủ 12 chữ số.', en: 'The number in the code has not 12 digits.' }, next: typeIt, source },
  nameInvalid: {
    kind: 'nameInvalid',
    why: {
      vi: 'Không đọc được họ tên trong mã; dấu tiếng Việt có thể bị hỏng khi quét.',
      en: 'The name in the code could not be read; its marks may have been broken on the way.',
    },
    next: typeIt,
    source,
  },
  dateInvalid: {
    kind: 'dateInvalid',
    why: { vi: 'Ngày trong mã không có thật hoặc nằm ở tương lai.', en: 'A date in the code does not exist, or lies ahead.' },
    next: typeIt,
    source,
  },
} as const;
