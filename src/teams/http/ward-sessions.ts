import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { managesTeams } from '../rules/team-rights.ts';
import { endMemberSessions, listMemberSessions } from '../store/member-sessions.ts';
import type { MandateHouse } from './mandate-house.ts';
import { officerAt } from './ward-mandates.ts';
import { EndedSessionsShape, EndSessionsShape, OfficeNumber, SessionsShape, type SessionsView } from './ward-shapes.ts';

const tags = ['staff', 'teams'];
const SessionsQuery = Type.Object({ office: OfficeNumber, person: UuidV7Shape }, { additionalProperties: false });
/** At which machines of posts a member is let in, and shutting him out there. To read: who sees the teams; to end: who manages them. */
export function registerWardSessionRoutes(server: Server, house: MandateHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/member-sessions',
    schema: { tags, summary: 'Một thành viên đang đăng nhập ở những máy nào, từ khi nào', querystring: SessionsQuery, response: { 200: SessionsShape, '4xx': ProblemShape } },
    async handler(request, reply): Promise<SessionsView> {
      const { office: officeId, person: personId } = request.query;
      const { officer, office } = await officerAt(house, request, officeId);
      reply.header('cache-control', 'no-store');
      const rows = await listMemberSessions(house.pool, { officeId: office.id, personId });
      return {
        mayEnd: managesTeams(officer.roles, office) ? 'yes' : 'no',
        rows: rows.map(({ id, machine, unitCode, startedAt, seenAt }) => ({
          id,
          machine,
          post: house.directory().unit(unitCode, plainDateOf(startedAt))?.name ?? unitCode,
          startedAt: withOffset(startedAt),
          seenAt: withOffset(seenAt),
        })),
      };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/member-sessions/end',
    schema: {
      tags,
      summary: 'Chấm dứt phiên của một thành viên: trên một máy (session), hoặc trên mọi máy của phường',
      body: EndSessionsShape,
      response: { 200: EndedSessionsShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const { office: officeId, personId, session: sessionId = null } = request.body;
      const { officer, office } = await officerAt(house, request, officeId);
      if (!managesTeams(officer.roles, office)) throw problemError(notAllowed);
      return { ended: await endMemberSessions(house.pool, { officeId, personId, sessionId, officerId: officer.id, now: house.now() }) };
    },
  });
}
