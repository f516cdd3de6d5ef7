import type { Text } from '../../basics/rules/outcome.ts';

/** Words of the papers viewer. */
export const paperWords = {
  viewer: { vi: 'Khung xem giấy tờ', en: 'Papers viewer' },
  none: { vi: 'Người nộp không gửi tệp nào', en: 'No files were sent' },
  noneMore: { vi: 'Hồ sơ nộp tại quầy có thể chỉ có bản giấy.', en: 'A dossier filed at the desk may be on paper only.' },
  place: (at: number, of: number): Text => ({ vi: `Tệp ${at} trên ${of}`, en: `File ${at} of ${of}` }),
  previous: { vi: 'Tệp trước', en: 'Previous file' },
  next: { vi: 'Tệp sau', en: 'Next file' },
  rotate: { vi: 'Xoay', en: 'Rotate' },
  larger: { vi: 'Phóng to', en: 'Larger' },
  smaller: { vi: 'Thu nhỏ', en: 'Smaller' },
  fit: { vi: 'Vừa khung', en: 'Fit' },
  open: { vi: 'Mở thẻ mới', en: 'Open in a tab' },
  list: { vi: 'Các tệp', en: 'Files' },
  notArrived: { vi: 'Tệp này chưa đến đủ', en: 'This file has not arrived whole' },
  notArrivedMore: {
    vi: 'Máy của người nộp còn đang gửi. Tải lại trang sau ít phút; chưa nên tiếp nhận hồ sơ.',
    en: 'The person’s device is still sending. Reload in a few minutes; do not receive the dossier yet.',
  },
  cannotShow: { vi: 'Không hiện được tệp này ở đây', en: 'This file cannot be shown here' },
  cannotShowMore: { vi: 'Mở tệp trong thẻ mới để xem.', en: 'Open it in a new tab.' },
  digest: { vi: 'Mã kiểm tra SHA-256', en: 'SHA-256 digest' },
  digestMore: { vi: 'Trùng với mã trên giấy biên nhận của người nộp nghĩa là tệp không bị thay đổi.', en: 'Equal to the one on the person’s receipt: the file is unchanged.' },
  types: {
    'image/jpeg': { vi: 'Ảnh JPEG', en: 'JPEG picture' },
    'image/png': { vi: 'Ảnh PNG', en: 'PNG picture' },
    'image/heic': { vi: 'Ảnh HEIC', en: 'HEIC picture' },
    'application/pdf': { vi: 'Tệp PDF', en: 'PDF' },
  },
  unknownType: { vi: 'Chưa rõ loại', en: 'Type not known yet' },
} as const;
