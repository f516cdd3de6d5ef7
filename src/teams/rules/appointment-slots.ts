import type { MinuteOfDay, PlainDate } from '../../basics/rules/time.ts';
import { type DutyShift, isManned } from './duty-shift.ts';

/** How long one person is helped. Source: reference of the domain, 9.3 (rota at Bàn Thạch, from 11/08/2025: about 30 minutes per citizen). */
const slotMinutes = 30;

/** How many days ahead a time can be chosen, today included. A rule of the house. */
export const bookingDays = 14;

/** A time that begins sooner is for those who are there already. A rule of the house. */
const leadMinutes = 15;

export type Slot = { readonly day: PlainDate; readonly fromMinute: MinuteOfDay; readonly toMinute: MinuteOfDay };

/** A slot with the places that members on duty make. */
export type OpenSlot = Slot & { readonly capacity: number };

/**
 * The half hours of the shifts: each begins on a full or half hour, and has as many places as members are there for all of it. A shift with nobody
 * makes none.
 */
export function slotsOf(shifts: readonly DutyShift[]): readonly OpenSlot[] {
  const slots = new Map<string, OpenSlot>();
  for (const { day, fromMinute, toMinute } of shifts.filter(isManned)) {
    for (let from = Math.ceil(fromMinute / slotMinutes) * slotMinutes; from + slotMinutes <= toMinute; from += slotMinutes) {
      const key = `${day} ${String(from).padStart(4, '0')}`;
      slots.set(key, { day, fromMinute: from, toMinute: from + slotMinutes, capacity: (slots.get(key)?.capacity ?? 0) + 1 });
    }
  }
  return [...slots].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, slot]) => slot);
}

type Moment = { readonly day: PlainDate; readonly minute: MinuteOfDay };

/** Slots that still have a place and do not begin too soon. `taken` are the slots of standing appointments, one for each. */
export function freeSlots(slots: readonly OpenSlot[], { taken, now }: { readonly taken: readonly Pick<Slot, 'day' | 'fromMinute'>[]; readonly now: Moment }): readonly OpenSlot[] {
  const used = new Map<string, number>();
  for (const one of taken) used.set(nameOf(one), (used.get(nameOf(one)) ?? 0) + 1);
  return slots
    .filter((slot) => isAhead(slot, now))
    .map((slot) => ({ ...slot, capacity: slot.capacity - (used.get(nameOf(slot)) ?? 0) }))
    .filter((slot) => slot.capacity > 0);
}

/** The lowest place of a slot that nobody has, or null when it is full; also when somebody on duty fell away after it was filled. */
export function freeSeat(capacity: number, taken: readonly number[]): number | null {
  if (taken.length >= capacity) return null;
  for (let seat = 1; seat <= capacity; seat += 1) if (!taken.includes(seat)) return seat;
  return null;
}

function isAhead(slot: Slot, now: Moment): boolean {
  return slot.day > now.day || (slot.day === now.day && slot.fromMinute >= now.minute + leadMinutes);
}

function nameOf({ day, fromMinute }: Pick<Slot, 'day' | 'fromMinute'>): string {
  return `${day} ${fromMinute}`;
}
