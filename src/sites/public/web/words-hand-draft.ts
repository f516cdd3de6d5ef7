import type { Text } from '../../../basics/rules/outcome.ts';

/** Words about a draft of a post with which the person goes on elsewhere. */
export const handWords = {
  title: { vi: 'Dừng ở đây, khai tiếp sau', en: 'Stop here and go on later' },
  stays: (member: string): Text => ({
    vi: `Những gì đã khai được giữ trên máy này, đã mã hóa; chỉ mã PIN của ${member} mở được. Quay lại đây lúc nào cũng khai tiếp được.`,
    en: `What was filled in is kept on this machine, encrypted; only the PIN of ${member} opens it. Come back here at any time to go on.`,
  }),
  elsewhere: { vi: 'Muốn khai tiếp ở nhà hoặc ở máy khác?', en: 'Go on at home or on another machine?' },
  willBe: {
    vi: 'Nếu ông/bà muốn: máy gửi những gì đã khai và giấy tờ đã chụp lên máy chủ của cơ quan (chưa phải là nộp), rồi hiện một mã 8 chữ và số. Ai có mã thì mở được trong 24 giờ, nên giữ kín. Ông/bà ghi mã xong, máy này xóa bản nháp của mình; từ đó chỉ mở lại được bằng mã.',
    en: 'If you wish: the answers and the papers go to the server of the authority (this is not filing), and a code of 8 letters and digits is shown. Whoever has it can open the draft for 24 hours, so keep it to yourself. Once you have written it down this machine erases its draft; after that only the code opens it.',
  },
  mandateEnds: {
    vi: 'Khai tiếp ở nơi khác là ông/bà tự nộp: sự đồng ý cho hồ sơ này ở điểm không đi theo.',
    en: 'What you file elsewhere you file yourself: what you agreed to for this dossier does not go along.',
  },
  take: { vi: 'Tôi muốn: gửi lên và lấy mã', en: 'Yes: send it and get a code' },
  busy: { vi: 'Đang gửi bản nháp lên máy chủ…', en: 'Sending the draft to the server…' },
  noLine: {
    vi: 'Đang không có mạng nên chưa lấy mã được. Bản nháp chỉ nằm trên máy này, chưa đi đâu cả. Có mạng trở lại, thành viên mở bản nháp này và lấy mã: ông/bà quay lại đây, hoặc để thành viên gọi điện đọc mã.',
    en: 'There is no line, so no code can be made now. The draft is on this machine alone and has gone nowhere. When the line is back the member opens it and gets the code: come back, or let the member read it to you by phone.',
  },
  later: { vi: 'Tôi muốn lấy mã khi có mạng', en: 'I want the code when there is a line' },
  wanted: {
    vi: 'Đã ghi: người dân muốn lấy mã khi có mạng. Bản nháp vẫn chỉ nằm trên máy này.',
    en: 'Noted: the person wants the code when there is a line. The draft is still on this machine alone.',
  },
  failed: (why: string): Text => ({
    vi: `Chưa lấy được mã: ${why} Bản nháp còn nguyên trên máy này.`,
    en: `There is no code yet: ${why} The draft is whole on this machine.`,
  }),
  begun: {
    vi: 'Lần trước gửi chưa xong. Bấm lại: máy gửi tiếp phần còn thiếu.',
    en: 'It was not sent whole before. Press again: what is missing is sent.',
  },

  codeTitle: { vi: 'Mã khai tiếp', en: 'Continue code' },
  codeHow: (address: string): Text => ({
    vi: `Trên điện thoại hoặc máy khác: vào ${address}, gõ mã này.`,
    en: `On a phone or another machine: open ${address} and type this code.`,
  }),
  codeUntil: (time: string): Text => ({
    vi: `Dùng được đến ${time}. Đừng cho người lạ biết mã này. Chưa nộp: hồ sơ chỉ đến cơ quan khi ông/bà bấm Nộp.`,
    en: `Valid until ${time}. Do not give it to strangers. Not filed yet: the office gets it only when you press Submit.`,
  }),
  codeOver: (time: string): Text => ({
    vi: `Mã hết hạn lúc ${time}. Cần thì lấy mã mới.`,
    en: `The code ended at ${time}. Get a new one if it is needed.`,
  }),
  print: { vi: 'In mã', en: 'Print the code' },
  cleared: { vi: 'Tôi đã giữ mã: xóa bản nháp khỏi máy này', en: 'I have the code: erase the draft from this machine' },
  clearedMore: {
    vi: 'Xóa xong, ở đây không ai mở lại được nữa; chỉ còn bản trên máy chủ, mở bằng mã.',
    en: 'After that nobody here can open it any more; only the copy on the server is left, opened by the code.',
  },
  newCode: { vi: 'Gửi phần mới khai và lấy mã mới', en: 'Send what is new and get a new code' },
  newCodeMore: {
    vi: 'Mã cũ thôi dùng được. Câu nào ông/bà đã sửa ở nơi khác thì giữ nguyên như ông/bà đã sửa.',
    en: 'The old code ends. What was changed elsewhere stays as it was changed there.',
  },
  goOnHere: { vi: 'Khai tiếp ở đây', en: 'Go on here' },
  goOnHereMore: {
    vi: 'Chỉ khai tiếp ở đây khi người dân đang ngồi đây: họ có thể đã khai tiếp ở nơi khác.',
    en: 'Go on here only with the person sitting here: they may have gone on elsewhere.',
  },
  gone: { vi: 'Đã trao bản nháp cho người dân. Máy này không giữ gì của bản nháp đó nữa.', en: 'The draft is with the person. Nothing of it is left on this machine.' },

  takeInTitle: { vi: 'Người dân có mã khai tiếp', en: 'Somebody has a continue code' },
  takeInText: {
    vi: 'Người dân khai dở ở điện thoại hay máy khác, muốn được giúp ở đây: họ lấy mã ở máy đó và đọc cho bạn. Bạn sẽ thấy những gì họ đã khai. Cần có mạng.',
    en: 'Somebody began on a phone or another machine and wants help here: he gets the code there and tells it. You will see what he has filled in. This needs a line.',
  },
  takeInHint: { vi: '8 chữ và số, dùng trong 24 giờ.', en: '8 letters and digits, valid for 24 hours.' },
  give: { vi: 'Trao cho người dân bằng mã', en: 'Give it to the person by a code' },
  listWanted: { vi: 'Người dân chờ mã khai tiếp', en: 'The person waits for a code' },
  listBegun: { vi: 'Gửi lên máy chủ chưa xong, chưa có mã', en: 'Not sent whole yet, no code' },
  listGiven: (time: string): Text => ({
    vi: `Đã có mã khai tiếp, dùng được đến ${time}. Người dân giữ mã rồi thì xóa bản nháp ở đây.`,
    en: `There is a continue code, valid until ${time}. Once the person has it, erase the draft here.`,
  }),
} as const;
