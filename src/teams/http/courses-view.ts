import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest } from '../../basics/http/route.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Office, Unit } from '../../offices/rules/office.ts';
import { withOfficesAbove } from '../../offices/rules/reach.ts';
import { type Course, isForMembers } from '../rules/course.ts';
import { coursesNeeded } from '../rules/course-need.ts';
import type { Mistake } from '../rules/lesson-proposal.ts';
import { managesTeams, seesTeams } from '../rules/team-rights.ts';
import { listCourses, listSessions, type SessionRow } from '../store/courses.ts';
import { unitsOfOffice } from '../store/equipment-figures.ts';
import { listMistakes } from '../store/lessons.ts';
import { audienceOffices, type CourseHouse, courseView, officesHolding, sessionHead } from './course-house.ts';
import type { CoursesView } from './course-shapes.ts';
import { headView, sinceOf } from './lesson-view.ts';

/** The courses that concern the teams of an office: its own, those of the office above, and for that one also those of the offices below. Throws notFound. */
export async function coursesView(house: CourseHouse, request: FastifyRequest, officeId: number): Promise<CoursesView> {
  const officer = await request.requireOfficer();
  const office = house.directory().officeById(officeId);
  if (office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
  const officeIds = [...new Set([...officesHolding(office), ...audienceOffices(house, officeId)])];
  const [courses, sessions, mistakes] = [await listCourses(house.pool, officeIds), await listSessions(house.pool, { officeIds, from: null }), await mistakesAt(house, office)];
  const today = plainDateOf(house.now());
  const heldOn = (course: Course) => lastHeld(sessions, course, today);
  const manages = (id: number) => {
    const one = house.directory().officeById(id);
    return one !== null && managesTeams(officer.roles, one) ? ('yes' as const) : ('no' as const);
  };
  const offered = courses.filter((course) => isForMembers(course) && officesHolding(office).includes(course.officeId));
  return {
    office: { id: office.id, name: office.name },
    mayManage: manages(office.id),
    courses: courses.map((course) =>
      courseView(course, { mayManage: manages(course.officeId), mayHold: officesHolding(office).includes(course.officeId) ? manages(office.id) : 'no', heldOn: heldOn(course) }),
    ),
    sessions: sessions.flatMap((session) => {
      const course = courses.find(({ id }) => id === session.courseId);
      return course === undefined ? [] : [sessionHead(house, { session, course, signed: session.signed, present: session.present })];
    }),
    units: unitsToInvite(house, office, today).map(({ code, name }) => ({ code, name, office: office.id })),
    lessons: house.lessons.lessons.map((lesson) => ({ code: lesson.code, title: headView(lesson).title })),
    needs: coursesNeeded(offered, { lessons: house.lessons.lessons, mistakes }).flatMap(({ courseId, mistakes: count, reasons }) => {
      const course = courses.find(({ id }) => id === courseId);
      return course === undefined ? [] : [{ courseId, title: course.title, mistakes: count, reasons: [...reasons], lastHeldOn: heldOn(course) }];
    }),
    needsSince: plainDateOf(sinceOf(house)),
  };
}

/** The unit of the office itself and those directly below it. */
export function unitsToInvite(house: CourseHouse, office: Office, day: PlainDate): readonly Unit[] {
  const own = house.directory().unit(office.unitCode, day);
  return own === null ? [] : [own, ...house.directory().childrenOf(own.code, day)];
}

/** What was sent back of filings helped with at the units of the office; at a district, of all its wards. */
async function mistakesAt(house: CourseHouse, office: Office): Promise<readonly Mistake[]> {
  const officeIds = audienceOffices(house, office.id);
  const today = plainDateOf(house.now());
  const units = officeIds.flatMap((id) => unitsOfOffice(house.directory(), id, today).map(({ code }) => code));
  return listMistakes(house.pool, { personId: null, units, officeIds: withOfficesAbove(officeIds, house.directory().offices), since: sinceOf(house) });
}

function lastHeld(sessions: readonly SessionRow[], { id }: Course, today: PlainDate): PlainDate | null {
  return sessions.find((one) => one.courseId === id && one.cancelledAt === null && one.day <= today)?.day ?? null;
}
