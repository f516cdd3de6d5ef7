import type { Text } from '../../basics/rules/outcome.ts';
import type { HandoverAnswer } from '../rules/handover.ts';

/** Words about handing equipment over from one office to another. */
export const handoverWords = {
  offer: { vi: 'Bàn giao cho đơn vị khác', en: 'Hand over to another office' },
  offerMeans: {
    vi: 'Thiết bị vẫn ở sổ này đến khi bên nhận xác nhận. Khi đó thiết bị ra khỏi sổ này, vào sổ bên nhận với nhãn mới; lịch sử đi theo.',
    en: 'The item stays in this register until the other office confirms. Then it goes into theirs under a new label, with its history.',
  },
  to: { vi: 'Bên nhận', en: 'Taking office' },
  note: { vi: 'Biên bản, người giao, người nhận', en: 'Record, who gives, who takes' },
  noteHint: { vi: 'Ví dụ: Biên bản 12/BB-BG ngày 05/03/2019, ông Mẫu giao, bà Mẫu nhận.', en: 'For example record 12 of 05/03/2019, who gave and who took it.' },
  send: { vi: 'Đề nghị bàn giao', en: 'Offer it' },
  sent: { vi: 'Đã đề nghị; chờ bên nhận xác nhận.', en: 'Offered; waiting for the other office.' },
  about: {
    vi: 'Hai bên cùng ghi: bên giao đề nghị, bên nhận xác nhận. Mọi lần bàn giao giữ lại ở đây.',
    en: 'Both sides say it: one offers, the other confirms. Everything stays listed here.',
  },
  open: { vi: 'Chờ xác nhận', en: 'Waiting' },
  past: { vi: 'Đã trả lời', en: 'Answered' },
  none: { vi: 'Chưa có lần bàn giao nào', en: 'Nothing was handed over yet' },
  noneMore: { vi: 'Mở một thiết bị ở Sổ thiết bị rồi bấm "Bàn giao cho đơn vị khác".', en: 'Open an item in the register and press "Hand over to another office".' },
  noneOpen: { vi: 'Không có lần nào đang chờ.', en: 'Nothing waits.' },
  fromTo: (from: string, to: string): Text => ({ vi: `${from} giao cho ${to}`, en: `${from} to ${to}` }),
  offered: (who: string, when: string): Text => ({ vi: `Đề nghị: ${who}, ${when}`, en: `Offered: ${who}, ${when}` }),
  answered: (who: string, when: string): Text => ({ vi: `Trả lời: ${who}, ${when}`, en: `Answered: ${who}, ${when}` }),
  states: {
    taken: { vi: 'Đã nhận', en: 'Taken' },
    declined: { vi: 'Không nhận', en: 'Declined' },
    withdrawn: { vi: 'Đã rút lại', en: 'Withdrawn' },
  } satisfies Record<HandoverAnswer, Text>,
  acts: {
    taken: { vi: 'Xác nhận đã nhận', en: 'Confirm it is here' },
    declined: { vi: 'Không nhận', en: 'Decline' },
    withdrawn: { vi: 'Rút lại', en: 'Withdraw' },
  } satisfies Record<HandoverAnswer, Text>,
  where: { vi: 'Đặt ở đâu', en: 'Where it will stand' },
  takenMeans: {
    vi: 'Ghi vào sổ của đơn vị mình với nhãn mới. Hai bên đã xác nhận thì không hoàn tác.',
    en: 'It comes into your register under a new label. What both sides confirmed is not undone.',
  },
  recorded: { vi: 'Đã ghi.', en: 'Recorded.' },
} as const;
