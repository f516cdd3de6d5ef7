import type { Text } from '../../../basics/rules/outcome.ts';

/** The pages about teams, in their order. */
const about = {
  people: ['/to-tu-van', '/to-tu-van/nap-danh-sach', '/to-tu-van/loai-to', '/to-tu-van/uy-quyen'],
  work: ['/to-tu-van/lich-truc', '/to-tu-van/viec', '/to-tu-van/thiet-bi', '/to-tu-van/tap-huan', '/to-tu-van/tap-huan/bai-hoc'],
  following: ['/to-tu-van/giup-do', '/to-tu-van/khen-thuong', '/van-ban'],
  outreach: ['/tuyen-truyen', '/tuyen-truyen/ke-hoach', '/tuyen-truyen/tin-nhan'],
} as const;
export type TeamPlace = (typeof about)[keyof typeof about][number];

export const teamPlaceGroups: readonly { readonly name: Text; readonly places: readonly TeamPlace[] }[] = [
  { name: { vi: 'Tổ và người', en: 'Teams, people' }, places: about.people },
  { name: { vi: 'Hoạt động', en: 'Work' }, places: about.work },
  { name: { vi: 'Theo dõi', en: 'Following' }, places: about.following },
  { name: { vi: 'Tuyên truyền', en: 'Outreach' }, places: about.outreach },
];

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
  return teamPlaceGroups.some(({ places }) => places.some((place) => path.includes(place)));
}
