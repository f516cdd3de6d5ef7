import type { Problem } from '../../basics/http/problem.ts';

export const mandateNotNow: Problem = {
  status: 409,
  code: 'mandateNotNow',
  title: { vi: 'Ủy quyền này không còn làm việc đó được', en: 'This mandate does not allow that any more' },
  detail: { vi: 'Ủy quyền đã hết hạn, đã chấm dứt, hoặc đang chờ phường xem.', en: 'It has run out, was ended, or waits for the ward to look at it.' },
  next: {
    vi: 'Tải lại trang để xem tình trạng mới nhất. Muốn nhờ tiếp thì ủy quyền lại khi nộp hồ sơ sau, hoặc gọi phường.',
    en: 'Reload the page to see how it stands. To be helped again agree anew with the next dossier, or call the ward.',
  },
  source: 'Bộ luật Dân sự 2015, Điều 563, 569',
};
