import { Type } from 'typebox';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyReply, FastifyRequest, Server } from '../../basics/http/route.ts';
import type { Uuid } from '../../basics/rules/ids.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { parseInstant, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import { noticeAddressOf } from '../../dossiers/rules/notice-address.ts';
import { findDossier, type KeptDossier } from '../../dossiers/store/ledger.ts';
import { queueNotices } from '../../notices/store/notices.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { readsDossiers, rolesAt } from '../../offices/rules/role.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { copyPaper } from '../../papers/store/copy-paper.ts';
import { compareFilings } from '../rules/compare-filings.ts';
import { type ConflictStep, conflictMessage, conflictStepNames, decidesConflicts, judgeConflictStep } from '../rules/conflict.ts';
import { appendDecision, type ConflictDecisionRow, type KeptConflict, listConflicts, lockConflicts, standingOf } from '../store/conflicts.ts';
import { ConflictsShape, type ConflictsView, DecisionBodyShape } from './conflict-shapes.ts';
import { askOwnApi, handOn, type OwnAnswer } from './own-api.ts';
import type { SyncHouse } from './sync-house.ts';

/** Other content that was sent under the id of a dossier: laid beside it for the officers of its office, who decide. */
export function registerConflictRoutes(server: Server, house: SyncHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/dossiers/:id/conflicts',
    schema: {
      tags: ['staff'],
      summary: 'Những bản gửi khác cùng mã với hồ sơ này, đặt cạnh bản đã nhận từng mục một',
      params: Type.Object({ id: UuidV7Shape }),
      response: { 200: ConflictsShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const { officer, kept } = await readableDossier(house, request, request.params.id);
      return view(house, { officer, kept });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/dossiers/:id/conflicts/:conflict/decisions',
    schema: {
      tags: ['staff'],
      summary: 'Quyết định về một bản gửi khác cùng mã, hoặc rút lại quyết định khi chưa có việc gì tiếp theo. Gửi lại cùng mã không làm gì thêm',
      params: Type.Object({ id: UuidV7Shape, conflict: UuidV7Shape }),
      body: DecisionBodyShape,
      response: { 200: ConflictsShape, '4xx': ProblemShape },
    },
    async handler(request, reply) {
      const { officer, kept } = await readableDossier(house, request, request.params.id);
      if (!decidesConflicts(rolesAt(officer.roles, kept.officeId))) throw problemError(notAllowed);
      const refused = await decide(server, house, { request, officer, kept, conflictId: request.params.conflict });
      if (refused !== null) return handOn(refused, reply as FastifyReply);
      house.pokeSender();
      return view(house, { officer, kept });
    },
  });
}

type Deciding = { readonly request: FastifyRequest; readonly officer: OfficerSession; readonly kept: KeptDossier; readonly conflictId: string };

/** Null when it stands; the answer of the filing route when the other content cannot be filed as it is. */
async function decide(server: Server, house: SyncHouse, deciding: Deciding): Promise<OwnAnswer | null> {
  const { officer, kept, conflictId } = deciding;
  const { id, step, note } = deciding.request.body as { id: Uuid; step: ConflictStep; note: string | null };
  const place = { officeId: kept.officeId, dossierId: kept.id };
  return house.pool.inTransaction(async (db) => {
    await lockConflicts(db, kept.id);
    const conflict = (await listConflicts(db, place)).find((one) => one.id === conflictId);
    if (conflict === undefined) throw problemError(notFound);
    if (conflict.decisions.some((one) => one.id === id && one.step === step)) return null;
    const now = house.now();
    const entries = (await findDossier(db, kept.id))?.entries.length ?? 0;
    const judged = judgeConflictStep(step, { standing: standingOf(conflict.decisions), entries });
    if (!judged.ok) throw refusalProblem(judged.refusal);
    if (step === 'fileAsOwn') {
      // What the person sent online stays the person's own filing; only the desk's is filed in the officer's name.
      const as = conflict.filing['channel'] === 'online' ? 'public' : 'asker';
      const answer = await askOwnApi(server, deciding.request, { method: 'PUT', path: `/dossiers/${conflict.id}`, payload: JSON.stringify(conflict.filing), as });
      if (answer.status >= 400) return answer;
      for (const sha256 of digestsIn(conflict)) await copyPaper(house, { from: kept.id, to: conflict.id, sha256, now });
    }
    const decided = { ...place, id, conflictId, step, officerId: officer.id, officerName: officer.fullName, note: note === '' ? null : note, at: now, entries };
    if (!(await appendDecision(db, decided))) throw problemError(notFound);
    const body = conflictMessage(kept.dossier.code, step);
    await queueNotices(db, [{ ...place, id: newId(now), kind: 'conflict', ...noticeAddressOf(kept.dossier.submitted.applicant), body, createdAt: now }]);
    return null;
  });
}

function digestsIn(conflict: KeptConflict): readonly string[] {
  const papers = conflict.filing['papers'];
  return Array.isArray(papers) ? papers.map((paper: { readonly sha256?: unknown }) => String(paper.sha256)) : [];
}

/** To an officer who may not read the dossier it does not exist. */
async function readableDossier(house: SyncHouse, request: FastifyRequest, id: string): Promise<{ readonly officer: OfficerSession; readonly kept: KeptDossier }> {
  const officer = await request.requireOfficer();
  const kept = await findDossier(house.pool, id);
  if (kept === null || !readsDossiers(officer.roles, kept.officeId)) throw problemError(notFound);
  return { officer, kept };
}

async function view(house: SyncHouse, { officer, kept }: { readonly officer: OfficerSession; readonly kept: KeptDossier }): Promise<ConflictsView> {
  const conflicts = await listConflicts(house.pool, { officeId: kept.officeId, dossierId: kept.id });
  const entries = kept.entries.length;
  return {
    mayDecide: decidesConflicts(rolesAt(officer.roles, kept.officeId)) ? 'yes' : 'no',
    rows: await Promise.all(conflicts.map((conflict) => conflictView(house, { conflict, kept, entries }))),
  };
}

async function conflictView(
  house: SyncHouse,
  { conflict, kept, entries }: { readonly conflict: KeptConflict; readonly kept: KeptDossier; readonly entries: number },
): Promise<ConflictsView['rows'][number]> {
  const { submitted } = kept.dossier;
  const procedure = house.catalogue().version(submitted.procedureCode, submitted.procedureVersion);
  const unitCode = getOffice(house.directory(), kept.officeId).unitCode;
  const groups = compareFilings({
    first: { ...submitted, receivingUnitCode: unitCode },
    other: conflict.filing,
    form: procedure?.form ?? { pages: [] },
    nameOf: (code) => nameOf(house, code),
  });
  const standing = standingOf(conflict.decisions);
  const own = standing?.decision === 'fileAsOwn' ? await findDossier(house.pool, conflict.id) : null;
  const happenedAt = parseInstant(String(conflict.filing['happenedAt']));
  return {
    id: conflict.id,
    arrivedAt: withOffset(conflict.arrivedAt),
    happenedAt: happenedAt === null ? null : withOffset(happenedAt),
    differences: groups.flatMap((group) => group.rows).filter((row) => row.differs === 'yes').length,
    groups: groups.map((group) => ({ title: group.title, rows: [...group.rows] })),
    standing: standing === null ? null : stepView(conflict.decisions.at(-1)),
    mayTakeBack: judgeConflictStep('takeBack', { standing, entries }).ok ? 'yes' : 'no',
    ownDossier: own === null ? null : { id: own.id, code: own.dossier.code },
  };
}

function stepView(row: ConflictDecisionRow | undefined) {
  return row === undefined ? null : { step: row.step, name: conflictStepNames[row.step], by: row.by, at: withOffset(row.at), note: row.note };
}

/** A code as people say it: the procedure's or the unit's name; anything else as it is. */
function nameOf(house: SyncHouse, code: string): string {
  const today = plainDateOf(house.now());
  return house.catalogue().inForce(code, today)?.name.vi ?? house.directory().unit(code, today)?.name ?? code;
}
