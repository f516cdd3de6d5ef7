import type { Problem } from '../../basics/http/problem.ts';
import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

/** What may stand between a member and the machine of a post. Helping goes on without: the texts say so. */

const title = { vi: 'Chưa vào được với tên thành viên', en: 'Not let in as a member' };

const helpAllTheSame = {
  vi: 'Vẫn giúp được: chọn tên trong danh sách rồi làm tiếp; công sức ghi "chưa xác nhận" đến khi phường xác nhận.',
  en: 'You can help all the same: choose your name in the list; the credit stays unconfirmed until the ward confirms it.',
};

export const notOnRoster: Problem = {
  status: 404,
  code: 'notOnRoster',
  title,
  detail: { vi: 'Hôm nay người này không có trong tổ của điểm này.', en: 'This person is in no team of this post today.' },
  next: { vi: `Tải lại danh sách; nếu thiếu tên thì báo phường. ${helpAllTheSame.vi}`, en: `Fetch the list again; if a name is missing tell the ward. ${helpAllTheSame.en}` },
};

export const noMemberPhone: Problem = {
  status: 422,
  code: 'noMemberPhone',
  title,
  detail: { vi: 'Phường chưa ghi số di động của thành viên này nên không gửi được mã.', en: 'The ward has no mobile number of this member, so no code can be sent.' },
  next: { vi: `Báo phường ghi số điện thoại vào danh sách tổ. ${helpAllTheSame.vi}`, en: `Ask the ward to note the number in the team's list. ${helpAllTheSame.en}` },
};

export function memberCodeWrong(triesLeft: number): Problem {
  return {
    status: 422,
    code: triesLeft === 0 ? 'codeUsedUp' : 'codeWrong',
    title,
    detail:
      triesLeft === 0
        ? { vi: 'Mã này không dùng được nữa.', en: 'This code does not work any more.' }
        : { vi: `Mã không đúng. Còn ${triesLeft} lần thử.`, en: `The code is wrong. ${triesLeft} tries left.` },
    next: { vi: `Xem lại tin nhắn mới nhất, hoặc xin mã mới. ${helpAllTheSame.vi}`, en: `Look at the newest message, or ask for a new code. ${helpAllTheSame.en}` },
    facts: { triesLeft },
  };
}

export const memberUnknown: Problem = {
  status: 401,
  code: 'memberUnknown',
  title,
  detail: { vi: 'Máy chủ không nhận ra phiên của thành viên này.', en: 'The session of this member is not known.' },
  next: { vi: `Xin mã mới để vào lại. ${helpAllTheSame.vi}`, en: `Ask for a new code. ${helpAllTheSame.en}` },
};

export const memberSessionEnded: Problem = {
  status: 403,
  code: 'memberSessionEnded',
  title,
  detail: { vi: 'Phiên này đã được phường chấm dứt, hoặc bạn đã vào lại bằng mã mới.', en: 'The ward has ended this session, or you came in again with a new code.' },
  next: { vi: `Xin mã mới, hoặc hỏi phường. ${helpAllTheSame.vi}`, en: `Ask for a new code, or ask the ward. ${helpAllTheSame.en}` },
};

export const memberDeviceRetired: Problem = {
  status: 403,
  code: 'deviceRetired',
  title,
  detail: { vi: 'Phường đã cho máy này thôi dùng, nên phiên trên máy cũng hết.', en: 'The ward has taken this machine out of use, and with it the sessions on it.' },
  next: {
    vi: 'Gửi hoặc xuất ra USB những gì còn chờ trên máy: hồ sơ vẫn được nhận bình thường.',
    en: 'Send what waits on it, or export it to a USB key: dossiers are taken as always.',
  },
};

/** From the day after the last day of somebody's membership. What he had begun goes to the team; what was filed goes on with the citizen. */
export function membershipEnded(lastDay: PlainDate | null): Problem {
  const until = lastDay === null ? { vi: '', en: '' } : { vi: ` từ sau ngày ${formatDate(lastDay)}`, en: ` since ${formatDate(lastDay)}` };
  return {
    status: 403,
    code: 'membershipEnded',
    title: { vi: 'Bạn đã thôi làm thành viên của tổ này', en: 'You are no member of this team any more' },
    detail: {
      vi: `Theo danh sách của phường, bạn không còn trong tổ của điểm này${until.vi}. Cảm ơn bạn đã giúp bà con.`,
      en: `By the list of the ward you are in no team of this post${until.en}. Thank you for your help.`,
    },
    next: {
      vi: 'Bản khai dở trên máy được mã hóa theo tên bạn: mở bằng mã PIN của bạn, bàn giao cho tổ trưởng tổ tư vấn để làm tiếp cùng người dân hoặc xóa. Hồ sơ đã nộp vẫn được giải quyết, người dân tự tra cứu; người khác trong tổ theo dõi tiếp khi ủy quyền còn hạn. Nếu danh sách sai, báo phường.',
      en: 'Drafts on the machine are encrypted for you: open them with your PIN and hand them to the leader of the team, who goes on with the citizen or deletes them. What was filed goes on, the citizen follows it himself, and another member of the team may while the mandate holds. If the list is wrong, tell the ward.',
    },
    ...(lastDay === null ? {} : { facts: { lastDay } }),
  };
}
