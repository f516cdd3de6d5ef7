import { randomBytes } from 'node:crypto';
import { problemError } from '../../basics/http/problem.ts';
import { tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { isMobile, normalisePhone } from '../../basics/rules/identity.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import { askPhoneCode, checkPhoneCode, confirmedPurpose } from '../../people/store/phone-codes.ts';
import { listRoster, openMemberSession, type RosterMember } from '../store/member-sessions.ts';
import { memberCodeWrong, noMemberPhone, notOnRoster } from './member-problems.ts';
import { AskMemberCodeShape, DeviceIdParams, DeviceToken, EnteredShape, EnterMemberShape, MemberCodeShape, RosterShape } from './member-shapes.ts';
import type { TeamHouse } from './team-house.ts';

const tags = ['devices'];
const refusals = { '4xx': ProblemShape };

/** Who may sit at a machine of a post: the list it keeps, and a member who shows by his own phone that it is he. */
export function registerMemberOnDeviceRoutes(server: Server, house: TeamHouse): void {
  const asked = countTries({ triesMax: 30, windowMinutes: 15 });

  server.route({
    method: 'GET',
    url: '/api/v1/devices/:id/roster',
    schema: {
      tags,
      summary: 'Danh sách thành viên hôm nay của tổ tại điểm; máy giữ để dùng khi mất mạng',
      params: DeviceIdParams,
      headers: DeviceToken,
      response: { 200: RosterShape, ...refusals },
    },
    async handler(request) {
      const device = await house.deviceOf(request);
      const now = house.now();
      const members = await listRoster(house.pool, { unitCode: device.unitCode, day: plainDateOf(now) });
      return {
        asOf: withOffset(now),
        members: members.map((one) => ({
          personId: one.personId,
          fullName: one.fullName,
          role: one.role,
          canConfirm: mobileOf(one) === null ? ('no' as const) : ('yes' as const),
          teams: teamsView(one.teams),
        })),
      };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/devices/:id/member-codes',
    schema: {
      tags,
      summary: 'Gửi mã 6 số đến điện thoại của chính thành viên',
      params: DeviceIdParams,
      headers: DeviceToken,
      body: AskMemberCodeShape,
      response: { 201: MemberCodeShape, ...refusals },
    },
    async handler(request, reply) {
      const device = await house.deviceOf(request);
      const now = house.now();
      const member = await memberAt(house, { unitCode: device.unitCode, personId: request.body.personId });
      const phone = mobileOf(member);
      if (phone === null) throw problemError(noMemberPhone);
      const waitSeconds = asked.count(device.id, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const answer = await askPhoneCode(house.pool, { phone, purpose: 'member', now, tellCode: house.tellCode });
      if (answer.kind === 'tooMany') throw problemError(tooMany(answer.waitSeconds));
      house.pokeSender();
      return reply.code(201).send({ codeId: answer.id, phoneHint: `…${phone.slice(-3)}` });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/devices/:id/members',
    schema: {
      tags,
      summary: 'Thành viên vào máy bằng mã trên điện thoại của mình',
      params: DeviceIdParams,
      headers: DeviceToken,
      body: EnterMemberShape,
      response: { 201: EnteredShape, ...refusals },
    },
    async handler(request, reply) {
      const device = await house.deviceOf(request);
      const now = house.now();
      const { personId, codeId, code } = request.body;
      const member = await memberAt(house, { unitCode: device.unitCode, personId });
      const checked = await checkPhoneCode(house.pool, { id: codeId, code, now });
      if (checked.kind !== 'confirmed') throw problemError(memberCodeWrong(checked.kind === 'wrong' ? checked.triesLeft : 0));
      // The right code of another phone, or one that spoke of something else, lets nobody in.
      const purpose = await confirmedPurpose(house.pool, { token: checked.confirmation, phone: mobileOf(member), now });
      if (purpose !== 'member') throw problemError(memberCodeWrong(0));
      const [memberToken, memberKey] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
      await openMemberSession(house.pool, { id: newId(now), officeId: device.officeId, personId, deviceId: device.id, token: memberToken, key: memberKey, now });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ memberToken, memberKey, fullName: member.fullName, teams: teamsView(member.teams) });
    },
  });
}

/** Somebody of the post's teams today. Throws notOnRoster. */
async function memberAt(house: TeamHouse, { unitCode, personId }: { readonly unitCode: string; readonly personId: string }): Promise<RosterMember> {
  const roster = await listRoster(house.pool, { unitCode, day: plainDateOf(house.now()) });
  const member = roster.find((one) => one.personId === personId);
  if (member === undefined) throw problemError(notOnRoster);
  return member;
}

function mobileOf({ phone }: Pick<RosterMember, 'phone'>): string | null {
  const normal = normalisePhone(phone ?? '');
  return normal !== null && isMobile(normal) ? normal : null;
}

export function teamsView(teams: RosterMember['teams']) {
  return teams.map(({ id, name, unitCode }) => ({ teamId: id, name, unitCode }));
}
