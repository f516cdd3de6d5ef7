import type { PlainDate } from '../../basics/rules/time.ts';
import { isMemberOn, type Membership } from './membership.ts';

export type MemberCard = { readonly validUntil: PlainDate; readonly revokedAt: string | null };

/** A card is good for a year; then it is printed anew, so that a lost one dies by itself. A rule of the house. */
export const cardDays = 365;

/** Whether the card is good today: not revoked, not past its day, and its holder is still in the team. */
export function cardStanding(card: MemberCard, membership: Pick<Membership, 'fromOn' | 'untilOn'>, today: PlainDate): 'genuine' | 'ended' {
  return card.revokedAt === null && today <= card.validUntil && isMemberOn(membership, today) ? 'genuine' : 'ended';
}
