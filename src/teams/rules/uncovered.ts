import type { MinuteOfDay, PlainDate } from '../../basics/rules/time.ts';
import { type Appointment, isOver } from './appointment.ts';
import { slotsOf } from './appointment-slots.ts';
import type { DutyShift } from './duty-shift.ts';

type Standing = Pick<Appointment, 'id' | 'day' | 'fromMinute' | 'toMinute' | 'state' | 'madeAt'>;

/**
 * Appointments ahead for which nobody will be there any more: a member is absent or has left, and more people are expected than members sit there. Of those
 * of the same time whoever booked first keeps the place. Source: rule of the house; nobody shall come to an empty table without having been told.
 */
export function uncoveredOf<T extends Standing>(
  appointments: readonly T[],
  { shifts, now }: { readonly shifts: readonly DutyShift[]; readonly now: { readonly day: PlainDate; readonly minute: MinuteOfDay } },
): readonly T[] {
  const capacity = new Map(slotsOf(shifts).map((slot) => [`${slot.day} ${slot.fromMinute}`, slot.capacity]));
  const ahead = appointments.filter((one) => one.state === 'booked' && !isOver(one, now));
  const used = new Map<string, number>();
  return [...ahead].sort(byMaking).filter(({ day, fromMinute }) => {
    const slot = `${day} ${fromMinute}`;
    const before = used.get(slot) ?? 0;
    used.set(slot, before + 1);
    return before >= (capacity.get(slot) ?? 0);
  });
}

function byMaking(one: Standing, other: Standing): number {
  const [a, b] = [
    `${one.day} ${String(one.fromMinute).padStart(4, '0')} ${one.madeAt} ${one.id}`,
    `${other.day} ${String(other.fromMinute).padStart(4, '0')} ${other.madeAt} ${other.id}`,
  ];
  return a < b ? -1 : a > b ? 1 : 0;
}
