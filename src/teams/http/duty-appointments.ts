import { Type } from 'typebox';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { type PlainDate, parsePlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { isAhead, noteAppointment } from '../rules/appointment.ts';
import { clockOf, momentOf } from '../rules/duty-clock.ts';
import { uncoveredOf } from '../rules/uncovered.ts';
import { findAppointment, listDay, setAppointmentState } from '../store/appointments.ts';
import { readDuty } from '../store/duty-book.ts';
import { moveAppointment } from '../store/move-appointment.ts';
import { findTeamPost } from '../store/team-posts.ts';
import { addWalkIn } from '../store/walk-ins.ts';
import { notBookedAnyMore, slotGone } from './appointment-problems.ts';
import { calendarOf, type DutyHouse, type DutyPlace, placeFor, placeName } from './duty-place.ts';
import { DayAppointmentsShape, type DayAppointmentsView, DayQuery, IdBodyShape, MoveBodyShape, NoteBodyShape } from './duty-shapes.ts';
import { UnitParams } from './team-post-shapes.ts';

const tags = ['staff', 'teams'];
const response = { 200: DayAppointmentsShape, '4xx': ProblemShape };
const Params = Type.Object({ ...UnitParams.properties, id: UuidV7Shape });

export type AppointmentHouse = DutyHouse & { catalogue(): Pick<Catalogue, 'inForce'> };

/** The appointments of a day for those who sit there: who comes, who came, who did not, and who came without one. */
export function registerDayAppointmentRoutes(server: Server, house: AppointmentHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/teams/:unit/appointments',
    schema: { tags, summary: 'Lượt hẹn và khách đến không hẹn của một ngày, cho đơn vị của tổ', params: UnitParams, querystring: DayQuery, response },
    handler: async (request) => dayView(house, await at(house, request), dayIn(request.query.day)),
  });

  server.route({
    method: 'POST',
    url: '/api/v1/teams/:unit/appointments/:id/note',
    schema: { tags, summary: 'Ghi người hẹn đã đến, không đến, hoặc gỡ ghi nhầm', params: Params, body: NoteBodyShape, response },
    handler: async (request) => {
      const here = await at(house, request);
      const { noted } = request.body;
      const found = await findAppointment(house.pool, request.params.id);
      if (found === null || found.officeId !== here.place.officeId || found.unitCode !== here.place.unitCode) throw problemError(notFound);
      const now = house.now();
      const refusal = noteAppointment(found, { noted, now: momentOf(now) });
      if (refusal !== null) throw refusalProblem(refusal);
      await setAppointmentState(house.pool, { id: found.id, from: ['booked', 'came', 'noShow'], to: noted, by: here.by, now });
      return dayView(house, here, found.day);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/teams/:unit/appointments/:id/move',
    schema: { tags, summary: 'Chuyển một lượt hẹn sang giờ còn trống khác; người dân được nhắn tin', params: Params, body: MoveBodyShape, response },
    handler: async (request) => {
      const here = await at(house, request);
      const { place, by } = here;
      const found = await findAppointment(house.pool, request.params.id);
      const post = await findTeamPost(house.pool, place);
      if (found === null || post === null || found.officeId !== place.officeId || found.unitCode !== place.unitCode) throw problemError(notFound);
      const to = { day: dayIn(request.body.day), fromMinute: request.body.fromMinute };
      const told = { postName: placeName(house, place), address: post.address, baseUrl: house.baseUrl };
      const { officeId, unitCode } = place;
      const calendar = calendarOf(house, unitCode);
      const outcome = await moveAppointment(house.pool, { appointmentId: found.id, place: { officeId, unitCode }, to, by, now: house.now(), calendar, told });
      if (outcome === 'slotGone') throw problemError(slotGone);
      if (outcome === 'notBooked') throw problemError(notBookedAnyMore);
      if (outcome === 'moved') house.pokeSender();
      return dayView(house, here, found.day);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/teams/:unit/walk-ins',
    schema: { tags, summary: 'Ghi một người đến không hẹn, một lần chạm; gửi lại cùng mã id không ghi thêm', params: UnitParams, body: IdBodyShape, response },
    handler: async (request) => {
      const here = await at(house, request);
      const now = house.now();
      const { officeId, unitCode } = here.place;
      await addWalkIn(house.pool, { officeId, unitCode, id: request.body.id, notedByName: here.by }, { countsAt: now, now });
      return dayView(house, here, plainDateOf(now));
    },
  });
}

type Here = { readonly place: DutyPlace; readonly by: string };

async function at(house: DutyHouse, request: FastifyRequest): Promise<Here> {
  const { unit } = request.params as { readonly unit: string };
  const { officer, place } = await placeFor(house, request, { unitCode: unit, right: 'appointments' });
  return { place, by: officer.fullName };
}

function dayIn(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === null) throw problemError(malformed([{ path: 'day', code: 'pattern', message: { vi: 'Ngày không có thật.', en: 'No such day.' } }]));
  return day;
}

async function dayView(house: AppointmentHouse, { place }: Here, day: PlainDate): Promise<DayAppointmentsView> {
  const rows = await listDay(house.pool, { ...place, day });
  const { shifts } = await readDuty(house.pool, { unitCode: place.unitCode, range: { from: day, to: day }, calendarOf: (code) => calendarOf(house, code) });
  const now = momentOf(house.now());
  const uncovered = new Set(uncoveredOf(rows, { shifts, now }).map(({ id }) => id));
  return {
    day,
    name: placeName(house, place),
    rows: rows.map((one) => ({
      id: one.id,
      kind: one.kind,
      from: clockOf(one.fromMinute),
      to: clockOf(one.toMinute),
      fullName: one.fullName,
      phone: one.phone,
      procedure: one.procedureCode === null ? null : (house.catalogue().inForce(one.procedureCode, day)?.name.vi ?? one.procedureCode),
      state: one.state,
      mayMove: isAhead(one, now) ? ('yes' as const) : ('no' as const),
      covered: uncovered.has(one.id) ? ('no' as const) : ('yes' as const),
      outcome: one.outcome,
      notedBy: one.notedByName,
    })),
  };
}
