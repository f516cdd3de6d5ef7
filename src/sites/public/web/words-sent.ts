import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the page that tells where a filing stands; the states themselves are named by the outbox. */
export const sentPageWords = {
  whereTitle: { vi: 'Hồ sơ của bạn đang ở đâu', en: 'Where your dossier is' },
  filedAt: { vi: 'Bấm nộp lúc', en: 'Filed at' },
  steps: { vi: 'Các bước', en: 'Steps' },
  mayClose: { vi: 'Đóng trang hay tắt máy cũng không sao: mở lại trang này, máy gửi tiếp.', en: 'You may close the page or switch off: open the site again and it goes on.' },
  next: { vi: 'Việc cần làm', en: 'What to do' },
} as const satisfies Readonly<Record<string, Text>>;
