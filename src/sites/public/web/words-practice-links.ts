/** The ways into practice from other pages: few words, since they stand on pages of everybody. */
export const practiceLinkWords = {
  home: { vi: 'Chưa quen? Tập làm trước với người mẫu, không gửi đi đâu.', en: 'New to this? Practise first with an invented person; nothing is sent.' },
  lesson: { vi: 'Tập làm bài này', en: 'Practise this lesson' },
  lessons: { vi: 'Tập làm với người mẫu', en: 'Practise with an invented person' },
  bench: { vi: 'Tập làm với người mẫu (không gửi, không tính)', en: 'Practise with an invented person (not sent, not counted)' },
} as const;
