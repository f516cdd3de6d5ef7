import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole, Role } from '../../offices/rules/role.ts';
import { levelViews } from './level-view.ts';
import { choiceOf, type Period } from './period.ts';
import { levelNames } from './report-figure.ts';
import type { ShareKey } from './share-figure.ts';
import type { UnitScope } from './unit-spans.ts';

/** Levels a target may be set for: all, those recorded then, or today's two with what they take in. */
export const targetLevels = ['any', '3', '4', 'partial', 'full'] as const;
export type TargetLevel = (typeof targetLevels)[number];

export const targetLevelNames = {
  any: { vi: 'Mọi mức độ', en: 'All levels' },
  '3': levelNames['3'],
  '4': levelNames['4'],
  partial: levelViews.partial.name,
  full: levelViews.full.name,
} as const satisfies Record<TargetLevel, Text>;

/** What a target is set for: a share of an office, alone or with those below, over a period. */
export type TargetOf = { readonly figure: ShareKey; readonly scope: UnitScope; readonly level: TargetLevel; readonly period: Period };

/** `hundredths` of a per cent; null: withdrawn. `documentOn`: the day of the document that sets it, null where it has none. */
export type TargetSaid = { readonly hundredths: number | null; readonly document: string; readonly documentOn: PlainDate | null; readonly why: string | null };

export type KeptTarget = TargetOf & TargetSaid & { readonly version: number; readonly setByName: string; readonly setByOfficeId: number; readonly setAt: Instant };

const setters: readonly Role[] = ['leader', 'teamMonitor'];

/**
 * Who sets targets of an office: its leaders and who follows the teams, there or at the office directly above.
 * Source: report of 2019, I (the district sets its wards their share, the Office of Culture and Information and the Home Office follow).
 */
export function setsTargets(held: readonly OfficerRole[], office: Pick<Office, 'id' | 'parentOfficeId'>): boolean {
  return held.some((one) => (one.officeId === office.id || one.officeId === office.parentOfficeId) && setters.includes(one.role));
}

/**
 * The version under which a target is kept, or why it is not. `basedOn`: the version whoever sets it has seen, 0 for none; `hasWards`: whether offices lie
 * below. Refuses a period without a name; wards where there are none; what somebody else changed meanwhile; a correction or withdrawal without a reason; the
 * same again; to withdraw what is not there. Source: rule of the house (docs/decisions/0021).
 */
export function setTarget(
  said: TargetSaid,
  {
    of,
    hasWards,
    current,
    basedOn,
  }: { readonly of: TargetOf; readonly hasWards: 'yes' | 'no'; readonly current: (TargetSaid & { readonly version: number }) | null; readonly basedOn: number },
): Outcome<number> {
  if (choiceOf(of.period) === null) return refuse(periodWithoutName);
  if (of.scope !== 'own' && hasWards === 'no') return refuse(noWards);
  const before = current?.version ?? 0;
  if (basedOn !== before) return refuse(changedMeanwhile);
  const stands = current !== null && current.hundredths !== null;
  if (!stands && said.hundredths === null) return refuse(nothingToWithdraw);
  if (current !== null && isSame(current, said)) return refuse(sameAgain);
  if (current !== null && (said.why ?? '').trim() === '') return refuse(reasonMissing);
  return allow(before + 1);
}

function isSame(one: TargetSaid, other: TargetSaid): boolean {
  return one.hundredths === other.hundredths && one.document === other.document && one.documentOn === other.documentOn;
}

/** This year's share raised by so many points, at most all: what is proposed for next year. Null where nothing was counted. */
export function proposedTarget(nowHundredths: number | null, addPoints: number): number | null {
  return nowHundredths === null ? null : Math.min(10_000, Math.max(0, nowHundredths + addPoints * 100));
}

const source = 'Quy tắc của hệ thống (docs/decisions/0021-targets-and-dashboards.md)';
const refusal = (kind: string, why: Text, next: Text): Refusal => ({ kind, why, next, source });

export const changedMeanwhile = refusal(
  'changedMeanwhile',
  { vi: 'Người khác vừa đặt hoặc sửa chỉ tiêu này.', en: 'Somebody else has just set or corrected this target.' },
  { vi: 'Tải lại trang, xem chỉ tiêu mới, rồi sửa tiếp nếu còn cần.', en: 'Reload, look at the new target, and go on if it is still needed.' },
);
const periodWithoutName = refusal(
  'periodWithoutName',
  {
    vi: 'Chỉ tiêu đặt cho một kỳ có tên (tháng, quý, nửa năm, năm, kỳ báo cáo), không cho khoảng ngày bất kỳ.',
    en: 'A target is set for a period that has a name (month, quarter, half year, year, reporting period), not for any days.',
  },
  { vi: 'Chọn loại kỳ, năm và thứ tự của kỳ, rồi đặt lại.', en: 'Choose the kind of period, its year and number, and set it again.' },
);
const noWards = refusal(
  'noWards',
  { vi: 'Đơn vị này không có phường bên dưới.', en: 'This unit has no wards below it.' },
  { vi: 'Chọn phạm vi "Riêng đơn vị này", rồi đặt lại.', en: 'Choose the scope "This unit alone" and set it again.' },
);
const nothingToWithdraw = refusal(
  'nothingToWithdraw',
  { vi: 'Chưa có chỉ tiêu nào để bỏ.', en: 'There is no target to withdraw.' },
  { vi: 'Ghi một tỷ lệ phần trăm để đặt chỉ tiêu.', en: 'Give a percentage to set one.' },
);
const sameAgain = refusal(
  'sameAgain',
  { vi: 'Chỉ tiêu đang đúng như vậy, không có gì thay đổi.', en: 'The target stands just so; nothing would change.' },
  { vi: 'Sửa tỷ lệ hoặc văn bản, hoặc để nguyên.', en: 'Change the percentage or the document, or leave it.' },
);
const reasonMissing = refusal(
  'reasonMissing',
  { vi: 'Chỉ tiêu đã có; sửa thì phải ghi lý do.', en: 'There is a target already; a correction needs a reason.' },
  { vi: 'Ghi một câu vì sao sửa, rồi lưu lại. Bản cũ vẫn được giữ.', en: 'Say why in a sentence and save again. What stood before is kept.' },
);
