import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

/** What is wrong in a file, and what to do; `column` is the letter of the column. */
export type RowProblem = { readonly column: string | null; readonly what: Text; readonly next: Text };

type Told = Omit<RowProblem, 'column'>;

const mendOrLeave: Text = { vi: 'Sửa ô này trong tệp rồi chọn lại tệp, hoặc bấm "Bỏ dòng này".', en: 'Mend the cell in the file and choose the file again, or leave the row out.' };

/** What is said about tables that are brought in. */
export const importRowWords = {
  noTable: {
    column: null,
    what: { vi: 'Không tìm thấy dòng tiêu đề của bảng trong 30 dòng đầu.', en: 'No head of a table in the first 30 rows.' },
    next: { vi: 'Chọn trang khác, hoặc tự ghi dòng tiêu đề ở bước 2.', en: 'Choose another sheet, or tell the rows of the head in step 2.' },
  },
  tooManyRows: (rows: number, max: number): RowProblem => ({
    column: null,
    what: { vi: `Bảng có ${formatInteger(rows)} dòng, mỗi lần nạp được nhiều nhất ${formatInteger(max)}.`, en: `The table has ${rows} rows, at most ${max} come in at once.` },
    next: { vi: 'Tách tệp thành nhiều tệp nhỏ hơn rồi nạp từng tệp.', en: 'Split the file and bring in one after the other.' },
  }),
  twiceMapped: (name: Text): RowProblem => ({
    column: null,
    what: { vi: `Hai cột cùng được hiểu là "${name.vi}".`, en: `Two columns are understood as "${name.en}".` },
    next: { vi: 'Ở bước 3, giữ một cột và chọn "(không nhập)" hoặc mức độ khác cho cột kia.', en: 'In step 3 keep one and choose another meaning or level for the other.' },
  }),
  notMapped: (name: Text): RowProblem => ({
    column: null,
    what: { vi: `Chưa có cột nào là "${name.vi}".`, en: `No column is "${name.en}".` },
    next: { vi: 'Ở bước 3, chọn cột ấy.', en: 'Choose it in step 3.' },
  }),
  noCounts: {
    column: null,
    what: { vi: 'Chưa có cột số liệu nào được hiểu.', en: 'No column of figures is understood.' },
    next: { vi: 'Ở bước 3, chọn chỉ tiêu cho ít nhất một cột số.', en: 'Choose a figure for at least one column in step 3.' },
  },
  noRows: {
    column: null,
    what: { vi: 'Dưới dòng tiêu đề không có dòng nào đọc được.', en: 'No row below the head could be read.' },
    next: { vi: 'Xem lại trang và dòng tiêu đề ở bước 2.', en: 'Look at the sheet and the head in step 2.' },
  },
  totalOpen: (input: { readonly row: number; readonly column: string; readonly head: string; readonly written: number; readonly summed: number }): RowProblem => ({
    column: input.column,
    what: {
      vi: `Dòng ${input.row}, cột "${input.head}": tổng ghi ${formatInteger(input.written)}, cộng các dòng được ${formatInteger(input.summed)} (lệch ${formatInteger(Math.abs(input.written - input.summed))}).`,
      en: `Row ${input.row}, "${input.head}": the total says ${formatInteger(input.written)}, the rows sum up to ${formatInteger(input.summed)}.`,
    },
    next: {
      vi: 'Tìm dòng sai và sửa trong tệp; nếu bản gốc đã ký là như vậy thì đánh dấu "Nhập theo từng dòng dù tổng không khớp".',
      en: 'Find the wrong row and mend it; if the signed paper says so, tick that rows are taken though the total does not close.',
    },
  }),
  skippedTotal: { vi: 'dòng tổng, chỉ dùng để đối chiếu', en: 'a total, used for checking only' },
  skippedWords: { vi: 'dòng chữ, không có số liệu', en: 'words without figures' },
  skippedNumbers: { vi: 'dòng đánh số cột', en: 'numbers of columns' },
  skippedByHand: { vi: 'người nạp bỏ dòng này', en: 'left out by hand' },
  noUnit: { what: { vi: 'Thiếu tên đơn vị.', en: 'The unit is missing.' }, next: mendOrLeave },
  badUnit: (words: string): Told => ({
    what: { vi: `"${words}" không phải đơn vị này hay đơn vị trực thuộc.`, en: `"${words}" is neither this unit nor one below it.` },
    next: { vi: 'Ghi tên phường như danh mục, ví dụ "Phường An Lạc"; hoặc bấm "Bỏ dòng này".', en: 'Write the name as in the directory, or leave the row out.' },
  }),
  badPeriod: (words: string): Told => ({
    what: { vi: `Không hiểu kỳ "${words}".`, en: `The period "${words}" is not understood.` },
    next: { vi: 'Ghi như "Tháng 3/2018", "Quý I/2018", "Năm 2018"; hoặc bấm "Bỏ dòng này".', en: 'Write "Tháng 3/2018", "Quý I/2018", "Năm 2018", or leave the row out.' },
  }),
  noPeriod: {
    what: { vi: 'Không rõ số liệu của kỳ nào.', en: 'The period is not known.' },
    next: { vi: 'Ở bước 2, ghi kỳ của cả bảng; hoặc chọn cột kỳ ở bước 3.', en: 'Tell the period of the table in step 2, or its column in step 3.' },
  },
  badLevel: (words: string): Told => ({
    what: { vi: `Không hiểu mức độ "${words}".`, en: `The level "${words}" is not understood.` },
    next: { vi: 'Ghi 3, 4, toàn trình hoặc một phần; để trống nếu chung mọi mức độ.', en: 'Write 3, 4, toàn trình or một phần; leave it empty for all.' },
  }),
  badCount: (words: string): Told => ({ what: { vi: `"${words}" không phải số đếm (số nguyên, không âm).`, en: `"${words}" is no count.` }, next: mendOrLeave }),
  /** A cell that holds 1,234 of something that is counted: whoever typed 1.234 into an English Excel. */
  fraction: (words: string, thousands: number): Told => ({
    what: { vi: `Ô này là số lẻ ${words.replace('.', ',')}, không phải số đếm.`, en: `This cell holds the fraction ${words}, which is no count.` },
    next: {
      vi: `Thường do Excel hiểu dấu chấm hàng nghìn là phần thập phân. Nếu đúng là ${formatInteger(thousands)} thì gõ lại ô này trong tệp rồi chọn lại tệp; hoặc bấm "Bỏ dòng này".`,
      en: `Excel may have taken the mark of thousands for a decimal point. If it is ${formatInteger(thousands)}, mend the cell and choose the file again, or leave the row out.`,
    },
  }),
  otherValue: (written: number, kept: number, source: string): Told => ({
    what: {
      vi: `Tệp ghi ${formatInteger(written)}, nhưng đã nhập ${formatInteger(kept)} từ: ${source}.`,
      en: `The file says ${formatInteger(written)}, but ${formatInteger(kept)} came in before from: ${source}.`,
    },
    next: { vi: 'Hoàn lại lần nạp trước nếu nó sai; nếu tệp này sai thì sửa, hoặc bấm "Bỏ dòng này".', en: 'Take the earlier import back, mend this file, or leave the row out.' },
  }),
  otherRow: (row: number): Told => ({
    what: { vi: `Dòng ${row} cũng ghi chỉ tiêu, đơn vị, kỳ này nhưng số khác.`, en: `Row ${row} tells the same figure, unit and period with another number.` },
    next: { vi: 'Giữ dòng đúng, bấm "Bỏ dòng này" ở dòng kia.', en: 'Keep the right row and leave the other out.' },
  }),
  readAs: (written: string, value: number): Text => ({ vi: `"${written}" đọc là ${formatInteger(value)}`, en: `"${written}" read as ${formatInteger(value)}` }),
  dayReadAs: (written: string, day: PlainDate): Text => ({ vi: `"${written}" đọc là ngày ${formatDate(day)}`, en: `"${written}" read as ${formatDate(day)}` }),
  counted: (dossiers: number): Text => ({
    vi: `Hệ thống đã có ${formatInteger(dossiers)} hồ sơ của đơn vị trong kỳ này; số nhập được để riêng, không cộng vào số đếm`,
    en: `${formatInteger(dossiers)} dossiers of the unit in this period are here already; what is imported stays apart and is never added`,
  }),
  badDay: (name: Text, words: string): Told => ({
    what: { vi: `${name.vi}: "${words}" không phải ngày.`, en: `${name.en}: "${words}" is no day.` },
    next: { vi: 'Ghi ngày/tháng/năm, ví dụ 05/03/2018; hoặc bấm "Bỏ dòng này".', en: 'Write day/month/year, or leave the row out.' },
  }),
  missing: (name: Text): Told => ({ what: { vi: `Thiếu: ${name.vi}.`, en: `Missing: ${name.en}.` }, next: mendOrLeave }),
  notFinished: {
    what: { vi: 'Chưa có ngày giải quyết xong: hồ sơ còn dở không nhập ở đây.', en: 'Not finished: open dossiers do not come in here.' },
    next: {
      vi: 'Ghi ngày xong; nếu hồ sơ còn đang làm thì tiếp nhận lại ở quầy và bấm "Bỏ dòng này".',
      en: 'Write the day it was finished; if it is still open receive it at the desk and leave the row out.',
    },
  },
  badProcedure: (words: string): Told => ({
    what: { vi: `Không rõ "${words}" là thủ tục nào có hiệu lực vào ngày nhận.`, en: `It is not clear which procedure in force on that day "${words}" is.` },
    next: {
      vi: 'Ghi mã thủ tục (ví dụ 1.001193) hoặc đúng tên trong danh mục; hoặc bấm "Bỏ dòng này".',
      en: 'Write the code or the name as in the catalogue, or leave the row out.',
    },
  }),
  badName: (words: string): Told => ({ what: { vi: `"${words}" không phải tên người hay tổ chức.`, en: `"${words}" is no name.` }, next: mendOrLeave }),
  backwards: {
    what: { vi: 'Các ngày không theo thứ tự: nhận, giải quyết xong, trả.', en: 'The days do not follow one another: received, finished, handed out.' },
    next: mendOrLeave,
  },
  dueBackwards: { what: { vi: 'Ngày hẹn trả trước ngày nhận.', en: 'Due before it was received.' }, next: mendOrLeave },
  noCalendar: {
    what: { vi: 'Hệ thống chưa có lịch làm việc của đơn vị vào ngày nhận.', en: 'The hours of the office on that day are not known here.' },
    next: {
      vi: 'Xem lại ngày nhận; nếu đúng, nhờ quản trị bổ sung lịch của năm ấy, hoặc bấm "Bỏ dòng này".',
      en: 'Look at the day; if it is right have the calendar of that year added, or leave the row out.',
    },
  },
  inFuture: { what: { vi: 'Ngày ở tương lai.', en: 'A day to come.' }, next: mendOrLeave },
  twiceNumber: (row: number): Told => ({
    what: { vi: `Số biên nhận này đã có ở dòng ${row}.`, en: `Row ${row} has this number already.` },
    next: { vi: 'Giữ một dòng, bấm "Bỏ dòng này" ở dòng kia; nếu là hai hồ sơ thì sửa số.', en: 'Keep one; if they are two dossiers, mend the number.' },
  }),
  otherDossier: (code: string): Told => ({
    what: { vi: `Số biên nhận này đã thuộc hồ sơ ${code}, nhưng người nộp hoặc thủ tục khác.`, en: `This number belongs to ${code}, which has another applicant or procedure.` },
    next: { vi: 'Xem lại số biên nhận trong tệp; hoặc bấm "Bỏ dòng này".', en: 'Look at the number again, or leave the row out.' },
  }),
  likelyDouble: (code: string): Text => ({
    vi: `Có thể trùng với ${code}: cùng người nộp, thủ tục và ngày nhận`,
    en: `May be ${code}: same applicant, procedure and day`,
  }),
  phoneChanged: (written: string, phone: string): Text => ({
    vi: `Điện thoại "${written}" ghi thành ${phone} (đầu số mới từ 15/9/2018, hoặc thiếu số 0)`,
    en: `Phone "${written}" becomes ${phone} (new prefix since 15/09/2018, or a lost zero)`,
  }),
  phoneDoubtful: (written: string): Text => ({
    vi: `Điện thoại "${written}" không rõ, không ghi vào hồ sơ; số gốc giữ trong sổ lần nạp`,
    en: `Phone "${written}" is not clear and left out; it is kept with the import`,
  }),
} as const;
