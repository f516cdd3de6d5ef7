import { periodDay } from '../../basics/http/period.ts';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed, notFound } from '../../basics/http/problems.ts';
import type { Outcome } from '../../basics/rules/outcome.ts';
import { daysBetween, type PlainDate } from '../../basics/rules/time.ts';

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

/** The value; throws what was answered instead: not there, or the refusal. */
export function answered<T>(outcome: Outcome<T> | 'absent'): T {
  if (outcome === 'absent') throw problemError(notFound);
  if (!outcome.ok) throw refusalProblem(outcome.refusal);
  return outcome.value;
}

/** Null where nothing was given; throws for a day that does not exist. */
export function dayOf(text: string | null | undefined): PlainDate | null {
  if (text === null || text === undefined || text === '') return null;
  const day = periodDay(text);
  if (day === null) throw problemError(malformed([{ path: 'issuedOn', code: 'noSuchDay', message: { vi: 'Không có ngày này.', en: 'There is no such day.' } }]));
  return day;
}
