import type { Problem } from '../../basics/http/problem.ts';

export const noSuchLesson: Problem = {
  status: 404,
  code: 'noSuchLesson',
  title: { vi: 'Không có bài học này', en: 'No such lesson' },
  detail: { vi: 'Bài này đã đổi tên, hoặc địa chỉ gõ thiếu.', en: 'The lesson has another name now, or the address is incomplete.' },
  next: { vi: 'Mở danh sách bài học ở /bai-hoc.', en: 'Open the list of lessons at /bai-hoc.' },
};

export function answersMissing(questions: number): Problem {
  return {
    status: 422,
    code: 'answersMissing',
    title: { vi: 'Chưa trả lời đủ', en: 'Some answers are missing' },
    detail: { vi: `Bài có ${questions} câu hỏi, mỗi câu chọn một trả lời.`, en: `The test has ${questions} questions; choose one answer for each.` },
    next: { vi: 'Chọn nốt câu còn trống rồi gửi lại.', en: 'Answer what is open, then send again.' },
  };
}

export const testIdTaken: Problem = {
  status: 409,
  code: 'testIdTaken',
  title: { vi: 'Mã của lần làm bài này đã dùng', en: 'The id of this test is taken' },
  detail: { vi: 'Mã này đã ghi cho một lần làm bài khác.', en: 'Another test was kept under it.' },
  next: { vi: 'Mở lại bài kiểm tra rồi làm lại.', en: 'Open the test again.' },
};
