import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notFound, tooMany } from '../../basics/http/problems.ts';
import type { House, Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { isMobile, normalisePhone } from '../../basics/rules/identity.ts';
import { oneOf, ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { askPhoneCode, checkPhoneCode, type TellCode } from '../store/phone-codes.ts';
import { codeExpired, codeWrong, phoneInvalid } from './phone-code-problems.ts';

/** `tellCode` queues the message, `pokeSender` sends it on its way: both belong to the notices, which come after the people. */
export type PeopleHouse = House & { readonly tellCode: TellCode; pokeSender(): void };

/** Everybody at a ward's post stands behind one address: generous for people, dear for a machine. */
const codesPerAddress = { triesMax: 40, windowMinutes: 15 };
const checksPerAddress = { triesMax: 200, windowMinutes: 15 };

/** What the screen counts down before it offers to send again. */
const askAgainSeconds = 60;

const tags = ['dossiers'];

export function registerPhoneCodeRoutes(server: Server, house: PeopleHouse): void {
  const asked = countTries(codesPerAddress);
  const checked = countTries(checksPerAddress);

  server.route({
    method: 'POST',
    url: '/api/v1/phone-codes',
    schema: {
      tags,
      summary: 'Xin mã dùng một lần để xác nhận số di động',
      body: Type.Object(
        {
          phone: Type.String({ maxLength: 20, examples: ['0901 234 567'] }),
          purpose: Type.Optional({ ...oneOf('filing', 'help'), description: 'help: the message says that the code means to agree to be helped by the team' }),
        },
        { additionalProperties: false },
      ),
      response: { 202: Type.Object({ id: UuidV7Shape, retryAfterSeconds: Type.Integer() }), 400: ProblemShape, 422: ProblemShape, 429: ProblemShape },
    },
    handler: async (request, reply) => {
      const now = house.now();
      const phone = normalisePhone(request.body.phone);
      if (phone === null || !isMobile(phone)) throw problemError(phoneInvalid);
      const waitSeconds = asked.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const answer = await askPhoneCode(house.pool, { phone, purpose: request.body.purpose ?? 'filing', now, tellCode: house.tellCode });
      if (answer.kind === 'tooMany') throw problemError(tooMany(answer.waitSeconds));
      house.pokeSender();
      return reply.code(202).header('cache-control', 'no-store').send({ id: answer.id, retryAfterSeconds: askAgainSeconds });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/phone-codes/:id/check',
    schema: {
      tags,
      summary: 'Nhập mã; xác nhận nhận được gửi kèm hồ sơ, có giá trị hai giờ',
      params: Type.Object({ id: UuidV7Shape }),
      body: Type.Object({ code: Type.String({ pattern: '^\\d{6}$' }) }, { additionalProperties: false }),
      response: { 200: Type.Object({ confirmation: Type.String() }), 400: ProblemShape, 404: ProblemShape, 422: ProblemShape, 429: ProblemShape },
    },
    handler: async (request, reply) => {
      const now = house.now();
      const waitSeconds = checked.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const answer = await checkPhoneCode(house.pool, { id: request.params.id, code: request.body.code, now });
      if (answer.kind === 'unknown') throw problemError(notFound);
      if (answer.kind === 'expired') throw problemError(codeExpired);
      if (answer.kind === 'wrong') throw problemError(codeWrong(answer.triesLeft));
      reply.header('cache-control', 'no-store');
      return { confirmation: answer.confirmation };
    },
  });
}
