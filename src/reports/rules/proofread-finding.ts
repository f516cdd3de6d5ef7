import type { Text } from '../../basics/rules/outcome.ts';
import type { Place } from './proofread-document.ts';

/** `wrong`: recomputed, and it cannot be so. `doubtful`: somebody should look. `style`: the figure is right, its writing is not. */
export type Severity = 'wrong' | 'doubtful' | 'style';

export type FindingKind = keyof typeof findingKinds;

/** What one rule found in one text: from which letter to which, and what to say about it. */
export type Found = {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly problem: Text;
  /** The sum as a person would check it: "13.916 : 27.090 × 100 = 51,37". */
  readonly computation: string | null;
  readonly shouldBe: string | null;
  /** Where the rule itself says less or more than its kind. */
  readonly severity?: Severity;
};

export type Finding = {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly place: Place;
  /** "Đoạn 12", "Bảng 1, dòng 3, cột 4". */
  readonly where: Text;
  readonly quoted: string;
  readonly problem: Text;
  readonly computation: string | null;
  readonly shouldBe: string | null;
  /** The rule it stands on; what has no law says that it is a rule of the house. */
  readonly source: Text;
};

type Kind = { readonly severity: Severity; readonly name: Text; readonly source: Text };

const arithmetic: Text = { vi: 'Phép tính, làm tròn nửa lên ở số chữ số lẻ đã ghi', en: 'Arithmetic, rounded half up to the decimals that are printed' };
const house = (vi: string, en: string): Text => ({ vi: `Quy tắc của hệ thống: ${vi}`, en: `Rule of the house: ${en}` });
const calendar: Text = { vi: 'Lịch', en: 'The calendar' };

export const findingKinds = {
  rateWrong: { severity: 'wrong', name: { vi: 'Tỷ lệ sai', en: 'Wrong rate' }, source: arithmetic },
  rateTruncated: { severity: 'wrong', name: { vi: 'Tỷ lệ bị cắt, không làm tròn', en: 'Rate cut off instead of rounded' }, source: arithmetic },
  denominatorMissing: {
    severity: 'doubtful',
    name: { vi: 'Tỷ lệ không nói của bao nhiêu', en: 'Denominator missing' },
    source: house('tỷ lệ đi cùng mẫu số, để ai cũng tính lại được', 'a rate stands with its denominator, so that anybody can check it'),
  },
  sumOpen: { severity: 'wrong', name: { vi: 'Cộng không khớp', en: 'Sum does not close' }, source: { vi: 'Phép cộng', en: 'Addition' } },
  partTooLarge: { severity: 'wrong', name: { vi: 'Phần lớn hơn tổng', en: 'Part larger than the whole' }, source: { vi: 'Phép so sánh', en: 'Comparison' } },
  comparisonWrong: { severity: 'wrong', name: { vi: 'So sánh sai', en: 'Wrong comparison' }, source: arithmetic },
  periodReversed: { severity: 'wrong', name: { vi: 'Kỳ có ngày đầu sau ngày cuối', en: 'Period ends before it begins' }, source: calendar },
  periodOther: {
    severity: 'wrong',
    name: { vi: 'Ngày không thuộc kỳ đã nêu', en: 'Days are not of the period named' },
    source: { vi: 'Lịch, hoặc kỳ 15 đến 14 theo Nghị định 09/2019/NĐ-CP', en: 'The calendar, or the 15th-to-14th periods of Decree 09/2019/NĐ-CP' },
  },
  dateImpossible: { severity: 'wrong', name: { vi: 'Ngày không có trong lịch', en: 'No such day' }, source: calendar },
  weekdayWrong: { severity: 'wrong', name: { vi: 'Sai thứ trong tuần', en: 'Wrong day of the week' }, source: calendar },
  groundLater: {
    severity: 'wrong',
    name: { vi: 'Căn cứ ban hành sau văn bản', en: 'Ground later than the act' },
    source: house('văn bản không thể căn cứ vào điều chưa ban hành', 'an act cannot stand on what was not issued yet'),
  },
  groundYear: {
    severity: 'doubtful',
    name: { vi: 'Năm trong số ký hiệu khác năm ban hành', en: 'Year of the symbol differs from the date' },
    source: house(
      'văn bản quy phạm pháp luật ghi năm ban hành trong số, ký hiệu; kiểm tra lại với bản gốc',
      'legislation carries its year of issue in its symbol; compare with the original',
    ),
  },
  figureDiffers: {
    severity: 'doubtful',
    name: { vi: 'Cùng một số liệu, hai chỗ ghi khác nhau', en: 'The same figure, told differently' },
    source: house('một số liệu, một giá trị trong cả văn bản', 'one figure has one value in a document'),
  },
  marksMixed: {
    severity: 'style',
    name: { vi: 'Lẫn dấu phân cách của số', en: 'Mixed marks in numbers' },
    source: house('văn bản tiếng Việt dùng dấu chấm cho hàng nghìn, dấu phẩy cho phần thập phân', 'Vietnamese papers use a point for thousands and a comma for decimals'),
  },
  spelling: { severity: 'style', name: { vi: 'Lỗi chính tả', en: 'Spelling' }, source: { vi: 'Từ điển tiếng Việt', en: 'Dictionary of Vietnamese' } },
  spellingMixed: {
    severity: 'style',
    name: { vi: 'Hai cách viết của một chữ', en: 'One word spelled in two ways' },
    source: house('cả hai cách đều đúng; trong một văn bản chọn một', 'both are right; one document keeps to one'),
  },
  doubledWord: { severity: 'style', name: { vi: 'Lặp chữ', en: 'Doubled word' }, source: house('không lặp từ', 'no word twice') },
  spacing: {
    severity: 'style',
    name: { vi: 'Khoảng trắng và dấu câu', en: 'Spaces and punctuation' },
    source: house('dấu câu viết liền chữ trước, cách chữ sau', 'a mark stands close to the word before it and apart from the next'),
  },
} as const satisfies Record<string, Kind>;

export const severityNames = {
  wrong: { vi: 'Sai', en: 'Wrong' },
  doubtful: { vi: 'Cần xem lại', en: 'Doubtful' },
  style: { vi: 'Cách viết', en: 'Style' },
} satisfies Record<Severity, Text>;

export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { wrong: count('wrong'), doubtful: count('doubtful'), style: count('style') };
}
