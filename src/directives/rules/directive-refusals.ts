import { formatDate } from '../../basics/rules/dates-format.ts';
import type { Refusal, Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

const house = 'Quy tắc của hệ thống (data/teams/supervision.json)';
const report = 'Báo cáo sơ kết Tổ tư vấn 2019, mục I: quận theo dõi, kiểm tra, tháo gỡ khó khăn';

function refusal(kind: string, source: string, why: Text, next: Text): Refusal {
  return { kind, source, why, next };
}

export const notYourAct = (who: Text) =>
  refusal(
    'notYourAct',
    report,
    { vi: `Việc này của ${who.vi}.`, en: `This is for ${who.en}.` },
    { vi: 'Đề nghị người đó làm, hoặc ghi câu trả lời nếu đến lượt đơn vị mình.', en: 'Ask them, or answer when it is your office’s turn.' },
  );

export const textMissing = refusal(
  'reasonMissing',
  house,
  { vi: 'Chưa ghi nội dung.', en: 'Nothing was written.' },
  { vi: 'Ghi một, hai câu rồi gửi lại.', en: 'Write a sentence or two and send again.' },
);

export const alreadyClosed = refusal(
  'alreadyClosed',
  house,
  { vi: 'Việc này đã kết thúc.', en: 'This is closed.' },
  { vi: 'Nếu còn vướng, mở lại rồi ghi thêm.', en: 'If it is not settled, open it again and write.' },
);

export const notClosed = refusal(
  'notClosed',
  house,
  { vi: 'Việc này còn đang mở.', en: 'This is still open.' },
  { vi: 'Ghi thêm câu trả lời, không cần mở lại.', en: 'Add an answer; it need not be opened.' },
);

export const alreadyEscalated = refusal(
  'alreadyEscalated',
  house,
  { vi: 'Việc này đã ở quận.', en: 'This is with the district already.' },
  { vi: 'Chờ quận trả lời, hoặc gọi cán bộ theo dõi Tổ tư vấn của quận.', en: 'Wait for the answer, or call the officer who follows the teams.' },
);

export const notAnswered = refusal(
  'notAnswered',
  house,
  { vi: 'Chưa có câu trả lời nên bên trả lời chưa kết thúc được.', en: 'Without an answer the side that must answer cannot close it.' },
  { vi: 'Ghi câu trả lời trước; người nêu thì kết thúc được bất cứ lúc nào.', en: 'Answer first; whoever raised it may close it at any time.' },
);

export const notThisKind = refusal(
  'notThisKind',
  house,
  { vi: 'Việc này không làm theo cách đó.', en: 'This kind of task is not done that way.' },
  { vi: 'Việc từ kiểm tra thì gửi bằng chứng; việc hỏi thăm thì trả lời.', en: 'Findings take evidence; coaching takes an answer.' },
);

export const nothingToAccept = refusal(
  'nothingToAccept',
  house,
  { vi: 'Chưa có bằng chứng hay câu trả lời để xem.', en: 'There is no evidence or answer to look at.' },
  { vi: 'Đợi phường gửi, hoặc gọi hỏi.', en: 'Wait for the ward, or call.' },
);

export const notReviewed = refusal(
  'notReviewed',
  house,
  { vi: 'Đề xuất chưa được xem xét.', en: 'The proposal was not reviewed.' },
  { vi: 'Cán bộ theo dõi Tổ tư vấn xem xét trước, rồi mới quyết định.', en: 'The officer who follows the teams reviews it first.' },
);

export const alreadyReviewed = refusal(
  'alreadyReviewed',
  house,
  { vi: 'Đề xuất đã được xem xét.', en: 'It was reviewed already.' },
  { vi: 'Chờ hết hạn góp ý rồi quyết định.', en: 'Wait until the days for objections are over, then decide.' },
);

export const objectionsRunning = (until: PlainDate) =>
  refusal(
    'objectionsRunning',
    house,
    { vi: `Còn nhận ý kiến đến hết ngày ${formatDate(until)}.`, en: `Objections are taken until ${formatDate(until)}.` },
    { vi: 'Quyết định từ ngày hôm sau.', en: 'Decide from the day after.' },
  );

export const decisionIncomplete = refusal(
  'numberMissing',
  'Nghị định 30/2020/NĐ-CP, Phụ lục I (số, ngày ban hành, chữ ký của người có thẩm quyền)',
  { vi: 'Thiếu số, ngày hoặc người ký của quyết định.', en: 'Number, day or signer of the decision is missing.' },
  { vi: 'Ghi đủ ba mục, ngày không sau hôm nay.', en: 'Fill in all three; the day is not after today.' },
);

export const noReminderClosing = refusal(
  'notThisKind',
  house,
  { vi: 'Chỉ kết thúc được lời nhắc đã ban hành.', en: 'Only a reminder that was given can be closed.' },
  { vi: 'Khen thưởng thì quyết định hoặc không duyệt.', en: 'A commendation is decided or declined.' },
);
