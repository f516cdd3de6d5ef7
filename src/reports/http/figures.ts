import { Type } from 'typebox';
import { type Problem, problemError } from '../../basics/http/problem.ts';
import type { Server } from '../../basics/http/route.ts';
import { nullable, oneOf, ProblemShape } from '../../basics/rules/shapes.ts';
import { compareVietnamese, maskName } from '../../basics/rules/text.ts';
import { isCursor } from '../../dossiers/rules/cursor.ts';
import { QueueRowShape } from '../../dossiers/rules/list-row.ts';
import { queueRow } from '../../dossiers/store/list-row.ts';
import { pageSize } from '../../dossiers/store/lists.ts';
import { readsDossiers } from '../../offices/rules/role.ts';
import { groupingOrder } from '../rules/figure-group.ts';
import { isFigureKey } from '../rules/figures.ts';
import { monthsWithin } from '../rules/period.ts';
import { countGroups, listFigure, sumOf } from '../store/figures.ts';
import { fieldNames } from '../store/group-names.ts';
import { filteredBy, groupsOf, urlOf } from './figure-groups.ts';
import { askedFigures, fault, filterOf, type ReportHouse, ScopeQuery, scopeOf } from './figure-scope.ts';
import { figuresView } from './figures-view.ts';
import { FiguresShape } from './shapes.ts';

/** Five years: each month is counted by itself. */
const monthsMax = 60;

export function registerFigureRoutes(server: Server, house: ReportHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/figures',
    schema: {
      tags: ['staff', 'reports'],
      summary: 'Số liệu của một đơn vị trong một kỳ, đếm từ hồ sơ',
      querystring: Type.Object({ ...ScopeQuery, groupBy: Type.Optional(oneOf(...groupingOrder)) }, { additionalProperties: false }),
      response: { 200: FiguresShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { groupBy: by = 'unit', ...asked } = request.query;
      const scope = scopeOf(house, asked, officer.roles);
      if (by === 'month' && monthsWithin(scope.period).length > monthsMax) throw problemError(tooManyMonths);
      const figures = askedFigures(scope, filterOf(asked), house.now());
      const bySpan = await countGroups(house.pool, figures, 'span');
      return {
        unit: { code: scope.unit.unitCode, name: scope.unit.name },
        scope: asked.scope,
        ...scope.period,
        level: asked.level ?? null,
        filtered: await filteredBy(house, asked, scope.period.to),
        fields: [...fieldNames(house.catalogue(), scope.period.to)].map(([code, name]) => ({ code, name })).sort((a, b) => compareVietnamese(a.name, b.name)),
        figures: figuresView(sumOf(bySpan.values()), (key) => urlOf({ ...asked, figure: key })),
        groups: { by, rows: await groupsOf(house, { by, asked, scope, figures, bySpan }) },
      };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/figures/dossiers',
    schema: {
      tags: ['staff', 'reports'],
      summary: 'Hồ sơ phía sau một con số: đúng bằng số đã đếm',
      querystring: Type.Object({ ...ScopeQuery, figure: Type.String({ maxLength: 40 }), cursor: Type.Optional(Type.String({ maxLength: 120 })) }, { additionalProperties: false }),
      response: { 200: Type.Object({ total: Type.Integer(), rows: Type.Array(QueueRowShape), nextCursor: nullable(Type.String()) }), '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { figure, cursor, ...asked } = request.query;
      const scope = scopeOf(house, asked, officer.roles);
      if (!isFigureKey(figure)) throw fault('figure');
      if (cursor !== undefined && !isCursor(cursor)) throw fault('cursor');
      const { total, rows } = await listFigure(house.pool, askedFigures(scope, filterOf(asked), house.now()), { figure, cursor: cursor ?? null });
      const last = rows.at(-1);
      const now = house.now();
      return {
        total,
        rows: rows.map((row) => {
          const shown = queueRow(house, row, now);
          return readsDossiers(officer.roles, row.office_id) ? shown : { ...shown, applicantName: maskName(shown.applicantName) };
        }),
        nextCursor: rows.length < pageSize || last === undefined ? null : `${last.position}|${last.id}`,
      };
    },
  });
}

const tooManyMonths: Problem = {
  status: 422,
  code: 'tooManyMonths',
  title: { vi: 'Kỳ quá dài để chia theo tháng', en: 'Too long to be told by months' },
  detail: { vi: `Chia theo tháng được nhiều nhất ${monthsMax} tháng.`, en: `At most ${monthsMax} months are told one by one.` },
  next: { vi: 'Chọn kỳ ngắn hơn, hoặc chia theo cách khác.', en: 'Choose a shorter period, or tell it apart otherwise.' },
};
