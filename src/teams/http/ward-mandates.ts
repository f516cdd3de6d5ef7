import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { maskName } from '../../basics/rules/text.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { readsDossiers } from '../../offices/rules/role.ts';
import { stateOf, wardMay } from '../rules/mandate.ts';
import { isStrokes } from '../rules/read-mandate.ts';
import { managesTeams, seesTeams } from '../rules/team-rights.ts';
import { decideHelp, isOfOffice, listOpenHelp, type OpenHelp } from '../store/credit.ts';
import { endMandate } from '../store/end-mandate.ts';
import { addMandateAct } from '../store/mandates.ts';
import { findMandate, listOpenMandates, type MandateOfOffice } from '../store/mandates-of-office.ts';
import { listMemberships } from '../store/teams.ts';
import type { MandateHouse } from './mandate-house.ts';
import { mandateNotNow } from './mandate-problems.ts';
import { HelpDecisionShape, MandateParams, MandatesShape, type MandatesView, MandateWardActShape, OfficeQuery, type WardMandate } from './ward-shapes.ts';

const tags = ['staff', 'teams'];
const responses = { 200: MandatesShape, '4xx': ProblemShape };

/** Mandates and helpers that need the ward. To read: who sees the teams; to act: who manages them. */
export function registerWardMandateRoutes(server: Server, house: MandateHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/mandates',
    schema: { tags, summary: 'Ủy quyền và công sức hỗ trợ cần phường xem', querystring: OfficeQuery, response: responses },
    async handler(request) {
      const { officer, office } = await officerAt(house, request, request.query.office);
      return mandatesView(house, { officer, office });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/mandates/:id/acts',
    schema: { tags, summary: 'Phường xác nhận, nghi ngờ, hoặc chấm dứt một ủy quyền', params: MandateParams, body: MandateWardActShape, response: responses },
    async handler(request) {
      const officer = await request.requireOfficer();
      const found = await findMandate(house.pool, request.params.id);
      if (found === null) throw problemError(notFound);
      const asking = await managerAt(house, request, found.mandate.officeId);
      await actOnMandate(house, { officer, found, act: request.body.act });
      return mandatesView(house, asking);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/helped-filings/decisions',
    schema: { tags, summary: 'Phường xác nhận hoặc không ghi nhận công sức của những hồ sơ có người giúp', body: HelpDecisionShape, response: responses },
    async handler(request) {
      const { office: officeId, dossierIds, kind, personId = null } = request.body;
      const asking = await managerAt(house, request, officeId);
      if (personId !== null && !(await isOfOffice(house.pool, { officeId, personId }))) throw problemError(notFound);
      const decided = kind === 'confirm' ? ('confirmed' as const) : ('refused' as const);
      await decideHelp(house.pool, { officeId, dossierIds: [...new Set(dossierIds)], kind: decided, personId, officerId: asking.officer.id, now: house.now() });
      return mandatesView(house, asking);
    },
  });
}

type Asking = { readonly officer: OfficerSession; readonly office: Office };

/** Somebody who sees the teams of the office; to others it is not allowed, whether it exists or not. */
export async function officerAt(house: MandateHouse, request: FastifyRequest, officeId: number): Promise<Asking> {
  const officer = await request.requireOfficer();
  const office = house.directory().officeById(officeId);
  if (office === null || !seesTeams(officer.roles, office)) throw problemError(notAllowed);
  return { officer, office };
}

async function managerAt(house: MandateHouse, request: FastifyRequest, officeId: number): Promise<Asking> {
  const asking = await officerAt(house, request, officeId);
  if (!managesTeams(asking.officer.roles, asking.office)) throw problemError(notAllowed);
  return asking;
}

const actKinds = { confirm: 'agreed', doubt: 'doubted', end: 'ended' } as const;

async function actOnMandate(house: MandateHouse, said: { readonly officer: OfficerSession; readonly found: MandateOfOffice; readonly act: keyof typeof actKinds }): Promise<void> {
  const now = house.now();
  const { mandate, acts } = said.found;
  const kind = actKinds[said.act];
  if (acts.at(-1)?.kind === kind && acts.at(-1)?.actor === 'ward') return;
  if (!wardMay(stateOf(mandate, acts, plainDateOf(now))).includes(said.act)) throw problemError(mandateNotNow);
  const act = { officeId: mandate.officeId, mandateId: mandate.id, kind, actor: 'ward' as const, officerId: said.officer.id, why: said.act === 'doubt' ? ['wardDoubts'] : [], now };
  if (said.act !== 'end') return addMandateAct(house.pool, act);
  await endMandate(house.pool, { act, dossier: { id: mandate.firstDossierId, code: said.found.dossierCode } });
  house.pokeSender();
}

async function mandatesView(house: MandateHouse, { officer, office }: Asking): Promise<MandatesView> {
  const day = plainDateOf(house.now());
  const [open, openHelp, memberships] = await Promise.all([
    listOpenMandates(house.pool, { officeId: office.id, day }),
    listOpenHelp(house.pool, office.id),
    listMemberships(house.pool, [office.id]),
  ]);
  const mandates = open.map((one) => mandateView(house, { one, officer, day }));
  return {
    mayManage: managesTeams(officer.roles, office) ? 'yes' : 'no',
    mandates: mandates.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
    openHelp: openHelp.map((one) => openHelpView(house, one)),
    members: [...new Map(memberships.map(({ person }) => [person.id, { personId: person.id, fullName: person.fullName }])).values()],
  };
}

const order: readonly WardMandate['state'][] = ['doubtful', 'onPaper', 'waiting', 'agreed', 'expired', 'ended', 'takenOver'];

function mandateView(
  house: MandateHouse,
  { one, officer, day }: { readonly one: MandateOfOffice; readonly officer: OfficerSession; readonly day: ReturnType<typeof plainDateOf> },
): WardMandate {
  const { mandate, acts } = one;
  const state = stateOf(mandate, acts, day);
  const reads = readsDossiers(officer.roles, one.dossierOfficeId);
  return {
    id: mandate.id,
    dossierId: mandate.firstDossierId,
    dossierCode: one.dossierCode,
    opensDossier: reads ? 'yes' : 'no',
    applicant: reads ? one.applicantName : maskName(one.applicantName),
    post: house.directory().unit(one.unitCode, day)?.name ?? one.unitCode,
    team: one.teamName,
    member: one.memberName,
    scope: mandate.scope,
    agreedBy: mandate.agreedBy,
    agreedAt: withOffset(mandate.agreedAt),
    until: mandate.untilOn,
    state,
    why: [...(acts.filter((act) => act.kind === 'doubted').at(-1)?.why ?? [])],
    signature: one.signature !== null && isStrokes(one.signature) ? one.signature : null,
    acts: [...wardMay(state)],
  };
}

function openHelpView(house: MandateHouse, one: OpenHelp): MandatesView['openHelp'][number] {
  const { dossierId, code, saidName, personId, personName, doubt } = one;
  const post = house.directory().unit(one.unitCode, plainDateOf(one.submittedAt))?.name ?? one.unitCode;
  return { dossierId, code, submittedAt: withOffset(one.submittedAt), post, saidName, personId, personName, credit: one.credit === 'doubtful' ? 'doubtful' : 'unconfirmed', doubt };
}
