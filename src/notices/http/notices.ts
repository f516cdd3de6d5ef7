import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { malformed, notAllowed } from '../../basics/http/problems.ts';
import type { House, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { parseInstant } from '../../basics/rules/time.ts';
import { officesOperatedBy } from '../../offices/rules/reach.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { type ListedNotice, listNotices, type NoticePlace } from '../store/notices.ts';
import { NoticesShape } from './shapes.ts';

export type NoticeHouse = House & { directory(): Directory };

const pageRows = 50;

export function registerNoticeRoutes(server: Server, house: NoticeHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/notices',
    schema: {
      tags: ['staff'],
      summary: 'Tin đã gửi cho người dân, mới nhất trước; cho quản trị kỹ thuật, của bộ phận mình và các bộ phận dưới (0: không thuộc bộ phận nào)',
      querystring: Type.Object(
        { office: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 })), cursor: Type.Optional(Type.String({ maxLength: 200 })) },
        { additionalProperties: false },
      ),
      response: { 200: NoticesShape, 400: ProblemShape, 401: ProblemShape, 403: ProblemShape },
    },
    handler: async (request, reply) => {
      const officer = await request.requireOfficer();
      const operated = officesOperatedBy(officer.roles, house.directory().offices);
      const { office, cursor } = request.query;
      const officeIds = office === undefined ? operated : operated.filter((one) => one === office);
      if (officeIds.length === 0) throw problemError(notAllowed);
      reply.header('cache-control', 'no-store');
      const found = await listNotices(house.pool, { officeIds, after: cursor === undefined ? null : placeOf(cursor), rowsMax: pageRows + 1 });
      const page = found.slice(0, pageRows);
      const last = page.at(-1);
      const rows = page.map(({ at, to, channel, text, state, dossierCode }) => ({ at, to, channel, text, state, dossierCode }));
      return { rows, nextCursor: found.length > pageRows && last !== undefined ? cursorOf(last) : null };
    },
  });
}

function cursorOf(row: ListedNotice): string {
  return Buffer.from(`${row.at}/${row.id}`).toString('base64url');
}

function placeOf(cursor: string): NoticePlace {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('/');
  const instant = parseInstant(at);
  if (instant === null || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw problemError(malformed([{ path: 'cursor', code: 'cursor', message: badCursor }]));
  return { at: instant, id };
}

const badCursor = { vi: 'Dấu trang không dùng được; mở lại danh sách từ đầu.', en: 'The cursor is not usable; open the list from its beginning.' };
