import type { PlainDate } from '../../basics/rules/time.ts';

export type MemberRole = 'leader' | 'deputy' | 'member';

export const memberRoles: readonly MemberRole[] = ['leader', 'deputy', 'member'];

/** Somebody's place in one team. A person in two teams is one person and two memberships. */
export type Membership = {
  readonly id: string;
  readonly officeId: number;
  readonly teamId: string;
  readonly personId: string;
  readonly positionCode: string;
  readonly positionTitle: string | null;
  readonly role: MemberRole;
  readonly fromOn: PlainDate | null;
  /** The last day; null while it goes on. */
  readonly untilOn: PlainDate | null;
  readonly endedWhy: string | null;
  /** The membership whose seat this is. */
  readonly replaces: string | null;
  readonly seatClosedOn: PlainDate | null;
  readonly seatClosedWhy: string | null;
};

/** Người trong tổ. Phones are contacts, never keys. */
export type TeamPerson = {
  readonly id: string;
  readonly officeId: number;
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly officerId: string | null;
};

/** Whether somebody is in the team on the day; a first day that is not known counts as long ago. */
export function isMemberOn(membership: Pick<Membership, 'fromOn' | 'untilOn'>, day: PlainDate): boolean {
  return (membership.fromOn === null || membership.fromOn <= day) && (membership.untilOn === null || day <= membership.untilOn);
}

/**
 * Seats that a membership left empty by the day: it has ended, nobody who replaces it has begun, and nobody has decided that the seat stays empty.
 * The last day is still a day in the team, so the seat is empty from the day after. Source: report of 2019, IV ("duy trì, kiện toàn nhân sự").
 */
export function vacanciesOn(memberships: readonly Membership[], day: PlainDate): readonly Membership[] {
  const taken = new Set(memberships.filter(({ fromOn }) => fromOn === null || fromOn <= day).map(({ replaces }) => replaces));
  return memberships.filter((one) => one.untilOn !== null && one.untilOn < day && !taken.has(one.id) && (one.seatClosedOn === null || day < one.seatClosedOn));
}
