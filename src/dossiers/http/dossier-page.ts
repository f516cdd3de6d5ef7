import { Type } from 'typebox';
import { type Problem, problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { type Instant, withOffset } from '../../basics/rules/time.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { readsDossiers, rolesAt } from '../../offices/rules/role.ts';
import { findOfficer } from '../../offices/store/officers.ts';
import { arrivedPapers } from '../../papers/store/papers.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import type { Act, Actor } from '../rules/acts.ts';
import { listAliases } from '../store/aliases.ts';
import { listLooks, recordLook } from '../store/filed.ts';
import { findDossier, type KeptDossier } from '../store/ledger.ts';
import { record } from '../store/record.ts';
import { settledAct } from './act-content.ts';
import type { DossierHouse } from './dossier-house.ts';
import { dossierView } from './dossier-view.ts';
import { parseAct } from './parse-act.ts';
import { ActShape, DossierShape, type DossierView } from './shapes.ts';

const IdParams = Type.Object({ id: UuidV7Shape });

export function registerDossierRoutes(server: Server, house: DossierHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/dossiers/:id',
    schema: {
      tags: ['staff'],
      summary: 'Một hồ sơ, cho cán bộ của bộ phận tiếp nhận nó; lượt xem được ghi lại',
      params: IdParams,
      response: { 200: DossierShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const { officer, kept } = await openedDossier(house, request, request.params.id);
      await recordLook(house.pool, { officeId: kept.officeId, dossierId: kept.id, officerId: officer.id, at: house.now() });
      return view(house, { officer, kept });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/dossiers/:id/acts',
    schema: {
      tags: ['staff'],
      summary: 'Một việc của quy trình một cửa. Gửi lại cùng actId không làm gì thêm',
      params: IdParams,
      body: ActShape,
      response: { 200: Type.Object({ dossier: DossierShape }), '4xx': ProblemShape },
    },
    async handler(request) {
      const { officer, kept } = await openedDossier(house, request, request.params.id);
      const act = await namedAssignee(house, kept, settledAct(house, kept, parseAct(request.body)));
      const recorded = await record(house.recording, { dossierId: kept.id, act, actor: actorOf(officer, kept), now: house.now() });
      if (recorded === null) throw problemError(notFound);
      if (!recorded.ok) throw refusalProblem(recorded.refusal);
      house.pokeSender();
      return { dossier: await view(house, { officer, kept: recorded.value.kept }) };
    },
  });
}

/** The dossier, for an officer who may read it. To everybody else it does not exist. */
export async function openedDossier(house: DossierHouse, request: FastifyRequest, id: string): Promise<{ officer: OfficerSession; kept: KeptDossier }> {
  const officer = await request.requireOfficer();
  const kept = await findDossier(house.pool, id);
  if (kept === null || !readsDossiers(officer.roles, kept.officeId)) throw problemError(notFound);
  return { officer, kept };
}

export function procedureOf(house: DossierHouse, kept: KeptDossier): ProcedureVersion {
  const { procedureCode, procedureVersion } = kept.dossier.submitted;
  const procedure = house.catalogue().version(procedureCode, procedureVersion);
  if (procedure === null) throw new Error(`Procedure ${procedureCode} v${procedureVersion} is gone from the catalogue`);
  return procedure;
}

async function view(house: DossierHouse, input: { officer: OfficerSession; kept: KeptDossier }): Promise<DossierView> {
  const { kept, officer } = input;
  const place = { officeId: kept.officeId, dossierId: kept.id };
  const [papers, looks, slips, moreTimeline] = await Promise.all([
    arrivedPapers(house.pool, kept.id),
    listLooks(house.pool, place),
    listAliases(house.pool, { ...place, kind: 'slip' }),
    house.beside.timelineOf(place),
  ]);
  return dossierView(house, {
    kept,
    procedure: procedureOf(house, kept),
    actor: actorOf(officer, kept),
    papers,
    slips,
    moreTimeline,
    looks: looks.map((look) => ({ at: withOffset(look.at as Instant), by: look.by })),
    now: house.now(),
  });
}

function actorOf(officer: OfficerSession, kept: KeptDossier): Actor {
  return { kind: 'officer', officerId: officer.id, name: officer.fullName, roles: rolesAt(officer.roles, kept.officeId) };
}

type LaterAct = Exclude<Act, Act<'submit'>>;

/** The name of who gets the dossier comes from the register of officers, not from the browser. */
async function namedAssignee(house: DossierHouse, kept: KeptDossier, act: LaterAct): Promise<LaterAct> {
  if (act.kind !== 'assign') return act;
  const officer = await findOfficer(house.pool, act.content.officerId);
  const roles = officer === null ? [] : rolesAt(officer.roles, kept.officeId);
  if (officer === null || !roles.some((role) => role === 'specialist' || role === 'unitHead')) throw problemError(notASpecialist);
  return { ...act, content: { ...act.content, officerName: officer.fullName } };
}

const notASpecialist: Problem = {
  status: 422,
  code: 'notASpecialist',
  title: { vi: 'Không phân công cho người này được', en: 'This officer cannot be assigned' },
  detail: { vi: 'Người được chọn không phải công chức thụ lý hay lãnh đạo phòng của bộ phận này.', en: 'The officer is neither a specialist nor a head of unit here.' },
  next: { vi: 'Chọn một người trong danh sách.', en: 'Choose one of the list.' },
};
