import type { Text } from '../../basics/rules/outcome.ts';

/** Words that offer a phone as the camera. */
export const phoneLinkWords = {
  offer: { vi: 'Dùng điện thoại để chụp', en: 'Use a phone as the camera' },
  offerHint: {
    vi: 'Máy này không có máy ảnh tốt? Quét mã bằng điện thoại, chụp, ảnh sẽ hiện ở đây. Không cần cài gì, không cần đăng nhập.',
    en: 'No good camera here? Scan a code with a phone, take the photos, they appear here. Nothing to install, no log-in.',
  },
  cannotBegin: {
    vi: 'Chưa mở được mã: không liên lạc được với máy chủ. Thử lại sau ít giây.',
    en: 'The code could not be made: the server cannot be reached. Try again in a few seconds.',
  },
  over: { vi: 'Mã đã hết hạn. Mở mã mới nếu còn trang cần chụp.', en: 'The code has ended. Open a new one for more pages.' },
} as const satisfies Record<string, Text>;
