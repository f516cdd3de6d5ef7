import type { Text } from '../../../basics/rules/outcome.ts';

/** Words that stand around every page: header, navigation, footer. */
export const chromeWords = {
  site: { vi: 'Đồng Hành', en: 'Đồng Hành' },
  siteFor: (authority: string): Text => ({ vi: `Dịch vụ công ${authority}`, en: `Public services, ${authority}` }),
  siteKind: { vi: 'Dịch vụ công trực tuyến', en: 'Public services online' },
  skip: { vi: 'Đến phần chính của trang', en: 'Skip to the main part' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  navigation: { vi: 'Các mục chính', en: 'Main sections' },
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  tracking: { vi: 'Tra cứu', en: 'Track' },
  resume: { vi: 'Khai tiếp', en: 'Continue' },
  here: { vi: 'Trên máy này', en: 'On this device' },
  findHelp: { vi: 'Tổ tư vấn', en: 'Find help' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  reports: { vi: 'Báo cáo đã công bố', en: 'Published reports' },
  checkCard: { vi: 'Kiểm tra thẻ Tổ tư vấn', en: 'Check a member’s card' },
  help: { vi: 'Trợ giúp', en: 'Help' },
  promise: { vi: 'Cam kết và quyền riêng tư', en: 'What we promise, and privacy' },
  checkReceipt: { vi: 'Kiểm tra biên nhận', en: 'Check a receipt' },
  footer: {
    vi: 'Không rõ chỗ nào, cứ gọi hoặc đến bộ phận một cửa của phường. Cán bộ và Tổ tư vấn không bao giờ hỏi mật khẩu, mã xác nhận hay thẻ ngân hàng của bạn.',
    en: 'If anything is unclear, call or visit the one-stop desk of your ward. Officers and advisers never ask for your password, confirmation code or bank card.',
  },
  officers: { vi: 'Dành cho cán bộ', en: 'For officers' },
} as const;
