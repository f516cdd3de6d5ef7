import type { Text } from '../../../basics/rules/outcome.ts';
import type { CheckedCardView, TeamPostView } from '../../../teams/http/team-post-shapes.ts';

/** Words of the pages about finding a team, appointments and cards of members. */
export const findHelpWords = {
  title: { vi: 'Tổ tư vấn của khu phố bạn', en: 'The advisory team of your neighbourhood' },
  lead: {
    vi: 'Mỗi khu phố và mỗi phường có người ngồi giúp bạn làm hồ sơ trực tuyến, không lấy tiền. Gõ địa chỉ nhà để biết đến đâu, giờ nào.',
    en: 'In every neighbourhood and ward somebody helps you file online, free of charge. Type your address to see where and when.',
  },
  searchLabel: { vi: 'Địa chỉ, tên đường, khu phố hoặc phường', en: 'Address, street, neighbourhood or ward' },
  placeholder: { vi: 'ví dụ: đường Hoa Mai, khu phố 3…', en: 'e.g. đường Hoa Mai, khu phố 3…' },
  found: (n: number, query: string): Text => ({ vi: `${n} điểm hợp với “${query}”`, en: `${n} posts for “${query}”` }),
  noneFound: {
    vi: 'Chưa thấy điểm nào hợp. Thử gõ tên phường, hoặc chọn phường bên dưới.',
    en: 'No post fits. Try the name of the ward, or choose it below.',
  },
  all: { vi: 'Tất cả các phường', en: 'All wards' },
  byWard: { vi: 'Chọn phường', en: 'Choose a ward' },
  ofWard: (name: string): Text => ({ vi: `Các điểm ở ${name}`, en: `Posts in ${name}` }),
  noPosts: { vi: 'Chưa có điểm trực nào được công bố.', en: 'No post has been published yet.' },
  noPostsMore: { vi: 'Cần giúp ngay? Gọi bộ phận một cửa của phường, số ở trang Trợ giúp.', en: 'Need help now? Call the one-stop desk; its number is on the help page.' },
  today: { vi: 'Hôm nay', en: 'Today' },
  nobodyToday: { vi: 'Hôm nay không trực', en: 'Nobody today' },
  nowHere: { vi: 'Đang có người trực', en: 'Somebody is there now' },
  map: { vi: 'Sơ đồ', en: 'Map' },
  mapOf: (name: string): Text => ({ vi: `Sơ đồ các điểm trực, ${name}`, en: `Map of the posts, ${name}` }),
  mapInvented: {
    vi: 'Vị trí trên sơ đồ này là giả định của dữ liệu mẫu, không dùng để tìm đường. Tìm theo địa chỉ ghi trong danh sách.',
    en: 'The places on this map are invented sample data and lead nowhere. Go by the addresses in the list.',
  },
  mapMeasured: { vi: 'Sơ đồ chỉ vị trí gần đúng; địa chỉ ghi trong danh sách.', en: 'The map shows rough places; the addresses are in the list.' },

  postTitle: (name: string): Text => ({ vi: `Tổ tư vấn ${name}`, en: `Advisory team, ${name}` }),
  where: { vi: 'Ở đâu', en: 'Where' },
  streets: { vi: 'Cho người ở', en: 'For people of' },
  helps: { vi: 'Tại đây có', en: 'What is there' },
  note: { vi: 'Chỉ dẫn', en: 'How to find it' },
  call: { vi: 'Gọi cho ai', en: 'Whom to call' },
  callPost: { vi: 'Điểm trực', en: 'The post' },
  who: { vi: 'Ai trực hôm nay', en: 'Who is there today' },
  nobodyTodayMore: {
    vi: 'Hôm nay không có ca trực. Xem tuần này bên dưới, hoặc đến bộ phận một cửa của phường.',
    en: 'Nobody is there today. See the week below, or go to the one-stop desk of the ward.',
  },
  nameless: { vi: 'Tên chỉ nêu khi thành viên đồng ý. Hỏi xem thẻ khi gặp.', en: 'Names are shown only of members who agreed. Ask to see the card.' },
  week: { vi: 'Tuần này', en: 'This week' },
  noDuty: { vi: 'không trực', en: 'nobody' },
  book: { vi: 'Hẹn giờ', en: 'Make an appointment' },
  bookMore: {
    vi: 'Không bắt buộc. Không hẹn vẫn đến được trong giờ trực; có hẹn thì được tiếp trước.',
    en: 'Not required: you can come without one; with an appointment you are seen first.',
  },
  noBooking: { vi: 'Điểm này chưa nhận hẹn: hai tuần tới chưa có ca trực.', en: 'No appointments: nobody is on duty here in the next two weeks.' },
  beside: { vi: 'Đã hẹn rồi? Xem hoặc hủy lượt hẹn', en: 'Have an appointment? See or cancel it' },

  neverTitle: { vi: 'Thành viên Tổ tư vấn không bao giờ', en: 'A member of the team never' },
  cardTitle: { vi: 'Kiểm tra thẻ thành viên', en: 'Check a member’s card' },
  cardHow: {
    vi: 'Ai xưng là Tổ tư vấn cũng phải cho xem thẻ. Quét mã QR trên thẻ bằng máy ảnh điện thoại, hoặc gõ mã thẻ: trang này nói thẻ còn giá trị hay không, và phải đúng tên người đang cầm.',
    en: 'Whoever says to be of the team must show a card. Scan its QR code or type its code: this page tells whether it is good, and the name must be that of who holds it.',
  },
  cardCode: { vi: 'Mã thẻ', en: 'Code of the card' },
  cardCodeHint: { vi: '8 chữ và số in dưới mã QR, viết hoa hay thường đều được.', en: '8 letters and digits below the QR code, capital or small.' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  checkedCode: (code: string): Text => ({ vi: `Mã vừa kiểm tra: ${code}`, en: `Checked: ${code}` }),
  codeMissing: { vi: 'Gõ mã thẻ gồm 8 chữ và số', en: 'Type the code of 8 letters and digits' },
  fullName: { vi: 'Họ tên', en: 'Name' },
  position: { vi: 'Chức danh', en: 'Position' },
  team: { vi: 'Tổ', en: 'Team' },
  place: { vi: 'Địa bàn', en: 'Area' },
  validUntil: { vi: 'Thẻ có giá trị đến', en: 'Valid until' },
  checkedOn: { vi: 'Kiểm tra ngày', en: 'Checked on' },
  compare: { vi: 'So tên trên màn hình với tên và ảnh trên thẻ: phải là một người.', en: 'Compare the name here with name and photo on the card: it must be one person.' },
  ifImpostor: { vi: 'Nghi giả mạo? Đừng đưa gì cả, gọi ngay phường hoặc công an (113).', en: 'An impostor? Give nothing, and call the ward or the police (113).' },
} as const;

export const neverAsked: readonly Text[] = [
  { vi: 'hỏi mật khẩu hay mã OTP, kể cả của VNeID', en: 'asks for a password or one-time code, not of VNeID either' },
  { vi: 'hỏi số thẻ ngân hàng, mã OTP của ngân hàng, hay bảo chuyển tiền', en: 'asks for bank cards, codes of the bank, or for a transfer' },
  { vi: 'nhận tiền hay quà', en: 'takes money or presents' },
  { vi: 'giữ giấy tờ gốc của bạn', en: 'keeps your original papers' },
  { vi: 'tự cài phần mềm vào điện thoại của bạn', en: 'installs software on your phone' },
];

export const presenceNames = {
  leader: { vi: 'Tổ trưởng', en: 'Team leader' },
  deputy: { vi: 'Tổ phó', en: 'Deputy' },
  member: { vi: 'Thành viên', en: 'Member' },
  byTeam: { vi: 'Thành viên do tổ phân công', en: 'A member sent by the team' },
} as const satisfies Record<TeamPostView['present'][number]['role'], Text>;

export const cardVerdicts = {
  genuine: { kind: 'good', title: { vi: 'Thẻ thật, hôm nay còn giá trị', en: 'Genuine, and valid today' } },
  ended: { kind: 'bad', title: { vi: 'Thẻ này đã hết giá trị', en: 'This card is no longer valid' } },
  unknown: { kind: 'bad', title: { vi: 'Không có thẻ nào mang mã này', en: 'There is no card with this code' } },
} as const satisfies Record<CheckedCardView['verdict'], { readonly kind: 'good' | 'bad'; readonly title: Text }>;

export const appointmentWords = {
  title: { vi: 'Chọn giờ hẹn', en: 'Choose a time' },
  lead: { vi: 'Mỗi lượt khoảng 30 phút. Chạm vào một giờ.', en: 'About 30 minutes each. Tap a time.' },
  none: { vi: 'Hai tuần tới đã kín chỗ', en: 'The next two weeks are full' },
  noneMore: { vi: 'Bạn vẫn đến được trong giờ trực, không cần hẹn; hoặc chọn điểm khác.', en: 'You can come without an appointment, or choose another post.' },
  left: (n: number): Text => ({ vi: `còn ${n} chỗ`, en: `${n} left` }),
  formTitle: { vi: 'Ai sẽ đến?', en: 'Who will come?' },
  name: { vi: 'Họ tên người đến', en: 'Name of who will come' },
  phone: { vi: 'Số di động', en: 'Mobile number' },
  phoneHint: { vi: 'Để gửi mã hẹn. Không dùng vào việc khác, 30 ngày sau thì xóa.', en: 'For the code. Used for nothing else, removed after 30 days.' },
  procedure: { vi: 'Cần làm thủ tục gì?', en: 'Which procedure?' },
  procedureHint: { vi: 'Không bắt buộc; người trực sẽ chuẩn bị trước.', en: 'Not required; it helps them to prepare.' },
  anyProcedure: { vi: 'Chưa rõ, cần hỏi', en: 'Not sure yet' },
  send: { vi: 'Đặt hẹn', en: 'Make the appointment' },
  otherTime: { vi: 'Chọn giờ khác', en: 'Another time' },
  nearTimes: { vi: 'Những giờ còn trống gần đó:', en: 'Free times near it:' },
  doneTitle: { vi: 'Đã đặt hẹn', en: 'Your appointment' },
  cancelledTitle: { vi: 'Lượt hẹn đã hủy', en: 'Cancelled' },
  cancelledMore: { vi: 'Chỗ này đã trả lại cho người khác. Cần thì hẹn lại, hoặc cứ đến trong giờ trực.', en: 'The place is free for others. Make another, or simply come.' },
  cameTitle: { vi: 'Bạn đã đến', en: 'You came' },
  noShowTitle: { vi: 'Đã qua giờ hẹn', en: 'The time has passed' },
  code: { vi: 'Mã hẹn', en: 'Code' },
  when: { vi: 'Lúc', en: 'When' },
  address: { vi: 'Đến', en: 'Where' },
  toPhone: { vi: 'Mã đã gửi đến', en: 'Code sent to' },
  bring: {
    vi: 'Mang theo giấy tờ liên quan và điện thoại. Đến trễ 15 phút thì người trực có thể tiếp người khác trước.',
    en: 'Bring your papers and phone. If you are 15 minutes late, others may be seen first.',
  },
  cancel: { vi: 'Hủy lượt hẹn này', en: 'Cancel this appointment' },
  cancelAsk: { vi: 'Không đến được?', en: 'Cannot come?' },
  again: { vi: 'Hẹn giờ khác', en: 'Make another' },
  lookTitle: { vi: 'Xem hoặc hủy lượt hẹn', en: 'See or cancel an appointment' },
  lookLead: { vi: 'Mã hẹn nằm trong tin nhắn đã gửi cho bạn.', en: 'The code is in the message that was sent to you.' },
  codeHint: { vi: '8 chữ và số, viết hoa hay thường đều được.', en: '8 letters and digits, capital or small.' },
  digits: { vi: '4 số cuối điện thoại', en: 'Last 4 digits of the phone' },
  digitsHint: { vi: 'Của số đã dùng khi hẹn.', en: 'Of the number that was used.' },
  digitsMissing: { vi: 'Gõ đủ 4 số cuối', en: 'Type all 4 digits' },
  look: { vi: 'Xem', en: 'Look' },
  call: { vi: 'Cần hỏi thì gọi', en: 'Questions? Call' },
} as const;
