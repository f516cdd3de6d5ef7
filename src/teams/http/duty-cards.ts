import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { addDays, plainDateOf } from '../../basics/rules/time.ts';
import { printResumeCode, resumeCodeFrom } from '../../dossiers/rules/resume-code.ts';
import { cardDays, cardStanding } from '../rules/member-card.ts';
import { isMemberOn } from '../rules/membership.ts';
import { managesTeams } from '../rules/team-rights.ts';
import { listDutyMembers, noteNameConsent } from '../store/duty-members.ts';
import { issueCard, listCards, revokeCard } from '../store/member-cards.ts';
import { type DutyHouse, type OfficerAt, placeFor, placeName } from './duty-place.ts';
import { CardsShape, type CardsView, ConsentShape, NewCardShape, RevokeShape } from './duty-shapes.ts';
import { UnitParams } from './team-post-shapes.ts';

const tags = ['staff', 'teams'];
const response = { 200: CardsShape, '4xx': ProblemShape };
const CardParams = Type.Object({ ...UnitParams.properties, id: UuidV7Shape });

/** Cards of the members, and whether they agreed to be named in public. */
export function registerCardRoutes(server: Server, house: DutyHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/teams/:unit/cards',
    schema: { tags, summary: 'Thẻ của các thành viên ở một đơn vị, để in và thu hồi', params: UnitParams, response },
    handler: async (request) => cardsView(house, await placeFor(house, request, { unitCode: request.params.unit, right: 'sees' })),
  });

  server.route({
    method: 'POST',
    url: '/api/v1/teams/:unit/cards',
    schema: { tags, summary: 'Cấp thẻ cho một thành viên; thẻ cũ của người ấy hết giá trị', params: UnitParams, body: NewCardShape, response },
    handler: async (request) => {
      const here = await manager(house, request);
      const now = house.now();
      const today = plainDateOf(now);
      const { id, membershipId } = request.body;
      const member = (await listDutyMembers(house.pool, { unitCode: here.place.unitCode, from: today })).find((one) => one.membershipId === membershipId);
      if (member === undefined || !isMemberOn(member, today)) throw problemError(notFound);
      const card = { officeId: here.place.officeId, id, membershipId, code: resumeCodeFrom(randomBytes(8)), issuedOn: today, validUntil: addDays(today, cardDays) };
      await house.pool.inTransaction((db) => issueCard(db, { ...card, by: here.officer.fullName, now }));
      return cardsView(house, here);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/teams/:unit/cards/:id/revoke',
    schema: { tags, summary: 'Thu hồi một thẻ: mất, hỏng, thôi làm; quét mã sẽ thấy thẻ hết giá trị', params: CardParams, body: RevokeShape, response },
    handler: async (request) => {
      const here = await manager(house, request);
      const { officeId } = here.place;
      const cards = await listCards(house.pool, here.place);
      if (!cards.some((card) => card.id === request.params.id)) throw problemError(notFound);
      await revokeCard(house.pool, { officeId, id: request.params.id, why: request.body.why.normalize('NFC').trim(), by: here.officer.fullName, now: house.now() });
      return cardsView(house, here);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/teams/:unit/name-consents',
    schema: { tags, summary: 'Ghi một thành viên đồng ý, hoặc không, để nêu tên trên trang cho người dân', params: UnitParams, body: ConsentShape, response },
    handler: async (request) => {
      const here = await manager(house, request);
      const now = house.now();
      const { id, personId, agreed } = request.body;
      const members = await listDutyMembers(house.pool, { unitCode: here.place.unitCode, from: plainDateOf(now) });
      if (!members.some((one) => one.personId === personId)) throw problemError(notFound);
      await noteNameConsent(house.pool, { officeId: here.place.officeId, id, personId, agreed, by: here.officer.fullName, now });
      return cardsView(house, here);
    },
  });
}

function manager(house: DutyHouse, request: FastifyRequest): Promise<OfficerAt> {
  const { unit } = request.params as { readonly unit: string };
  return placeFor(house, request, { unitCode: unit, right: 'manages' });
}

async function cardsView(house: DutyHouse, { officer, place }: OfficerAt): Promise<CardsView> {
  const today = plainDateOf(house.now());
  const [members, cards] = await Promise.all([listDutyMembers(house.pool, { unitCode: place.unitCode, from: today }), listCards(house.pool, place)]);
  return {
    name: placeName(house, place),
    mayManage: managesTeams(officer.roles, place.office) ? 'yes' : 'no',
    today,
    rows: members
      .filter((member) => isMemberOn(member, today))
      .map((member) => {
        const card = cards.find((one) => one.membershipId === member.membershipId && cardStanding(one, member, today) === 'genuine');
        const { membershipId, personId, fullName, position, teamName, named } = member;
        return {
          membershipId,
          personId,
          fullName,
          position,
          teamName,
          named,
          card: card === undefined ? null : { id: card.id, code: printResumeCode(card.code), validUntil: card.validUntil, checkUrl: `${house.baseUrl}/the/${card.code}` },
        };
      }),
  };
}
