import type { Text } from '../../basics/rules/outcome.ts';

/** Words of the staff's catalogue of procedures. */
export const procedureWords = {
  title: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  searchLabel: { vi: 'Tìm thủ tục theo tên, mã, lĩnh vực', en: 'Find by name, code, field' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  anyField: { vi: 'Mọi lĩnh vực', en: 'All fields' },
  limit: { vi: 'Thời hạn', en: 'Time limit' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  level: { vi: 'Mức độ trực tuyến', en: 'Online level' },
  onlineYes: { vi: 'Nộp trực tuyến được', en: 'Can be filed online' },
  onlineNo: { vi: 'Nộp tại quầy', en: 'At the desk only' },
  atDesk: { vi: 'Nhận tại quầy', en: 'File at the desk' },
  atDeskFor: (name: string): Text => ({ vi: `Nhận tại quầy: ${name}`, en: `File at the desk: ${name}` }),
  found: (n: string): Text => ({ vi: `${n} thủ tục`, en: n === '1' ? '1 procedure' : `${n} procedures` }),
  nothing: { vi: 'Không có thủ tục nào khớp', en: 'Nothing matches' },
  nothingMore: { vi: 'Thử tên ngắn hơn, hoặc bỏ lọc lĩnh vực.', en: 'Try a shorter name, or all fields.' },
  toVerify: { vi: 'Cần kiểm tra', en: 'To verify' },
  toVerifyMore: {
    vi: 'Những giá trị sau chưa đối chiếu với quyết định công bố. Kiểm tra trước khi dựa vào.',
    en: 'These values have not been compared with the published decision. Check before relying on them.',
  },
  verified: { vi: 'Không có giá trị nào cần kiểm tra.', en: 'No value is waiting to be checked.' },
  source: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  noSource: { vi: 'Chưa ghi căn cứ.', en: 'No source given.' },
  papers: { vi: 'Thành phần hồ sơ', en: 'Required papers' },
  results: { vi: 'Kết quả', en: 'Results' },
  handler: { vi: 'Người giải quyết', en: 'Handled by' },
  version: (version: number, from: string): Text => ({ vi: `Phiên bản ${version}, hiệu lực từ ${from}`, en: `Version ${version}, in force from ${from}` }),
  note: { vi: 'Ghi chú', en: 'Note' },
  back: { vi: '‹ Danh mục', en: '‹ Catalogue' },
  levels: {
    '3': { vi: 'Mức độ 3', en: 'Level 3' },
    '4': { vi: 'Mức độ 4', en: 'Level 4' },
    partial: { vi: 'Một phần', en: 'Partial' },
    full: { vi: 'Toàn trình', en: 'Full' },
    none: { vi: 'Chỉ có thông tin', en: 'Information only' },
  },
} as const;

/** Kinds of required papers, as the law says them. */
export const paperKindNames: Readonly<Record<string, Text>> = {
  original: { vi: 'Bản chính', en: 'Original' },
  copy: { vi: 'Bản sao', en: 'Copy' },
  shown: { vi: 'Xuất trình, không nộp', en: 'Shown only' },
  lookedUp: { vi: 'Cơ quan tự tra cứu', en: 'Looked up by the office' },
};
