import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the pages that the device draws itself: what is kept here, what was sent, what the person may do. */
export const hereWords = {
  title: { vi: 'Trên máy này', en: 'On this device' },
  opening: { vi: 'Đang mở…', en: 'Opening…' },
  needsScript: {
    vi: 'Trang này cần JavaScript. Các trang khác vẫn dùng được mà không cần.',
    en: 'This page needs JavaScript. The others work without.',
  },
} as const satisfies Readonly<Record<string, Text>>;
