import { problemError } from '../../basics/http/problem.ts';
import type { FastifyRequest, House } from '../../basics/http/route.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { findMemberSession, listRoster, type MemberSession, type RosterMember } from '../store/member-sessions.ts';
import { memberDeviceRetired, memberSessionEnded, membershipEnded, memberUnknown } from './member-problems.ts';

/** A member at a machine of a post, with that post and the teams of it he is in today. */
export type AskingMember = Pick<MemberSession, 'personId' | 'fullName' | 'officeId' | 'unitCode'> & { readonly teams: RosterMember['teams'] };

/**
 * The member who asks, by his token. Looked up at each asking: a machine out of use, a session that the ward ended, a membership that ended yesterday
 * open nothing. Throws memberUnknown, deviceRetired, memberSessionEnded, membershipEnded.
 */
export async function memberOf(house: Pick<House, 'pool' | 'now'>, request: FastifyRequest): Promise<AskingMember> {
  const now = house.now();
  const session = await findMemberSession(house.pool, { token: String(request.headers['x-member-token']), now });
  if (session === null) throw problemError(memberUnknown);
  if (session.deviceRetired === 'yes') throw problemError(memberDeviceRetired);
  if (session.endedAt !== null) throw problemError(memberSessionEnded);
  const roster = await listRoster(house.pool, { unitCode: session.unitCode, day: plainDateOf(now) });
  const member = roster.find((one) => one.personId === session.personId);
  if (member === undefined) throw problemError(membershipEnded(session.memberUntil));
  const { personId, fullName, officeId, unitCode } = session;
  return { personId, fullName, officeId, unitCode, teams: member.teams };
}
