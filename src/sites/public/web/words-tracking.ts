import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of tracking, the receipt and what the applicant may do with a filed dossier. */
export const trackingWords = {
  boxTitle: { vi: 'Hồ sơ đã nộp đến đâu rồi?', en: 'Where is my dossier?' },
  title: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  codeHint: { vi: 'Ghi trên biên nhận. Số biên nhận cũ cũng tra được.', en: 'On your receipt. Old receipt numbers work too.' },
  proof: { vi: '4 số cuối điện thoại, hoặc năm sinh', en: 'Last 4 digits of the phone, or the year of birth' },
  proofHint: { vi: 'Của người đứng tên hồ sơ. Để người lạ nhặt được biên nhận không xem được.', en: 'Of the applicant. So that a stranger who finds the receipt sees nothing.' },
  look: { vi: 'Xem hồ sơ', en: 'Show the dossier' },
  codeMissing: { vi: 'Nhập mã hồ sơ ghi trên biên nhận', en: 'Enter the code on the receipt' },
  proofMissing: { vi: 'Nhập 4 số cuối điện thoại hoặc năm sinh (4 chữ số)', en: 'Enter the last 4 digits of the phone or the year of birth (4 digits)' },
  notFound: {
    vi: 'Không tìm thấy hồ sơ nào khớp cả mã và số đã nhập. Xem lại từng chữ số trên biên nhận; mã gồm cả dấu chấm và dấu gạch.',
    en: 'No dossier fits both the code and the number. Check every digit on the receipt; dots and dashes belong to the code.',
  },
  lostReceipt: {
    vi: 'Mất biên nhận? Mang giấy tờ tùy thân đến bộ phận một cửa nơi đã nộp, cán bộ tìm lại mã.',
    en: 'Lost the receipt? Bring your identity card to the desk where you filed; they will find the code.',
  },
  state: { vi: 'Tình trạng', en: 'Where it stands' },
  mustDo: { vi: 'Việc bạn cần làm', en: 'What you need to do' },
  officeDoes: { vi: 'Cơ quan đang làm', en: 'What the office is doing' },
  done: { vi: 'Đã xong', en: 'Finished' },
  timeline: { vi: 'Diễn biến', en: 'What happened' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  office: { vi: 'Nơi giải quyết', en: 'Office' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  submitted: { vi: 'Nộp lúc', en: 'Submitted' },
  opened: { vi: 'Cơ quan mở xem lúc', en: 'Opened by the office' },
  notOpened: { vi: 'Chưa mở', en: 'Not yet' },
  answerBy: { vi: 'Cơ quan trả lời trước', en: 'Answer by' },
  received: { vi: 'Tiếp nhận lúc', en: 'Received' },
  due: { vi: 'Hẹn trả kết quả', en: 'Due' },
  newDue: { vi: 'Hẹn lại', en: 'New date' },
  finished: { vi: 'Xong lúc', en: 'Finished' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  papersArrived: ({ arrived, declared }: { readonly arrived: number; readonly declared: number }): Text => {
    if (declared === 0) return { vi: 'Không gửi kèm giấy tờ', en: 'No papers were sent' };
    if (arrived < declared) return { vi: `Mới nhận ${arrived} trên ${declared} tệp`, en: `${arrived} of ${declared} files received so far` };
    return { vi: `Đã nhận ${arrived} trên ${declared} tệp, giống hệt bản đã gửi`, en: `${arrived} of ${declared} files received, same as sent` };
  },
  daysLeft: (days: number): Text => {
    if (days > 0) return { vi: `Còn ${days} ngày`, en: days === 1 ? '1 day left' : `${days} days left` };
    return days === 0 ? { vi: 'Đến hạn hôm nay', en: 'Due today' } : { vi: `Quá hạn ${-days} ngày`, en: `${-days} days late` };
  },
  leave: { vi: 'Xem xong, xóa khỏi máy này', en: 'Done, forget it on this machine' },
  supplementTitle: { vi: 'Bổ sung hồ sơ', en: 'Supplement the dossier' },
  supplementAsked: { vi: 'Cán bộ đề nghị bổ sung', en: 'The officer asks for' },
  reason: { vi: 'Vì sao', en: 'Why' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  respondBy: (date: string): Text => ({ vi: `Bổ sung trước hết ngày ${date}`, en: `Supplement by the end of ${date}` }),
  settled: { vi: 'Đã đủ', en: 'Settled' },
  supplementNote: { vi: 'Lời nhắn cho cán bộ', en: 'Note to the officer' },
  supplementNoteHint: {
    vi: 'Ghi nội dung sửa, hoặc giải thích. Có thể bỏ trống nếu chỉ gửi giấy tờ.',
    en: 'What you corrected, or an explanation. May stay empty if you only send papers.',
  },
  supplementPapers: { vi: 'Giấy tờ gửi thêm', en: 'Papers to add' },
  supplementSend: { vi: 'Gửi bổ sung', en: 'Send the supplement' },
  supplementEmpty: { vi: 'Ghi lời nhắn hoặc chọn ít nhất một tệp', en: 'Write a note or choose at least one file' },
  supplementSent: { vi: 'Đã gửi bổ sung. Cán bộ sẽ xem và trả lời.', en: 'The supplement was sent. The officer will look at it.' },
  draftTitle: { vi: 'Bản nháp kết quả, mời xem lại', en: 'Draft of the result: please check' },
  draftHint: {
    vi: 'Đọc từng chữ, nhất là họ tên, ngày sinh. Có chỗ sai thì đừng xác nhận; gọi cho cơ quan.',
    en: 'Read every letter, names and dates most of all. If anything is wrong do not confirm; call the office.',
  },
  draftConfirm: { vi: 'Đúng hết, tôi xác nhận', en: 'All correct, I confirm' },
  draftConfirmed: { vi: 'Đã xác nhận bản nháp.', en: 'The draft is confirmed.' },
  withdraw: { vi: 'Tôi muốn rút hồ sơ', en: 'I want to withdraw' },
  withdrawTitle: { vi: 'Rút hồ sơ này?', en: 'Withdraw this dossier?' },
  withdrawText: { vi: 'Cán bộ xác nhận rồi dừng làm. Muốn làm lại thì nộp hồ sơ mới.', en: 'The officer confirms it and the work stops. To go on later you file again.' },
  withdrawReason: { vi: 'Lý do', en: 'Reason' },
  withdrawYes: { vi: 'Vâng, đề nghị rút hồ sơ', en: 'Yes, ask to withdraw' },
  withdrawNo: { vi: 'Không, giữ hồ sơ', en: 'No, keep it' },
  withdrawSent: { vi: 'Đã gửi đề nghị rút. Cán bộ sẽ xác nhận.', en: 'The request was sent. The officer will confirm it.' },
  expired: { vi: 'Để giữ kín, trang tra cứu đã đóng sau 30 phút. Nhập lại mã để xem tiếp.', en: 'For privacy the page closed after 30 minutes. Enter the code again.' },
} as const;
