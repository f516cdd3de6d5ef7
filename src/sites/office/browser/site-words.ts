import type { Text } from '../../../basics/rules/outcome.ts';

/** Words around the screens of the staff application. */
export const siteWords = {
  desk: { vi: 'Bộ phận một cửa', en: 'One-stop desk' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the main content' },
  office: { vi: 'Đơn vị', en: 'Office' },
  officeHint: (name: string): Text => ({
    vi: `Đang xem riêng ${name}, không gộp nơi khác. Chọn đơn vị ở trên để xem các tổ của nơi đó.`,
    en: `This is about ${name} alone. Choose above to see the teams of another office.`,
  }),
  places: { vi: 'Các trang', en: 'Pages' },
  dossiers: { vi: 'Hồ sơ', en: 'Dossiers' },
  search: { vi: 'Tìm', en: 'Search' },
  dashboard: { vi: 'Điều hành', en: 'Dashboard' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  proofread: { vi: 'Soát báo cáo', en: 'Proof-read' },
  posts: { vi: 'Điểm hỗ trợ', en: 'Support posts' },
  teams: { vi: 'Tổ tư vấn', en: 'Advisory teams' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  ledger: { vi: 'Kiểm tra sổ', en: 'Ledger' },
  messages: { vi: 'Tin đã gửi', en: 'Messages' },
  officers: { vi: 'Cán bộ', en: 'Officers' },
  account: { vi: 'tài khoản', en: 'account' },
  signOut: { vi: 'Đăng xuất', en: 'Log out' },
  keys: { vi: 'Phím tắt', en: 'Keys' },
  keysTitle: { vi: 'Phím tắt', en: 'Keys' },
  letterKeys: { vi: 'Dùng phím tắt một chữ', en: 'Use single-letter keys' },
  letterKeysMore: {
    vi: 'Tắt đi nếu bạn gõ bằng giọng nói hoặc hay bấm nhầm. Phím mũi tên và Enter vẫn dùng được.',
    en: 'Switch off if you dictate or press keys by mistake. Arrows and Enter still work.',
  },
  serverGone: {
    vi: 'Chưa liên lạc được với máy chủ. Những gì trên màn hình là lần cập nhật cuối; hệ thống đang tự thử lại.',
    en: 'The server does not answer. What is on the screen is the last update; we keep trying.',
  },
  askNow: { vi: 'Thử ngay', en: 'Try now' },
  notHere: { vi: 'Không có trang này', en: 'There is no such page' },
  notHereMore: { vi: 'Kiểm tra lại địa chỉ, hoặc quay về danh sách hồ sơ.', en: 'Check the address, or go back to the dossiers.' },
  toDossiers: { vi: 'Về danh sách hồ sơ', en: 'To the dossiers' },
  noDossiers: { vi: 'Tài khoản này không mở hồ sơ', en: 'This account opens no dossiers' },
  noDossiersMore: { vi: 'Vai trò của bạn không gồm việc xử lý hồ sơ. Dùng các trang khác ở trên.', en: 'Your roles do not include dossiers. Use the other pages above.' },
} as const;

type KeyGroup = { readonly name: Text; readonly keys: readonly { readonly keys: readonly string[]; readonly does: Text }[] };

export const keyGroups: readonly KeyGroup[] = [
  {
    name: { vi: 'Ở mọi trang', en: 'Everywhere' },
    keys: [
      { keys: ['/'], does: { vi: 'Tìm hồ sơ', en: 'Find a dossier' } },
      { keys: ['?'], does: { vi: 'Bảng phím này', en: 'This list' } },
      { keys: ['Esc'], does: { vi: 'Đóng hộp thoại', en: 'Close a dialog' } },
    ],
  },
  {
    name: { vi: 'Trong danh sách', en: 'In a list' },
    keys: [
      { keys: ['j', '↓'], does: { vi: 'Hồ sơ dưới', en: 'Next row' } },
      { keys: ['k', '↑'], does: { vi: 'Hồ sơ trên', en: 'Row above' } },
      { keys: ['Enter'], does: { vi: 'Mở hồ sơ', en: 'Open the dossier' } },
      { keys: ['1', '…', '9'], does: { vi: 'Đổi danh sách', en: 'Switch lists' } },
    ],
  },
  {
    name: { vi: 'Khi soát báo cáo', en: 'Proof-reading' },
    keys: [
      { keys: ['j'], does: { vi: 'Chỗ sau', en: 'Next place' } },
      { keys: ['k'], does: { vi: 'Chỗ trước', en: 'Place before' } },
    ],
  },
  {
    name: { vi: 'Trong hồ sơ', en: 'In a dossier' },
    keys: [
      { keys: ['1', '…', '9'], does: { vi: 'Việc ghi trên nút', en: 'The act on the button' } },
      { keys: ['j'], does: { vi: 'Hồ sơ sau trong danh sách', en: 'Next dossier of the list' } },
      { keys: ['k'], does: { vi: 'Hồ sơ trước', en: 'Previous dossier' } },
      { keys: ['u'], does: { vi: 'Về danh sách', en: 'Back to the list' } },
      { keys: ['←', '→'], does: { vi: 'Giấy tờ trước, sau', en: 'Previous, next paper' } },
      { keys: ['r'], does: { vi: 'Xoay giấy tờ', en: 'Rotate the paper' } },
      { keys: ['+', '−', '0'], does: { vi: 'Phóng to, thu nhỏ, vừa khung', en: 'Larger, smaller, fit' } },
    ],
  },
];
