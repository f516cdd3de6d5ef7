import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { oneLine, written } from '../../basics/rules/text.ts';
import { addDays, type Instant, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { addMembership, changePlace, closeSeat, endMembership, reopenSeat, takeBackEnd } from '../rules/change-membership.ts';
import type { Membership } from '../rules/membership.ts';
import type { Team } from '../rules/team.ts';
import type { TeamChangeKind } from '../rules/team-change.ts';
import { recordTeamChange, type TeamWork, told } from '../store/record-change.ts';
import { listPositions } from '../store/team-data.ts';
import { findMembership, findTeam, type MemberRow } from '../store/teams.ts';
import { type MembershipChange, MembershipChangeShape, type NewMembership, NewMembershipShape, TeamParams } from './change-shapes.ts';
import { managedBy } from './team-access.ts';
import type { TeamHouse } from './team-house.ts';
import { pageView } from './team-page-view.ts';
import { dayIn, mustBe, wrongField } from './team-problems.ts';
import { TeamPageShape } from './team-shapes.ts';
import { personMeant } from './who.ts';

const tags = ['teams'];
const refusals = { '4xx': ProblemShape };

/** Who comes into a team, leaves it, or changes his place in it. Each change answers with the team as it now is. */
export function registerMembershipRoutes(server: Server, house: TeamHouse): void {
  server.route({
    method: 'POST',
    url: '/api/v1/teams/:id/memberships',
    schema: {
      tags,
      summary: 'Thêm một người vào tổ: người đã có trong sổ, hoặc người mới; có thể vào một chỗ khuyết. Gửi lại cùng id không thêm lần nữa',
      params: TeamParams,
      body: NewMembershipShape,
      response: { 201: TeamPageShape, ...refusals },
    },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const team = managedBy(house, officer, await findTeam(house.pool, request.params.id));
      const { body } = request;
      const now = house.now();
      const changing = { officerId: officer.id, at: now, document: written(oneLine(body.document ?? '')) };
      await recordTeamChange(house.pool, { teamId: team.id, changing }, ({ db, team: locked, memberships }) => joining(db, { body, team: locked, memberships, now }));
      return reply.code(201).send(await pageView(house, officer, (await findTeam(house.pool, team.id)) ?? team));
    },
  });

  server.route({
    method: 'PATCH',
    url: '/api/v1/memberships/:id',
    schema: {
      tags,
      summary: 'Cho thôi (end), lấy lại (takeBackEnd), thay người (replace), thôi bố trí chỗ khuyết (closeSeat), mở lại (reopenSeat), đổi chức danh hay vai trò (change)',
      params: TeamParams,
      body: MembershipChangeShape,
      response: { 200: TeamPageShape, ...refusals },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { id } = request.params;
      const found = managedBy(house, officer, await findMembership(house.pool, id));
      const { body } = request;
      const now = house.now();
      const changing = { officerId: officer.id, at: now, document: 'document' in body ? written(oneLine(body.document ?? '')) : null };
      const team = await recordTeamChange(house.pool, { teamId: found.teamId, changing }, async ({ db, team: locked, memberships }) => {
        const one = memberships.find((row) => row.id === id);
        if (one === undefined) throw problemError(notFound);
        return changeOf(db, { one, body, team: locked, memberships, now });
      });
      if (team === null) throw problemError(notFound);
      return pageView(house, officer, team);
    },
  });
}

type At = { readonly team: Team; readonly memberships: readonly MemberRow[]; readonly now: Instant };

async function joining(db: Db, { body, team, memberships, now }: At & { readonly body: NewMembership }): Promise<TeamWork> {
  if (memberships.some(({ id }) => id === body.id)) return { lines: [] };
  await freeId(db, body.id);
  const { person, isNew } = await personMeant(db, { who: body, officeId: team.officeId, now });
  const place = await placeIn(db, team, body);
  const next: Membership = {
    ...blank,
    ...place,
    id: body.id,
    officeId: team.officeId,
    teamId: team.id,
    personId: person.id,
    fromOn: dayIn(body.fromOn, 'fromOn'),
    replaces: body.replaces ?? null,
  };
  const added = mustBe(addMembership(next, { team, memberships, today: plainDateOf(now) }));
  return {
    ...(team.roster === 'unknown' ? { team: { ...team, roster: 'known' as const } } : {}),
    people: isNew === 'yes' ? [person] : [],
    memberships: [added],
    lines: [{ what: added.replaces === null ? 'join' : 'replace', subjectId: added.id, before: null, after: told(added, person.fullName) }],
  };
}

async function changeOf(db: Db, { one, body, ...at }: At & { readonly one: MemberRow; readonly body: MembershipChange }): Promise<TeamWork> {
  const { team, memberships, now } = at;
  const facts = { team, memberships, today: plainDateOf(now) };
  switch (body.act) {
    case 'end':
      return rewritten('end', one, mustBe(endMembership(one, { lastOn: dayIn(body.lastOn, 'lastOn'), why: oneLine(body.why) }, facts)));
    case 'takeBackEnd':
      return rewritten('takeBackEnd', one, mustBe(takeBackEnd(one, facts)));
    case 'closeSeat':
      return rewritten('closeSeat', one, mustBe(closeSeat(one, { on: dayIn(body.on, 'on'), why: oneLine(body.why) }, facts)));
    case 'reopenSeat':
      return rewritten('reopenSeat', one, mustBe(reopenSeat(one)));
    case 'change':
      return moving(db, { one, body, ...at });
    case 'replace':
      return replacing(db, { one, body, ...at });
  }
}

function rewritten(what: TeamChangeKind, one: MemberRow, next: Membership): TeamWork {
  return { memberships: [next], lines: [{ what, subjectId: one.id, before: told(one, one.person.fullName), after: told(next, one.person.fullName) }] };
}

async function moving(
  db: Db,
  { one, body, team, memberships, now }: At & { readonly one: MemberRow; readonly body: Extract<MembershipChange, { act: 'change' }> },
): Promise<TeamWork> {
  if (memberships.some(({ id }) => id === body.id)) return { lines: [] };
  await freeId(db, body.id);
  const place = await placeIn(db, team, body);
  const { kept, next } = mustBe(changePlace(one, { ...place, id: body.id, fromOn: dayIn(body.fromOn, 'fromOn') }, { today: plainDateOf(now) }));
  const { fullName } = one.person;
  return {
    memberships: next === null ? [kept] : [kept, next],
    lines: [{ what: 'change', subjectId: one.id, before: told(one, fullName), after: told(next ?? kept, fullName) }],
  };
}

/** Somebody else takes the seat. Whoever still sits in it leaves the day before. */
async function replacing(
  db: Db,
  { one, body, team, memberships, now }: At & { readonly one: MemberRow; readonly body: Extract<MembershipChange, { act: 'replace' }> },
): Promise<TeamWork> {
  if (memberships.some(({ id }) => id === body.id)) return { lines: [] };
  const today = plainDateOf(now);
  const lastOn = addDays(dayIn(body.fromOn, 'fromOn'), -1);
  const why = oneLine(body.why ?? '');
  const left = one.untilOn === null ? rewritten('end', one, mustBe(endMembership(one, { lastOn, why: why === '' ? 'Có người thay' : why }, { today }))) : null;
  const after = left === null ? memberships : memberships.map((row) => (row.id === one.id ? { ...row, ...left.memberships?.[0] } : row));
  const joined = await joining(db, { body: { ...body, replaces: one.id }, team, memberships: after, now });
  return { ...joined, memberships: [...(left?.memberships ?? []), ...(joined.memberships ?? [])], lines: [...(left?.lines ?? []), ...joined.lines] };
}

type Place = Pick<Membership, 'positionCode' | 'positionTitle' | 'role'>;

async function placeIn(db: Db, team: Team, told: { readonly positionCode: string; readonly positionTitle?: string | null; readonly role: Membership['role'] }): Promise<Place> {
  const positions = await listPositions(db);
  if (!positions.some(({ level, code }) => level === team.level && code === told.positionCode))
    throw wrongField('positionCode', { vi: 'Không có chức danh này ở cấp của tổ.', en: 'There is no such position at the level of the team.' });
  return { positionCode: told.positionCode, positionTitle: written(oneLine(told.positionTitle ?? '')), role: told.role };
}

/** An id that a membership of another team has is no id for this one. */
async function freeId(db: Db, id: string): Promise<void> {
  if ((await findMembership(db, id)) !== null)
    throw wrongField('id', { vi: 'Mã này đã dùng cho việc khác; tải lại trang.', en: 'This id is used for something else; reload the page.' });
}

const blank = { untilOn: null, endedWhy: null, seatClosedOn: null, seatClosedWhy: null } as const;
