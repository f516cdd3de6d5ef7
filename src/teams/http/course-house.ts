import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest } from '../../basics/http/route.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { PdfPrinter } from '../../basics/store/pdf.adapter.ts';
import { authorityInProse } from '../../dossiers/rules/legal-form-words.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { type Course, type StandingUnit, sessionState, type TrainingSession } from '../rules/course.ts';
import { managesTeams, seesTeams } from '../rules/team-rights.ts';
import { findCourse, findSession } from '../store/courses.ts';
import type { CourseView, SessionHead } from './course-shapes.ts';
import { findPlace, placeName } from './duty-place.ts';
import type { LessonHouse } from './lesson-view.ts';

/** What the routes of courses need beside those of lessons. */
export type CourseHouse = LessonHouse & { readonly printer: PdfPrinter; pokeSender(): void };

export type SessionSeen = {
  readonly officer: OfficerSession;
  readonly session: TrainingSession & { readonly secret: string };
  readonly course: Course;
  readonly office: Office;
  readonly mayManage: 'yes' | 'no';
};

/** A session of an office whose teams the officer sees, or of the office above one; to everybody else it does not exist. Throws logInNeeded, notFound. */
export async function seenSession(house: CourseHouse, request: FastifyRequest, id: string): Promise<SessionSeen> {
  const officer = await request.requireOfficer();
  const session = await findSession(house.pool, id);
  const office = session === null ? null : house.directory().officeById(session.officeId);
  if (session === null || office === null || !reaches(house, officer, office)) throw problemError(notFound);
  return { officer, session, office, course: await courseOf(house, session), mayManage: managesTeams(officer.roles, office) ? 'yes' : 'no' };
}

/** The same, for whoever holds it. Throws notAllowed. */
export async function heldSession(house: CourseHouse, request: FastifyRequest, id: string): Promise<SessionSeen> {
  const seen = await seenSession(house, request, id);
  if (seen.mayManage === 'no') throw problemError(notAllowed);
  return seen;
}

export async function courseOf(house: CourseHouse, session: TrainingSession): Promise<Course> {
  const course = await findCourse(house.pool, session.courseId);
  if (course === null) throw new Error(`Session ${session.id} without its course`);
  return course;
}

function reaches(house: CourseHouse, officer: OfficerSession, office: Office): boolean {
  return seesTeams(officer.roles, office) || house.directory().offices.some((below) => below.parentOfficeId === office.id && seesTeams(officer.roles, below));
}

/** The office with those directly below it: whose members a session is for. */
export function audienceOffices(house: CourseHouse, officeId: number): readonly number[] {
  return house
    .directory()
    .offices.filter((office) => office.id === officeId || office.parentOfficeId === officeId)
    .map(({ id }) => id);
}

/** The office with the one directly above it: whose courses concern its teams. */
export function officesHolding({ id, parentOfficeId }: Office): readonly number[] {
  return parentOfficeId === null ? [id] : [id, parentOfficeId];
}

export function standingUnits(house: CourseHouse, unitCodes: readonly string[], day: PlainDate): readonly StandingUnit[] {
  return unitCodes.map((unitCode) => {
    const unit = house.directory().unit(unitCode, day);
    return { unitCode, wardCode: unit?.kind === 'neighbourhood' ? (unit.parentCode ?? unitCode) : unitCode };
  });
}

export function unitName(house: CourseHouse, unitCode: string): string {
  const place = findPlace(house, unitCode);
  return place === null ? unitCode : placeName(house, place);
}

export function courseView(course: Course, known: Pick<CourseView, 'mayManage' | 'mayHold'> & { readonly heldOn: PlainDate | null }): CourseView {
  const { officeId: office, syllabus, lessonCodes, ...more } = course;
  return { ...more, office, syllabus: [...syllabus], lessonCodes: [...lessonCodes], ...known };
}

export function sessionHead(
  house: CourseHouse,
  { session, course, signed, present }: { readonly session: TrainingSession; readonly course: Course; readonly signed: number; readonly present: number },
): SessionHead {
  const { id, officeId, courseId, day, fromMinute, toMinute, place, trainer, capacity, minutes, unitCodes, cancelledWhy } = session;
  const about = { id, courseId, day, fromMinute, toMinute, place, trainer, capacity, minutes, cancelledWhy, signed, present };
  return {
    ...about,
    office: officeId,
    officeName: authorityInProse(getOffice(house.directory(), officeId).authorityName),
    title: course.title,
    audience: course.audience,
    unitCodes: [...unitCodes],
    state: sessionState(session, house.now()),
  };
}
