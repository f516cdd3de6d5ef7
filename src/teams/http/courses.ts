import { randomBytes } from 'node:crypto';
import { periodDay } from '../../basics/http/period.ts';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { oneLine } from '../../basics/rules/text.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { type Course, checkCancel, checkMove, type TrainingSession } from '../rules/course.ts';
import { findLesson } from '../rules/lesson.ts';
import { calledOffMessage, isHeldOtherwise, movedSessionMessage } from '../rules/session-messages.ts';
import { managesTeams } from '../rules/team-rights.ts';
import { cancelSession, findCourse, findSession, lockSession, saveCourse, saveSession } from '../store/courses.ts';
import { tellSignedUp } from '../store/tell-signed-up.ts';
import { type CourseHouse, heldSession, officesHolding, seenSession, unitName } from './course-house.ts';
import { sessionFixed, wrongCourseField } from './course-problems.ts';
import { CancelShape, CoursesShape, SaveCourseShape, SaveSessionShape, SessionPageShape, SessionParams } from './course-shapes.ts';
import { coursesView, unitsToInvite } from './courses-view.ts';
import { OfficeQuery } from './duty-shapes.ts';
import { sessionPage } from './session-view.ts';

const tags = ['staff', 'teams'];
const refusals = { '4xx': ProblemShape };
const secretBytes = 24;

/** Courses and when they are held: made by who manages the teams of an office, and seen also at the offices below it. */
export function registerCoursePlanning(server: Server, house: CourseHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/training-courses',
    schema: {
      tags,
      summary: 'Khóa và buổi tập huấn của một đơn vị và của cấp trên trực tiếp; nên mở khóa nào, theo lỗi bị trả lại',
      querystring: OfficeQuery,
      response: { 200: CoursesShape, ...refusals },
    },
    handler: (request) => coursesView(house, request, request.query.office),
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/training-courses/:id',
    schema: { tags, summary: 'Lập hoặc sửa một khóa tập huấn', params: SessionParams, body: SaveCourseShape, response: { 200: CoursesShape, ...refusals } },
    async handler(request) {
      const { body, params } = request;
      const { officer } = await managing(house, request, body.office);
      for (const code of body.lessonCodes)
        if (findLesson(house.lessons, code) === null) throw wrongCourseField('lessonCodes', { vi: `Không có bài học ${code}.`, en: `There is no lesson ${code}.` });
      const { office: officeId, title, syllabus, lessonCodes, ...more } = body;
      const course = { ...more, id: params.id, officeId, title: oneLine(title), syllabus: syllabus.map(oneLine), lessonCodes: [...new Set(lessonCodes)] };
      if ((await saveCourse(house.pool, course, { officerId: officer.id, now: house.now() })) === 'no') throw problemError(notFound);
      return coursesView(house, request, officeId);
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/training-sessions/:id',
    schema: {
      tags,
      summary: 'Mở hoặc sửa một buổi của khóa của đơn vị hoặc của cấp trên: ngày, giờ, nơi, người hướng dẫn, số chỗ, mời đơn vị nào',
      params: SessionParams,
      body: SaveSessionShape,
      response: { 200: SessionPageShape, ...refusals },
    },
    async handler(request) {
      const { body, params } = request;
      const { officer, office } = await managing(house, request, body.office);
      const course = await findCourse(house.pool, body.courseId);
      if (course === null || !officesHolding(office).includes(course.officeId)) throw problemError(notFound);
      const day = dayOf(body.day);
      if (body.toMinute <= body.fromMinute) throw wrongCourseField('toMinute', { vi: 'Giờ kết thúc phải sau giờ bắt đầu.', en: 'The end must be after the beginning.' });
      const known = unitsToInvite(house, office, day).map(({ code }) => code);
      for (const code of body.unitCodes)
        if (!known.includes(code)) throw wrongCourseField('unitCodes', { vi: `Không mời được đơn vị ${unitName(house, code)}.`, en: `The unit ${code} cannot be invited.` });
      const { office: officeId, ...planned } = body;
      const session = {
        ...planned,
        id: params.id,
        officeId,
        day,
        place: oneLine(body.place),
        trainer: oneLine(body.trainer),
        ...worthOf(course),
        unitCodes: [...new Set(body.unitCodes)],
        cancelledAt: null,
        cancelledWhy: null,
      };
      await putSession(house, { session, title: course.title, officerId: officer.id });
      return sessionPage(house, await heldSession(house, request, params.id));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/training-sessions/:id/cancel',
    schema: {
      tags,
      summary: 'Hủy một buổi tập huấn, nói rõ vì sao; ai đã đăng ký được nhắn tin',
      params: SessionParams,
      body: CancelShape,
      response: { 200: SessionPageShape, ...refusals },
    },
    async handler(request) {
      const { session, course } = await heldSession(house, request, request.params.id);
      await callOff(house, { session, title: course.title, why: oneLine(request.body.why) });
      return sessionPage(house, await heldSession(house, request, session.id));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/training-sessions/:id',
    schema: {
      tags,
      summary: 'Một buổi tập huấn: đăng ký, điểm danh, kiểm tra, giấy chứng nhận, hiệu quả. Thành viên phường khác không hiện tên',
      params: SessionParams,
      response: { 200: SessionPageShape, ...refusals },
    },
    async handler(request, reply) {
      reply.header('cache-control', 'no-store');
      return sessionPage(house, await seenSession(house, request, request.params.id));
    },
  });
}

/** Throws logInNeeded, notAllowed. */
async function managing(house: CourseHouse, request: FastifyRequest, officeId: number): Promise<{ readonly officer: OfficerSession; readonly office: Office }> {
  const officer = await request.requireOfficer();
  const office = house.directory().officeById(officeId);
  if (office === null || !managesTeams(officer.roles, office)) throw problemError(notAllowed);
  return { officer, office };
}

/** What stays with a session when its course is changed. */
function worthOf({ minutes, lessonCodes, passPercent, testDays }: Course): Pick<TrainingSession, 'minutes' | 'lessonCodes' | 'passPercent' | 'testDays'> {
  return { minutes, lessonCodes, passPercent, testDays };
}

type Putting = { readonly session: TrainingSession; readonly title: string; readonly officerId: string };

/** Whoever is signed up is told of another time or place that is still to come. Throws the refusals of the rule, notFound, sessionFixed. */
async function putSession(house: CourseHouse, { session, title, officerId }: Putting): Promise<void> {
  const now = house.now();
  await house.pool.inTransaction(async (db) => {
    await lockSession(db, session.id);
    const known = await findSession(db, session.id);
    if (known !== null && known.officeId !== session.officeId) throw problemError(notFound);
    const may = known === null ? null : checkMove(known, { to: session, now });
    if (may?.ok === false) throw refusalProblem(may.refusal);
    const saved = await saveSession(db, { session, secret: randomBytes(secretBytes).toString('base64url'), officerId, now });
    if (saved === 'no') throw problemError(sessionFixed);
    if (known === null || !isHeldOtherwise(known, { after: session, now })) return;
    await tellSignedUp(db, { session, kind: 'sessionMoved', body: movedSessionMessage({ title, before: known, after: session }), now });
  });
  house.pokeSender();
}

/** Once; whoever is signed up is told. Throws the refusal of the rule. */
async function callOff(house: CourseHouse, { session, title, why }: { readonly session: TrainingSession; readonly title: string; readonly why: string }): Promise<void> {
  const now = house.now();
  const { officeId, id } = session;
  await house.pool.inTransaction(async (db) => {
    await lockSession(db, id);
    const known = await findSession(db, id);
    if (known === null || known.cancelledAt !== null) return;
    const may = checkCancel(known, now);
    if (!may.ok) throw refusalProblem(may.refusal);
    await cancelSession(db, { officeId, id, why, now });
    await tellSignedUp(db, { session: known, kind: 'sessionCancelled', body: calledOffMessage({ title, session: known, why }), now });
  });
  house.pokeSender();
}

function dayOf(text: string): PlainDate {
  const day = periodDay(text);
  if (day === null) throw wrongCourseField('day', { vi: 'Ngày không có thật.', en: 'There is no such day.' });
  return day;
}
