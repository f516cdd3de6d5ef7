import type { Text } from '../../../basics/rules/outcome.ts';
import type { DifficultyKind } from '../../../directives/rules/difficulty.ts';

/** Words about difficulties on the machine of a post. */
export const difficultyWords = {
  title: { vi: 'Khó khăn của điểm', en: 'Difficulties of the post' },
  lead: {
    vi: 'Máy hỏng, mạng yếu, thủ tục khó hiểu: nêu ở đây, phường phải trả lời. Chưa có mạng thì máy giữ lại, có mạng tự gửi.',
    en: 'A broken machine, a weak line, a procedure nobody understands: raise it, the ward must answer. Without a line it is kept and sent later.',
  },
  counts: (one: { readonly waiting: number; readonly open: number; readonly answered: number }): Text => ({
    vi: `${one.waiting} chờ gửi, ${one.open} chờ phường trả lời, ${one.answered} đã có trả lời.`,
    en: `${one.waiting} to be sent, ${one.open} waiting for the ward, ${one.answered} answered.`,
  }),
  raise: { vi: 'Nêu khó khăn', en: 'Raise a difficulty' },
  see: { vi: 'Xem khó khăn và trả lời', en: 'See difficulties and answers' },
  kind: { vi: 'Về việc gì', en: 'About what' },
  kinds: {
    line: { vi: 'Đường truyền, mạng', en: 'The line' },
    machine: { vi: 'Máy, thiết bị', en: 'A machine' },
    procedure: { vi: 'Thủ tục, biểu mẫu', en: 'A procedure or form' },
    peopleShy: { vi: 'Người dân còn ngại', en: 'People hold back' },
    other: { vi: 'Việc khác', en: 'Something else' },
  } satisfies Record<DifficultyKind, Text>,
  kindMissing: { vi: 'Chọn việc gì.', en: 'Choose about what.' },
  what: { vi: 'Chuyện gì', en: 'What is it' },
  whatHint: { vi: 'Vài câu là đủ. Không ghi tên, số giấy tờ của người dân.', en: 'A few sentences. No names or numbers of citizens.' },
  textMissing: { vi: 'Ghi vài câu về khó khăn.', en: 'Write a few sentences.' },
  photo: { vi: 'Ảnh (không bắt buộc)', en: 'Picture (optional)' },
  photoHint: { vi: 'Chụp máy hỏng, màn hình báo lỗi. Không chụp giấy tờ của người dân.', en: 'The broken machine, the screen. No papers of citizens.' },
  photoKept: { vi: 'Đã có ảnh.', en: 'The picture is here.' },
  photoBad: { vi: 'Không đọc được ảnh này. Chọn ảnh khác, hoặc gửi không có ảnh.', en: 'This picture cannot be read. Choose another, or send without.' },
  send: { vi: 'Gửi phường', en: 'Send to the ward' },
  kept: { vi: 'Đã ghi trên máy này. Có mạng thì máy tự gửi về phường.', en: 'Kept on this machine; it is sent to the ward as soon as there is a line.' },
  sending: {
    vi: 'Mạng chậm, máy còn gửi tiếp. Đến nơi thì khó khăn chuyển xuống mục Đã gửi phường.',
    en: 'The line is slow and the machine goes on. What has arrived moves down to “With the ward”.',
  },
  sent: { vi: 'Đã gửi phường.', en: 'The ward has it.' },
  notSent: {
    vi: 'Chưa gửi được: không có mạng, hoặc máy chủ đang bận. Máy giữ lại và tự gửi.',
    en: 'Not sent: no line, or the server is busy. It is kept, and sent by itself later.',
  },
  waitingTitle: { vi: 'Chờ gửi', en: 'To be sent' },
  waits: { vi: 'Chờ mạng', en: 'Waits for a line' },
  notTaken: { vi: 'Phường chưa nhận', en: 'Not taken' },
  sendNow: { vi: 'Gửi ngay', en: 'Send now' },
  sendAgain: { vi: 'Gửi lại', en: 'Send again' },
  unread: { vi: 'Không đọc được', en: 'Cannot be read' },
  unreadText: {
    vi: 'Máy còn giữ một khó khăn nhưng không đọc được: bị hỏng, hoặc do bản mới hơn ghi. Tải lại trang rồi xem lại; nếu vẫn vậy thì bỏ nó và nêu lại.',
    en: 'A difficulty is kept here that cannot be read: damaged, or written by a newer version. Load the page again; if it stays, take it back and raise it anew.',
  },
  takeBack: { vi: 'Bỏ, không gửi', en: 'Take it back' },
  takenBack: { vi: 'Đã bỏ.', en: 'Taken back.' },
  toldTitle: { vi: 'Đã gửi phường', en: 'With the ward' },
  toldNone: { vi: 'Điểm này chưa nêu khó khăn nào.', en: 'This post has raised none.' },
  toldUnknown: { vi: 'Máy chưa hỏi được phường. Có mạng thì danh sách hiện ở đây.', en: 'The ward could not be asked yet; with a line the list stands here.' },
  states: {
    open: { vi: 'Chờ trả lời', en: 'Waits for an answer' },
    answered: { vi: 'Đã trả lời', en: 'Answered' },
    closed: { vi: 'Đã xong', en: 'Closed' },
  },
  owner: {
    ward: (day: string): Text => ({ vi: `phường trả lời trước hết ngày ${day}`, en: `the ward answers by ${day}` }),
    district: (day: string): Text => ({ vi: `quận trả lời trước hết ngày ${day}`, en: `the district answers by ${day}` }),
  },
  raisedBy: (who: string, when: string): Text => ({ vi: `${who}, ${when}`, en: `${who}, ${when}` }),
  answer: (who: string, when: string): Text => ({ vi: `Trả lời của ${who}, ${when}:`, en: `Answer of ${who}, ${when}:` }),
  close: { vi: 'Việc đã xong', en: 'It is settled' },
  closed: { vi: 'Đã ghi là xong.', en: 'Closed.' },
  escalate: { vi: 'Chuyển lên quận', en: 'Send it up to the district' },
  escalated: { vi: 'Đã chuyển lên quận.', en: 'Sent up to the district.' },
} as const;
