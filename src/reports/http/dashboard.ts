import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { forecastMethod } from '../rules/forecast.ts';
import { setsTargets } from '../rules/target.ts';
import { countWhenFiled } from '../store/when-filed.ts';
import { askedOver, dashboardGround, figuresOver } from './dashboard-scope.ts';
import { DashboardQueryShape, DashboardShape, type DashboardView, HoursShape, RankingQueryShape, RankingShape, ReturnsShape, TodayShape } from './dashboard-shapes.ts';
import { sharesView } from './dashboard-view.ts';
import { urlOf } from './figure-groups.ts';
import type { MailingHouse } from './mailing-job.ts';
import { registerMailingRoutes } from './mailings.ts';
import { rankingView } from './ranking-view.ts';
import { returnsView } from './returns-view.ts';
import { registerSavedViewRoutes } from './saved-views.ts';
import { registerTargetRoutes } from './targets.ts';
import { todayView } from './today-view.ts';

const tags = ['staff', 'reports'];
const refusals = { '4xx': ProblemShape };

/** The dashboard in five answers, so that the first stands at once and is asked for again alone; and the targets it compares with. */
export function registerDashboardRoutes(server: Server, house: MailingHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/figures/dashboard',
    schema: { tags, summary: 'Bảng điều hành: tỷ lệ so với chỉ tiêu, dự báo, 12 tháng', querystring: DashboardQueryShape, response: { 200: DashboardShape, ...refusals } },
    async handler(request) {
      const { roles: held } = await request.requireOfficer();
      const ground = dashboardGround(house, request.query, held);
      const { unit } = ground.scope;
      const view: DashboardView = {
        unit: { code: unit.unitCode, name: unit.name },
        period: ground.period,
        on: ground.on,
        isOver: ground.isOver,
        maySet: setsTargets(held, unit) ? 'yes' : 'no',
        shares: await sharesView(house, request.query, ground),
        forecastMethod,
      };
      return view;
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/figures/dashboard/today',
    schema: { tags, summary: 'Hôm nay từng đơn vị: đang mở, quá hạn, đến hạn, điểm im lặng', querystring: DashboardQueryShape, response: { 200: TodayShape, ...refusals } },
    async handler(request) {
      const { roles: held } = await request.requireOfficer();
      const ground = dashboardGround(house, request.query, held);
      return {
        on: ground.on,
        rows: await todayView(house, request.query, { ground, held }),
        dossiersUrl: ground.opens === 'no' ? null : urlOf(askedOver(request.query, { from: ground.on, to: ground.on })),
      };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/figures/dashboard/ranking',
    schema: {
      tags,
      summary: 'Xếp hạng phường, điểm hỗ trợ, tổ: theo tỷ lệ thật, đã cân nhắc cỡ, so với chính mình',
      querystring: RankingQueryShape,
      response: { 200: RankingShape, ...refusals },
    },
    async handler(request) {
      const { roles: held } = await request.requireOfficer();
      const { figure, groups, ...asked } = request.query;
      return rankingView(house, asked, { ground: dashboardGround(house, asked, held), figure, by: groups });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/figures/dashboard/hours',
    schema: { tags, summary: 'Hồ sơ nộp theo thứ và giờ', querystring: DashboardQueryShape, response: { 200: HoursShape, ...refusals } },
    async handler(request) {
      const { roles: held } = await request.requireOfficer();
      const ground = dashboardGround(house, request.query, held);
      return { rows: [...(await countWhenFiled(house.pool, figuresOver(house, ground, ground.scope.period)))] };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/figures/dashboard/returns',
    schema: {
      tags,
      summary: 'Hồ sơ phải bổ sung, bị từ chối, rút: ở thủ tục nào, vì sao; biểu mẫu đã mở và đã nộp',
      querystring: DashboardQueryShape,
      response: { 200: ReturnsShape, ...refusals },
    },
    async handler(request) {
      const { roles: held } = await request.requireOfficer();
      return returnsView(house, request.query, dashboardGround(house, request.query, held));
    },
  });

  registerTargetRoutes(server, house);
  registerSavedViewRoutes(server, house);
  registerMailingRoutes(server, house);
}
