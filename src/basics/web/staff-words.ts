import type { Text } from '../rules/outcome.ts';

/** Words that every screen of the staff uses. */
export const staffWords = {
  close: { vi: 'Đóng', en: 'Close' },
  leave: { vi: 'Thôi', en: 'Leave it' },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  whatNext: { vi: 'Làm gì tiếp:', en: 'What next:' },
  source: { vi: 'Căn cứ:', en: 'Source:' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  dateHint: { vi: 'Ngày/tháng/năm, ví dụ 5/3/2019', en: 'Day/month/year, for example 5/3/2019' },
  dateWrong: { vi: 'Không có ngày này. Ghi ngày/tháng/năm, ví dụ 5/3/2019.', en: 'There is no such day. Write day/month/year, for example 5/3/2019.' },
  serverGone: { vi: 'Chưa liên lạc được với máy chủ', en: 'The server does not answer' },
  serverGoneMore: {
    vi: 'Kiểm tra dây mạng hoặc Wi-Fi. Hệ thống tự thử lại; bạn cũng có thể bấm Thử lại.',
    en: 'Check the cable or Wi-Fi. We keep trying by ourselves; you may also press Try again.',
  },
  signedOut: { vi: 'Phiên làm việc đã hết', en: 'The session has ended' },
  signedOutMore: { vi: 'Đăng nhập lại để tiếp tục. Những gì đã gõ vẫn còn.', en: 'Log in again to go on. What was typed is still here.' },
  csv: { vi: 'Tải CSV', en: 'CSV' },
  xlsx: { vi: 'Tải Excel', en: 'Excel' },
  saveFailed: { vi: 'Chưa tải được, thử lại.', en: 'Not saved, try again.' },
  inDays: (days: number): Text => ({ vi: `${days} ngày nữa`, en: `In ${days} days` }),
} as const;
