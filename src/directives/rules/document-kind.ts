import type { Text } from '../../basics/rules/outcome.ts';

/**
 * Loại văn bản, by the abbreviation that stands in its symbol. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III (tên loại, chữ viết tắt); laws, decrees and
 * circulars after Luật Ban hành văn bản quy phạm pháp luật.
 */
export const documentKinds = ['luat', 'nd', 'tt', 'nq', 'qd', 'ct', 'kh', 'ctr', 'tb', 'cv', 'hd', 'bc', 'ttr', 'da', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindNames = {
  luat: { vi: 'Luật', en: 'Law' },
  nd: { vi: 'Nghị định', en: 'Decree' },
  tt: { vi: 'Thông tư', en: 'Circular' },
  nq: { vi: 'Nghị quyết', en: 'Resolution' },
  qd: { vi: 'Quyết định', en: 'Decision' },
  ct: { vi: 'Chỉ thị', en: 'Directive' },
  kh: { vi: 'Kế hoạch', en: 'Plan' },
  ctr: { vi: 'Chương trình', en: 'Programme' },
  tb: { vi: 'Thông báo', en: 'Notice' },
  cv: { vi: 'Công văn', en: 'Official letter' },
  hd: { vi: 'Hướng dẫn', en: 'Guidance' },
  bc: { vi: 'Báo cáo', en: 'Report' },
  ttr: { vi: 'Tờ trình', en: 'Submission' },
  da: { vi: 'Đề án', en: 'Scheme' },
  other: { vi: 'Văn bản', en: 'Document' },
} satisfies Record<DocumentKind, Text>;

export const documentKindMarks = {
  luat: 'Luật',
  nd: 'NĐ',
  tt: 'TT',
  nq: 'NQ',
  qd: 'QĐ',
  ct: 'CT',
  kh: 'KH',
  ctr: 'CTr',
  tb: 'TB',
  cv: 'CV',
  hd: 'HD',
  bc: 'BC',
  ttr: 'TTr',
  da: 'ĐA',
  other: 'khác',
} satisfies Record<DocumentKind, string>;

/** 0 for what binds everybody; what an authority writes in its own affairs stands together, in the order of days. */
const lawRanks: Partial<Record<DocumentKind, number>> = { luat: 0, nd: 1, tt: 2 };

/** Laws first, then decrees, circulars, then all else. Source: custom of the papers (căn cứ by force, then by day); to be verified. */
export function forceRank(kind: DocumentKind): number {
  return lawRanks[kind] ?? 3;
}
