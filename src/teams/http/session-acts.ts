import { randomBytes } from 'node:crypto';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { nfc, written } from '../../basics/rules/text.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { resumeCodeFrom } from '../../dossiers/rules/resume-code.ts';
import { checkMarking, refusals as doorRefusals, presentOf, readCardNumber } from '../rules/attendance.ts';
import { type Course, isInvited, type TrainingSession } from '../rules/course.ts';
import { courseResult } from '../rules/course-result.ts';
import { cardStanding } from '../rules/member-card.ts';
import { checkSignup, signupsOf } from '../rules/signup.ts';
import { certificatesOfCourse, issueCertificate, testsOf } from '../store/course-results.ts';
import { findSession, lockSession } from '../store/courses.ts';
import { findCard } from '../store/member-cards.ts';
import { addAttendanceAct, addSignupAct, attendanceActs, namesOf, putHeadcounts, signupActsOf, type TeamMember } from '../store/session-people.ts';
import { teamsOfPerson } from '../store/teams.ts';
import { audienceOffices, type CourseHouse, heldSession, type SessionSeen, seenSession, standingUnits } from './course-house.ts';
import { certificateGiven, notEarned, noteNeeded, notOfThisSession } from './course-problems.ts';
import { HeadcountsShape, IssueShape, MarkShape, SessionPageShape, SessionParams, SignupShape } from './course-shapes.ts';
import { managesPerson, sessionPage } from './session-view.ts';

const tags = ['staff', 'teams'];
const refusals = { '4xx': ProblemShape };
const answer = { 200: SessionPageShape, ...refusals };

/** What wards and trainers write about a session: who is signed up, who was there, how many others, who gets a certificate. */
export function registerSessionActs(server: Server, house: CourseHouse): void {
  const { pool } = house;

  server.route({
    method: 'POST',
    url: '/api/v1/training-sessions/:id/signups',
    schema: { tags, summary: 'Phường đăng ký hoặc rút tên cho thành viên của mình; hết chỗ thì vào danh sách chờ', params: SessionParams, body: SignupShape, response: answer },
    async handler(request) {
      const seen = await seenSession(house, request, request.params.id);
      const { personId, act, id } = request.body;
      const person = await personOfSession(house, seen.session, personId);
      if (!managesPerson(house, seen.officer, person.officeId)) throw problemError(notAllowed);
      await signUp(house, { session: seen.session, course: seen.course, personId, act, id, by: 'ward', officerId: seen.officer.id });
      return sessionPage(house, seen);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/training-sessions/:id/attendance',
    schema: {
      tags,
      summary: 'Người phụ trách lớp điểm danh: theo số thẻ, hoặc đánh dấu tay kèm lý do; hoặc bỏ đánh dấu nhầm',
      params: SessionParams,
      body: MarkShape,
      response: answer,
    },
    async handler(request) {
      const seen = await heldSession(house, request, request.params.id);
      const { session, officer } = seen;
      const { id, personId, card, present, note } = request.body;
      const how = card === undefined ? ('hand' as const) : ('card' as const);
      const may = checkMarking(session, { how, now: house.now() });
      if (!may.ok) throw refusalProblem(may.refusal);
      const person = await personOfSession(house, seen.session, card === undefined ? (personId ?? '') : await holderOf(house, card));
      const said = written(note);
      if (how === 'hand' && present === 'yes' && said === null) throw problemError(noteNeeded);
      const kind = present === 'yes' ? ('present' as const) : ('takenBack' as const);
      const line = { officeId: session.officeId, sessionId: session.id, id, personId: person.personId, kind, how, note: said, officerId: officer.id, now: house.now() };
      await pool.inTransaction(async (db) => {
        // As issuing does: of taking back and issuing at once the second is told.
        await lockSession(db, session.id);
        if (present === 'no') await refuseWhenCertified(db, seen, person.personId);
        await addAttendanceAct(db, line);
      });
      return sessionPage(house, seen);
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/training-sessions/:id/headcounts',
    schema: { tags, summary: 'Số người dự không phải thành viên: cán bộ, người dân. Chỉ là con số, không tên', params: SessionParams, body: HeadcountsShape, response: answer },
    async handler(request) {
      const seen = await heldSession(house, request, request.params.id);
      const { officeId, id: sessionId } = seen.session;
      await pool.inTransaction((db) => putHeadcounts(db, { officeId, sessionId, counts: request.body, officerId: seen.officer.id, now: house.now() }));
      return sessionPage(house, seen);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/training-sessions/:id/certificates',
    schema: { tags, summary: 'Cấp giấy chứng nhận cho người có mặt và đạt kiểm tra; mỗi khóa một người một giấy', params: SessionParams, body: IssueShape, response: answer },
    async handler(request) {
      const seen = await heldSession(house, request, request.params.id);
      const { session, course } = seen;
      const { personId, id, signer } = request.body;
      const person = await personOfSession(house, seen.session, personId);
      const now = house.now();
      await pool.inTransaction(async (db) => {
        await lockSession(db, session.id);
        const present = presentOf(await attendanceActs(db, { officeId: session.officeId, sessionId: session.id })).some((one) => one.personId === personId);
        const tests = (await testsOf(db, [personId])).filter((one) => one.personId === personId);
        const result = courseResult(session, { tests, now });
        if (!present || session.cancelledAt !== null || result.state !== 'passed') throw problemError(notEarned);
        const about = { officeId: session.officeId, id, code: resumeCodeFrom(randomBytes(8)), courseId: course.id, sessionId: session.id, personId };
        const printed = { fullName: person.fullName, teamName: person.teamName, courseTitle: course.title, heldOn: session.day, minutes: session.minutes };
        const certificate = { ...about, ...printed, score: result.score ?? 0, signer: nfc(signer).trim(), issuedOn: plainDateOf(now) };
        await issueCertificate(db, { certificate, by: seen.officer.id, now });
      });
      return sessionPage(house, seen);
    },
  });
}

type SignUp = {
  readonly session: Pick<TrainingSession, 'id'>;
  readonly course: Pick<Course, 'audience'>;
  readonly personId: string;
  readonly act: 'sign' | 'withdraw';
  readonly id: string;
  readonly by: 'ward' | 'member';
  readonly officerId: string | null;
};

/** Writes a line where it changes something; asking twice changes nothing. Throws notFound, the refusals of the rule. */
export async function signUp(house: CourseHouse, { session: { id: sessionId }, course, personId, act, id, by, officerId }: SignUp): Promise<void> {
  const kind = act === 'sign' ? ('signed' as const) : ('withdrawn' as const);
  const today = plainDateOf(house.now());
  const units = (await teamsOfPerson(house.pool, { personId, day: today })).map(({ unitCode }) => unitCode);
  await house.pool.inTransaction(async (db) => {
    // As calling off and moving do: judged by what the session is when it is this one's turn.
    await lockSession(db, sessionId);
    const session = await findSession(db, sessionId);
    if (session === null) throw problemError(notFound);
    const invited = isInvited(session, standingUnits(house, units, today)) ? ('yes' as const) : ('no' as const);
    const may = checkSignup(session, { kind, audience: course.audience, invited, now: house.now() });
    if (!may.ok) throw refusalProblem(may.refusal);
    const signups = signupsOf(await signupActsOf(db, [session]), session.capacity);
    if (signups.some((one) => one.personId === personId) === (kind === 'signed')) return;
    await addSignupAct(db, { officeId: session.officeId, sessionId, id, personId, kind, by, officerId, now: house.now() });
  });
}

/** Somebody of the office that holds it or of one directly below. Throws notOfThisSession. */
export async function personOfSession(house: CourseHouse, session: TrainingSession, personId: string): Promise<TeamMember> {
  const person = personId === '' ? undefined : (await namesOf(house.pool, [personId])).get(personId);
  if (person === undefined || !audienceOffices(house, session.officeId).includes(person.officeId)) throw problemError(notOfThisSession);
  return person;
}

/** Who holds a card that is good today. Throws cardNotGood. */
export async function holderOf(house: CourseHouse, typed: string): Promise<string> {
  const card = await findCard(house.pool, readCardNumber(typed) ?? '');
  if (card === null || cardStanding(card, card, plainDateOf(house.now())) === 'ended') throw refusalProblem(doorRefusals.cardNotGood);
  return card.personId;
}

async function refuseWhenCertified(db: Db, { session, course }: SessionSeen, personId: string): Promise<void> {
  const given = await certificatesOfCourse(db, course.id);
  if (given.some((one) => one.personId === personId && one.sessionId === session.id)) throw problemError(certificateGiven);
}
