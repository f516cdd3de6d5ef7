import { periodDay } from '../../basics/http/period.ts';
import { problemError } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { formatRate } from '../../basics/rules/numbers.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import { aloneOf, type CreditFigures, creditTable } from '../rules/credit.ts';
import { countChannels, countHelped, countLaterAlone } from '../store/credit.ts';
import { listMemberships, listTeams } from '../store/teams.ts';
import type { MandateHouse } from './mandate-house.ts';
import { officerAt } from './ward-mandates.ts';
import { CreditQuery, CreditShape, type CreditView } from './ward-shapes.ts';

/** Credit for help: to post, team and member, what is not confirmed apart; and whether help turns into habit. */
export function registerCreditRoutes(server: Server, house: MandateHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/team-credit',
    schema: {
      tags: ['staff', 'teams'],
      summary: 'Công sức hỗ trợ của điểm, tổ, thành viên trong một kỳ; phần chưa xác nhận để riêng',
      querystring: CreditQuery,
      response: { 200: CreditShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const { office } = await officerAt(house, request, request.query.office);
      return creditView(house, office, periodOf(request.query));
    },
  });
}

async function creditView(house: MandateHouse, office: Office, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }): Promise<CreditView> {
  const directory = house.directory();
  const below = directory.offices.filter((one) => one.parentOfficeId === office.id);
  const units = [office, ...below].flatMap((one) => [one.unitCode, ...directory.childrenOf(one.unitCode, to).map((unit) => unit.code)]);
  const officeIds = [office.id, ...below.map((one) => one.id), ...(office.parentOfficeId === null ? [] : [office.parentOfficeId])];
  const scope = { units: [...new Set(units)], officeIds, from, to };
  const own = [office.id, ...below.map((one) => one.id)];
  const [counts, channels, later, teams, memberships] = [
    await countHelped(house.pool, scope),
    await countChannels(house.pool, { officeId: office.id, from, to }),
    await countLaterAlone(house.pool, scope),
    await listTeams(house.pool, own),
    await listMemberships(house.pool, own),
  ];
  const advisory = new Map(teams.filter((team) => team.kindCode === 'advisoryTeam').map((team) => [team.unitCode, team.id]));
  const table = creditTable(counts, (unitCode) => advisory.get(unitCode) ?? null);
  const names = new Map(memberships.map(({ person }) => [person.id, person.fullName]));
  return {
    from,
    to,
    channels,
    posts: rowsOf(table.posts, (unitCode, figures) => ({ unitCode, name: directory.unit(unitCode, to)?.name ?? unitCode, figures })),
    teams: rowsOf(table.teams, (teamId, figures) => ({ teamId, name: teams.find((team) => team.id === teamId)?.name ?? teamId, figures })),
    members: rowsOf(table.members, (personId, figures) => ({ personId, fullName: names.get(personId) ?? personId, figures })),
    months: [...table.months].map(([month, figures]) => monthOf(month, figures)),
    laterAlone: { ...later, rateText: formatRate(later.laterAlone, later.people) },
  };
}

/** The most first: it is a list to thank by, and who has none is not in it. */
function rowsOf<T extends { readonly figures: CreditFigures }>(groups: ReadonlyMap<string, CreditFigures>, row: (key: string, figures: CreditFigures) => T): T[] {
  return [...groups].map(([key, figures]) => row(key, figures)).sort((a, b) => b.figures.assisted - a.figures.assisted);
}

function monthOf(month: string, figures: CreditFigures): CreditView['months'][number] {
  const { alone, of } = aloneOf(figures);
  return { month, assisted: figures.assisted, alone, of, rateText: of === 0 ? null : formatRate(alone, of) };
}

function periodOf(asked: { readonly from: string; readonly to: string }): { readonly from: PlainDate; readonly to: PlainDate } {
  const [from, to] = [periodDay(asked.from), periodDay(asked.to)];
  if (from === null || to === null || to < from)
    throw problemError(
      malformed([
        {
          path: from === null ? 'from' : 'to',
          code: 'notReadable',
          message: { vi: 'Ngày phải có trong lịch; ngày cuối không trước ngày đầu.', en: 'Days must exist, the last not before the first.' },
        },
      ]),
    );
  return { from, to };
}
