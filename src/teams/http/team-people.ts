import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { isMemberOn, type TeamPerson } from '../rules/membership.ts';
import { correctPerson } from '../store/correct-person.ts';
import { findPerson, searchPeople } from '../store/people.ts';
import { listPositions } from '../store/team-data.ts';
import { listTeams, membershipsOfPerson, teamsOfPerson } from '../store/teams.ts';
import { CorrectPersonShape, TeamParams } from './change-shapes.ts';
import { managedBy, managesOffice, readerOf, seenBy } from './team-access.ts';
import type { TeamHouse } from './team-house.ts';
import { PeopleShape, PersonShape, type PersonView } from './team-shapes.ts';
import { positionName, wardName } from './team-views.ts';
import { readPerson } from './who.ts';

const tags = ['teams'];
const refusals = { '4xx': ProblemShape };
const PeopleQuery = Type.Object(
  { office: Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 }), q: Type.String({ minLength: 2, maxLength: 100, pattern: '\\S\\S' }) },
  { additionalProperties: false },
);

/** The people of the teams: found by name or phone, and in which teams each is. */
export function registerTeamPeople(server: Server, house: TeamHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/team-people',
    schema: {
      tags,
      summary: 'Tìm người trong các tổ của một đơn vị, theo tên (không cần dấu) hoặc các số cuối điện thoại',
      querystring: PeopleQuery,
      response: { 200: PeopleShape, ...refusals },
    },
    async handler(request, reply) {
      const { offices } = await readerOf(house, request);
      const { office, q } = request.query;
      if (!offices.some(({ id }) => id === office)) throw problemError(notAllowed);
      reply.header('cache-control', 'no-store');
      const day = plainDateOf(house.now());
      const rows = [];
      for (const { id, fullName, phone, email } of await searchPeople(house.pool, { officeIds: [office], words: q }))
        rows.push({ id, fullName, phone, email, teams: (await teamsOfPerson(house.pool, { personId: id, day })).map(({ name }) => name) });
      return { rows };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/team-people/:id',
    schema: { tags, summary: 'Một người: ở những tổ nào, trước nay', params: TeamParams, response: { 200: PersonShape, ...refusals } },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const person = seenBy(house, officer, await findPerson(house.pool, request.params.id));
      reply.header('cache-control', 'no-store');
      return personView(house, officer, person);
    },
  });

  server.route({
    method: 'PATCH',
    url: '/api/v1/team-people/:id',
    schema: { tags, summary: 'Sửa họ tên, điện thoại, thư điện tử của một người', params: TeamParams, body: CorrectPersonShape, response: { 200: PersonShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      const person = managedBy(house, officer, await findPerson(house.pool, request.params.id));
      const { fullName = person.fullName, phone = person.phone, email = person.email } = request.body;
      const next: TeamPerson = { ...person, ...readPerson({ fullName, phone, email }) };
      await correctPerson(house.pool, { before: person, after: next, changing: { officerId: officer.id, at: house.now(), document: null } });
      return personView(house, officer, next);
    },
  });
}

async function personView(house: TeamHouse, officer: OfficerSession, person: TeamPerson): Promise<PersonView> {
  const today = plainDateOf(house.now());
  const [memberships, positions, teams] = await Promise.all([membershipsOfPerson(house.pool, person.id), listPositions(house.pool), listTeams(house.pool, [person.officeId])]);
  const { id, fullName, phone, email } = person;
  return {
    id,
    fullName,
    phone,
    email,
    officeId: person.officeId,
    mayManage: managesOffice(house, officer, person.officeId) ? 'yes' : 'no',
    teams: memberships.flatMap((one) => {
      const team = teams.find((row) => row.id === one.teamId);
      if (team === undefined) return [];
      return [
        {
          membershipId: one.id,
          teamId: team.id,
          teamName: team.name,
          wardName: wardName(house.directory(), team.officeId, today),
          positionName: positionName(positions, { level: team.level, code: one.positionCode }),
          role: one.role,
          fromOn: one.fromOn,
          untilOn: one.untilOn,
          when: isMemberOn(one, today) ? ('now' as const) : one.untilOn !== null && one.untilOn < today ? ('past' as const) : ('later' as const),
        },
      ];
    }),
  };
}
