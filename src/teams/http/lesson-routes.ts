import { problemError } from '../../basics/http/problem.ts';
import { tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { searchLessons } from '../rules/lesson.ts';
import { LessonAnswersShape, LessonListShape, LessonParams, LessonResultShape, LessonSearchQuery, LessonViewShape } from './lesson-shapes.ts';
import { getLesson, headView, type LessonHouse, lessonView, resultOf } from './lesson-view.ts';
import { registerMemberDayRoutes } from './member-day.ts';
import { registerMemberLessonRoutes } from './member-lessons.ts';
import { registerWardLessonRoutes } from './ward-lessons.ts';

const tags = ['teams'];
const refusals = { '4xx': ProblemShape };

/** Micro-lessons: open to everybody, since nothing in them is secret; what a member has done is his and his ward's. */
export function registerLessonRoutes(server: Server, house: LessonHouse): void {
  const checks = countTries({ triesMax: 120, windowMinutes: 15 });
  registerMemberLessonRoutes(server, house);
  registerMemberDayRoutes(server, house);
  registerWardLessonRoutes(server, house);

  server.route({
    method: 'GET',
    url: '/api/v1/lessons',
    schema: { tags, summary: 'Bài học ngắn cho thành viên Tổ tư vấn; tìm không cần dấu', querystring: LessonSearchQuery, response: { 200: LessonListShape, ...refusals } },
    handler: async (request) => ({
      rows: searchLessons(house.lessons.lessons, request.query.q ?? '').map(headView),
      total: house.lessons.lessons.length,
    }),
  });

  server.route({
    method: 'GET',
    url: '/api/v1/lessons/:code',
    schema: { tags, summary: 'Một bài học: các bước, câu nói mẫu, câu hỏi kiểm tra', params: LessonParams, response: { 200: LessonViewShape, ...refusals } },
    handler: async (request) => lessonView(getLesson(house, request.params.code)),
  });

  server.route({
    method: 'POST',
    url: '/api/v1/lessons/:code/checks',
    schema: {
      tags,
      summary: 'Chấm bài kiểm tra của một bài học; không ghi lại, không cần tài khoản',
      params: LessonParams,
      body: LessonAnswersShape,
      response: { 200: LessonResultShape, ...refusals },
    },
    async handler(request) {
      const waitSeconds = checks.count(request.ip, house.now());
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      return resultOf(house, getLesson(house, request.params.code), request.body.answers);
    },
  });
}
