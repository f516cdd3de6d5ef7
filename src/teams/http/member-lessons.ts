import { problemError } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { atMinute, type PlainDate, parsePlainDate, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { withOfficesAbove } from '../../offices/rules/reach.ts';
import { markTest } from '../rules/lesson.ts';
import { nextLesson, type ProposedLesson, proposeLessons } from '../rules/lesson-proposal.ts';
import { listDay } from '../store/appointments.ts';
import { keepTest, listMistakes, listPassed } from '../store/lessons.ts';
import { testIdTaken } from './lesson-problems.ts';
import { DayOfAppointmentsQuery, LessonParams, LessonResultShape, LessonTestShape, type OwnAppointments, OwnAppointmentsShape, OwnLessonsShape } from './lesson-shapes.ts';
import { getLesson, type LessonHouse, ownLessonView, resultOf, sinceOf } from './lesson-view.ts';
import { type AskingMember, memberOf } from './member-asking.ts';
import { MemberToken } from './member-shapes.ts';

const tags = ['members'];
const refusals = { '4xx': ProblemShape };

/** What a member at the machine of a post is shown beside his dossiers: the lesson that helps most, and who comes today. */
export function registerMemberLessonRoutes(server: Server, house: LessonHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/members/me/lessons',
    schema: {
      tags,
      summary: 'Bài học nên học tiếp theo, theo lý do hồ sơ của mình và của điểm bị trả lại; bài nào đã đạt',
      headers: MemberToken,
      response: { 200: OwnLessonsShape, ...refusals },
    },
    async handler(request) {
      const proposed = await proposedFor(house, await memberOf(house, request));
      const next = nextLesson(proposed);
      return { next: next === null ? null : ownLessonView(next), rows: proposed.map(ownLessonView) };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/members/me/lessons/:code/tests',
    schema: {
      tags,
      summary: 'Nộp bài kiểm tra; gửi lại cùng mã id nhận lại kết quả cũ, không ghi thêm',
      params: LessonParams,
      headers: MemberToken,
      body: LessonTestShape,
      response: { 201: LessonResultShape, ...refusals },
    },
    async handler(request, reply) {
      const { personId, officeId } = await memberOf(house, request);
      const lesson = getLesson(house, request.params.code);
      const { id, answers } = request.body;
      // Throws before anything is written.
      resultOf(house, lesson, answers);
      const { rightCount, questionCount, passed } = markTest(lesson, { answers, passPercent: house.lessons.passPercent });
      const test = { officeId, id, personId, lessonCode: lesson.code, lessonsVersion: house.lessons.version, answers, rightCount, questionCount, passed, takenAt: house.now() };
      const kept = await keepTest(house.pool, test);
      if (kept.personId !== personId || kept.lessonCode !== lesson.code) throw problemError(testIdTaken);
      return reply.code(201).send(resultOf(house, lesson, kept.answers));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/members/me/appointments',
    schema: {
      tags,
      summary: 'Lượt hẹn trong ngày tại điểm của các tổ mà thành viên đang ở; không có số điện thoại',
      headers: MemberToken,
      querystring: DayOfAppointmentsQuery,
      response: { 200: OwnAppointmentsShape, ...refusals },
    },
    async handler(request) {
      const member = await memberOf(house, request);
      return { rows: await appointmentsFor(house, member, dayIn(request.query.day) ?? plainDateOf(house.now())) };
    },
  });
}

/** What was returned counts where the member helped and, after it, at the units of his teams. */
async function proposedFor(house: LessonHouse, { personId, teams }: AskingMember): Promise<readonly ProposedLesson[]> {
  const officeIds = withOfficesAbove([...new Set(teams.map((team) => team.officeId))], house.directory().offices);
  const units = [...new Set(teams.map((team) => team.unitCode))];
  const mistakes = await listMistakes(house.pool, { personId, units, officeIds, since: sinceOf(house) });
  return proposeLessons(house.lessons.lessons, { mistakes, done: await listPassed(house.pool, personId) });
}

/** Who is still to come or has come; who cancelled or is blanked is nobody's business any more. */
async function appointmentsFor(house: LessonHouse, { teams }: AskingMember, day: PlainDate): Promise<OwnAppointments['rows']> {
  const places = new Map(teams.map(({ officeId, unitCode }) => [`${officeId} ${unitCode}`, { officeId, unitCode }]));
  const rows: OwnAppointments['rows'] = [];
  for (const place of places.values())
    for (const one of await listDay(house.pool, { ...place, day })) {
      if (one.kind !== 'booked' || one.state === 'cancelled') continue;
      const procedureName = one.procedureCode === null ? '' : (house.catalogue().inForce(one.procedureCode, day)?.name.vi ?? '');
      rows.push({ startsAt: withOffset(atMinute(day, one.fromMinute)), unitCode: one.unitCode, fullName: one.fullName ?? '', procedureName });
    }
  return rows.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

function dayIn(text: string | undefined): PlainDate | null {
  if (text === undefined) return null;
  const day = parsePlainDate(text);
  if (day === null) throw problemError(malformed([{ path: 'day', code: 'pattern', message: { vi: 'Ngày không có thật.', en: 'No such day.' } }]));
  return day;
}
