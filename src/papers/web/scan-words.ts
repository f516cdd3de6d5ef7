import type { Text } from '../../basics/rules/outcome.ts';
import type { SentState } from './scan-sender.ts';

/** Words of a phone that scans for the machine beside it. */
export const scanWords = {
  phoneTitle: { vi: 'Chụp giấy tờ cho máy tính', en: 'Take photos for the computer' },
  phoneLead: {
    vi: 'Ảnh chỉ đến máy đang hiện mã này. Ảnh được niêm phong trên điện thoại trước khi gửi, không lưu lại trên điện thoại, và máy chủ không xem được.',
    en: 'Photos go only to the screen that shows this code. They are sealed on the phone before they are sent, are not kept on the phone, and the server cannot see them.',
  },
  noSecret: {
    vi: 'Đường dẫn thiếu phần cuối. Quét lại mã trên màn hình máy tính bằng máy ảnh của điện thoại.',
    en: 'The address lacks its end. Scan the code on the computer again with the camera of the phone.',
  },
  phoneCannot: {
    vi: 'Trình duyệt này không niêm phong được ảnh (trang phải mở bằng https). Dùng trình duyệt khác hoặc hỏi người đang giúp bạn.',
    en: 'This browser cannot seal photos (the page must be opened by https). Use another browser, or ask who is helping you.',
  },
  noScript: {
    vi: 'Trình duyệt này không chạy được trang chụp. Dùng trình duyệt khác, hoặc mang giấy tờ đến bộ phận một cửa.',
    en: 'This browser cannot run the camera page. Use another one, or bring the papers to the one-stop desk.',
  },
  take: { vi: 'Chụp trang đầu', en: 'Take the first page' },
  takeMore: { vi: 'Chụp trang nữa', en: 'Take another page' },
  finish: { vi: 'Xong', en: 'Done' },
  finished: { vi: 'Đã xong. Bạn có thể đóng trang này; mời nhìn sang màn hình máy tính.', en: 'Done. You may close this page and look at the computer.' },
  keepOpen: { vi: 'Giữ trang này mở đến khi máy tính nhận đủ.', en: 'Keep this page open until the computer has everything.' },
  phoneOver: {
    vi: 'Mã này đã hết hạn hoặc máy tính đã đóng. Quét mã mới trên màn hình máy tính nếu còn trang cần chụp.',
    en: 'This code has ended, or the computer closed it. Scan a new one for more pages.',
  },
  phoneNoLine: {
    vi: 'Mạng yếu, đang gửi lại. Trang chưa gửi vẫn còn đây, đừng đóng trang.',
    en: 'Weak line, sending again. What was not sent is still here; keep this page open.',
  },
  tooMany: { vi: 'Một lần chụp được nhiều nhất 40 trang. Bấm Xong rồi mở mã mới.', en: 'At most 40 pages at a time. Press Done and open a new code.' },
  notSent: (count: number): Text => ({ vi: `Còn ${count} trang chưa đến máy tính. Chờ một lát.`, en: `${count} pages have not reached the computer yet. Wait a moment.` }),
  page: (n: number): Text => ({ vi: `Trang ${n}`, en: `Page ${n}` }),
} as const;

export const sentWords = {
  waiting: { vi: 'đang gửi…', en: 'sending…' },
  sent: { vi: 'đã gửi, chờ máy tính lấy', en: 'sent, waiting for the computer' },
  fetched: { vi: 'máy tính đã nhận', en: 'the computer has it' },
} as const satisfies Record<SentState, Text>;
