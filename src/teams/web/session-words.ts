import type { Text } from '../../basics/rules/outcome.ts';

/** Words about where a member is let in on machines of posts. */
export const sessionWords = {
  title: { vi: 'Đang đăng nhập ở máy nào', en: 'Logged in at these machines' },
  none: { vi: 'Không đăng nhập ở máy nào của phường.', en: 'Not logged in at any machine of the ward.' },
  machine: (machine: string, post: string): Text => ({ vi: `${machine}, ${post}`, en: `${machine}, ${post}` }),
  since: (started: string, seen: string): Text => ({ vi: `từ ${started} · lần cuối liên lạc ${seen}`, en: `since ${started} · last heard of ${seen}` }),
  end: { vi: 'Kết thúc', en: 'End' },
  endAll: { vi: 'Kết thúc trên mọi máy', en: 'End at all machines' },
  endTitle: (name: string): Text => ({ vi: `Kết thúc phiên của ${name}?`, en: `Log ${name} out?` }),
  endMeans: {
    vi: 'Máy không xem được hồ sơ ủy quyền nữa, ngay từ lúc này; việc nộp hộ sau đó phải chờ phường xác nhận công. Bản nháp trên máy không mất. Muốn vào lại, thành viên lấy mã trên điện thoại của mình.',
    en: 'The machine sees nothing of mandates any more, at once; help given after this waits for the ward. Drafts on the machine stay. To come in again the member takes a code on his own phone.',
  },
  ended: { vi: 'Đã kết thúc.', en: 'Ended.' },
} as const;
