/** Words that several pages use. They travel with the islands: few and short. */
export const words = {
  back: { vi: 'Quay lại', en: 'Back' },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  change: { vi: 'Sửa', en: 'Change' },
  optional: { vi: '(không bắt buộc)', en: '(optional)' },
  notGiven: { vi: 'Chưa khai', en: 'Not given' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  errorTitle: { vi: 'Lỗi: ', en: 'Error: ' },
  errorSummary: { vi: 'Còn chỗ cần xem lại', en: 'Something needs another look' },
  search: { vi: 'Tìm', en: 'Search' },
  print: { vi: 'In trang này', en: 'Print this page' },
} as const;
