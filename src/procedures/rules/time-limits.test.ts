import { expect, test } from 'vitest';
import { addDays, type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import type { TimeLimit } from '../../basics/rules/working-time.ts';
import { describeLimit } from './describe-limit.ts';
import type { CaseTimeLimit, ProcedureVersion } from './procedure.ts';
import { limitAtStart, versionInForce } from './version-at.ts';

const day = (text: string): PlainDate => parsePlainDate(text) ?? expect.fail(text);

test.each<[TimeLimit, string, string]>([
  [{ kind: 'workingDays', days: 3 }, '3 ngày làm việc', '3 working days'],
  [{ kind: 'workingDays', days: 1 }, '1 ngày làm việc', '1 working day'],
  [{ kind: 'workingDays', days: 0.5 }, 'Nửa ngày làm việc', 'Half a working day'],
  [{ kind: 'calendarDays', days: 30 }, '30 ngày (tính cả ngày nghỉ)', '30 days (days off included)'],
  [{ kind: 'workingHours', hours: 4 }, '4 giờ làm việc', '4 working hours'],
  [{ kind: 'clockHours', hours: 24 }, '24 giờ (tính liên tục ngày đêm)', '24 hours (day and night)'],
  [{ kind: 'sameDay', cutoffMinute: 900 }, 'Trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo', 'The same day; received after 15:00, on the next working day'],
  [
    { kind: 'sameDay', cutoffMinute: 930 },
    'Trong ngày; nhận sau 15 giờ 30 phút thì trả vào ngày làm việc tiếp theo',
    'The same day; received after 15:30, on the next working day',
  ],
  [{ kind: 'sameDay', cutoffMinute: null }, 'Ngay khi nhận đủ hồ sơ, trong ngày', 'As soon as the dossier is complete, the same day'],
  [{ kind: 'setByOfficer', ground: 'byPlan' }, 'Theo kế hoạch hằng năm', 'By the yearly plan'],
])('%j is told as "%s"', (limit, vi, en) => expect(describeLimit(limit)).toEqual({ vi, en }));

test('the version in force is that of the day, first and last day included', () => {
  const version = (number: number, from: string, to: string | null) =>
    ({ version: number, effectiveFrom: day(from), effectiveTo: to === null ? null : day(to) }) as ProcedureVersion;
  const versions = [version(1, '2017-01-01', '2025-06-30'), version(2, '2025-07-02', null)];
  const at = (text: string) => versionInForce(versions, day(text))?.version ?? null;
  expect([at('2016-12-31'), at('2017-01-01'), at('2025-06-30'), at('2025-07-01'), at('2025-07-02'), at('2100-01-01')]).toEqual([null, 1, 1, null, 2, 2]);
  expect(versionInForce([], addDays(day('2019-01-01'), 1))).toBe(null);
});

test('a dossier starts with the limit of the case its answers name', () => {
  const limit = (name: string, more: Partial<CaseTimeLimit> = {}): CaseTimeLimit => ({
    case: name,
    label: { vi: name, en: name },
    limit: { kind: 'workingDays', days: 3 },
    ...more,
  });
  const byKind = [limit('change'), limit('addition', { appliesIf: { key: 'loai_viec', is: 'Bổ sung' } })];
  expect(limitAtStart(byKind, { loai_viec: 'Bổ sung' }).case).toBe('addition');
  expect(limitAtStart(byKind, {}).case).toBe('change');
  expect(limitAtStart([limit('verification'), limit('default')], {}).case).toBe('default');
});
