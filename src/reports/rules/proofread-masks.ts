import { datesIn } from './proofread-dates.ts';

export type Range = { readonly start: number; readonly end: number };

/**
 * What looks like a figure and counts nothing: dates, years and quarters, numbers of documents, of articles, wards and rooms, hours, telephones, codes of
 * procedures, and the numbering of headings. Better one too many: a figure that is overlooked costs less than a right one that is called wrong.
 */
const countsNothing: readonly RegExp[] = [
  /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)/]?|[IVXLC]+[.)]|\(\d{1,2}\)|\p{L}[.)])\s+(?=\p{L}|["“])/gu,
  /(?<=[:;,.]\s*)\(?\d{1,2}\)(?=\s*\p{L})/gu,
  /(?<![\p{L}\d.,])\d+(?:\/\d{4})?\/(?:[A-ZĐ]+\d*)(?:[-/.&]\s?[\p{Lu}\d]+)*/gu,
  /(?<!tổng |con |tổng\u00a0|có |là )(?<![\p{L}])số\s*:?\s*\d+(?![\d.,]*\d)(?!\s*%)/giu,
  /(?<!\p{L})(?:tháng|quý|quí)\s+(?:\d{1,2}|[IVX]+)\s*(?:\/|-|năm|\/năm)?\s*(?:(?:19|20)\d{2})?(?!\d)/giu,
  /(?<!\p{L})(?:năm|niên độ|giai đoạn|nhiệm kỳ|đầu năm|cuối năm)\s+(?:học\s+)?(?:19|20)\d{2}(?:\s*[-–—,và/]+\s*(?:năm\s+)?(?:19|20)\d{2})*(?!\d)/giu,
  /(?<![\d.,/])(?:19|20)\d{2}\s*[-–—]\s*(?:19|20)\d{2}(?![\d.,])/gu,
  /(?<!\p{L})\d{1,2}\s+tháng(?:\s+(?:đầu|cuối|năm))/giu,
  /(?<!\p{L})mức(?: độ)?\s+[1-4](?:\s*(?:,|;|và|hoặc|-)\s*(?:mức(?: độ)?\s+)?[1-4](?!\d|[.,]\d|\s*%))*(?!\d|[.,]\d|\s*%)/giu,
  /(?<!\p{L})(?:cấp|điều|khoản|điểm|mục|phần|chương|phụ lục|biểu|bảng|mẫu|khu phố|kp\.?|ấp|thôn|tổ dân phố|tổ|phường|p\.|quận|q\.|huyện|khóa|khoá|thứ|lần|tuần|đợt|phòng|đường|hẻm|lô|nhóm|hạng|loại|bước|trang|câu|số|hộp thư|tiêu chí|kỳ|vòng|mốc)\s+\d{1,2}[A-Za-z]?(?![\d\p{L}]|[.,/]\d|\s*%)/giu,
  /(?<![\d.,])\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2}(?:\s*phút)?)?(?![\p{L}\d])/giu,
  /(?<![\d.,])24\/(?:24|7)(?!\d)/gu,
  /(?<![\d.,])(?:\+84|0)[\d. ]{8,13}\d(?![\d%])/gu,
  /(?<![\d.,])\d\.\d{6}(?!\d)/gu,
  /(?<!\p{L})(?:phiên bản|version|mã số|iso)\s*:?\s*[\d.]*\d(?::\d+)?/giu,
  /\S*(?:@|www\.|https?:)\S*/gu,
];

/** The parts of a text in which no figures are looked for, in their order. */
export function maskedIn(text: string): readonly Range[] {
  const byPattern = countsNothing.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })));
  return [...datesIn(text).map(({ start, end }) => ({ start, end })), ...byPattern].sort((a, b) => a.start - b.start);
}

export function isMasked(masked: readonly Range[], { start, end }: Range): boolean {
  return masked.some((one) => start < one.end && one.start < end);
}
