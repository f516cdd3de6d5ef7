import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the machine of a neighbourhood post. */
export const postWords = {
  home: { vi: 'Máy của điểm hỗ trợ', en: 'Machine of a support post' },
  post: (name: string): Text => ({ vi: `Điểm hỗ trợ ${name}`, en: `Support post ${name}` }),
  helper: (name: string): Text => ({ vi: `Người hỗ trợ: ${name}`, en: `Helper: ${name}` }),
  done: { vi: 'Xong với người này', en: 'Done with this person' },
  toHome: { vi: 'Về bàn làm việc', en: 'To the desk' },
  idle: (seconds: number): Text => ({ vi: `Không ai chạm vào máy. Máy khóa sau ${seconds} giây nữa.`, en: `Nobody touches the machine. It locks in ${seconds} seconds.` }),
  idleStay: { vi: 'Tôi còn ở đây', en: 'I am still here' },

  joinTitle: { vi: 'Máy này thuộc điểm nào?', en: 'Which post does this machine belong to?' },
  joinLead: {
    vi: 'Làm một lần cho mỗi máy. Phường cấp mã ở trang "Điểm hỗ trợ" của cán bộ; mã dùng được một lần, trong 24 giờ.',
    en: 'Done once for each machine. The ward makes the code on its page "Support posts"; it works once, within 24 hours.',
  },
  joinLine: { vi: 'Bước này cần có mạng. Sau đó máy làm việc được cả ngày không mạng.', en: 'This step needs a line. After it the machine works whole days without one.' },
  joinCode: { vi: 'Mã một lần của phường', en: 'One-time code of the ward' },
  joinHint: {
    vi: 'Tám chữ và số, ví dụ K7M2 P9XR. Chữ hoa hay thường, có cách hay không đều được.',
    en: 'Eight letters and digits, such as K7M2 P9XR. Capitals and spaces do not matter.',
  },
  joinDo: { vi: 'Nhận máy vào điểm', en: 'Join the post' },
  joinMissing: { vi: 'Gõ mã mà phường đã cấp.', en: 'Type the code of the ward.' },
  joinNotPost: { vi: 'Bạn đang nộp hồ sơ trên máy của mình? Trang này không dành cho bạn:', en: 'Filing on your own device? This page is not for you:' },
  joinHome: { vi: 'về trang chủ', en: 'to the first page' },
  joinOwnDrafts: {
    vi: 'Trình duyệt này còn giữ bản nháp hoặc hồ sơ của một người dùng riêng. Trên máy dùng chung không được có gì chưa mã hóa: gửi hoặc bỏ những thứ đó ở "Trên máy này" trước, hoặc tạo một hồ sơ trình duyệt (profile) mới cho điểm hỗ trợ.',
    en: 'This browser still holds drafts or dossiers of a person’s own. Nothing unencrypted may stand on a shared machine: send or erase them at "On this machine" first, or make a new browser profile for the post.',
  },

  pin: { vi: 'Mã PIN', en: 'PIN' },
  pinHint: {
    vi: 'Ít nhất 6 ký tự. Chữ lẫn số thì khó đoán hơn. Đừng dùng ngày sinh.',
    en: 'At least 6 characters. Letters among digits are harder to guess. Not a date of birth.',
  },
  pinAgain: { vi: 'Gõ lại mã PIN', en: 'The PIN again' },
  pinDiffers: { vi: 'Hai lần gõ khác nhau. Gõ lại cả hai.', en: 'The two are different. Type both again.' },
  pinMissing: { vi: 'Gõ mã PIN.', en: 'Type the PIN.' },
  memberTitle: { vi: 'Hôm nay ai ngồi máy?', en: 'Who is at the machine today?' },
  memberLead: {
    vi: 'Tên người hỗ trợ đi cùng mỗi hồ sơ, để người dân và phường biết ai đã giúp.',
    en: 'The name of the helper goes with every dossier, so that people and ward know who helped.',
  },
  memberName: { vi: 'Họ và tên người hỗ trợ', en: 'Full name of the helper' },
  memberMissing: { vi: 'Gõ họ và tên người hỗ trợ.', en: 'Type the full name of the helper.' },
  memberDo: { vi: 'Tiếp tục', en: 'Continue' },
  beginDo: { vi: 'Bắt đầu', en: 'Begin' },

  pinBusy: { vi: 'Đang xử lý mã PIN…', en: 'Working on the PIN…' },
  openDo: { vi: 'Mở khóa', en: 'Unlock' },
  lockedWaiting: (n: number): Text =>
    n === 0
      ? { vi: 'Không có hồ sơ nào chờ gửi.', en: 'Nothing waits to be sent.' }
      : {
          vi: `${n} hồ sơ đã niêm phong đang chờ gửi. Có mạng là máy tự gửi, kể cả khi đang khóa.`,
          en: `${n} sealed ${n === 1 ? 'dossier waits' : 'dossiers wait'} to be sent. With a line they go by themselves, also while it is locked.`,
        },

  startTitle: { vi: 'Giúp một người nộp hồ sơ', en: 'Help a person file' },
  startText: { vi: 'Tìm thủ tục bằng lời thường ngày, không cần dấu. Không có mạng vẫn tìm được.', en: 'Search in everyday words, marks do not matter. Works without a line.' },
  searchLabel: { vi: 'Người dân cần làm việc gì?', en: 'What does the person need?' },
  search: { vi: 'Tìm', en: 'Search' },
  found: (n: number): Text => ({ vi: n === 0 ? 'Không thấy thủ tục nào.' : `${n} thủ tục`, en: n === 0 ? 'No procedure found.' : `${n} ${n === 1 ? 'procedure' : 'procedures'}` }),
  foundNone: { vi: 'Thử ít chữ hơn, ví dụ "khai sinh", "sao y", "mở quán".', en: 'Try fewer words, such as "khai sinh", "sao y", "mở quán".' },
  begin: { vi: 'Bắt đầu khai', en: 'Begin' },
  bring: { vi: 'Cần mang gì', en: 'What to bring' },
  notOnline: { vi: 'Không nộp qua mạng', en: 'Not filed online' },

  drafts: { vi: 'Bạn đang khai dở', en: 'Your unfinished drafts' },
  draftsText: {
    vi: 'Đã mã hóa; chỉ mã PIN của bạn mở được. Máy hỏng thì bản nháp mất: nên khai xong và nộp ngay.',
    en: 'Encrypted; only your PIN opens them. If the machine breaks they are lost: finish and file soon.',
  },
  draftOpen: { vi: 'Mở lại', en: 'Open' },
  savedAt: (time: string): Text => ({ vi: `Lưu lần cuối lúc ${time}`, en: `Last saved at ${time}` }),
  draftKept: { vi: 'Đã khép lại. Bản nháp của người vừa rồi còn trên máy, đã mã hóa.', en: 'Closed. The draft of that person is still here, encrypted.' },
  closed: { vi: 'Đã khép lại. Trên màn hình không còn gì của người vừa rồi. Mời người tiếp theo.', en: 'Closed. Nothing of that person is on the screen. Next, please.' },
  throwAway: { vi: 'Bỏ bản nháp', en: 'Throw the draft away' },
  throwAwaySure: { vi: 'Bỏ hẳn bản nháp này? Không lấy lại được.', en: 'Throw this draft away for good? It cannot be brought back.' },
  yesThrow: { vi: 'Vâng, bỏ hẳn', en: 'Yes, throw it away' },
  thrown: { vi: 'Đã bỏ bản nháp.', en: 'The draft is gone.' },

  outbox: { vi: 'Hồ sơ đã nộp từ máy này', en: 'Filed from this machine' },
  outboxNone: { vi: 'Chưa có hồ sơ nào.', en: 'Nothing yet.' },
  outboxText: { vi: 'Đã niêm phong: ở đây không ai đọc được, chỉ máy chủ của cơ quan mở được.', en: 'Sealed: nobody here can read them, only the office can.' },
  sealed: { vi: 'Hồ sơ niêm phong', en: 'Sealed dossier' },
  filedAt: (time: string): Text => ({ vi: `nộp lúc ${time}`, en: `filed at ${time}` }),
  seeSlip: { vi: 'Xem phiếu', en: 'Show the slip' },
  sendNow: { vi: 'Gửi ngay', en: 'Send now' },
  sendAgain: { vi: 'Gửi lại', en: 'Send again' },
  giveUp: { vi: 'Bỏ hẳn hồ sơ này', en: 'Give this dossier up' },
  giveUpSure: {
    vi: 'Bỏ hẳn khỏi máy? Chỉ làm khi phường đã nhận tệp USB, hoặc người dân không nộp nữa.',
    en: 'Remove it for good? Only when the ward has the USB file, or the person does not file any more.',
  },
  yesGiveUp: { vi: 'Vâng, bỏ hẳn', en: 'Yes, remove it' },
  tryNext: (time: string): Text => ({ vi: `Máy tự thử lại lúc ${time}.`, en: `Tried again at ${time}.` }),
  asked: { vi: 'Đang thử gửi.', en: 'Trying to send.' },
  askedNoLine: { vi: 'Đang không có mạng. Có mạng là máy tự gửi.', en: 'There is no line. It is sent by itself when there is one.' },

  today: { vi: 'Đối chiếu với phường', en: 'Reconciliation with the ward' },
  todayLine: (n: { readonly sent: number; readonly received: number; readonly waiting: number }): Text => ({
    vi: `Hôm nay: ${n.sent} gửi, ${n.received} đã nhận, ${n.waiting} chờ`,
    en: `Today: ${n.sent} sent, ${n.received} received, ${n.waiting} waiting`,
  }),
  dayLine: (n: { readonly day: string; readonly sent: number; readonly received: number; readonly waiting: number }): Text => ({
    vi: `Ngày ${n.day}: ${n.sent} gửi, ${n.received} đã nhận, ${n.waiting} chờ`,
    en: `${n.day}: ${n.sent} sent, ${n.received} received, ${n.waiting} waiting`,
  }),
  notTold: (n: { readonly sent: number; readonly waiting: number }): Text => ({
    vi: `Hôm nay: ${n.sent} gửi, chưa đối chiếu được (chưa có mạng), ${n.waiting} chờ`,
    en: `Today: ${n.sent} sent, not reconciled yet (no line), ${n.waiting} waiting`,
  }),
  same: { vi: 'Số của máy và số của phường khớp nhau.', en: 'The figures of the machine and of the ward are the same.' },
  missing: (n: number): Text => ({
    vi: `${n} hồ sơ máy này đã gửi mà phường không tìm thấy. Đừng xóa gì trên máy; gọi bộ phận một cửa của phường ngay. Máy sẽ tự gửi lại bản còn giữ.`,
    en: `${n} sent from here ${n === 1 ? 'is' : 'are'} not found at the ward. Erase nothing; call the one-stop desk now. The machine sends the copy it keeps again.`,
  }),
  unknownThere: (n: number): Text => ({
    vi: `Phường có ${n} hồ sơ ghi là từ máy này mà máy không biết. Có thể máy vừa cài lại; báo phường kiểm tra.`,
    en: `The ward has ${n} said to come from here that this machine does not know. Perhaps it was set up anew; tell the ward.`,
  }),
  differs: {
    vi: 'Số của máy và số của phường chưa khớp. Máy sẽ đối chiếu lại; nếu ngày mai vẫn vậy, gọi phường.',
    en: 'The figures differ. They are compared again; call the ward if it stays so tomorrow.',
  },

  slipTitle: { vi: 'Phiếu giữ hồ sơ', en: 'Slip' },
  slipNumber: { vi: 'Số phiếu', en: 'Slip number' },
  ownNumber: { vi: 'Số tạm của máy', en: 'Number of this machine' },
  ownNumberText: {
    vi: 'Máy đã hết số phiếu mượn của phường nên dùng số tạm. Số tạm không tra cứu được trên mạng; hỏi ở điểm này, hoặc chờ mã hồ sơ.',
    en: 'The numbers lent by the ward are used up, so this is a number of the machine itself. It finds nothing online; ask at this post, or wait for the code.',
  },
  slipKept: (post: string): Text => ({ vi: `Hồ sơ giữ tại điểm hỗ trợ ${post}. CƠ QUAN CHƯA NHẬN.`, en: `Kept at support post ${post}. THE OFFICE DOES NOT HAVE IT YET.` }),
  slipOnWay: (post: string): Text => ({
    vi: `Cơ quan đã có nội dung khai; giấy tờ còn đang chuyển từ điểm hỗ trợ ${post}. CƠ QUAN CHƯA NHẬN ĐỦ.`,
    en: `The office has the answers; papers are still on their way from support post ${post}. NOT YET COMPLETE.`,
  }),
  slipNeedsHelp: {
    vi: 'Hồ sơ cần người của điểm xem lại trước khi gửi được. Không có gì bị mất.',
    en: 'A member has to look at it before it can be sent. Nothing is lost.',
  },
  slipReceived: (time: string): Text => ({ vi: `Cơ quan đã nhận lúc ${time}`, en: `Received by the office at ${time}` }),
  /** After the hand-over of the machine the words of the receipt are not kept any more. */
  slipReceivedSome: { vi: 'Cơ quan đã nhận', en: 'Received by the office' },
  slipCode: { vi: 'Mã hồ sơ', en: 'Code' },
  slipGenuine: { vi: 'Biên nhận có chữ ký của cơ quan, máy này đã kiểm tra.', en: 'The receipt is signed by the office, and was checked on this machine.' },
  slipProcedure: { vi: 'Thủ tục', en: 'Procedure' },
  slipTime: { vi: 'Nộp tại điểm lúc', en: 'Filed at the post at' },
  slipPost: { vi: 'Điểm hỗ trợ', en: 'Support post' },
  slipOffice: { vi: 'Gửi đến', en: 'Goes to' },
  slipHelper: { vi: 'Người hỗ trợ', en: 'Helper' },
  slipPapers: { vi: 'Giấy tờ kèm theo', en: 'Papers' },
  slipPapersCount: (n: number): Text => ({ vi: n === 0 ? 'không có' : `${n} tệp`, en: n === 0 ? 'none' : `${n} ${n === 1 ? 'file' : 'files'}` }),
  slipSealedName: { vi: 'đã niêm phong, máy này không đọc được nữa', en: 'sealed, this machine cannot read it any more' },
  slipNext: { vi: 'Tiếp theo', en: 'What happens next' },
  slipNextWait: [
    { vi: 'Có mạng là máy ở điểm tự gửi, không cần quay lại.', en: 'The machine here sends it as soon as there is a line; no need to come back.' },
    { vi: 'Cơ quan nhận đủ thì nhắn vào số điện thoại đã khai (nếu có), kèm mã hồ sơ.', en: 'When the office has everything it tells the phone given (if any), with the code.' },
    {
      vi: 'Sau 3 ngày làm việc chưa có tin: quay lại điểm này, hoặc đến bộ phận một cửa của phường, đưa phiếu này ra.',
      en: 'No news after 3 working days: come back here or go to the one-stop desk of the ward with this slip.',
    },
  ],
  slipNextDone: [
    { vi: 'Cơ quan giải quyết theo hạn ghi trên biên nhận.', en: 'The office works on it within the time on the receipt.' },
    {
      vi: 'Theo dõi bằng mã hồ sơ hoặc số phiếu này, cùng số điện thoại hoặc giấy tờ đã khai.',
      en: 'Follow it with the code or this slip number, and the phone or document given.',
    },
  ],
  slipFollow: { vi: 'Quét để theo dõi', en: 'Scan to follow' },
  slipFollowText: (address: string): Text => ({
    vi: `Hoặc vào ${address}, gõ số phiếu. Trước khi cơ quan nhận, trang sẽ trả lời là chưa tìm thấy.`,
    en: `Or open ${address} and type the slip number. Until the office has it, the page finds nothing.`,
  }),
  slipKeep: { vi: 'Giữ phiếu này. Phiếu không thay cho biên nhận của cơ quan.', en: 'Keep this slip. It does not take the place of the receipt.' },
  slipPrint: { vi: 'In phiếu', en: 'Print the slip' },
  slipPdf: { vi: 'Biên nhận đầy đủ (PDF)', en: 'Full receipt (PDF)' },
  slipUnknown: { vi: 'Máy này không giữ hồ sơ đó', en: 'This machine does not have that dossier' },

  numbers: { vi: 'Số phiếu', en: 'Slip numbers' },
  numbersLeft: (n: number): Text => ({ vi: `Còn ${n} số phiếu trong máy.`, en: `${n} slip numbers left in this machine.` }),
  numbersFew: { vi: 'Sắp hết số phiếu; có mạng là máy tự mượn thêm.', en: 'Few numbers left; more are borrowed with the next line.' },
  numbersNone: {
    vi: 'Hết số phiếu. Vẫn nộp được; phiếu mang số tạm của máy, không tra cứu được trên mạng. Nối mạng để mượn thêm.',
    en: 'No slip numbers left. Filing goes on; slips bear a number of the machine that finds nothing online. Connect to borrow more.',
  },
  numbersBlock: (block: { readonly from: string; readonly to: string; readonly next: string }): Text => ({
    vi: `${block.from} đến ${block.to}, số kế tiếp ${block.next}`,
    en: `${block.from} to ${block.to}, next ${block.next}`,
  }),
  numbersUsedUp: { vi: 'đã dùng hết', en: 'used up' },
  borrow: { vi: 'Mượn thêm 100 số', en: 'Borrow 100 numbers' },
  borrowed: { vi: 'Đã mượn thêm số.', en: 'More numbers are here.' },
  giveBack: { vi: 'Trả dải số này', en: 'Give this block back' },
  givenBack: { vi: 'Đã trả dải số. Số đã phát trên phiếu vẫn có giá trị.', en: 'The block is given back. Numbers on slips stay good.' },
  spoilTitle: { vi: 'Đánh dấu số hỏng', en: 'Mark a spoilt number' },
  spoilText: {
    vi: 'Cho số sẽ không nằm trên phiếu nào (phiếu in hỏng, bỏ sót). Máy không phát số đó nữa và báo phường.',
    en: 'For a number that will be on no slip. It is not given out, and the ward is told.',
  },
  spoilLabel: { vi: 'Số phiếu hỏng', en: 'Spoilt number' },
  spoilDo: { vi: 'Đánh dấu hỏng', en: 'Mark as spoilt' },
  spoilt: (number: string): Text => ({ vi: `Đã đánh dấu ${number} là hỏng.`, en: `${number} is marked as spoilt.` }),
  spoiltList: { vi: 'Số đã đánh dấu hỏng', en: 'Spoilt numbers' },
  told: { vi: 'phường đã biết', en: 'the ward knows' },
  notToldYet: { vi: 'chưa báo phường', en: 'the ward is not told yet' },

  handOver: { vi: 'Bàn giao máy', en: 'Hand the machine over' },
  handOverClear: { vi: 'Không còn bản nháp dở trong ngăn này.', en: 'No unfinished drafts in this vault.' },
  handOverStop: (n: number): Text => ({
    vi: `CHƯA bỏ ngăn được: còn ${n} bản nháp mà chỉ mã PIN này mở được. Bỏ bây giờ là mất hẳn.`,
    en: `NOT yet: ${n} ${n === 1 ? 'draft' : 'drafts'} can be opened only with this PIN. Ending the vault now would lose them.`,
  }),
  handOverWays: { vi: 'Chọn một cách cho từng bản nháp', en: 'One of these ways for each draft' },
  wayGive: { vi: 'Giao lại cho người khác: ở bàn làm việc, người nhận gõ mã PIN của mình.', en: 'Give it to a colleague: on the desk, the colleague types the own PIN.' },
  wayFile: { vi: 'Mở ra, khai nốt và nộp: hồ sơ được niêm phong, gửi ngay nếu có mạng.', en: 'Open, finish and file: it is sealed, and sent at once if there is a line.' },
  wayUsb: {
    vi: 'Nộp rồi xuất ra USB mang lên phường, khi nhiều ngày không có mạng.',
    en: 'File, then export to a USB key and bring it to the ward, when there is no line for days.',
  },
  wayThrow: { vi: 'Bỏ hẳn: gõ XÓA để xác nhận.', en: 'Throw away: type XÓA (or DELETE) to confirm.' },
  throwWord: { vi: 'Gõ XÓA', en: 'Type XÓA or DELETE' },
  throwWordWrong: { vi: 'Chưa bỏ gì cả: phải gõ đúng chữ XÓA.', en: 'Nothing was thrown away: type the word exactly.' },
  throwDo: { vi: 'Bỏ hẳn bản nháp này', en: 'Throw this draft away' },
  handOverSealed: (n: number): Text =>
    n === 0
      ? { vi: 'Không có hồ sơ nào chờ gửi.', en: 'Nothing waits to be sent.' }
      : {
          vi: `${n} hồ sơ đã niêm phong còn chờ gửi. Được ở lại máy: ca sau có mạng là máy tự gửi, không ai đọc được.`,
          en: `${n} sealed ${n === 1 ? 'dossier waits' : 'dossiers wait'}. They may stay: the next session’s line sends them, and nobody can read them.`,
        },
  handOverDo: { vi: 'Bỏ ngăn của tôi', en: 'End my vault' },
  handOverTitleDone: { vi: 'Đã bỏ ngăn', en: 'The vault is ended' },
  handOverDone: {
    vi: 'Khóa của ngăn vừa rồi đã hủy. Máy không còn giữ gì đọc được của người dân nào từ ngăn ấy.',
    en: 'The key of that vault is destroyed. Nothing readable of any citizen is left of it on the machine.',
  },
  handOverNext: { vi: 'Về màn hình mở máy', en: 'To the lock' },

  usbTitle: { vi: 'Mang hồ sơ đi bằng USB', en: 'Take the dossiers away on a USB key' },
  usbText: {
    vi: 'Xuất mọi hồ sơ chưa gửi ra một tệp đã niêm phong, chép vào USB, mang đến bộ phận một cửa. Bản trên máy vẫn giữ; gửi cả hai đường cũng chỉ thành một hồ sơ.',
    en: 'Everything unsent goes into one sealed file; copy it to a USB key and bring it to the one-stop desk. The copy here stays; sent both ways it is still one dossier.',
  },
  usbDo: { vi: 'Xuất ra tệp', en: 'Export to a file' },
  usbMade: (name: string): Text => ({
    vi: `Đã tạo tệp ${name}. Chép vào USB, rồi kiểm tra bản trên USB ở bước dưới.`,
    en: `File ${name} is made. Copy it to the key, then check the copy below.`,
  }),
  usbCheck: { vi: 'Kiểm tra tệp trên USB', en: 'Check the file on the key' },
  usbCheckText: {
    vi: 'Chọn lại đúng tệp vừa chép vào USB. Máy đọc từ đầu đến cuối và nói tệp có đủ không.',
    en: 'Choose the very file on the key. The machine reads it through and says whether it is whole.',
  },
  usbCheckLabel: { vi: 'Tệp .dhgoi trên USB', en: 'The .dhgoi file on the key' },
  usbWhole: (n: number): Text => ({
    vi: `Tệp đủ: ${n} hồ sơ, đọc lại được đến byte cuối.`,
    en: `The file is whole: ${n} ${n === 1 ? 'dossier' : 'dossiers'}, read to the last byte.`,
  }),
  usbLacks: (n: number): Text => ({
    vi: `Tệp đọc được nhưng thiếu ${n} hồ sơ đang chờ trên máy. Xuất lại rồi chép lại.`,
    en: `The file can be read but lacks ${n} that wait here. Export and copy again.`,
  }),
  usbBroken: {
    vi: 'Tệp bị đứt hoặc hỏng. Chép lại, rút USB đúng cách, rồi kiểm tra lần nữa.',
    en: 'The file is cut or damaged. Copy it again, eject the key properly, and check once more.',
  },
  usbNotOurs: { vi: 'Tệp này không phải tệp hồ sơ của Đồng Hành.', en: 'This is no file of ours.' },
} as const;
