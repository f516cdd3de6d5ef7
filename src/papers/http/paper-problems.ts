import type { Problem } from '../../basics/http/problem.ts';
import { broken, busy, malformed } from '../../basics/http/problems.ts';
import { paperSizeBytesMax, papersMax } from '../rules/paper.ts';
import { papersBytesMax } from '../rules/quota.ts';
import type { Kept } from '../store/papers.ts';

/** Problems of sending papers: each says which paper and what to do with it. */

const title = { vi: 'Chưa nhận được giấy tờ', en: 'The paper was not taken in' };
const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

export function paperTooLarge(name: string): Problem {
  return {
    status: 413,
    code: 'paperTooLarge',
    title,
    detail: { vi: `${called(name)} lớn hơn ${megabytes(paperSizeBytesMax)}.`, en: `${called(name)} is larger than ${megabytes(paperSizeBytesMax)}.` },
    next: { vi: 'Chụp lại ở độ phân giải thấp hơn, hoặc chia thành nhiều tệp.', en: 'Take the photo at a lower resolution, or split it into several files.' },
  };
}

export function paperEmpty(name: string): Problem {
  return {
    status: 422,
    code: 'paperEmpty',
    title,
    detail: { vi: `${called(name)} không có nội dung.`, en: `${called(name)} is empty.` },
    next: { vi: 'Chọn lại tệp hoặc chụp lại.', en: 'Choose the file again or take the photo again.' },
  };
}

export const paperQuotaFull: Problem = {
  status: 422,
  code: 'paperQuotaFull',
  title,
  detail: {
    vi: `Một hồ sơ có tối đa ${papersMax} giấy tờ, tổng cộng ${megabytes(papersBytesMax)}.`,
    en: `A dossier has at most ${papersMax} papers, ${megabytes(papersBytesMax)} in all.`,
  },
  next: { vi: 'Gộp nhiều trang vào một tệp PDF, hoặc mang bản giấy đến bộ phận một cửa.', en: 'Join several pages into one PDF, or bring the papers to the one-stop desk.' },
};

export const diskFull: Problem = {
  status: 507,
  code: 'diskFull',
  title,
  detail: {
    vi: 'Máy chủ sắp hết chỗ lưu nên tạm ngừng nhận giấy tờ. Hồ sơ đã gửi vẫn còn nguyên.',
    en: 'The server is running out of space and takes no papers for now. What was sent is safe.',
  },
  next: { vi: 'Giữ tệp trên máy và gửi lại sau. Bộ phận vận hành đã được báo.', en: 'Keep the file on your device and send it later. The operator has been told.' },
  retryAfterSeconds: 600,
};

const kept: Record<Exclude<Kept, 'kept'> | 'notOpened', (name: string) => Problem> = {
  notOpened: (name) => ({
    status: 422,
    code: 'paperNotOpened',
    title,
    detail: {
      vi: `${called(name)} được niêm phong bằng khóa không phải của cơ quan này, hoặc đã hỏng trên đường đi.`,
      en: `${called(name)} was sealed to a key that is not of this office, or was damaged on the way.`,
    },
    next: {
      vi: 'Tải lại khóa của cơ quan (GET /api/v1/keys), niêm phong lại rồi gửi lại từ đầu.',
      en: 'Fetch the keys of the office (GET /api/v1/keys), seal it again and send it from its beginning.',
    },
  }),
  lengthDiffers: damaged,
  digestDiffers: damaged,
  typeUnknown: (name) => ({
    status: 422,
    code: 'paperTypeUnknown',
    title,
    detail: {
      vi: `${called(name)} không phải ảnh JPEG, PNG, HEIC hay tệp PDF (xét theo nội dung, không theo tên).`,
      en: `${called(name)} is no JPEG, PNG, HEIC or PDF, judged by its content, not its name.`,
    },
    next: { vi: 'Chụp ảnh giấy tờ, hoặc lưu thành PDF rồi chọn lại.', en: 'Take a photo of the paper, or save it as PDF and choose it again.' },
  }),
  noRoom: () => paperQuotaFull,
};

/** What the check at the end of an upload found. The upload has been removed. */
export function paperRefused(found: Exclude<Kept, 'kept'> | 'notOpened', name: string): Problem {
  return kept[found](name);
}

function damaged(name: string): Problem {
  return {
    status: 422,
    code: 'paperDigestDiffers',
    title,
    detail: { vi: `${called(name)} đến nơi không giống tệp trên máy gửi.`, en: `${called(name)} did not arrive as it was on the device.` },
    next: {
      vi: 'Gửi lại tệp từ đầu; nếu tệp đã bị sửa sau khi chọn thì chọn lại.',
      en: 'Send the file again from its beginning; if it was changed after choosing, choose it again.',
    },
  };
}

/** What the tus server said in plain text, as a problem. */
export function tusProblem(status: number, said: string): Problem {
  const en = said.trim() === '' ? 'The request does not follow tus 1.0.' : said.trim();
  if (status === 404 || status === 410) return uploadGone;
  if (status === 409) return offsetDiffers;
  if (status === 413) return paperTooLarge('');
  if (status >= 500 && said.includes('lock')) return busy;
  if (status >= 500 && status !== 501) return broken;
  return { ...malformed([{ path: '', code: 'tus', message: { vi: 'Yêu cầu không đúng giao thức tus 1.0.', en } }]), status: status === 412 ? 412 : 400 };
}

const uploadGone: Problem = {
  status: 404,
  code: 'uploadGone',
  title,
  detail: { vi: 'Lượt gửi này không có, đã xong, hoặc đã quá 7 ngày.', en: 'There is no such upload, it is done, or it is older than 7 days.' },
  next: { vi: 'Hỏi xem giấy tờ đã đến chưa (…/arrival); chưa đến thì gửi lại từ đầu.', en: 'Ask whether the paper has arrived (…/arrival); if not, send it from its beginning.' },
};

const offsetDiffers: Problem = {
  status: 409,
  code: 'offsetDiffers',
  title,
  detail: { vi: 'Phần gửi lên không nối đúng chỗ máy chủ đã nhận đến.', en: 'The piece does not begin where the server has got to.' },
  next: { vi: 'Hỏi lại (HEAD) xem đã nhận đến đâu rồi gửi tiếp từ đó.', en: 'Ask (HEAD) how far it has come and go on from there.' },
};

function called(name: string): string {
  return name === '' ? 'Tệp' : `"${name}"`;
}
