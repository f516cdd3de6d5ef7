import type { Refusal } from '../../basics/rules/outcome.ts';
import { fold } from '../../basics/rules/text.ts';
import type { Instant, MinuteOfDay, PlainDate } from '../../basics/rules/time.ts';
import { freeSeat, type OpenSlot, type Slot } from './appointment-slots.ts';

export type AppointmentState = 'booked' | 'cancelled' | 'came' | 'noShow';

export type Appointment = Slot & {
  readonly officeId: number;
  readonly id: string;
  readonly unitCode: string;
  readonly kind: 'booked' | 'walkIn';
  readonly seat: number | null;
  readonly code: string | null;
  readonly fullName: string | null;
  readonly phone: string | null;
  readonly procedureCode: string | null;
  readonly state: AppointmentState;
  readonly madeAt: Instant;
};

export type WantedAppointment = {
  readonly id: string;
  readonly day: PlainDate;
  readonly fromMinute: MinuteOfDay;
  readonly fullName: string;
  readonly phone: string;
};

/** So many times ahead may stand for one phone: a family shares it. A rule of the house, against empty chairs. */
export const openPerPhoneMax = 3;

type Known = {
  /** The slots that can be chosen now, with the places they have in all. */
  readonly slots: readonly OpenSlot[];
  /** Standing appointments of that slot at that post. */
  readonly there: readonly Pick<Appointment, 'seat' | 'phone' | 'fullName'>[];
  /** How many times ahead stand for the phone, here and elsewhere. */
  readonly openOfPhone: number;
};

export type Booked = { readonly kind: 'seat'; readonly seat: number; readonly slot: OpenSlot } | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Whether the time can be had. Refused: `slotNotOffered` (nobody is there then, it has begun, or it is too far ahead), `sameAppointment` (the same
 * person has it already, sent from another page), `tooManyAppointments`, `slotTaken`.
 */
export function bookSlot(wanted: WantedAppointment, { slots, there, openOfPhone }: Known): Booked {
  const slot = slots.find((one) => one.day === wanted.day && one.fromMinute === wanted.fromMinute);
  if (slot === undefined) return { kind: 'refused', refusal: slotNotOffered };
  const isSame = there.some((one) => one.phone === wanted.phone && one.fullName !== null && fold(one.fullName) === fold(wanted.fullName));
  if (isSame) return { kind: 'refused', refusal: sameAppointment };
  if (openOfPhone >= openPerPhoneMax) return { kind: 'refused', refusal: tooManyAppointments };
  const seat = freeSeat(
    slot.capacity,
    there.flatMap((one) => (one.seat === null ? [] : [one.seat])),
  );
  return seat === null ? { kind: 'refused', refusal: slotTaken } : { kind: 'seat', seat, slot };
}

const houseRule = 'Quy ước của hệ thống: mỗi lượt khoảng 30 phút, số chỗ bằng số thành viên trực';

const slotNotOffered: Refusal = {
  kind: 'slotNotOffered',
  why: { vi: 'Giờ này không có người trực, hoặc đã qua.', en: 'Nobody is on duty then, or the time has passed.' },
  next: { vi: 'Chọn một giờ còn trống trong danh sách.', en: 'Choose one of the free times.' },
  source: houseRule,
};

const slotTaken: Refusal = {
  kind: 'slotTaken',
  why: { vi: 'Giờ này vừa có người khác chọn.', en: 'Somebody else has just taken this time.' },
  next: { vi: 'Chọn một giờ còn trống gần đó; tên và số điện thoại bạn đã gõ vẫn còn.', en: 'Choose a free time near it; the name and phone you typed are still there.' },
  source: houseRule,
};

const sameAppointment: Refusal = {
  kind: 'sameAppointment',
  why: { vi: 'Người này đã có hẹn đúng giờ này rồi.', en: 'This person has this very appointment already.' },
  next: { vi: 'Mã hẹn đã gửi vào tin nhắn. Cần xem hoặc hủy thì dùng mã đó.', en: 'The code was sent by message; use it to see or cancel.' },
  source: houseRule,
};

const tooManyAppointments: Refusal = {
  kind: 'tooManyAppointments',
  why: { vi: `Số điện thoại này đang giữ ${openPerPhoneMax} lượt hẹn chưa đến.`, en: `This phone holds ${openPerPhoneMax} appointments that are still ahead.` },
  next: { vi: 'Hủy bớt một lượt bằng mã hẹn, hoặc cứ đến trong giờ trực, không cần hẹn.', en: 'Cancel one by its code, or simply come while somebody is on duty.' },
  source: houseRule,
};

type Moment = { readonly day: PlainDate; readonly minute: MinuteOfDay };

/** Whether its time has gone by. */
export function isOver(appointment: Slot, now: Moment): boolean {
  return appointment.day < now.day || (appointment.day === now.day && appointment.toMinute <= now.minute);
}

/** Whether somebody is still waited for at its time: what was cancelled, noted or is over stays where it was, and who came without one had none. */
export function isAhead(appointment: Pick<Appointment, 'state' | 'kind'> & Slot, now: Moment): boolean {
  return appointment.kind === 'booked' && appointment.state === 'booked' && !isOver(appointment, now);
}

/** What may be noted about an appointment by those who are there; cancelling is the person's own. */
export type Noted = 'came' | 'noShow' | 'booked';

/** Refused when it was cancelled, or when somebody is said not to have come before the time has begun. */
export function noteAppointment(appointment: Pick<Appointment, 'state' | 'kind'> & Slot, { noted, now }: { readonly noted: Noted; readonly now: Moment }): Refusal | null {
  if (appointment.state === 'cancelled') return wasCancelled;
  const hasBegun = appointment.day < now.day || (appointment.day === now.day && appointment.fromMinute <= now.minute);
  return noted === 'noShow' && !hasBegun ? notYet : null;
}

const wasCancelled: Refusal = {
  kind: 'appointmentCancelled',
  why: { vi: 'Người dân đã hủy lượt hẹn này.', en: 'The person has cancelled this appointment.' },
  next: { vi: 'Nếu người ấy vẫn đến, ghi là khách đến không hẹn.', en: 'If they came all the same, note a walk-in.' },
  source: houseRule,
};

const notYet: Refusal = {
  kind: 'appointmentNotYet',
  why: { vi: 'Chưa đến giờ hẹn.', en: 'The time has not come yet.' },
  next: { vi: 'Ghi sau khi đã qua giờ hẹn.', en: 'Note it after the time has passed.' },
  source: houseRule,
};
