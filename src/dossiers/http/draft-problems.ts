import type { Problem } from '../../basics/http/problem.ts';
import { withOffset } from '../../basics/rules/time.ts';
import type { DraftSaved } from '../store/drafts.ts';

/** What may go wrong with a draft. An unknown id and a wrong secret are answered alike. */

export const noDraft: Problem = {
  status: 404,
  code: 'noDraft',
  title: { vi: 'Không mở được bản nháp', en: 'The draft cannot be opened' },
  detail: { vi: 'Không có bản nháp này, khóa không đúng, hoặc bản nháp đã quá 30 ngày.', en: 'There is no such draft, the secret is wrong, or it is older than 30 days.' },
  next: { vi: 'Mở ở máy đã bắt đầu khai, hoặc dùng mã khai tiếp.', en: 'Open it on the device where it began, or with a continue code.' },
};

export const draftTaken: Problem = {
  status: 409,
  code: 'draftTaken',
  title: { vi: 'Mã này đã có bản nháp', en: 'There is a draft with this id' },
  detail: { vi: 'Mỗi bản nháp có mã riêng; mã này đã được dùng.', en: 'Each draft has its own id; this one is taken.' },
  next: { vi: 'Mở bản nháp đang có, hoặc bắt đầu với mã mới.', en: 'Open the draft that exists, or begin with a new id.' },
};

export const alreadyFiled: Problem = {
  status: 409,
  code: 'alreadyFiled',
  title: { vi: 'Hồ sơ này đã nộp', en: 'This dossier is filed' },
  detail: { vi: 'Bản nháp đã trở thành hồ sơ, không sửa được nữa.', en: 'The draft became a dossier and takes no more changes.' },
  next: { vi: 'Xem biên nhận; muốn thêm gì thì bổ sung qua trang tra cứu.', en: 'See the receipt; to add something, supplement it on the tracking page.' },
};

export const wrongResumeCode: Problem = {
  status: 404,
  code: 'wrongResumeCode',
  title: { vi: 'Mã khai tiếp không đúng', en: 'Wrong continue code' },
  detail: { vi: 'Mã này không mở bản nháp nào, hoặc đã quá 24 giờ.', en: 'This code opens no draft, or is older than 24 hours.' },
  next: { vi: 'Xem lại từng chữ, hoặc lấy mã mới ở máy trước.', en: 'Check each letter, or take a new code on the other device.' },
};

export function noSuchDraftProcedure(code: string): Problem {
  return {
    status: 422,
    code: 'procedureNotInForce',
    title: { vi: 'Không có thủ tục này', en: 'No such procedure' },
    detail: { vi: `Thủ tục "${code}" không có, hoặc hôm nay không còn hiệu lực.`, en: `Procedure "${code}" does not exist or is not in force today.` },
    next: { vi: 'Tìm thủ tục trong danh mục.', en: 'Look it up in the catalogue.' },
  };
}

/** Everything else of the change was saved, at `savedAt`. */
export function draftChangedElsewhere({ savedAt, conflicts }: DraftSaved): Problem {
  return {
    status: 409,
    code: 'draftChangedElsewhere',
    title: { vi: 'Máy khác đã sửa cùng câu hỏi', en: 'Another device changed the same question' },
    detail: {
      vi: `${conflicts.length} câu trả lời đã được sửa ở máy khác sau lần bạn xem, nên chưa bị ghi đè. Các câu còn lại đã lưu.`,
      en: `${conflicts.length} answers were changed on another device after you last looked and were not overwritten. The others were saved.`,
    },
    next: {
      vi: 'Xem hai câu trả lời cạnh nhau, chọn một, rồi lưu lại.',
      en: 'Look at both answers side by side, choose one and save again.',
    },
    source: 'Bản cam kết, mục 12',
    facts: { savedAt: withOffset(savedAt), conflicts: conflicts.map((one) => ({ ...one, theirsAt: withOffset(one.theirsAt) })) },
  };
}
