import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the pages of published reports; the reports themselves are in Vietnamese. */
export const publicReportWords = {
  title: { vi: 'Báo cáo đã công bố', en: 'Published reports' },
  lead: {
    vi: 'Nguyên văn như đã ký. Số liệu đếm từ hồ sơ vào lúc lập báo cáo; cách tính của từng con số có ở cuối mỗi báo cáo.',
    en: 'Word for word as signed, in Vietnamese. Figures were counted from the dossiers when the report was written; how, stands at the end of each.',
  },
  none: { vi: 'Chưa có báo cáo nào được công bố.', en: 'No report has been published yet.' },
  row: (from: string, number: string, day: string): Text => ({ vi: `${from}, số ${number}, ngày ${day}`, en: `${from}, no. ${number}, ${day}` }),
  back: { vi: 'Mọi báo cáo đã công bố', en: 'All published reports' },
  files: { vi: 'Tải về', en: 'Download' },
  fileNames: { docx: { vi: 'Word (DOCX)', en: 'Word (DOCX)' }, pdf: { vi: 'PDF', en: 'PDF' }, xlsx: { vi: 'Bảng số liệu (XLSX)', en: 'Tables (XLSX)' } },
  annex: { vi: 'Phụ lục', en: 'Annex' },
  methods: { vi: 'Các con số được tính thế nào', en: 'How the figures are counted' },
  imported: { vi: 'Số liệu nhập', en: 'Imported' },
  digest: (digest: string): Text => ({ vi: `Mã kiểm tra của bản đã ký (SHA-256): ${digest}`, en: `Digest of what was signed (SHA-256): ${digest}` }),
} as const;
