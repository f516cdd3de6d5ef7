import type { Text } from '../../basics/rules/outcome.ts';

/** Words of runs of messages. */
export const messageWords = {
  about: {
    vi: 'Tin chỉ đến người dân đã đồng ý nhận, không bao giờ đến số điện thoại chỉ khai để làm hồ sơ. Một người soạn, người thứ hai có quyền xác nhận rồi mới gửi. Không nhắn ban đêm.',
    en: 'Messages reach only people who agreed to them, never a phone given for a dossier alone. One officer writes, another with the right confirms; then it goes. Nothing goes out at night.',
  },
  channel: {
    vi: 'Bản này chưa nối với nhà mạng: tin “đã gửi” nằm trong danh sách tin của quản trị kỹ thuật, chưa đến máy người dân.',
    en: 'This copy is not connected to a carrier: what is “sent” stands in the operator’s list of messages and has not reached a phone.',
  },
  write: { vi: 'Soạn tin', en: 'Write a message' },
  agreed: (n: string): Text => ({ vi: `${n} số điện thoại đã đồng ý nhận tin.`, en: `${n} phones agreed to messages.` }),
  agreedNone: {
    vi: 'Chưa có ai đồng ý nhận tin. Người dân đồng ý ở trang tra cứu hồ sơ của mình, khi số điện thoại đã xác nhận bằng mã.',
    en: 'Nobody has agreed yet. People agree where they track their dossier, with a phone confirmed by its code.',
  },
  none: { vi: 'Chưa có đợt nhắn tin nào', en: 'No messages yet' },
  noneMore: { vi: 'Bấm “Soạn tin” để viết đợt đầu tiên.', en: 'Press “Write a message”.' },
  body: { vi: 'Nội dung tin', en: 'Message' },
  bodyHint: { vi: 'Ngắn, nói việc gì, làm ở đâu. Không ghi tên ai, không ghi mã hồ sơ.', en: 'Short: what, and where. No names, no dossier numbers.' },
  bodyMissing: { vi: 'Chưa viết nội dung tin.', en: 'Nothing is written.' },
  marks: { vi: 'Dấu tiếng Việt', en: 'Vietnamese marks' },
  marksOf: {
    kept: { vi: 'Có dấu (mỗi phần 70 ký tự)', en: 'With marks (70 letters a part)' },
    left: { vi: 'Không dấu (mỗi phần 160 ký tự)', en: 'Without marks (160 letters a part)' },
  },
  to: { vi: 'Gửi cho người đã đồng ý với', en: 'To those who agreed with' },
  toNone: { vi: 'Chọn ít nhất một nơi.', en: 'Choose at least one.' },
  place: (name: string, n: string): Text => ({ vi: `${name}: ${n} số`, en: `${name}: ${n} phones` }),
  preview: { vi: 'Người dân sẽ nhận', en: 'As it will be received' },
  size: (units: string, parts: number): Text => ({
    vi: `${units} ký tự, ${parts} phần; mỗi phần tính tiền một tin.`,
    en: `${units} letters, ${parts} parts; each part is paid as one message.`,
  }),
  gsm: { vi: 'Bảng chữ nhỏ (GSM)', en: 'Small alphabet (GSM)' },
  ucs2: { vi: 'Có chữ ngoài bảng chữ nhỏ (UCS-2)', en: 'Letters outside the small alphabet (UCS-2)' },
  tooLong: (parts: number): Text => ({ vi: `Dài quá ${parts} phần: viết ngắn lại, hoặc chọn không dấu.`, en: `Longer than ${parts} parts: shorten it, or leave the marks out.` }),
  propose: { vi: 'Đưa cho người xác nhận', en: 'Hand over for confirmation' },
  states: {
    proposed: { vi: 'Chờ xác nhận', en: 'Waits for confirmation' },
    returned: { vi: 'Không gửi', en: 'Sent back' },
    running: { vi: 'Đang gửi', en: 'Being sent' },
    stopped: { vi: 'Đã dừng', en: 'Stopped' },
    done: { vi: 'Đã xong', en: 'Done' },
  },
  acts: {
    confirm: { vi: 'Xem lại và xác nhận', en: 'Look and confirm' },
    return: { vi: 'Không gửi', en: 'Do not send' },
    stop: { vi: 'Dừng gửi', en: 'Stop' },
  },
  confirmDo: { vi: 'Xác nhận và gửi', en: 'Confirm and send' },
  confirmMore: (n: string, paid: string): Text => ({
    vi: `Hiện có ${n} số đã đồng ý ở nơi được chọn, tính tiền ${paid} tin. Danh sách chốt lúc bạn bấm xác nhận; ai rút đồng ý sau đó sẽ không nhận. Tin đã đi thì không lấy lại được; phần chưa đi có thể dừng.`,
    en: `${n} phones agreed at the places chosen; ${paid} messages are paid. The list stands as of your confirmation; who withdraws after it gets nothing. What is out cannot be called back; the rest can be stopped.`,
  }),
  returnMore: { vi: 'Đợt tin này sẽ không được gửi. Muốn gửi thì soạn đợt mới.', en: 'It will not be sent. For another try, write a new one.' },
  stopMore: { vi: 'Tin chưa đi sẽ không đi nữa. Số đã đi được ghi vào hoạt động tuyên truyền.', en: 'What is not out yet stays. What went out is entered as outreach.' },
  why: { vi: 'Lý do', en: 'Reason' },
  whyMissing: { vi: 'Ghi một câu.', en: 'Write a sentence.' },
  madeBy: (name: string, at: string): Text => ({ vi: `${name} soạn, ${at}`, en: `Written by ${name}, ${at}` }),
  confirmedBy: (name: string, at: string): Text => ({ vi: `${name} xác nhận, ${at}`, en: `Confirmed by ${name}, ${at}` }),
  endedBy: (name: string, at: string): Text => ({ vi: `${name} dừng, ${at}`, en: `Ended by ${name}, ${at}` }),
  endedAt: (at: string): Text => ({ vi: `Xong ${at}`, en: `Done ${at}` }),
  waitsForSecond: { vi: 'Cần người thứ hai có quyền (lãnh đạo, lãnh đạo phòng, người theo dõi Tổ tư vấn) xác nhận.', en: 'A second person with the right has to confirm it.' },
  progress: { vi: 'Tiến độ gửi', en: 'Progress' },
  counts: ({
    sent,
    all,
    waiting,
    failed,
    leftOut,
  }: {
    readonly sent: string;
    readonly all: string;
    readonly waiting: string;
    readonly failed: string;
    readonly leftOut: string;
  }): Text => ({
    vi: `Đã gửi ${sent} trên ${all} số; đang chờ ${waiting}, không gửi được ${failed}, bỏ ra ${leftOut} (rút đồng ý, đã dừng hoặc quá ba ngày).`,
    en: `${sent} of ${all} phones sent; ${waiting} waiting, ${failed} failed, ${leftOut} left out (withdrawn, stopped, or after three days).`,
  }),
  record: { vi: 'Đã ghi vào hoạt động tuyên truyền', en: 'Entered as outreach' },
  quietNow: (from: string, until: string): Text => ({
    vi: `Đang trong giờ không nhắn (${from} đến ${until}); tin đi tiếp lúc ${until}.`,
    en: `Quiet hours (${from} to ${until}); it goes on at ${until}.`,
  }),
  rules: { vi: 'Theo quy định nào', en: 'Which rules' },
  perDay: (n: number): Text => ({
    vi: `Mỗi số không quá ${n} tin trong 24 giờ. Mỗi tin có đường dẫn để thôi nhận.`,
    en: `At most ${n} a phone in 24 hours. Each message carries the link to get no more.`,
  }),
  toVerify: { vi: 'Cần cơ quan đối chiếu', en: 'To be checked by the authority' },
} as const;
