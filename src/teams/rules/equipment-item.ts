import type { Instant, PlainDate } from '../../basics/rules/time.ts';

/** Dùng cho ai: the team's own work, or people who look up and file themselves. Counted apart. Source: report of 2019, II.1 (people) and II.2 (teams). */
export type EquipmentPurpose = 'team' | 'public';
export const equipmentPurposes: readonly EquipmentPurpose[] = ['team', 'public'];

/** Tình trạng. */
export type EquipmentState = 'usable' | 'broken' | 'repair' | 'retired';
export const equipmentStates: readonly EquipmentState[] = ['usable', 'broken', 'repair', 'retired'];

/** Nguồn: bought, given, lent; `unknown` where nobody knows any more. */
export type EquipmentOrigin = 'bought' | 'given' | 'lent' | 'unknown';
export const equipmentOrigins: readonly EquipmentOrigin[] = ['bought', 'given', 'lent', 'unknown'];

/** What an officer records. */
export type OfficerEventKind = 'checked' | 'broken' | 'sentToRepair' | 'repaired' | 'moved' | 'retired' | 'reportConfirmed' | 'reportDismissed' | 'takenBack';
export const officerEventKinds: readonly OfficerEventKind[] = [
  'checked',
  'broken',
  'sentToRepair',
  'repaired',
  'moved',
  'retired',
  'reportConfirmed',
  'reportDismissed',
  'takenBack',
];
/** `handedOver` and `takenOver` come of a handing over that both offices have confirmed. */
export type EquipmentEventKind = OfficerEventKind | 'received' | 'reportedBroken' | 'handedOver' | 'takenOver';

export type EquipmentEvent = {
  readonly id: string;
  readonly kind: EquipmentEventKind;
  readonly onDay: PlainDate;
  readonly recordedAt: Instant;
  /** Where the item stands from then on; told by `received`, `takenOver` and `moved` alone. */
  readonly unitCode: string | null;
  readonly teamId: string | null;
  readonly note: string | null;
  readonly byWhom: 'officer' | 'public' | 'import';
  readonly officerName: string | null;
  readonly takesBack: string | null;
};

/** One thing with a label. Its events stand in the order they were recorded, which is that of their days. */
export type EquipmentItem = {
  readonly id: string;
  readonly officeId: number;
  readonly labelCode: string;
  readonly kindCode: string;
  readonly purpose: EquipmentPurpose;
  readonly name: string;
  readonly serial: string | null;
  readonly origin: EquipmentOrigin;
  readonly document: string | null;
  readonly events: readonly EquipmentEvent[];
};

/** How an item stands on a day. */
export type StandingItem = {
  readonly unitCode: string;
  readonly teamId: string | null;
  readonly state: EquipmentState;
  /** The day it came. */
  readonly since: PlainDate;
  /** The day since which it is in this state. */
  readonly stateSince: PlainDate;
  readonly checkedOn: PlainDate | null;
  /** What somebody at the post reported and nobody has looked at yet. Not broken until an officer confirms. */
  readonly openReport: EquipmentEvent | null;
};

/** Events that count: without those taken back, and without the taking back. */
export function standingEvents(events: readonly EquipmentEvent[]): readonly EquipmentEvent[] {
  const gone = new Set(events.map(({ takesBack }) => takesBack));
  return events.filter((one) => one.kind !== 'takenBack' && !gone.has(one.id));
}

/** The item as it stood at the end of the day; null before it came, when its coming was taken back, and after it was handed over. */
export function itemOn(item: Pick<EquipmentItem, 'events'>, day: PlainDate): StandingItem | null {
  return standingEvents(item.events)
    .filter((one) => one.onDay <= day)
    .reduce<StandingItem | null>(after, null);
}

const stateAfter: Readonly<Partial<Record<EquipmentEventKind, EquipmentState>>> = {
  broken: 'broken',
  reportConfirmed: 'broken',
  sentToRepair: 'repair',
  repaired: 'usable',
  retired: 'retired',
};

function after(item: StandingItem | null, event: EquipmentEvent): StandingItem | null {
  if (event.kind === 'handedOver') return null;
  if ((event.kind === 'received' || event.kind === 'takenOver') && event.unitCode !== null)
    return { unitCode: event.unitCode, teamId: event.teamId, state: 'usable', since: event.onDay, stateSince: event.onDay, checkedOn: null, openReport: null };
  if (item === null) return null;
  const state = stateAfter[event.kind] ?? item.state;
  return {
    ...item,
    state,
    stateSince: state === item.state ? item.stateSince : event.onDay,
    ...(event.kind === 'moved' && event.unitCode !== null ? { unitCode: event.unitCode, teamId: event.teamId } : {}),
    ...(event.kind === 'checked' || event.kind === 'repaired' || event.kind === 'reportDismissed' ? { checkedOn: event.onDay } : {}),
    ...(event.kind === 'reportedBroken' ? { openReport: event } : {}),
    // Whoever finds it broken, mends it or scraps it has looked at it: the report is answered.
    ...(event.kind !== 'reportedBroken' && event.kind !== 'moved' && event.kind !== 'checked' ? { openReport: null } : {}),
  };
}
