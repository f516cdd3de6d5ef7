import type { Text } from '../../../basics/rules/outcome.ts';
import type { CompetentLevel, ProcedureFlag, RequiredPaper } from '../../../procedures/rules/procedure.ts';

/** Words of the first page, the catalogue and the page of one procedure. */
export const catalogueWords = {
  homeTitle: { vi: 'Làm giấy tờ tại nhà, có người đồng hành', en: 'Your papers, done from home, with company' },
  homeQuestion: { vi: 'Bạn cần làm giấy tờ gì?', en: 'What do you need to get done?' },
  homeLead: {
    vi: 'Gõ vài chữ như vẫn thường gọi, có dấu hay không dấu đều được.',
    en: 'Type a few words as people say them, with or without Vietnamese marks.',
  },
  searchLabel: { vi: 'Tìm thủ tục', en: 'Search procedures' },
  forExample: { vi: 'Ví dụ:', en: 'For example:' },
  lifeEvents: { vi: 'Chọn theo việc trong nhà', en: 'Or choose by life event' },
  allProcedures: { vi: 'Xem tất cả thủ tục', en: 'See all procedures' },
  catalogueTitle: { vi: 'Thủ tục', en: 'Procedures' },
  narrow: { vi: 'Thu hẹp danh sách', en: 'Narrow the list' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  lifeEvent: { vi: 'Việc trong nhà', en: 'Life event' },
  any: { vi: 'Tất cả', en: 'All' },
  count: (n: number): Text => ({ vi: n === 0 ? 'Không tìm thấy thủ tục nào' : `${n} thủ tục`, en: n === 0 ? 'No procedure found' : n === 1 ? '1 procedure' : `${n} procedures` }),
  noneFound: {
    vi: 'Thử gõ ít chữ hơn, ví dụ "khai sinh", hoặc chọn theo việc trong nhà. Không thấy thì gọi bộ phận một cửa: cán bộ sẽ chỉ đúng thủ tục.',
    en: 'Try fewer words, for example "khai sinh", or choose by life event. Or call the one-stop desk: they will point you to the right procedure.',
  },
  onlineYes: { vi: 'Nộp được qua mạng', en: 'Can be filed online' },
  onlineNo: { vi: 'Nộp tại quầy', en: 'At the desk' },
  elsewhere: { vi: 'Nộp ở Cổng dịch vụ công quốc gia', en: 'On the national portal' },
  start: { vi: 'Bắt đầu nộp hồ sơ', en: 'Start' },
  startNote: {
    vi: 'Mất khoảng 10 đến 20 phút. Gõ đến đâu được lưu đến đó; có thể dừng và khai tiếp sau.',
    en: 'Takes about 10 to 20 minutes. What you type is saved as you go; you can stop and continue later.',
  },
  atDesk: { vi: 'Thủ tục này nộp tại quầy', en: 'This one is done at the desk' },
  atDeskText: {
    vi: 'Mang các giấy tờ dưới đây đến bộ phận một cửa nơi có thẩm quyền. Không cần in hay viết mẫu trước: cán bộ sẽ hướng dẫn.',
    en: 'Bring the papers below to the one-stop desk. No need to print or fill anything before: the officer will help.',
  },
  seeDesks: { vi: 'Xem địa chỉ và giờ làm việc', en: 'Addresses and opening hours' },
  police: { vi: 'Thủ tục này do Công an giải quyết', en: 'This one is decided by the police' },
  policeText: {
    vi: 'Trang này chỉ hướng dẫn. Hồ sơ nộp ở Cổng dịch vụ công quốc gia, bằng tài khoản VNeID, hoặc nộp tại công an phường.',
    en: 'This site only explains it. File it on the national portal with your VNeID account, or at the police station of the ward.',
  },
  policeLink: { vi: 'Mở Cổng dịch vụ công quốc gia', en: 'Open the national portal' },
  papers: { vi: 'Cần chuẩn bị giấy tờ gì', en: 'What to prepare' },
  papersNone: { vi: 'Không cần giấy tờ gì thêm.', en: 'No further papers are needed.' },
  quantity: (n: number): Text => ({ vi: `${n} bản`, en: `${n} copies` }),
  results: { vi: 'Kết quả nhận được', en: 'What you get' },
  limit: { vi: 'Thời gian giải quyết', en: 'How long it takes' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  decides: { vi: 'Cơ quan giải quyết', en: 'Who decides' },
  ownLimit: { vi: 'Hạn của người dân', en: 'Your own time limit' },
  ownLimitValue: (input: { readonly days: number; readonly working: boolean; readonly from: string }): Text => ({
    vi: `Trong ${input.days} ngày${input.working ? ' làm việc' : ''} kể từ ${input.from}`,
    en: `Within ${input.days} ${input.working ? 'working ' : ''}days from: ${input.from}`,
  }),
  lateIsFine: {
    vi: 'Đã quá hạn vẫn nộp được; đừng vì thế mà không làm.',
    en: 'You can still file after this; do not let that stop you.',
  },
  formPreview: { vi: 'Sẽ hỏi những gì', en: 'What we will ask' },
  legalBasis: { vi: 'Căn cứ pháp luật', en: 'Legal basis' },
  notice: { vi: 'Ghi chú', en: 'Note' },
  codeName: { vi: 'Mã thủ tục', en: 'Procedure code' },
  effectiveFrom: (date: string): Text => ({ vi: `Áp dụng từ ${date}`, en: `In force from ${date}` }),
} as const;

export const competenceNames = {
  ward: { vi: 'Ủy ban nhân dân phường', en: "Ward People's Committee" },
  district: { vi: 'Ủy ban nhân dân quận', en: "District People's Committee" },
  province: { vi: 'Cơ quan cấp thành phố', en: 'City authority' },
  police: { vi: 'Công an', en: 'Police' },
  school: { vi: 'Nhà trường', en: 'School' },
} as const satisfies Record<CompetentLevel, Text>;

/** What the person should know before starting; null where it concerns the office only. */
export const flagWords = {
  draftConfirmOneDay: {
    vi: 'Trước khi in, cán bộ gửi bản nháp để xem lại. Có 1 ngày để báo chỗ sai; quá 1 ngày coi như đồng ý.',
    en: 'Before printing, the officer sends a draft. You have 1 day to point out mistakes; after that it counts as agreed.',
  },
  fastTrack: { vi: 'Việc này được làm trước, trong ngày, khi giấy tờ đủ.', en: 'Handled first, the same day when the papers are complete.' },
  sensitiveMoment: {
    vi: 'Xin chia buồn cùng gia đình. Nếu mệt, cứ gọi bộ phận một cửa hoặc Tổ tư vấn của khu phố: sẽ có người làm cùng.',
    en: 'We are sorry for your loss. If it is too much now, call the desk or the advisory team: somebody will do it with you.',
  },
  bothPartiesSignInPerson: { vi: 'Cả hai bên phải có mặt để ký khi nhận kết quả.', en: 'Both parties must be there in person to sign.' },
  noProxy: { vi: 'Không nhờ người khác làm thay được.', en: 'Nobody else can do this for you.' },
  anyCommune: { vi: 'Nộp ở phường, xã nào cũng được.', en: 'Can be filed at any ward or commune.' },
  noApplicationForm: { vi: 'Không cần tờ khai.', en: 'No application form.' },
  walkIn: { vi: 'Thường làm ngay tại quầy trong lúc chờ.', en: 'Usually done at the desk while you wait.' },
  signBeforeOfficer: { vi: 'Phải ký trước mặt cán bộ, đừng ký sẵn ở nhà.', en: 'You must sign in front of the officer; do not sign before.' },
  actsOnAnotherDossier: { vi: 'Cần mã của hồ sơ đã nộp trước đó.', en: 'You need the code of the earlier dossier.' },
  councilDecision: { vi: 'Có một hội đồng họp để xét.', en: 'A council meets to decide.' },
  neighbourhoodMeeting: { vi: 'Khu phố sẽ họp để bình xét.', en: 'The neighbourhood meets to discuss it.' },
  planningLookup: null,
  publicPosting15Days: { vi: 'Hồ sơ được niêm yết công khai 15 ngày.', en: 'The dossier is posted publicly for 15 days.' },
  financialObligationPause: { vi: 'Thời gian chờ nộp tiền theo thông báo không tính vào thời hạn.', en: 'Time spent waiting for the payment does not count.' },
  otherSectorSystem: null,
  usedByTeamModule: null,
  linkedParts: { vi: 'Nộp một lần, nhiều cơ quan cùng làm; mỗi phần có thời hạn riêng.', en: 'Filed once; several offices work on it, each with its own time limit.' },
} as const satisfies Record<ProcedureFlag, Text | null>;

export type PaperGroup = 'form' | RequiredPaper['kind'];

/** Thành phần hồ sơ by what the person does with it, filed online or at the desk. */
export const paperGroupWords = {
  form: {
    title: { vi: 'Tờ khai', en: 'The form' },
    online: { vi: 'Khai ngay trên trang này; không phải in, không phải ký tờ giấy.', en: 'Filled in on this site; nothing to print or sign.' },
    desk: { vi: 'Khai tại quầy, cán bộ hướng dẫn.', en: 'Filled in at the desk, with help.' },
  },
  original: {
    title: { vi: 'Bản chính', en: 'Originals' },
    online: { vi: 'Chụp ảnh gửi kèm khi nộp; mang bản chính khi cán bộ hẹn.', en: 'Send a photo with the dossier; bring the original when asked.' },
    desk: { vi: 'Mang theo để nộp.', en: 'Bring them to hand in.' },
  },
  copy: {
    title: { vi: 'Bản sao, bản chụp', en: 'Copies' },
    online: { vi: 'Chụp ảnh gửi kèm khi nộp.', en: 'Send a photo with the dossier.' },
    desk: { vi: 'Mang theo để nộp.', en: 'Bring them to hand in.' },
  },
  shown: {
    title: { vi: 'Cho xem rồi mang về', en: 'Only shown' },
    online: { vi: 'Mang theo khi đến quầy; cán bộ xem, không giữ.', en: 'Bring it when you come to the desk; it is looked at, not kept.' },
    desk: { vi: 'Cán bộ xem, không giữ.', en: 'It is looked at, not kept.' },
  },
  lookedUp: {
    title: { vi: 'Không phải nộp', en: 'Nothing to hand in' },
    online: { vi: 'Cơ quan tự tra cứu; chỉ hỏi khi tra cứu không ra.', en: 'The office looks it up; asked for only when it cannot.' },
    desk: { vi: 'Cơ quan tự tra cứu; chỉ hỏi khi tra cứu không ra.', en: 'The office looks it up; asked for only when it cannot.' },
  },
} as const satisfies Record<PaperGroup, { readonly title: Text; readonly online: Text; readonly desk: Text }>;
