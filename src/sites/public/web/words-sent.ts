import type { Text } from '../../../basics/rules/outcome.ts';
import type { OutboxReasonKind, OutboxState } from '../../../sync/rules/outbox-item.ts';

/** Where a filing stands, in words that claim no more than is known. */
export const sentWords = {
  waiting: {
    name: { vi: 'Đang chờ gửi', en: 'Waiting to be sent' },
    text: { vi: 'Hồ sơ nằm nguyên trên máy này. Cơ quan CHƯA nhận.', en: 'The dossier is whole on this device. The office does NOT have it yet.' },
  },
  sending: { name: { vi: 'Đang gửi', en: 'Being sent' }, text: { vi: 'Đang chuyển đến máy chủ. Bản trên máy này vẫn giữ.', en: 'On its way to the server. The copy here stays.' } },
  answersThere: {
    name: { vi: 'Đã gửi', en: 'Sent' },
    text: {
      vi: 'Máy chủ đã giữ nội dung khai và giờ nộp; còn chờ đủ giấy tờ và biên nhận có chữ ký.',
      en: 'The server holds the answers and the time of filing; papers or the signed receipt are still to come.',
    },
  },
  received: {
    name: { vi: 'Cơ quan đã nhận', en: 'Received by the office' },
    text: { vi: 'Biên nhận có chữ ký, đã kiểm tra trên máy này.', en: 'The receipt is signed and was checked on this device.' },
  },
  needsPerson: {
    name: { vi: 'Cần bạn xem lại', en: 'Needs you' },
    text: { vi: 'Không có gì bị mất. Xem lý do và chọn việc cần làm.', en: 'Nothing is lost. See why, and choose what to do.' },
  },
} as const satisfies Record<OutboxState, { readonly name: Text; readonly text: Text }>;

/** Why it waits or needs somebody, where the server has no words of its own. */
export const reasonWords = {
  noLine: { vi: 'Đang không có mạng. Có mạng là tự gửi, không cần bấm lại.', en: 'There is no line. It is sent by itself when there is one.' },
  busy: { vi: 'Máy chủ đang bận, hẹn gửi lại.', en: 'The server is busy and asks to come again.' },
  refused: { vi: 'Máy chủ từ chối.', en: 'The server says no.' },
  unexplained: {
    vi: 'Có một câu trả lời lạ trên đường truyền; chưa chắc là của cơ quan. Vẫn thử lại.',
    en: 'A strange answer came, perhaps not from the office. It is tried again.',
  },
  otherContent: {
    vi: 'Hồ sơ này đã có ở cơ quan với nội dung khác. Cả hai bản đều được giữ; cán bộ sẽ xem.',
    en: 'The office already has this dossier with other content. Both are kept; an officer will look.',
  },
  paperRefused: { vi: 'Một tệp giấy tờ không được nhận.', en: 'One of the papers was not taken.' },
  receiptForged: {
    vi: 'Biên nhận nhận được không mang chữ ký của cơ quan. Đừng tin biên nhận này; bản của bạn vẫn giữ trên máy.',
    en: 'The receipt is not signed by the office. Do not trust it; your copy stays here.',
  },
  receiptOfOtherContent: { vi: 'Biên nhận là thật nhưng của nội dung khác với bản trên máy này.', en: 'The receipt is genuine but of other content than is kept here.' },
  newer: {
    vi: 'Bản giữ trên máy này do phiên bản mới hơn của trang ghi. Cập nhật trang để đọc.',
    en: 'What is kept here was written by a newer version of this site. Update to read it.',
  },
  unreadable: { vi: 'Bản giữ trên máy này không đọc lại được nữa.', en: 'What is kept here can no longer be read.' },
} as const satisfies Record<OutboxReasonKind, Text>;

export const sentPageWords = {
  whereTitle: { vi: 'Hồ sơ của bạn đang ở đâu', en: 'Where your dossier is' },
  filedAt: { vi: 'Bấm nộp lúc', en: 'Filed at' },
  steps: { vi: 'Các bước', en: 'Steps' },
  mayClose: { vi: 'Đóng trang hay tắt máy cũng không sao: mở lại trang này, máy gửi tiếp.', en: 'You may close the page or switch off: open the site again and it goes on.' },
  next: { vi: 'Việc cần làm', en: 'What to do' },
} as const;
