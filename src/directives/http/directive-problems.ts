import type { Problem } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';

export const photoNotJpeg: Problem = {
  status: 422,
  code: 'photoNotJpeg',
  title: { vi: 'Ảnh không dùng được', en: 'The picture cannot be used' },
  detail: { vi: 'Ảnh phải là JPEG, không quá 300 KB.', en: 'It must be a JPEG of at most 300 KB.' },
  next: { vi: 'Chụp lại trên trang này (ảnh được thu nhỏ), hoặc gửi không kèm ảnh.', en: 'Take it again on this page (it is made smaller), or send without it.' },
};

export const notAPlaceHere: Problem = {
  status: 422,
  code: 'notAPost',
  title: { vi: 'Không phải điểm của đơn vị này', en: 'No post of this office' },
  detail: { vi: 'Điểm được chọn không phải khu phố của phường này, cũng không phải trụ sở phường.', en: 'It is neither a neighbourhood of this ward nor the ward itself.' },
  next: { vi: 'Chọn một điểm trong danh sách.', en: 'Choose one of the list.' },
};

export const visitInFuture = malformed([
  { path: 'visitedOn', code: 'visitInFuture', message: { vi: 'Ngày kiểm tra phải có thật và không sau hôm nay.', en: 'The day of the visit must exist and not lie ahead.' } },
]);

export const findingDuePast = malformed([
  {
    path: 'findings',
    code: 'findingDuePast',
    message: { vi: 'Hạn khắc phục phải có thật và không trước ngày kiểm tra.', en: 'The day to put it right by must exist and not lie before the visit.' },
  },
]);

export const badPeriod = malformed([
  {
    path: 'to',
    code: 'badPeriod',
    message: { vi: 'Kỳ dài tối đa ba năm, ngày cuối không trước ngày đầu.', en: 'At most three years, the last day not before the first.' },
  },
]);

export const badDecisionDay = malformed([{ path: 'decidedOn', code: 'badDecisionDay', message: { vi: 'Ngày quyết định không có.', en: 'There is no such day.' } }]);
