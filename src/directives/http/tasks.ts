import { answered, problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { written } from '../../basics/rules/text.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { followsTeams, monitorsTeams, worksForTeams } from '../rules/directive-rights.ts';
import { mayActOnTask, standingOfTask, type TaskSide, taskActs } from '../rules/task.ts';
import { actOnTask } from '../store/act-on.ts';
import { findPhoto } from '../store/photos.ts';
import { type KeptTask, listTasks, lockTask } from '../store/tasks.ts';
import { Jpeg } from './directive-files.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { dueDayAt, officerWhoSees, photoOf, scopeOf, unitName } from './directive-request.ts';
import { IdParams, OfficeQuery, OneTaskShape, TaskActShape, TasksShape, type TaskView } from './directive-shapes.ts';

const tags = ['directives'];
const refusals = { '4xx': ProblemShape };

/** Việc: one list for an office, with who must do what by when. */
export function registerTaskRoutes(server: Server, house: DirectiveHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/tasks',
    schema: {
      tags,
      summary: 'Việc của một đơn vị từ kiểm tra, hỏi thăm và văn bản; với quận: cả các phường',
      querystring: OfficeQuery,
      response: { 200: TasksShape, ...refusals },
    },
    async handler(request) {
      const { officer, offices } = await scopeOf(house, request, request.query.office);
      const rows = await listTasks(house.pool, { officeIds: offices.map((one) => one.id), teamId: null, visitId: null });
      return { rows: rows.map((kept) => taskView(house, kept, officer)) };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/tasks/:id/acts',
    schema: {
      tags,
      summary: 'Gửi bằng chứng, trả lời, chấp nhận hoặc trả lại một việc; chỉ ghi thêm, không sửa',
      params: IdParams,
      body: TaskActShape,
      response: { 200: OneTaskShape, ...refusals },
    },
    async handler(request) {
      const { id } = request.params;
      const before = await lockTask(house.pool, id);
      const { officer } = await officerWhoSees(house, request, before?.task.officeId ?? null);
      const [now, bytes] = [house.now(), photoOf(request.body.photo)];
      const outcome = await actOnTask(house.pool, {
        taskId: id,
        act: { id: request.body.id, kind: request.body.kind, body: written(request.body.text) },
        photo: bytes === null ? null : { id: newId(now), bytes },
        actor: { kind: 'officer', id: officer.id, name: officer.fullName },
        sidesOf: (kept) => taskSides(house, kept, officer),
        dueDayOf: (kept) => dueDayAt(house, kept.task.officeId, house.directiveRules.supervision.findingWorkingDays),
        now,
      });
      answered(outcome);
      const kept = await lockTask(house.pool, id);
      if (kept === null) throw problemError(notFound);
      return { task: taskView(house, kept, officer) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/directives/photos/:id',
    schema: { tags, summary: 'Ảnh kèm một khó khăn hoặc một bằng chứng', params: IdParams, response: { 200: Jpeg, ...refusals } },
    async handler(request, reply) {
      const photo = await findPhoto(house.pool, { id: request.params.id });
      await officerWhoSees(house, request, photo?.officeId ?? null);
      return reply
        .type('image/jpeg')
        .header('content-disposition', 'inline; filename="anh.jpg"')
        .send(photo?.bytes ?? Buffer.alloc(0));
    },
  });
}

/** What an office gave itself out of its own register is judged by its own leader too; what was given from above never by the office that has it. */
function taskSides(house: DirectiveHouse, { task, registerOfficeId }: KeptTask, officer: OfficerSession): readonly TaskSide[] {
  const office = getOffice(house.directory(), task.officeId);
  const { roles } = officer;
  const leadsGiver = registerOfficeId === office.id && roles.some((one) => one.officeId === office.id && one.role === 'leader');
  return [
    ...(task.raisedBy === officer.id ? (['finder'] as const) : []),
    ...(monitorsTeams(roles, office) ? (['follower'] as const) : []),
    ...(leadsGiver || (followsTeams(roles, office) && !monitorsTeams(roles, office)) ? (['leader'] as const) : []),
    ...(worksForTeams(roles, office.id) ? (['ward'] as const) : []),
  ];
}

export function taskView(house: DirectiveHouse, kept: KeptTask, officer: OfficerSession): TaskView {
  const { task, acts } = kept;
  const standing = standingOfTask(task, acts, plainDateOf(house.now()));
  const sides = taskSides(house, kept, officer);
  return {
    id: task.id,
    officeId: task.officeId,
    origin: task.origin,
    visitId: task.visitId,
    documentId: task.documentId,
    teamId: task.teamId,
    teamName: task.teamName,
    place: unitName(house, task),
    unitCode: task.unitCode,
    title: task.title,
    text: task.body,
    severity: task.severity,
    ownerName: task.ownerName,
    raisedBy: task.raisedByName,
    raisedAt: withOffset(task.raisedAt),
    ...standing,
    may: taskActs.filter((kind) => mayActOnTask({ task, standing, act: { kind, body: '.' }, sides }).ok),
    acts: acts.map((act) => ({ id: act.id, kind: act.kind, text: act.body, photoId: act.photoId, by: act.actor.name, at: withOffset(act.actedAt) })),
  };
}
