import type { Text } from '../../basics/rules/outcome.ts';

/** Words for tables that people write into, and for how they differ from what was counted. */
export const tableEditorWords = {
  hint: {
    vi: 'Ô nền vàng là số đếm từ hệ thống, bấm vào để xem cách tính và đếm lại. Ô chữ sửa được; Enter xuống ô dưới, Shift+Enter lên ô trên, Ctrl+Z hoàn lại. Số gõ vào cột số, và tên dòng có số liệu bị sửa, được đánh dấu * kèm tên người gõ; số gõ không cộng vào dòng Cộng.',
    en: 'Cells on yellow are counted: press one to see how, or to count it anew. Cells of text can be edited; Enter goes down, Shift+Enter up, Ctrl+Z undoes. A number typed into a column of numbers, and a changed label of a row of figures, gets a * and the name of who typed it; a typed number is not part of the sum.',
  },
  undo: { vi: 'Hoàn lại trong bảng', en: 'Undo in the tables' },
  redo: { vi: 'Làm lại trong bảng', en: 'Redo in the tables' },
  rowTools: { vi: 'Dòng', en: 'Row' },
  addRow: { vi: 'Thêm dòng dưới', en: 'Add a row below' },
  addFirst: { vi: 'Thêm dòng đầu', en: 'Add a first row' },
  removeRow: { vi: 'Bỏ dòng', en: 'Remove the row' },
  of: (row: string): Text => ({ vi: `: ${row}`, en: `: ${row}` }),
  emptyRow: (n: number): Text => ({ vi: `dòng ${n}`, en: `row ${n}` }),
  cell: (row: string, column: string): Text => ({ vi: `${column}, ${row}`, en: `${column}, ${row}` }),
  figureCell: (row: string, column: string, value: string): Text => ({ vi: `${column}, ${row}: ${value}, số đếm từ hệ thống`, en: `${column}, ${row}: ${value}, counted` }),
  remark: { vi: 'Ghi chú dưới bảng', en: 'Remark below the table' },
  added: { vi: 'Đã thêm một dòng. Ctrl+Z để hoàn lại.', en: 'A row was added. Ctrl+Z undoes it.' },
  removed: { vi: 'Đã bỏ dòng. Ctrl+Z để hoàn lại.', en: 'The row was removed. Ctrl+Z undoes it.' },
  undid: { vi: 'Đã hoàn lại một bước trong bảng.', en: 'One step in the tables was undone.' },
  redid: { vi: 'Đã làm lại một bước trong bảng.', en: 'One step in the tables was done again.' },
  typedBy: (by: string, at: string): Text => ({ vi: `* ${by} gõ lúc ${at}`, en: `* typed by ${by}, ${at}` }),
  typedNow: { vi: '* số gõ tay, ghi tên bạn khi lưu', en: '* typed by hand; your name is kept with it' },
  changed: { vi: 'Bảng đã sửa so với bản hệ thống viết', en: 'Tables that were edited' },
  changedMore: {
    vi: 'Số đếm từ hệ thống không ai sửa được; dưới đây là những gì người soạn ghi thêm, sửa hoặc bỏ.',
    en: 'What was counted cannot be edited by anybody; this is what people wrote, changed or took out.',
  },
  changes: {
    cell: { vi: 'Sửa ô', en: 'Cell' },
    rowAdded: { vi: 'Thêm dòng', en: 'Row added' },
    rowRemoved: { vi: 'Bỏ dòng', en: 'Row removed' },
    remark: { vi: 'Ghi chú', en: 'Remark' },
    tableRemoved: { vi: 'Bỏ cả bảng', en: 'The whole table was taken out' },
  },
  was: (before: string, now: string): Text => ({
    vi: `${before === '' ? '(trống)' : before} → ${now === '' ? '(trống)' : now}`,
    en: `${before === '' ? '(empty)' : before} → ${now === '' ? '(empty)' : now}`,
  }),
} as const;
