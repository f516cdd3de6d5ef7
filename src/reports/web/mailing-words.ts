import { formatInstant } from '../../basics/rules/dates-format.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import type { Rhythm, StopReason } from '../rules/mailing.ts';

const shown = (at: string) => {
  const instant: Instant | null = parseInstant(at);
  return instant === null ? at : formatInstant(instant);
};

/** 450 → '07:30'. */
export function hourOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Words of views sent by mail. */
export const mailingWords = {
  setUp: { vi: 'Gửi thư định kỳ', en: 'Mail it regularly' },
  titleOf: (view: string): Text => ({ vi: `Gửi thư định kỳ: ${view}`, en: `Mailed regularly: ${view}` }),
  about: {
    vi: 'Thư có số liệu hiện nay và kết quả của tuần, tháng hoặc quý vừa hết, kèm tệp CSV. Không có tên hay giấy tờ của người dân, nhưng có số nhỏ: chỉ gửi cho công chức.',
    en: 'The mail has today’s numbers and the results of the week, month or quarter that is over, with a CSV file. It names nobody, but has small counts: for officials only.',
  },
  rhythm: { vi: 'Nhịp gửi', en: 'How often' },
  language: { vi: 'Thư viết bằng', en: 'Language of the mail' },
  languages: {
    vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
    both: { vi: 'Tiếng Việt, rồi tiếng Anh', en: 'Vietnamese, then English' },
    en: { vi: 'Tiếng Anh', en: 'English' },
  },
  rhythms: {
    monday: { vi: 'Mỗi thứ Hai, kể tuần trước', en: 'Each Monday, telling the week before' },
    month: { vi: 'Ngày 1 mỗi tháng, kể tháng trước', en: 'The 1st of each month, telling the month before' },
    quarter: { vi: 'Ngày 1 mỗi quý, kể quý trước', en: 'The 1st of each quarter, telling the quarter before' },
  } satisfies Record<Rhythm, Text>,
  short: {
    monday: { vi: 'mỗi thứ Hai', en: 'each Monday' },
    month: { vi: 'ngày 1 mỗi tháng', en: 'the 1st of each month' },
    quarter: { vi: 'ngày 1 mỗi quý', en: 'the 1st of each quarter' },
  } satisfies Record<Rhythm, Text>,
  dayOff: { vi: 'Rơi vào ngày nghỉ thì gửi ngày làm việc kế tiếp.', en: 'On a day off it goes out on the next working day.' },
  hour: { vi: 'Giờ gửi', en: 'At' },
  recipients: { vi: 'Gửi đến', en: 'To' },
  recipientsHint: { vi: 'Thư công vụ của cán bộ, mỗi dòng một địa chỉ, nhiều nhất 20.', en: 'Work addresses of officials, one a line, at most 20.' },
  recipientsMissing: { vi: 'Ghi ít nhất một địa chỉ thư.', en: 'Give at least one address.' },
  recipientsMany: { vi: 'Nhiều nhất 20 địa chỉ.', en: 'At most 20 addresses.' },
  recipientWrong: (typed: string): Text => ({
    vi: `"${typed}" không phải địa chỉ thư. Ghi như ten@quan.gov.vn.`,
    en: `"${typed}" is not an address. Write it like name@district.gov.vn.`,
  }),
  save: { vi: 'Lưu lịch gửi', en: 'Save' },
  saved: { vi: 'Đã lưu lịch gửi thư.', en: 'The mailing is saved.' },
  change: { vi: 'Sửa lịch gửi', en: 'Change' },
  stop: { vi: 'Ngừng gửi', en: 'Stop' },
  stopped: { vi: 'Đã ngừng gửi thư.', en: 'The mailing is stopped.' },
  resume: { vi: 'Gửi lại', en: 'Resume' },
  resumed: { vi: 'Thư sẽ lại gửi theo lịch.', en: 'The mailing runs again.' },
  sendNow: { vi: 'Gửi ngay', en: 'Send now' },
  sendNowOf: (view: string): Text => ({ vi: `Gửi ngay: ${view}`, en: `Send now: ${view}` }),
  sendNowAsk: (to: string): Text => ({
    vi: `Một thư sẽ gửi trong vòng nửa phút đến: ${to}. Thư đã gửi thì không lấy lại được.`,
    en: `One mail goes out within half a minute to: ${to}. It cannot be called back.`,
  }),
  sendNowDo: { vi: 'Gửi thư này', en: 'Send this mail' },
  asked: { vi: 'Thư đang chờ gửi.', en: 'The mail waits to be sent.' },
  runs: (when: string, hour: string, n: number): Text => ({ vi: `Gửi thư ${when}, ${hour}, đến ${n} địa chỉ.`, en: `Mailed ${when}, ${hour}, to ${n} addresses.` }),
  next: (at: string): Text => ({ vi: `Lần tới: ${shown(at)}.`, en: `Next: ${shown(at)}.` }),
  isStopped: { vi: 'Đang ngừng gửi.', en: 'Stopped.' },
  why: {
    left: { vi: 'Thư tự ngừng: tài khoản người đặt không còn dùng.', en: 'Stopped by itself: the account of the one who set it up has ended.' },
    rightLost: {
      vi: 'Thư tự ngừng: người đặt không còn quyền đặt chỉ tiêu của đơn vị này.',
      en: 'Stopped by itself: the one who set it up may not set targets of this unit any more.',
    },
    viewUnusable: { vi: 'Thư tự ngừng: góc nhìn không còn dẫn đến đơn vị nào.', en: 'Stopped by itself: the view leads to no unit any more.' },
  } satisfies Record<StopReason, Text>,
  last: {
    none: { vi: 'Chưa gửi lần nào.', en: 'Nothing was sent yet.' },
    sent: (at: string): Text => ({ vi: `Lần gần nhất: đã gửi lúc ${shown(at)}.`, en: `Last: sent at ${shown(at)}.` }),
    waits: (at: string): Text => ({ vi: `Một thư đang chờ gửi từ ${shown(at)}.`, en: `A mail waits since ${shown(at)}.` }),
    refused: (times: number, at: string): Text => ({
      vi: `Máy chủ thư từ chối ${times} lần, thử lại lúc ${shown(at)}.`,
      en: `The mail server refused ${times} times; tried again at ${shown(at)}.`,
    }),
    failed: (at: string): Text => ({
      vi: `Không gửi được: máy chủ thư từ chối suốt một ngày, thôi thử lúc ${shown(at)}. Xem lời máy chủ, nhờ quản trị kỹ thuật sửa, rồi bấm Gửi ngay.`,
      en: `Not sent: the mail server refused for a whole day, given up at ${shown(at)}. Read what it said, have the operator mend it, and press Send now.`,
    }),
  },
  serverSaid: (words: string): Text => ({ vi: `Máy chủ thư nói: ${words}`, en: `The mail server said: ${words}` }),
  notTaken: (addresses: string): Text => ({
    vi: `Máy chủ thư không nhận địa chỉ: ${addresses}. Sửa lại địa chỉ.`,
    en: `The mail server did not take: ${addresses}. Correct them.`,
  }),
  notSetUp: {
    vi: 'Máy chủ này chưa gửi được thư. Lịch vẫn lưu được; thư đi khi quản trị kỹ thuật đặt SMTP_URL và MAIL_FROM (xem README) rồi khởi động lại.',
    en: 'This server cannot send mail yet. A mailing may be saved; it goes out once the operator has set SMTP_URL and MAIL_FROM (see README) and started again.',
  },
} as const;
