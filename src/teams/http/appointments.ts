import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed, notFound, tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { isMobile, isPersonName, normalisePhone } from '../../basics/rules/identity.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { maskPhone } from '../../basics/rules/text.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { printResumeCode, readResumeCode, resumeCodeFrom } from '../../dossiers/rules/resume-code.ts';
import type { Appointment } from '../rules/appointment.ts';
import { clockOf, momentOf } from '../rules/duty-clock.ts';
import { findAppointment, findAppointmentByCode } from '../store/appointments.ts';
import { book, cancel } from '../store/book.ts';
import { findTeamPost } from '../store/team-posts.ts';
import { nameMissing, noAppointment, otherAppointment, phoneNeeded, slotTakenWith } from './appointment-problems.ts';
import { calendarOf, type DutyHouse, getPlace, placeName } from './duty-place.ts';
import { AppointmentKeyShape, AppointmentShape, type AppointmentView, NewAppointmentShape } from './team-post-shapes.ts';

const tags = ['teams'];
const refusals = { '4xx': ProblemShape };
const Params = Type.Object({ id: UuidV7Shape });

/** A whole post may stand behind one address: generous for people, dear for a machine. */
const bookingsPerAddress = { triesMax: 30, windowMinutes: 15 };
const looksPerAddress = { triesMax: 30, windowMinutes: 15 };

/** Booking, seeing and cancelling, for everybody. The id is made with the form: sent twice it is one appointment, and whoever holds it is the person. */
export function registerAppointmentRoutes(server: Server, house: DutyHouse): void {
  const bookings = countTries(bookingsPerAddress);
  const looks = countTries(looksPerAddress);

  server.route({
    method: 'PUT',
    url: '/api/v1/appointments/:id',
    schema: {
      tags,
      summary: 'Hẹn gặp Tổ tư vấn; gửi lại cùng mã id vẫn là một lượt hẹn',
      params: Params,
      body: NewAppointmentShape,
      response: { 200: AppointmentShape, 201: AppointmentShape, ...refusals },
    },
    handler: async (request, reply) => {
      const { body } = request;
      const now = house.now();
      const waitSeconds = bookings.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const day = parsePlainDate(body.day);
      if (day === null) throw problemError(malformed([{ path: 'day', code: 'pattern', message: { vi: 'Ngày không có thật.', en: 'No such day.' } }]));
      const phone = normalisePhone(body.phone);
      const fullName = body.fullName.normalize('NFC').trim();
      if (!isPersonName(fullName)) throw problemError(nameMissing);
      if (phone === null || !isMobile(phone)) throw problemError(phoneNeeded);
      const place = getPlace(house, body.unitCode);
      const post = await findTeamPost(house.pool, place);
      if (post === null) throw problemError(notFound);
      const outcome = await book(house.pool, {
        wanted: { id: request.params.id, day, fromMinute: body.fromMinute, fullName, phone },
        place,
        procedureCode: body.procedureCode ?? null,
        code: resumeCodeFrom(randomBytes(8)),
        now,
        calendar: calendarOf(house, place.unitCode),
        told: { postName: placeName(house, place), address: post.address, baseUrl: house.baseUrl },
      });
      if (outcome.kind === 'other') throw problemError(otherAppointment);
      if (outcome.kind === 'refused') throw outcome.refusal.kind === 'slotTaken' ? problemError(slotTakenWith(outcome.refusal, outcome.next)) : refusalProblem(outcome.refusal);
      if (outcome.kind === 'booked') house.pokeSender();
      return reply.code(outcome.kind === 'booked' ? 201 : 200).send(await viewOf(house, outcome.appointment));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/appointments/:id',
    schema: { tags, summary: 'Lượt hẹn, cho người giữ mã id của nó', params: Params, response: { 200: AppointmentShape, ...refusals } },
    handler: async (request) => viewOf(house, await bookedOf(house, request.params.id)),
  });

  server.route({
    method: 'POST',
    url: '/api/v1/appointments/:id/cancel',
    schema: { tags, summary: 'Hủy lượt hẹn của mình; hủy lại lần nữa không đổi gì', params: Params, response: { 200: AppointmentShape, ...refusals } },
    handler: async (request) => {
      const appointment = await bookedOf(house, request.params.id);
      const place = getPlace(house, appointment.unitCode);
      const outcome = await cancel(house.pool, { appointment, now: house.now(), postName: placeName(house, place) });
      if (outcome === 'done') house.pokeSender();
      return viewOf(house, await bookedOf(house, request.params.id));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/appointments/look',
    schema: { tags, summary: 'Tìm lượt hẹn bằng mã hẹn và 4 số cuối điện thoại', body: AppointmentKeyShape, response: { 200: AppointmentShape, ...refusals } },
    handler: async (request) => {
      const waitSeconds = looks.count(request.ip, house.now());
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      // What cannot be a code is asked for all the same: one answer, after one question to the database.
      const found = await findAppointmentByCode(house.pool, readResumeCode(request.body.code) ?? '');
      if (found === null || found.phone === null || !found.phone.endsWith(request.body.lastDigits)) throw problemError(noAppointment);
      looks.forgive(request.ip);
      return viewOf(house, found);
    },
  });
}

async function bookedOf(house: DutyHouse, id: string): Promise<Appointment> {
  const found = await findAppointment(house.pool, id);
  if (found === null || found.kind !== 'booked') throw problemError(noAppointment);
  return found;
}

async function viewOf(house: DutyHouse, one: Appointment): Promise<AppointmentView> {
  const place = getPlace(house, one.unitCode);
  const post = await findTeamPost(house.pool, place);
  const now = momentOf(house.now());
  const isAhead = one.day > now.day || (one.day === now.day && one.toMinute > now.minute);
  return {
    id: one.id,
    code: printResumeCode(one.code ?? ''),
    unitCode: one.unitCode,
    name: placeName(house, place),
    address: post?.address ?? '',
    officePhone: post?.phone ?? place.office.phone,
    day: one.day,
    from: clockOf(one.fromMinute),
    to: clockOf(one.toMinute),
    state: one.state,
    mayCancel: one.state === 'booked' && isAhead ? 'yes' : 'no',
    phone: maskPhone(one.phone ?? ''),
    procedureCode: one.procedureCode,
  };
}
