import { formatDate } from '../../basics/rules/dates-format.ts';
import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';
import type { MemberRole, Membership } from './membership.ts';
import type { Team } from './team.ts';

/** What a change looks at: all memberships of the team, the team itself, and today. */
export type ChangeFacts = { readonly team: Team; readonly memberships: readonly Membership[]; readonly today: PlainDate };

const source = 'Quy tắc của hệ thống: sổ thành viên Tổ tư vấn (báo cáo 2019, mục IV: duy trì, kiện toàn nhân sự)';

/**
 * Ends a membership; `lastOn` is the last day in the team, at most a year ahead. Its seat is empty from the day after.
 * Refuses: endedAlready, endsBeforeItBegan, farAhead.
 */
export function endMembership(one: Membership, end: { readonly lastOn: PlainDate; readonly why: string }, { today }: Pick<ChangeFacts, 'today'>): Outcome<Membership> {
  if (one.untilOn !== null) return refuse(endedAlready(one.untilOn));
  if (one.fromOn !== null && end.lastOn < one.fromOn) return refuse(endsBeforeItBegan(one.fromOn));
  if (end.lastOn > addDays(today, daysAheadMax)) return refuse(farAhead);
  return allow({ ...one, untilOn: end.lastOn, endedWhy: end.why });
}

/** Takes an end back, as long as nobody has the seat and it is not closed. Refuses: notEnded, seatTaken, seatClosed. */
export function takeBackEnd(one: Membership, { memberships }: Pick<ChangeFacts, 'memberships'>): Outcome<Membership> {
  if (one.untilOn === null) return refuse(notEnded);
  if (isTaken(one, memberships)) return refuse(seatTaken);
  if (one.seatClosedOn !== null) return refuse(seatClosed);
  return allow({ ...one, untilOn: null, endedWhy: null });
}

/** Decides that the seat which a membership left stays empty, from `on`. Refuses: notEnded, seatTaken, seatClosed, closesBeforeItIsEmpty. */
export function closeSeat(one: Membership, close: { readonly on: PlainDate; readonly why: string }, { memberships }: Pick<ChangeFacts, 'memberships'>): Outcome<Membership> {
  if (one.untilOn === null) return refuse(notEnded);
  if (isTaken(one, memberships)) return refuse(seatTaken);
  if (one.seatClosedOn !== null) return refuse(seatClosed);
  if (close.on <= one.untilOn) return refuse(closesBeforeItIsEmpty(one.untilOn));
  return allow({ ...one, seatClosedOn: close.on, seatClosedWhy: close.why });
}

/** Opens a closed seat again. Refuses: seatNotClosed. */
export function reopenSeat(one: Membership): Outcome<Membership> {
  return one.seatClosedOn === null ? refuse(seatNotClosed) : allow({ ...one, seatClosedOn: null, seatClosedWhy: null });
}

/**
 * Another position or role from a day on. What was true before that day stays as it was: the old row ends the day before, and a new one in the same
 * seat goes on. On the first day itself (or before, or where the first day is not known) it is a correction of the row. Refuses: endedAlready, farAhead.
 */
export function changePlace(
  one: Membership,
  change: { readonly id: string; readonly fromOn: PlainDate; readonly positionCode: string; readonly positionTitle: string | null; readonly role: MemberRole },
  { today }: Pick<ChangeFacts, 'today'>,
): Outcome<{ readonly kept: Membership; readonly next: Membership | null }> {
  if (one.untilOn !== null) return refuse(endedAlready(one.untilOn));
  if (change.fromOn > addDays(today, daysAheadMax)) return refuse(farAhead);
  const { positionCode, positionTitle, role } = change;
  if (one.fromOn === null || change.fromOn <= one.fromOn) return allow({ kept: { ...one, positionCode, positionTitle, role }, next: null });
  const kept = { ...one, untilOn: addDays(change.fromOn, -1), endedWhy: 'Đổi chức danh hoặc vai trò' };
  return allow({ kept, next: { ...one, id: change.id, fromOn: change.fromOn, positionCode, positionTitle, role, replaces: one.id } });
}

/**
 * A new membership of a team, in a seat of its own or in one that was left. Refuses: teamEnded, beginsBeforeTheTeam, farAhead, isMemberAlready,
 * noSuchSeat, seatTaken, seatClosed, beginsBeforeItIsEmpty.
 */
export function addMembership(next: Membership, { team, memberships, today }: ChangeFacts): Outcome<Membership> {
  if (team.endedOn !== null && (next.fromOn === null || next.fromOn > team.endedOn)) return refuse(teamEnded(team.endedOn));
  if (next.fromOn !== null && next.fromOn > addDays(today, daysAheadMax)) return refuse(farAhead);
  if (next.fromOn !== null && team.foundedOn !== null && next.fromOn < team.foundedOn) return refuse(beginsBeforeTheTeam(team.foundedOn));
  const own = memberships.filter((one) => one.personId === next.personId);
  if (own.some((one) => one.untilOn === null || next.fromOn === null || one.untilOn >= next.fromOn)) return refuse(isMemberAlready);
  if (next.replaces === null) return allow(next);
  const seat = memberships.find((one) => one.id === next.replaces && one.teamId === next.teamId);
  if (seat === undefined || seat.untilOn === null) return refuse(noSuchSeat);
  if (isTaken(seat, memberships)) return refuse(seatTaken);
  if (seat.seatClosedOn !== null) return refuse(seatClosed);
  if (next.fromOn === null || next.fromOn <= seat.untilOn) return refuse(beginsBeforeItIsEmpty(seat.untilOn));
  return allow(next);
}

function isTaken(seat: Membership, memberships: readonly Membership[]): boolean {
  return memberships.some(({ replaces }) => replaces === seat.id);
}

const daysAheadMax = 366;

function endedAlready(on: PlainDate): Refusal {
  return {
    kind: 'endedAlready',
    why: { vi: `Người này đã thôi tham gia tổ từ sau ngày ${formatDate(on)}.`, en: `This membership ended on ${formatDate(on)}.` },
    next: { vi: 'Tải lại trang để xem danh sách mới nhất.', en: 'Reload the page to see the newest list.' },
    source,
  };
}

function endsBeforeItBegan(on: PlainDate): Refusal {
  return {
    kind: 'endsBeforeItBegan',
    why: { vi: `Ngày cuối trước ngày vào tổ (${formatDate(on)}).`, en: `The last day is before the first one (${formatDate(on)}).` },
    next: { vi: 'Ghi lại ngày cuối.', en: 'Write the last day again.' },
    source,
  };
}

const farAhead: Refusal = {
  kind: 'farAhead',
  why: { vi: 'Ngày ghi ở quá xa trong tương lai (hơn một năm).', en: 'The day is more than a year ahead.' },
  next: { vi: 'Xem lại năm đã gõ.', en: 'Look at the year again.' },
  source,
};

const notEnded: Refusal = {
  kind: 'notEnded',
  why: { vi: 'Người này còn trong tổ, nên chưa có chỗ khuyết.', en: 'This person is still in the team; there is no empty seat.' },
  next: { vi: 'Cho thôi tham gia trước.', en: 'End the membership first.' },
  source,
};

const seatTaken: Refusal = {
  kind: 'seatTaken',
  why: { vi: 'Chỗ này đã có người thay.', en: 'Somebody has this seat already.' },
  next: { vi: 'Tải lại trang để xem ai đã vào chỗ này.', en: 'Reload the page to see who has it.' },
  source,
};

const seatClosed: Refusal = {
  kind: 'seatClosed',
  why: { vi: 'Chỗ này đã thôi bố trí người.', en: 'This seat was closed.' },
  next: { vi: 'Mở lại chỗ trước, rồi chọn người.', en: 'Open the seat again, then choose somebody.' },
  source,
};

const seatNotClosed: Refusal = {
  kind: 'seatNotClosed',
  why: { vi: 'Chỗ này không bị thôi bố trí.', en: 'This seat is not closed.' },
  next: { vi: 'Tải lại trang.', en: 'Reload the page.' },
  source,
};

function closesBeforeItIsEmpty(on: PlainDate): Refusal {
  return {
    kind: 'closesBeforeItIsEmpty',
    why: { vi: `Người cũ còn trong tổ đến hết ngày ${formatDate(on)}.`, en: `The seat is taken until ${formatDate(on)}.` },
    next: { vi: 'Ghi ngày sau ngày đó.', en: 'Write a later day.' },
    source,
  };
}

function beginsBeforeItIsEmpty(on: PlainDate): Refusal {
  return {
    kind: 'beginsBeforeItIsEmpty',
    why: {
      vi: `Người cũ còn trong tổ đến hết ngày ${formatDate(on)}; người thay vào từ ngày sau đó.`,
      en: `The seat is taken until ${formatDate(on)}; the next one begins after it.`,
    },
    next: { vi: 'Ghi ngày bắt đầu sau ngày đó.', en: 'Write a first day after it.' },
    source,
  };
}

function beginsBeforeTheTeam(on: PlainDate): Refusal {
  return {
    kind: 'beginsBeforeTheTeam',
    why: { vi: `Tổ thành lập ngày ${formatDate(on)}, sau ngày vào tổ đã ghi.`, en: `The team was founded on ${formatDate(on)}, later than this first day.` },
    next: { vi: 'Ghi ngày từ ngày thành lập trở đi, hoặc sửa ngày thành lập của tổ.', en: 'Write a day from then on, or mend the day of founding.' },
    source,
  };
}

function teamEnded(on: PlainDate): Refusal {
  return {
    kind: 'teamEnded',
    why: { vi: `Tổ đã kết thúc hoạt động ngày ${formatDate(on)}.`, en: `The team ended on ${formatDate(on)}.` },
    next: { vi: 'Thêm người vào tổ kế tục.', en: 'Add the person to the team that continues it.' },
    source,
  };
}

const isMemberAlready: Refusal = {
  kind: 'isMemberAlready',
  why: { vi: 'Người này đang ở trong tổ trong thời gian đó.', en: 'This person is in the team in that time already.' },
  next: { vi: 'Nếu chỉ đổi chức danh hay vai trò, dùng nút Đổi vai trò.', en: 'To change position or role, use Change.' },
  source,
};

const noSuchSeat: Refusal = {
  kind: 'noSuchSeat',
  why: { vi: 'Chỗ khuyết này không còn.', en: 'This empty seat is no more.' },
  next: { vi: 'Tải lại trang để xem các chỗ khuyết.', en: 'Reload the page to see the empty seats.' },
  source,
};
