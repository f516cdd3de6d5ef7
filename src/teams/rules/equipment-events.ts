import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import { addMillis, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { type EquipmentEvent, type EquipmentEventKind, type EquipmentItem, type EquipmentState, itemOn, type OfficerEventKind, standingEvents } from './equipment-item.ts';

/** What may happen next to an item in each state. An item that was scrapped stays so; only taking that back brings it home. */
const nextEvents = {
  usable: ['checked', 'broken', 'sentToRepair', 'moved', 'retired'],
  broken: ['checked', 'sentToRepair', 'repaired', 'moved', 'retired'],
  repair: ['repaired', 'broken', 'moved', 'retired'],
  retired: [],
} satisfies Record<EquipmentState, readonly OfficerEventKind[]>;

const undoMillis = 24 * 3_600_000;

/** The last thing an officer recorded, while it may still be taken back: for 24 hours. A slip of the finger is no history; what two offices confirmed is not taken back by one. */
function undoable(item: Pick<EquipmentItem, 'events'>, now: Instant): EquipmentEvent | null {
  const standing = standingEvents(item.events);
  const last = standing.filter((one) => one.byWhom !== 'public').at(-1);
  // With the item goes how it stood (src/teams/rules/handover.ts, carriedOver), recorded at the same instant: that too two offices confirmed.
  const isOfTwo = standing.some((one) => (one.kind === 'handedOver' || one.kind === 'takenOver') && one.recordedAt === last?.recordedAt);
  return last !== undefined && !isOfTwo && last.byWhom === 'officer' && now < addMillis(last.recordedAt, undoMillis) ? last : null;
}

/** Everything that an officer may record about the item now. */
export function allowedEvents(item: Pick<EquipmentItem, 'events'>, now: Instant): readonly OfficerEventKind[] {
  const found = itemOn(item, plainDateOf(now));
  if (found === null) return [];
  return [
    ...(found.openReport === null || found.state === 'retired' ? [] : (['reportConfirmed', 'reportDismissed'] as const)),
    ...nextEvents[found.state],
    ...(undoable(item, now) === null ? [] : (['takenBack'] as const)),
  ];
}

export type WantedEvent = { readonly kind: OfficerEventKind; readonly onDay: PlainDate; readonly now: Instant };

/**
 * Whether an officer may record the event, and which earlier one it takes back. Refusals: `equipmentDayWrong` (not yet come, or before the last event),
 * `equipmentUndoTooLate`, `equipmentEventNotNow`.
 */
export function decideEquipmentEvent(item: Pick<EquipmentItem, 'events'>, wanted: WantedEvent): Outcome<{ readonly takesBack: string | null }> {
  const { kind, onDay, now } = wanted;
  if (kind === 'takenBack') {
    const last = undoable(item, now);
    return last === null ? refuse(undoTooLate) : allow({ takesBack: last.id });
  }
  if (!allowedEvents(item, now).includes(kind)) return refuse(notNow(item, wanted));
  const last = standingEvents(item.events).reduce((day, one) => (one.byWhom !== 'public' && one.onDay > day ? one.onDay : day), '' as PlainDate);
  if (onDay > plainDateOf(now) || onDay < last || (isAnswer(kind) && onDay < lastReportDay(item))) return refuse(dayWrong);
  return allow({ takesBack: null });
}

function isAnswer(kind: EquipmentEventKind): boolean {
  return kind === 'reportConfirmed' || kind === 'reportDismissed';
}

function lastReportDay(item: Pick<EquipmentItem, 'events'>): PlainDate {
  const reports = standingEvents(item.events).filter((one) => one.kind === 'reportedBroken');
  return reports.at(-1)?.onDay ?? ('' as PlainDate);
}

/** Rules of the house: no law says how a register of equipment is kept at a post. */
const source = 'Quy tắc của sổ thiết bị (chương trình)';

const undoTooLate: Refusal = {
  kind: 'equipmentUndoTooLate',
  why: { vi: 'Việc cuối cùng đã ghi quá một ngày, hoặc không có việc nào để hoàn tác.', en: 'The last event is older than a day, or there is none to take back.' },
  next: { vi: 'Ghi việc mới cho đúng tình trạng hiện nay; việc cũ vẫn nằm trong lịch sử.', en: 'Record what is true now; the old event stays in the history.' },
  source,
};

const dayWrong: Refusal = {
  kind: 'equipmentDayWrong',
  why: { vi: 'Ngày chưa tới, hoặc trước việc đã ghi gần nhất.', en: 'The day has not come yet, or lies before the last event.' },
  next: { vi: 'Chọn ngày từ việc gần nhất đến hôm nay.', en: 'Choose a day between the last event and today.' },
  source,
};

function notNow(item: Pick<EquipmentItem, 'events'>, { kind, now }: WantedEvent): Refusal {
  const found = itemOn(item, plainDateOf(now));
  const state: Text = found === null ? { vi: 'không còn trong sổ', en: 'not in the register' } : equipmentStateNames[found.state];
  return {
    kind: 'equipmentEventNotNow',
    why: {
      vi: `Không ghi được “${equipmentEventNames[kind].vi}” khi thiết bị đang: ${state.vi}.`,
      en: `"${equipmentEventNames[kind].en}" cannot be recorded now. The item is: ${state.en}.`,
    },
    next: { vi: 'Tải lại trang để xem tình trạng mới nhất rồi chọn việc khác.', en: 'Reload the page to see how it stands, then choose another event.' },
    source,
  };
}

export const equipmentStateNames = {
  usable: { vi: 'Dùng được', en: 'Working' },
  broken: { vi: 'Hỏng', en: 'Broken' },
  repair: { vi: 'Đang sửa', en: 'In repair' },
  retired: { vi: 'Đã thanh lý', en: 'Retired' },
} satisfies Record<EquipmentState, Text>;

export const equipmentEventNames = {
  received: { vi: 'Nhận về', en: 'Received' },
  checked: { vi: 'Đã kiểm tra', en: 'Checked' },
  broken: { vi: 'Ghi hỏng', en: 'Broken' },
  sentToRepair: { vi: 'Đưa đi sửa', en: 'Sent to repair' },
  repaired: { vi: 'Đã sửa xong', en: 'Repaired' },
  moved: { vi: 'Chuyển nơi đặt', en: 'Moved' },
  retired: { vi: 'Thanh lý', en: 'Retired' },
  reportedBroken: { vi: 'Có người báo hỏng', en: 'Reported as broken' },
  reportConfirmed: { vi: 'Xác nhận hỏng', en: 'Confirmed as broken' },
  reportDismissed: { vi: 'Đã xem, vẫn dùng được', en: 'Looked at, it works' },
  takenBack: { vi: 'Hoàn tác', en: 'Taken back' },
  handedOver: { vi: 'Bàn giao cho đơn vị khác', en: 'Handed over to another office' },
  takenOver: { vi: 'Nhận bàn giao', en: 'Taken over from another office' },
} satisfies Record<EquipmentEventKind, Text>;
