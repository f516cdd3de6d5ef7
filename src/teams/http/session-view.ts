import { comparePeople } from '../../basics/rules/text.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { withOfficesAbove } from '../../offices/rules/reach.ts';
import { type AttendanceAct, checkMarking, lookAgainSeconds, presentOf } from '../rules/attendance.ts';
import { doorOf, isInvited, sessionState } from '../rules/course.ts';
import { courseResult } from '../rules/course-result.ts';
import { type Signup, signupsOf } from '../rules/signup.ts';
import { managesTeams, seesTeams } from '../rules/team-rights.ts';
import { effectOf } from '../rules/training-effect.ts';
import { certificatesOfCourse, helpedDays, type TrainingCertificate, testsOf } from '../store/course-results.ts';
import { attendanceActs, headcountsOf, membersOn, namesOf, signupActsOf, type TeamMember } from '../store/session-people.ts';
import { audienceOffices, type CourseHouse, courseView, type SessionSeen, sessionHead, standingUnits, unitName } from './course-house.ts';
import type { SessionPage, SessionPerson } from './course-shapes.ts';

/** Everything about one session, as far as the officer may see it: of other wards' members numbers alone. */
export async function sessionPage(house: CourseHouse, seen: SessionSeen): Promise<SessionPage> {
  const { session, course, officer, mayManage } = seen;
  const about = { officeId: session.officeId, sessionId: session.id };
  const [signups, present] = [signupsOf(await signupActsOf(house.pool, [session]), session.capacity), presentOf(await attendanceActs(house.pool, about))];
  const ids = [...new Set([...signups, ...present].map(({ personId }) => personId))];
  const [names, certificates, tests] = [await namesOf(house.pool, ids), await certificatesOfCourse(house.pool, course.id), await testsOf(house.pool, ids)];
  const shown = ids.flatMap((id) => {
    const person = names.get(id);
    return person === undefined || !seesOffice(house, officer, person.officeId) ? [] : [person];
  });
  const now = house.now();
  // Before the session its order is that of the seats; afterwards people look for names.
  const state = sessionState(session, now);
  const personOf = (person: TeamMember): SessionPerson => {
    const there = present.find(({ personId }) => personId === person.personId);
    const own = tests.filter(({ personId }) => personId === person.personId);
    return {
      ...nameView(house, person),
      mayManage: managesPerson(house, officer, person.officeId) ? 'yes' : 'no',
      signup: signupView(signups.find(({ personId }) => personId === person.personId)),
      present: presentView(there),
      result: there === undefined ? null : courseResult(session, { tests: own, now }),
      certificate: certificateView(certificates.find((one) => one.personId === person.personId)),
    };
  };
  return {
    session: sessionHead(house, { session, course, signed: signups.length, present: present.length }),
    course: courseView(course, { mayManage: 'no', mayHold: 'no', heldOn: null }),
    mayManage,
    unitNames: session.unitCodes.map((code) => unitName(house, code)),
    door: { opens: withOffset(doorOf(session).opens), closes: withOffset(doorOf(session).closes) },
    marking: checkMarking(session, { how: 'hand', now }).ok ? 'yes' : 'no',
    lookAgainSeconds: lookAgainSeconds(session, now),
    people: shown.map(personOf).sort((one, other) => (state === 'planned' ? 0 : comparePeople(one.fullName, other.fullName))),
    hiddenPeople: ids.length - shown.length,
    candidates: await candidates(house, seen, new Set(ids)),
    headcounts: await headcountsOf(house.pool, about),
    effect: await effect(house, seen, present),
  };
}

/** Members of today whom the officer may still sign up. */
async function candidates(house: CourseHouse, { session, officer }: SessionSeen, known: ReadonlySet<string>): Promise<SessionPage['candidates']> {
  const own = audienceOffices(house, session.officeId).filter((id) => managesPerson(house, officer, id));
  if (own.length === 0 || session.cancelledAt !== null) return [];
  const today = plainDateOf(house.now());
  const members = await membersOn(house.pool, { officeIds: own, day: today });
  return members
    .filter((member) => !known.has(member.personId) && isInvited(session, standingUnits(house, member.unitCodes, today)))
    .map((member) => {
      const { personId, fullName, teamName } = nameView(house, member);
      return { personId, fullName, teamName };
    });
}

/** Of all who were there, also those whose names are not shown: it is a number. Nothing before the session and for nobody. */
async function effect(house: CourseHouse, { session }: SessionSeen, present: readonly AttendanceAct[]): Promise<SessionPage['effect']> {
  const state = sessionState(session, house.now());
  if (state !== 'over' || present.length === 0) return [];
  const personIds = present.map(({ personId }) => personId);
  const officeIds = withOfficesAbove(audienceOffices(house, session.officeId), house.directory().offices);
  const days = await helpedDays(house.pool, { personIds, officeIds, heldOn: session.day });
  return effectOf(days, { heldOn: session.day, today: plainDateOf(house.now()) }).map(({ counts, ...more }) => ({ ...more, counts: counts === null ? null : { ...counts } }));
}

function nameView(house: CourseHouse, person: TeamMember): Pick<SessionPerson, 'personId' | 'fullName' | 'teamName' | 'unitName'> {
  const { personId, fullName, teamName, unitCodes } = person;
  const [first] = [...unitCodes].sort((one, other) => other.length - one.length);
  return { personId, fullName, teamName, unitName: first === undefined ? '' : unitName(house, first) };
}

function signupView(signup: Signup | undefined): SessionPerson['signup'] {
  return signup === undefined ? null : { standing: signup.standing, place: signup.place, by: signup.by };
}

function presentView(act: AttendanceAct | undefined): SessionPerson['present'] {
  return act === undefined ? null : { how: act.how, note: act.note, at: withOffset(act.at) };
}

function certificateView(certificate: TrainingCertificate | undefined): SessionPerson['certificate'] {
  return certificate === undefined ? null : { code: certificate.code, number: numberOf(certificate), href: `/api/v1/training-certificates/${certificate.code}/paper.pdf` };
}

/** As it is printed. Which letters stand behind it is the custom of the authority, and to be verified with it. */
export function numberOf({ number, year }: Pick<TrainingCertificate, 'number' | 'year'>): string {
  return `${String(number).padStart(2, '0')}/${year}`;
}

function seesOffice(house: CourseHouse, officer: OfficerSession, officeId: number): boolean {
  const office = house.directory().officeById(officeId);
  return office !== null && seesTeams(officer.roles, office);
}

export function managesPerson(house: CourseHouse, officer: OfficerSession, officeId: number): boolean {
  const office = house.directory().officeById(officeId);
  return office !== null && managesTeams(officer.roles, office);
}
