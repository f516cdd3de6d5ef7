import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { officesOperatedBy, worksAtOrAbove } from '../rules/reach.ts';
import { listOfficers, unlockOfficer } from '../store/officers.ts';
import type { OfficeHouse } from './offices.ts';
import { OfficerShape } from './shapes.ts';

const tags = ['staff'];
const refusals = { 400: ProblemShape, 401: ProblemShape, 403: ProblemShape, 404: ProblemShape };

export function registerOfficerRoutes(server: Server, house: OfficeHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/officers',
    schema: {
      tags,
      summary: 'Cán bộ của một bộ phận và vai trò ở đó; cho cán bộ của bộ phận ấy hoặc của cấp trên',
      querystring: Type.Object({ office: Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 }) }, { additionalProperties: false }),
      response: { 200: Type.Object({ rows: Type.Array(OfficerShape) }), ...refusals },
    },
    handler: async (request, reply) => {
      const officer = await request.requireOfficer();
      const office = house.directory().officeById(request.query.office);
      if (office === null || !worksAtOrAbove(officer.roles, office)) throw problemError(notAllowed);
      reply.header('cache-control', 'no-store');
      const rows = await listOfficers(house.pool, { officeId: office.id, now: house.now() });
      return { rows: rows.map((one) => ({ ...one, roles: [...one.roles] })) };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/officers/:id/unlock',
    schema: {
      tags,
      summary: 'Mở khóa tài khoản ngay; cho quản trị kỹ thuật của bộ phận ấy hoặc của cấp trên',
      params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
      response: { 204: Type.Null(), ...refusals },
    },
    handler: async (request, reply) => {
      const officer = await request.requireOfficer();
      const officeIds = officesOperatedBy(officer.roles, house.directory().offices);
      if (officeIds.length === 0) throw problemError(notAllowed);
      const answer = await unlockOfficer(house.pool, { officerId: request.params.id, officeIds });
      if (answer === 'absent') throw problemError(notFound);
      return reply.code(204).send(null);
    },
  });
}
