import { answered, problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { parseUuidV7, type Uuid } from '../../basics/rules/ids.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { written } from '../../basics/rules/text.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { isPostOf } from '../../sync/rules/post.ts';
import { type Device, findDevice } from '../../sync/store/devices.ts';
import type { Actor } from '../rules/actor.ts';
import { type Difficulty, difficultyActs, mayActOnDifficulty, type Side, standingOfDifficulty } from '../rules/difficulty.ts';
import { followsTeams, worksForTeams } from '../rules/directive-rights.ts';
import { actOnDifficulty } from '../store/act-on.ts';
import { addDifficulty, type KeptDifficulty, listDifficulties, lockDifficulty } from '../store/difficulties.ts';
import { keepPhoto } from '../store/photos.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { notAPlaceHere } from './directive-problems.ts';
import { dueDayAt, photoOf, scopeOf, unitName } from './directive-request.ts';
import {
  DeviceDifficultiesShape,
  DifficultiesShape,
  DifficultyActShape,
  type DifficultyView,
  IdParams,
  NewDifficultyShape,
  OfficeQuery,
  OneDifficultyShape,
  OptionalTokenHeader,
} from './directive-shapes.ts';

const refusals = { '4xx': ProblemShape };
const deviceActs = ['escalate', 'close', 'reopen'];

/** Somebody who raises or answers: an officer, or a machine of a post. */
type Asker = { readonly kind: 'officer'; readonly officer: OfficerSession } | { readonly kind: 'device'; readonly device: Device };

/** Khó khăn, vướng mắc: raised in a minute, answered by somebody with a name by a day. */
export function registerDifficultyRoutes(server: Server, house: DirectiveHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/difficulties',
    schema: {
      tags: ['directives'],
      summary: 'Khó khăn, vướng mắc của các điểm: ai phải trả lời, đến bao giờ',
      querystring: OfficeQuery,
      response: { 200: DifficultiesShape, ...refusals },
    },
    async handler(request) {
      const { officer, offices } = await scopeOf(house, request, request.query.office);
      const rows = await listDifficulties(house.pool, { officeIds: offices.map((one) => one.id), unitCode: null });
      return {
        rows: rows.map((kept) => difficultyView(house, kept, { kind: 'officer', officer })),
        places: offices.filter((office) => worksForTeams(officer.roles, office.id)).flatMap((office) => placesOf(house, office)),
        workingDays: house.directiveRules.supervision.difficultyWorkingDays,
      };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/difficulties',
    schema: {
      tags: ['directives'],
      summary: 'Nêu một khó khăn: cán bộ đã đăng nhập, hoặc máy của điểm (x-device-token và deviceId)',
      headers: OptionalTokenHeader,
      body: NewDifficultyShape,
      response: { 201: OneDifficultyShape, ...refusals },
    },
    async handler(request, reply) {
      const { body } = request;
      const asker = await askerOf(house, request, body.deviceId);
      const [office, unitCode] = placeOf(house, asker, { officeId: body.office ?? null, unitCode: body.unitCode ?? null });
      const [id, now, photo, text] = [parseUuidV7(body.id), house.now(), photoOf(body.photo), written(body.text)];
      if (id === null || text === null) throw problemError(notFound);
      const photoId = photo === null ? null : newId(now);
      const difficulty: Difficulty = {
        id,
        officeId: office.id,
        unitCode,
        kind: body.kind,
        body: text,
        photoId,
        firstOwner: office.parentOfficeId === null ? 'district' : 'ward',
        dueOn: dueDayAt(house, office.id, house.directiveRules.supervision.difficultyWorkingDays),
        raisedBy: raiserOf(asker, written(body.by)),
        raisedAt: now,
      };
      await house.pool.inTransaction(async (db) => {
        // Sent again by a machine that did not hear the answer: neither the words nor the picture a second time.
        if ((await lockDifficulty(db, id)) !== null) return;
        if (photo !== null && photoId !== null) await keepPhoto(db, { officeId: office.id, id: photoId, bytes: photo, now });
        await addDifficulty(db, difficulty);
      });
      return reply.code(201).send({ difficulty: await viewOf(house, id, asker) });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/difficulties/:id/acts',
    schema: {
      tags: ['directives'],
      summary: 'Trả lời, chuyển lên quận, kết thúc hoặc mở lại một khó khăn; chỉ ghi thêm, không sửa',
      params: IdParams,
      headers: OptionalTokenHeader,
      body: DifficultyActShape,
      response: { 200: OneDifficultyShape, ...refusals },
    },
    async handler(request) {
      const { id } = request.params;
      const asker = await askerOf(house, request, request.body.deviceId);
      await viewOf(house, id, asker);
      const { kind } = request.body;
      if (asker.kind === 'device' && !deviceActs.includes(kind)) throw problemError(notAllowed);
      const days = house.directiveRules.supervision.difficultyWorkingDays;
      const outcome = await actOnDifficulty(house.pool, {
        difficultyId: id,
        act: { id: request.body.id, kind, body: written(request.body.text) },
        actor: actorOf(asker),
        sidesOf: (kept) => sidesOf(house, kept, asker),
        dueDayOf: (kept) => dueDayAt(house, kept.difficulty.officeId, days),
        now: house.now(),
      });
      answered(outcome);
      return { difficulty: await viewOf(house, id, asker) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/devices/:id/difficulties',
    schema: {
      tags: ['devices'],
      summary: 'Những khó khăn của điểm này, với câu trả lời',
      params: IdParams,
      headers: OptionalTokenHeader,
      response: { 200: DeviceDifficultiesShape, ...refusals },
    },
    async handler(request) {
      const device = await deviceOf(house, request, request.params.id);
      const rows = await listDifficulties(house.pool, { officeIds: [device.officeId], unitCode: device.unitCode });
      return { rows: rows.map((kept) => difficultyView(house, kept, { kind: 'device', device })) };
    },
  });
}

async function askerOf(house: DirectiveHouse, request: FastifyRequest, deviceId: string | undefined): Promise<Asker> {
  if (deviceId === undefined) return { kind: 'officer', officer: await request.requireOfficer() };
  return { kind: 'device', device: await deviceOf(house, request, deviceId) };
}

async function deviceOf(house: DirectiveHouse, request: FastifyRequest, id: string): Promise<Device> {
  const token = request.headers['x-device-token'];
  const device = typeof token === 'string' ? await findDevice(house.pool, { id, token, now: house.now() }) : null;
  if (device === null || device.retired === 'yes') throw problemError(notFound);
  return device;
}

/** Where it is raised: a device at its own post; an officer at a post of an office of his. Throws notAllowed, notAPlaceHere. */
function placeOf(house: DirectiveHouse, asker: Asker, asked: { readonly officeId: number | null; readonly unitCode: string | null }): readonly [Office, string] {
  if (asker.kind === 'device') return [getOffice(house.directory(), asker.device.officeId), asker.device.unitCode];
  const office = asked.officeId === null ? null : house.directory().officeById(asked.officeId);
  if (office === null || !worksForTeams(asker.officer.roles, office.id)) throw problemError(notAllowed);
  const unit = house.directory().unit(asked.unitCode ?? office.unitCode, plainDateOf(house.now()));
  if (unit === null || !isPostOf(unit, office.unitCode)) throw problemError(notAPlaceHere);
  return [office, unit.code];
}

function placesOf(house: DirectiveHouse, office: Office): readonly { readonly officeId: number; readonly unitCode: string; readonly name: string }[] {
  const today = plainDateOf(house.now());
  const own = house.directory().unit(office.unitCode, today);
  if (own === null) return [];
  const units = [own, ...house.directory().childrenOf(own.code, today)].filter((unit) => isPostOf(unit, own.code));
  return units.map((unit) => ({ officeId: office.id, unitCode: unit.code, name: unit.name }));
}

function actorOf(asker: Asker): Actor & { readonly id: Uuid | string } {
  return asker.kind === 'device' ? { kind: 'device', id: asker.device.id, name: asker.device.name } : { kind: 'officer', id: asker.officer.id, name: asker.officer.fullName };
}

/** Beside the name of the machine stands who sat there, as he said. */
function raiserOf(asker: Asker, name: string | null): ReturnType<typeof actorOf> {
  const actor = actorOf(asker);
  return asker.kind === 'device' && name !== null ? { ...actor, name: `${name} (${actor.name})` } : actor;
}

/** The machine of a post speaks for the post, whoever raised it there. */
function sidesOf(house: DirectiveHouse, { difficulty }: KeptDifficulty, asker: Asker): readonly Side[] {
  if (asker.kind === 'device') return ['raiser'];
  const office = getOffice(house.directory(), difficulty.officeId);
  const { roles, id } = asker.officer;
  return [
    ...(difficulty.raisedBy.id === id ? (['raiser'] as const) : []),
    ...(worksForTeams(roles, office.id) ? (['ward'] as const) : []),
    ...(followsTeams(roles, office) ? (['district'] as const) : []),
  ];
}

/** Throws notFound where whoever asks does not see it. */
async function viewOf(house: DirectiveHouse, id: string, asker: Asker): Promise<DifficultyView> {
  const kept = await lockDifficulty(house.pool, id);
  const isSeen =
    kept !== null &&
    (asker.kind === 'device' ? kept.difficulty.officeId === asker.device.officeId && kept.difficulty.unitCode === asker.device.unitCode : seesIt(house, kept, asker.officer));
  if (!isSeen) throw problemError(notFound);
  return difficultyView(house, kept, asker);
}

function seesIt(house: DirectiveHouse, { difficulty }: KeptDifficulty, officer: OfficerSession): boolean {
  const office = getOffice(house.directory(), difficulty.officeId);
  return worksForTeams(officer.roles, office.id) || (office.parentOfficeId !== null && worksForTeams(officer.roles, office.parentOfficeId));
}

function difficultyView(house: DirectiveHouse, kept: KeptDifficulty, asker: Asker): DifficultyView {
  const { difficulty, acts } = kept;
  const standing = standingOfDifficulty(difficulty, acts, plainDateOf(house.now()));
  const sides = sidesOf(house, kept, asker);
  return {
    id: difficulty.id,
    officeId: difficulty.officeId,
    unitCode: difficulty.unitCode,
    place: unitName(house, difficulty),
    kind: difficulty.kind,
    text: difficulty.body,
    photoId: difficulty.photoId,
    raisedBy: difficulty.raisedBy.name,
    raisedAt: withOffset(difficulty.raisedAt),
    ...standing,
    may: difficultyActs.filter((kind) => mayActOnDifficulty({ standing, act: { kind, body: '.' }, sides }).ok),
    acts: acts.map((act) => ({ id: act.id, kind: act.kind, text: act.body, photoId: null, by: act.actor.name, at: withOffset(act.actedAt) })),
  };
}
