import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the question how it was, on the tracking page. */
export const satisfactionWords = {
  title: { vi: 'Bạn thấy việc này được giải quyết thế nào?', en: 'How was it?' },
  lead: { vi: 'Bấm một nút là xong. Không bắt buộc.', en: 'One press is enough. You need not answer.' },
  used: {
    vi: 'Cơ quan chỉ xem số đếm chung; lời bạn viết đến lãnh đạo và người theo dõi thủ tục, không kèm tên, mã hay ngày của hồ sơ. Cán bộ đã làm hồ sơ của bạn không biết bạn chọn gì.',
    en: 'The office sees totals only. What you write goes to its leaders and the officer who watches procedures, without name, code or day. Who handled your dossier does not learn what you chose.',
  },
  words: { vi: 'Muốn nói thêm điều gì? (không bắt buộc)', en: 'Anything to add? (optional)' },
  wordsHint: { vi: 'Viết trước rồi mới bấm nút. Đừng ghi họ tên, số điện thoại.', en: 'Write first, then press a button. Leave out names and phone numbers.' },
  choose: { vi: 'Chọn một mức', en: 'Choose one' },
  said: (level: string): Text => ({ vi: `Bạn đã chọn: ${level}. Cảm ơn bạn.`, en: `You chose: ${level}. Thank you.` }),
  until: (day: string): Text => ({ vi: `Đổi được đến hết ngày ${day}.`, en: `You may change it until ${day}.` }),
  change: { vi: 'Đổi đánh giá', en: 'Change it' },
  done: { vi: 'Đã ghi đánh giá của bạn. Cảm ơn bạn.', en: 'Noted. Thank you.' },
} as const;
