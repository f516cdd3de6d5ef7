import type { Text } from '../../../basics/rules/outcome.ts';

/** What we promise, in the words of the written guarantee, kept short on the first page and whole on its own page. */
export const promises: readonly Text[] = [
  { vi: 'Gõ đến đâu lưu đến đó. Mất mạng, hết pin cũng không phải gõ lại từ đầu.', en: 'Saved as you type. A lost line or an empty battery does not send you back to the start.' },
  { vi: 'Bấm nộp mấy lần cũng chỉ thành một hồ sơ.', en: 'However often you press, it becomes exactly one dossier.' },
  { vi: 'Nộp xong có biên nhận ngay: mã hồ sơ, giờ nhận, hạn trả lời.', en: 'You get a receipt at once: the code, the time, and by when you will be answered.' },
  { vi: 'Thiếu gì, cán bộ báo đủ một lần, nói rõ vì sao.', en: 'If something is missing, you are told everything at once, and why.' },
];

export const promiseWords = {
  title: { vi: 'Chúng tôi cam kết', en: 'What we promise' },
  more: { vi: 'Đọc đầy đủ cam kết và quyền riêng tư', en: 'Read the whole promise, and privacy' },
  pageTitle: { vi: 'Cam kết và quyền riêng tư', en: 'What we promise, and privacy' },
  filing: { vi: 'Khi nộp hồ sơ', en: 'When you file' },
  honest: { vi: 'Nói đúng sự thật về hồ sơ', en: 'Honest words about where it stands' },
  honestIntro: {
    vi: 'Bốn từ, mỗi từ một nghĩa, không dùng lẫn:',
    en: 'Four words with one meaning each, never mixed:',
  },
  privacy: { vi: 'Thông tin của bạn', en: 'Your information' },
  device: { vi: 'Máy dùng chung', en: 'Shared machines' },
} as const;

export const filingPromises: readonly Text[] = [
  ...promises,
  { vi: 'Ảnh giấy tờ gửi theo từng phần nhỏ; đứt giữa chừng thì gửi tiếp phần còn lại.', en: 'Papers travel in small pieces; after a cut only the rest is sent.' },
  {
    vi: 'Máy chủ so từng tệp với bản đã gửi, giống hệt mới báo là đã nhận.',
    en: 'The server compares every file with what you sent, and says received only when they are the same.',
  },
  { vi: 'Không có câu trả lời nào của máy chủ làm mất bản nháp.', en: 'No answer of the server ever removes your draft.' },
];

export const honestStates: readonly { readonly name: Text; readonly meaning: Text }[] = [
  { name: { vi: 'Bản nháp', en: 'Draft' }, meaning: { vi: 'Đang khai, chưa gửi cho ai. Cơ quan chưa thấy.', en: 'Still being filled in. No office sees it.' } },
  {
    name: { vi: 'Đã nộp', en: 'Submitted' },
    meaning: { vi: 'Hệ thống đã giữ đủ hồ sơ và cấp mã. Cơ quan chưa mở.', en: 'The system holds it whole and has given it a code. The office has not opened it yet.' },
  },
  { name: { vi: 'Cơ quan đã mở', en: 'Opened' }, meaning: { vi: 'Cán bộ đã mở xem, có ghi giờ.', en: 'An officer has opened it; the time is noted.' } },
  {
    name: { vi: 'Đã tiếp nhận', en: 'Received' },
    meaning: { vi: 'Hồ sơ hợp lệ, bắt đầu tính thời hạn, có ngày hẹn trả.', en: 'It is complete, the clock runs, and there is a due date.' },
  },
];

export const privacyTexts: readonly Text[] = [
  { vi: 'Chỉ hỏi những gì tờ khai của pháp luật yêu cầu, để giải quyết đúng thủ tục đó.', en: 'We ask only what the legal form asks, and use it only for that procedure.' },
  {
    vi: 'Chỉ cán bộ của nơi nhận và nơi giải quyết hồ sơ xem được. Mỗi lần xem đều bị ghi lại.',
    en: 'Only officers of the receiving and deciding office see it. Every look is recorded.',
  },
  { vi: 'Tin nhắn gửi đi không ghi họ tên hay nội dung hồ sơ.', en: 'Messages carry no name and nothing of what the dossier says.' },
  { vi: 'Bản nháp không nộp sẽ tự xóa sau 30 ngày kể từ lần sửa cuối.', en: 'A draft that is not filed is erased 30 days after its last change.' },
  {
    vi: 'Trang này không gửi dữ liệu cho công ty quảng cáo hay thống kê nào, không tải gì từ nơi khác.',
    en: 'This site sends nothing to advertisers or trackers and loads nothing from elsewhere.',
  },
  {
    vi: 'Ai cũng được quyền biết, xem, sửa thông tin của mình: gọi hoặc đến bộ phận một cửa nơi đã nộp.',
    en: 'You may know, see and correct your information: call or visit the desk where you filed.',
  },
];

export const deviceTexts: readonly Text[] = [
  {
    vi: 'Ở điểm hỗ trợ hoặc máy của người khác, đánh dấu "Đây là máy dùng chung" khi bắt đầu: đóng trình duyệt là máy quên.',
    en: 'On somebody else’s machine tick "This is a shared machine" when you start: it forgets when the browser is closed.',
  },
  { vi: 'Muốn khai tiếp ở máy khác: lấy mã khai tiếp, có giá trị 24 giờ.', en: 'To go on elsewhere take a continue code; it is valid for 24 hours.' },
];
