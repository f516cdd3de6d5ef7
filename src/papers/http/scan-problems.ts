import type { Problem } from '../../basics/http/problem.ts';
import { scanMinutes } from '../rules/scan.ts';

/** Problems of a phone that scans for the machine beside it. */

const title = { vi: 'Chưa chuyển được ảnh', en: 'The page was not passed on' };

/** No session, one whose time is over, and a right that is another's are told alike. */
export const scanOver: Problem = {
  status: 404,
  code: 'scanOver',
  title: { vi: 'Mã này không còn dùng được', en: 'This code no longer works' },
  detail: {
    vi: `Mã hết hạn sau ${scanMinutes} phút không dùng, hoặc máy tính đã đóng phiên chụp.`,
    en: `A code ends ${scanMinutes} minutes after its last use, or when the computer closes it.`,
  },
  next: { vi: 'Mở lại mã mới trên máy tính rồi quét bằng điện thoại.', en: 'Show a new code on the computer and scan it with the phone.' },
};

export const scanPageOther: Problem = {
  status: 409,
  code: 'scanPageOther',
  title,
  detail: { vi: 'Trang có số này đã được gửi với nội dung khác.', en: 'Another page has been sent under this number.' },
  next: { vi: 'Gửi lại với số tiếp theo.', en: 'Send it under the next number.' },
};

export const scanPageEmpty: Problem = {
  status: 422,
  code: 'scanPageEmpty',
  title,
  detail: { vi: 'Trang gửi lên không có nội dung.', en: 'The page that was sent is empty.' },
  next: { vi: 'Chụp lại trang này.', en: 'Take this page again.' },
};

export const scanPageGone: Problem = {
  status: 404,
  code: 'scanPageGone',
  title,
  detail: { vi: 'Trang này chưa đến, hoặc đã được lấy rồi.', en: 'This page has not come, or has been fetched.' },
  next: { vi: 'Hỏi lại danh sách các trang đang chờ.', en: 'Ask for the list of waiting pages again.' },
};
