import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import { resumeCodeFrom } from '../../dossiers/rules/resume-code.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { readsDossiers, rolesAt } from '../../offices/rules/role.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { isPostOf, managesPosts } from '../rules/post.ts';
import { silentSince } from '../rules/silent-device.ts';
import { addDeviceCode, findOfficeOfDevice, retireDevice } from '../store/devices.ts';
import { accountOfNumbers } from '../store/number-blocks.ts';
import { listPostDevices, type PostDevice } from '../store/reconciliations.ts';
import { openSlipDoubts, settleSlipDoubt } from '../store/slips.ts';
import { notAPost } from './device-problems.ts';
import { AccountShape } from './device-shapes.ts';
import { accountView } from './devices.ts';
import { CodeShape, DoubtShape, NewCodeShape, OfficeQuery, PostsShape, type PostsView } from './post-shapes.ts';
import type { SyncHouse } from './sync-house.ts';

const tags = ['staff'];
const refusals = { '4xx': ProblemShape };
const DeviceParams = Type.Object({ id: UuidV7Shape });

/** The posts of a ward for its officers: which machines there are, what they sent and what is here, their numbers. */
export function registerPostRoutes(server: Server, house: SyncHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/posts',
    schema: { tags, summary: 'Các điểm hỗ trợ của một phường: máy, đối chiếu, số phiếu', querystring: OfficeQuery, response: { 200: PostsShape, ...refusals } },
    async handler(request) {
      const officer = await readerAt(request, request.query.office);
      return postsView(house, { officer, officeId: request.query.office });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/posts/codes',
    schema: { tags, summary: 'Cấp mã một lần để ghép một máy vào điểm hỗ trợ; dùng trong 24 giờ', body: NewCodeShape, response: { 201: CodeShape, ...refusals } },
    async handler(request, reply) {
      const { office: officeId, unitCode, name } = request.body;
      const officer = await managerAt(request, officeId);
      const now = house.now();
      const unit = house.directory().unit(unitCode, plainDateOf(now));
      if (unit === null || !isPostOf(unit, getOffice(house.directory(), officeId).unitCode)) throw problemError(notAPost);
      const code = resumeCodeFrom(randomBytes(8));
      const expiresAt = await addDeviceCode(house.pool, { id: newId(now), officeId, unitCode, name: name.normalize('NFC').trim(), code, officerId: officer.id, now });
      return reply.code(201).send({ code, expiresAt: withOffset(expiresAt) });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/posts/devices/:id/retire',
    schema: { tags, summary: 'Cho một máy thôi dùng: khóa của máy hết hiệu lực, số mượn thu lại', params: DeviceParams, response: { 200: PostsShape, ...refusals } },
    async handler(request) {
      const { officer, officeId } = await officeOf(house, request, request.params.id);
      if (!managesPosts(rolesAt(officer.roles, officeId))) throw problemError(notAllowed);
      await retireDevice(house.pool, { officeId, id: request.params.id, officerId: officer.id, now: house.now() });
      return postsView(house, { officer, officeId });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/posts/devices/:id/numbers',
    schema: {
      tags,
      summary: 'Số phiếu đã cho một máy mượn: từng số trắng, đã phát, đã thành hồ sơ nào, hay hỏng',
      params: DeviceParams,
      response: { 200: AccountShape, ...refusals },
    },
    async handler(request) {
      const { officeId } = await officeOf(house, request, request.params.id);
      return { blocks: (await accountOfNumbers(house.pool, { officeId, deviceId: request.params.id })).map(accountView) };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/posts/doubts/settle',
    schema: { tags, summary: 'Đã xem một số phiếu không khớp', body: DoubtShape, response: { 200: PostsShape, ...refusals } },
    async handler(request) {
      const { office: officeId, number, dossierId } = request.body;
      const officer = await readerAt(request, officeId);
      if (!(await settleSlipDoubt(house.pool, { officeId, number, dossierId, officerId: officer.id, now: house.now() }))) throw problemError(notFound);
      return postsView(house, { officer, officeId });
    },
  });
}

async function readerAt(request: FastifyRequest, officeId: number): Promise<OfficerSession> {
  const officer = await request.requireOfficer();
  if (!readsDossiers(officer.roles, officeId)) throw problemError(notAllowed);
  return officer;
}

async function managerAt(request: FastifyRequest, officeId: number): Promise<OfficerSession> {
  const officer = await request.requireOfficer();
  if (!managesPosts(rolesAt(officer.roles, officeId))) throw problemError(notAllowed);
  return officer;
}

/** The office of a device, for an officer who reads there. To everybody else the device does not exist. */
async function officeOf(house: SyncHouse, request: FastifyRequest, deviceId: string): Promise<{ readonly officer: OfficerSession; readonly officeId: number }> {
  const officer = await request.requireOfficer();
  const officeId = await findOfficeOfDevice(house.pool, deviceId);
  if (officeId === null || !readsDossiers(officer.roles, officeId)) throw problemError(notFound);
  return { officer, officeId };
}

async function postsView(house: SyncHouse, { officer, officeId }: { readonly officer: OfficerSession; readonly officeId: number }): Promise<PostsView> {
  const [devices, doubts] = await Promise.all([listPostDevices(house.pool, officeId), openSlipDoubts(house.pool, officeId)]);
  const today = plainDateOf(house.now());
  const own = house.directory().unit(getOffice(house.directory(), officeId).unitCode, today);
  const units = own === null ? [] : [own, ...house.directory().childrenOf(own.code, today)].filter((unit) => isPostOf(unit, own.code));
  return {
    mayManage: managesPosts(rolesAt(officer.roles, officeId)) ? 'yes' : 'no',
    posts: units.map((unit) => ({
      unitCode: unit.code,
      name: unit.name,
      devices: devices.filter((one) => one.unitCode === unit.code).map((one) => deviceView(house, officeId, one)),
    })),
    doubts: doubts.map((one) => ({ ...one, notedAt: withOffset(one.notedAt) })),
  };
}

function deviceView(house: SyncHouse, officeId: number, device: PostDevice): PostsView['posts'][number]['devices'][number] {
  const now = house.now();
  const calendar = house.directory().calendarOf(officeId, plainDateOf(now));
  const { id, name, numbers, report } = device;
  return {
    id,
    name,
    numbers,
    registeredAt: withOffset(device.registeredAt),
    seenAt: withOffset(device.seenAt),
    retiredAt: device.retiredAt === null ? null : withOffset(device.retiredAt),
    silentSince: device.retiredAt === null ? silentSince({ lastToldAt: report?.toldAt ?? device.registeredAt, now, calendar }) : null,
    report: report === null ? null : { ...report, toldAt: withOffset(report.toldAt), missing: [...report.missing], unknownThere: [...report.unknownThere] },
  };
}
