import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the pages around the questions and papers: check, last step, stopping and going on. */
export const finishWords = {
  stopAndGoOn: { vi: 'Dừng, khai tiếp sau hoặc ở máy khác', en: 'Stop and continue later or elsewhere' },
  papersTitle: { vi: 'Giấy tờ gửi kèm', en: 'Papers' },
  papersLead: {
    vi: 'Chụp bằng điện thoại là được: đặt giấy nơi sáng, thấy đủ bốn góc, đọc rõ chữ. Nhận ảnh JPEG, PNG, HEIC và PDF, mỗi tệp tối đa 20 MB.',
    en: 'A phone photo will do: good light, all four corners, readable. JPEG, PNG, HEIC and PDF, at most 20 MB each.',
  },
  notNow: { vi: 'Không cần gửi bây giờ', en: 'Nothing to send now' },
  notNowText: { vi: 'Những giấy này chỉ cho xem khi đến quầy, hoặc cơ quan tự tra cứu:', en: 'These are only shown at the desk, or the office looks them up itself:' },
  missingPapers: (names: string): Text => ({
    vi: `Chưa có: ${names}. Vẫn nộp được, nhưng cán bộ sẽ yêu cầu bổ sung và thời gian chờ lâu hơn.`,
    en: `Not there yet: ${names}. You may still file, but the officer will ask for it and it takes longer.`,
  }),
  tooManyPapers: { vi: 'Đã đủ 40 tệp. Bỏ bớt tệp không cần.', en: 'There are 40 files already. Remove some.' },
  paperUnsent: (name: string): Text => ({ vi: `Tệp "${name}" chưa gửi xong: gửi lại hoặc bỏ tệp này`, en: `"${name}" is not sent whole: send it again or remove it` }),
  waitForUpload: { vi: 'Còn tệp đang gửi. Đợi gửi xong rồi tiếp tục.', en: 'Files are still being sent. Please wait, then continue.' },
  checkTitle: { vi: 'Xem lại trước khi nộp', en: 'Check before you submit' },
  checkLead: {
    vi: 'Đọc lại một lượt. Chỗ nào chưa đúng thì bấm Sửa; các phần khác vẫn giữ nguyên.',
    en: 'Read it once more. Press Change where something is wrong; everything else stays.',
  },
  papersSent: (n: number): Text => ({ vi: n === 0 ? 'Chưa gửi giấy tờ nào' : `${n} tệp`, en: n === 0 ? 'None sent' : n === 1 ? '1 file' : `${n} files` }),
  toPhone: { vi: 'Đúng rồi, sang bước cuối', en: 'All right, to the last step' },
  phoneTitle: { vi: 'Bước cuối: xác nhận số điện thoại', en: 'Last step: confirm the phone' },
  lastTitle: { vi: 'Bước cuối: nộp hồ sơ', en: 'Last step: submit' },
  phoneLead: (phone: string): Text => ({
    vi: `Chúng tôi nhắn một mã gồm 6 chữ số tới ${phone}. Nhập mã đó để tin về hồ sơ đến đúng người.`,
    en: `We send a 6-digit code to ${phone}. Enter it so that messages reach the right person.`,
  }),
  sendCode: { vi: 'Nhắn mã cho tôi', en: 'Send me the code' },
  codeSent: (phone: string): Text => ({ vi: `Đã nhắn mã tới ${phone}. Tin thường đến trong một phút.`, en: `The code was sent to ${phone}. It usually takes a minute.` }),
  otpLabel: { vi: 'Mã trong tin nhắn', en: 'Code in the message' },
  otpMissing: { vi: 'Nhập mã gồm 6 chữ số trong tin nhắn', en: 'Enter the 6 digits of the message' },
  submit: { vi: 'Nộp hồ sơ', en: 'Submit' },
  sendAgain: { vi: 'Chưa nhận được, nhắn lại', en: 'Nothing came, send again' },
  phoneConfirmed: (phone: string): Text => ({ vi: `Số ${phone} đã được xác nhận.`, en: `${phone} is confirmed.` }),
  phoneLater: {
    vi: 'Đang không có mạng nên chưa nhắn mã được. Vẫn nộp được: hồ sơ nằm trên máy này và tự gửi khi có mạng; cơ quan sẽ xác nhận số điện thoại sau.',
    en: 'There is no line, so no code can be sent. You can submit all the same: the dossier stays on this device and is sent when there is a line; the office will confirm the phone later.',
  },
  noPhone: { vi: 'Tôi không có điện thoại', en: 'I have no phone' },
  noPhoneText: {
    vi: 'Không sao. Vẫn nộp được; theo dõi bằng mã trên biên nhận và năm sinh, hoặc hỏi Tổ tư vấn của khu phố.',
    en: 'That is fine. You can still submit, and follow it with the code on the receipt and your year of birth, or ask the advisory team.',
  },
  noPhoneSubmit: { vi: 'Nộp mà không xác nhận điện thoại', en: 'Submit without confirming a phone' },
  changePhone: { vi: 'Sửa số điện thoại', en: 'Change the number' },
  resumeTitle: { vi: 'Khai tiếp bản nháp', en: 'Continue a draft' },
  resumeLead: {
    vi: 'Nhập mã khai tiếp lấy ở máy trước. Mã có 8 chữ và số, dùng được trong 24 giờ.',
    en: 'Enter the continue code from the other machine: 8 letters and digits, valid for 24 hours.',
  },
  resumeLabel: { vi: 'Mã khai tiếp', en: 'Continue code' },
  resumeOpen: { vi: 'Mở bản nháp', en: 'Open the draft' },
  resumeWrong: {
    vi: 'Mã này không đúng hoặc đã quá 24 giờ. Xem lại từng chữ, hoặc lấy mã mới ở máy trước.',
    en: 'This code is wrong or older than 24 hours. Check each letter or take a new code on the other machine.',
  },
  resumeMissing: { vi: 'Nhập mã khai tiếp gồm 8 chữ và số', en: 'Enter the code of 8 letters and digits' },
  draftsHere: { vi: 'Bản nháp trên máy này', en: 'Drafts on this machine' },
  pauseTitle: { vi: 'Bản nháp đã được giữ', en: 'Your draft is kept' },
  pauseLead: {
    vi: 'Ở máy này, mở lại trang "Khai tiếp" là thấy. Ở máy khác, vào trang "Khai tiếp" và nhập mã:',
    en: 'On this machine open "Continue". On another, open "Continue" and enter this code:',
  },
  pauseUntil: (time: string): Text => ({ vi: `Dùng được đến ${time}. Đừng cho người lạ biết mã này.`, en: `Valid until ${time}. Do not give it to strangers.` }),
  pauseGet: { vi: 'Lấy mã để khai tiếp ở máy khác', en: 'Get a code for another machine' },
  backToDraft: { vi: 'Quay lại khai tiếp', en: 'Back to the draft' },
  cannotOpen: { vi: 'Không mở được bản nháp trên máy này', en: 'This draft cannot be opened here' },
  cannotOpenText: {
    vi: 'Bản nháp chỉ mở được trên máy đã bắt đầu, hoặc bằng mã khai tiếp. Có thể nó đã quá 30 ngày, hoặc trình duyệt đã xóa dữ liệu.',
    en: 'A draft opens only on the machine where it began or with a continue code. It may be older than 30 days, or the browser erased its data.',
  },
  otherContent: { vi: 'Hồ sơ này đã nộp rồi, với nội dung khác', en: 'This was already submitted, with other content' },
  seeReceipt: { vi: 'Xem biên nhận đã có', en: 'See the receipt' },
} as const;
