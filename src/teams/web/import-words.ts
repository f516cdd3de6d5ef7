import type { Text } from '../../basics/rules/outcome.ts';

/** Words about lists that are brought in from spreadsheets. */
export const importWords = {
  about: {
    vi: 'Chọn tệp danh sách phường đang dùng (.xlsx, .xls hoặc .csv). Hệ thống cho xem đã hiểu từng cột, từng dòng thế nào; chỉ ghi khi mọi dòng đều đúng, và hoàn lại được cả lần nạp.',
    en: 'Choose the list that the ward keeps (.xlsx, .xls or .csv). You see how each column and row was understood; it is written only when every row is right, and can be taken back whole.',
  },
  unit: { vi: 'Danh sách của', en: 'List of' },
  file: { vi: 'Tệp danh sách', en: 'File' },
  fileHint: {
    vi: 'Cần dòng tiêu đề có cột Họ và tên, Chức vụ; nên có Chức vụ trong Tổ, Điện thoại, Khu phố, Từ ngày.',
    en: 'It needs a head with name and position; role, phone, neighbourhood and first day are good to have.',
  },
  notYours: { vi: 'Tài khoản này không sửa danh sách tổ', en: 'This account changes no teams' },
  notYoursMore: { vi: 'Việc này của lãnh đạo phường, hoặc cán bộ theo dõi Tổ tư vấn.', en: 'This is for leaders of the ward or officers who follow the teams.' },
  columns: { vi: 'Các cột được hiểu là', en: 'How the columns were understood' },
  column: { vi: 'Cột', en: 'Column' },
  head: { vi: 'Tiêu đề trong tệp', en: 'Head in the file' },
  meaning: { vi: 'Hiểu là', en: 'Understood as' },
  noHead: { vi: '(không có tiêu đề)', en: '(no head)' },
  summary: (take: string, inTeam: string, skipped: string): Text => ({
    vi: `${take} người sẽ vào tổ, ${inTeam} đã có trong tổ, ${skipped} dòng bỏ qua`,
    en: `${take} will be added, ${inTeam} are in their teams already, ${skipped} rows left out`,
  }),
  news: (people: string, teams: string): Text => ({ vi: `Người mới: ${people}. Tổ mới: ${teams}.`, en: `New people: ${people}. New teams: ${teams}.` }),
  wrong: (n: string): Text => ({ vi: `${n} chỗ cần sửa trong tệp`, en: `${n} things to mend in the file` }),
  wrongMore: {
    vi: 'Chưa ghi gì. Sửa các dòng dưới đây trong tệp, lưu lại, rồi chọn lại tệp.',
    en: 'Nothing was written. Mend these rows in the file, save it, and choose it again.',
  },
  row: (sheet: string, row: string): Text => ({ vi: `${sheet === '' ? '' : `${sheet}, `}dòng ${row}`, en: `${sheet === '' ? '' : `${sheet}, `}row ${row}` }),
  take: { vi: 'Ghi vào sổ', en: 'Bring it in' },
  rows: { vi: 'Từng dòng', en: 'Row by row' },
  inTeam: { vi: 'đã có trong tổ', en: 'in the team already' },
  skipped: { vi: 'Các dòng bỏ qua', en: 'Rows left out' },
  done: { vi: 'Đã nạp danh sách.', en: 'The list is in.' },
  doneMore: { vi: 'Đã ghi cả danh sách. Nếu nhầm, bấm Hoàn lại ở dưới.', en: 'The whole list is in. If it was a mistake, take it back below.' },
  nobody: { vi: 'Không có ai mới trong tệp', en: 'Nobody new in the file' },
  before: { vi: 'Các lần đã nạp', en: 'Lists brought in' },
  taken: (n: string): Text => ({ vi: `${n} người`, en: `${n} people` }),
  atServer: { vi: 'nạp từ máy chủ', en: 'at the server' },
  undo: { vi: 'Hoàn lại cả lần nạp', en: 'Take the list back' },
  undone: (at: string): Text => ({ vi: `đã hoàn lại ${at}`, en: `taken back ${at}` }),
  toTeams: { vi: 'Về danh sách các tổ', en: 'To the teams' },
} as const;
