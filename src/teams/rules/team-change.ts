import type { Text } from '../../basics/rules/outcome.ts';

/** What can be written into the book of a team. */
export const teamChanges = {
  found: { vi: 'Lập tổ', en: 'Team founded' },
  correctTeam: { vi: 'Sửa thông tin tổ', en: 'Team corrected' },
  endTeam: { vi: 'Kết thúc hoạt động của tổ', en: 'Team ended' },
  link: { vi: 'Nối với tổ trước', en: 'Linked to an earlier team' },
  unlink: { vi: 'Bỏ nối với tổ trước', en: 'Link taken away' },
  join: { vi: 'Vào tổ', en: 'Joined' },
  replace: { vi: 'Vào tổ, thay chỗ khuyết', en: 'Joined in an empty seat' },
  end: { vi: 'Thôi tham gia', en: 'Left' },
  takeBackEnd: { vi: 'Lấy lại việc cho thôi', en: 'Leaving taken back' },
  closeSeat: { vi: 'Thôi bố trí chỗ khuyết', en: 'Empty seat closed' },
  reopenSeat: { vi: 'Mở lại chỗ khuyết', en: 'Seat opened again' },
  change: { vi: 'Đổi chức danh, vai trò', en: 'Position or role changed' },
  correctPerson: { vi: 'Sửa thông tin người', en: 'Person corrected' },
  undoImport: { vi: 'Hoàn lại lần nạp danh sách', en: 'Import taken back' },
} satisfies Record<string, Text>;

export type TeamChangeKind = keyof typeof teamChanges;
