import type { Text } from '../../basics/rules/outcome.ts';

/** Words of filters kept under a name. */
export const viewWords = {
  title: { vi: 'Góc nhìn đã lưu', en: 'Saved views' },
  none: { vi: 'Chưa lưu góc nhìn nào. Chọn đơn vị, kỳ ở dưới rồi đặt tên để lần sau mở lại.', en: 'None yet. Choose below what you want to see, and give it a name.' },
  name: { vi: 'Đặt tên cho những gì đang xem', en: 'A name for what is shown' },
  nameMissing: { vi: 'Ghi một tên.', en: 'Give it a name.' },
  share: { vi: 'Cả đơn vị cùng thấy', en: 'The whole office sees it' },
  keep: { vi: 'Lưu', en: 'Keep' },
  kept: { vi: 'Đã lưu góc nhìn.', en: 'The view is kept.' },
  forget: { vi: 'Bỏ', en: 'Forget' },
  forgotten: { vi: 'Đã bỏ góc nhìn.', en: 'The view is forgotten.' },
  sharedBy: (name: string): Text => ({ vi: `${name} lưu cho cả đơn vị`, en: `${name} keeps it for the office` }),
} as const;
