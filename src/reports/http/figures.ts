import { type Static, Type } from 'typebox';
import { periodDay } from '../../basics/http/period.ts';
import { type Problem, problemError } from '../../basics/http/problem.ts';
import { malformed, notAllowed } from '../../basics/http/problems.ts';
import type { House, Server } from '../../basics/http/route.ts';
import { nullable, oneOf, PlainDateShape, ProblemShape } from '../../basics/rules/shapes.ts';
import { maskName } from '../../basics/rules/text.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { isCursor } from '../../dossiers/rules/cursor.ts';
import { LevelShape, QueueRowShape } from '../../dossiers/rules/list-row.ts';
import { queueRow } from '../../dossiers/store/list-row.ts';
import { pageSize } from '../../dossiers/store/lists.ts';
import type { Office } from '../../offices/rules/office.ts';
import { type OfficerRole, readsDossiers } from '../../offices/rules/role.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { type FigureKey, isFigureKey } from '../rules/figures.ts';
import { countFigures, type FigureScope, listFigure } from '../store/figures.ts';
import { figuresView, sumOf } from './figures-view.ts';
import { FiguresShape } from './shapes.ts';

export type ReportHouse = House & { directory(): Directory; catalogue(): Catalogue };

const ScopeQuery = {
  unit: Type.String({ minLength: 1, maxLength: 20, description: 'Mã đơn vị, ví dụ 777' }),
  scope: oneOf('own', 'wards', 'all'),
  from: PlainDateShape,
  to: PlainDateShape,
  level: Type.Optional(LevelShape),
};
type Asked = Static<Type.TObject<typeof ScopeQuery>>;

export function registerFigureRoutes(server: Server, house: ReportHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/figures',
    schema: {
      tags: ['staff', 'reports'],
      summary: 'Số liệu của một đơn vị trong một kỳ, đếm từ hồ sơ',
      querystring: Type.Object(ScopeQuery, { additionalProperties: false }),
      response: { 200: FiguresShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { offices, scope, unit } = scopeOf(house, request.query, officer.roles);
      const byOffice = await countFigures(house.pool, scope);
      const link = (of: Asked) => (key: FigureKey) => `/api/v1/figures/dossiers?${new URLSearchParams({ ...of, figure: key } as Record<string, string>)}`;
      return {
        unit: { code: unit.unitCode, name: unit.name },
        scope: request.query.scope,
        from: scope.from,
        to: scope.to,
        level: scope.level,
        figures: figuresView(sumOf(byOffice.values()), link(request.query)),
        byUnit: offices.map((office) => ({
          unit: { code: office.unitCode, name: office.name },
          figures: figuresView(byOffice.get(office.id) ?? sumOf([]), link({ ...request.query, unit: office.unitCode, scope: 'own' })),
        })),
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
      const { scope } = scopeOf(house, request.query, officer.roles);
      const { figure, cursor } = request.query;
      if (!isFigureKey(figure)) throw fault('figure');
      if (cursor !== undefined && !isCursor(cursor)) throw fault('cursor');
      const { total, rows } = await listFigure(house.pool, { ...scope, figure, cursor: cursor ?? null });
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

/** The offices asked for, if the officer may read their figures: those of his own offices and of the offices below them. */
function scopeOf(house: ReportHouse, asked: Asked, held: readonly OfficerRole[]): { unit: Office; offices: readonly Office[]; scope: FigureScope } {
  const directory = house.directory();
  const unit = directory.officeOfUnit(asked.unit);
  if (unit === null) throw problemError(noSuchUnit(asked.unit));
  const below = directory.offices.filter((office) => office.parentOfficeId === unit.id);
  const offices = asked.scope === 'own' ? [unit] : asked.scope === 'wards' ? below : [unit, ...below];
  const readable = offices.every((office) => readsDossiers(held, office.id) || (office.parentOfficeId !== null && readsDossiers(held, office.parentOfficeId)));
  if (!readable) throw problemError(notAllowed);
  const from = dateOf(asked.from, 'from');
  const to = dateOf(asked.to, 'to');
  if (to < from) throw fault('to');
  return { unit, offices, scope: { officeIds: offices.map((office) => office.id), from, to, level: asked.level ?? null, now: house.now() } };
}

function dateOf(text: string, path: string): PlainDate {
  const date = periodDay(text);
  if (date === null) throw fault(path);
  return date;
}

function fault(path: string) {
  return problemError(
    malformed([
      {
        path,
        code: 'notReadable',
        message: {
          vi: 'Giá trị không dùng được (ngày phải có trong lịch, ngày cuối không trước ngày đầu).',
          en: 'This value cannot be used (days must exist, the last not before the first).',
        },
      },
    ]),
  );
}

function noSuchUnit(code: string): Problem {
  return {
    status: 422,
    code: 'noSuchUnit',
    title: { vi: 'Không có đơn vị này', en: 'No such unit' },
    detail: { vi: `Mã "${code}" không có bộ phận tiếp nhận.`, en: `"${code}" has no desk.` },
    next: { vi: 'Chọn một đơn vị trong danh mục.', en: 'Choose one of the directory.' },
  };
}
