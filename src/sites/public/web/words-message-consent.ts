import type { Text } from '../../../basics/rules/outcome.ts';

/** Words about agreeing to messages, and getting no more of them. */
export const messageConsentWords = {
  title: { vi: 'Nhận tin về dịch vụ công', en: 'Messages about public services' },
  notYet: { vi: 'Bạn chưa nhận tin nào loại này. Không bắt buộc.', en: 'You get none so far. You need not.' },
  agree: { vi: 'Tôi đồng ý nhận tin', en: 'I agree to messages' },
  agreed: (office: string): Text => ({ vi: `Bạn đã đồng ý nhận tin của ${office}. Không bao giờ nhắn vào ban đêm.`, en: `You agreed to messages of ${office}. Never at night.` }),
  withdraw: { vi: 'Thôi nhận tin', en: 'No more messages' },
  withdrawn: { vi: 'Bạn đã thôi nhận tin. Muốn nhận lại thì bấm nút dưới đây.', en: 'You get no more. To get them again press the button below.' },
  tell: { vi: 'Mỗi tin đều có đường dẫn để thôi nhận, lúc nào cũng được.', en: 'Each message carries a link to get no more, at any time.' },
  doneAgreed: { vi: 'Đã ghi: bạn đồng ý nhận tin.', en: 'Noted: you agree to messages.' },
  doneWithdrawn: { vi: 'Đã ghi: bạn thôi nhận tin.', en: 'Noted: you get no more messages.' },
  linkTitle: { vi: 'Thôi nhận tin nhắn?', en: 'No more messages?' },
  linkLead: {
    vi: 'Bấm nút dưới đây, số điện thoại của bạn sẽ không nhận tin giới thiệu dịch vụ công nữa. Tin về hồ sơ bạn đã nộp vẫn được gửi.',
    en: 'Press the button, and this phone gets no more messages about public services. Messages about a dossier you filed are still sent.',
  },
  linkDone: { vi: 'Xong. Số điện thoại này không nhận tin giới thiệu dịch vụ công nữa.', en: 'Done. This phone gets no more messages about public services.' },
  linkAgain: { vi: 'Muốn nhận lại: mở trang tra cứu hồ sơ của bạn.', en: 'To get them again, open the page where you track your dossier.' },
  linkWrong: {
    vi: 'Đường dẫn không đúng hoặc bị cắt. Mở lại từ tin nhắn, hoặc gọi bộ phận một cửa.',
    en: 'The link is wrong or cut off. Open it from the message again, or call the one-stop desk.',
  },
} as const;
