import { periodDay } from '../../basics/http/period.ts';
import { answered, problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { written } from '../../basics/rules/text.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { commendationForm } from '../rules/commendation-form.ts';
import { decidesAt, monitorsTeams } from '../rules/directive-rights.ts';
import { standingOfProposal } from '../rules/proposal.ts';
import { actOnProposal } from '../store/act-on.ts';
import { findProposal, listProposals } from '../store/proposals.ts';
import { runRule } from '../store/run-rule.ts';
import { Pdf } from './directive-files.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { badDecisionDay } from './directive-problems.ts';
import { officerWhoSees, periodOf, scopeOf } from './directive-request.ts';
import { IdParams, OfficeQuery } from './directive-shapes.ts';
import { isSeen, proposalView, sidesOf } from './proposal-view.ts';
import { OneProposalShape, ProposalActShape, ProposalsShape, RanShape, RunShape } from './supervision-shapes.ts';

const tags = ['directives'];
const refusals = { '4xx': ProblemShape };

/** Khen thưởng, nhắc nhở: rules propose with their figures, people decide, those concerned answer. */
export function registerProposalRoutes(server: Server, house: DirectiveHouse): void {
  const { supervision } = house.directiveRules;

  server.route({
    method: 'GET',
    url: '/api/v1/proposals',
    schema: {
      tags,
      summary: 'Đề xuất khen thưởng; lời nhắc chỉ hiện với người liên quan, người quản lý và người theo dõi',
      querystring: OfficeQuery,
      response: { 200: ProposalsShape, ...refusals },
    },
    async handler(request) {
      const { officer, offices } = await scopeOf(house, request, request.query.office);
      const rows = await listProposals(
        house.pool,
        offices.map((one) => one.id),
      );
      const mayRun: 'yes' | 'no' = offices.some((office) => monitorsTeams(officer.roles, office)) ? 'yes' : 'no';
      return {
        rows: rows.filter((kept) => isSeen(house, kept, officer)).map((kept) => proposalView(house, kept, officer)),
        mayRun,
        objectionDays: supervision.commendation.objectionDays,
        source: supervision.source,
      };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/proposals/runs',
    schema: {
      tags,
      summary: 'Chạy một quy tắc trên số liệu của một kỳ; đề xuất kèm số liệu lúc này, chạy lại không đổi cái đã có',
      body: RunShape,
      response: { 201: RanShape, ...refusals },
    },
    async handler(request, reply) {
      const { officer, offices } = await scopeOf(house, request, request.body.office);
      const period = periodOf(request.body);
      const wards = offices.filter((office) => office.parentOfficeId !== null && monitorsTeams(officer.roles, office));
      if (wards.length === 0) throw problemError(notAllowed);
      const named = wards.map(({ id, unitCode, placeName }) => ({ officeId: id, unitCode, name: house.directory().unit(unitCode, period.to)?.name ?? placeName }));
      const by = { id: officer.id, name: officer.fullName };
      const run = { rule: request.body.rule, period, wards: named, rules: supervision, by, now: house.now() };
      return reply.code(201).send(await house.pool.inTransaction((db) => runRule(db, run)));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/proposals/:id/acts',
    schema: {
      tags,
      summary: 'Xem xét, trả lời, góp ý, quyết định, không duyệt hoặc kết thúc một đề xuất; chỉ ghi thêm',
      params: IdParams,
      body: ProposalActShape,
      response: { 200: OneProposalShape, ...refusals },
    },
    async handler(request) {
      const { id } = request.params;
      const { officer } = await seenProposal(house, { request, id });
      const { kind, number, decidedOn, signer, text } = request.body;
      const day = decidedOn === null || decidedOn === undefined ? null : periodDay(decidedOn);
      if (decidedOn !== null && decidedOn !== undefined && day === null) throw problemError(badDecisionDay);
      const outcome = await actOnProposal(house.pool, {
        proposalId: id,
        act: { id: request.body.id, kind, body: written(text), decision: day === null ? null : { number: written(number) ?? '', decidedOn: day, signer: written(signer) ?? '' } },
        actor: { kind: 'officer', id: officer.id, name: officer.fullName },
        sidesOf: (kept) => sidesOf(house, kept, officer),
        decidesAt: (kept) => decidesAt(officer.roles, getOffice(house.directory(), kept.proposal.officeId), kept.proposal.subject),
        objectionDays: supervision.commendation.objectionDays,
        now: house.now(),
      });
      answered(outcome);
      return { proposal: proposalView(house, (await seenProposal(house, { request, id })).kept, officer) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/proposals/:id/certificate.pdf',
    schema: { tags, summary: 'Giấy khen theo quyết định, bản in', params: IdParams, response: { 200: Pdf, ...refusals } },
    async handler(request, reply) {
      const { kept } = await seenProposal(house, { request, id: request.params.id });
      const { decision } = standingOfProposal(kept.acts, supervision.commendation.objectionDays);
      if (kept.proposal.kind !== 'commendation' || decision === null) throw problemError(notFound);
      const printedAt = house.now();
      const data = commendationForm({ proposal: kept.proposal, decision, office: getOffice(house.directory(), decision.officeId), printedAt });
      const bytes = await house.printer.renderPdf({ template: 'commendation.typ', data, createdAt: printedAt });
      return reply.type('application/pdf').header('content-disposition', `inline; filename="giay-khen-${kept.proposal.unitCode}.pdf"`).send(Buffer.from(bytes));
    },
  });
}

/** Throws notFound: what somebody does not see is not there. */
async function seenProposal(house: DirectiveHouse, { request, id }: { readonly request: Parameters<typeof officerWhoSees>[1]; readonly id: string }) {
  const kept = await findProposal(house.pool, id);
  const { officer } = await officerWhoSees(house, request, kept?.proposal.officeId ?? null);
  if (kept === null || !isSeen(house, kept, officer)) throw problemError(notFound);
  return { kept, officer };
}
