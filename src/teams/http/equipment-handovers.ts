import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { written } from '../../basics/rules/text.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { type EquipmentItem, itemOn } from '../rules/equipment-item.ts';
import { answersLeft, type Handover, type HandoverAnswer, keepsRegister, mayOffer, mayTake, sidesOf } from '../rules/handover.ts';
import { managesTeams, seesTeams } from '../rules/team-rights.ts';
import { listEquipmentKinds } from '../store/equipment.ts';
import { unitsOfOffice } from '../store/equipment-figures.ts';
import { closeHandover, findHandover, type ListedHandover, listHandovers, offerHandover, takeHandover } from '../store/handovers.ts';
import { placeOf } from './equipment-place.ts';
import { handoverNotNow, noSuchOfficeToTake, otherOffer } from './equipment-problems.ts';
import { type EquipmentHouse, reachOf, seenItem } from './equipment-reach.ts';
import { ItemParams } from './equipment-shapes.ts';
import { HandoverAnswerShape, HandoversQuery, HandoversShape, type HandoversView, NewHandoverShape } from './handover-shapes.ts';

const tags = ['staff', 'teams'];
const responses = { 200: HandoversShape, '4xx': ProblemShape };

/** Handing an item over to another office: one side offers, the other confirms, and both registers tell it. */
export function registerEquipmentHandovers(server: Server, house: EquipmentHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/equipment-handovers',
    schema: { tags, summary: 'Bàn giao thiết bị giữa các đơn vị: đang chờ xác nhận và đã xong', querystring: HandoversQuery, response: responses },
    handler: (request) => handoversView(house, request, request.query.office),
  });

  server.route({
    method: 'POST',
    url: '/api/v1/equipment/:id/handovers',
    schema: {
      tags,
      summary: 'Đề nghị bàn giao một thiết bị cho đơn vị khác; thiết bị vẫn ở đây đến khi bên kia xác nhận',
      params: ItemParams,
      body: NewHandoverShape,
      response: responses,
    },
    async handler(request) {
      const { officer, office, item, mayManage } = await seenItem(house, request, request.params.id);
      if (mayManage === 'no') throw problemError(notAllowed);
      const { id, toOffice, note } = request.body;
      const to = house.directory().officeById(toOffice);
      if (to === null) throw problemError(noSuchOfficeToTake);
      const now = house.now();
      const check = (locked: EquipmentItem | null, isOffered: 'yes' | 'no') => {
        const outcome = mayOffer({ found: locked === null ? null : itemOn(locked, plainDateOf(now)), isOffered, officeId: office.id, to });
        if (!outcome.ok) throw refusalProblem(outcome.refusal);
      };
      const offer = { id, officeId: office.id, itemId: item.id, toOfficeId: to.id, note: written(note), offeredAt: now, officer };
      if ((await offerHandover(house.pool, { ...offer, check })) === 'otherOffer') throw problemError(otherOffer);
      return handoversView(house, request, office.id);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/equipment-handovers/:id/answers',
    schema: { tags, summary: 'Bên nhận xác nhận hoặc từ chối; bên giao rút lại', params: ItemParams, body: HandoverAnswerShape, response: responses },
    async handler(request) {
      const officer = await request.requireOfficer();
      const handover = await findHandover(house.pool, request.params.id);
      if (handover === null || !isSeen(house, officer, handover)) throw problemError(notFound);
      const sides = sidesFor(house, officer, handover);
      if (sides.gives === 'no' && sides.takes === 'no') throw problemError(notAllowed);
      await answer(house, { handover, officer, said: request.body });
      return handoversView(house, request, sides.takes === 'yes' ? handover.toOfficeId : handover.officeId);
    },
  });
}

type Said = { readonly answer: HandoverAnswer; readonly unitCode?: string | null; readonly note?: string | null };

async function answer(house: EquipmentHouse, input: { readonly handover: Handover; readonly officer: OfficerSession; readonly said: Said }): Promise<void> {
  const { handover, officer } = input;
  const { answer: wanted, unitCode, note } = input.said;
  const now = house.now();
  const check = (one: Handover) => {
    if (!answersLeft(one, sidesFor(house, officer, one)).includes(wanted)) throw problemError(handoverNotNow);
  };
  const answering = { handoverId: handover.id, note: written(note), officer, now, check };
  if (wanted !== 'taken') return closeHandover(house.pool, { ...answering, answer: wanted });
  const place = await placeOf(house, { officeId: handover.toOfficeId, unitCode: unitCode ?? '', teamId: null });
  const unitOfOffice = house.directory().officeById(handover.toOfficeId)?.unitCode ?? '';
  const checkBoth = (one: Handover, item: EquipmentItem | null) => {
    check(one);
    const outcome = mayTake(item, plainDateOf(now));
    if (!outcome.ok) throw refusalProblem(outcome.refusal);
    return outcome.value;
  };
  return takeHandover(house.pool, { handoverId: handover.id, note: answering.note, officer, now, check: checkBoth, to: { ...place, unitOfOffice } });
}

function sidesFor(house: EquipmentHouse, officer: OfficerSession, handover: Pick<Handover, 'officeId' | 'toOfficeId' | 'offeredById'>) {
  const manages = (id: number) => {
    const office = house.directory().officeById(id);
    return office !== null && managesTeams(officer.roles, office) ? ('yes' as const) : ('no' as const);
  };
  return sidesOf(handover, { id: officer.id, managesGiving: manages(handover.officeId), managesTaking: manages(handover.toOfficeId) });
}

function isSeen(house: EquipmentHouse, officer: OfficerSession, { officeId, toOfficeId }: Handover): boolean {
  return [officeId, toOfficeId].some((id) => {
    const office = house.directory().officeById(id);
    return office !== null && seesTeams(officer.roles, office);
  });
}

async function handoversView(house: EquipmentHouse, request: FastifyRequest, officeId: number): Promise<HandoversView> {
  const { officer, offices } = await reachOf(house, request, officeId);
  const [rows, kinds] = await Promise.all([
    listHandovers(
      house.pool,
      offices.map(({ id }) => id),
    ),
    listEquipmentKinds(house.pool),
  ]);
  const named = (id: number) => ({ id, name: house.directory().officeById(id)?.name ?? '' });
  return {
    rows: rows.map((one) => {
      const kind = kinds.find(({ code }) => code === one.kindCode);
      return rowView(house, one, { officer, kind: { vi: kind?.name ?? one.kindCode, en: kind?.nameEn ?? one.kindCode }, named });
    }),
    offices: house
      .directory()
      .offices.filter((one) => one.id !== officeId && keepsRegister(one))
      .map(({ id }) => named(id)),
  };
}

type RowFacts = {
  readonly officer: OfficerSession;
  readonly kind: HandoversView['rows'][number]['kind'];
  readonly named: (id: number) => { readonly id: number; readonly name: string };
};

function rowView(house: EquipmentHouse, one: ListedHandover, { officer, kind, named }: RowFacts): HandoversView['rows'][number] {
  const sides = sidesFor(house, officer, one);
  const taking = house.directory().officeById(one.toOfficeId);
  const seesTaken = taking !== null && seesTeams(officer.roles, taking);
  const may = answersLeft(one, sides);
  return {
    id: one.id,
    itemId: one.itemId,
    label: one.label,
    kind,
    name: one.itemName,
    from: named(one.officeId),
    to: named(one.toOfficeId),
    note: one.note,
    offeredAt: withOffset(one.offeredAt),
    offeredBy: one.offeredByName,
    answer: one.answer,
    answerNote: one.answerNote,
    answeredAt: one.answeredAt === null ? null : withOffset(one.answeredAt),
    answeredBy: one.answeredByName,
    takenItemId: seesTaken ? one.takenItemId : null,
    may: [...may],
    places: may.includes('taken') ? unitsOfOffice(house.directory(), one.toOfficeId, plainDateOf(house.now())).map(({ code, name }) => ({ code, name })) : [],
  };
}
