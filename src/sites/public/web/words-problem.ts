import type { Text } from '../../../basics/rules/outcome.ts';

/** Words for when something is not there or does not work. */
export const problemWords = {
  notFound: { vi: 'Không tìm thấy trang này', en: 'This page does not exist' },
  notFoundText: {
    vi: 'Địa chỉ có thể gõ thiếu, hoặc trang đã chuyển đi. Tìm thủ tục bên dưới, hoặc về trang chủ.',
    en: 'The address may be incomplete or the page has moved. Search below, or go to the first page.',
  },
  broken: { vi: 'Hệ thống đang gặp lỗi', en: 'Something broke on our side' },
  brokenText: {
    vi: 'Lỗi này không phải do bạn. Những gì đã báo "Đã lưu" vẫn còn nguyên. Chờ một lát rồi thử lại.',
    en: 'This is not your fault. Everything that said "Saved" is still there. Wait a moment and try again.',
  },
  busy: { vi: 'Hệ thống đang bận', en: 'The system is busy' },
  busyText: {
    vi: 'Nhiều người đang dùng cùng lúc. Những gì đã báo "Đã lưu" vẫn còn nguyên. Chờ một phút rồi tải lại trang.',
    en: 'Many people are using it right now. Everything that said "Saved" is still there. Wait a minute and reload.',
  },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  home: { vi: 'Về trang chủ', en: 'To the first page' },
  urgent: { vi: 'Việc gấp thì gọi hoặc đến bộ phận một cửa:', en: 'If it is urgent call or visit the one-stop desk:' },
  source: { vi: 'Căn cứ', en: 'Source' },
} as const satisfies Record<string, Text>;
