import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { malformed, notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { oneOf, ProblemShape } from '../../basics/rules/shapes.ts';
import { addDays, atMinute, plainDateOf } from '../../basics/rules/time.ts';
import { type OfficerRole, readsDossiers } from '../../offices/rules/role.ts';
import { isCursor } from '../rules/cursor.ts';
import { QueueRowShape } from '../rules/list-row.ts';
import { queueRow } from '../store/list-row.ts';
import { listQueue, pageSize, searchDossiers } from '../store/lists.ts';
import type { DossierHouse } from './dossier-house.ts';
import { QueueShape, queueLists } from './shapes.ts';

export function registerQueueRoutes(server: Server, house: DossierHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/queue',
    schema: {
      tags: ['staff'],
      summary: 'Hàng việc của một bộ phận',
      querystring: Type.Object(
        { office: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }), list: oneOf(...queueLists), cursor: Type.Optional(Type.String({ maxLength: 120 })) },
        { additionalProperties: false },
      ),
      response: { 200: QueueShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { office, list, cursor } = request.query;
      if (!readsDossiers(officer.roles, office)) throw problemError(notAllowed);
      if (cursor !== undefined && !isCursor(cursor)) throw problemError(badCursor);
      const now = house.now();
      const input = { officeId: office, officerId: officer.id, now, endOfToday: atMinute(addDays(plainDateOf(now), 1), 0) };
      const [counts, rows] = await Promise.all([house.queueCounter.count(input), listQueue(house.pool, { ...input, list, cursor: cursor ?? null })]);
      const last = rows.at(-1);
      return {
        counts,
        rows: rows.map((row) => queueRow(house, row, now)),
        nextCursor: rows.length < pageSize || last === undefined ? null : `${last.position}|${last.id}`,
      };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/search',
    schema: {
      tags: ['staff'],
      summary: 'Tìm hồ sơ theo mã, số biên nhận cũ, tên (có dấu hoặc không), điện thoại, số định danh',
      querystring: Type.Object(
        { q: Type.String({ minLength: 1, maxLength: 200 }), office: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000_000_000 })) },
        { additionalProperties: false },
      ),
      response: { 200: Type.Object({ rows: Type.Array(QueueRowShape) }), '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const officeIds = readableOffices(officer.roles).filter((id) => request.query.office === undefined || id === request.query.office);
      if (officeIds.length === 0) throw problemError(notAllowed);
      const rows = await searchDossiers(house.pool, { officeIds, query: request.query.q.normalize('NFC') });
      const now = house.now();
      return { rows: rows.map((row) => queueRow(house, row, now)) };
    },
  });
}

function readableOffices(held: readonly OfficerRole[]): number[] {
  return [...new Set(held.map((one) => one.officeId))].filter((id) => readsDossiers(held, id));
}

const badCursor = malformed([{ path: 'cursor', code: 'notACursor', message: { vi: 'Con trỏ trang không đúng.', en: 'Not a cursor of this list.' } }]);
