import type { Text } from '../../basics/rules/outcome.ts';

/** Something in the ledger that nobody may have done, and where. Places count from 1 in the ledger of one office. */
export type LedgerFault =
  | { readonly kind: 'changed'; readonly place: number; readonly row: LedgerRowName; readonly before: LedgerRowName | null }
  | { readonly kind: 'removed'; readonly from: number; readonly to: number }
  | { readonly kind: 'slippedIn'; readonly place: number | null; readonly row: LedgerRowName }
  | { readonly kind: 'endRemoved'; readonly from: number; readonly to: number }
  | { readonly kind: 'headChanged'; readonly place: number }
  | { readonly kind: 'dayContradicts'; readonly day: string; readonly place: number }
  | { readonly kind: 'dayNotSigned'; readonly day: string }
  | { readonly kind: 'actsMissing'; readonly code: string; readonly dossierId: string; readonly expected: number; readonly found: number };

/** How a person finds the row again. */
export type LedgerRowName = { readonly dossierId: string; readonly code: string | null; readonly seq: number; readonly act: string };

/** One sentence an auditor understands without knowing the program. */
export function sayFault(fault: LedgerFault): Text {
  switch (fault.kind) {
    case 'changed': {
      const [row, before] = [nameOf(fault.row), fault.before === null ? null : nameOf(fault.before)];
      return {
        vi: `Dòng ${fault.place}: nội dung không còn như khi ghi, hoặc dòng bị chèn vào: ${row.vi}${before === null ? '' : `; hoặc dòng ngay trước đã bị viết lại: ${before.vi}`}.`,
        en: `Row ${fault.place} is not as it was written, or was slipped in: ${row.en}${before === null ? '' : `; or the row before it was written anew: ${before.en}`}.`,
      };
    }
    case 'removed':
      return { vi: `Mất dòng ${range(fault)}.`, en: `Rows ${range(fault)} were removed.` };
    case 'slippedIn': {
      const row = nameOf(fault.row);
      return { vi: `Dòng chèn vào ngoài chuỗi (${fault.place ?? 'không có vị trí'}): ${row.vi}.`, en: `A row outside the chain (${fault.place ?? 'no place'}): ${row.en}.` };
    }
    case 'endRemoved':
      return { vi: `Cuối sổ bị cắt: mất dòng ${range(fault)}.`, en: `The end was cut off: rows ${range(fault)} are missing.` };
    case 'headChanged':
      return { vi: `Đầu chuỗi ghi ở dòng ${fault.place} không khớp với dòng cuối của sổ.`, en: `The head noted at row ${fault.place} does not fit the last row.` };
    case 'dayContradicts':
      return {
        vi: `Sổ không khớp bản ký công bố ngày ${fault.day} (đến dòng ${fault.place}): chuỗi đã bị làm lại từ dòng này trở về trước.`,
        en: `The ledger contradicts what was signed and published for ${fault.day} (up to row ${fault.place}): the chain was made anew at or before it.`,
      };
    case 'dayNotSigned':
      return { vi: `Bản ký ngày ${fault.day} không mang chữ ký đúng.`, en: `What is kept as signed for ${fault.day} does not carry a true signature.` };
    case 'actsMissing':
      return {
        vi: `Hồ sơ ${fault.code}: phải có ${fault.expected} việc trong sổ, chỉ thấy ${fault.found}.`,
        en: `Dossier ${fault.code}: ${fault.expected} acts should stand in the ledger, ${fault.found} do.`,
      };
  }
}

function nameOf(row: LedgerRowName): Text {
  const dossier = row.code ?? row.dossierId;
  return { vi: `hồ sơ ${dossier}, việc thứ ${row.seq + 1} (${row.act})`, en: `dossier ${dossier}, act ${row.seq + 1} (${row.act})` };
}

function range({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}-${to}`;
}
