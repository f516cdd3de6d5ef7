import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { House, Server } from '../../basics/http/route.ts';
import { oneOf, ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { catalogueRow } from '../rules/catalogue-row.ts';
import type { ProcedureVersion } from '../rules/procedure.ts';
import type { Catalogue } from '../store/catalogue.ts';
import type { FormLists } from '../store/lists.ts';
import { ProcedureRowShape } from './shapes.ts';

export type ProcedureHouse = House & { catalogue(): Catalogue; readonly lists: FormLists };

export function registerProcedureRoutes(server: Server, house: ProcedureHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/procedures',
    schema: {
      tags: ['procedures'],
      summary: 'Danh mục thủ tục đang có hiệu lực; tìm không cần dấu, chịu được lỗi gõ',
      querystring: Type.Object(
        { q: Type.Optional(Type.String({ maxLength: 200 })), field: Type.Optional(Type.String({ maxLength: 60 })), lifeEvent: Type.Optional(Type.String({ maxLength: 40 })) },
        { additionalProperties: false },
      ),
      response: { 200: Type.Object({ rows: Type.Array(ProcedureRowShape) }), '4xx': ProblemShape },
    },
    async handler(request) {
      const { q = '', field, lifeEvent } = request.query;
      const staff = (await request.officer()) !== null;
      const found = house
        .catalogue()
        .search(q, plainDateOf(house.now()))
        .filter((one) => field === undefined || one.fieldCode === field)
        .filter((one) => lifeEvent === undefined || one.lifeEvents.some((event) => event === lifeEvent));
      return { rows: found.map((one) => ({ ...catalogueRow(one), toVerify: staff ? one.toVerify.length : 0 })) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/procedures/:code',
    schema: {
      tags: ['procedures'],
      summary: 'Một thủ tục với biểu mẫu, giấy tờ, thời hạn, phí của phiên bản đang có hiệu lực',
      params: Type.Object({ code: Type.String({ maxLength: 60 }) }),
      querystring: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }, { additionalProperties: false }),
      response: {
        200: Type.Unsafe<ProcedureVersion>({ type: 'object', additionalProperties: true, description: 'ProcedureVersion; dạng mô tả trong docs/procedure-format.md' }),
        '4xx': ProblemShape,
      },
    },
    async handler(request) {
      const { code } = request.params;
      const { version } = request.query;
      const found = version === undefined ? house.catalogue().inForce(code, plainDateOf(house.now())) : house.catalogue().version(code, version);
      if (found === null) throw problemError(notFound);
      return (await request.officer()) === null ? { ...found, toVerify: [] } : found;
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/lists/:list',
    schema: {
      tags: ['procedures'],
      summary: 'Danh mục dùng trong biểu mẫu: dân tộc, quốc gia',
      params: Type.Object({ list: oneOf('ethnic-groups', 'countries') }),
      response: { 200: Type.Object({ rows: Type.Array(Type.String()) }), '4xx': ProblemShape },
    },
    async handler(request, reply) {
      void reply.header('cache-control', 'public, max-age=86400');
      return { rows: [...(request.params.list === 'countries' ? house.lists.offered.countries : house.lists.offered.ethnicGroups)] };
    },
  });
}
