import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notFound, tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { newId } from '../../basics/store/new-id.ts';
import { printResumeCode } from '../../dossiers/rules/resume-code.ts';
import { attendanceCode, checkMarking, refusals as doorRefusals, isFreshCode, presentOf } from '../rules/attendance.ts';
import type { Course, TrainingSession } from '../rules/course.ts';
import { clockOf } from '../rules/duty-clock.ts';
import { findSession } from '../store/courses.ts';
import { addAttendanceAct, attendanceActs } from '../store/session-people.ts';
import { type CourseHouse, courseOf, heldSession } from './course-house.ts';
import { DoorCodeShape, DoorQuery, DoorShape, type DoorView, ScannedShape, ScanShape, SessionParams } from './course-shapes.ts';
import { holderOf, personOfSession } from './session-acts.ts';

const refusals = { '4xx': ProblemShape };
/** A whole class sits behind one address. */
const scansPerAddress = { triesMax: 600, windowMinutes: 15 };

/** Attendance by QR: the code that the screen of the class shows, and what a member does with it on his own phone, without an account. */
export function registerSessionDoor(server: Server, house: CourseHouse): void {
  const scans = countTries(scansPerAddress);

  server.route({
    method: 'GET',
    url: '/api/v1/training-sessions/:id/attendance-code',
    schema: { tags: ['staff', 'teams'], summary: 'Mã điểm danh của phút này, để chiếu cho cả lớp', params: SessionParams, response: { 200: DoorCodeShape, ...refusals } },
    async handler(request) {
      const { session } = await heldSession(house, request, request.params.id);
      const now = house.now();
      const code = attendanceCode({ secret: session.secret, sessionId: session.id, at: now });
      const open = checkMarking(session, { how: 'qr', now }).ok ? ('yes' as const) : ('no' as const);
      return { address: `${house.baseUrl}/lop-hoc/${session.id}?ma=${code}`, code: printResumeCode(code), open };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/training-sessions/:id/door',
    schema: {
      tags: ['teams'],
      summary: 'Buổi tập huấn như người đứng ở cửa lớp thấy: tên khóa, ngày giờ, nơi học; mã đã quét còn mới hay không',
      params: SessionParams,
      querystring: DoorQuery,
      response: { 200: DoorShape, ...refusals },
    },
    async handler(request) {
      const session = await sessionAt(house, request.params.id);
      const now = house.now();
      const fresh = isFreshCode({ secret: session.secret, sessionId: session.id, code: request.query.code ?? '', now, when: 'opened' });
      const may = checkMarking(session, { how: 'qr', now });
      const closed = may.ok ? null : { why: may.refusal.why, next: may.refusal.next };
      return { ...doorView(session, await courseOf(house, session)), fresh: fresh ? ('yes' as const) : ('no' as const), closed };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/training-sessions/:id/scans',
    schema: {
      tags: ['teams'],
      summary: 'Thành viên điểm danh bằng mã đang chiếu ở lớp và số thẻ thành viên; điểm danh lại không ghi thêm',
      params: SessionParams,
      body: ScanShape,
      response: { 200: ScannedShape, ...refusals },
    },
    async handler(request) {
      const now = house.now();
      const waitSeconds = scans.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const session = await sessionAt(house, request.params.id);
      const { code, card } = request.body;
      const may = checkMarking(session, { how: 'qr', now });
      if (!may.ok) throw refusalProblem(may.refusal);
      // Before the card is looked at: without a code of the class nobody learns whose a card is.
      if (!isFreshCode({ secret: session.secret, sessionId: session.id, code, now, when: 'sent' })) throw refusalProblem(doorRefusals.codeIsOld);
      const person = await personOfSession(house, session, await holderOf(house, card));
      const about = { officeId: session.officeId, sessionId: session.id };
      const isMarked = presentOf(await attendanceActs(house.pool, about)).some((one) => one.personId === person.personId);
      if (!isMarked) await addAttendanceAct(house.pool, { ...about, id: newId(now), personId: person.personId, kind: 'present', how: 'qr', note: null, officerId: null, now });
      return { ...doorView(session, await courseOf(house, session)), fullName: person.fullName, marked: isMarked ? ('already' as const) : ('now' as const) };
    },
  });
}

/** Throws notFound. */
async function sessionAt(house: CourseHouse, id: string): Promise<TrainingSession & { readonly secret: string }> {
  const session = await findSession(house.pool, id);
  if (session === null) throw problemError(notFound);
  return session;
}

export function doorView(session: TrainingSession, course: Pick<Course, 'title'>): Omit<DoorView, 'fresh' | 'closed'> {
  const { day, fromMinute, toMinute, place } = session;
  return { title: course.title, day, from: clockOf(fromMinute), to: clockOf(toMinute), place };
}
