import { formatDate, formatInstant } from '../../basics/rules/dates-format.ts';
import { formatDong } from '../../basics/rules/numbers.ts';
import type { Refusal } from '../../basics/rules/outcome.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import { roleNames } from '../../offices/rules/role.ts';
import { actNames } from './act-names.ts';
import type { ActKind } from './acts.ts';
import { actorsOfAct } from './allowed.ts';
import { type Stage, stages } from './stage.ts';

/** Every "no" of the one-stop process: what is wrong, why, and what to do next. */

const oneStop = 'Nghị định 61/2018/NĐ-CP (cơ chế một cửa), Điều 17-20; nay Nghị định 118/2025/NĐ-CP';

export function notYourAct(kind: ActKind): Refusal {
  const allowed: readonly (keyof typeof roleNames | 'applicant')[] = actorsOfAct[kind];
  const who = allowed.map((one) => (one === 'applicant' ? { vi: 'người nộp', en: 'the applicant' } : roleNames[one]));
  return {
    kind: 'notYourAct',
    why: {
      vi: `Tài khoản này không có quyền "${actNames[kind].vi}". Việc này do: ${who.map((one) => one.vi).join(', ')}.`,
      en: `This account may not do "${actNames[kind].en}". It is for: ${who.map((one) => one.en).join(', ')}.`,
    },
    next: { vi: 'Chuyển hồ sơ cho đúng người, hoặc đề nghị quản trị cấp vai trò.', en: 'Hand the dossier to the right person, or ask the administrator for the role.' },
    source: oneStop,
  };
}

export function notInThisStage(kind: ActKind, stage: Stage): Refusal {
  return {
    kind: 'notInThisStage',
    why: {
      vi: `Hồ sơ đang ở trạng thái "${stages[stage].name.vi}", chưa hoặc không còn "${actNames[kind].vi}" được.`,
      en: `The dossier stands at "${stages[stage].name.en}"; "${actNames[kind].en}" cannot be done now.`,
    },
    next: { vi: 'Tải lại trang để xem trạng thái mới nhất; có thể người khác vừa xử lý.', en: 'Reload to see the newest state; somebody else may just have acted.' },
    source: oneStop,
    facts: { stage, act: kind },
  };
}

/** Same id and same content is a repetition; same id and other content is never passed off as done. */
export const actIdTaken: Refusal = {
  kind: 'actIdTaken',
  why: { vi: 'Mã của việc này đã dùng cho một việc khác. Không có gì bị ghi đè.', en: 'The id of this act was used for another act. Nothing was overwritten.' },
  next: { vi: 'Tải lại trang, xem hồ sơ rồi làm lại nếu còn cần.', en: 'Reload, look at the dossier, and do it again if it is still needed.' },
  source: 'Bản cam kết, mục 4',
};

export const reasonMissing: Refusal = {
  kind: 'reasonMissing',
  why: {
    vi: 'Thiếu lý do hoặc căn cứ. Người dân phải được biết vì sao và theo quy định nào.',
    en: 'The reason or its ground is missing. The person must be told why and by which rule.',
  },
  next: { vi: 'Ghi lý do bằng lời dễ hiểu và căn cứ pháp luật.', en: 'Write the reason in plain words and its legal ground.' },
  source: oneStop,
};

export function papersNotArrived(names: readonly string[]): Refusal {
  return {
    kind: 'papersNotArrived',
    why: { vi: `Còn ${names.length} giấy tờ chưa đến đủ: ${names.join('; ')}.`, en: `${names.length} papers have not arrived whole: ${names.join('; ')}.` },
    next: { vi: 'Chờ máy của người nộp gửi xong, hoặc yêu cầu bổ sung.', en: 'Wait until the person’s device has sent them, or ask for a supplement.' },
    source: 'Đã nhận nghĩa là máy chủ giữ đủ câu trả lời và từng giấy tờ (bản cam kết, mục 6)',
    facts: { names },
  };
}

export function noSuchLimitCase(limitCase: string, known: readonly string[]): Refusal {
  return {
    kind: 'noSuchLimitCase',
    why: { vi: `Thủ tục không có trường hợp thời hạn "${limitCase}".`, en: `The procedure has no time limit case "${limitCase}".` },
    next: { vi: `Chọn một trong: ${known.join(', ')}.`, en: `Choose one of: ${known.join(', ')}.` },
    source: 'Quyết định công bố thủ tục hành chính',
    facts: { known },
  };
}

export const supplementAlreadyRequested: Refusal = {
  kind: 'supplementAlreadyRequested',
  why: {
    vi: 'Hồ sơ này đã có một phiếu yêu cầu bổ sung. Chỉ được yêu cầu một lần, ghi đủ mọi thiếu sót.',
    en: 'A supplement has been requested for this dossier. It may be asked once, with every fault in it.',
  },
  next: {
    vi: 'Nếu phần bổ sung còn thiếu so với phiếu cũ, dùng "Bổ sung chưa đủ"; nếu không, tiếp tục giải quyết hoặc từ chối có lý do.',
    en: 'If the supplement lacks something of the first request, use "Supplement incomplete"; else go on, or refuse with a reason.',
  },
  source: 'Nghị định 61/2018/NĐ-CP; Quyết định 766/QĐ-TTg mục 2.1 (yêu cầu quá một lần tính là quá hạn)',
};

export const nothingAskedFor: Refusal = {
  kind: 'nothingAskedFor',
  why: { vi: 'Phiếu yêu cầu bổ sung chưa ghi thiếu gì.', en: 'The request does not say what is missing.' },
  next: { vi: 'Ghi từng điểm thiếu, mỗi điểm một dòng, kèm lý do.', en: 'Write each missing thing on a line of its own, with its reason.' },
  source: 'Thông tư 01/2018/TT-VPCP, mẫu 02',
};

export function dateIsPast(what: 'answerBy' | 'respondBy'): Refusal {
  return {
    kind: 'dateIsPast',
    why: { vi: 'Ngày hẹn đã qua.', en: 'The date is past.' },
    next: { vi: 'Chọn hôm nay hoặc một ngày sau.', en: 'Choose today or a later day.' },
    source: oneStop,
    facts: { what },
  };
}

export const noSuchConsultation: Refusal = {
  kind: 'noSuchConsultation',
  why: { vi: 'Không có đề nghị lấy ý kiến nào như vậy đang chờ trả lời.', en: 'No such request for an opinion is open.' },
  next: { vi: 'Tải lại trang và chọn đề nghị đang chờ.', en: 'Reload and choose an open one.' },
  source: oneStop,
};

export function otherAmount(amountDong: number): Refusal {
  return {
    kind: 'otherAmount',
    why: { vi: `Số tiền không khớp thông báo: ${formatDong(amountDong)}.`, en: `The amount is not the one of the notice: ${formatDong(amountDong)}.` },
    next: { vi: 'Kiểm tra lại biên lai.', en: 'Check the receipt.' },
    source: 'Thông báo nộp phí, lệ phí của hồ sơ',
  };
}

export const noDraftToConfirm: Refusal = {
  kind: 'noDraftToConfirm',
  why: { vi: 'Không có bản nháp kết quả nào đang chờ xác nhận.', en: 'No draft of the result waits for confirmation.' },
  next: { vi: 'Không cần làm gì thêm.', en: 'Nothing to do.' },
  source: 'Đăng ký khai sinh trực tuyến: người dân xác nhận bản nháp trong 01 ngày',
};

export const draftNotSent: Refusal = {
  kind: 'draftNotSent',
  why: { vi: 'Thủ tục này nộp trực tuyến phải gửi bản nháp kết quả để người dân xem trước.', en: 'Filed online, this procedure lets the person see a draft of the result first.' },
  next: { vi: 'Dùng "Gửi bản nháp kết quả".', en: 'Use "Send the draft of the result".' },
  source: 'Thông tư 04/2020/TT-BTP, hướng dẫn đăng ký khai sinh trực tuyến',
};

export function draftNotConfirmed(silentUntil: Instant): Refusal {
  return {
    kind: 'draftNotConfirmed',
    why: { vi: 'Người dân chưa xác nhận bản nháp.', en: 'The person has not confirmed the draft.' },
    next: { vi: `Chờ xác nhận; sau ${formatInstant(silentUntil)} coi như đồng ý.`, en: `Wait; after ${formatInstant(silentUntil)} silence counts as agreement.` },
    source: 'Đăng ký khai sinh trực tuyến: quá 01 ngày không trả lời coi như thống nhất',
  };
}

export const receiverMayNotSign: Refusal = {
  kind: 'receiverMayNotSign',
  why: { vi: 'Người tiếp nhận hồ sơ không được ký kết quả của chính hồ sơ đó.', en: 'Who received a dossier may not sign its result.' },
  next: { vi: 'Trình người có thẩm quyền khác ký.', en: 'Have another authorised person sign.' },
  source: 'Nguyên tắc tách nhiệm vụ (tiếp nhận và ký là hai người)',
};

export const numberMissing: Refusal = {
  kind: 'numberMissing',
  why: { vi: 'Kết quả chưa có số.', en: 'The result has no number.' },
  next: { vi: 'Ghi số văn bản theo sổ của văn thư.', en: 'Write its number of the register.' },
  source: 'Nghị định 30/2020/NĐ-CP (số, ký hiệu văn bản)',
};

export const apologyOnlyOnce: Refusal = {
  kind: 'apologyOnlyOnce',
  why: { vi: 'Hồ sơ đã được xin lỗi và hẹn lại một lần. Chỉ được hẹn lại một lần.', en: 'An apology with a new date was given. A new date may be set once only.' },
  next: { vi: 'Giải quyết ngay, báo lãnh đạo.', en: 'Finish the dossier now; tell the leader.' },
  source: 'Nghị định 61/2018/NĐ-CP Điều 19',
};

export const noDueTimeYet: Refusal = {
  kind: 'noDueTimeYet',
  why: { vi: 'Hồ sơ chưa có ngày hẹn trả.', en: 'The dossier has no due time yet.' },
  next: { vi: 'Tiếp nhận hồ sơ trước.', en: 'Receive it first.' },
  source: oneStop,
};

export function newDueNotLater(dueAt: Instant): Refusal {
  return {
    kind: 'newDueNotLater',
    why: {
      vi: `Ngày hẹn mới phải sau ngày hẹn cũ (${formatInstant(dueAt)}) và sau hiện tại.`,
      en: `The new date must be after the old one (${formatInstant(dueAt)}) and after now.`,
    },
    next: { vi: 'Chọn ngày khác.', en: 'Choose another date.' },
    source: 'Thông tư 01/2018/TT-VPCP, mẫu 04',
  };
}

export const withdrawalAlreadyAsked: Refusal = {
  kind: 'withdrawalAlreadyAsked',
  why: { vi: 'Đã đề nghị rút hồ sơ rồi.', en: 'Withdrawal has been asked for.' },
  next: { vi: 'Chờ bộ phận tiếp nhận xác nhận.', en: 'Wait for the desk to confirm.' },
  source: oneStop,
};

export const withdrawalNotAsked: Refusal = {
  kind: 'withdrawalNotAsked',
  why: { vi: 'Người nộp chưa đề nghị rút hồ sơ.', en: 'The applicant has not asked to withdraw.' },
  next: { vi: 'Ghi nhận đề nghị rút của người nộp trước.', en: 'Record the applicant’s wish first.' },
  source: oneStop,
};

export const noSupplementToReturn: Refusal = {
  kind: 'noSupplementToReturn',
  why: { vi: 'Không có phần bổ sung nào vừa nhận để trả lại.', en: 'No supplement has just come in.' },
  next: { vi: 'Dùng "Yêu cầu bổ sung" nếu chưa từng yêu cầu.', en: 'Use "Request a supplement" if none was requested.' },
  source: oneStop,
};

export function onlyWhatWasAsked(count: number): Refusal {
  return {
    kind: 'onlyWhatWasAsked',
    why: {
      vi: `Chỉ được nêu lại điểm đã ghi trong phiếu cũ (1 đến ${count}), không thêm điểm mới.`,
      en: `Only points of the first request (1 to ${count}) may be named again, no new ones.`,
    },
    next: { vi: 'Chọn điểm còn thiếu trong phiếu.', en: 'Choose the points that are still open.' },
    source: 'Nghị định 61/2018/NĐ-CP (yêu cầu bổ sung một lần, đầy đủ)',
  };
}

export const noRespondBy: Refusal = {
  kind: 'noRespondBy',
  why: { vi: 'Phiếu yêu cầu bổ sung không ghi hạn, nên không thể kết thúc vì quá hạn.', en: 'The request sets no date, so it cannot expire.' },
  next: { vi: 'Liên hệ người nộp.', en: 'Contact the applicant.' },
  source: oneStop,
};

export function respondByNotPast(respondBy: PlainDate): Refusal {
  return {
    kind: 'respondByNotPast',
    why: { vi: `Chưa hết hạn bổ sung: còn đến hết ngày ${formatDate(respondBy)}.`, en: `The supplement may still come until the end of ${formatDate(respondBy)}.` },
    next: { vi: 'Chờ đến hết hạn.', en: 'Wait until then.' },
    source: oneStop,
  };
}
