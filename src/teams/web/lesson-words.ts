import { formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';

/** Words about micro-lessons, for the staff. */
export const wardLessonWords = {
  lead: {
    vi: 'Bài giúp tránh lỗi hay bị trả lại nhất đứng trước. Thành viên học và làm ba câu kiểm tra trên máy của điểm; bài in ra được để học chung.',
    en: 'The lesson against the most frequent mistakes comes first. Members learn at the machine of their post; each lesson can be printed.',
  },
  search: { vi: 'Tìm bài học (không cần dấu)', en: 'Find a lesson' },
  noneFound: { vi: 'Chưa có bài nào hợp. Thử từ khác, ví dụ: anh mo, khai tu.', en: 'No lesson fits. Try another word.' },
  caption: (n: number, total: number): Text => ({ vi: `${n} trong ${total} bài`, en: `${n} of ${total} lessons` }),
  lesson: { vi: 'Bài học', en: 'Lesson' },
  minutes: { vi: 'Phút', en: 'Minutes' },
  mistakes: { vi: 'Lỗi bị trả lại', en: 'Mistakes returned' },
  against: { vi: 'Lỗi hay gặp', en: 'Most frequent' },
  passed: { vi: 'Thành viên đã đạt', en: 'Members who passed' },
  passedOf: (n: number, of: number): Text => ({ vi: `${formatInteger(n)}/${formatInteger(of)}`, en: `${formatInteger(n)}/${formatInteger(of)}` }),
  nobodyYet: { vi: 'Các tổ của đơn vị này chưa có danh sách thành viên nên chưa tính được ai đã đạt.', en: 'The teams of this office have no members yet.' },
  noMistakes: {
    vi: 'Chưa có hồ sơ nào bị yêu cầu bổ sung vì lỗi mà các bài này dạy tránh; các bài đứng theo thứ tự nên học.',
    en: 'Nothing was sent back for what these lessons are against; they stand in the order to learn them.',
  },
  since: (day: string): Text => ({
    vi: `Lỗi: từng thứ cơ quan yêu cầu bổ sung ở hồ sơ có người giúp tại các điểm của đơn vị, nộp từ ngày ${day}, có lời trùng với bài học. Một lỗi có thể hợp nhiều bài.`,
    en: `Mistakes: parts of requests for a supplement to filings helped with at the posts of this office since ${day} whose words the lesson names. One may fit several lessons.`,
  }),
  source: (source: string): Text => ({ vi: `Nguồn bài học: ${source}.`, en: `Source of the lessons: ${source}.` }),
} as const;
