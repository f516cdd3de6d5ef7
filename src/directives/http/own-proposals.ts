import { Type } from 'typebox';
import { answered, problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { written } from '../../basics/rules/text.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { mayActOnProposal, standingOfProposal } from '../rules/proposal.ts';
import { actOnProposal } from '../store/act-on.ts';
import { findProposal, type KeptProposal, listProposalsOf } from '../store/proposals.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { IdParams } from './directive-shapes.ts';
import { decisionView } from './proposal-view.ts';
import { OwnProposalActShape, OwnProposalsShape, type OwnProposalsView } from './supervision-shapes.ts';

const tags = ['members'];
const refusals = { '4xx': ProblemShape };
const MemberToken = Type.Object({ 'x-member-token': Type.String({ minLength: 20, maxLength: 100 }) });
const ownActs = ['answer', 'object'] as const;

/** What is proposed about a member he sees himself, with its figures, and answers at the machine of the post. */
export function registerOwnProposalRoutes(server: Server, house: DirectiveHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/members/me/proposals',
    schema: { tags, summary: 'Khen thưởng và lời nhắc về chính thành viên này, với số liệu', headers: MemberToken, response: { 200: OwnProposalsShape, ...refusals } },
    async handler(request, reply) {
      const member = await house.memberOf(request);
      reply.header('cache-control', 'no-store');
      return ownView(house, member.personId);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/members/me/proposals/:id/acts',
    schema: {
      tags,
      summary: 'Thành viên trả lời, hoặc không đồng ý với đề xuất về mình; chỉ ghi thêm',
      params: IdParams,
      headers: MemberToken,
      body: OwnProposalActShape,
      response: { 200: OwnProposalsShape, ...refusals },
    },
    async handler(request) {
      const member = await house.memberOf(request);
      const kept = await findProposal(house.pool, request.params.id);
      if (kept === null || kept.proposal.personId !== member.personId) throw problemError(notFound);
      const { id, kind, text } = request.body;
      const outcome = await actOnProposal(house.pool, {
        proposalId: kept.proposal.id,
        act: { id, kind, body: written(text), decision: null },
        actor: { kind: 'member', id: member.personId, name: member.fullName },
        sidesOf: () => ['concerned'],
        decidesAt: () => null,
        objectionDays: house.directiveRules.supervision.commendation.objectionDays,
        now: house.now(),
      });
      answered(outcome);
      return ownView(house, member.personId);
    },
  });
}

async function ownView(house: DirectiveHouse, personId: string): Promise<OwnProposalsView> {
  const rows = await listProposalsOf(house.pool, personId);
  return { rows: rows.map((kept) => ownProposal(house, kept)) };
}

function ownProposal(house: DirectiveHouse, { proposal, acts }: KeptProposal): OwnProposalsView['rows'][number] {
  const standing = standingOfProposal(acts, house.directiveRules.supervision.commendation.objectionDays);
  const today = plainDateOf(house.now());
  return {
    id: proposal.id,
    kind: proposal.kind,
    evidence: { ...proposal.evidence, figures: [...proposal.evidence.figures] },
    periodFrom: proposal.periodFrom,
    periodTo: proposal.periodTo,
    proposedAt: withOffset(proposal.proposedAt),
    state: standing.state,
    objectionsUntil: standing.objectionsUntil,
    decision: decisionView(house, standing.decision),
    may: ownActs.filter((kind) => mayActOnProposal({ proposal, standing, act: { kind, body: '.', decision: null }, sides: ['concerned'], today }).ok),
    acts: acts.map((act) => ({ id: act.id, kind: act.kind, text: act.body, by: act.actorName, at: withOffset(act.actedAt), decision: decisionView(house, act.decision) })),
  };
}
