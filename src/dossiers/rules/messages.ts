import { formatDate, formatInstant } from '../../basics/rules/dates-format.ts';
import type { Entry } from './acts.ts';
import type { Dossier } from './dossier.ts';

/**
 * What the person is told after an act, or null when there is nothing to tell. No name, no number, nothing of the
 * matter itself: a message may be read by anybody who holds the phone.
 */
export function messageOf(dossier: Dossier, entry: Entry): string | null {
  const text = changeOf(dossier, entry);
  return text === null ? null : `Hồ sơ ${dossier.code}: ${text}`;
}

/** The first message, before the code is known: `{code}` is put in when the dossier gets its number. */
export function submittedMessage(answerBy: Dossier['answerBy']): string {
  return `Hồ sơ {code}: hệ thống đã nhận. Cơ quan sẽ trả lời trước ${formatInstant(answerBy)}. Tra cứu bằng mã hồ sơ và 4 số cuối điện thoại.`;
}

function changeOf(dossier: Dossier, entry: Entry): string | null {
  switch (entry.kind) {
    case 'receive':
      return `đã được tiếp nhận. Hẹn trả kết quả ${dossier.dueAt === null ? 'theo thông báo' : formatInstant(dossier.dueAt)}.`;
    case 'requestSupplement':
      return `cần bổ sung${entry.content.respondBy === null ? '' : ` trước hết ngày ${formatDate(entry.content.respondBy)}`}. Vào trang tra cứu để xem cần bổ sung gì.`;
    case 'returnSupplement':
      return 'phần bổ sung còn thiếu. Vào trang tra cứu để xem còn thiếu gì.';
    case 'supplement':
      return 'đã nhận phần bổ sung. Việc giải quyết tiếp tục.';
    case 'refuse':
      return 'không được tiếp nhận. Vào trang tra cứu để xem lý do và việc cần làm.';
    case 'requestPayment':
      return 'cần nộp phí, lệ phí. Vào trang tra cứu để xem số tiền và cách nộp.';
    case 'recordPayment':
      return 'đã ghi nhận tiền nộp. Việc giải quyết tiếp tục.';
    case 'suspend':
      return 'tạm dừng theo quy định. Vào trang tra cứu để xem lý do.';
    case 'resume':
      return 'được tiếp tục giải quyết.';
    case 'sendResultDraft':
      return 'có bản nháp kết quả chờ bạn xem. Xác nhận trong 01 ngày trên trang tra cứu; quá hạn coi như đồng ý.';
    case 'issueResult':
      return dossier.stage === 'declined' ? 'đã có văn bản trả lời. Vào trang tra cứu hoặc đến nhận.' : 'đã có kết quả. Mời nhận theo cách đã đăng ký.';
    case 'returnResult':
      return 'đã trả kết quả. Cảm ơn bạn.';
    case 'apologise':
      return `trễ hẹn, cơ quan xin lỗi và hẹn lại ${formatInstant(entry.content.newDueAt)}.`;
    case 'confirmWithdrawal':
      return 'đã rút theo đề nghị của bạn.';
    case 'stop':
      return 'dừng giải quyết. Vào trang tra cứu để xem lý do.';
    case 'expireSupplement':
      return 'quá hạn bổ sung nên được trả lại. Bạn có thể nộp hồ sơ mới.';
    case 'submit':
    case 'assign':
    case 'consult':
    case 'answerConsultation':
    case 'confirmResultDraft':
    case 'proposeResult':
    case 'returnForFix':
    case 'sign':
    case 'askWithdrawal':
    case 'archive':
      return null;
  }
}
