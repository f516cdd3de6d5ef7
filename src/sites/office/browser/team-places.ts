import type { Text } from '../../../basics/rules/outcome.ts';

/** The pages about teams, in their order. */
export const teamPlaces = [
  '/to-tu-van',
  '/to-tu-van/nap-danh-sach',
  '/to-tu-van/loai-to',
  '/to-tu-van/uy-quyen',
  '/to-tu-van/thiet-bi',
  '/to-tu-van/viec',
  '/to-tu-van/giup-do',
  '/to-tu-van/khen-thuong',
  '/to-tu-van/lich-truc',
  '/to-tu-van/tap-huan',
  '/to-tu-van/tap-huan/bai-hoc',
  '/van-ban',
  '/tuyen-truyen',
  '/tuyen-truyen/ke-hoach',
  '/tuyen-truyen/tin-nhan',
] as const;
export type TeamPlace = (typeof teamPlaces)[number];

export const teamPlaceWords = {
  places: { vi: 'Các trang về Tổ tư vấn', en: 'Pages about advisory teams' },
  '/to-tu-van/thiet-bi': { vi: 'Trang thiết bị', en: 'Equipment' },
  '/to-tu-van/tap-huan': { vi: 'Tập huấn', en: 'Training' },
  '/to-tu-van/tap-huan/bai-hoc': { vi: 'Bài học', en: 'Lessons' },
  '/to-tu-van/lich-truc': { vi: 'Lịch trực', en: 'Duty' },
  '/to-tu-van': { vi: 'Tổ tư vấn', en: 'Advisory teams' },
  '/to-tu-van/nap-danh-sach': { vi: 'Nạp danh sách từ Excel', en: 'Bring in a spreadsheet' },
  '/to-tu-van/loai-to': { vi: 'Các loại tổ', en: 'Kinds of teams' },
  '/to-tu-van/uy-quyen': { vi: 'Ủy quyền và công sức', en: 'Mandates and credit' },
  '/to-tu-van/viec': { vi: 'Việc, khó khăn, kiểm tra', en: 'Tasks, difficulties, visits' },
  '/to-tu-van/giup-do': { vi: 'Theo dõi, giúp đỡ', en: 'Supervision that helps' },
  '/to-tu-van/khen-thuong': { vi: 'Khen thưởng, nhắc nhở', en: 'Commendation, reminders' },
  '/tuyen-truyen': { vi: 'Tuyên truyền, cuộc thi', en: 'Outreach, contests' },
  '/tuyen-truyen/ke-hoach': { vi: 'Kế hoạch tuyên truyền', en: 'Outreach plan' },
  '/tuyen-truyen/tin-nhan': { vi: 'Nhắn tin tuyên truyền', en: 'Outreach messages' },
  '/van-ban': { vi: 'Sổ văn bản', en: 'Register of documents' },
} satisfies Record<TeamPlace | 'places', Text>;

/** Whether an address is one of these pages, or below one. */
export function isTeamAddress(path: string): boolean {
  return teamPlaces.some((place) => path.includes(place));
}
