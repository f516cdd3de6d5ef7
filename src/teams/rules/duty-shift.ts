import type { Instant, MinuteOfDay, PlainDate } from '../../basics/rules/time.ts';
import { type DayRange, type DutyCalendar, type DutyLine, daysOf, expandPattern, type PlannedShift } from './duty-pattern.ts';

/** A shift is named by its line and its day. */
export type ShiftName = { readonly lineId: string; readonly day: PlainDate };

/** What may be said about a shift; the oldest first, nothing is ever taken out. */
export type DutyChange = { readonly id: string; readonly reason: string | null; readonly notedBy: string; readonly notedAt: Instant } & (
  | ({ readonly kind: 'absent' | 'back' } & ShiftName)
  | ({ readonly kind: 'cover'; readonly personId: string } & ShiftName)
  | ({ readonly kind: 'swapAsked'; readonly other: ShiftName } & ShiftName)
  | { readonly kind: 'swapAgreed' | 'swapDeclined'; readonly swapId: string }
);

/**
 * Who stands there: `named` a member, `byTeam` whomever the team sends; and three ways in which nobody does: `absent` (said so), `left` (no member any
 * more).
 */
export type Manning = 'named' | 'byTeam' | 'absent' | 'left';

export type DutyShift = ShiftName & {
  readonly unitCode: string;
  readonly fromMinute: MinuteOfDay;
  readonly toMinute: MinuteOfDay;
  readonly manning: Manning;
  /** Who stands there, or would have. */
  readonly personId: string | null;
  /** Why somebody is away, in the words given. */
  readonly reason: string | null;
  /** In whose place. */
  readonly insteadOf: string | null;
};

export type Swap = {
  readonly id: string;
  readonly asked: ShiftName;
  readonly other: ShiftName;
  readonly reason: string | null;
  readonly state: 'asked' | 'agreed' | 'declined';
  readonly askedAt: Instant;
};

type Book = {
  readonly lines: readonly DutyLine[];
  readonly changes: readonly DutyChange[];
  readonly range: DayRange;
  readonly calendar: DutyCalendar | null;
  readonly isMember: (personId: string, day: PlainDate) => boolean;
};

/** The duty of some days. Days that a swap reaches to are planned with them, so that both ends of it are known. */
export function dutyIn({ lines, changes, range, calendar, isMember }: Book): readonly DutyShift[] {
  const swapped = changes.flatMap((one) => (one.kind === 'swapAsked' ? [one.day, one.other.day] : []));
  const days = [...new Set([...daysOf(range), ...swapped])].sort();
  const planned = days.flatMap((day) => expandPattern(lines, { from: day, to: day }, calendar));
  return shiftsOf({ planned, changes, isMember }).filter(({ day }) => range.from <= day && day <= range.to);
}

type Known = { readonly planned: readonly PlannedShift[]; readonly changes: readonly DutyChange[]; readonly isMember: (personId: string, day: PlainDate) => boolean };

type SwapAsked = Extract<DutyChange, { readonly other: ShiftName }>;

type Seat = { readonly personId: string | null; readonly absent: 'yes' | 'no'; readonly reason: string | null; readonly insteadOf: string | null };

/**
 * The shifts as they stand: the plan with every change laid over it in its order. A swap counts once the other has agreed, and then both are at each
 * other's table; somebody who is no member on that day stands nowhere.
 */
function shiftsOf({ planned, changes, isMember }: Known): readonly DutyShift[] {
  const seats = new Map<string, Seat>(planned.map(({ line, day }) => [keyOf({ lineId: line.id, day }), seatOf(line)]));
  const asked = new Map<string, SwapAsked>();
  for (const change of changes) {
    if ('swapId' in change) exchange(seats, change.kind === 'swapAgreed' ? asked.get(change.swapId) : undefined);
    else if ('other' in change) asked.set(change.id, change);
    else lay(seats, change);
  }
  return planned.map(({ line, day }) => {
    const { personId, absent, reason, insteadOf } = seats.get(keyOf({ lineId: line.id, day })) ?? seatOf(line);
    const manning = absent === 'yes' ? 'absent' : personId === null ? 'byTeam' : isMember(personId, day) ? 'named' : 'left';
    return { lineId: line.id, day, unitCode: line.unitCode, fromMinute: line.fromMinute, toMinute: line.toMinute, manning, personId, reason, insteadOf };
  });
}

function seatOf(line: DutyLine): Seat {
  return { personId: line.personId, absent: 'no', reason: null, insteadOf: null };
}

function lay(seats: Map<string, Seat>, change: Exclude<DutyChange, { readonly swapId: string } | { readonly other: ShiftName }>): void {
  const seat = seats.get(keyOf(change));
  if (seat === undefined) return;
  if (change.kind === 'cover') seats.set(keyOf(change), { personId: change.personId, absent: 'no', reason: null, insteadOf: seat.personId });
  else if (change.kind === 'absent') seats.set(keyOf(change), { ...seat, absent: 'yes', reason: change.reason });
  else seats.set(keyOf(change), { ...seat, absent: 'no', reason: null });
}

/** Both or neither: a swap with a shift that does not stand any more changes nothing. */
function exchange(seats: Map<string, Seat>, swap: SwapAsked | undefined): void {
  const [one, other] = swap === undefined ? [undefined, undefined] : [seats.get(keyOf(swap)), seats.get(keyOf(swap.other))];
  if (swap === undefined || one === undefined || other === undefined) return;
  seats.set(keyOf(swap), { ...one, personId: other.personId, insteadOf: one.personId });
  seats.set(keyOf(swap.other), { ...other, personId: one.personId, insteadOf: other.personId });
}

function keyOf({ lineId, day }: ShiftName): string {
  return `${lineId} ${day}`;
}

/** Every swap that was asked for, and what became of it. */
export function swapsOf(changes: readonly DutyChange[]): readonly Swap[] {
  const answers = new Map(changes.flatMap((one) => ('swapId' in one ? [[one.swapId, one.kind] as const] : [])));
  return changes.flatMap((one) => {
    if (!('other' in one)) return [];
    const answer = answers.get(one.id);
    const state = answer === undefined ? 'asked' : answer === 'swapAgreed' ? 'agreed' : 'declined';
    return [{ id: one.id, asked: { lineId: one.lineId, day: one.day }, other: one.other, reason: one.reason, state, askedAt: one.notedAt }];
  });
}

/** Whether somebody is there: a place at the table that a citizen can rely on. */
export function isManned(shift: Pick<DutyShift, 'manning'>): boolean {
  return shift.manning === 'named' || shift.manning === 'byTeam';
}

/** Shifts with nobody; the ward is shown them. */
export function gapsOf(shifts: readonly DutyShift[]): readonly DutyShift[] {
  return shifts.filter((shift) => !isManned(shift));
}

/** Who is there at a minute of a day. */
export function onDutyAt(shifts: readonly DutyShift[], moment: { readonly day: PlainDate; readonly minute: MinuteOfDay }): readonly DutyShift[] {
  return shifts.filter((shift) => shift.day === moment.day && shift.fromMinute <= moment.minute && moment.minute < shift.toMinute && isManned(shift));
}
