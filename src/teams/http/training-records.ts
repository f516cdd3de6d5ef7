import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notFound, tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { readResumeCode } from '../../dossiers/rules/resume-code.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { hoursText } from '../rules/course.ts';
import { seesTeams } from '../rules/team-rights.ts';
import { trainingCertificateForm } from '../rules/training-certificate-form.ts';
import { findCertificate } from '../store/course-results.ts';
import { findPerson } from '../store/people.ts';
import { membersOn } from '../store/session-people.ts';
import { attendedBy } from '../store/training-hours.ts';
import type { CourseHouse } from './course-house.ts';
import { noSuchCertificate } from './course-problems.ts';
import { CertificateParams, type CheckedCertificate, CheckedCertificateShape, HoursQuery, HoursShape, PersonTrainingShape } from './course-shapes.ts';
import { numberOf } from './session-view.ts';
import { seenBy } from './team-access.ts';

const staff = ['staff', 'teams'];
const refusals = { '4xx': ProblemShape };
const checksPerAddress = { triesMax: 60, windowMinutes: 15 };
const Pdf = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'application/pdf' });

/** What stays of a training: hours by member and year, and certificates that anybody can check. */
export function registerTrainingRecords(server: Server, house: CourseHouse): void {
  const checks = countTries(checksPerAddress);

  server.route({
    method: 'GET',
    url: '/api/v1/training-hours',
    schema: { tags: staff, summary: 'Số giờ tập huấn trong năm của từng thành viên hiện nay của một đơn vị', querystring: HoursQuery, response: { 200: HoursShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      const { office: officeId, year } = request.query;
      const office = house.directory().officeById(officeId);
      if (office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
      const members = await membersOn(house.pool, { officeIds: [officeId], day: plainDateOf(house.now()) });
      const attended = (
        await attendedBy(
          house.pool,
          members.map(({ personId }) => personId),
        )
      ).filter(({ day }) => yearOf(day) === year);
      return {
        year,
        rows: members.map(({ personId, fullName, teamName }) => {
          const own = attended.filter((one) => one.personId === personId);
          const certificates = own.filter(({ certificateCode }) => certificateCode !== null).length;
          return { personId, fullName, teamName, sessions: own.length, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0), certificates };
        }),
      };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/team-people/:id/training',
    schema: {
      tags: staff,
      summary: 'Một người đã dự buổi tập huấn nào, bao nhiêu giờ mỗi năm',
      params: Type.Object({ id: UuidV7Shape }),
      response: { 200: PersonTrainingShape, ...refusals },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const person = seenBy(house, officer, await findPerson(house.pool, request.params.id));
      const rows = await attendedBy(house.pool, [person.id]);
      const years = [...new Set(rows.map(({ day }) => yearOf(day)))];
      return {
        years: years.map((year) => {
          const own = rows.filter(({ day }) => yearOf(day) === year);
          return { year, sessions: own.length, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0) };
        }),
        rows: rows.map(({ sessionId, courseTitle, day, minutes, certificateCode }) => ({ sessionId, title: courseTitle, day, minutes, certificate: certificateCode })),
      };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/training-certificates/:code',
    schema: {
      tags: ['teams'],
      summary: 'Kiểm tra giấy chứng nhận tập huấn: có thật hay không; ai kiểm tra cũng được',
      params: CertificateParams,
      response: { 200: CheckedCertificateShape, ...refusals },
    },
    async handler(request): Promise<CheckedCertificate> {
      const waitSeconds = checks.count(request.ip, house.now());
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const found = await findCertificate(house.pool, readResumeCode(request.params.code) ?? '');
      if (found === null) return { verdict: 'unknown', certificate: null };
      const { fullName, courseTitle, heldOn, minutes, issuedOn } = found;
      const authority = getOffice(house.directory(), found.officeId).authorityName;
      return { verdict: 'genuine', certificate: { number: numberOf(found), fullName, courseTitle, heldOn, hours: hoursText(minutes), authority, issuedOn } };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/training-certificates/:code/paper.pdf',
    schema: { tags: staff, summary: 'Giấy chứng nhận tập huấn, bản in', params: CertificateParams, response: { 200: Pdf, ...refusals } },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const found = await findCertificate(house.pool, readResumeCode(request.params.code) ?? '');
      const person = found === null ? null : await findPerson(house.pool, found.personId);
      const offices = [found?.officeId, person?.officeId].flatMap((id) => (id === undefined ? [] : [house.directory().officeById(id)]));
      if (found === null || !offices.some((office) => office !== null && seesTeams(officer.roles, office))) throw problemError(noSuchCertificate);
      const printedAt = house.now();
      const checkPage = `${house.baseUrl}/chung-nhan/${found.code}`;
      const data = trainingCertificateForm({ certificate: { ...found, number: numberOf(found) }, office: getOffice(house.directory(), found.officeId), checkPage, printedAt });
      const bytes = await house.printer.renderPdf({ template: 'training-certificate.typ', data, qr: checkPage, createdAt: printedAt });
      return reply.type('application/pdf').header('content-disposition', `inline; filename="chung-nhan-${found.code}.pdf"`).send(Buffer.from(bytes));
    },
  });
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
