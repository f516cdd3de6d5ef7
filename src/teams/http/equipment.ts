import { Type } from 'typebox';
import { periodDay } from '../../basics/http/period.ts';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { written } from '../../basics/rules/text.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import { decideEquipmentEvent } from '../rules/equipment-events.ts';
import { type EquipmentItem, itemOn } from '../rules/equipment-item.ts';
import { isTeamOn } from '../rules/team.ts';
import { managesTeams } from '../rules/team-rights.ts';
import { addEquipment, findEquipment, type NewEquipmentEvent, recordEquipmentEvent } from '../store/equipment.ts';
import { addStocktake, equipmentGround, unitsOfOffice } from '../store/equipment-figures.ts';
import { eventsBefore } from '../store/handovers.ts';
import { listTeams } from '../store/teams.ts';
import { placeOf } from './equipment-place.ts';
import { dayNotThere, noSuchEquipmentKind } from './equipment-problems.ts';
import { type EquipmentHouse, managedOffice, namingOf, reachOf, seenItem } from './equipment-reach.ts';
import { EquipmentQuery, ItemParams, ItemShape, type ItemView, NewEventShape, NewItemShape, RegisterShape, type RegisterView, StocktakeShape } from './equipment-shapes.ts';
import { itemView, kindView, rowView, unitView } from './equipment-view.ts';

const tags = ['staff', 'teams'];
const refusals = { '4xx': ProblemShape };

/** The register of equipment: what there is, and what happened to it. */
export function registerEquipmentRegister(server: Server, house: EquipmentHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/equipment',
    schema: {
      tags,
      summary: 'Sổ thiết bị của một phường, hoặc của quận và các phường; lọc theo nơi đặt, loại, tình trạng',
      querystring: EquipmentQuery,
      response: { 200: RegisterShape, ...refusals },
    },
    handler: (request) => registerView(house, request, request.query),
  });

  server.route({
    method: 'GET',
    url: '/api/v1/equipment/:id',
    schema: { tags, summary: 'Một thiết bị, với mọi việc đã xảy ra', params: ItemParams, response: { 200: ItemShape, ...refusals } },
    async handler(request) {
      const { item, mayManage } = await seenItem(house, request, request.params.id);
      return shown(house, item, mayManage);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/equipment',
    schema: {
      tags,
      summary: 'Ghi một thiết bị mới vào sổ; hệ thống cấp mã nhãn. Gửi lại cùng mã id thì không ghi hai lần',
      body: NewItemShape,
      response: { 201: ItemShape, ...refusals },
    },
    async handler(request, reply) {
      const { body } = request;
      const { officer, office } = await managedOffice(house, request, body.office);
      const receivedOn = dayUntilToday(house, 'receivedOn', body.receivedOn);
      const { kinds } = await equipmentGround(house.pool, { directory: house.directory(), officeIds: [], day: receivedOn });
      if (!kinds.some(({ code }) => code === body.kindCode)) throw problemError(noSuchEquipmentKind);
      const place = await placeOf(house, { officeId: office.id, unitCode: body.unitCode, teamId: body.teamId ?? null });
      const now = house.now();
      await addEquipment(house.pool, {
        id: body.id,
        eventId: newId(now),
        officeId: office.id,
        unitOfOffice: office.unitCode,
        ...place,
        kindCode: body.kindCode,
        purpose: body.purpose,
        name: written(body.name) ?? body.kindCode,
        serial: written(body.serial),
        origin: body.origin,
        document: written(body.document),
        note: written(body.note),
        receivedOn,
        officer,
        now,
      });
      const item = await findEquipment(house.pool, body.id);
      // The id may be that of an item of another office: it is not this one's to see.
      if (item === null || item.officeId !== office.id) throw problemError(notFound);
      return reply.code(201).send(await shown(house, item, 'yes'));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/equipment/:id/events',
    schema: {
      tags,
      summary: 'Ghi một việc: kiểm tra, hỏng, đưa sửa, sửa xong, chuyển nơi đặt, thanh lý, xác nhận báo hỏng, hoàn tác',
      params: ItemParams,
      body: NewEventShape,
      response: { 200: Type.Union([ItemShape, Type.Null()]), ...refusals },
    },
    async handler(request) {
      const { officer, office, item: seen, mayManage } = await seenItem(house, request, request.params.id);
      if (mayManage === 'no') throw problemError(notAllowed);
      const { body } = request;
      const now = house.now();
      const onDay = dayUntilToday(house, 'onDay', body.onDay);
      const moves = body.kind === 'moved';
      const place = moves ? await placeOf(house, { officeId: office.id, unitCode: body.unitCode ?? '', teamId: body.teamId ?? null }) : { unitCode: null, teamId: null };
      const decide = (item: EquipmentItem): NewEquipmentEvent => {
        const decided = decideEquipmentEvent(item, { kind: body.kind, onDay, now });
        if (!decided.ok) throw refusalProblem(decided.refusal);
        return {
          id: body.id,
          kind: body.kind,
          onDay: body.kind === 'takenBack' ? plainDateOf(now) : onDay,
          now,
          ...place,
          note: written(body.note),
          officer,
          takesBack: decided.value.takesBack,
        };
      };
      await recordEquipmentEvent(house.pool, { itemId: seen.id, eventId: body.id, decide });
      const item = await findEquipment(house.pool, seen.id);
      return item === null ? null : itemView(namingOf(house), item, { mayManage, now, before: await eventsBefore(house.pool, item.id) });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/equipment/stocktakes',
    schema: { tags, summary: 'Ghi đã kiểm kê một nơi: sổ đã đủ những gì có ở đó, kể cả khi không có gì', body: StocktakeShape, response: { 200: RegisterShape, ...refusals } },
    async handler(request) {
      const { body } = request;
      const { officer, office } = await managedOffice(house, request, body.office);
      const takenOn = dayUntilToday(house, 'takenOn', body.takenOn);
      const { unitCode } = await placeOf(house, { officeId: office.id, unitCode: body.unitCode, teamId: null });
      await addStocktake(house.pool, { officeId: office.id, unitCode, takenOn, note: written(body.note), officer, now: house.now() });
      return registerView(house, request, { office: office.id });
    },
  });
}

type Asked = { readonly office: number; readonly unit?: string; readonly kind?: string; readonly state?: string; readonly purpose?: string; readonly reported?: 'yes' };

async function registerView(house: EquipmentHouse, request: FastifyRequest, asked: Asked): Promise<RegisterView> {
  const reach = await reachOf(house, request, asked.office);
  const naming = namingOf(house);
  const directory = house.directory();
  const officeIds = reach.offices.map(({ id }) => id);
  const { kinds, units, items } = await equipmentGround(house.pool, { directory, officeIds, day: naming.day });
  const rows = items.flatMap((item) => {
    const found = itemOn(item, naming.day);
    return found === null ? [] : [rowView(naming, item, found)];
  });
  const teams = (await listTeams(house.pool, officeIds)).filter((team) => isTeamOn(team, naming.day));
  const teamsAt = (unitCode: string) => teams.filter((team) => team.unitCode === unitCode).map(({ id, name }) => ({ id, name }));
  const officeOf = new Map(reach.offices.flatMap((office) => unitsOfOffice(directory, office.id, naming.day).map((unit) => [unit.code, office] as const)));
  const shownUnits = units.map((unit) => {
    const office = officeOf.get(unit.unitCode) ?? reach.office;
    const mayManage = managesTeams(reach.officer.roles, office) ? ('yes' as const) : ('no' as const);
    return { ...unitView(naming, unit.unitCode), level: unit.level, known: unit.known, office: office.id, mayManage, teams: teamsAt(unit.unitCode) };
  });
  return {
    office: { id: reach.office.id, name: reach.office.name },
    mayManage: shownUnits.some((unit) => unit.mayManage === 'yes') ? 'yes' : 'no',
    kinds: kinds.map(kindView),
    units: shownUnits,
    openReports: rows.filter((row) => row.report !== null).length,
    total: rows.length,
    rows: rows.filter(
      (row) =>
        (asked.unit === undefined || row.unitCode === asked.unit) &&
        (asked.kind === undefined || row.kindCode === asked.kind) &&
        (asked.state === undefined || row.state === asked.state) &&
        (asked.purpose === undefined || row.purpose === asked.purpose) &&
        (asked.reported === undefined || row.report !== null),
    ),
  };
}

/** Throws notFound for an item whose coming was taken back. */
async function shown(house: EquipmentHouse, item: EquipmentItem, mayManage: 'yes' | 'no'): Promise<ItemView> {
  const view = itemView(namingOf(house), item, { mayManage, now: house.now(), before: await eventsBefore(house.pool, item.id) });
  if (view === null) throw problemError(notFound);
  return view;
}

/** Throws malformed for a day that is not there or has not come. */
function dayUntilToday(house: EquipmentHouse, path: string, text: string): PlainDate {
  const day = periodDay(text);
  if (day === null || day > plainDateOf(house.now())) throw problemError(dayNotThere(path));
  return day;
}
