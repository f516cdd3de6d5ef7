import { randomBytes } from 'node:crypto';
import { problemError } from '../../basics/http/problem.ts';
import { malformed, tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { parsePlainDate, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import { readResumeCode } from '../../dossiers/rules/resume-code.ts';
import { markOf } from '../rules/reconcile.ts';
import { slipPrefixOf, usualBlockSize } from '../rules/slip-number.ts';
import { letDeviceIn } from '../store/devices.ts';
import { accountOfNumbers, lendBlock, returnBlock } from '../store/number-blocks.ts';
import { keepReport } from '../store/reconciliations.ts';
import { deviceOf } from './device-asking.ts';
import { idsDiffer, noSlipPrefix, noSuchBlock, numbersUsedUp, tooManyBlocks, wrongDeviceCode } from './device-problems.ts';
import {
  AccountShape,
  BlockShape,
  DeviceIdParams,
  JoinedShape,
  JoinShape,
  LoanShape,
  ReconciledShape,
  ReportParams,
  ReportShape,
  ReturnShape,
  TokenHeader,
} from './device-shapes.ts';
import type { SyncHouse } from './sync-house.ts';

const tags = ['devices'];
const refusals = { '4xx': ProblemShape };
/** Five thousand ids of a month without a line. */
const reportBytesMax = 512 * 1024;

/** What a machine of a post says to its ward: who it is, which numbers it needs, what it has sent. */
export function registerDeviceRoutes(server: Server, house: SyncHouse): void {
  const guesses = countTries({ triesMax: 20, windowMinutes: 60 });

  server.route({
    method: 'POST',
    url: '/api/v1/devices',
    schema: { tags, summary: 'Ghép máy vào một điểm hỗ trợ bằng mã một lần', body: JoinShape, response: { 201: JoinedShape, ...refusals } },
    async handler(request, reply) {
      const now = house.now();
      const waitSeconds = guesses.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const code = readResumeCode(request.body.code);
      const token = randomBytes(32).toString('base64url');
      const device = code === null ? null : await letDeviceIn(house.pool, { code, id: newId(now), token, now });
      if (device === null) throw problemError(wrongDeviceCode);
      guesses.forgive(request.ip);
      return reply.code(201).send({ deviceId: device.id, token, name: device.name, post: { unitCode: device.unitCode, name: postName(house, device.unitCode) } });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/devices/:id/blocks',
    schema: { tags, summary: 'Các dải số phiếu máy đã mượn, từng số đã ra sao', params: DeviceIdParams, headers: TokenHeader, response: { 200: AccountShape, ...refusals } },
    async handler(request) {
      const device = await deviceOf(house, request);
      return { blocks: (await accountOfNumbers(house.pool, { officeId: device.officeId, deviceId: device.id })).map(accountView) };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/devices/:id/blocks',
    schema: { tags, summary: 'Mượn một dải số phiếu', params: DeviceIdParams, headers: TokenHeader, body: LoanShape, response: { 201: BlockShape, ...refusals } },
    async handler(request, reply) {
      const device = await deviceOf(house, request);
      const prefix = slipPrefixOf(device.unitCode);
      if (prefix === null) throw problemError(noSlipPrefix);
      const block = await lendBlock(house.pool, { device, prefix, count: request.body.count ?? usualBlockSize, now: house.now() });
      if (block === 'tooMany') throw problemError(tooManyBlocks);
      if (block === 'noneLeft') throw problemError(numbersUsedUp);
      return reply.code(201).send(block);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/devices/:id/blocks/return',
    schema: {
      tags,
      summary: 'Trả một dải số phiếu; số đã trả không cho mượn lại',
      params: DeviceIdParams,
      headers: TokenHeader,
      body: ReturnShape,
      response: { 200: AccountShape, ...refusals },
    },
    async handler(request) {
      const device = await deviceOf(house, request);
      if (!(await returnBlock(house.pool, { device, block: request.body, now: house.now() }))) throw problemError(noSuchBlock);
      return { blocks: (await accountOfNumbers(house.pool, { officeId: device.officeId, deviceId: device.id })).map(accountView) };
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/devices/:id/reconciliations/:day',
    bodyLimit: reportBytesMax,
    schema: {
      tags,
      summary: 'Đối chiếu một ngày: máy đã gửi gì, cơ quan đã nhận gì. Gửi lại thì thay bản trước',
      params: ReportParams,
      headers: TokenHeader,
      body: ReportShape,
      response: { 200: ReconciledShape, ...refusals },
    },
    async handler(request) {
      const device = await deviceOf(house, request);
      const now = house.now();
      const day = parsePlainDate(request.params.day);
      if (day === null || day > plainDateOf(now)) throw problemError(noSuchDay);
      const { sent, waiting, ids = null, slips = [] } = request.body;
      const told = ids === null ? sent : markOf(ids);
      if (told.count !== sent.count || told.digest !== sent.digest) throw problemError(idsDiffer);
      const found = await keepReport(house.pool, { device, day, sent, waiting, ids, slips: slips.map((slip) => ({ ...slip, dossierId: slip.dossierId ?? null })), now });
      return {
        received: found.received,
        same: found.same,
        ...(ids === null ? {} : { missing: [...found.missing], unknownThere: [...found.unknownThere] }),
      };
    },
  });
}

export function accountView(block: Awaited<ReturnType<typeof accountOfNumbers>>[number]) {
  return { ...block, lentAt: withOffset(block.lentAt), returnedAt: block.returnedAt === null ? null : withOffset(block.returnedAt), spent: [...block.spent] };
}

function postName(house: SyncHouse, unitCode: string): string {
  return house.directory().unit(unitCode, plainDateOf(house.now()))?.name ?? unitCode;
}

const noSuchDay = malformed([{ path: 'day', code: 'day', message: { vi: 'Ngày không có, hoặc chưa tới.', en: 'No such day, or not yet.' } }]);
