import type { Text } from '../../basics/rules/outcome.ts';
import type { StandingState } from '../rules/report-standing.ts';

/** Words of the page of standing words and groups of recipients. */
export const standingWords = {
  title: { vi: 'Lời văn sẵn, nơi nhận', en: 'Standing words, recipients' },
  about: {
    vi: 'Bản thảo báo cáo lấy lời văn ở đây, nguyên văn. Mỗi lần sửa là một bản mới, áp dụng từ ngày ghi; báo cáo đã lập giữ lời văn cũ.',
    en: 'Drafts take these words as they are. Each edit is a new version that holds from a day; reports begun before keep their words.',
  },
  aboutGroups: {
    vi: 'Khi gửi báo cáo đã ban hành, văn thư chọn theo các nhóm này. Báo cáo đã gửi không đổi. Nơi nhận in trên giấy ghi ở lời văn của từng loại báo cáo.',
    en: 'Issued reports are sent by these groups. What was sent stays as it is. The recipients printed on the paper are among the words of each kind.',
  },
  parts: { vi: 'Các phần', en: 'Parts' },
  edit: { vi: 'Sửa, lưu bản mới', en: 'Edit, save a new version' },
  reader: {
    vi: 'Bạn xem được; người soạn thảo sửa lời văn, văn thư hoặc lãnh đạo sửa nhóm nơi nhận.',
    en: 'You may read; writers keep the words, the clerk or a leader the groups.',
  },
  inForce: { vi: 'Đang dùng', en: 'In force' },
  ownWords: {
    vi: 'Đơn vị chưa lưu lời văn riêng: bản thảo dùng lời chung dưới đây, phần để trống được hỏi.',
    en: 'The office has kept no words of its own: drafts use the common ones below and ask for the rest.',
  },
  noGroups: { vi: 'Chưa có nhóm nơi nhận nào', en: 'No groups of recipients yet' },
  noGroupsMore: {
    vi: 'Bấm “Sửa, lưu bản mới” để lập nhóm; chưa có nhóm thì chưa gửi báo cáo được.',
    en: 'Press “Edit, save a new version” to make one; without groups reports cannot be sent.',
  },
  empty: { vi: '(để trống)', en: '(empty)' },
  ruleSentences: { vi: 'Câu do quy tắc chọn', en: 'Sentences chosen by rules' },
  ruleSentencesMore: {
    vi: 'Viết sẵn trong mẫu, chỉ đứng khi con số cho phép; không sửa ở đây, sửa được trong từng bản thảo.',
    en: 'Written into the template; they stand only where a figure allows. They can be edited in each draft.',
  },
  versions: { vi: 'Các bản', en: 'Versions' },
  noVersions: { vi: 'Chưa có bản nào.', en: 'No versions yet.' },
  states: {
    now: { vi: 'Đang dùng', en: 'In force' },
    later: { vi: 'Chưa đến ngày', en: 'Not yet' },
    before: { vi: 'Đã thay', en: 'Replaced' },
    withdrawn: { vi: 'Đã thôi dùng', en: 'Taken back' },
  } satisfies Record<StandingState, Text>,
  from: (day: string): Text => ({ vi: `từ ${day}`, en: `from ${day}` }),
  sinceEver: { vi: 'từ đầu', en: 'since ever' },
  savedBy: (by: string, at: string): Text => ({
    vi: by === '' ? `theo tệp của đơn vị, ${at}` : `${by} lưu lúc ${at}`,
    en: by === '' ? `from the files of the authority, ${at}` : `saved by ${by}, ${at}`,
  }),
  withdrawnBy: (by: string, at: string): Text => ({ vi: `${by} thôi dùng lúc ${at}`, en: `taken back by ${by}, ${at}` }),
  show: { vi: 'Xem', en: 'Show' },
  startFrom: { vi: 'Sửa từ bản này', en: 'Edit from this one' },
  takeBack: { vi: 'Thôi dùng bản này', en: 'Take this one back' },
  takeBackMore: {
    vi: 'Bản trước đó (hoặc lời chung) lại được dùng cho bản thảo lập từ nay. Báo cáo đã lập không đổi. Muốn dùng lại: “Sửa từ bản này” rồi lưu.',
    en: 'The one before it is taken again for drafts begun from now on. Reports begun before do not change. To use it again, edit from it and save.',
  },
  ofVersion: (n: number): Text => ({ vi: ` (bản ${n})`, en: ` (version ${n})` }),
  version: (n: number): Text => ({ vi: `Bản ${n}`, en: `Version ${n}` }),
  fromDay: { vi: 'Áp dụng cho bản thảo lập từ ngày', en: 'For drafts begun from' },
  fromHint: { vi: 'Hôm nay hoặc sau; báo cáo đã lập không đổi.', en: 'Today or later; reports begun before do not change.' },
  save: { vi: 'Lưu bản mới', en: 'Save the new version' },
  saved: { vi: 'Đã lưu bản mới. Muốn hoàn lại: “Thôi dùng bản này” ở danh sách bản.', en: 'Saved. To undo it: “Take this one back” in the list of versions.' },
  tookBack: { vi: 'Đã thôi dùng bản đó.', en: 'Taken back.' },
  leave: { vi: 'Bỏ, không lưu', en: 'Leave without saving' },
  preview: { vi: 'Xem thử bản thảo', en: 'Preview a draft' },
  previewOf: (from: string, to: string): Text => ({
    vi: `Bản thảo với lời văn này, số liệu thật từ ${from} đến ${to}. Chưa lưu gì.`,
    en: `A draft with these words and real figures from ${from} to ${to}. Nothing is saved.`,
  }),
  placesHead: { vi: 'Số liệu chèn được vào lời văn', en: 'Figures that words may name' },
  placesMore: {
    vi: 'Gõ tên trong ngoặc nhọn, ví dụ {units.wards}; bản thảo thay bằng số của kỳ báo cáo.',
    en: 'Type the name in braces, such as {units.wards}; the draft puts in the figure of its period.',
  },
  groupName: { vi: 'Tên nhóm', en: 'Name of the group' },
  members: { vi: 'Đơn vị nhận', en: 'Offices' },
  group: (n: number): Text => ({ vi: `Nhóm ${n}`, en: `Group ${n}` }),
  addGroup: { vi: 'Thêm nhóm', en: 'Add a group' },
  removeGroup: { vi: 'Bỏ nhóm', en: 'Remove the group' },
  groupWrong: { vi: 'Mỗi nhóm cần một tên riêng và ít nhất một đơn vị.', en: 'Each group needs a name of its own and at least one office.' },
  subjectMissing: { vi: 'Ghi trích yếu.', en: 'Write the subject.' },
  dayPast: { vi: 'Chọn hôm nay hoặc một ngày sau.', en: 'Choose today or a later day.' },
} as const;
