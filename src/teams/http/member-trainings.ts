import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { groupBy } from '../../basics/rules/group-by.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { hoursText, isForMembers, isInvited, sessionState, type TrainingSession } from '../rules/course.ts';
import { signupsOf } from '../rules/signup.ts';
import { findSession, listCourses, listSessions } from '../store/courses.ts';
import { signupActsOf } from '../store/session-people.ts';
import { attendedBy } from '../store/training-hours.ts';
import { type CourseHouse, courseOf, officesHolding, standingUnits } from './course-house.ts';
import { OwnSignupShape, type OwnTrainings, OwnTrainingsShape, SessionParams } from './course-shapes.ts';
import { type AskingMember, memberOf } from './member-asking.ts';
import { MemberToken } from './member-shapes.ts';
import { signUp } from './session-acts.ts';
import { doorView } from './session-door.ts';

const tags = ['members'];
const refusals = { '4xx': ProblemShape };

/** A member at the machine of a post: which courses are to come, his place in them, and what he has been to. */
export function registerMemberTrainings(server: Server, house: CourseHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/members/me/trainings',
    schema: {
      tags,
      summary: 'Buổi tập huấn sắp tới mà thành viên được mời, chỗ của mình; số giờ đã dự trong năm',
      headers: MemberToken,
      response: { 200: OwnTrainingsShape, ...refusals },
    },
    handler: async (request) => ownTrainings(house, await memberOf(house, request)),
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/members/me/trainings/:id',
    schema: {
      tags,
      summary: 'Thành viên tự đăng ký hoặc rút tên; hết chỗ thì vào danh sách chờ, có chỗ trống thì tự lên',
      params: SessionParams,
      headers: MemberToken,
      body: OwnSignupShape,
      response: { 200: OwnTrainingsShape, ...refusals },
    },
    async handler(request) {
      const member = await memberOf(house, request);
      const session = await sessionFor(house, member, request.params.id);
      await signUp(house, { session, course: await courseOf(house, session), personId: member.personId, ...request.body, by: 'member', officerId: null });
      return ownTrainings(house, member);
    },
  });
}

/** Of an office whose courses are for the member's teams; any other does not exist for him. */
async function sessionFor(house: CourseHouse, member: AskingMember, id: string): Promise<TrainingSession> {
  const session = await findSession(house.pool, id);
  if (session === null || !officesFor(house, member).includes(session.officeId)) throw problemError(notFound);
  return session;
}

function officesFor(house: CourseHouse, { officeId }: AskingMember): readonly number[] {
  const office = house.directory().officeById(officeId);
  return office === null ? [] : officesHolding(office);
}

async function ownTrainings(house: CourseHouse, member: AskingMember): Promise<OwnTrainings> {
  const now = house.now();
  const today = plainDateOf(now);
  const officeIds = officesFor(house, member);
  const [courses, sessions] = [await listCourses(house.pool, officeIds), await listSessions(house.pool, { officeIds, from: today })];
  const acts = groupBy(await signupActsOf(house.pool, sessions), ({ sessionId }) => sessionId);
  const units = standingUnits(
    house,
    member.teams.map(({ unitCode }) => unitCode),
    today,
  );
  const rows: OwnTrainings['rows'] = [];
  for (const session of sessions) {
    const course = courses.find(({ id }) => id === session.courseId);
    const signups = signupsOf(acts.get(session.id) ?? [], session.capacity);
    const own = signups.find(({ personId }) => personId === member.personId);
    const isForHim = course !== undefined && isForMembers(course) && session.cancelledAt === null && isInvited(session, units);
    if (course === undefined || (own === undefined && !isForHim)) continue;
    rows.push({
      ...doorView(session, course),
      sessionId: session.id,
      trainer: session.trainer,
      hours: hoursText(session.minutes),
      state: sessionState(session, now),
      cancelledWhy: session.cancelledWhy,
      free: Math.max(0, session.capacity - signups.length),
      standing: own?.standing ?? 'none',
      waitingPlace: own?.standing === 'waiting' ? own.place : null,
    });
  }
  const attended = await attendedBy(house.pool, [member.personId]);
  return {
    rows: rows.reverse(),
    year: Number(today.slice(0, 4)),
    minutes: attended.filter(({ day }) => day.slice(0, 4) === today.slice(0, 4)).reduce((sum, { minutes }) => sum + minutes, 0),
    attended: attended.map(({ courseTitle, day, minutes, certificateCode }) => ({ title: courseTitle, day, hours: hoursText(minutes), certificate: certificateCode })),
  };
}
