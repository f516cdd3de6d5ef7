import type { Refusal } from '../../basics/rules/outcome.ts';
import { addDays, type Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { printResumeCode } from '../../dossiers/rules/resume-code.ts';
import { queueNotices } from '../../notices/store/notices.ts';
import { type Appointment, bookSlot, isOver, type WantedAppointment } from '../rules/appointment.ts';
import { bookedMessage, cancelledMessage } from '../rules/appointment-messages.ts';
import { bookingDays, freeSlots, type OpenSlot, slotsOf } from '../rules/appointment-slots.ts';
import { momentOf } from '../rules/duty-clock.ts';
import type { DutyCalendar } from '../rules/duty-pattern.ts';
import { addAppointment, countOpenOfPhone, findAppointment, listStanding, lockBooking, lockSlot, setAppointmentState } from './appointments.ts';
import type { UnitPlace } from './duty.ts';
import { readDuty } from './duty-book.ts';

export type Booking = {
  readonly wanted: WantedAppointment;
  readonly place: UnitPlace;
  readonly procedureCode: string | null;
  readonly code: string;
  readonly now: Instant;
  readonly calendar: DutyCalendar | null;
  readonly told: { readonly postName: string; readonly address: string; readonly baseUrl: string };
};

/** `known`: it was made before, by this form; `other`: the form made an appointment at another time. */
export type BookingOutcome =
  | { readonly kind: 'booked' | 'known'; readonly appointment: Appointment }
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly next: readonly OpenSlot[] };

const shownNext = 4;

/** Takes a place and tells the phone, in one transaction: lock, look, decide, write. */
export async function book(pool: Pool, booking: Booking): Promise<BookingOutcome> {
  const { wanted, place, now } = booking;
  return pool.inTransaction(async (db) => {
    await lockBooking(db, wanted);
    await lockSlot(db, { ...place, ...wanted });
    const known = await findAppointment(db, wanted.id);
    if (known !== null) return isThis(known, booking) ? { kind: 'known', appointment: known } : { kind: 'other' };
    const moment = momentOf(now);
    const range = { from: moment.day, to: addDays(moment.day, bookingDays - 1) };
    const { shifts } = await readDuty(db, { unitCode: place.unitCode, range, calendarOf: () => booking.calendar });
    const standing = await listStanding(db, { ...place, ...range });
    const slots = slotsOf(shifts);
    const there = standing.filter((one) => one.day === wanted.day && one.fromMinute === wanted.fromMinute);
    const openOfPhone = await countOpenOfPhone(db, { phone: wanted.phone, today: moment.day });
    const booked = bookSlot(wanted, { slots: freeSlots(slots, { taken: [], now: moment }), there, openOfPhone });
    if (booked.kind === 'refused') return { kind: 'refused', refusal: booked.refusal, next: nearest(freeSlots(slots, { taken: standing, now: moment }), wanted) };
    const appointment = appointmentOf(booking, booked);
    await addAppointment(db, appointment);
    await tell(db, { appointment, now, kind: 'appointmentBooked', body: bookedMessage({ ...booking.told, ...booked.slot, code: printResumeCode(booking.code) }) });
    return { kind: 'booked', appointment };
  });
}

/** Cancels what is booked, once; the place is free again and the phone is told. */
export async function cancel(
  pool: Pool,
  { appointment, now, postName }: { readonly appointment: Appointment; readonly now: Instant; readonly postName: string },
): Promise<'done' | 'elsewhere'> {
  return pool.inTransaction(async (db) => {
    if (isOver(appointment, momentOf(now))) return 'elsewhere';
    const outcome = await setAppointmentState(db, { id: appointment.id, from: ['booked'], to: 'cancelled', by: null, now });
    if (outcome === 'done')
      await tell(db, { appointment, now, kind: 'appointmentCancelled', body: cancelledMessage({ ...appointment, postName, code: printResumeCode(appointment.code ?? '') }) });
    return outcome;
  });
}

function isThis(known: Appointment, { wanted, place }: Booking): boolean {
  return known.unitCode === place.unitCode && known.day === wanted.day && known.fromMinute === wanted.fromMinute;
}

function appointmentOf(booking: Booking, { seat, slot }: { readonly seat: number; readonly slot: OpenSlot }): Appointment {
  const { wanted, place, procedureCode, code, now } = booking;
  const { day, fromMinute, toMinute } = slot;
  const { id, fullName, phone } = wanted;
  return {
    officeId: place.officeId,
    unitCode: place.unitCode,
    id,
    kind: 'booked',
    day,
    fromMinute,
    toMinute,
    seat,
    code,
    fullName,
    phone,
    procedureCode,
    state: 'booked',
    madeAt: now,
  };
}

/** The free times nearest to the one that was wanted, in the order of time. */
function nearest(free: readonly OpenSlot[], wanted: Pick<WantedAppointment, 'day' | 'fromMinute'>): readonly OpenSlot[] {
  const key = (one: Pick<OpenSlot, 'day' | 'fromMinute'>) => `${one.day} ${String(one.fromMinute).padStart(4, '0')}`;
  const after = free.filter((slot) => key(slot) > key(wanted)).slice(0, shownNext);
  const before = free.filter((slot) => key(slot) < key(wanted)).slice(after.length - shownNext || free.length);
  return [...before, ...after];
}

export type Telling = { readonly appointment: Appointment; readonly now: Instant; readonly kind: string; readonly body: string };

/** A message to the phone of an appointment. */
export async function tell(db: Db, { appointment, now, kind, body }: Telling): Promise<void> {
  await queueNotices(db, [{ officeId: appointment.officeId, id: newId(now), dossierId: null, kind, channel: 'sms', address: appointment.phone ?? '', body, createdAt: now }]);
}
