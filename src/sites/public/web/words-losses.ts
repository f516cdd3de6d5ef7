import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the page that counts what was lost. */
export const lossesWords = {
  title: { vi: 'Hồ sơ thất lạc', en: 'Lost submissions' },
  total: { vi: 'hồ sơ thất lạc', en: 'submissions lost' },
  target: { vi: 'Mục tiêu: 0. Đếm từ khi hệ thống chạy, cho mọi bộ phận.', en: 'Target: 0. Counted since the system began, over all offices.' },
  none: {
    vi: 'Chưa có hồ sơ nào thất lạc theo định nghĩa dưới đây. Con số này chỉ biết những gì được báo: nếu bạn đã gửi mà không thấy, hãy báo.',
    en: 'No submission has been lost by the definition below. The number knows only what is told: if you sent something and cannot find it, tell us.',
  },
  definition: { vi: 'Thế nào là thất lạc', en: 'What counts as lost' },
  open: { vi: 'Đang tìm', en: 'Being looked for' },
  openMore: { vi: 'Nghi ngờ chưa rõ: máy đối chiếu thấy thiếu, hoặc người dân báo.', en: 'Suspicions not cleared up: missed by a machine, or told by a person.' },
  closed: { vi: 'Đã rõ', en: 'Cleared up' },
  closedMore: { vi: 'Đã tìm thấy, hoặc chưa từng gửi đi.', en: 'Found, or never sent.' },
  causes: { vi: 'Vì sao thất lạc', en: 'Why they were lost' },
  noCause: { vi: 'Chưa rõ', en: 'Not known yet' },
  tell: { vi: 'Bạn đã gửi mà không tra cứu được?', en: 'You sent something and cannot find it?' },
  tellMore: {
    vi: 'Đem biên nhận, phiếu hẹn tạm, hoặc chỉ cần nhớ hôm nào gửi ở đâu, đến bộ phận một cửa hay gọi điện. Cán bộ ghi lại và phải tìm.',
    en: 'Bring the receipt, the slip, or just what you remember, to the one-stop desk, or call. The officer notes it and has to look.',
  },
  offices: { vi: 'Địa chỉ và điện thoại các bộ phận', en: 'Addresses and phones of the offices' },
  seePage: { vi: 'Xem số hồ sơ thất lạc, đếm công khai', en: 'See the public count of lost submissions' },
} as const satisfies Record<string, Text>;
