import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { formatRate } from '../../basics/rules/numbers.ts';
import { PlainDateShape, ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { isTeamOn } from '../../teams/rules/team.ts';
import { officesSeen } from '../../teams/rules/team-rights.ts';
import { listTeams } from '../../teams/store/teams.ts';
import { toldTeams } from '../rules/team-satisfaction.ts';
import { countSaidByTeam } from '../store/satisfaction.ts';
import { periodOfQuery, type ReportHouse } from './figure-scope.ts';
import { TeamSatisfactionShape } from './satisfaction-shapes.ts';

const Asked = Type.Object({ office: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }), from: PlainDateShape, to: PlainDateShape }, { additionalProperties: false });

const definition = {
  vi: 'Người nộp tự chấm trên trang tra cứu sau khi nhận kết quả của hồ sơ có tổ giúp nộp; mỗi hồ sơ một lần. Hài lòng: hai mức cao nhất, trên số người đã chấm. Không tính hồ sơ mà phường không ghi công hoặc còn nghi ngờ.',
  en: 'Said by applicants on the tracking page once they have the result of a dossier that the team helped to file, once each. Satisfied: the two best levels, of those who answered. Without help that the ward refused or that is doubted.',
};

/** How satisfied those are whom the teams helped, for who sees the teams. */
export function registerTeamSatisfaction(server: Server, house: ReportHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/figures/team-satisfaction',
    schema: {
      tags: ['staff', 'reports'],
      summary: 'Người được tổ giúp nộp hồ sơ hài lòng thế nào, theo từng tổ; dưới 5 người thì không nêu',
      querystring: Asked,
      response: { 200: TeamSatisfactionShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const offices = officesSeen(officer.roles, house.directory().offices, request.query.office);
      if (offices.length === 0) throw problemError(notAllowed);
      const period = periodOfQuery(request.query);
      const officeIds = offices.map(({ id }) => id);
      const today = plainDateOf(house.now());
      const teams = (await listTeams(house.pool, officeIds)).filter((team) => isTeamOn(team, today));
      const told = toldTeams(
        await countSaidByTeam(house.pool, { officeIds, ...period }),
        teams.map(({ id }) => id),
      );
      return {
        ...period,
        definition,
        rows: teams.map(({ id, name, officeId }) => {
          const { answers, satisfied } = told.get(id) ?? { answers: null, satisfied: null };
          const unitCode = house.directory().officeById(officeId)?.unitCode ?? '';
          const officeName = house.directory().unit(unitCode, today)?.name ?? unitCode;
          return { teamId: id, name, officeName, answers, satisfied, rateText: answers === null || satisfied === null ? null : formatRate(satisfied, answers) };
        }),
      };
    },
  });
}
