import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import { addMillis, type Instant, plainDateOf } from '../../basics/rules/time.ts';
import type { AppointmentState } from './appointment.ts';

/** What became of somebody who came without an appointment. */
export const walkInOutcomes = ['helped', 'sentToWard', 'comesBack'] as const;
export type WalkInOutcome = (typeof walkInOutcomes)[number];

/** Somebody who came to a post without an appointment, as the member there noted it. No phone; a name only when it was typed. */
export type WalkIn = {
  readonly officeId: number;
  readonly unitCode: string;
  readonly id: string;
  readonly outcome: WalkInOutcome;
  readonly procedureCode: string | null;
  readonly fullName: string | null;
  /** As the machine says, which may have been without a line for days. */
  readonly happenedAt: Instant;
  readonly notedBy: string;
  readonly notedByName: string;
};

/** A machine keeps what it could not send for so long; an older time comes from a clock that is wrong. A rule of the house. */
const walkInLateDaysMax = 30;
/** Clocks of old machines run ahead by some minutes. */
const aheadMinutesMax = 15;

const houseRule = 'Quy ước của hệ thống: khách đến không hẹn được ghi đúng ngày họ đến';

/**
 * When it counts: at its own time, on its own day, however late it arrives; never later than now. Refused: `walkInAhead`, `walkInTooOld` (the clock of the
 * machine is wrong, and the ward would look for it on a day on which nobody came).
 */
export function walkInTime(happenedAt: Instant, now: Instant): Outcome<Instant> {
  if (happenedAt > addMillis(now, aheadMinutesMax * 60_000)) return refuse(walkInAhead);
  if (happenedAt < addMillis(now, -walkInLateDaysMax * 86_400_000)) return refuse(walkInTooOld);
  return allow(happenedAt > now ? now : happenedAt);
}

/** Whether what came again under an id is what is kept under it. A name that was blanked since is not held against it. */
export function isSameWalkIn(kept: WalkIn, said: WalkIn, now: Instant): boolean {
  const isBlanked = kept.fullName === null && kept.happenedAt < addMillis(now, -walkInLateDaysMax * 86_400_000);
  return (
    kept.officeId === said.officeId &&
    kept.unitCode === said.unitCode &&
    kept.notedBy === said.notedBy &&
    kept.outcome === said.outcome &&
    kept.procedureCode === said.procedureCode &&
    kept.happenedAt === said.happenedAt &&
    (isBlanked || kept.fullName === said.fullName)
  );
}

/** Whether a member may take back what is with the ward. Refused: `walkInOfAnother` (somebody else noted it), `walkInDayOver`. Taken back twice is once. */
export function takeBackWalkIn(
  kept: Pick<WalkIn, 'notedBy' | 'happenedAt'> & { readonly state: AppointmentState },
  { personId, now }: { readonly personId: string; readonly now: Instant },
): Outcome<'takenBack' | 'already'> {
  if (kept.notedBy !== personId) return refuse(walkInOfAnother);
  if (kept.state === 'cancelled') return allow('already');
  return plainDateOf(kept.happenedAt) === plainDateOf(now) ? allow('takenBack') : refuse(walkInDayOver);
}

const walkInAhead: Refusal = {
  kind: 'walkInAhead',
  why: { vi: 'Giờ ghi trên máy đi trước giờ thật: đồng hồ của máy đang sai.', en: 'It is noted at a time that has not come: the clock of the machine is wrong.' },
  next: { vi: 'Chỉnh lại đồng hồ của máy, bỏ dòng này rồi ghi lại.', en: 'Set the clock of the machine, take this line back and note it again.' },
  source: houseRule,
};

const walkInTooOld: Refusal = {
  kind: 'walkInTooOld',
  why: {
    vi: `Giờ ghi trên máy đã quá ${walkInLateDaysMax} ngày, hoặc đồng hồ của máy đang sai.`,
    en: `It is noted more than ${walkInLateDaysMax} days ago, or the clock of the machine is wrong.`,
  },
  next: {
    vi: 'Xem lại đồng hồ của máy. Nếu đúng là lâu rồi thì báo phường và bỏ dòng này.',
    en: 'Look at the clock. If it was so long ago tell the ward, and take this line back.',
  },
  source: houseRule,
};

const walkInOfAnother: Refusal = {
  kind: 'walkInOfAnother',
  why: { vi: 'Dòng này do người khác ghi.', en: 'Somebody else noted this.' },
  next: { vi: 'Nhờ người đã ghi bỏ dòng này trong ngày, hoặc báo phường.', en: 'Whoever noted it can take it back within the day; or tell the ward.' },
  source: houseRule,
};

const walkInDayOver: Refusal = {
  kind: 'walkInDayOver',
  why: { vi: 'Ngày ấy đã qua, số liệu của ngày đã chốt.', en: 'That day is over, and so are its figures.' },
  next: { vi: 'Ghi nhầm thì báo phường.', en: 'If it was a mistake tell the ward.' },
  source: houseRule,
};
