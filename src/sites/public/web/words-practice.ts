import type { Text } from '../../../basics/rules/outcome.ts';
import type { AnswerProblem } from '../../../procedures/rules/form.ts';

/** Words of practice. They come with its pages alone. */
export const practiceWords = {
  mark: { vi: 'TẬP LÀM', en: 'PRACTICE' },
  banner: { vi: 'không gửi đi đâu, không tính vào số liệu', en: 'sent nowhere, counted nowhere' },
  leave: { vi: 'Thôi tập', en: 'Leave' },
  titleOf: (title: string): Text => ({ vi: `TẬP LÀM: ${title}`, en: `PRACTICE: ${title}` }),

  title: { vi: 'Tập làm trước, làm thật sau', en: 'Practise first' },
  lead: {
    vi: 'Các trang y như thật, người là người mẫu. Bấm sai không sao: không có gì rời khỏi máy này, đóng trang là hết.',
    en: 'The pages are the real ones, the person is invented. Nothing leaves this machine, and nothing is left when the page is closed.',
  },
  noScript: {
    vi: 'Tập làm cần trình duyệt bật JavaScript. Chưa bật được thì đọc các bài học ngắn, in ra cũng được.',
    en: 'Practice needs a browser with JavaScript. Without it, read the micro-lessons; they can be printed.',
  },
  toLessons: { vi: 'Các bài học ngắn', en: 'Micro-lessons' },
  unfinished: (name: string): Text => ({ vi: `Đang tập dở: ${name}.`, en: `Unfinished practice: ${name}.` }),
  goOn: { vi: 'Tập tiếp', en: 'Go on' },
  throwAway: { vi: 'Bỏ, xóa hết', en: 'Drop it' },
  thrown: { vi: 'Đã xóa hết bài tập.', en: 'The practice is gone.' },
  quick: { vi: 'Bắt đầu nhanh', en: 'Begin at once' },
  presets: {
    first: { vi: 'Khai sinh cho con, giấy tờ đầy đủ', en: 'A birth, with complete papers' },
    hard: { vi: 'Đăng ký lại khai sinh, giấy tờ cũ', en: 'A birth registered again, with old papers' },
    helping: { vi: 'Giúp một người, có ký đồng ý', en: 'Helping somebody who agrees by signing' },
  },
  other: { vi: 'Hoặc chọn việc khác', en: 'Or choose something else' },
  searchLabel: { vi: 'Tìm việc muốn tập (gõ không dấu cũng được)', en: 'What to practise' },
  found: (n: number): Text => ({ vi: n === 0 ? 'Không có việc nào hợp. Thử từ khác, ví dụ: khai sinh.' : `${n} việc tập được`, en: `${n} to practise` }),
  more: (n: number): Text => ({ vi: `Còn ${n} việc nữa: gõ vài chữ ở ô trên để tìm.`, en: `${n} more: type a few letters above.` }),

  startTitle: { vi: 'Chuẩn bị tập', en: 'Before the practice' },
  who: { vi: 'Tập với ai?', en: 'With whom?' },
  way: { vi: 'Tập cách nào?', en: 'How?' },
  ways: {
    alone: { vi: 'Tự khai, như người dân', en: 'File alone, as a citizen' },
    helping: { vi: 'Ngồi giúp, như thành viên Tổ: xin đồng ý rồi khai cùng', en: 'Help, as a member of a team: agreement first' },
  },
  begin: { vi: 'Bắt đầu tập', en: 'Begin' },
  member: { vi: 'Thành viên Mẫu', en: 'Member Mẫu' },
  post: { vi: 'Mẫu', en: 'Mẫu' },
  paperTip: {
    vi: 'Khi làm thật: in tờ đồng ý, người dân ký, chụp lại. Bài tập này ký trên màn hình.',
    en: 'In earnest the sheet is printed, signed and photographed. In practice, sign on the screen.',
  },

  cardTitle: (name: string): Text => ({ vi: `Thẻ của ${name}`, en: `Card of ${name}` }),
  cardHint: { vi: 'Gõ theo thẻ. Điều thẻ không nói thì bịa, đừng gõ chuyện thật của ai.', en: 'Type what it says; invent the rest. Nothing real of anybody.' },
  fill: { vi: 'Điền mẫu những ô thẻ không nói', en: 'Fill in what the card does not say' },
  filled: { vi: 'Đã điền mẫu. Những ô theo thẻ thì tự gõ.', en: 'Filled in. Type what the card says yourself.' },
  notKept: { vi: 'Tập làm: không lưu', en: 'Practice: not kept' },
  tip: { vi: 'Mách nhỏ', en: 'Tip' },

  samples: { vi: 'Chưa có giấy để chụp?', en: 'Nothing to photograph?' },
  sampleClear: { vi: 'Lấy ảnh mẫu chụp rõ', en: 'Take a clear sample photo' },
  sampleBlurred: { vi: 'Lấy ảnh mẫu chụp mờ', en: 'Take a blurred sample photo' },
  sampleName: (n: number, look: 'clear' | 'blurred'): string => `mau-${n}-${look === 'clear' ? 'ro' : 'mo'}.jpg`,
  blurredTip: {
    vi: 'Ảnh mờ thì máy vẫn nhận, nhưng cán bộ không đọc được và sẽ yêu cầu bổ sung: chờ lâu thêm. Phóng to xem thử, mờ thì bấm Bỏ và chụp lại.',
    en: 'A blurred photo is taken all the same, but the officer cannot read it and will ask again. Zoom in; if it is blurred, remove it and take another.',
  },
  sms: (code: string): Text => ({
    vi: `Tin nhắn mẫu trên điện thoại người mẫu: "Mã xác nhận của bạn là ${code}. Không đưa mã này cho ai gọi điện hỏi." Gõ mã đó vào ô dưới.`,
    en: `Sample message on the invented phone: "Your code is ${code}. Give it to nobody who calls." Type it below.`,
  }),
  smsWrong: { vi: 'Mã chưa đúng. Gõ đúng 6 chữ số trong tin nhắn mẫu.', en: 'This is not the code. Type the 6 digits of the sample message.' },

  endTitle: { vi: 'Xong bài tập', en: 'Practice done' },
  notReceipt: { vi: 'ĐÂY KHÔNG PHẢI BIÊN NHẬN', en: 'THIS IS NO RECEIPT' },
  nothingSent: { vi: 'Không cơ quan nào nhận gì. Không có hồ sơ, không có mã, không có hẹn.', en: 'No office has received anything. There is no dossier, no code, no date.' },
  realHas: {
    vi: 'Biên nhận thật có mã hồ sơ, ô vuông QR để ai cũng kiểm tra được, ngày hẹn trả, và một tin nhắn đến điện thoại.',
    en: 'A real receipt has a code, a QR square that anybody can check, a due date, and a message to the phone.',
  },
  practised: { vi: 'Việc đã tập', en: 'Practised' },
  person: { vi: 'Người mẫu', en: 'Invented person' },
  at: { vi: 'Lúc', en: 'At' },
  papers: { vi: 'Giấy tờ mẫu', en: 'Sample papers' },
  papersOf: (n: number, blurred: number): Text => ({
    vi: `${n} tệp${blurred === 0 ? '' : `, trong đó ${blurred} ảnh mờ`}`,
    en: `${n} files${blurred === 0 ? '' : `, ${blurred} blurred`}`,
  }),
  agreed: { vi: 'Đồng ý nhờ giúp', en: 'Agreement' },
  signed: { vi: 'Đã ký trên màn hình (mẫu, đã bỏ)', en: 'Signed on the screen (sample, thrown away)' },
  reviewTitle: { vi: 'Bạn đã làm thế nào', en: 'How it went' },
  atOnce: (n: number, of: number): Text => ({ vi: `${n} trên ${of} câu đúng ngay lần đầu.`, en: `${n} of ${of} questions right at once.` }),
  allAtOnce: { vi: 'Không câu nào bị nhắc. Bạn làm thật được rồi.', en: 'Nothing was refused. You are ready.' },
  refusedTitle: { vi: 'Câu bị nhắc', en: 'What was refused' },
  times: (n: number): Text => ({ vi: `${n} lần`, en: n === 1 ? 'once' : `${n} times` }),
  unlikeTitle: { vi: 'Máy nhận, nhưng khác thẻ', en: 'Taken, but not what the card says' },
  unlikeText: { vi: 'Máy không biết được điều này; cán bộ so với giấy tờ và sẽ yêu cầu bổ sung.', en: 'The machine cannot know; the officer compares and will ask again.' },
  teachesTitle: { vi: 'Nhớ từ người mẫu này', en: 'What this person teaches' },
  again: { vi: 'Làm lại bài này', en: 'Again' },
  another: { vi: 'Tập việc khác', en: 'Another practice' },
  real: { vi: 'Làm thật thủ tục này', en: 'Do it in earnest' },
  wipe: { vi: 'Xóa hết, kết thúc', en: 'Wipe everything' },
} as const;

/** After a refusal: not what is wrong, which the page says, but how one comes by it. */
export const refusalTips = {
  missing: {
    vi: 'Ô không ghi "(không bắt buộc)" thì phải trả lời. Thẻ không nói thì bịa một câu trả lời mẫu.',
    en: 'What is not marked optional must be answered. Invent what the card does not say.',
  },
  wrongShape: { vi: 'Xem dòng chữ nhỏ dưới câu hỏi: có ví dụ cách viết.', en: 'The small line below the question shows how it is written.' },
  notADate: {
    vi: 'Gõ ngày, tháng, năm vào ba ô, năm đủ 4 chữ số. Giấy cũ chỉ ghi năm thì lấy ngày in trên thẻ căn cước, không tự đoán.',
    en: 'Day, month and year in three boxes, the year with 4 digits. If an old paper tells only the year, take the day on the identity card.',
  },
  inTheFuture: { vi: 'Ngày này chưa tới. Hay gõ nhầm nhất là năm: xem lại hai chữ số cuối.', en: 'This day is yet to come. Most often it is the year.' },
  notAName: { vi: 'Tên chỉ có chữ, không có số hay dấu lạ. Gõ cả dấu, đúng như thẻ.', en: 'A name has letters only. Type the marks too, as on the card.' },
  notAnId: { vi: 'Đếm lại: số định danh có 12 chữ số. Gõ từng nhóm ba số cho khỏi sót.', en: 'Count again: 12 digits. Type them in groups of three.' },
  notAPhone: {
    vi: 'Di động có 10 chữ số, bắt đầu bằng 0. Số 11 chữ số là số cũ: hỏi số đang dùng.',
    en: 'A mobile number has 10 digits and begins with 0. Eleven digits are an old number.',
  },
  notAnEmail: { vi: 'Thư điện tử có chữ @ ở giữa. Không có thì bỏ trống, đừng bịa.', en: 'An e-mail has an @. Leave it empty if there is none.' },
  notAnOption: { vi: 'Chọn một mục trong danh sách, đừng gõ khác đi.', en: 'Choose from the list.' },
  notANumber: { vi: 'Chỉ gõ chữ số. Dấu chấm ngăn hàng nghìn thì được.', en: 'Digits only. Points between thousands are fine.' },
  outOfRange: { vi: 'Con số quá lớn hoặc quá nhỏ so với điều câu hỏi cho phép. Xem dòng nhắc đỏ.', en: 'Too large or too small. The red line tells the bounds.' },
  tooLong: { vi: 'Viết gọn lại: chỉ điều câu hỏi cần.', en: 'Shorter: only what is asked.' },
  rangeReversed: { vi: 'Ngày sau phải đến sau ngày trước. Hay gõ lẫn hai ngày.', en: 'The later day comes after the earlier one.' },
  unknownQuestion: { vi: 'Quay lại trang này và gõ lại.', en: 'Go back to this page and type it again.' },
  mustAgree: {
    vi: 'Đọc câu cam đoan rồi bấm vào ô vuông. Khi giúp người khác: đọc cho họ nghe, họ tự bấm.',
    en: 'Read the declaration, then tick it. When you help, the person ticks it.',
  },
} as const satisfies Record<AnswerProblem['kind'], Text>;

/** After a warning: it may be right all the same. */
export const warningTip: Text = {
  vi: 'Máy nhắc chứ không chặn. Xem lại giấy; đúng rồi thì bấm Tiếp tục lần nữa. (Số của người mẫu bắt đầu bằng 000 nên hay bị nhắc: ngoài đời không có mã tỉnh này.)',
  en: 'This is a reminder and stops nobody. Look again; if it is right, press Continue once more. (Invented numbers begin with 000, which is no province.)',
};
