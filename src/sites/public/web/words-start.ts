import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the page before the first question, and of choosing the office. */
export const startWords = {
  startTitle: { vi: 'Trước khi bắt đầu', en: 'Before you start' },
  where: { vi: 'Nộp hồ sơ cho nơi nào?', en: 'Which office should receive it?' },
  whereHint: { vi: 'Chọn phường nơi cư trú, hoặc nơi có thẩm quyền giải quyết.', en: 'The ward where you live, or the one competent for it.' },
  chooseOffice: { vi: 'Chọn nơi nhận…', en: 'Choose an office…' },
  whereMissing: { vi: 'Chọn nơi nhận hồ sơ', en: 'Choose the receiving office' },
  receivedBy: (name: string): Text => ({ vi: `Hồ sơ được gửi tới: ${name}`, en: `It will be sent to: ${name}` }),
  have: { vi: 'Nên có sẵn bên cạnh', en: 'Good to have at hand' },
  privacyTitle: { vi: 'Vì sao chúng tôi hỏi, ai xem được', en: 'Why we ask, and who sees it' },
  privacyWhy: {
    vi: 'Chỉ hỏi những gì tờ khai của thủ tục này yêu cầu, để giải quyết đúng việc này.',
    en: 'We ask only what the legal form of this procedure asks, and use it for this matter only.',
  },
  privacyWho: {
    vi: 'Chỉ cán bộ nơi nhận và nơi giải quyết xem được; mỗi lần xem đều được ghi lại.',
    en: 'Only officers of the receiving and deciding office see it; every look is recorded.',
  },
  privacyDraft: {
    vi: 'Bản nháp chỉ mở được trên máy này, hoặc bằng mã khai tiếp. Không nộp thì tự xóa sau 30 ngày.',
    en: 'The draft opens only on this machine or with a continue code. Not filed, it is erased after 30 days.',
  },
  shared: { vi: 'Đây là máy dùng chung', en: 'This is a shared machine' },
  sharedHint: {
    vi: 'Ở điểm hỗ trợ, tiệm, hay máy người khác. Đóng trình duyệt là máy quên bản nháp này.',
    en: 'At a support post, a shop, somebody else’s. It forgets this draft when the browser is closed.',
  },
  sharedHintDevice: {
    vi: 'Ở điểm hỗ trợ, tiệm, hay máy người khác. Mọi thứ bạn khai được mã hóa bằng mã PIN bạn đặt ở bước sau.',
    en: 'At a support post, a shop, somebody else’s. All you type is encrypted with a PIN that you choose next.',
  },
  begin: { vi: 'Bắt đầu khai', en: 'Begin' },
  already: (name: string): Text => ({ vi: `Máy này đang có bản nháp: ${name}`, en: `There is a draft on this machine: ${name}` }),
  goOn: { vi: 'Khai tiếp bản nháp', en: 'Continue the draft' },
  receivingOffice: { vi: 'Nơi nhận hồ sơ', en: 'Receiving office' },
} as const;
