import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the pages of micro-lessons; the lessons themselves are data in Vietnamese. */
export const lessonWords = {
  title: { vi: 'Bài học ngắn cho Tổ tư vấn', en: 'Micro-lessons for advisory teams' },
  lead: {
    vi: 'Mỗi bài 2 đến 5 phút, đọc một lần là làm được. Ai cũng đọc được, in ra được, không cần tài khoản.',
    en: 'Each takes 2 to 5 minutes. Anybody may read and print them, without an account. The lessons are in Vietnamese.',
  },
  searchLabel: { vi: 'Tìm bài học (gõ không dấu cũng được)', en: 'Find a lesson (marks are not needed)' },
  minutes: (n: number): Text => ({ vi: `${n} phút`, en: `${n} minutes` }),
  found: (n: number, total: number): Text => ({ vi: n === total ? `${total} bài` : `${n} trong ${total} bài`, en: n === total ? `${total} lessons` : `${n} of ${total} lessons` }),
  noneFound: { vi: 'Chưa có bài nào hợp. Thử từ khác, ví dụ: ảnh mờ, khai tử, USB.', en: 'No lesson fits. Try another word.' },
  all: { vi: 'Xem tất cả các bài', en: 'All lessons' },
  say: { vi: 'Nói với người dân', en: 'How to say it' },
  test: { vi: 'Thử ba câu', en: 'Three questions' },
  testLead: { vi: 'Tự thử ở đây, không ghi lại.', en: 'Try yourself here; nothing is kept.' },
  testLeadKept: { vi: 'Đạt thì bài này được ghi vào tên bạn.', en: 'If you pass, it is kept under your name.' },
  testSend: { vi: 'Xem kết quả', en: 'See the result' },
  testAgain: { vi: 'Làm lại', en: 'Again' },
  missing: { vi: 'Còn câu chưa chọn. Mỗi câu chọn một trả lời.', en: 'Some questions are open. Choose one answer for each.' },
  passed: (score: number): Text => ({ vi: `Đúng ${score}%. Đạt.`, en: `${score}% right. Passed.` }),
  passedKept: (score: number): Text => ({ vi: `Đúng ${score}%. Đạt, đã ghi vào tên bạn.`, en: `${score}% right. Passed, and kept under your name.` }),
  notPassed: (score: number, needed: number): Text => ({
    vi: `Đúng ${score}%, cần ${needed}%. Xem lại lời giải bên dưới rồi làm lại.`,
    en: `${score}% right, ${needed}% is needed. Read the answers below and try again.`,
  }),
  right: { vi: 'Đúng', en: 'Right' },
  wrong: { vi: 'Chưa đúng', en: 'Not right' },
  rightIs: (answer: string): Text => ({ vi: `Trả lời đúng: ${answer}.`, en: `The right answer: ${answer}.` }),
  source: { vi: 'Nguồn', en: 'Source' },
  noLine: {
    vi: 'Bài này chưa có trên máy: mở lại khi có mạng. Việc giúp người dân vẫn làm được bình thường.',
    en: 'This lesson is not on this machine yet: open it when there is a line. Helping people goes on without.',
  },
  testNoLine: {
    vi: 'Đang không có mạng: bài vẫn đọc được, nhưng làm thử ba câu thì cần có mạng. Quay lại trang này khi có mạng.',
    en: 'There is no line: the lesson can be read, but its three questions need one. Come back when there is a line.',
  },
  notConfirmed: { vi: 'Muốn ghi kết quả, xác nhận tên mình trước:', en: 'To keep the result, confirm your name first:' },
} as const;
