import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the page behind the label on a machine. */
export const equipmentPageWords = {
  title: (kind: Text): Text => ({ vi: `${kind.vi} của Tổ tư vấn`, en: `${kind.en} of the advisory team` }),
  titlePublic: (kind: Text): Text => ({ vi: `${kind.vi} phục vụ người dân`, en: `${kind.en} for the people` }),
  label: { vi: 'Mã nhãn', en: 'Label' },
  name: { vi: 'Tên máy', en: 'Name' },
  place: { vi: 'Nơi đặt', en: 'Place' },
  state: { vi: 'Tình trạng', en: 'State' },
  since: (day: string): Text => ({ vi: `từ ${day}`, en: `since ${day}` }),
  checkedOn: { vi: 'Kiểm tra gần nhất', en: 'Last checked' },
  never: { vi: 'Chưa kiểm tra', en: 'Never' },
  reportTitle: { vi: 'Máy này hỏng?', en: 'Is it broken?' },
  reportLead: {
    vi: 'Bấm nút dưới đây, phường sẽ đến xem. Không cần tài khoản, không cần ghi tên.',
    en: 'Press the button and the ward will look at it. No account and no name are needed.',
  },
  note: { vi: 'Hỏng thế nào (không bắt buộc)', en: 'What is wrong (optional)' },
  noteHint: { vi: 'Ví dụ: không lên nguồn, kẹt giấy. Đừng ghi tên hay số điện thoại của ai.', en: 'For example: no power, paper jam. Nobody’s name or phone number, please.' },
  report: { vi: 'Báo hỏng', en: 'Report as broken' },
  thanks: { vi: 'Đã ghi. Phường sẽ xem máy này.', en: 'Noted. The ward will look at it.' },
  already: {
    vi: 'Đã có người báo hỏng máy này trước đó; phường chưa xem xong nên không cần báo lại.',
    en: 'Somebody reported it before, and the ward has not looked yet: no need to report again.',
  },
  waiting: (when: string): Text => ({ vi: `Có người báo hỏng lúc ${when}. Đang chờ phường xem lại.`, en: `Reported as broken at ${when}. The ward will look at it.` }),
  known: { vi: 'Phường đã biết máy này không dùng được.', en: 'The ward knows that it does not work.' },
  call: (phone: string): Text => ({ vi: `Cần gấp, gọi ${phone}.`, en: `In a hurry, call ${phone}.` }),
} as const;
