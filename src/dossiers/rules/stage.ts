import type { Text } from '../../basics/rules/outcome.ts';

/** Where a dossier stands, in the words of the one-stop process. Draft and sending live on the device, not here. */
export type Stage =
  | 'submitted'
  | 'awaitingSupplementBeforeReceipt'
  | 'refused'
  | 'received'
  | 'processing'
  | 'consulting'
  | 'awaitingSupplement'
  | 'awaitingPayment'
  | 'suspended'
  | 'awaitingSignature'
  | 'returnedForFix'
  | 'signed'
  | 'ready'
  | 'declined'
  | 'delivered'
  | 'withdrawn'
  | 'stopped'
  | 'supplementExpired'
  | 'archived';

/**
 * Words shown, national synchronisation code (TrangThaiHoSo 1-10; the codes are to be confirmed against the
 * integration document, the words are sure) and what the clock does.
 */
export const stages = {
  submitted: { name: { vi: 'Mới nộp, chờ tiếp nhận', en: 'Submitted, waiting to be received' }, nationalCode: 1, clock: 'reception' },
  awaitingSupplementBeforeReceipt: { name: { vi: 'Chờ bổ sung trước tiếp nhận', en: 'Waiting for a supplement before receipt' }, nationalCode: 5, clock: 'none' },
  refused: { name: { vi: 'Từ chối tiếp nhận', en: 'Not received (refused)' }, nationalCode: 3, clock: 'stopped' },
  received: { name: { vi: 'Đã tiếp nhận', en: 'Received' }, nationalCode: 2, clock: 'runs' },
  processing: { name: { vi: 'Đang xử lý', en: 'Being processed' }, nationalCode: 4, clock: 'runs' },
  consulting: { name: { vi: 'Đang lấy ý kiến, xác minh', en: 'Waiting for an opinion' }, nationalCode: 4, clock: 'runs' },
  awaitingSupplement: { name: { vi: 'Yêu cầu bổ sung', en: 'Waiting for a supplement' }, nationalCode: 5, clock: 'paused' },
  awaitingPayment: { name: { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for payment' }, nationalCode: 6, clock: 'paused' },
  suspended: { name: { vi: 'Tạm dừng theo căn cứ pháp luật', en: 'Suspended on a legal ground' }, nationalCode: 8, clock: 'paused' },
  awaitingSignature: { name: { vi: 'Trình ký', en: 'Waiting for signature' }, nationalCode: 4, clock: 'runs' },
  returnedForFix: { name: { vi: 'Trả lại để sửa', en: 'Returned to be mended' }, nationalCode: 4, clock: 'runs' },
  signed: { name: { vi: 'Đã ký, chờ phát hành', en: 'Signed, to be issued' }, nationalCode: 4, clock: 'runs' },
  ready: { name: { vi: 'Chờ trả kết quả', en: 'Result ready' }, nationalCode: 9, clock: 'stopped' },
  declined: { name: { vi: 'Không giải quyết (có văn bản)', en: 'Declined (written answer ready)' }, nationalCode: 9, clock: 'stopped' },
  delivered: { name: { vi: 'Đã trả kết quả', en: 'Result returned' }, nationalCode: 10, clock: 'stopped' },
  withdrawn: { name: { vi: 'Đã rút hồ sơ', en: 'Withdrawn' }, nationalCode: 7, clock: 'stopped' },
  stopped: { name: { vi: 'Dừng giải quyết', en: 'Stopped' }, nationalCode: 8, clock: 'stopped' },
  supplementExpired: { name: { vi: 'Quá hạn bổ sung, trả lại', en: 'Supplement not given in time, returned' }, nationalCode: 8, clock: 'stopped' },
  archived: { name: { vi: 'Lưu trữ', en: 'Archived' }, nationalCode: 10, clock: 'stopped' },
} as const satisfies Record<Stage, { name: Text; nationalCode: number; clock: 'reception' | 'runs' | 'paused' | 'stopped' | 'none' }>;

export const allStages: readonly Stage[] = Object.keys(stages) as Stage[];

/** Hồ sơ chưa giải quyết xong: somebody in the office, or the person, still has something to do. */
export function isOpen(stage: Stage): boolean {
  return stages[stage].clock !== 'stopped';
}
