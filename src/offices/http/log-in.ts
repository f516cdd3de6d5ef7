import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { tooMany } from '../../basics/http/problems.ts';
import type { FastifyReply, Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import type { OfficerSession } from '../rules/officer.ts';
import { roleNames } from '../rules/role.ts';
import { changePassword } from '../store/change-password.ts';
import type { Directory } from '../store/directory.ts';
import { openLogIn } from '../store/log-in.ts';
import { endSession, readSession } from '../store/officer-sessions.ts';
import { accountLocked, currentPasswordWrong, passwordRefused, wrongPassword } from './officer-problems.ts';
import type { OfficeHouse } from './offices.ts';
import { findSession, requireSession } from './session.ts';
import { endedCookie, sessionCookie } from './session-cookie.ts';
import { type Session, SessionShape } from './shapes.ts';

const tags = ['staff'];
const Password = Type.String({ minLength: 1, maxLength: 200 });

/** A whole office stands behind one address, so only wrong passwords count, and generously. */
const wrongPerAddressMax = 50;

export function registerLogInRoutes(server: Server, house: OfficeHouse): void {
  const logIn = openLogIn(house.pool);
  const wrongTries = countTries({ triesMax: wrongPerAddressMax, windowMinutes: 15 });

  server.route({
    method: 'POST',
    url: '/api/v1/session',
    schema: {
      tags,
      summary: 'Đăng nhập',
      security: [],
      body: Type.Object({ username: Type.String({ minLength: 1, maxLength: 100 }), password: Password }, { additionalProperties: false }),
      response: { 200: SessionShape, 400: ProblemShape, 401: ProblemShape, 429: ProblemShape },
    },
    handler: async (request, reply) => {
      const now = house.now();
      const waitSeconds = wrongTries.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const answer = await logIn({ ...request.body, now });
      if (answer.kind === 'locked') throw problemError(accountLocked(answer.until, now));
      if (answer.kind === 'wrong') throw problemError(wrongPassword);
      wrongTries.forgive(request.ip);
      const officer = await readSession(house.pool, { token: answer.token, now });
      if (officer === null) throw new Error('A session that was just started is not there');
      privately(reply).header('set-cookie', sessionCookie(answer.token, house.baseUrl));
      return viewOf(officer, house.directory());
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/session',
    schema: { tags, summary: 'Ai đang đăng nhập', response: { 200: SessionShape, 401: ProblemShape } },
    handler: async (request, reply) => {
      privately(reply);
      return viewOf(await requireSession(request, house), house.directory());
    },
  });

  server.route({
    method: 'DELETE',
    url: '/api/v1/session',
    schema: { tags, summary: 'Đăng xuất', response: { 204: Type.Null(), 403: ProblemShape } },
    handler: async (request, reply) => {
      const officer = await findSession(request, house);
      if (officer !== null) await endSession(house.pool, officer.tokenDigest);
      return privately(reply).header('set-cookie', endedCookie(house.baseUrl)).code(204).send(null);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/session/password',
    schema: {
      tags,
      summary: 'Đổi mật khẩu; kết thúc các phiên khác của tài khoản',
      body: Type.Object({ current: Password, next: Password }, { additionalProperties: false }),
      response: { 204: Type.Null(), 400: ProblemShape, 401: ProblemShape, 403: ProblemShape, 422: ProblemShape },
    },
    handler: async (request, reply) => {
      const now = house.now();
      const answer = await changePassword(house.pool, { officer: await requireSession(request, house), ...request.body, now });
      if (answer.kind === 'refused') throw problemError(passwordRefused(answer.refusal));
      if (answer.kind === 'locked') throw problemError(accountLocked(answer.until, now));
      if (answer.kind === 'currentWrong') throw problemError(currentPasswordWrong);
      return privately(reply).code(204).send(null);
    },
  });
}

function viewOf(officer: OfficerSession, directory: Directory): Session {
  const officeIds = [...new Set(officer.roles.map((one) => one.officeId))];
  return {
    officer: {
      id: officer.id,
      username: officer.username,
      fullName: officer.fullName,
      mustChangePassword: officer.mustChangePassword,
      offices: officeIds.flatMap((officeId) => {
        const office = directory.officeById(officeId);
        const held = officer.roles.filter((one) => one.officeId === officeId).map(({ role }) => ({ role, name: roleNames[role] }));
        return office === null ? [] : [{ officeId, unitCode: office.unitCode, name: office.name, roles: held }];
      }),
    },
  };
}

function privately(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store');
}
