import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the receipt: what is true at that moment, no more. */
export const receiptWords = {
  title: { vi: 'Biên nhận nộp hồ sơ', en: 'Receipt' },
  done: { vi: 'Đã nộp xong', en: 'Submitted' },
  doneButPapers: (missing: number): Text => ({
    vi: `Đã nhận nội dung, còn ${missing} giấy tờ`,
    en: missing === 1 ? 'Your answers are here; 1 paper is still to come' : `Your answers are here; ${missing} papers are still to come`,
  }),
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  honest: (time: string): Text => ({
    vi: `Hệ thống đã nhận hồ sơ. Cơ quan sẽ mở và trả lời trước ${time}.`,
    en: `The system has your dossier. The office will open it and answer by ${time}.`,
  }),
  honestInPart: {
    vi: 'Hệ thống đã nhận nội dung khai. Cơ quan tiếp nhận khi giấy tờ đến đủ.',
    en: 'The system has your answers. The office can receive the dossier when all papers are here.',
  },
  nowAt: (stage: Text): Text => ({ vi: `Tình trạng hiện nay: ${stage.vi}`, en: `Where it stands now: ${stage.en}` }),
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  office: { vi: 'Nơi nhận', en: 'Receiving office' },
  submittedAt: { vi: 'Nộp lúc', en: 'Submitted at' },
  answerBy: { vi: 'Cơ quan trả lời trước', en: 'Answer by' },
  dueAt: { vi: 'Hẹn trả kết quả', en: 'Result due' },
  dueLater: { vi: 'Có ngày hẹn khi cơ quan tiếp nhận', en: 'Set when the office receives it' },
  digest: { vi: 'Dấu kiểm nội dung', en: 'Digest of the content' },
  scan: { vi: 'Quét để tra cứu', en: 'Scan to track' },
  scanToCheck: { vi: 'Quét để kiểm tra biên nhận', en: 'Scan to check this receipt' },
  checkCode: { vi: 'Mã kiểm tra', en: 'Check code' },
  check: { vi: 'Kiểm tra biên nhận này', en: 'Check this receipt' },
  signed: {
    vi: 'Biên nhận này có chữ ký của cơ quan: quét mã, hoặc nhập hai mã ở trên tại trang Kiểm tra biên nhận.',
    en: 'Signed by the office: scan the code, or enter the two codes above on the page Check a receipt.',
  },
  notSigned: {
    vi: 'Chưa có chữ ký của cơ quan: biên nhận được ký khi đủ giấy tờ.',
    en: 'Not yet signed by the office: it is signed when all papers are here.',
  },
  otherPaper: { vi: 'Giấy tờ khác', en: 'Other paper' },
  arrived: { vi: 'đã nhận', en: 'received' },
  notArrived: { vi: 'CHƯA nhận', en: 'NOT received' },
  pdf: { vi: 'Tải biên nhận PDF', en: 'Receipt as PDF' },
  track: { vi: 'Theo dõi hồ sơ này', en: 'Follow this dossier' },
  keep: { vi: 'Chụp lại màn hình này, in ra, hoặc ghi mã vào sổ.', en: 'Take a picture of this screen, print it, or write the code down.' },
  nextTitle: { vi: 'Tiếp theo sẽ thế nào', en: 'What happens next' },
  next: [
    {
      vi: 'Cán bộ mở hồ sơ và trả lời trong 8 giờ làm việc: tiếp nhận và hẹn ngày, hoặc báo cần bổ sung gì.',
      en: 'An officer opens it and answers within 8 working hours: received with a due date, or what is missing.',
    },
    { vi: 'Mỗi khi có thay đổi, hệ thống nhắn tin. Tin nhắn không ghi nội dung hồ sơ.', en: 'At every change you get a message. It says nothing of what the dossier holds.' },
    {
      vi: 'Muốn xem lúc nào cũng được: vào Tra cứu, nhập mã này và 4 số cuối điện thoại hoặc năm sinh.',
      en: 'Look any time: open Track, enter this code and the last 4 digits of the phone or the year of birth.',
    },
    { vi: 'Giữ giấy tờ bản chính ở nhà, mang theo khi cán bộ hẹn.', en: 'Keep the originals at home and bring them when asked.' },
  ],
  papersMissing: {
    vi: 'Còn giấy tờ chưa đến máy chủ. Mở lại trang này ở máy đã khai để gửi nốt, hoặc mang giấy tờ tới quầy. Cơ quan chỉ tiếp nhận khi đủ.',
    en: 'Some papers have not arrived. Open the site again on the machine where you filed, or bring them to the desk. The office receives it when all are here.',
  },
  otherMatter: { vi: 'Làm thủ tục khác', en: 'Another procedure' },
} as const;
