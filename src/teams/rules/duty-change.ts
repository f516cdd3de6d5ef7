import type { Refusal, Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { DutyShift, ShiftName, Swap } from './duty-shift.ts';

/** What somebody wants to have written into the duty. */
export type WantedChange =
  | ({ readonly kind: 'absent' | 'back' } & ShiftName)
  | ({ readonly kind: 'cover'; readonly personId: string } & ShiftName)
  | ({ readonly kind: 'swapAsked'; readonly other: ShiftName } & ShiftName)
  | { readonly kind: 'swapAgreed' | 'swapDeclined'; readonly swapId: string };

type Known = {
  readonly shifts: readonly DutyShift[];
  readonly swaps: readonly Swap[];
  readonly today: PlainDate;
  readonly isMember: (personId: string, day: PlainDate) => boolean;
};

/**
 * Whether the change can be made, or why not: `noSuchShift` (no such seat on that day), `shiftIsPast`, `notAMember` (who stands in is not in the team
 * then), `shiftUnfit` (nothing to be absent from, or nobody absent), `swapUnfit` (a swap needs two shifts of two people), `swapAnswered` (there is no
 * such question open).
 */
export function checkChange(wanted: WantedChange, { shifts, swaps, today, isMember }: Known): Refusal | null {
  if ('swapId' in wanted) return swaps.some((one) => one.id === wanted.swapId && one.state === 'asked') ? null : refusals.swapAnswered;
  const shift = find(shifts, wanted);
  if (shift === undefined) return refusals.noSuchShift;
  if (shift.day < today) return refusals.shiftIsPast;
  if ('personId' in wanted) return isMember(wanted.personId, wanted.day) ? null : refusals.notAMember;
  if (!('other' in wanted)) return (shift.manning === 'absent') === (wanted.kind === 'back') ? null : refusals.shiftUnfit;
  const other = find(shifts, wanted.other);
  if (other === undefined) return refusals.noSuchShift;
  if (other.day < today) return refusals.shiftIsPast;
  const areTwo = shift.personId !== null && other.personId !== null && shift.personId !== other.personId;
  return areTwo ? null : refusals.swapUnfit;
}

function find(shifts: readonly DutyShift[], name: ShiftName): DutyShift | undefined {
  return shifts.find((one) => one.lineId === name.lineId && one.day === name.day);
}

const source = 'Quy ước trực của hệ thống';
const say = (kind: string, why: Text, next: Text): Refusal => ({ kind, why, next, source });

const refusals = {
  noSuchShift: say(
    'noSuchShift',
    { vi: 'Ngày đó không có ca trực này.', en: 'There is no such shift on that day.' },
    { vi: 'Tải lại lịch trực rồi chọn lại ca.', en: 'Reload the duty and choose the shift again.' },
  ),
  shiftIsPast: say(
    'shiftIsPast',
    { vi: 'Ca trực này đã qua.', en: 'This shift is over.' },
    { vi: 'Chỉ đổi được ca từ hôm nay trở đi.', en: 'Only shifts from today on can be changed.' },
  ),
  notAMember: say(
    'notAMember',
    { vi: 'Người trực thay không phải thành viên của tổ vào ngày đó.', en: 'Who is to stand in is no member of the team on that day.' },
    { vi: 'Chọn một thành viên đang tham gia tổ.', en: 'Choose a member of the team.' },
  ),
  shiftUnfit: say(
    'shiftUnfit',
    { vi: 'Ca trực không ở tình trạng như bạn đang thấy.', en: 'The shift is not as you see it.' },
    { vi: 'Tải lại lịch trực: có thể người khác vừa sửa.', en: 'Reload the duty: somebody else may have changed it.' },
  ),
  swapUnfit: say(
    'swapUnfit',
    { vi: 'Đổi ca cần hai ca của hai người khác nhau, đã có tên.', en: 'A swap needs two shifts of two different people who are named.' },
    { vi: 'Chọn ca của một người khác, hoặc cử người trực thay.', en: 'Choose the shift of somebody else, or send somebody to stand in.' },
  ),
  swapAnswered: say(
    'swapAnswered',
    { vi: 'Lời đề nghị đổi ca này đã được trả lời, hoặc không có.', en: 'This swap was answered already, or does not exist.' },
    { vi: 'Tải lại lịch trực để xem kết quả.', en: 'Reload the duty to see what became of it.' },
  ),
} as const;
