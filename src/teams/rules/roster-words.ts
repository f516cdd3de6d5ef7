import { normalisePhone } from '../../basics/rules/identity.ts';
import { fold, nfc } from '../../basics/rules/text.ts';
import { addDays, type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import type { MemberRole } from './membership.ts';
import type { Cell } from './sheet.ts';
import type { TeamLevel } from './team.ts';

/** Words of the lists that wards keep, and what they mean. */

/** 'Tổ trưởng', 'Tổ phó', 'Thành viên', 'TT', 'TP', 'TV'; null when the words say something else. Head of a residents’ group is a position, no role. */
export function roleIn(words: string): MemberRole | null {
  const folded = fold(words);
  if (/dan pho|\btdp\b/.test(folded)) return null;
  if (/^(pho to truong|to pho|pho to|tp)\b/.test(folded)) return 'deputy';
  if (/^(to truong|truong to|tt)\b/.test(folded)) return 'leader';
  return /^(thanh vien|to vien|uy vien|thu ky|tv)\b/.test(folded) ? 'member' : null;
}

const neighbourhoodPositions: readonly (readonly [string, RegExp])[] = [
  ['frontCommitteeHead', /(mat tran|ctmt|mttq|\bmt\b)/],
  ['areaPolice', /(canh sat khu vuc|cong an khu vuc|cskv|cakv)/],
  ['civilGuard', /(bao ve dan pho|bvdp|bao ve kp|to bao ve)/],
  ['groupHead', /(to dan pho|\btdp\b)/],
  ['youthSecretary', /(bi thu (chi )?doan|chi doan|bt doan)/],
  ['branchHead', /(chi hoi (truong|pho)|truong chi hoi|pho chi hoi|ch(t|p)\b)/],
  ['organisationMember', /(doan vien|hoi vien|cong tac vien)/],
  ['neighbourhoodHead', /(truong|pho).{0,8}(khu pho|kp\b|ap\b)|^(tkp|pkp|tpkp|ptkp)\b/],
];

const wardPositions: readonly (readonly [string, RegExp])[] = [
  ['deputyChair', /(pho chu tich|pct)( ubnd| uy ban nhan dan|$| phuong)/],
  ['nonSpecialised', /(khong chuyen trach|kct\b|ban chuyen trach)/],
  ['frontAndOrganisations', /(mat tran|mttq|hoi |doan thanh nien|bi thu doan|phu nu|cuu chien binh|nong dan|chu thap do|cong doan)/],
  ['civilServant', /(cong chuc|tu phap|ho tich|van phong|thong ke|dia chinh|tai chinh|ke toan|van hoa|xa hoi|thuong binh)/],
];

const districtPositions: readonly (readonly [string, RegExp])[] = [
  ['districtLeader', /(chu tich|lanh dao)/],
  ['districtOfficer', /(cong chuc|chuyen vien|phong|van phong)/],
];

const positionWords = { district: districtPositions, ward: wardPositions, neighbourhood: neighbourhoodPositions } satisfies Record<TeamLevel, unknown>;

/** The position that a title names at a level, or null. `known`: codes and names of the positions, which stand before our own guesses. */
export function positionIn(words: string, level: TeamLevel, known: readonly { readonly code: string; readonly name: string }[]): string | null {
  const folded = fold(words);
  const exact = known.find(({ code, name }) => fold(name) === folded || fold(code) === folded);
  return exact?.code ?? positionWords[level].find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** A name out of a list: composed (NFC), no title before it, and not in capitals: 'ÔNG NGUYỄN VĂN MẪU AN' → 'Nguyễn Văn Mẫu An'. */
export function nameIn(words: string): string {
  const bare = nfc(words)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(ông|bà|anh|chị|đ\/c|đồng chí|cô|chú)\.?\s+(?=\p{L})/iu, '');
  const isShouted = bare === bare.toUpperCase() && bare !== bare.toLowerCase();
  return isShouted ? bare.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()) : bare;
}

/**
 * A phone out of a list. Numbers that were typed as numbers have lost their leading 0; of several in one cell the first that is one counts. Eleven digits
 * of before the change of 15/09-14/11/2018 are brought to the new prefix. 'wrong' when there is something and it is no phone.
 */
export function phoneIn(cell: Cell): { readonly phone: string | null; readonly changed: 'yes' | 'no' } | 'wrong' {
  const text = cell === null ? '' : String(cell).trim();
  if (text === '' || /^[-–.]+$/.test(text)) return { phone: null, changed: 'no' };
  const parts = [text, ...text.split(/[/;,\n]| - /)];
  for (const part of parts) {
    const digits = part.replace(/[^\d+]/g, '');
    const phone = normalisePhone(part) ?? (/^[1-9]\d{8,9}$/.test(digits) ? normalisePhone(`0${digits}`) : null);
    if (phone !== null) return { phone, changed: phone === digits ? 'no' : 'yes' };
  }
  return 'wrong';
}

/** Days since 30/12/1899, as Excel counts: between 1990 and 2100, so that a year or a phone is not taken for a day. */
const serialMin = 32_874;
const serialMax = 73_050;

/** A day out of a list: 'YYYY-MM-DD', dd/mm/yyyy, mm/yyyy (the first of the month), a serial of Excel as number or text. 'wrong' when it is none of these. */
export function dayIn(cell: Cell): { readonly day: PlainDate | null; readonly from: 'words' | 'serial' | 'month' } | 'wrong' {
  const text = cell === null ? '' : String(cell).trim();
  if (text === '') return { day: null, from: 'words' };
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial >= serialMin && serial <= serialMax) return { day: addDays('1899-12-30' as PlainDate, serial), from: 'serial' };
  const [, whole, day, month, year] = /^(?:((\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4}))$/.exec(text) ?? [];
  const found = year === undefined ? parsePlainDate(text.slice(0, 10)) : parsePlainDate(`${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '01').padStart(2, '0')}`);
  if (found === null || found < '1990-01-01' || found > '2100-12-31') return 'wrong';
  return { day: found, from: year !== undefined && whole === undefined ? 'month' : 'words' };
}

/** The number of the neighbourhood that some words name: 'KHU PHỐ 03', 'KP3', 'Khu phố 3 - Tổ 5' → 3. */
export function neighbourhoodIn(words: string): number | null {
  const found = /\b(?:khu pho|kp|ap)\.?\s*(?:so\s*)?0*(\d{1,3})\b/.exec(fold(words));
  return found === null ? null : Number(found[1]);
}

/** 'Tổng cộng: 12 người', 'Cộng', 'Tổng số'. */
export function isTotal(words: string): boolean {
  return /^(tong( cong| so)?|cong)\b(?!.*tac)/.test(fold(words));
}

/** What stands under a list: who made it, who signs it, who gets it. */
export function isSignature(words: string): boolean {
  return /(nguoi lap|thu truong|chu tich|noi nhan|tm\.|kt\.|ky ten|xac nhan|luu:|ngay.{1,12}thang)/.test(fold(words));
}
