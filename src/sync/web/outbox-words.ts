import type { Text } from '../../basics/rules/outcome.ts';
import type { OutboxItem, OutboxReasonKind, OutboxState } from '../rules/outbox-item.ts';

/** How every state is called on every screen, and what it means: honest, since people plan by it. */
export const outboxStateWords = {
  draft: {
    name: { vi: 'Bản nháp', en: 'Draft' },
    meaning: { vi: 'Chỉ có trên máy này, chưa nộp.', en: 'On this machine only, not filed yet.' },
  },
  waiting: {
    name: { vi: 'Đang chờ gửi', en: 'Waiting to be sent' },
    meaning: {
      vi: 'Đã lưu trên máy này, cơ quan CHƯA nhận. Máy tự gửi khi có mạng.',
      en: 'Kept on this machine; the office has NOT received it. It is sent by itself when there is a line.',
    },
  },
  sending: {
    name: { vi: 'Đang gửi', en: 'Being sent' },
    meaning: { vi: 'Đang gửi tới máy chủ.', en: 'On its way to the server.' },
  },
  answersThere: {
    name: { vi: 'Đã gửi nội dung', en: 'Answers sent' },
    meaning: {
      vi: 'Máy chủ đã giữ nội dung và giờ nộp; còn giấy tờ hoặc biên nhận có chữ ký. Đừng xóa gì trên máy này.',
      en: 'The server holds the answers and the time of filing; papers or the signed receipt are still to come. Remove nothing from this machine.',
    },
  },
  received: {
    name: { vi: 'Cơ quan đã nhận', en: 'Received by the office' },
    meaning: {
      vi: 'Nội dung và mọi giấy tờ đã đến đủ; chữ ký trên biên nhận đã được kiểm tra trên máy này.',
      en: 'Answers and all papers arrived; the signature of the receipt was checked on this machine.',
    },
  },
  needsPerson: {
    name: { vi: 'Cần bạn xem lại', en: 'Needs you' },
    meaning: { vi: 'Vẫn còn nguyên trên máy này, nhưng cần một người quyết định bước tiếp theo.', en: 'Still here, whole; somebody must decide what comes next.' },
  },
} satisfies Record<OutboxState | 'draft', { readonly name: Text; readonly meaning: Text }>;

/** Why an item waits or needs somebody, and what to do: used where the server said nothing of its own. */
const outboxReasonWords = {
  noLine: {
    why: { vi: 'Chưa liên lạc được với máy chủ của cơ quan.', en: 'The server of the office cannot be reached.' },
    next: { vi: 'Không cần làm gì: máy tự thử lại. Có mạng rồi thì bấm "Gửi ngay".', en: 'Nothing to do: it is tried again by itself. Once there is a line, press "Send now".' },
  },
  busy: {
    why: { vi: 'Máy chủ đang bận hoặc đang bảo trì.', en: 'The server is busy or being looked after.' },
    next: { vi: 'Không cần làm gì: máy tự thử lại.', en: 'Nothing to do: it is tried again by itself.' },
  },
  refused: {
    why: { vi: 'Máy chủ không nhận hồ sơ này.', en: 'The server did not take this.' },
    next: {
      vi: 'Chọn "Sửa lại" rồi nộp lại, hoặc hỏi bộ phận một cửa. Không có gì bị xóa.',
      en: 'Choose "Edit again" and file again, or ask the one-stop desk. Nothing is removed.',
    },
  },
  unexplained: {
    why: {
      vi: 'Có nơi nào đó trên đường truyền từ chối mà không nói lý do; có thể không phải máy chủ của cơ quan.',
      en: 'Something on the way refused without a reason; it may not be the server of the office.',
    },
    next: {
      vi: 'Máy vẫn tự thử lại. Thử mạng khác; nếu vẫn vậy, gọi bộ phận một cửa hoặc xuất hồ sơ ra USB.',
      en: 'It is tried again by itself. Try another network; if it stays, call the one-stop desk or export to a USB key.',
    },
  },
  otherContent: {
    why: {
      vi: 'Hồ sơ này đã đến máy chủ trước đó với nội dung khác. Không có gì bị ghi đè.',
      en: 'This dossier reached the server before, with other content. Nothing was overwritten.',
    },
    next: { vi: 'Tra cứu hồ sơ đã nộp; bản trên máy này vẫn giữ. Cán bộ sẽ xem cả hai bản.', en: 'Look at the one that was filed; the copy here stays. An officer looks at both.' },
  },
  paperRefused: {
    why: { vi: 'Máy chủ không nhận một giấy tờ; phần còn lại đã gửi.', en: 'The server did not take one of the papers; the rest was sent.' },
    next: {
      vi: 'Bổ sung giấy tờ đó qua trang tra cứu, hoặc mang bản giấy đến bộ phận một cửa.',
      en: 'Supplement it on the tracking page, or bring the paper to the one-stop desk.',
    },
  },
  receiptForged: {
    why: {
      vi: 'Biên nhận nhận được không có chữ ký đúng của cơ quan, nên chưa coi là đã nhận.',
      en: 'The receipt does not carry the right signature of the office, so it does not count.',
    },
    next: {
      vi: 'Máy giữ nguyên hồ sơ và hỏi lại. Thử mạng khác; nếu vẫn vậy, báo bộ phận một cửa.',
      en: 'The filing is kept and asked about again. Try another network; if it stays, tell the one-stop desk.',
    },
  },
  receiptOfOtherContent: {
    why: { vi: 'Cơ quan đã ký nhận, nhưng nội dung đó khác bản trên máy này.', en: 'The office signed for it, but for other content than is kept here.' },
    next: {
      vi: 'Tra cứu hồ sơ để đối chiếu, rồi hỏi bộ phận một cửa. Bản trên máy vẫn giữ.',
      en: 'Compare on the tracking page, then ask the one-stop desk. The copy here stays.',
    },
  },
  unreadable: {
    why: {
      vi: 'Một phần của hồ sơ này không còn đọc được trên máy; các hồ sơ khác không bị ảnh hưởng.',
      en: 'Part of this cannot be read on this machine any more; nothing else is affected.',
    },
    next: {
      vi: 'Bấm "Gửi lại" một lần; nếu vẫn vậy, liên hệ bộ phận một cửa với mã hoặc số phiếu.',
      en: 'Press "Send again" once; if it stays, ask the one-stop desk with the code or the slip.',
    },
  },
  newer: {
    why: { vi: 'Được lưu bởi phiên bản mới hơn của trang này.', en: 'Kept by a newer version of this page.' },
    next: { vi: 'Nối mạng và tải lại trang để dùng phiên bản mới. Không có gì bị xóa.', en: 'Connect and reload the page to get the newer version. Nothing is removed.' },
  },
} satisfies Record<OutboxReasonKind, { readonly why: Text; readonly next: Text }>;

/** The reason of an item in words: the server's own where it said any. */
export function reasonWords(item: Pick<OutboxItem, 'reason'>): { readonly why: Text; readonly next: Text } | null {
  const { reason } = item;
  if (reason === null) return null;
  const ours = outboxReasonWords[reason.kind];
  const { said } = reason;
  return said === null ? ours : { why: filled(said.detail, ours.why), next: filled(said.next, ours.next) };
}

function filled(said: Text, ours: Text): Text {
  return { vi: said.vi || ours.vi, en: said.en || ours.en };
}
