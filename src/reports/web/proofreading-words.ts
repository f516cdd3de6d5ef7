import type { Text } from '../../basics/rules/outcome.ts';

/** Words of the page on which a report is proof-read. */
export const proofreadingWords = {
  title: { vi: 'Soát báo cáo', en: 'Proof-read a report' },
  about: {
    vi: 'Máy tính lại tổng, tỷ lệ, so sánh, kỳ báo cáo trong văn bản, và chỉ ra chỗ viết chưa đúng. Người viết quyết định sửa hay không.',
    en: 'Sums, rates, comparisons and periods of a report are worked out again, and slips of writing are shown. What to change is up to the writer.',
  },
  nothingKept: {
    vi: 'Báo cáo chỉ được đọc một lần để soát. Máy chủ không lưu tệp, không lưu nội dung.',
    en: 'The report is read once and forgotten. Neither the file nor its content is kept on the server.',
  },
  file: { vi: 'Chọn tệp báo cáo', en: 'Choose the file of the report' },
  fileHint: { vi: 'Tệp .docx, .pdf hoặc .txt, tối đa 5 MB. Tệp scan (ảnh chụp) không đọc được.', en: 'A .docx, .pdf or .txt file of at most 5 MB. Scans cannot be read.' },
  text: { vi: 'Hoặc dán nội dung vào đây', en: 'Or paste the text here' },
  textHint: {
    vi: 'Chép trong Word (Ctrl+A, Ctrl+C) rồi dán (Ctrl+V). Bảng dán vào vẫn được soát.',
    en: 'Copy it in Word (Ctrl+A, Ctrl+C) and paste it (Ctrl+V). Tables are read as well.',
  },
  read: { vi: 'Soát', en: 'Proof-read' },
  textMissing: { vi: 'Chưa có gì để soát. Dán nội dung báo cáo, hoặc chọn tệp.', en: 'There is nothing to read yet. Paste the report or choose a file.' },
  fileTooLarge: {
    vi: 'Tệp lớn hơn 5 MB. Bỏ bớt hình ảnh trong tệp, hoặc chép chữ rồi dán vào ô.',
    en: 'The file is larger than 5 MB. Take pictures out, or copy the text and paste it.',
  },
  reading: { vi: 'Đang soát… thường mất vài giây.', en: 'Reading… it usually takes a few seconds.' },
  result: { vi: 'Kết quả', en: 'Result' },
  resultOf: (name: string): Text => ({ vi: `Kết quả: ${name}`, en: `Result: ${name}` }),
  counts: (wrong: number, doubtful: number, style: number): Text => ({
    vi: `${wrong} chỗ sai, ${doubtful} chỗ cần xem lại, ${style} chỗ về cách viết`,
    en: `${wrong} wrong, ${doubtful} doubtful, ${style} of style`,
  }),
  nothingFound: { vi: 'Không tìm thấy chỗ nào sai', en: 'Nothing wrong was found' },
  nothingFoundMore: {
    vi: 'Mọi phép tính máy hiểu được đều khớp. Số không có phép tính đi kèm thì máy không biết đúng hay sai.',
    en: 'Everything that could be worked out again is right. Numbers that stand alone cannot be checked.',
  },
  leftOut: (n: number): Text => ({ vi: `Còn ${n} chỗ nữa chưa hiện. Sửa xong những chỗ này rồi soát lại.`, en: `${n} more are not shown. Mend these and read it again.` }),
  fromPdf: {
    vi: 'Đọc từ PDF: bảng trong tệp chỉ đọc được từng dòng chữ, không cộng được cột. Muốn soát bảng, dùng tệp Word.',
    en: 'Read from a PDF: tables come as lines of text and are not added up. For tables use the Word file.',
  },
  show: { vi: 'Hiện', en: 'Show' },
  filters: { all: { vi: 'Tất cả', en: 'All' }, figures: { vi: 'Sai và cần xem lại', en: 'Wrong and doubtful' } },
  previous: { vi: 'Chỗ trước', en: 'Previous' },
  next: { vi: 'Chỗ sau', en: 'Next' },
  position: (n: number, all: number): Text => ({ vi: `Chỗ ${n} trên ${all}`, en: `${n} of ${all}` }),
  copy: { vi: 'Chép danh sách', en: 'Copy the list' },
  copied: { vi: 'Đã chép danh sách. Dán vào thư hoặc văn bản bằng Ctrl+V.', en: 'Copied. Paste it with Ctrl+V.' },
  notCopied: { vi: 'Trình duyệt không cho chép. Hãy bôi đen danh sách rồi bấm Ctrl+C.', en: 'The browser does not let us copy. Select the list and press Ctrl+C.' },
  print: { vi: 'In', en: 'Print' },
  another: { vi: 'Soát báo cáo khác', en: 'Read another report' },
  findings: { vi: 'Những chỗ cần xem', en: 'What was found' },
  theText: { vi: 'Báo cáo đã đọc', en: 'The report as it was read' },
  computation: { vi: 'Tính lại:', en: 'Worked out:' },
  shouldBe: { vi: 'Nên là:', en: 'Should be:' },
  mark: (n: number, name: string): Text => ({ vi: `Chỗ ${n}: ${name}`, en: `No. ${n}: ${name}` }),
  severities: { wrong: { vi: 'Sai', en: 'Wrong' }, doubtful: { vi: 'Cần xem lại', en: 'Doubtful' }, style: { vi: 'Cách viết', en: 'Style' } },
} as const;
