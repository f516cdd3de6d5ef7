import { periodDay } from '../../basics/http/period.ts';
import { type Problem, problemError } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import { daysBetween, type PlainDate } from '../../basics/rules/time.ts';

export const reportNotIntact: Problem = {
  status: 409,
  code: 'reportNotIntact',
  title: { vi: 'Báo cáo không còn nguyên văn', en: 'The report is not what was signed' },
  detail: {
    vi: 'Nội dung đang lưu không khớp mã xác nhận lúc ban hành, nên không hiển thị và không xuất tệp.',
    en: 'What is kept does not fit the digest of its issue; it is not shown.',
  },
  next: { vi: 'Báo đơn vị ban hành khôi phục từ bản sao lưu.', en: 'Tell the office that issued it, to restore it from a backup.' },
};

export const noSuchGroup = malformed([
  {
    path: 'groups',
    code: 'noSuchGroup',
    message: { vi: 'Không có nhóm nơi nhận này; mở lại báo cáo và chọn lại.', en: 'There is no such group; open the report again and choose.' },
  },
]);

const periodDaysMax = 10 * 366;

/** Throws badPeriod. */
export function periodOf(asked: { readonly from: string; readonly to: string }): { readonly from: PlainDate; readonly to: PlainDate } {
  const [from, to] = [periodDay(asked.from), periodDay(asked.to)];
  if (from === null || to === null || to < from || daysBetween(from, to) > periodDaysMax)
    throw problemError(
      malformed([
        {
          path: 'to',
          code: 'badPeriod',
          message: { vi: 'Kỳ báo cáo dài tối đa mười năm, ngày cuối không trước ngày đầu.', en: 'At most ten years, the last day not before the first.' },
        },
      ]),
    );
  return { from, to };
}

/** Null where nothing was given; throws for a day that does not exist. */
export function dayOf(text: string | null | undefined): PlainDate | null {
  if (text === null || text === undefined || text === '') return null;
  const day = periodDay(text);
  if (day === null) throw problemError(malformed([{ path: 'issuedOn', code: 'noSuchDay', message: { vi: 'Không có ngày này.', en: 'There is no such day.' } }]));
  return day;
}
