import type { Text } from '../../../basics/rules/outcome.ts';
import type { WalkInOutcome } from '../../../teams/rules/walk-in.ts';

/** Words about who comes to a post without an appointment, on the machine of that post. */
export const walkInWords = {
  shelf: (n: number): Text => ({ vi: `Người đến không hẹn hôm nay: ${n}`, en: `Came without an appointment today: ${n}` }),
  shelfWaiting: (n: number): Text => ({ vi: `Trong đó ${n} lượt đã ghi trên máy, chờ mạng.`, en: `${n} of them kept on this machine, waiting for a line.` }),
  shelfStuck: (n: number): Text => ({ vi: `${n} lượt chưa gửi được: bấm để xem vì sao.`, en: `${n} could not be sent: open to see why.` }),
  came: { vi: 'Có người đến không hẹn', en: 'Somebody came without an appointment' },
  confirm: { vi: 'Xác nhận chính bạn', en: 'Confirm yourself' },
  lead: {
    vi: 'Ghi bằng một lần chạm. Không cần tên, không hỏi số điện thoại. Không có mạng vẫn ghi được.',
    en: 'One tap. No name is needed and no phone is asked for. It works without a line.',
  },
  about: { vi: 'Về việc gì (không bắt buộc)', en: 'About what (optional)' },
  aboutNone: { vi: 'Không ghi', en: 'Not noted' },
  nameMore: { vi: 'Ghi thêm tên (không bắt buộc)', en: 'Add a name (optional)' },
  name: { vi: 'Tên người đến', en: 'Name' },
  nameHint: { vi: 'Bỏ trống cũng được. Nếu gõ, tên được xóa sau một tháng.', en: 'May stay empty. If typed it is blanked after a month.' },
  how: { vi: 'Chạm một nút là ghi', en: 'One tap notes it' },
  outcomes: {
    helped: { vi: 'Đã giúp xong', en: 'Helped' },
    sentToWard: { vi: 'Đã chỉ sang phường', en: 'Sent to the ward' },
    comesBack: { vi: 'Sẽ quay lại', en: 'Will come back' },
  } satisfies Record<WalkInOutcome, Text>,
  outcomeUnknown: { vi: 'Phường ghi', en: 'Noted by the ward' },
  kept: { vi: 'Đã ghi trên máy, chờ mạng. Có mạng thì máy tự gửi về phường.', en: 'Kept on this machine, waiting for a line; it is sent to the ward by itself.' },
  sent: { vi: 'Đã ghi, phường đã có.', en: 'Noted; the ward has it.' },
  sending: { vi: 'Mạng chậm, máy còn gửi tiếp.', en: 'The line is slow; it goes on.' },
  notSent: {
    vi: 'Chưa gửi được: không có mạng, hoặc máy chủ đang bận. Máy giữ lại và tự gửi.',
    en: 'Not sent: no line, or the server is busy. It is kept, and sent by itself later.',
  },
  today: (n: number): Text => ({ vi: `Hôm nay (${n})`, en: `Today (${n})` }),
  none: { vi: 'Hôm nay chưa ghi ai đến không hẹn.', en: 'Nobody noted today.' },
  before: { vi: 'Của ngày trước, chưa gửi được', en: 'Of days before, not sent yet' },
  waits: { vi: 'Đã ghi trên máy, chờ mạng', en: 'Kept here, waits for a line' },
  waitsForMember: { vi: 'Đã ghi trên máy, chờ xác nhận chính bạn', en: 'Kept here until you confirm yourself' },
  unconfirmed: {
    vi: 'Bạn chưa xác nhận chính mình. Lượt ghi nằm lại trên máy và được gửi về phường ngay khi bạn xác nhận.',
    en: 'You have not confirmed yourself. What you note stays on this machine and is sent to the ward as soon as you have.',
  },
  notTaken: { vi: 'Phường chưa nhận', en: 'Not taken' },
  withWard: { vi: 'Phường đã có', en: 'With the ward' },
  notedBy: (who: string): Text => ({ vi: `${who} ghi`, en: `noted by ${who}` }),
  sendNow: { vi: 'Gửi ngay', en: 'Send now' },
  sendAgain: { vi: 'Gửi lại', en: 'Send again' },
  takeBack: { vi: 'Bỏ, ghi nhầm', en: 'Take it back' },
  takenBack: { vi: 'Đã bỏ.', en: 'Taken back.' },
  unread: { vi: 'Không đọc được', en: 'Cannot be read' },
  unreadText: {
    vi: 'Máy còn giữ một lượt nhưng không đọc được: bị hỏng, hoặc do bản mới hơn ghi. Tải lại trang; nếu vẫn vậy thì bỏ và ghi lại.',
    en: 'One is kept here that cannot be read: damaged, or written by a newer version. Load the page again; if it stays, take it back and note it anew.',
  },
} as const;
