import { formatDong, formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { FeeRule } from './procedure.ts';

/** `online`: filed through the network, with or without help. `counter`: handed in at the desk or by post. */
export type FeeChannel = 'online' | 'counter';

/**
 * The fee in whole đồng, or null when it cannot be told from what is known (set by the council and not entered, tiered, pages not counted yet).
 * Exemptions are not applied here: whether a person is exempt is decided by an officer. 0 means: no fee.
 */
export function feeFor(fee: FeeRule, asked: { readonly channel: FeeChannel; readonly pages?: number; readonly copies?: number }): number | null {
  const { channel, pages, copies = 1 } = asked;
  switch (fee.mode) {
    case 'free':
      return 0;
    case 'fixed':
      return fee.per === 'bản sao' ? fee.feeDong * copies : fee.feeDong;
    case 'perPage':
      return pages === undefined ? null : feePerCopy(fee, pages) * copies;
    case 'byChannel':
      return channel === 'online' ? fee.onlineDong : fee.counterDong;
    case 'provincialCouncil':
      return channel === 'online' ? fee.onlineDong : fee.counterDong;
    case 'tiered':
    case 'unknown':
      return null;
  }
}

function feePerCopy(fee: Extract<FeeRule, { mode: 'perPage' }>, pages: number): number {
  const first = Math.min(pages, fee.firstPages);
  return Math.min(fee.maxPerCopyDong, first * fee.firstRateDong + (pages - first) * fee.nextRateDong);
}

/** The fee as a sentence for people, exemptions included: without them the price would mislead those who need not pay. */
export function describeFee(fee: FeeRule, { channel }: { readonly channel: FeeChannel }): Text {
  switch (fee.mode) {
    case 'free':
      return { vi: 'Không thu phí, lệ phí.', en: 'No fee.' };
    case 'fixed':
      return withExemptions({ vi: `${formatDong(fee.feeDong)} mỗi ${fee.per}.`, en: `${dong(fee.feeDong)} per ${perInEnglish(fee.per)}.` }, fee.exemptions);
    case 'perPage':
      return {
        vi: `${formatDong(fee.firstRateDong)} mỗi trang cho ${fee.firstPages} trang đầu, từ trang thứ ${fee.firstPages + 1} là ${formatDong(fee.nextRateDong)} mỗi trang; tối đa ${formatDong(fee.maxPerCopyDong)} mỗi bản.`,
        en: `${dong(fee.firstRateDong)} a page for the first ${fee.firstPages} pages, ${dong(fee.nextRateDong)} for each further page; at most ${dong(fee.maxPerCopyDong)} a copy.`,
      };
    case 'byChannel':
      return {
        vi: `Nộp trực tuyến ${formatDong(fee.onlineDong)} mỗi ${fee.per}; nộp trực tiếp ${formatDong(fee.counterDong)} mỗi ${fee.per}.`,
        en: `Online ${dong(fee.onlineDong)}, at the counter ${dong(fee.counterDong)}, per ${perInEnglish(fee.per)}.`,
      };
    case 'provincialCouncil':
      return withExemptions(councilFee(channel === 'online' ? fee.onlineDong : fee.counterDong, channel), fee.exemptions);
    case 'tiered':
      return fee.note === null
        ? { vi: 'Phí theo từng mức; cán bộ một cửa sẽ báo số tiền.', en: 'The fee has several rates; the desk will tell the amount.' }
        : { vi: `${fee.note}.`, en: 'The fee has several rates; the desk will tell the amount.' };
    case 'unknown':
      return { vi: 'Mức phí chưa có trong hệ thống; cán bộ một cửa sẽ báo số tiền.', en: 'The fee is not known to the system yet; the desk will tell the amount.' };
  }
}

function councilFee(amount: number | null, channel: FeeChannel): Text {
  if (amount === null) return { vi: 'Lệ phí theo mức của Hội đồng nhân dân; cán bộ một cửa sẽ báo số tiền.', en: 'The fee is set by the council; the desk will tell the amount.' };
  const how = channel === 'online' ? { vi: 'Nộp trực tuyến', en: 'Online' } : { vi: 'Nộp trực tiếp', en: 'At the counter' };
  return { vi: `${how.vi}: ${formatDong(amount)} (mức của Hội đồng nhân dân).`, en: `${how.en}: ${dong(amount)} (set by the council).` };
}

function withExemptions(text: Text, exemptions: string | null): Text {
  return exemptions === null ? text : { vi: `${text.vi} Miễn, giảm: ${exemptions}.`, en: `${text.en} Exemptions exist: ask the desk.` };
}

function dong(amount: number): string {
  return `${formatInteger(amount)} VND`;
}

function perInEnglish(per: string): string {
  return unitsInEnglish.get(per) ?? per;
}

const unitsInEnglish: ReadonlyMap<string, string> = new Map([
  ['bản sao', 'copy'],
  ['trường hợp', 'case'],
  ['giao dịch', 'transaction'],
  ['văn bản', 'document'],
  ['di chúc', 'will'],
  ['lần', 'time'],
  ['lần thẩm định', 'appraisal'],
]);
