import type { Text } from '../../basics/rules/outcome.ts';

type Told = { readonly detail: Text; readonly next: Text };

const saveAsDocx: Text = {
  vi: 'Mở tệp bằng Word hay LibreOffice, chọn Lưu thành, kiểu .docx, rồi chọn lại.',
  en: 'Open it with Word or LibreOffice, save as .docx, and choose it again.',
};

/** Why a report could not be read, and what to do about it. */
export const faultWords = {
  empty: {
    detail: { vi: 'Không có chữ nào để soát.', en: 'There is no text to read.' },
    next: { vi: 'Dán nội dung báo cáo vào ô, hoặc chọn tệp khác.', en: 'Paste the report, or choose another file.' },
  },
  oldWord: { detail: { vi: 'Đây là tệp Word đời cũ (.doc).', en: 'This is an old Word file (.doc).' }, next: saveAsDocx },
  locked: {
    detail: { vi: 'Tệp có mật khẩu nên không mở được.', en: 'The file is locked with a password.' },
    next: { vi: 'Mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.', en: 'Open it, take the password off, save, and choose it again.' },
  },
  broken: { detail: { vi: 'Tệp bị hỏng, hoặc không phải văn bản Word hay PDF.', en: 'The file is damaged, or is no Word or PDF document.' }, next: saveAsDocx },
  tooLarge: {
    detail: { vi: 'Báo cáo quá dài: nhận tối đa 200 trang, 400.000 chữ cái, tệp 5 MB.', en: 'The report is too long: at most 200 pages, 400,000 letters, a file of 5 MB.' },
    next: { vi: 'Bỏ bớt hình ảnh, hoặc soát từng phần một.', en: 'Take pictures out, or have it read part by part.' },
  },
  scan: {
    detail: { vi: 'Tệp PDF này là ảnh chụp (scan), bên trong không có chữ.', en: 'This PDF is a scan: it holds pictures and no text.' },
    next: { vi: 'Dùng tệp Word gốc, hoặc tệp PDF xuất ra từ Word.', en: 'Use the Word file it was made from, or a PDF saved from Word.' },
  },
  otherKind: {
    detail: { vi: 'Không phải tệp .docx, .pdf hay .txt (UTF-8).', en: 'This is no .docx, .pdf or .txt file (UTF-8).' },
    next: { vi: 'Lưu báo cáo thành .docx, hoặc chép chữ rồi dán vào ô.', en: 'Save the report as .docx, or copy its text and paste it.' },
  },
  tooSlow: {
    detail: { vi: 'Đọc tệp này quá lâu nên đã dừng.', en: 'Reading this file took too long and was stopped.' },
    next: { vi: 'Chép chữ của báo cáo rồi dán vào ô, hoặc soát từng phần một.', en: 'Copy the text of the report and paste it, or have it read part by part.' },
  },
} as const satisfies Record<string, Told>;
