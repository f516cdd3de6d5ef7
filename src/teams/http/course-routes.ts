import type { Server } from '../../basics/http/route.ts';
import type { CourseHouse } from './course-house.ts';
import { registerCoursePlanning } from './courses.ts';
import { registerMemberTrainings } from './member-trainings.ts';
import { registerSessionActs } from './session-acts.ts';
import { registerSessionDoor } from './session-door.ts';
import { registerTrainingRecords } from './training-records.ts';

/** Training: courses and their sessions, sign-up, attendance, tests that count, certificates, hours. */
export function registerCourseRoutes(server: Server, house: CourseHouse): void {
  registerCoursePlanning(server, house);
  registerSessionActs(server, house);
  registerSessionDoor(server, house);
  registerMemberTrainings(server, house);
  registerTrainingRecords(server, house);
}
