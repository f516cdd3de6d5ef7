import { answered, problemError } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { oneLine } from '../../basics/rules/text.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import { listOfficers } from '../../offices/store/officers.ts';
import { entersOutreach } from '../rules/outreach-item.ts';
import { daysLate, type LineContent } from '../rules/plan-line.ts';
import { keepLine } from '../store/keep-record.ts';
import { copyPlan, daysOf, overdueOf, type PlannedLine, plansOf } from '../store/outreach-plan.ts';
import { findLine, listLines } from '../store/plan-lines.ts';
import { changeOf, checkDays, checkUnit, checkWords, type OutreachHouse, outreachScope, outreachWriter, unitNames } from './outreach-request.ts';
import { DoneShape, RecordParams } from './outreach-shapes.ts';
import { CopiedShape, CopyPlanShape, OfficeQuery, OwnPlanShape, PlanQuery, PlanShape, type PlanView, SaveLineShape } from './plan-shapes.ts';

const tags = ['staff', 'outreach'];
const refusals = { '4xx': ProblemShape };

/** Kế hoạch tuyên truyền năm: its lines, how much of each is done, whose are late; the next year's out of this one's. */
export function registerPlanRoutes(server: Server, house: OutreachHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/outreach/plan',
    schema: {
      tags,
      summary: 'Kế hoạch tuyên truyền năm của một đơn vị và các đơn vị trực thuộc, với số đã làm',
      querystring: PlanQuery,
      response: { 200: PlanShape, ...refusals },
    },
    handler: async (request) => planView(house, request, request.query),
  });

  server.route({
    method: 'GET',
    url: '/api/v1/outreach/plan/own-overdue',
    schema: { tags, summary: 'Những dòng kế hoạch quá hạn của một đơn vị mà người hỏi phụ trách', querystring: OfficeQuery, response: { 200: OwnPlanShape, ...refusals } },
    async handler(request) {
      const { officer, office } = await outreachWriter(house, request, request.query.office);
      const lines = await overdueOf(house.pool, { ownerId: officer.id, office, today: plainDateOf(house.now()) });
      return { rows: lines.map((line) => ({ ...rowOf(house, line, [office]), mayChange: 'yes' as const })) };
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/outreach/plan/lines/:id',
    schema: { tags, summary: 'Ghi hoặc sửa một dòng kế hoạch; bản trước vẫn giữ', params: RecordParams, body: SaveLineShape, response: { 200: DoneShape, ...refusals } },
    async handler(request) {
      const { office, basedOn, content, why } = request.body;
      const at = await outreachWriter(house, request, office);
      const kept = await findLine(house.pool, request.params.id);
      checkUnit(house, { ...at, unitCode: content.unitCode, kept });
      checkDays([content.dueOn]);
      checkWords([content.what]);
      await checkTask(house, { office: at.office, taskId: content.taskId, before: kept?.content.taskId ?? null });
      const ownerName = await ownerNameOf(house, { office: at.office, content, before: kept?.content ?? null });
      const tidy = { ...content, ownerName, what: oneLine(content.what), place: oneLine(content.place) };
      answered(await keepLine(house.pool, { ...changeOf(house, request, { ...at, why }), basedOn, content: tidy }));
      return { id: request.params.id };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/outreach/plan/copies',
    schema: {
      tags,
      summary: 'Chép kế hoạch của một năm sang năm sau; bấm lại chỉ thêm dòng chưa chép',
      body: CopyPlanShape,
      response: { 200: CopiedShape, ...refusals },
    },
    async handler(request) {
      const { office, year } = request.body;
      const { officer } = await outreachWriter(house, request, office);
      const why = `Chép từ kế hoạch năm ${year}`;
      return { added: await copyPlan(house.pool, { officeId: office, year, why, by: { id: officer.id, name: officer.fullName }, now: house.now() }) };
    },
  });
}

async function planView(house: OutreachHouse, request: FastifyRequest, asked: { readonly office: number; readonly year: number }): Promise<PlanView> {
  const { officer, office, offices } = await outreachScope(house, request, asked.office);
  const [now, today] = [house.now(), plainDateOf(house.now())];
  const mine = offices.filter((one) => entersOutreach(officer.roles, one));
  const [lines, next, tasks, owners] = await Promise.all([
    plansOf(house.pool, { offices, year: asked.year, today }),
    listLines(house.pool, { officeIds: [office.id], ...daysOf(asked.year + 1) }),
    house.tasksOf(offices.map(({ id }) => id)),
    Promise.all(mine.map(async (one) => ({ one, officers: await listOfficers(house.pool, { officeId: one.id, now }) }))),
  ]);
  return {
    rows: lines.map((line) => {
      const found = tasks.find(({ id }) => id === line.content.taskId);
      const task = found === undefined ? null : { id: found.id, title: found.title, documentId: found.documentId };
      return { ...rowOf(house, line, offices), mayChange: mine.some(({ id }) => id === line.officeId) ? ('yes' as const) : ('no' as const), task };
    }),
    nextYear: next.filter(({ withdrawn }) => withdrawn === 'no').length,
    places: mine.flatMap((one) => unitNames(house, one).places.map((place) => ({ officeId: one.id, ...place }))),
    owners: owners.flatMap(({ one, officers }) => officers.filter(isOwner(one)).map(({ id, fullName }) => ({ officeId: one.id, id, name: fullName }))),
    tasks: tasks.filter(({ open, officeId }) => open === 'yes' && mine.some(({ id }) => id === officeId)).map(({ officeId, id, title }) => ({ officeId, id, title })),
    mayCopy: mine.some(({ id }) => id === office.id) ? 'yes' : 'no',
  };
}

function rowOf(house: OutreachHouse, line: PlannedLine, offices: readonly Office[]) {
  const office = offices.find(({ id }) => id === line.officeId);
  const { id, officeId, version, withdrawn, content, progress } = line;
  const place = office === undefined ? content.unitCode : unitNames(house, office).nameOf(content.unitCode);
  return { id, officeId, place, version, withdrawn, content, progress, daysLate: progress.standing === 'late' ? daysLate(content.dueOn, plainDateOf(house.now())) : 0 };
}

/** Who works there and may enter what was done. */
function isOwner(office: Office) {
  return ({ roles }: Awaited<ReturnType<typeof listOfficers>>[number]) =>
    entersOutreach(
      roles.map((role) => ({ officeId: office.id, role })),
      office,
    );
}

/** The owner's own name where he has an account; who has left since may stay. Throws malformed for somebody of another office. */
async function ownerNameOf(
  house: OutreachHouse,
  { office, content, before }: { readonly office: Office; readonly content: LineContent; readonly before: LineContent | null },
): Promise<string> {
  if (content.ownerId === null) return oneLine(content.ownerName);
  if (content.ownerId === before?.ownerId) return before.ownerName;
  const found = (await listOfficers(house.pool, { officeId: office.id, now: house.now() })).filter(isOwner(office)).find(({ id }) => id === content.ownerId);
  if (found === undefined) throw problemError(notAnOwner);
  return found.fullName;
}

async function checkTask(
  house: OutreachHouse,
  { office, taskId, before }: { readonly office: Office; readonly taskId: string | null; readonly before: string | null },
): Promise<void> {
  if (taskId === null || taskId === before) return;
  if (!(await house.tasksOf([office.id])).some(({ id }) => id === taskId)) throw problemError(notATask);
}

const notAnOwner = malformed([
  { path: 'content/ownerId', code: 'notAnOwner', message: { vi: 'Người phụ trách không làm việc ở đơn vị này.', en: 'The owner does not work at this office.' } },
]);
const notATask = malformed([
  {
    path: 'content/taskId',
    code: 'notATask',
    message: { vi: 'Việc được chọn không phải việc theo văn bản của đơn vị này.', en: 'This is no task of the office out of its register.' },
  },
]);
