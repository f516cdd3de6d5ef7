import type { Text } from '../../../basics/rules/outcome.ts';
import type { RequiredPaper } from '../../../procedures/rules/procedure.ts';

/** Words of sending papers. They travel with the island: no more here than it says. */
export const paperWords = {
  onlyWhen: (when: string): Text => ({ vi: `Chỉ cần khi: ${when}`, en: `Only when: ${when}` }),
  choosePhotos: { vi: 'Chọn ảnh hoặc tệp', en: 'Choose photos or files' },
  capture: { vi: 'Chụp giấy tờ', en: 'Take pictures' },
  captureFailed: {
    vi: 'Chưa mở được màn hình chụp. Kiểm tra mạng rồi bấm lại, hoặc chọn ảnh có sẵn.',
    en: 'The camera screen could not be opened. Check the line and press again, or choose a photo.',
  },
  fileLabel: (name: string): Text => ({ vi: `Chọn tệp cho: ${name}`, en: `Choose a file for: ${name}` }),
  send: { vi: 'Gửi tệp này', en: 'Send this file' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  arrived: { vi: 'Máy chủ đã nhận đủ', en: 'Received whole' },
  kept: { vi: 'Đã giữ trên máy này, gửi cùng hồ sơ', en: 'Kept on this device, sent with the dossier' },
  practised: { vi: 'Tập làm: không gửi đi đâu', en: 'Practice: sent nowhere' },
  notArrived: { vi: 'Chưa gửi xong: chọn lại đúng tệp này để gửi tiếp', en: 'Not sent whole: choose the same file again to go on' },
  otherPapers: { vi: 'Giấy tờ khác', en: 'Other papers' },
  otherPapersHint: { vi: 'Nếu muốn gửi thêm.', en: 'If you want to add something.' },
  wrongType: { vi: 'Tệp này không phải ảnh JPEG, PNG, HEIC hay PDF. Chụp lại hoặc chọn tệp khác.', en: 'This is no JPEG, PNG, HEIC or PDF. Take a photo or choose another file.' },
  tooBig: { vi: 'Tệp này lớn hơn 20 MB. Chụp lại ở mức vừa phải hoặc chọn tệp khác.', en: 'This file is larger than 20 MB. Take a smaller photo or choose another.' },
  empty: { vi: 'Chưa chọn tệp nào, hoặc tệp rỗng.', en: 'No file was chosen, or it is empty.' },
  unreadable: { vi: 'Không đọc được tệp này. Chụp lại hoặc chọn lại.', en: 'This file cannot be read. Take it again or choose again.' },
  notTaken: { vi: 'Máy chủ chưa nhận được tệp này. Chờ một lát rồi gửi lại đúng tệp đó.', en: 'The server did not take this file. Wait a moment and send the same file again.' },
  uploadFailed: { vi: 'Đường truyền bị ngắt. Tệp còn nguyên trên máy; đang gửi tiếp…', en: 'The line was cut. The file is still on your machine; trying again…' },
  uploading: (percent: number): Text => ({ vi: `Đang gửi ${percent}%`, en: `Sending ${percent}%` }),
  preparing: { vi: 'Đang chuẩn bị tệp…', en: 'Preparing the file…' },
} as const;

/** Thành phần hồ sơ in plain words: what the person does with that paper. */
export const paperKindWords = {
  original: { vi: 'Chụp ảnh gửi trước, mang bản chính khi cán bộ hẹn', en: 'Send a photo now, bring the original when asked' },
  copy: { vi: 'Chụp ảnh là đủ', en: 'A photo is enough' },
  shown: { vi: 'Chỉ cho cán bộ xem rồi mang về', en: 'Only shown to the officer; you keep it' },
  lookedUp: { vi: 'Cơ quan tự tra cứu, không phải nộp', en: 'The office looks it up itself; nothing to hand in' },
} as const satisfies Record<RequiredPaper['kind'], Text>;
