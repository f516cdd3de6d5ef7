import type { Problem } from '../../basics/http/problem.ts';
import type { TableFault } from '../store/table-file.adapter.ts';

const faults = {
  broken: { vi: 'Tệp bị hỏng, có mật khẩu, hoặc không phải bảng tính.', en: 'The file is damaged, has a password, or is no spreadsheet.' },
  tooLarge: { vi: 'Tệp quá lớn (hoặc có ô ở rất xa bảng).', en: 'The file is too large, or a cell stands very far away.' },
  empty: { vi: 'Tệp trống.', en: 'The file is empty.' },
} satisfies Record<TableFault, Problem['title']>;

export function unreadable(fault: TableFault): Problem {
  return {
    status: 422,
    code: 'tableUnreadable',
    title: { vi: 'Không đọc được tệp', en: 'The file could not be read' },
    detail: faults[fault],
    next: {
      vi: 'Mở tệp bằng Excel hay LibreOffice, bỏ mật khẩu và những gì ngoài bảng, chọn Lưu thành, kiểu .xlsx, rồi chọn lại.',
      en: 'Open it with Excel or LibreOffice, remove the password and what stands outside the table, save as .xlsx, and choose it again.',
    },
  };
}

export const noOffice: Problem = {
  status: 422,
  code: 'noSuchUnit',
  title: { vi: 'Không có đơn vị này', en: 'No such unit' },
  detail: { vi: 'Mã đơn vị không có bộ phận tiếp nhận.', en: 'The unit has no desk.' },
  next: { vi: 'Chọn một đơn vị trong danh mục.', en: 'Choose one of the directory.' },
};

export const badChoice: Problem = {
  status: 422,
  code: 'badChoice',
  title: { vi: 'Lựa chọn không dùng được', en: 'A choice cannot be used' },
  detail: {
    vi: 'Dòng tiêu đề cuối đứng trước dòng đầu (hoặc quá bốn dòng), hoặc kỳ có ngày không có trong lịch.',
    en: 'The last row of the head stands before the first, has more than four rows, or the period has a day that does not exist.',
  },
  next: { vi: 'Chọn lại dòng tiêu đề và kỳ ở bước 2.', en: 'Choose head and period again in step 2.' },
};

export const noOrigin: Problem = {
  status: 422,
  code: 'noOrigin',
  title: { vi: 'Chưa ghi nguồn của bảng', en: 'The source is missing' },
  detail: { vi: 'Số liệu nhập luôn phải kèm nguồn: báo cáo nào, sổ nào, ai lập.', en: 'What is imported always carries its source.' },
  next: { vi: 'Ghi nguồn ở bước 4 rồi bấm lại.', en: 'Write it in step 4 and press again.' },
};

export function rowsWrong(count: number): Problem {
  return {
    status: 422,
    code: 'rowsWrong',
    title: { vi: 'Chưa nhập bảng', en: 'The table was not brought in' },
    detail: { vi: `Còn ${count} chỗ cần sửa; chưa ghi gì.`, en: `${count} things are wrong; nothing was written.` },
    next: { vi: 'Sửa các chỗ đã nêu trong tệp, hoặc bỏ dòng, rồi làm lại.', en: 'Mend them in the file or leave rows out, then try again.' },
    facts: { wrong: count },
  };
}

export const nothingNew: Problem = {
  status: 422,
  code: 'nothingNew',
  title: { vi: 'Không có gì mới', en: 'Nothing new' },
  detail: { vi: 'Mọi dòng trong bảng đã có sẵn; chưa ghi gì.', en: 'Every row is here already; nothing was written.' },
  next: { vi: 'Không cần làm gì thêm. Xem lại danh sách các lần nhập ở dưới.', en: 'Nothing to do. See the list of imports below.' },
};

export const idTaken: Problem = {
  status: 409,
  code: 'idTaken',
  title: { vi: 'Mã lần nhập đã dùng', en: 'The id is taken' },
  detail: { vi: 'Mã này đã dùng cho một tệp khác.', en: 'Another file came in under this id.' },
  next: { vi: 'Tải lại trang rồi chọn tệp lần nữa.', en: 'Reload the page and choose the file again.' },
};

export const inLedger: Problem = {
  status: 409,
  code: 'inLedger',
  title: { vi: 'Không hoàn lại được', en: 'It can’t be taken back' },
  detail: { vi: 'Hồ sơ đã vào sổ cái của đơn vị; sổ cái chỉ thêm, không xóa.', en: 'The dossiers stand in the ledger of the office; nothing is taken out of it.' },
  next: { vi: 'Nếu nhập nhầm, ghi chú vào từng hồ sơ.', en: 'If it was a mistake, note it in each dossier.' },
  source: 'Quy tắc của hệ thống: sổ cái chỉ thêm (docs/decisions/0012)',
};

export function reportsStand(reports: number): Problem {
  return {
    status: 409,
    code: 'reportsStandOnIt',
    title: { vi: 'Không hoàn lại được nữa', en: 'It can’t be taken back any more' },
    detail: { vi: `${reports} báo cáo đã dùng số liệu của lần nhập này.`, en: `${reports} reports tell figures of this import.` },
    next: { vi: 'Nhập bảng đúng cho kỳ khác, hoặc đính chính bằng một báo cáo mới.', en: 'Correct it by a new report.' },
    source: 'Quy tắc của hệ thống: số trong báo cáo phải chỉ ra được nguồn',
    facts: { reports },
  };
}
