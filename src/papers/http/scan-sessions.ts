import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { tooMany } from '../../basics/http/problems.ts';
import type { House, Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { InstantShape, oneOf, ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { withOffset } from '../../basics/rules/time.ts';
import { type PhoneState, scanPageBytesMax, scanPagesMax } from '../rules/scan.ts';
import { beginScan, dropPage, endScan, findPage, openScan, pagesOfScan, type ScanSide, sendPage, tellPhoneState } from '../store/scan-sessions.ts';
import { scanOver, scanPageEmpty, scanPageGone, scanPageOther } from './scan-problems.ts';
import { openWaiters } from './waiters.ts';

const path = '/api/v1/scan-sessions';
const tags = ['papers'];
/** Everybody at a ward's posts may stand behind one address. */
const begunPerAddress = { triesMax: 120, windowMinutes: 15 };
const sentPerAddress = { triesMax: 1200, windowMinutes: 15 };
/** Wrong rights: nobody guesses 32 bytes, and nobody shall try. */
const strangersPerAddress = { triesMax: 120, windowMinutes: 15 };

/** Pages that came through another process are seen two seconds late at most; after twenty the machine asks anew. */
const lookAgainMs = 2_000;
const looksMax = 10;

const IdParams = Type.Object({ id: UuidV7Shape });
const PageParams = Type.Object({ id: UuidV7Shape, n: Type.Integer({ minimum: 1, maximum: scanPagesMax }) });
const TokenHeader = Type.Object({
  'x-scan-token': Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'The right of this side: of the machine (pcToken) or of the phone (phoneToken)' }),
});
const Numbers = Type.Unsafe<readonly number[]>({ type: 'array', items: { type: 'integer' } });
const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'application/octet-stream' });
const phoneStates = oneOf('awaited', 'here', 'done');
const refusals = { '4xx': ProblemShape };

/**
 * A phone as the scanner of the machine beside it. The machine begins and shows the phone's right as a code; the phone sends pages sealed with a
 * key that stands only in that code; the machine fetches each and says so, and then it is gone from here. Whatever is left ends with the session.
 */
export function registerScanRoutes(server: Server, house: House): void {
  const begun = countTries(begunPerAddress);
  const sent = countTries(sentPerAddress);
  const strangers = countTries(strangersPerAddress);
  const waiters = openWaiters();
  server.addHook('preClose', async () => waiters.end());

  type Asked = { readonly ip: string; readonly params: { readonly id: string }; readonly headers: { readonly 'x-scan-token': string } };

  async function open(request: Asked, side: ScanSide) {
    const now = house.now();
    const session = await openScan(house.pool, { id: request.params.id, side, token: request.headers['x-scan-token'], now });
    if (session !== null) return session;
    const waitSeconds = strangers.count(request.ip, now);
    throw problemError(waitSeconds > 0 ? tooMany(waitSeconds) : scanOver);
  }

  server.route({
    method: 'POST',
    url: path,
    schema: {
      tags,
      summary: 'Mở một phiên chụp: máy này hiện mã QR, điện thoại quét mã rồi chụp',
      response: { 201: Type.Object({ id: UuidV7Shape, pcToken: Type.String(), phoneToken: Type.String(), expiresAt: InstantShape }), ...refusals },
    },
    handler: async (request, reply) => {
      const now = house.now();
      const waitSeconds = begun.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const scan = await beginScan(house.pool, now);
      return reply.code(201).send({ ...scan, expiresAt: withOffset(scan.expiresAt) });
    },
  });

  server.route({
    method: 'DELETE',
    url: `${path}/:id`,
    schema: { tags, summary: 'Đóng phiên chụp; mọi thứ của phiên bị xóa', params: IdParams, headers: TokenHeader, response: { 204: Type.Null(), ...refusals } },
    handler: async (request, reply) => {
      await open(request, 'pc');
      await endScan(house.pool, request.params.id);
      waiters.tell(request.params.id);
      return reply.code(204).send(null);
    },
  });

  server.route({
    method: 'PUT',
    url: `${path}/:id/phone`,
    schema: {
      tags,
      summary: 'Điện thoại báo đang mở trang chụp, hoặc đã xong; được biết máy kia đã lấy những trang nào',
      params: IdParams,
      headers: TokenHeader,
      body: Type.Object({ state: oneOf('here', 'done') }, { additionalProperties: false }),
      response: { 200: Type.Object({ waiting: Numbers, fetched: Numbers, expiresAt: InstantShape }), ...refusals },
    },
    handler: async (request) => {
      const session = await open(request, 'phone');
      const { id } = request.params;
      if (session.phone !== request.body.state) {
        await tellPhoneState(house.pool, { id, state: request.body.state });
        waiters.tell(id);
      }
      return { ...(await pagesOfScan(house.pool, id)), expiresAt: withOffset(session.expiresAt) };
    },
  });

  server.route({
    method: 'GET',
    url: `${path}/:id/pages`,
    schema: {
      tags,
      summary: 'Những trang đang chờ máy này lấy; chờ đến 20 giây nếu chưa có gì mới',
      params: IdParams,
      headers: TokenHeader,
      querystring: Type.Object({
        after: Type.Optional(Type.Integer({ minimum: 0, maximum: scanPagesMax, description: 'The last page that this machine has' })),
        phone: Type.Optional(Type.Unsafe<PhoneState>({ ...phoneStates, description: 'What this machine knows of the phone; left out, the answer comes at once' })),
      }),
      response: { 200: Type.Object({ waiting: Numbers, phone: phoneStates, expiresAt: InstantShape }), ...refusals },
    },
    handler: async (request) => {
      const { id } = request.params;
      const { after = 0, phone: known } = request.query;
      for (let looks = 1; ; looks += 1) {
        const session = await open(request, 'pc');
        const waiting = (await pagesOfScan(house.pool, id)).waiting.filter((n) => n > after);
        const isNews = waiting.length > 0 || known !== session.phone;
        if (isNews || waiters.isEnding() || request.raw.destroyed || looks > looksMax) return { waiting, phone: session.phone, expiresAt: withOffset(session.expiresAt) };
        await waiters.wait(id, lookAgainMs);
      }
    },
  });

  server.route({
    method: 'GET',
    url: `${path}/:id/pages/:n`,
    schema: { tags, summary: 'Lấy một trang, như điện thoại đã niêm phong', params: PageParams, headers: TokenHeader, response: { 200: Bytes, ...refusals } },
    handler: async (request, reply) => {
      await open(request, 'pc');
      const sealed = await findPage(house.pool, request.params);
      if (sealed === null) throw problemError(scanPageGone);
      return reply.type('application/octet-stream').send(sealed);
    },
  });

  server.route({
    method: 'DELETE',
    url: `${path}/:id/pages/:n`,
    schema: { tags, summary: 'Máy này đã giữ trang ấy: máy chủ bỏ đi', params: PageParams, headers: TokenHeader, response: { 204: Type.Null(), ...refusals } },
    handler: async (request, reply) => {
      await open(request, 'pc');
      await dropPage(house.pool, request.params);
      return reply.code(204).send(null);
    },
  });

  server.register(async (scope) => {
    // Sealed pages are bare bytes; only here, so that no other route takes them.
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    (scope as unknown as Server).route({
      method: 'PUT',
      url: `${path}/:id/pages/:n`,
      bodyLimit: scanPageBytesMax,
      schema: {
        tags,
        summary: 'Gửi một trang đã niêm phong (application/octet-stream); gửi lại bao nhiêu lần cũng một trang',
        params: PageParams,
        headers: TokenHeader,
        response: { 204: Type.Null(), ...refusals },
      },
      handler: async (request, reply) => {
        const now = house.now();
        const waitSeconds = sent.count(request.ip, now);
        if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
        await open(request, 'phone');
        const sealed: unknown = request.body;
        if (!Buffer.isBuffer(sealed) || sealed.length === 0) throw problemError(scanPageEmpty);
        const outcome = await sendPage(house.pool, { ...request.params, sealed, now });
        if (outcome === 'other') throw problemError(scanPageOther);
        if (outcome === 'taken') waiters.tell(request.params.id);
        return reply.code(204).send(null);
      },
    });
  });
}
