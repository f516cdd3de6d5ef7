import type { Text } from '../../basics/rules/outcome.ts';

/** Words of satisfaction on the page of figures. */
export const satisfactionWords = {
  title: { vi: 'Sự hài lòng của người nộp', en: 'Satisfaction of applicants' },
  nobody: { vi: 'Chưa ai đánh giá trong kỳ này: chưa biết tỷ lệ, không phải 0%.', en: 'Nobody has said anything in this period: the rate is unknown, not 0 %.' },
  few: {
    vi: 'Có dưới 5 người đánh giá, hoặc dưới 5 người chọn một bên: chưa nêu tỷ lệ, để không ai nhận ra người đã đánh giá.',
    en: 'Fewer than five answers, or fewer than five on one side: not told, so that nobody is recognised.',
  },
  notTold: { vi: 'không nêu', en: 'not told' },
  rate: ({ rate, satisfied, answers }: { readonly rate: string; readonly satisfied: string; readonly answers: string }): Text => ({
    vi: `${rate}: ${satisfied} người hài lòng hoặc rất hài lòng trong ${answers} người đã đánh giá.`,
    en: `${rate}: ${satisfied} satisfied or very satisfied of ${answers} who said how it was.`,
  }),
  ofTeams: { vi: 'Người được tổ giúp hài lòng thế nào', en: 'How satisfied those are whom the teams helped' },
  nobodyOfTeams: {
    vi: 'Trong kỳ này chưa ai được tổ giúp chấm mức hài lòng: chưa biết, không phải 0%.',
    en: 'Nobody helped by a team has said anything in this period: unknown, not 0 %.',
  },
  silentTeams: (n: string): Text => ({ vi: `${n} tổ khác chưa có ai chấm trong kỳ này.`, en: `About ${n} other teams nobody has said anything.` }),
  team: { vi: 'Tổ', en: 'Team' },
  satisfied: { vi: 'Hài lòng', en: 'Satisfied' },
  fewTold: { vi: 'không nêu (ít người, hoặc suy ra được)', en: 'not told (few, or they could be computed)' },
  rateOf: (rate: string, satisfied: string): Text => ({ vi: `${rate} (${satisfied} người)`, en: `${rate} (${satisfied})` }),
  level: { vi: 'Mức', en: 'Level' },
  answers: { vi: 'Số người', en: 'People' },
  source: { vi: 'Nguồn', en: 'Source' },
  written: (n: number): Text => ({ vi: `Lời người nộp viết (${n})`, en: `What they wrote (${n})` }),
  writtenHint: {
    vi: 'Không kèm tên, mã, ngày. Dùng để sửa cách làm, không dùng để tìm người viết.',
    en: 'Without name, code or day. For mending how we work, not for finding who wrote it.',
  },
} as const;
