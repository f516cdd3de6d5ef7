import type { Problem } from './problem.ts';

/** Problems that belong to no slice. */

export const notFound: Problem = {
  status: 404,
  code: 'notFound',
  title: { vi: 'Không tìm thấy', en: 'Not found' },
  detail: { vi: 'Địa chỉ này không dẫn đến đâu, hoặc tài khoản này không được xem.', en: 'Nothing is here, or this account may not see it.' },
  next: { vi: 'Kiểm tra lại địa chỉ hoặc quay về trang chủ.', en: 'Check the address or go back to the first page.' },
};

export const logInNeeded: Problem = {
  status: 401,
  code: 'logInNeeded',
  title: { vi: 'Cần đăng nhập', en: 'Log in first' },
  detail: { vi: 'Việc này dành cho cán bộ đã đăng nhập; phiên làm việc có thể đã hết hạn.', en: 'This is for officers who are logged in; the session may have ended.' },
  next: { vi: 'Đăng nhập rồi làm lại. Những gì đã gõ vẫn còn trên màn hình.', en: 'Log in and try again. What was typed is still on the screen.' },
};

export const notAllowed: Problem = {
  status: 403,
  code: 'notAllowed',
  title: { vi: 'Không có quyền', en: 'Not allowed' },
  detail: { vi: 'Vai trò của tài khoản này không gồm việc này ở đơn vị này.', en: 'The roles of this account do not include this at this office.' },
  next: { vi: 'Đề nghị người có vai trò đó, hoặc quản trị.', en: 'Ask somebody who has the role, or the administrator.' },
};

export const forgedRequest: Problem = {
  status: 403,
  code: 'forgedRequest',
  title: { vi: 'Yêu cầu không đến từ trang của hệ thống', en: 'The request did not come from our pages' },
  detail: { vi: 'Thiếu dấu của trang làm việc (x-requested-with).', en: 'The header x-requested-with: dong-hanh is missing.' },
  next: { vi: 'Tải lại trang và làm lại.', en: 'Reload the page and try again.' },
};

export function malformed(errors: NonNullable<Problem['errors']>): Problem {
  return {
    status: 400,
    code: 'malformed',
    title: { vi: 'Dữ liệu gửi lên không đúng dạng', en: 'The request is malformed' },
    detail: { vi: 'Máy chủ không đọc được một số trường; danh sách ở phần errors.', en: 'Some fields could not be read; see errors.' },
    next: { vi: 'Sửa các trường đã nêu rồi gửi lại. Chưa có gì được ghi.', en: 'Mend the fields named and send again. Nothing was written.' },
    errors,
  };
}

export const tooLarge: Problem = {
  status: 413,
  code: 'tooLarge',
  title: { vi: 'Nội dung quá lớn', en: 'Too large' },
  detail: { vi: 'Nội dung gửi lên vượt giới hạn của máy chủ.', en: 'The body is larger than the server takes.' },
  next: { vi: 'Gửi giấy tờ riêng từng tệp, mỗi tệp không quá 20 MB.', en: 'Send papers one by one, at most 20 MB each.' },
};

export const unsupportedMedia: Problem = {
  status: 415,
  code: 'unsupportedMedia',
  title: { vi: 'Kiểu nội dung không dùng được', en: 'Unsupported media type' },
  detail: { vi: 'Máy chủ nhận JSON ở địa chỉ này.', en: 'This address takes JSON.' },
  next: { vi: 'Gửi với content-type: application/json.', en: 'Send content-type: application/json.' },
};

export function tooMany(retryAfterSeconds: number): Problem {
  return {
    status: 429,
    code: 'tooMany',
    title: { vi: 'Thử quá nhiều lần', en: 'Too many tries' },
    detail: { vi: 'Để giữ an toàn, hệ thống tạm ngừng nhận yêu cầu này.', en: 'To keep things safe this request is paused.' },
    next: { vi: `Thử lại sau ${Math.ceil(retryAfterSeconds / 60)} phút.`, en: `Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes.` },
    retryAfterSeconds,
  };
}

export const busy: Problem = {
  status: 503,
  code: 'busy',
  title: { vi: 'Máy chủ đang bận', en: 'The server is busy' },
  detail: { vi: 'Quá nhiều hồ sơ đến cùng lúc, hoặc cơ sở dữ liệu chưa trả lời.', en: 'Too many dossiers at once, or the database does not answer.' },
  next: {
    vi: 'Giữ nguyên trang và gửi lại sau ít giây; gửi lại nhiều lần vẫn chỉ thành một hồ sơ.',
    en: 'Keep the page and send again in a few seconds; repeats make one dossier only.',
  },
  retryAfterSeconds: 3,
};

export const broken: Problem = {
  status: 500,
  code: 'broken',
  title: { vi: 'Hệ thống gặp lỗi', en: 'Something broke' },
  detail: { vi: 'Lỗi đã được ghi lại để người vận hành xem. Chưa có gì được ghi dở dang.', en: 'The fault is in the log. Nothing is half-written.' },
  next: { vi: 'Thử lại; nếu vẫn lỗi, gọi số điện thoại của bộ phận một cửa.', en: 'Try again; if it stays, call the one-stop desk.' },
};
