import type { Text } from '../../basics/rules/outcome.ts';
import type { ActKind } from './acts.ts';

/** What each act is called on buttons and in the timeline. */
export const actNames = {
  submit: { vi: 'Nộp hồ sơ', en: 'Submit' },
  receive: { vi: 'Tiếp nhận', en: 'Receive' },
  requestSupplement: { vi: 'Yêu cầu bổ sung', en: 'Request a supplement' },
  supplement: { vi: 'Bổ sung hồ sơ', en: 'Supplement' },
  returnSupplement: { vi: 'Bổ sung chưa đủ', en: 'Supplement incomplete' },
  refuse: { vi: 'Từ chối tiếp nhận', en: 'Refuse to receive' },
  assign: { vi: 'Phân công thụ lý', en: 'Assign' },
  consult: { vi: 'Lấy ý kiến', en: 'Ask for an opinion' },
  answerConsultation: { vi: 'Ghi nhận ý kiến trả lời', en: 'Record the opinion' },
  requestPayment: { vi: 'Thông báo nộp phí, lệ phí', en: 'Request payment' },
  recordPayment: { vi: 'Ghi nhận đã nộp', en: 'Record payment' },
  suspend: { vi: 'Tạm dừng', en: 'Suspend' },
  resume: { vi: 'Tiếp tục giải quyết', en: 'Resume' },
  sendResultDraft: { vi: 'Gửi bản nháp kết quả', en: 'Send the draft of the result' },
  confirmResultDraft: { vi: 'Xác nhận bản nháp', en: 'Confirm the draft' },
  proposeResult: { vi: 'Trình ký', en: 'Propose the result' },
  returnForFix: { vi: 'Trả lại để sửa', en: 'Return to be mended' },
  sign: { vi: 'Ký duyệt', en: 'Sign' },
  issueResult: { vi: 'Cấp số, phát hành', en: 'Number and issue' },
  returnResult: { vi: 'Trả kết quả', en: 'Return the result' },
  apologise: { vi: 'Xin lỗi và hẹn lại', en: 'Apologise and set a new date' },
  askWithdrawal: { vi: 'Đề nghị rút hồ sơ', en: 'Ask to withdraw' },
  confirmWithdrawal: { vi: 'Xác nhận rút hồ sơ', en: 'Confirm the withdrawal' },
  stop: { vi: 'Dừng giải quyết', en: 'Stop' },
  expireSupplement: { vi: 'Kết thúc do quá hạn bổ sung', en: 'Close: supplement not given in time' },
  archive: { vi: 'Lưu trữ', en: 'Archive' },
} satisfies Record<ActKind, Text>;
