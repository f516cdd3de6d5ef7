import { addDays, type Instant, type MinuteOfDay, type PlainDate } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { printResumeCode } from '../../dossiers/rules/resume-code.ts';
import { type Appointment, isAhead } from '../rules/appointment.ts';
import { movedMessage } from '../rules/appointment-messages.ts';
import { bookingDays, freeSeat, freeSlots, slotsOf } from '../rules/appointment-slots.ts';
import { momentOf } from '../rules/duty-clock.ts';
import type { DutyCalendar } from '../rules/duty-pattern.ts';
import { listStanding, lockAppointment, lockSlot, setAppointmentTime } from './appointments.ts';
import { tell } from './book.ts';
import { readDuty } from './duty-book.ts';

export type Moving = {
  readonly appointmentId: string;
  readonly place: { readonly officeId: number; readonly unitCode: string };
  readonly to: { readonly day: PlainDate; readonly fromMinute: MinuteOfDay };
  readonly by: string;
  readonly now: Instant;
  readonly calendar: DutyCalendar | null;
  readonly told: { readonly postName: string; readonly address: string; readonly baseUrl: string };
};

/** Puts an appointment to another free time of the same post and tells the phone, in one transaction. The code stays; the old place is free again. */
export async function moveAppointment(pool: Pool, moving: Moving): Promise<'moved' | 'known' | 'slotGone' | 'notBooked'> {
  const { place, to, now } = moving;
  return pool.inTransaction(async (db) => {
    await lockSlot(db, { ...place, ...to });
    const found = await lockAppointment(db, moving.appointmentId);
    const moment = momentOf(now);
    if (found === null || !isAhead(found, moment)) return 'notBooked';
    if (found.day === to.day && found.fromMinute === to.fromMinute) return 'known';
    const range = { from: moment.day, to: addDays(moment.day, bookingDays - 1) };
    const { shifts } = await readDuty(db, { unitCode: place.unitCode, range, calendarOf: () => moving.calendar });
    const slot = freeSlots(slotsOf(shifts), { taken: [], now: moment }).find((one) => one.day === to.day && one.fromMinute === to.fromMinute);
    const there = (await listStanding(db, { ...place, from: to.day, to: to.day })).filter((one) => one.fromMinute === to.fromMinute);
    const taken = there.flatMap((one) => (one.seat === null ? [] : [one.seat]));
    const seat = slot === undefined ? null : freeSeat(slot.capacity, taken);
    if (slot === undefined || seat === null) return 'slotGone';
    const { day, fromMinute, toMinute } = slot;
    await setAppointmentTime(db, { id: found.id, day, fromMinute, toMinute, seat, by: moving.by, now });
    const appointment: Appointment = { ...found, day, fromMinute, toMinute, seat };
    const code = printResumeCode(found.code ?? '');
    const body = movedMessage({ ...moving.told, day, fromMinute, code, before: { day: found.day, fromMinute: found.fromMinute } });
    // Name and phone are blanked after a month; of what is ahead they are there.
    if (found.phone !== null) await tell(db, { appointment, now, kind: 'appointmentMoved', body });
    return 'moved';
  });
}
