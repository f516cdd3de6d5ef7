import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { withOffset } from '../../basics/rules/time.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { readsDossiers } from '../../offices/rules/role.ts';
import { lossDefinition, lossStanding, lostAfterDays } from '../rules/loss.ts';
import { listOpenAlarms } from '../store/alarms.ts';
import { closeSuspicion, countLosses, listSuspicions, noteSuspicion } from '../store/suspicions.ts';
import { AlarmsShape, FoundShape, LossesShape, NewSuspicionShape, SuspicionsShape, type SuspicionsView } from './alarm-shapes.ts';
import { OfficeQuery } from './post-shapes.ts';
import type { SyncHouse } from './sync-house.ts';

const refusals = { '4xx': ProblemShape };

/** Nothing silent behind the counter: what nobody took up, and what may have been lost. */
export function registerAlarmRoutes(server: Server, house: SyncHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/alarms',
    schema: { tags: ['staff'], summary: 'Hồ sơ quá hạn tiếp nhận của một bộ phận, với người phải trả lời', querystring: OfficeQuery, response: { 200: AlarmsShape, ...refusals } },
    async handler(request) {
      await readerAt(request, request.query.office);
      const alarms = await listOpenAlarms(house.pool, request.query.office);
      return {
        count: alarms.length,
        officerName: alarms.find((one) => one.officerName !== null)?.officerName ?? null,
        rows: alarms.map(({ officerName, ...one }) => ({ ...one, answerBy: withOffset(one.answerBy), raisedAt: withOffset(one.raisedAt) })),
      };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/losses',
    schema: { tags: ['watch'], summary: 'Số hồ sơ thất lạc, với định nghĩa; mục tiêu là 0', response: { 200: LossesShape, ...refusals } },
    async handler(_request, reply) {
      void reply.header('cache-control', 'public, max-age=60');
      const counted = await countLosses(house.pool, house.now());
      return { definition: lossDefinition, afterDays: lostAfterDays, ...counted, causes: [...counted.causes] };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/losses/suspicions',
    schema: { tags: ['staff'], summary: 'Những nghi ngờ thất lạc của một bộ phận', querystring: OfficeQuery, response: { 200: SuspicionsShape, ...refusals } },
    async handler(request) {
      await readerAt(request, request.query.office);
      return suspicionsView(house, request.query.office);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/losses/suspicions',
    schema: { tags: ['staff'], summary: 'Ghi điều người dân nói: đã gửi mà không thấy', body: NewSuspicionShape, response: { 201: SuspicionsShape, ...refusals } },
    async handler(request, reply) {
      const { office, proof, about, number } = request.body;
      const officer = await readerAt(request, office);
      const id = parseUuidV7(request.body.id);
      if (id === null) throw problemError(notFound);
      await noteSuspicion(house.pool, {
        officeId: office,
        id,
        proof,
        number: number === '' ? null : number,
        about: about.normalize('NFC'),
        officerId: officer.id,
        now: house.now(),
      });
      return reply.code(201).send(await suspicionsView(house, office));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/losses/suspicions/:id/close',
    schema: {
      tags: ['staff'],
      summary: 'Kết thúc một nghi ngờ: đã tìm thấy gì, vì sao',
      params: Type.Object({ id: UuidV7Shape }),
      body: FoundShape,
      response: { 200: SuspicionsShape, ...refusals },
    },
    async handler(request) {
      const { office, found, cause } = request.body;
      const officer = await readerAt(request, office);
      const isClosed = await closeSuspicion(house.pool, { officeId: office, id: request.params.id, found, cause: cause.normalize('NFC'), officerId: officer.id, now: house.now() });
      if (!isClosed) throw problemError(notFound);
      return suspicionsView(house, office);
    },
  });
}

async function readerAt(request: FastifyRequest, officeId: number): Promise<OfficerSession> {
  const officer = await request.requireOfficer();
  if (!readsDossiers(officer.roles, officeId)) throw problemError(notAllowed);
  return officer;
}

async function suspicionsView(house: SyncHouse, officeId: number): Promise<SuspicionsView> {
  const now = house.now();
  const rows = await listSuspicions(house.pool, officeId);
  return {
    rows: rows.map((one) => ({
      ...one,
      notedAt: withOffset(one.notedAt),
      closedAt: one.closedAt === null ? null : withOffset(one.closedAt),
      standing: lossStanding({ ...one, now }),
    })),
  };
}
