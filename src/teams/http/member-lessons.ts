import { problemError } from '../../basics/http/problem.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { withOfficesAbove } from '../../offices/rules/reach.ts';
import { markTest } from '../rules/lesson.ts';
import { nextLesson, type ProposedLesson, proposeLessons } from '../rules/lesson-proposal.ts';
import { keepTest, listMistakes, listPassed } from '../store/lessons.ts';
import { testIdTaken } from './lesson-problems.ts';
import { LessonParams, LessonResultShape, LessonTestShape, OwnLessonsShape } from './lesson-shapes.ts';
import { getLesson, type LessonHouse, ownLessonView, resultOf, sinceOf } from './lesson-view.ts';
import { type AskingMember, memberOf } from './member-asking.ts';
import { MemberToken } from './member-shapes.ts';

const tags = ['members'];
const refusals = { '4xx': ProblemShape };

/** What a member at the machine of a post is shown beside his dossiers: the lesson that helps most. */
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
}

/** What was returned counts where the member helped and, after it, at the units of his teams. */
async function proposedFor(house: LessonHouse, { personId, teams }: AskingMember): Promise<readonly ProposedLesson[]> {
  const officeIds = withOfficesAbove([...new Set(teams.map((team) => team.officeId))], house.directory().offices);
  const units = [...new Set(teams.map((team) => team.unitCode))];
  const mistakes = await listMistakes(house.pool, { personId, units, officeIds, since: sinceOf(house) });
  return proposeLessons(house.lessons.lessons, { mistakes, done: await listPassed(house.pool, personId) });
}
