import type { Problem } from '../../basics/http/problem.ts';
import type { Kept } from '../../papers/store/papers.ts';

/** What may be wrong with a file from a USB key, and what to do at the desk. */

export const notAnOutboxFile: Problem = {
  status: 422,
  code: 'notAnOutboxFile',
  title: { vi: 'Không phải tệp gói hồ sơ', en: 'No file of dossiers' },
  detail: { vi: 'Tệp này không phải tệp .dhgoi do máy của điểm hỗ trợ hay của người dân xuất ra.', en: 'This is no .dhgoi file as devices write it.' },
  next: { vi: 'Chọn đúng tệp .dhgoi trên USB; nếu không có, xuất lại từ máy đã khai.', en: 'Choose the .dhgoi file on the key; if there is none, export it again.' },
};

export const fileCut: Problem = {
  status: 422,
  code: 'fileCut',
  title: { vi: 'Tệp bị cụt hoặc hỏng từ giữa', en: 'The file is cut off or damaged' },
  detail: { vi: 'Những hồ sơ trong danh sách đã đọc được; phần sau của tệp không đọc được.', en: 'The dossiers listed were read; what follows in the file could not be.' },
  next: {
    vi: 'Giữ USB, xuất lại tệp từ máy đã khai rồi nhận lại: hồ sơ đã nhận không thành đôi.',
    en: 'Keep the key, export the file again and bring it in again: what was taken is not doubled.',
  },
};

export function tooManyDossiers(max: number): Problem {
  return {
    status: 422,
    code: 'tooManyDossiers',
    title: { vi: 'Tệp có quá nhiều hồ sơ', en: 'Too many dossiers in the file' },
    detail: { vi: `Một lần nhận tối đa ${max} hồ sơ; phần sau của tệp chưa đọc.`, en: `At most ${max} at a time; what follows was not read.` },
    next: { vi: 'Xuất lại những hồ sơ còn chờ trên máy, rồi nhận tệp mới.', en: 'Export what still waits on the device and bring in the new file.' },
  };
}

export const papersAlone: Problem = {
  status: 422,
  code: 'papersAlone',
  title: { vi: 'Chỉ có giấy tờ, không có đơn', en: 'Papers without a filing' },
  detail: {
    vi: 'Tệp có giấy tờ của hồ sơ này nhưng không có nội dung hồ sơ, và cơ quan chưa nhận hồ sơ ấy.',
    en: 'The file holds papers of this dossier, not its filing, and the office does not have it.',
  },
  next: { vi: 'Xuất lại tệp từ máy đã khai. Giấy tờ vừa nhận được giữ 7 ngày.', en: 'Export the file again. The papers are kept for 7 days.' },
};

const title = { vi: 'Chưa nhận được giấy tờ', en: 'The paper was not taken in' };

const papers: Readonly<Record<Exclude<Kept, 'kept'> | 'notOpened' | 'tooLarge', Pick<Problem, 'code' | 'detail' | 'next'>>> = {
  notOpened: {
    code: 'paperNotOpened',
    detail: { vi: 'Giấy tờ không mở được: khóa không phải của cơ quan này, hoặc đã hỏng trên USB.', en: 'The paper cannot be opened: another key, or damaged on the key.' },
    next: { vi: 'Xuất lại tệp từ máy đã khai.', en: 'Export the file again.' },
  },
  tooLarge: {
    code: 'paperTooLarge',
    detail: { vi: 'Giấy tờ lớn hơn 20 MB.', en: 'The paper is larger than 20 MB.' },
    next: { vi: 'Mời người nộp chụp lại ở độ phân giải thấp hơn, hoặc mang bản giấy đến.', en: 'Ask for a photo at a lower resolution, or for the paper itself.' },
  },
  lengthDiffers: damaged(),
  digestDiffers: damaged(),
  typeUnknown: {
    code: 'paperTypeUnknown',
    detail: { vi: 'Giấy tờ không phải ảnh JPEG, PNG, HEIC hay tệp PDF (xét theo nội dung).', en: 'The paper is no JPEG, PNG, HEIC or PDF, judged by its content.' },
    next: { vi: 'Mời người nộp gửi lại ảnh hoặc PDF.', en: 'Ask for a photo or a PDF.' },
  },
  noRoom: {
    code: 'paperQuotaFull',
    detail: { vi: 'Hồ sơ này đã đủ số giấy tờ hoặc dung lượng cho phép.', en: 'The dossier has as many papers as it may.' },
    next: { vi: 'Mời người nộp mang bản giấy đến bộ phận một cửa.', en: 'Ask for the papers at the desk.' },
  },
};

function damaged(): Pick<Problem, 'code' | 'detail' | 'next'> {
  return {
    code: 'paperDigestDiffers',
    detail: { vi: 'Giấy tờ trong tệp không giống giấy tờ đã khai.', en: 'The paper in the file is not the one that was declared.' },
    next: { vi: 'Xuất lại tệp từ máy đã khai.', en: 'Export the file again.' },
  };
}

export function paperNotTaken(why: keyof typeof papers): Problem {
  return { status: 422, title, ...papers[why] };
}
