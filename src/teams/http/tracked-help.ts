import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { findDossier, type KeptDossier } from '../../dossiers/store/ledger.ts';
import { citizenMay, covers, type MandateAct, stateOf, wayAgreed } from '../rules/mandate.ts';
import { denyHelp, findHelp, listMandatesOf, listMemberLooks, type MandateOfDossier } from '../store/help-of-dossier.ts';
import { addMandateAct } from '../store/mandates.ts';
import { HelpActShape, HelpShape, type HelpView, TrackingKeyShape } from './help-shapes.ts';
import type { MandateHouse } from './mandate-house.ts';
import { mandateNotNow } from './mandate-problems.ts';

const tags = ['tracking'];
const responses = { 200: HelpShape, '4xx': ProblemShape };

/** What the citizen sees of the help with his dossier, and what he says about it. Opened by the very check of tracking, with its limits. */
export function registerTrackedHelpRoutes(server: Server, house: MandateHouse): void {
  server.route({
    method: 'POST',
    url: '/api/v1/tracking/help',
    schema: { tags, summary: 'Ai đã giúp nộp, đã được ủy quyền gì đến bao giờ, ai đã xem', body: TrackingKeyShape, response: responses },
    async handler(request) {
      return helpView(house, await house.trackedBy(request, request.body));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/tracking/help-acts',
    schema: {
      tags,
      summary: 'Người nộp xác nhận ủy quyền, tự theo dõi từ đây (chấm dứt ủy quyền), hoặc báo không nhờ người này',
      body: HelpActShape,
      response: responses,
    },
    async handler(request) {
      const { code, proof, act, mandateId = null } = request.body;
      const dossierId = await house.trackedBy(request, { code, proof });
      if (mandateId !== null) await actOnMandate(house, { dossierId, mandateId, act });
      if (act === 'deny') await denyHelp(house.pool, { dossierId, now: house.now() });
      if (act !== 'deny' && mandateId === null) throw problemError(notFound);
      return helpView(house, dossierId);
    },
  });
}

async function placeOf(house: MandateHouse, dossierId: string) {
  const officeId = (await findDossier(house.pool, dossierId))?.officeId ?? null;
  if (officeId === null) throw problemError(notFound);
  return { dossierId, officeIds: officesAround(house, officeId) };
}

/** Where the same people file: the office, the one above it and those below. */
function officesAround(house: MandateHouse, officeId: number): readonly number[] {
  const { offices, officeById } = house.directory();
  const above = officeById(officeId)?.parentOfficeId ?? null;
  return offices.filter((one) => one.id === officeId || one.id === above || one.parentOfficeId === officeId).map((one) => one.id);
}

const actKinds = { confirm: 'agreed', takeOver: 'takenOver', deny: 'doubted' } as const satisfies Record<string, MandateAct['kind']>;

/** Throws notFound for a mandate that is none of this dossier, mandateNotNow when its state does not allow the act; saying the same again changes nothing. */
async function actOnMandate(house: MandateHouse, said: { readonly dossierId: string; readonly mandateId: string; readonly act: keyof typeof actKinds }): Promise<void> {
  const now = house.now();
  const found = (await listMandatesOf(house.pool, await placeOf(house, said.dossierId))).find(({ mandate }) => mandate.id === said.mandateId);
  if (found === undefined) throw problemError(notFound);
  const kind = actKinds[said.act];
  if (found.acts.at(-1)?.kind === kind && found.acts.at(-1)?.actor === 'applicant') return;
  if (!citizenMay(stateOf(found.mandate, found.acts, plainDateOf(now))).includes(said.act)) throw problemError(mandateNotNow);
  await addMandateAct(house.pool, {
    officeId: found.mandate.officeId,
    mandateId: said.mandateId,
    kind,
    actor: 'applicant',
    officerId: null,
    why: said.act === 'deny' ? ['denied'] : [],
    now,
  });
}

async function helpView(house: MandateHouse, dossierId: string): Promise<HelpView> {
  const kept = await findDossier(house.pool, dossierId);
  if (kept === null) throw problemError(notFound);
  const [help, mandates, looks] = await Promise.all([
    findHelp(house.pool, dossierId),
    listMandatesOf(house.pool, { dossierId, officeIds: officesAround(house, kept.officeId) }),
    listMemberLooks(house.pool, dossierId),
  ]);
  const day = plainDateOf(house.now());
  const said = kept.dossier.submitted.helper;
  const post = help?.unitCode ?? said?.unitCode ?? '';
  return {
    // The rows may follow the filing by a minute: the ledger tells who helped all the same.
    help:
      said === null
        ? null
        : {
            post: house.directory().unit(post, day)?.name ?? post,
            team: help?.teamName ?? null,
            member: help?.memberName ?? said.name,
            autonomy: help?.autonomy ?? said.autonomy ?? null,
            credit: help?.credit ?? 'unconfirmed',
            denied: help?.denied ?? 'no',
          },
    mandates: mandates.map((one) => mandateView(one, { kept, day })),
    looks: looks.map(({ at, by }) => ({ at: withOffset(at), by })),
    mayDeny: help !== null && help.credit !== 'refused' && (help.credit !== 'doubtful' || help.denied === 'no') ? 'yes' : 'no',
  };
}

function mandateView(one: MandateOfDossier, { kept, day }: { readonly kept: KeptDossier; readonly day: ReturnType<typeof plainDateOf> }): HelpView['mandates'][number] {
  const { mandate, acts } = one;
  const { dossier } = kept;
  const state = stateOf(mandate, acts, day);
  const asked = {
    id: kept.id,
    procedureCode: dossier.submitted.procedureCode,
    channel: dossier.submitted.channel,
    submittedAt: dossier.submittedAt,
    closedAt: closedAtOf(kept),
    filedWithIt: one.filedWithIt,
    samePerson: 'yes' as const,
  };
  return {
    id: mandate.id,
    team: one.teamName,
    member: one.memberName,
    scope: mandate.scope,
    agreedBy: wayAgreed(mandate, acts),
    agreedAt: withOffset(mandate.agreedAt),
    until: mandate.untilOn,
    endsWithResult: mandate.endsWithResult,
    state,
    covers: covers(mandate, acts, { dossier: asked, day }) ? 'yes' : 'no',
    acts: [...citizenMay(state)],
  };
}

/** When the result was returned, or the dossier ended without one; a result that waits to be fetched is not returned yet. */
function closedAtOf({ entries }: KeptDossier) {
  return entries.find(({ kind }) => closing.has(kind))?.recordedAt ?? null;
}

const closing = new Set(['returnResult', 'refuse', 'confirmWithdrawal', 'stop', 'expireSupplement']);
