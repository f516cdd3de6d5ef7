import type { Text } from '../../basics/rules/outcome.ts';
import { actNames } from '../rules/act-names.ts';
import type { ActContents, ActKind } from '../rules/acts.ts';

/** Everything an officer may record; filing itself happens on the public pages. */
export type OfficerAct = Exclude<ActKind, 'submit'>;

/** What an officer sends. Who somebody is, the server knows from the register: a name is not sent with an assignment. */
export type OfficerContents = Omit<Pick<ActContents, OfficerAct>, 'assign'> & { readonly assign: Omit<ActContents['assign'], 'officerName'> };

export function isOfficerAct(kind: string): kind is OfficerAct {
  return kind in actNames && kind !== 'submit';
}

/** Acts that end a dossier or say no: quieter buttons, so that nobody presses them in passing. */
export function saysNo(kind: OfficerAct): boolean {
  return quiet.has(kind);
}

/** Those that end the matter against or without the person: in the colour of warning. */
export function endsIt(kind: OfficerAct): boolean {
  return kind === 'refuse' || kind === 'stop' || kind === 'expireSupplement';
}

const quiet: ReadonlySet<OfficerAct> = new Set([
  'refuse',
  'stop',
  'suspend',
  'returnForFix',
  'returnSupplement',
  'askWithdrawal',
  'confirmWithdrawal',
  'expireSupplement',
  'apologise',
]);

/** What cannot be undone, said before it is done; null where a later act can mend it. */
export const consequences = {
  receive: null,
  requestSupplement: {
    vi: 'Người nộp nhận ngay phiếu này. Mỗi hồ sơ chỉ được yêu cầu bổ sung một lần: kiểm tra đã ghi đủ mọi điểm thiếu chưa.',
    en: 'The applicant gets this at once. A supplement may be requested once only: make sure every fault is in it.',
  },
  supplement: null,
  returnSupplement: null,
  refuse: {
    vi: 'Hồ sơ kết thúc tại đây và không mở lại được. Người nộp nhận lý do bạn ghi.',
    en: 'The dossier ends here and cannot be opened again. The applicant gets the reason you wrote.',
  },
  assign: null,
  consult: null,
  answerConsultation: { vi: 'Ý kiến ghi vào sổ, không sửa lại được.', en: 'The opinion goes into the ledger and cannot be changed.' },
  requestPayment: {
    vi: 'Thời hạn tạm dừng cho đến khi ghi nhận đã nộp. Người nộp nhận thông báo số tiền.',
    en: 'The clock stands still until payment is recorded. The applicant is told the amount.',
  },
  recordPayment: { vi: 'Số tiền và số biên lai ghi vào sổ, không sửa lại được.', en: 'The amount and the receipt number go into the ledger and cannot be changed.' },
  suspend: { vi: 'Thời hạn tạm dừng từ lúc này. Người nộp nhận lý do và căn cứ.', en: 'The clock stands still from now. The applicant gets the reason and its ground.' },
  resume: null,
  sendResultDraft: { vi: 'Người nộp xem được bản nháp này ngay và có 01 ngày để xác nhận.', en: 'The applicant sees this draft at once and has one day to confirm it.' },
  confirmResultDraft: null,
  proposeResult: null,
  returnForFix: null,
  sign: {
    vi: 'Bạn ký kết quả của hồ sơ này. Chữ ký ghi vào sổ, không rút lại được.',
    en: 'You sign the result of this dossier. The signature goes into the ledger and cannot be taken back.',
  },
  issueResult: {
    vi: 'Số văn bản ghi vào sổ và kết quả được phát hành, không sửa lại được. Giờ này quyết định hồ sơ đúng hạn hay trễ.',
    en: 'The number goes into the ledger and the result is issued; this moment decides whether it is on time.',
  },
  returnResult: { vi: 'Hồ sơ kết thúc: kết quả đã đến tay người nhận.', en: 'The dossier ends: the result is with its receiver.' },
  apologise: { vi: 'Chỉ được xin lỗi và hẹn lại một lần. Người nộp nhận ngày hẹn mới ngay.', en: 'A new date may be set once only. The applicant gets it at once.' },
  askWithdrawal: null,
  confirmWithdrawal: {
    vi: 'Hồ sơ kết thúc theo ý người nộp và không mở lại được. Giấy tờ được trả lại.',
    en: 'The dossier ends at the applicant’s wish and cannot be opened again. Papers go back.',
  },
  stop: { vi: 'Hồ sơ dừng giải quyết và không mở lại được. Người nộp nhận lý do và căn cứ.', en: 'The dossier is stopped for good. The applicant gets the reason and its ground.' },
  expireSupplement: {
    vi: 'Hồ sơ kết thúc vì quá hạn bổ sung và không mở lại được.',
    en: 'The dossier ends because the supplement did not come in time; it cannot be opened again.',
  },
  archive: null,
} satisfies Record<OfficerAct, Text | null>;
