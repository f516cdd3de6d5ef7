import type { Text } from '../../../basics/rules/outcome.ts';
import type { ProposalStanding } from '../../../directives/rules/proposal.ts';

/** Words about commendations and reminders that a member reads about himself. */
export const ownProposalWords = {
  title: { vi: 'Khen thưởng, lời nhắc về bạn', en: 'Commendation and reminders about you' },
  see: (n: number): Text => ({ vi: `Xem ${n} mục và trả lời`, en: `See ${n} and answer` }),
  lead: {
    vi: 'Quy tắc đề xuất từ số liệu, con người quyết định. Số liệu ghi ở từng mục. Bạn đọc được mọi điều ghi về mình và trả lời được, kể cả khi không đồng ý.',
    en: 'Rules propose from figures, people decide. You read everything that is written about you and can answer it, also when you do not agree.',
  },
  none: { vi: 'Chưa có khen thưởng hay lời nhắc nào về bạn.', en: 'There is nothing about you.' },
  unknown: { vi: 'Máy chưa hỏi được máy chủ, hoặc bạn chưa xác nhận tên mình trên máy này.', en: 'The server could not be asked yet, or you have not confirmed your name here.' },
  kinds: { commendation: { vi: 'Đề xuất khen thưởng', en: 'Proposed for commendation' }, reminder: { vi: 'Lời nhắc', en: 'Reminder' } },
  states: {
    proposed: { vi: 'mới đề xuất', en: 'proposed' },
    reviewed: { vi: 'đã xem xét', en: 'reviewed' },
    decided: { vi: 'đã quyết định', en: 'decided' },
    declined: { vi: 'không duyệt', en: 'declined' },
    closed: { vi: 'đã kết thúc', en: 'closed' },
  } satisfies Record<ProposalStanding['state'], Text>,
  until: (day: string): Text => ({ vi: `Nhận ý kiến đến hết ngày ${day}.`, en: `Objections until ${day}.` }),
  decided: (number: string, day: string, signer: string): Text => ({
    vi: `Quyết định số ${number} ngày ${day}, ${signer} ký. Nhận giấy khen ở phường.`,
    en: `Decision ${number} of ${day}, signed by ${signer}. The ward hands the certificate over.`,
  }),
  said: (who: string, when: string): Text => ({ vi: `${who}, ${when}:`, en: `${who}, ${when}:` }),
  private: { vi: 'Chỉ bạn, người quản lý tổ và người theo dõi tổ thấy.', en: 'Seen by you, who manages and who follows the team.' },
  yourWord: { vi: 'Lời của bạn', en: 'Your word' },
  yourWordHint: { vi: 'Không sửa được sau khi gửi.', en: 'It cannot be changed after it is sent.' },
  wordMissing: { vi: 'Ghi vài lời trước khi gửi.', en: 'Write a few words first.' },
  acts: { answer: { vi: 'Gửi trả lời', en: 'Send the answer' }, object: { vi: 'Không đồng ý', en: 'I do not agree' } },
  sent: { vi: 'Đã gửi.', en: 'Sent.' },
} as const;
