import type { Text } from '../../basics/rules/outcome.ts';
import type { NoticeView } from '../http/shapes.ts';

/** Words of the page of sent messages. */
export const noticeWords = {
  about: {
    vi: 'Tin nhắn hệ thống gửi cho người dân, cả mã xác nhận. Chỉ quản trị kỹ thuật xem được trang này. Không bao giờ đọc mã cho người gọi đến hỏi.',
    en: 'Messages to citizens, one-time codes too. Only the technical operator sees this page. Never read a code out to somebody who calls.',
  },
  states: {
    queued: { vi: 'Đang chờ gửi', en: 'Waiting' },
    sent: { vi: 'Đã gửi', en: 'Sent' },
    failed: { vi: 'Không gửi được', en: 'Failed' },
    stopped: { vi: 'Đã dừng, không gửi', en: 'Stopped, not sent' },
    noAddress: { vi: 'Không có số nhận', en: 'No address' },
  },
  none: { vi: 'Chưa gửi tin nào', en: 'Nothing sent yet' },
  noneMore: { vi: 'Tin sẽ hiện ở đây khi có người nộp hồ sơ hoặc xin mã xác nhận.', en: 'Messages appear here when somebody files or asks for a code.' },
} as const satisfies { readonly states: Record<NoticeView['state'], Text>; readonly [key: string]: Text | Record<string, Text> };
