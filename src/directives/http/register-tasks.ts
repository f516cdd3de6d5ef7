import { periodDay } from '../../basics/http/period.ts';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed, notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { mayAdd } from '../../basics/rules/kept-version.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { written } from '../../basics/rules/text.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { keepsRegister } from '../rules/directive-rights.ts';
import { addDeliveries } from '../store/steering-deliveries.ts';
import { addTask } from '../store/tasks.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { IdParams } from './directive-shapes.ts';
import { DocumentShape, GiveTasksShape } from './register-shapes.ts';
import { documentView, officesBelow, openedDocument } from './register-view.ts';

/** Việc theo văn bản: given by who keeps the register, to the own office or to those directly below; each gets the document with its task; from then on tasks like all others. */
export function registerRegisterTaskRoutes(server: Server, house: DirectiveHouse): void {
  server.route({
    method: 'POST',
    url: '/api/v1/steering-documents/:id/tasks',
    schema: {
      tags: ['staff', 'directives'],
      summary: 'Giao việc theo một văn bản: mỗi đơn vị một việc, có hạn; gửi lại không thành hai việc',
      params: IdParams,
      body: GiveTasksShape,
      response: { 200: DocumentShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const { body } = request;
      const { document, office, officer } = await openedDocument(house, request, request.params.id);
      if (!keepsRegister(officer.roles, office.id)) throw problemError(notAllowed);
      const fits = mayAdd(document);
      if (!fits.ok) throw refusalProblem(fits.refusal);
      const offices = new Map([office, ...officesBelow(house, office)].map((one) => [one.id, one]));
      const [now, title, dueOn] = [house.now(), written(body.title), periodDay(body.dueOn)];
      if (title === null || body.to.some((one) => !offices.has(one.office))) throw problemError(badTask);
      if (dueOn === null || dueOn < plainDateOf(now)) throw problemError(duePast);
      const recipients = [...new Set(body.to.map((one) => one.office))].filter((id) => id !== office.id);
      await house.pool.inTransaction(async (db) => {
        await addDeliveries(db, { officeId: office.id, id: document.id, recipients, now });
        for (const { id, office: officeId } of body.to)
          await addTask(
            db,
            {
              id,
              officeId,
              origin: 'directive',
              visitId: null,
              documentId: document.id,
              teamId: null,
              teamName: '',
              unitCode: offices.get(officeId)?.unitCode ?? office.unitCode,
              title,
              body: written(body.text) ?? title,
              severity: null,
              dueOn,
              ownerName: written(body.ownerName),
              raisedBy: officer.id,
              raisedByName: officer.fullName,
              raisedAt: now,
            },
            null,
          );
      });
      return documentView(house, await openedDocument(house, request, document.id));
    },
  });
}

const badTask = malformed([
  {
    path: 'to',
    code: 'badTask',
    message: { vi: 'Ghi tên việc và chọn đơn vị của mình hoặc đơn vị trực thuộc.', en: 'Name the task and choose your own office or one directly below.' },
  },
]);
const duePast = malformed([{ path: 'dueOn', code: 'duePast', message: { vi: 'Hạn phải có thật và không trước hôm nay.', en: 'The day must exist and not lie behind.' } }]);
