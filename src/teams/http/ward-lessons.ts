import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { withOfficesAbove } from '../../offices/rules/reach.ts';
import { proposeLessons } from '../rules/lesson-proposal.ts';
import { seesTeams } from '../rules/team-rights.ts';
import { countPassed, listMistakes } from '../store/lessons.ts';
import { OfficeQuery } from './duty-shapes.ts';
import { WardLessonsShape } from './lesson-shapes.ts';
import { headView, hrefOf, type LessonHouse, sinceOf } from './lesson-view.ts';

/** What the lessons do in the teams of an office: how many members have passed each, and against how many of the latest mistakes it would help. */
export function registerWardLessonRoutes(server: Server, house: LessonHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/team-lessons',
    schema: {
      tags: ['staff', 'teams'],
      summary: 'Bài học và các tổ của một đơn vị: bao nhiêu thành viên đã đạt, lỗi nào hay bị trả lại',
      querystring: OfficeQuery,
      response: { 200: WardLessonsShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const office = house.directory().officeById(request.query.office);
      if (office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
      const [today, since] = [plainDateOf(house.now()), sinceOf(house)];
      // Units with an office of their own (the wards of a district) have their own page.
      const below = house
        .directory()
        .childrenOf(office.unitCode, today)
        .filter(({ code }) => house.directory().officeOfUnit(code) === null);
      const units = [office.unitCode, ...below.map(({ code }) => code)];
      const mistakes = await listMistakes(house.pool, { personId: null, units, officeIds: withOfficesAbove([office.id], house.directory().offices), since });
      const passed = await countPassed(house.pool, { officeId: office.id, day: today });
      const passedBy = new Map(passed.lessons.map((one) => [one.code, one.passedBy]));
      const { lessons, source, version } = house.lessons;
      const rows = proposeLessons(lessons, { mistakes, done: [] }).map(({ lesson, unit, against }) => ({
        ...headView(lesson),
        href: hrefOf(lesson),
        passedBy: passedBy.get(lesson.code) ?? 0,
        mistakes: unit,
        against: [...against],
      }));
      return { members: passed.members, since: plainDateOf(since), source, version, rows };
    },
  });
}
