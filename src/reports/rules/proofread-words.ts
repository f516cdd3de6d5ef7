import type { Text } from '../../basics/rules/outcome.ts';

/** What the proof-reader says about a place, Vietnamese first. Values come in as they should stand on paper. */

export const rateWords = {
  wrong: (printed: string, should: string): Text => ({ vi: `Ghi ${printed}, tính lại được ${should}.`, en: `Printed ${printed}; recomputed it is ${should}.` }),
  truncated: (printed: string, should: string): Text => ({
    vi: `Ghi ${printed} là cắt bớt chữ số; làm tròn phải là ${should}.`,
    en: `${printed} was cut off; rounded it is ${should}.`,
  }),
  noWhole: (printed: string): Text => ({
    vi: `Tỷ lệ ${printed} không nói của bao nhiêu. Ghi thêm cả hai số, ví dụ “1.234/2.403 hồ sơ, tỷ lệ 51,35%”.`,
    en: `${printed} of how many is not told. Write both numbers, for example “1.234/2.403 hồ sơ, tỷ lệ 51,35%”.`,
  }),
};

export const sumWords = {
  open: (sum: string, whole: string): Text => ({ vi: `Các phần cộng lại là ${sum}, tổng ghi ${whole}.`, en: `The parts add up to ${sum}; the total says ${whole}.` }),
  nearly: (sum: string, whole: string): Text => ({
    vi: `Các phần cộng lại là ${sum}, gần bằng tổng ${whole} nhưng không khớp. Nếu còn phần khác thì ghi rõ.`,
    en: `The parts add up to ${sum}, close to the total of ${whole} but not it. If there are other parts, say so.`,
  }),
  partTooLarge: (part: string, whole: string): Text => ({ vi: `Phần ${part} lớn hơn tổng ${whole}.`, en: `The part ${part} is larger than its whole ${whole}.` }),
  column: (sum: string, printed: string): Text => ({ vi: `Cộng cột được ${sum}, dòng tổng ghi ${printed}.`, en: `The column adds up to ${sum}; the total row says ${printed}.` }),
  row: (sum: string, printed: string): Text => ({
    vi: `Cộng dòng này được ${sum}, cột tổng ghi ${printed}; các dòng khác đều khớp.`,
    en: `This row adds up to ${sum}; its total says ${printed}. The other rows close.`,
  }),
};

export const comparisonWords = {
  difference: (printed: string, should: string): Text => ({ vi: `Ghi chênh lệch ${printed}, tính lại được ${should}.`, en: `The difference says ${printed}; it is ${should}.` }),
  direction: (printed: string, should: string): Text => ({
    vi: `Ghi “${printed}” nhưng hai số cho thấy ${should}.`,
    en: `It says “${printed}”, but the two figures show “${should}”.`,
  }),
  times: (printed: string, should: string): Text => ({ vi: `Ghi gấp ${printed} lần, tính lại được ${should} lần.`, en: `Printed ${printed} times; it is ${should} times.` }),
};

export const dateWords = {
  impossible: (printed: string): Text => ({ vi: `“${printed}” không có trong lịch.`, en: `There is no “${printed}” in the calendar.` }),
  weekday: (printed: string, should: string): Text => ({ vi: `Ngày này là ${should}, không phải ${printed}.`, en: `That day is a ${should}, not ${printed}.` }),
  reversed: (from: string, to: string): Text => ({ vi: `Kỳ bắt đầu ${from}, sau ngày kết thúc ${to}.`, en: `The period begins on ${from}, after its end on ${to}.` }),
  otherPeriod: (name: string, from: string, to: string): Text => ({ vi: `${name} là từ ${from} đến ${to}.`, en: `“${name}” is from ${from} to ${to}.` }),
  groundLater: (ground: string, act: string): Text => ({
    vi: `Căn cứ đề ngày ${ground}, sau ngày của văn bản này (${act}).`,
    en: `The ground is dated ${ground}, after this act (${act}).`,
  }),
  citedLater: (cited: string, act: string): Text => ({
    vi: `Nhắc đến văn bản đề ngày ${cited}, sau ngày của văn bản này (${act}).`,
    en: `It names a document dated ${cited}, after this act (${act}).`,
  }),
  groundYear: (symbol: string, year: string): Text => ({ vi: `Số ký hiệu ghi năm ${symbol}, ngày ban hành ghi năm ${year}.`, en: `The symbol says ${symbol}, the date ${year}.` }),
};

export const repeatWords = {
  differs: (one: string, other: string, where: Text): Text => ({
    vi: `Ở đây ghi ${one}, ở ${where.vi} ghi ${other}.`,
    en: `Here it says ${one}; at ${where.en} it says ${other}.`,
  }),
};

export const markWords = {
  decimals: (printed: string, other: string | null): Text => ({
    vi: `“${printed}” dùng dấu chấm cho phần thập phân${other === null ? '' : `, chỗ khác ghi “${other}”`}.`,
    en: `“${printed}” has a point before its decimals${other === null ? '' : `; elsewhere it is “${other}”`}.`,
  }),
  thousands: (printed: string, other: string | null): Text => ({
    vi: `“${printed}” dùng dấu phẩy cho hàng nghìn${other === null ? '' : `, chỗ khác ghi “${other}”`}.`,
    en: `“${printed}” has a comma for thousands${other === null ? '' : `; elsewhere it is “${other}”`}.`,
  }),
  none: (printed: string, other: string): Text => ({
    vi: `“${printed}” không có dấu hàng nghìn, chỗ khác ghi “${other}”.`,
    en: `“${printed}” has no mark for thousands; elsewhere it is “${other}”.`,
  }),
  senseless: (printed: string): Text => ({
    vi: `“${printed}”: dấu phân cách đặt sai chỗ, không rõ là số nào.`,
    en: `“${printed}”: the marks stand at odd places; nobody can tell the number.`,
  }),
};

export const spellingWords = {
  slip: (printed: string, right: string, reason: string): Text => ({ vi: `“${printed}” nên là “${right}”: ${reason}.`, en: `“${printed}” should be “${right}”.` }),
  mixed: (printed: string, times: string, other: string, otherTimes: string): Text => ({
    vi: `Văn bản viết “${other}” ${otherTimes} lần, “${printed}” ${times} lần. Nên chọn một cách.`,
    en: `The document has “${other}” ${otherTimes} times and “${printed}” ${times} times. Keep to one.`,
  }),
  doubled: (word: string): Text => ({ vi: `“${word}” viết hai lần liền nhau.`, en: `“${word}” stands twice in a row.` }),
  spaceBefore: (mark: string): Text => ({ vi: `Thừa khoảng trắng trước dấu “${mark}”.`, en: `There is a space too many before “${mark}”.` }),
  spaceBehind: (mark: string): Text => ({ vi: `Thiếu khoảng trắng sau dấu “${mark}”.`, en: `A space is missing behind “${mark}”.` }),
  spaceInside: (mark: string): Text => ({ vi: `Thừa khoảng trắng bên trong dấu ngoặc “${mark}”.`, en: `There is a space too many inside “${mark}”.` }),
};

export function placeWords({ block, row, cell }: { readonly block: number; readonly row: number | null; readonly cell: number | null }): Text {
  if (row === null || cell === null) return { vi: `đoạn ${block}`, en: `paragraph ${block}` };
  return { vi: `bảng ${block}, dòng ${row}, cột ${cell}`, en: `table ${block}, row ${row}, column ${cell}` };
}

export const weekdayNames: readonly Text[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];
