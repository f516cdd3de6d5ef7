import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

/** Which circular's forms are printed. */
export type FormSet = '2018' | '2025';

/** The printable papers of the one-stop process. The acknowledgement is the system's own; the others are forms of the law. */
export type LegalFormKind = 'acknowledgement' | 'receiptSlip' | 'supplementRequest' | 'refusalSlip' | 'apologySlip' | 'stopNotice' | 'controlSlip' | 'register';

/** Forms of one dossier. The register (Sổ theo dõi) is of an office and a period. */
export type DossierFormKind = Exclude<LegalFormKind, 'register'>;

/**
 * The day from which the forms of 2025 are printed: the day Nghị định 118/2025/NĐ-CP took effect. The circular with the forms
 * is dated 15/09/2025; what was printed in between is to be confirmed, and then this is the one place to change.
 */
const set2025From = '2025-07-01';

/**
 * The set of forms of the day a paper was issued; a reprint keeps the set of its time.
 * Papers from before Thông tư 01/2018 (23/11/2018) are printed with the set of 2018, the oldest one kept here.
 * Source: Thông tư 01/2018/TT-VPCP; Thông tư 03/2025/TT-VPCP, Phụ lục I.
 */
export function formSetAt(date: PlainDate): FormSet {
  return date < set2025From ? '2018' : '2025';
}

/** Name of the form as its set has it, its number there (null: the set has no such form), and the circular. */
export function legalFormName(kind: LegalFormKind, set: FormSet): { readonly name: Text; readonly number: string | null; readonly source: string } {
  const [number, name] = names[set][kind];
  return { name, number, source: circulars[set] };
}

const circulars = { '2018': 'Thông tư 01/2018/TT-VPCP', '2025': 'Thông tư 03/2025/TT-VPCP' } as const satisfies Record<FormSet, string>;

const sameInBoth = {
  acknowledgement: [null, { vi: 'Xác nhận đã nộp hồ sơ trực tuyến', en: 'Acknowledgement of online submission' }],
  receiptSlip: ['01', { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt of the dossier and appointment for the result' }],
  supplementRequest: ['02', { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to supplement and complete the dossier' }],
  refusalSlip: ['03', { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal to receive the dossier' }],
} as const satisfies Partial<Record<LegalFormKind, readonly [string | null, Text]>>;

const stopName = { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice that processing has stopped' };
const controlName = { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Control slip of the processing' };
const registerName = { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' };

const names = {
  '2018': {
    ...sameInBoth,
    apologySlip: ['04', { vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology and new date for the result' }],
    // The set of 2018 has no form for a stop: it is printed as a plain notice under its name.
    stopNotice: [null, stopName],
    controlSlip: ['05', controlName],
    register: ['06', registerName],
  },
  '2025': {
    ...sameInBoth,
    apologySlip: ['04', { vi: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết', en: 'Apology and request to extend the processing time' }],
    stopNotice: ['05', stopName],
    controlSlip: ['06', controlName],
    register: ['07', registerName],
  },
} as const satisfies Record<FormSet, Record<LegalFormKind, readonly [string | null, Text]>>;
