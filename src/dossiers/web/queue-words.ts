import type { Text } from '../../basics/rules/outcome.ts';
import type { QueueList } from '../http/shapes.ts';

const channels = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  assisted: { vi: 'Trực tuyến có hỗ trợ', en: 'Online with help' },
  counter: { vi: 'Tại quầy', en: 'At the desk' },
  post: { vi: 'Bưu điện', en: 'By post' },
} satisfies Record<string, Text>;

/** Words of the lists and of searching. */
export const queueWords = {
  channels,
  office: { vi: 'Đơn vị', en: 'Office' },
  listsLabel: { vi: 'Danh sách hồ sơ', en: 'Lists of dossiers' },
  time: { vi: 'Thời hạn', en: 'Time' },
  dossier: { vi: 'Người nộp, thủ tục', en: 'Applicant, procedure' },
  stageAndWho: { vi: 'Trạng thái, người thụ lý', en: 'State, assigned to' },
  code: { vi: 'Mã hồ sơ, nộp lúc', en: 'Code, submitted' },
  stage: { vi: 'Trạng thái', en: 'State' },
  assignee: { vi: 'Người thụ lý', en: 'Assigned to' },
  otherOffice: { vi: 'đơn vị khác', en: 'another office' },
  nobody: { vi: 'Chưa phân công', en: 'Nobody yet' },
  filed: (channel: keyof typeof channels, at: string): Text => ({ vi: `${channels[channel].vi} · ${at}`, en: `${channels[channel].en} · ${at}` }),
  count: (n: string): Text => ({ vi: `${n} hồ sơ`, en: n === '1' ? '1 dossier' : `${n} dossiers` }),
  arrived: (n: number): Text => ({ vi: n === 1 ? 'Có 1 hồ sơ mới nộp.' : `Có ${n} hồ sơ mới nộp.`, en: n === 1 ? 'One new dossier.' : `${n} new dossiers.` }),
  refreshed: (at: string): Text => ({ vi: `Cập nhật lúc ${at}, tự làm mới`, en: `As of ${at}, refreshed by itself` }),
  printRegister: { vi: 'Sổ theo dõi tháng này (PDF)', en: 'Register of this month (PDF)' },
  searchTitle: { vi: 'Tìm hồ sơ', en: 'Find a dossier' },
  searchLabel: { vi: 'Tìm theo mã, họ tên, điện thoại, số định danh', en: 'Search by code, name, phone, personal id' },
  searchHint: { vi: 'Gõ có dấu hay không dấu đều được: "nguyen thi hoa" tìm ra "Nguyễn Thị Hòa".', en: 'With or without marks: "nguyen thi hoa" finds "Nguyễn Thị Hòa".' },
  search: { vi: 'Tìm', en: 'Search' },
  searchShort: { vi: 'Gõ ít nhất 2 ký tự.', en: 'Type at least 2 characters.' },
  found: (n: string): Text => ({ vi: `Tìm thấy ${n} hồ sơ`, en: `${n} found` }),
  nothingFound: { vi: 'Không có hồ sơ nào khớp', en: 'Nothing matches' },
  nothingFoundMore: {
    vi: 'Kiểm tra lại mã hoặc họ tên. Hồ sơ của đơn vị khác không hiện ở đây.',
    en: 'Check the code or the name. Dossiers of other offices are not shown here.',
  },
} as const;

export const listNames = {
  new: { vi: 'Mới nộp', en: 'New' },
  mine: { vi: 'Việc của tôi', en: 'Mine' },
  dueToday: { vi: 'Đến hạn hôm nay', en: 'Due today' },
  late: { vi: 'Quá hạn', en: 'Late' },
  waiting: { vi: 'Chờ người dân', en: 'With the citizen' },
  toSign: { vi: 'Chờ ký', en: 'To sign' },
  toIssue: { vi: 'Chờ phát hành', en: 'To issue' },
  ready: { vi: 'Chờ trả kết quả', en: 'Ready to return' },
  all: { vi: 'Tất cả', en: 'All' },
} satisfies Record<QueueList, Text>;

/** An empty list is good news, or tells why there is nothing. */
export const emptyLists = {
  new: { vi: 'Không có hồ sơ mới. Hồ sơ vừa nộp sẽ tự hiện ở đây.', en: 'No new dossiers. New ones appear here by themselves.' },
  mine: { vi: 'Bạn không có hồ sơ nào đang giữ.', en: 'No dossier is with you.' },
  dueToday: { vi: 'Không có hồ sơ nào đến hạn hôm nay.', en: 'Nothing is due today.' },
  late: { vi: 'Không có hồ sơ quá hạn.', en: 'Nothing is late.' },
  waiting: { vi: 'Không có hồ sơ nào đang chờ người dân.', en: 'No dossier waits for a citizen.' },
  toSign: { vi: 'Không có hồ sơ chờ ký.', en: 'Nothing waits for a signature.' },
  toIssue: { vi: 'Không có kết quả nào chờ cấp số, phát hành.', en: 'No result waits for a number.' },
  ready: { vi: 'Không có kết quả nào chờ trả.', en: 'No result waits to be fetched.' },
  all: { vi: 'Đơn vị chưa có hồ sơ nào.', en: 'The office has no dossiers yet.' },
} satisfies Record<QueueList, Text>;
