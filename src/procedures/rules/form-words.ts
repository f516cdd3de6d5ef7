import { formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { Question } from './form.ts';

/** What is said to a person about an answer: what is wrong, and what to write instead. */
export const words = {
  missing: (label: Text): Text => ({ vi: `Chưa có câu trả lời: ${label.vi}.`, en: `Not answered yet: ${label.en}.` }),
  mustAgree: { vi: 'Cần đánh dấu vào ô này thì mới gửi được hồ sơ.', en: 'Tick this box, otherwise the dossier cannot be sent.' },
  wrongShape: { vi: 'Câu trả lời này không đúng dạng. Vui lòng ghi lại.', en: 'This answer has the wrong form. Please enter it again.' },
  unknownQuestion: { vi: 'Mẫu này không có câu hỏi đó.', en: 'The form has no such question.' },
  notAName: {
    vi: "Họ tên chỉ gồm chữ cái, dấu cách và các dấu ' - . Vui lòng xem lại, không ghi số.",
    en: "A name has letters, spaces and ' - . only. Please look again; no digits.",
  },
  notAnIdNumber: {
    vi: 'Số giấy tờ có từ 6 đến 20 chữ cái hoặc chữ số. Vui lòng xem lại số in trên giấy.',
    en: 'The number of the paper has 6 to 20 letters or digits. Please look at the paper again.',
  },
  notAPhone: {
    vi: 'Số điện thoại có 10 chữ số và bắt đầu bằng số 0, ví dụ 0912 345 678. Vui lòng xem lại.',
    en: 'A phone number has 10 digits and begins with 0, for example 0912 345 678. Please look again.',
  },
  notAnEmail: {
    vi: 'Địa chỉ thư điện tử có dạng ten@vidu.vn. Vui lòng xem lại; không có thì bỏ trống.',
    en: 'An e-mail address looks like name@example.vn. Please look again, or leave it empty.',
  },
  notAnOption: { vi: 'Vui lòng chọn một trong các lựa chọn đã cho.', en: 'Please choose one of the given options.' },
  notAnEthnicGroup: {
    vi: 'Chưa thấy tên dân tộc này trong danh mục 54 dân tộc. Vui lòng chọn trong danh sách.',
    en: 'This name is not in the list of ethnic groups. Please choose from the list.',
  },
  notACountry: { vi: 'Chưa thấy tên nước này trong danh sách. Vui lòng chọn trong danh sách.', en: 'This country is not in the list. Please choose from the list.' },
  notAWholeNumber: { vi: 'Vui lòng ghi bằng chữ số, số nguyên, ví dụ 12.', en: 'Please write a whole number in digits, for example 12.' },
  notADecimal: { vi: 'Vui lòng ghi bằng chữ số, ví dụ 72 hoặc 72,5.', en: 'Please write a number in digits, for example 72 or 72.5.' },
  notADossierCode: {
    vi: 'Mã hồ sơ gồm chữ, số, dấu chấm, gạch ngang hoặc gạch chéo. Vui lòng ghi đúng như trên giấy tiếp nhận.',
    en: 'A dossier code has letters, digits, dots, hyphens or slashes. Please copy it from the receipt.',
  },
  notACode: {
    vi: 'Mỗi mã chỉ gồm chữ số, chữ cái, dấu chấm hoặc gạch ngang, dài tối đa 20 ký tự.',
    en: 'Each code has digits, letters, dots or hyphens only, at most 20 of them.',
  },
  unitMissing: { vi: 'Địa chỉ còn thiếu phường (xã) và tỉnh, thành phố.', en: 'The address still needs the ward or commune and the province or city.' },
  inTheFuture: { vi: 'Ngày này ở sau hôm nay. Vui lòng xem lại.', en: 'This day is after today. Please look again.' },
  rangeIncomplete: { vi: 'Vui lòng ghi cả ngày bắt đầu và ngày kết thúc.', en: 'Please give both the first and the last day.' },
  rangeReversed: { vi: 'Ngày bắt đầu đang ở sau ngày kết thúc. Vui lòng xem lại.', en: 'The first day is after the last day. Please look again.' },
  before: (label: Text): Text => ({
    vi: `Ngày này đang ở trước ngày đã ghi ở câu "${label.vi}". Vui lòng xem lại.`,
    en: `This day is before the one given for "${label.en}". Please look again.`,
  }),
  tooLong: (max: number): Text => ({ vi: `Dài quá ${formatInteger(max)} ký tự. Vui lòng viết ngắn lại.`, en: `Longer than ${formatInteger(max)} characters. Please shorten it.` }),
  tooMany: (max: number): Text => ({ vi: `Chỉ ghi được tối đa ${max} dòng.`, en: `At most ${max} rows can be entered.` }),
  tooFew: (min: number): Text => ({ vi: `Cần ghi ít nhất ${min} dòng.`, en: `At least ${min} rows are needed.` }),
};

/** The bounds of a number in one sentence. */
export function outOfRange(question: Pick<Question, 'min' | 'max'>): Text {
  const { min, max } = question;
  const [low, high] = [min === undefined ? '' : plain(min), max === undefined ? '' : plain(max)];
  if (max === undefined) return { vi: `Số này không thể nhỏ hơn ${low}.`, en: `This number cannot be less than ${low}.` };
  if (min === undefined) return { vi: `Số này không thể lớn hơn ${high}.`, en: `This number cannot be more than ${high}.` };
  return { vi: `Số này phải từ ${low} đến ${high}.`, en: `This number must be from ${low} to ${high}.` };
}

/** Years and small numbers without points; a fraction with the Vietnamese comma. */
function plain(n: number): string {
  return Number.isInteger(n) && n >= 10_000 ? formatInteger(n) : String(n).replace('.', ',');
}
