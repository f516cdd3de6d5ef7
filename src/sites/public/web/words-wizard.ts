import type { Text } from '../../../basics/rules/outcome.ts';

/** Words around the questions. They travel with the island: no more here than it says. */
export const wizardWords = {
  part: (input: { readonly at: number; readonly of: number; readonly name: string }): Text => ({
    vi: `${input.name} · phần ${input.at} trên ${input.of}`,
    en: `${input.name} · part ${input.at} of ${input.of}`,
  }),
  savedAt: (time: string): Text => ({ vi: `Đã lưu lúc ${time}`, en: `Saved at ${time}` }),
  savedHereAt: (time: string): Text => ({ vi: `Đã lưu trên máy này lúc ${time}`, en: `Saved on this device at ${time}` }),
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  saveFailed: { vi: 'Chưa lưu được, đang thử lại. Cứ khai tiếp, đừng đóng trang.', en: 'Not saved yet, trying again. Go on, but keep this page open.' },
  moreQuestions: { vi: 'Theo câu vừa trả lời, cần thêm vài thông tin bên dưới.', en: 'Your answer brings up a few more questions below.' },
  cardOffer: { vi: 'Điền từ mã QR trên thẻ căn cước', en: 'Fill in from the QR code of the identity card' },
  cardDone: { vi: 'Đã điền từ thẻ căn cước. Xem lại từng mục rồi bấm Tiếp tục.', en: 'Filled in from the identity card. Look at each answer and continue.' },
  warningTitle: { vi: 'Xem lại giúp', en: 'Please look again' },
  warningText: { vi: 'Nếu đúng như vậy thì bấm Tiếp tục lần nữa.', en: 'If it is right as it stands, press Continue once more.' },
} as const;
