import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the questions themselves, whatever the procedure. */
export const formWords = {
  day: { vi: 'Ngày', en: 'Day' },
  month: { vi: 'Tháng', en: 'Month' },
  year: { vi: 'Năm', en: 'Year' },
  hour: { vi: 'Giờ', en: 'Hour' },
  minute: { vi: 'Phút', en: 'Minute' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  addressLine: { vi: 'Số nhà, đường, khu phố hoặc tên nơi đó', en: 'House number, street, neighbourhood, or name of the place' },
  addressUnit: { vi: 'Phường (xã), tỉnh hoặc thành phố', en: 'Ward or commune, province or city' },
  paperKind: { vi: 'Loại giấy tờ', en: 'Kind of paper' },
  paperNumber: { vi: 'Số', en: 'Number' },
  paperIssuedOn: { vi: 'Ngày cấp', en: 'Date of issue' },
  paperIssuedBy: { vi: 'Nơi cấp', en: 'Issued by' },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  dong: { vi: 'đồng', en: 'đồng' },
  onePerLine: { vi: 'Mỗi dòng một mục.', en: 'One per line.' },
  codesByComma: { vi: 'Cách nhau bằng dấu phẩy hoặc xuống dòng.', en: 'Separate with commas or line breaks.' },
  row: (n: number): Text => ({ vi: `Mục ${n}`, en: `Entry ${n}` }),
  addRow: { vi: 'Thêm mục nữa', en: 'Add another' },
  removeRow: (n: number): Text => ({ vi: `Bỏ mục ${n}`, en: `Remove entry ${n}` }),
} as const;
