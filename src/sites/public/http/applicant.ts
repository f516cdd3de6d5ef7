import type { Filing } from '../../../dossiers/http/shapes.ts';
import { answerOf } from '../../../procedures/rules/conditions.ts';
import type { Answers } from '../../../procedures/rules/form.ts';
import { printAnswer } from '../../../procedures/rules/print-answer.ts';

/** Whose matter it is, out of the common group "người yêu cầu" (data/procedures/_common.json), so that nobody types it twice. */
export function applicantIn(answers: Answers): Filing['applicant'] {
  const text = (key: string) => {
    const answer = answerOf(answers, key);
    return typeof answer === 'string' && answer !== '' ? answer : null;
  };
  const address = printAnswer({ key: 'yc_noi_cu_tru', label: { vi: '', en: '' }, type: 'address', required: 'never' }, answerOf(answers, 'yc_noi_cu_tru'));
  return {
    kind: 'person',
    fullName: text('yc_ho_ten') ?? '',
    phone: text('yc_dien_thoai'),
    email: text('yc_email'),
    personalId: text('yc_so_dinh_danh'),
    birthDate: text('yc_ngay_sinh'),
    address: address === '' ? null : address.slice(0, 500),
  };
}
