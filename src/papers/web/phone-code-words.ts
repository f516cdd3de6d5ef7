import type { Text } from '../../basics/rules/outcome.ts';

/** Words around the code that a phone opens. */
export const phoneCodeWords = {
  code: { vi: 'Mã QR để mở máy ảnh của điện thoại', en: 'QR code that opens the camera of the phone' },
  steps: {
    vi: 'Mở máy ảnh của điện thoại, hướng vào mã này, chạm vào đường dẫn hiện ra rồi chụp giấy tờ.',
    en: 'Open the camera of the phone, point it at this code, tap the link and take the photos.',
  },
  sealed: {
    vi: 'Ảnh được niêm phong trên điện thoại và chỉ máy đang hiện mã này mở được. Lấy xong là xóa khỏi máy chủ và điện thoại.',
    en: 'Photos are sealed on the phone; only the screen that shows this code can open them. Once here they are gone from the server and the phone.',
  },
  sameNet: { vi: 'Điện thoại phải vào được cùng địa chỉ với máy này.', en: 'The phone must be able to reach the same address as this computer.' },
  close: { vi: 'Đóng mã này', en: 'Close this code' },
  awaited: { vi: 'Đang chờ điện thoại quét mã…', en: 'Waiting for the phone to scan the code…' },
  here: { vi: 'Điện thoại đã kết nối. Trang chụp xong sẽ hiện ở trên.', en: 'The phone is connected. Pages appear above as they are taken.' },
  done: { vi: 'Điện thoại báo đã chụp xong.', en: 'The phone says that all is taken.' },
  noLine: {
    vi: 'Mất liên lạc với máy chủ; đang thử lại. Trang đã chụp vẫn còn trên điện thoại.',
    en: 'No line to the server; trying again. Pages that were taken are still on the phone.',
  },
  notOpened: { vi: 'Một trang đến nơi bị hỏng và đã bỏ qua. Chụp lại trang đó.', en: 'A page arrived damaged and was left out. Take it again.' },
} as const satisfies Record<string, Text>;
