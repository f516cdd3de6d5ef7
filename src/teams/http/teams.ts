import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { groupBy } from '../../basics/rules/group-by.ts';
import { oneOf, PlainDateShape, ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { compositionOf, tallyOf } from '../rules/composition.ts';
import { isMemberOn } from '../rules/membership.ts';
import { isTeamOn } from '../rules/team.ts';
import { listKinds, listPositions } from '../store/team-data.ts';
import { findTeam, listMemberships, listTeams } from '../store/teams.ts';
import { TeamParams } from './change-shapes.ts';
import { managesOffice, readerOf, seenBy } from './team-access.ts';
import type { TeamHouse } from './team-house.ts';
import { pageView } from './team-page-view.ts';
import { dayIn } from './team-problems.ts';
import { CompositionShape, type CompositionView, LevelShape, TeamPageShape, TeamsShape, type TeamsView } from './team-shapes.ts';
import { compareRows, isMeant, positionName, rowView, wardName } from './team-views.ts';

const tags = ['teams'];
const refusals = { '4xx': ProblemShape };
const OfficeNumber = Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 });

const Filters = {
  office: Type.Optional(OfficeNumber),
  level: Type.Optional(LevelShape),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  day: Type.Optional(PlainDateShape),
} as const;

const TeamsQuery = Type.Object(
  { ...Filters, q: Type.Optional(Type.String({ maxLength: 100 })), only: Type.Optional(oneOf('vacancy', 'unknown')) },
  { additionalProperties: false },
);
const CompositionQuery = Type.Object({ office: Filters.office, kind: Filters.kind, day: Filters.day }, { additionalProperties: false });

type Wanted = { readonly office?: number; readonly day?: string; readonly kind?: string };

/** The teams an officer sees, one of them, and their composition. */
export function registerTeamReading(server: Server, house: TeamHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/teams',
    schema: {
      tags,
      summary: 'Các tổ mà cán bộ được xem, tính đến một ngày: số thành viên, chỗ khuyết, tổ chưa rõ danh sách',
      querystring: TeamsQuery,
      response: { 200: TeamsShape, ...refusals },
    },
    async handler(request, reply) {
      reply.header('cache-control', 'no-store');
      return teamsView(house, request, request.query);
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/teams/:id',
    schema: { tags, summary: 'Một tổ: thành viên trước nay, chỗ khuyết, văn bản, tổ trước và sau, sổ thay đổi', params: TeamParams, response: { 200: TeamPageShape, ...refusals } },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const team = seenBy(house, officer, await findTeam(house.pool, request.params.id));
      reply.header('cache-control', 'no-store');
      return pageView(house, officer, team);
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/team-composition',
    schema: {
      tags,
      summary: 'Thành phần các tổ theo cấp và chức danh, tính đến một ngày (mục II.2 của báo cáo)',
      querystring: CompositionQuery,
      response: { 200: CompositionShape, ...refusals },
    },
    async handler(request, reply) {
      reply.header('cache-control', 'no-store');
      return compositionView(house, request, request.query);
    },
  });
}

async function gather(house: TeamHouse, request: FastifyRequest, wanted: Wanted) {
  const { officer, offices } = await readerOf(house, request);
  if (wanted.office !== undefined && !offices.some(({ id }) => id === wanted.office)) throw problemError(notAllowed);
  const officeIds = wanted.office === undefined ? offices.map(({ id }) => id) : [wanted.office];
  const day = wanted.day === undefined ? plainDateOf(house.now()) : dayIn(wanted.day, 'day');
  const [teams, memberships, kinds] = await Promise.all([listTeams(house.pool, officeIds), listMemberships(house.pool, officeIds), listKinds(house.pool)]);
  return { officer, offices, day, kinds, memberships, teams: teams.filter((team) => isTeamOn(team, day) && (wanted.kind === undefined || team.kindCode === wanted.kind)) };
}

async function teamsView(
  house: TeamHouse,
  request: FastifyRequest,
  query: Wanted & { readonly level?: string; readonly q?: string; readonly only?: 'vacancy' | 'unknown' },
): Promise<TeamsView> {
  const { officer, offices, day, kinds, memberships, teams } = await gather(house, request, query);
  const directory = house.directory();
  const byTeam = groupBy(memberships, ({ teamId }) => teamId);
  const found = teams
    .filter((team) => query.level === undefined || team.level === query.level)
    .map((team) => ({ team, row: rowView(team, byTeam.get(team.id) ?? [], { directory, kinds, day }) }))
    .filter(({ team, row }) => {
      const current = (byTeam.get(team.id) ?? []).filter((one) => isMemberOn(one, day));
      const isWanted = query.only === undefined || (query.only === 'vacancy' ? (row.vacancies ?? 0) > 0 : row.roster === 'unknown');
      return isWanted && isMeant(row, current, query.q ?? '');
    });
  return {
    day,
    mayManage: offices.filter(({ id }) => managesOffice(house, officer, id)).map(({ id }) => id),
    offices: offices.map(({ id, unitCode, unitKind }) => ({
      id,
      unitCode,
      name: wardName(directory, id, day),
      level: unitKind === 'ward' ? ('ward' as const) : ('district' as const),
    })),
    tally: tallyOf({ teams: found.map(({ team }) => team), memberships, day }),
    rows: found.map(({ row }) => row).sort(compareRows),
  };
}

async function compositionView(house: TeamHouse, request: FastifyRequest, query: Wanted): Promise<CompositionView> {
  const { day, memberships, teams } = await gather(house, request, query);
  const positions = await listPositions(house.pool);
  return {
    day,
    levels: compositionOf({ teams, memberships, positions, day }).map((one) => ({
      ...one,
      positions: one.positions === null ? null : one.positions.map((count) => ({ ...count, name: positionName(positions, { level: one.level, code: count.code }) })),
    })),
  };
}
