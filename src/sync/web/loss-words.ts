import type { Text } from '../../basics/rules/outcome.ts';
import type { LossFinding, LossProof } from '../rules/loss.ts';

/** Words about suspected losses, for the staff. */
export const lossWords = {
  about: {
    vi: 'Ai nói đã gửi mà cơ quan không thấy thì ghi vào đây, kể cả khi chỉ nghe nói. Số đếm công khai ở /so-ho-so-that-lac.',
    en: 'Whoever says that something sent is not here is noted, on their word alone too. The public count stands at /so-ho-so-that-lac.',
  },
  note: { vi: 'Ghi một nghi ngờ', en: 'Note a suspicion' },
  none: { vi: 'Chưa có nghi ngờ nào', en: 'Nothing is suspected' },
  noneMore: { vi: 'Máy tự ghi khi đối chiếu thấy thiếu; cán bộ ghi khi người dân đến nói.', en: 'Machines note what they miss; officers note what people say.' },
  proof: { vi: 'Người dân có gì trong tay', en: 'What the person holds' },
  number: { vi: 'Mã hồ sơ trên biên nhận, hoặc số phiếu', en: 'Code of the receipt, or number of the slip' },
  numberHint: { vi: 'Để trống nếu không có.', en: 'Leave empty if there is none.' },
  what: { vi: 'Chuyện gì đã xảy ra', en: 'What happened' },
  whatHint: { vi: 'Gửi gì, ở đâu, hôm nào. Không ghi số định danh.', en: 'What was sent, where, which day. No identity number.' },
  whatMissing: { vi: 'Ghi chuyện gì đã xảy ra để người sau tìm được.', en: 'Say what happened, so that somebody can look.' },
  save: { vi: 'Ghi lại', en: 'Note it' },
  close: { vi: 'Kết thúc', en: 'Close' },
  closeTitle: { vi: 'Đã tìm thấy gì?', en: 'What was found?' },
  found: { vi: 'Kết quả', en: 'Finding' },
  cause: { vi: 'Vì sao', en: 'Why' },
  causeHint: {
    vi: 'Một câu. Nếu là thất lạc, câu này hiện ở trang công khai, nên không ghi tên hay số của ai.',
    en: 'One sentence. For a loss it is shown in public: no name and no number of anybody.',
  },
  causeMissing: { vi: 'Ghi vì sao.', en: 'Say why.' },
  choose: { vi: 'Chọn một kết quả.', en: 'Choose a finding.' },
  noted: (at: string): Text => ({ vi: `Ghi lúc ${at}`, en: `Noted ${at}` }),
  closed: (at: string): Text => ({ vi: `Kết thúc ${at}`, en: `Closed ${at}` }),
  done: { vi: 'Đã ghi.', en: 'Noted.' },
  standings: {
    open: { vi: 'Đang tìm', en: 'Being looked for' },
    lost: { vi: 'Thất lạc', en: 'Lost' },
    closed: { vi: 'Đã rõ', en: 'Cleared up' },
  },
} as const;

export const proofWords: Readonly<Record<LossProof, Text>> = {
  receipt: { vi: 'Biên nhận có chữ ký', en: 'A signed receipt' },
  slip: { vi: 'Phiếu hẹn tạm có số', en: 'A numbered slip' },
  reconciliation: { vi: 'Máy của điểm hỗ trợ đối chiếu', en: 'A machine’s daily report' },
  word: { vi: 'Chỉ lời kể', en: 'Their word' },
};

export const findingWords: Readonly<Record<LossFinding, Text>> = {
  foundHere: { vi: 'Tìm thấy ở bộ phận này', en: 'Found at this office' },
  foundElsewhere: { vi: 'Ở cơ quan khác', en: 'At another office' },
  neverSent: { vi: 'Chưa từng gửi đi', en: 'Never sent' },
  lost: { vi: 'Đã thất lạc', en: 'Lost' },
};
