import type { Text } from '../../basics/rules/outcome.ts';

/** Words of the dialogs in which acts are recorded. */
export const actWords = {
  lookAgain: { vi: 'Xem lại trước khi ghi:', en: 'Look again:' },
  goOn: { vi: 'Tiếp tục', en: 'Go on' },
  yes: (act: Text): Text => ({ vi: `Đồng ý: ${act.vi.toLowerCase()}`, en: `Yes: ${act.en.toLowerCase()}` }),
  back: { vi: 'Quay lại sửa', en: 'Back to mend' },
  leave: { vi: 'Để sau', en: 'Not now' },
  sending: { vi: 'Đang ghi…', en: 'Recording…' },
  sendAgain: { vi: 'Gửi lại', en: 'Send again' },
  reload: { vi: 'Tải lại hồ sơ', en: 'Reload the dossier' },
  unsure: {
    vi: 'Máy chủ chưa trả lời, nên chưa biết việc này đã được ghi hay chưa. Bấm Gửi lại: dù gửi mấy lần cũng chỉ ghi một lần.',
    en: 'The server did not answer, so nobody knows yet whether this was recorded. Press Send again: it is recorded once, however often it is sent.',
  },
  signedOut: {
    vi: 'Phiên làm việc đã hết. Đăng nhập lại rồi gửi lại; những gì đã gõ vẫn còn.',
    en: 'The session has ended. Log in again and send again; what was typed is still here.',
  },
  optional: { vi: 'Không bắt buộc.', en: 'Not required.' },
  needed: { vi: 'Cần ghi mục này.', en: 'This is needed.' },
  amountNeeded: { vi: 'Ghi số tiền bằng đồng, chỉ chữ số, ví dụ 30000.', en: 'Write the amount in đồng, digits only, for example 30000.' },
  momentNeeded: { vi: 'Ghi ngày và giờ có thật, ví dụ 5/3/2019 và 17:00.', en: 'Write a day and an hour that exist, for example 5/3/2019 and 17:00.' },
  chooseOne: { vi: 'Chọn một.', en: 'Choose one.' },
  chooseSome: { vi: 'Chọn ít nhất một.', en: 'Choose at least one.' },

  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Người dân sẽ đọc câu này: viết bằng lời dễ hiểu.', en: 'The citizen will read this: use plain words.' },
  ground: { vi: 'Căn cứ', en: 'Legal ground' },
  groundHint: { vi: 'Điều, khoản của văn bản quy định.', en: 'Article and clause of the rule.' },
  groundPicks: { vi: 'Căn cứ của thủ tục này', en: 'Legal basis of this procedure' },
  reasonPicks: { vi: 'Câu soạn sẵn', en: 'Ready-made sentences' },
  note: { vi: 'Ghi chú', en: 'Note' },
  hour: { vi: 'Giờ', en: 'Hour' },

  limitCase: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  limitOnly: (limit: string): Text => ({ vi: `Thời hạn giải quyết: ${limit}`, en: `Time limit: ${limit}` }),
  dueDate: { vi: 'Ngày hẹn trả', en: 'Due day' },
  missingPapers: { vi: 'Giấy tờ chưa nộp', en: 'Papers not handed in yet' },
  missingPapersHint: { vi: 'Những giấy tờ này được ghi trên giấy tiếp nhận. Bỏ chọn nếu đã có.', en: 'These are named on the receipt. Untick what is there.' },

  outstanding: { vi: 'Điểm còn thiếu', en: 'Points still open' },
  outstandingHint: { vi: 'Chỉ chọn trong những điểm đã ghi ở phiếu trước; không được thêm điểm mới.', en: 'Only points of the first request; no new ones.' },
  whatLacks: { vi: 'Còn thiếu gì', en: 'What is still missing' },

  officer: { vi: 'Người thụ lý', en: 'Officer' },
  officerFind: { vi: 'Lọc theo tên', en: 'Filter by name' },
  officerNeeded: { vi: 'Chọn người thụ lý.', en: 'Choose an officer.' },
  officerNow: { vi: 'Đang giữ hồ sơ này', en: 'Has this dossier now' },

  askedUnit: { vi: 'Hỏi cơ quan, đơn vị', en: 'Ask which office' },
  question: { vi: 'Nội dung cần ý kiến', en: 'Question' },
  answerBy: { vi: 'Trả lời trước ngày', en: 'Answer by' },
  consultation: { vi: 'Trả lời cho đề nghị', en: 'Answer to' },
  opinion: { vi: 'Ý kiến trả lời', en: 'Opinion' },

  amount: { vi: 'Số tiền (đồng)', en: 'Amount (đồng)' },
  what: { vi: 'Khoản thu', en: 'What for' },
  receiptNumber: { vi: 'Số biên lai', en: 'Receipt number' },

  draftText: { vi: 'Nội dung bản nháp', en: 'Text of the draft' },
  draftHint: { vi: 'Ghi đúng như sẽ in trên kết quả để người dân xem và xác nhận.', en: 'Just as it will be printed, for the citizen to check.' },
  decision: { vi: 'Đề nghị', en: 'Proposal' },
  granted: { vi: 'Cấp, giải quyết theo yêu cầu', en: 'Grant' },
  declined: { vi: 'Không giải quyết, trả lời bằng văn bản', en: 'Decline in writing' },
  document: { vi: 'Tên văn bản kết quả', en: 'Name of the result document' },
  resultText: { vi: 'Nội dung trình ký', en: 'Text for signature' },
  fixNote: { vi: 'Cần sửa gì', en: 'What to mend' },
  number: { vi: 'Số văn bản', en: 'Number of the document' },
  numberHint: { vi: 'Theo sổ của văn thư, ví dụ 125/GXN-UBND.', en: 'From the clerk’s register, for example 125/GXN-UBND.' },
  method: { vi: 'Cách trả', en: 'How it is returned' },
  methods: {
    counter: { vi: 'Tại quầy', en: 'At the desk' },
    post: { vi: 'Qua bưu điện', en: 'By post' },
    electronic: { vi: 'Bản điện tử', en: 'Electronically' },
  },
  receiver: { vi: 'Người nhận', en: 'Receiver' },
  newDue: { vi: 'Ngày hẹn mới', en: 'New due day' },
  apologyHint: { vi: 'Ghi thật lý do chậm. Thư xin lỗi do lãnh đạo ký.', en: 'Write the true reason. The leader signs the letter.' },
  archiveFile: { vi: 'Hồ sơ lưu số', en: 'Archive file' },
  signAbout: (document: string): Text => ({ vi: `Văn bản: ${document}`, en: `Document: ${document}` }),

  items: { vi: 'Những điểm cần bổ sung, sửa', en: 'What to supply or mend' },
  itemWhat: (n: number): Text => ({ vi: `Điểm ${n}: cần gì`, en: `Point ${n}: what` }),
  itemReason: (n: number): Text => ({ vi: `Điểm ${n}: vì sao`, en: `Point ${n}: why` }),
  addItem: { vi: 'Thêm một điểm', en: 'Add a point' },
  removeItem: (n: number): Text => ({ vi: `Bỏ điểm ${n}`, en: `Remove point ${n}` }),
  paperPicks: { vi: 'Thêm nhanh giấy tờ của thủ tục', en: 'Add a paper of the procedure' },
  respondBy: { vi: 'Hạn bổ sung', en: 'Supply by' },
  respondByHint: { vi: 'Ngày/tháng/năm. Để trống nếu không quy định hạn.', en: 'Day/month/year. Leave empty when no date is set.' },
  noItems: { vi: 'Ghi ít nhất một điểm.', en: 'Write at least one point.' },
  deskSupplement: { vi: 'Người dân bổ sung tại quầy: ghi rõ đã nhận những gì. Bản giấy quét sau vẫn được thêm vào hồ sơ.', en: 'Handed in at the desk: write what was received.' },
  received: { vi: 'Đã nhận những gì', en: 'What was received' },
} as const;

/** Reasons officers write most, in words a citizen understands. */
export const reasonTemplates: readonly Text[] = [
  { vi: 'Chưa có giấy tờ này', en: 'This paper is missing' },
  { vi: 'Ảnh mờ, không đọc được', en: 'The picture is blurred' },
  { vi: 'Chụp thiếu trang', en: 'A page is missing' },
  { vi: 'Không khớp với thông tin đã khai', en: 'It differs from what was declared' },
  { vi: 'Chưa có chữ ký hoặc con dấu', en: 'Not signed or sealed' },
  { vi: 'Đã hết hiệu lực', en: 'No longer valid' },
  { vi: 'Dùng mẫu cũ', en: 'An old form was used' },
];

export const refusalTemplates: readonly Text[] = [
  { vi: 'Không thuộc thẩm quyền giải quyết của đơn vị này. Đề nghị nộp tại: …', en: 'Not within the competence of this office. Please file at: …' },
  { vi: 'Hồ sơ không thuộc phạm vi của thủ tục này', en: 'Outside the scope of this procedure' },
  { vi: 'Đã có kết quả giải quyết cho cùng nội dung', en: 'The same matter has been decided already' },
];
