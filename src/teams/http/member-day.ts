import { type Static, Type } from 'typebox';
import { answered, problemError } from '../../basics/http/problem.ts';
import { malformed, notFound } from '../../basics/http/problems.ts';
import type { House, Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { oneLine } from '../../basics/rules/text.ts';
import { atMinute, type PlainDate, parseInstant, parsePlainDate, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { isSameWalkIn, takeBackWalkIn, type WalkIn, walkInTime } from '../rules/walk-in.ts';
import { listDay, setAppointmentState } from '../store/appointments.ts';
import { addWalkIn, findWalkIn } from '../store/walk-ins.ts';
import { walkInIdTaken } from './appointment-problems.ts';
import { type AskingMember, memberOf } from './member-asking.ts';
import { DayOfAppointmentsQuery, NewWalkInShape, NotedWalkInShape, type OwnDay, OwnDayShape } from './member-day-shapes.ts';
import { MemberToken } from './member-shapes.ts';

const tags = ['members'];
const refusals = { '4xx': ProblemShape };

type DayHouse = House & { catalogue(): Pick<Catalogue, 'inForce'> };

/** The day of a member at his post: who comes, and who came without an appointment. What he notes lands at the post of the machine he sits at, never elsewhere. */
export function registerMemberDayRoutes(server: Server, house: DayHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/members/me/appointments',
    schema: {
      tags,
      summary: 'Lượt hẹn và khách đến không hẹn trong ngày tại điểm của các tổ mà thành viên đang ở; không có số điện thoại',
      headers: MemberToken,
      querystring: DayOfAppointmentsQuery,
      response: { 200: OwnDayShape, ...refusals },
    },
    async handler(request) {
      const member = await memberOf(house, request);
      return dayOf(house, member, dayIn(request.query.day) ?? plainDateOf(house.now()));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/members/me/walk-ins',
    schema: {
      tags,
      summary: 'Ghi một người đến không hẹn tại điểm; gửi lại cùng mã id không ghi thêm',
      headers: MemberToken,
      body: NewWalkInShape,
      response: { 200: NotedWalkInShape, 201: NotedWalkInShape, ...refusals },
    },
    async handler(request, reply) {
      const member = await memberOf(house, request);
      const now = house.now();
      const said = walkInOf(member, request.body);
      // What is there already is answered so however late it is sent again.
      const kept = await findWalkIn(house.pool, said.id);
      const noted = kept === null ? await addWalkIn(house.pool, said, { countsAt: answered(walkInTime(said.happenedAt, now)), now }) : 'there';
      if (noted === 'there') {
        const there = kept ?? (await findWalkIn(house.pool, said.id));
        if (there === null || !isSameWalkIn(there, said, now)) throw problemError(walkInIdTaken);
      }
      return reply.code(noted === 'added' ? 201 : 200).send({ id: said.id, ...(await dayOf(house, member, plainDateOf(now))) });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/members/me/walk-ins/:id/take-back',
    schema: {
      tags,
      summary: 'Bỏ một lượt đến không hẹn mình đã ghi nhầm, trong ngày; bỏ lần nữa không đổi gì',
      params: Type.Object({ id: UuidV7Shape }),
      headers: MemberToken,
      response: { 200: NotedWalkInShape, ...refusals },
    },
    async handler(request) {
      const member = await memberOf(house, request);
      const now = house.now();
      const { id } = request.params;
      const kept = await findWalkIn(house.pool, id);
      if (kept === null || kept.officeId !== member.officeId || kept.unitCode !== member.unitCode) throw problemError(notFound);
      answered(takeBackWalkIn(kept, { personId: member.personId, now }));
      await setAppointmentState(house.pool, { id, from: ['came'], to: 'cancelled', by: member.fullName, now });
      return { id, ...(await dayOf(house, member, plainDateOf(now))) };
    },
  });
}

function walkInOf({ officeId, unitCode, personId, fullName }: AskingMember, body: Static<typeof NewWalkInShape>): WalkIn {
  const happenedAt = parseInstant(body.happenedAt);
  if (happenedAt === null) throw problemError(malformed([{ path: 'happenedAt', code: 'format', message: { vi: 'Thời điểm không có thật.', en: 'No such moment.' } }]));
  const name = oneLine(body.fullName ?? '');
  const { id, outcome, procedureCode } = body;
  return { officeId, unitCode, id, outcome, procedureCode, fullName: name === '' ? null : name, happenedAt, notedBy: personId, notedByName: fullName };
}

/** Who is still to come or has come; who cancelled or is blanked is nobody's business any more, and what was taken back never was. */
async function dayOf(house: DayHouse, { personId, officeId, unitCode, teams }: AskingMember, day: PlainDate): Promise<OwnDay> {
  const places = new Map([{ officeId, unitCode }, ...teams].map((one) => [`${one.officeId} ${one.unitCode}`, { officeId: one.officeId, unitCode: one.unitCode }]));
  const found = (await Promise.all([...places.values()].map((place) => listDay(house.pool, { ...place, day })))).flat().filter(({ state }) => state !== 'cancelled');
  const procedureNameOf = (code: string | null) => (code === null ? '' : (house.catalogue().inForce(code, day)?.name.vi ?? ''));
  const rows = found.map((one) => ({
    ...one,
    at: withOffset(atMinute(day, one.fromMinute)),
    fullName: one.fullName ?? '',
    procedureName: procedureNameOf(one.procedureCode),
  }));
  rows.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  return {
    rows: rows.filter(({ kind }) => kind === 'booked').map((one) => ({ startsAt: one.at, unitCode: one.unitCode, fullName: one.fullName, procedureName: one.procedureName })),
    walkIns: rows
      .filter(({ kind }) => kind === 'walkIn')
      .map(({ id, at, procedureName, fullName, outcome, notedBy, notedByName }) => ({
        id,
        happenedAt: at,
        procedureName,
        fullName,
        outcome,
        notedBy: notedByName ?? '',
        isOwn: notedBy === personId ? 'yes' : 'no',
      })),
  };
}

function dayIn(text: string | undefined): PlainDate | null {
  if (text === undefined) return null;
  const day = parsePlainDate(text);
  if (day === null) throw problemError(malformed([{ path: 'day', code: 'pattern', message: { vi: 'Ngày không có thật.', en: 'No such day.' } }]));
  return day;
}
