import type { Text } from '../../../basics/rules/outcome.ts';
import type { HelpView } from '../../../teams/http/help-shapes.ts';

type Mandate = HelpView['mandates'][number];

/** Words of "who helped you" on the tracking page. */
export const helpedWords = {
  title: { vi: 'Ai đã giúp bạn', en: 'Who helped you' },
  post: { vi: 'Nơi giúp', en: 'Where' },
  team: { vi: 'Tổ', en: 'Team' },
  member: { vi: 'Người giúp', en: 'Member' },
  memberUnknown: { vi: 'Không ghi tên', en: 'No name was noted' },
  together: { vi: 'Làm cùng nhau', en: 'Done together' },
  autonomy: {
    alone: { vi: 'Bạn tự làm, có người ngồi cạnh', en: 'You did it, somebody sat beside you' },
    some: { vi: 'Bạn làm, có người giúp vài chỗ', en: 'You did it with help here and there' },
    together: { vi: 'Người giúp làm cùng bạn từ đầu đến cuối', en: 'The member did it with you from beginning to end' },
  },
  stillYours: {
    vi: 'Bạn vẫn là người nộp: mọi tin nhắn gửi cho bạn, chỉ bạn được bổ sung, xác nhận, rút hồ sơ.',
    en: 'You are the applicant: every message goes to you, and only you supplement, confirm or withdraw.',
  },
  mandate: { vi: 'Bạn cho tổ theo dõi những gì', en: 'What you let the team see' },
  mandateMeans: {
    vi: 'Tổ chỉ xem được hồ sơ đang ở bước nào, cần gì, bao giờ có kết quả. Không xem được những gì bạn khai, không làm thay bạn.',
    en: 'The team sees where the dossier stands, what it needs and when it is due. Not what you wrote, and it can do nothing for you.',
  },
  scope: {
    thisDossier: { vi: 'Chỉ hồ sơ này', en: 'This dossier only' },
    thisProcedure: { vi: 'Các hồ sơ của bạn về thủ tục này', en: 'Your dossiers of this procedure' },
    allOnline: { vi: 'Mọi hồ sơ bạn nộp trực tuyến', en: 'All dossiers you file online' },
  } satisfies Record<Mandate['scope'], Text>,
  what: { vi: 'Phạm vi', en: 'What' },
  until: { vi: 'Đến hết ngày', en: 'Until' },
  untilResult: (day: string): Text => ({ vi: `Đến khi bạn nhận kết quả, chậm nhất ${day}`, en: `Until you have the result, at the latest ${day}` }),
  agreed: { vi: 'Đồng ý bằng', en: 'Agreed by' },
  agreedBy: {
    phoneCode: { vi: 'mã trên điện thoại của bạn', en: 'the code on your phone' },
    spoken: { vi: 'lời nói lúc được giúp, chưa có mã trên điện thoại của bạn', en: 'word of mouth while being helped, without a code on your phone' },
    signature: { vi: 'chữ ký trên màn hình', en: 'a signature on the screen' },
    paper: { vi: 'giấy ủy quyền đã ký', en: 'a signed paper' },
    unclear: { vi: 'không rõ', en: 'unclear' },
  } satisfies Record<Mandate['agreedBy'], Text>,
  state: { vi: 'Hiện nay', en: 'Now' },
  states: {
    waiting: { vi: 'Chờ bạn xác nhận, tổ chưa xem được', en: 'Waits for you; the team sees nothing yet' },
    onPaper: { vi: 'Đang có hiệu lực', en: 'In force' },
    agreed: { vi: 'Đang có hiệu lực, đã xác nhận', en: 'In force, confirmed' },
    doubtful: { vi: 'Phường đang xem lại, tổ không xem được', en: 'The ward looks into it; the team sees nothing' },
    expired: { vi: 'Đã hết hạn', en: 'Has run out' },
    ended: { vi: 'Đã chấm dứt', en: 'Ended' },
    takenOver: { vi: 'Bạn đã tự theo dõi, tổ không xem được nữa', en: 'You follow it yourself; the team sees nothing any more' },
  } satisfies Record<Mandate['state'], Text>,
  acts: {
    confirm: { vi: 'Xác nhận tôi đồng ý', en: 'I confirm that I agree' },
    takeOver: { vi: 'Tôi tự theo dõi từ đây', en: 'I follow it myself from here' },
    deny: { vi: 'Tôi không nhờ người này', en: 'I did not ask this person' },
  },
  looks: { vi: 'Người của tổ đã xem', en: 'Members who looked' },
  noLooks: { vi: 'Chưa ai của tổ xem hồ sơ này.', en: 'No member has looked at this dossier.' },
  lookedInto: {
    vi: 'Phường đang xem lại ai đã giúp bạn. Hồ sơ vẫn được giải quyết bình thường.',
    en: 'The ward looks into who helped you. The dossier goes on as always.',
  },
  denied: { vi: 'Bạn đã báo không nhờ người này. Phường đang xem lại.', en: 'You said that you did not ask this person. The ward looks into it.' },
  takeOverTitle: { vi: 'Từ đây bạn tự theo dõi hồ sơ?', en: 'Follow it yourself from here?' },
  takeOverText: {
    vi: 'Ủy quyền chấm dứt ngay: từ lúc này tổ không xem được hồ sơ nữa. Hồ sơ vẫn được giải quyết bình thường. Việc này không lấy lại được; muốn nhờ tiếp thì ủy quyền lại khi nộp hồ sơ sau.',
    en: 'The mandate ends at once: from now on the team sees nothing. The dossier goes on as always. This cannot be taken back; to be helped again agree anew with the next dossier.',
  },
  takeOverYes: { vi: 'Vâng, chấm dứt ủy quyền', en: 'Yes, end the mandate' },
  denyTitle: { vi: 'Bạn không nhờ người này giúp?', en: 'You did not ask this person?' },
  denyText: {
    vi: 'Phường sẽ được báo để xem lại, và từ lúc này tổ không xem được hồ sơ. Hồ sơ vẫn được giải quyết; nếu bạn không hề nộp hồ sơ này, hãy gọi ngay số điện thoại của cơ quan ghi ở trang tra cứu.',
    en: 'The ward is told and looks into it, and from now on the team sees nothing. The dossier goes on; if you never filed it, call the office at once, its number stands on the tracking page.',
  },
  denyYes: { vi: 'Đúng, tôi không nhờ', en: 'Right, I did not ask' },
  no: { vi: 'Quay lại', en: 'Go back' },
  done: {
    confirm: { vi: 'Đã ghi: bạn đồng ý. Bạn chấm dứt được bất cứ lúc nào.', en: 'Noted: you agree. You can end it at any time.' },
    takeOver: { vi: 'Đã ghi: từ đây bạn tự theo dõi. Tổ không xem được nữa.', en: 'Noted: you follow it yourself. The team sees nothing any more.' },
    deny: { vi: 'Đã báo phường: bạn không nhờ người này.', en: 'The ward is told that you did not ask this person.' },
  },
} as const;
