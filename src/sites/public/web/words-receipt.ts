import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the receipt: what is true at that moment, no more. */
export const receiptWords = {
  title: { vi: 'Biên nhận nộp hồ sơ', en: 'Receipt' },
  done: { vi: 'Đã nộp xong', en: 'Submitted' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  honest: (time: string): Text => ({
    vi: `Hệ thống đã nhận hồ sơ. Cơ quan sẽ mở và trả lời trước ${time}.`,
    en: `The system has your dossier. The office will open it and answer by ${time}.`,
  }),
  nowAt: (stage: Text): Text => ({ vi: `Tình trạng hiện nay: ${stage.vi}`, en: `Where it stands now: ${stage.en}` }),
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  office: { vi: 'Nơi nhận', en: 'Receiving office' },
  submittedAt: { vi: 'Nộp lúc', en: 'Submitted at' },
  answerBy: { vi: 'Cơ quan trả lời trước', en: 'Answer by' },
  dueAt: { vi: 'Hẹn trả kết quả', en: 'Result due' },
  dueLater: { vi: 'Có ngày hẹn khi cơ quan tiếp nhận', en: 'Set when the office receives it' },
  digest: { vi: 'Dấu kiểm nội dung', en: 'Digest of the content' },
  scan: { vi: 'Quét để tra cứu', en: 'Scan to track' },
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
    vi: 'Còn tệp chưa đến máy chủ. Vào Tra cứu để gửi bổ sung, hoặc mang giấy tờ tới quầy.',
    en: 'Some files have not arrived. Send them through Track, or bring them to the desk.',
  },
  otherMatter: { vi: 'Làm thủ tục khác', en: 'Another procedure' },
} as const;
