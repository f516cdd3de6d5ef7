import type { Problem } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';

/** What may go wrong with the register of equipment. */

export const notThisOfficesUnit: Problem = {
  status: 422,
  code: 'notThisOfficesUnit',
  title: { vi: 'Nơi đặt không thuộc đơn vị này', en: 'The place does not belong to this office' },
  detail: { vi: 'Thiết bị chỉ đặt ở phường giữ sổ hoặc ở khu phố của phường ấy.', en: 'An item stands at the ward that keeps the register, or in one of its neighbourhoods.' },
  next: {
    vi: 'Chọn một nơi trong danh sách. Giao cho phường khác thì dùng "Bàn giao", phường đó xác nhận.',
    en: 'Choose a place of the list. To give it to another ward hand it over; that ward confirms.',
  },
};

export const noSuchTeam: Problem = {
  status: 422,
  code: 'noSuchTeam',
  title: { vi: 'Không có tổ này ở nơi đặt', en: 'No such team at the place' },
  detail: { vi: 'Tổ được chọn không thuộc đơn vị nơi đặt thiết bị.', en: 'The team does not belong to the unit where the item stands.' },
  next: { vi: 'Chọn tổ của đúng khu phố, hoặc để trống.', en: 'Choose a team of that unit, or leave it empty.' },
};

export const noSuchEquipmentKind: Problem = {
  status: 422,
  code: 'noSuchEquipmentKind',
  title: { vi: 'Không có loại thiết bị này', en: 'There is no such kind of equipment' },
  detail: { vi: 'Loại thiết bị phải là một loại trong danh mục.', en: 'The kind must be one of the list.' },
  next: { vi: 'Chọn một loại trong danh sách; không có thì chọn “Thiết bị khác”.', en: 'Choose one of the list, or "Other equipment".' },
};

export const noSuchLabel: Problem = {
  status: 404,
  code: 'noSuchLabel',
  title: { vi: 'Không có thiết bị mang nhãn này', en: 'No equipment bears this label' },
  detail: { vi: 'Mã trên nhãn gõ thiếu, hoặc thiết bị đã ra khỏi sổ.', en: 'The code may be incomplete, or the item has left the register.' },
  next: { vi: 'Xem lại mã in dưới hình vuông, dạng TB-27436-0007, hoặc quét lại.', en: 'Look at the code below the square, such as TB-27436-0007, or scan it again.' },
};

export const notInUse: Problem = {
  status: 409,
  code: 'equipmentNotInUse',
  title: { vi: 'Thiết bị này không cần báo hỏng nữa', en: 'This item need not be reported' },
  detail: { vi: 'Thiết bị đã được ghi là hỏng, đang sửa hoặc đã thanh lý.', en: 'It is already recorded as broken, in repair or retired.' },
  next: { vi: 'Nếu tình trạng ghi ở trên chưa đúng, báo cho phường.', en: 'If what stands above is wrong, tell the ward.' },
};

export const noSuchOfficeToTake: Problem = {
  status: 422,
  code: 'noSuchOfficeToTake',
  title: { vi: 'Không có đơn vị nhận này', en: 'There is no such office' },
  detail: { vi: 'Đơn vị nhận bàn giao phải là một phường hoặc quận trong hệ thống.', en: 'The taking office must be one of the system.' },
  next: { vi: 'Chọn một đơn vị trong danh sách.', en: 'Choose one of the list.' },
};

export const handoverNotNow: Problem = {
  status: 409,
  code: 'handoverNotNow',
  title: { vi: 'Không còn trả lời được việc bàn giao này', en: 'This handing over cannot be answered like this' },
  detail: { vi: 'Đã có trả lời, hoặc việc này thuộc bên kia.', en: 'It has been answered, or this is for the other side to say.' },
  next: { vi: 'Tải lại trang để xem việc bàn giao đến đâu.', en: 'Reload the page to see where it stands.' },
};

export const otherOffer: Problem = {
  status: 409,
  code: 'otherOffer',
  title: { vi: 'Mã này đã dùng cho một việc bàn giao khác', en: 'This id is that of another offer' },
  detail: { vi: 'Cùng một mã nhưng khác thiết bị hoặc khác đơn vị nhận.', en: 'The same id, with another item or another office.' },
  next: { vi: 'Tải lại trang rồi đề nghị lại.', en: 'Reload the page and offer it again.' },
};

export const dayNotThere = (path: string): Problem =>
  malformed([{ path, code: 'day', message: { vi: 'Ngày không có trong lịch, hoặc chưa tới.', en: 'No such day, or not yet.' } }]);

export const moreUnreadable: Problem = malformed([
  { path: 'more', code: 'more', message: { vi: 'Viết loại và số lượng, ví dụ scanner:3.', en: 'Write kind and number, for example scanner:3.' } },
]);
