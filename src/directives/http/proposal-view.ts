import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { authorityInProse } from '../../dossiers/rules/legal-form-words.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { decidesAt, decidingOffices, followsTeams, monitorsTeams, readsReminders, worksForTeams } from '../rules/directive-rights.ts';
import { type Decision, mayActOnProposal, type ProposalSide, proposalActs, standingOfProposal } from '../rules/proposal.ts';
import type { KeptProposal } from '../store/proposals.ts';
import type { DirectiveHouse } from './directive-house.ts';
import type { ProposalView } from './supervision-shapes.ts';

/** Commendations are seen by all who see the teams; reminders are handled in private. */
export function isSeen(house: DirectiveHouse, { proposal }: KeptProposal, officer: OfficerSession): boolean {
  return proposal.kind === 'commendation' || readsReminders(officer.roles, getOffice(house.directory(), proposal.officeId));
}

export function sidesOf(house: DirectiveHouse, { proposal }: KeptProposal, officer: OfficerSession): readonly ProposalSide[] {
  const office = getOffice(house.directory(), proposal.officeId);
  const { roles } = officer;
  const decides = decidesAt(roles, office, proposal.subject) !== null || (proposal.kind === 'reminder' && followsTeams(roles, office) && !monitorsTeams(roles, office));
  return [
    ...(monitorsTeams(roles, office) ? (['monitor'] as const) : []),
    ...(decides ? (['decider'] as const) : []),
    ...(worksForTeams(roles, office.id) ? (['concerned'] as const) : []),
  ];
}

export function proposalView(house: DirectiveHouse, kept: KeptProposal, officer: OfficerSession): ProposalView {
  const { proposal, acts } = kept;
  const standing = standingOfProposal(acts, house.directiveRules.supervision.commendation.objectionDays);
  const [sides, today] = [sidesOf(house, kept, officer), plainDateOf(house.now())];
  const ready = { number: '.', decidedOn: today, signer: '.' };
  return {
    id: proposal.id,
    officeId: proposal.officeId,
    kind: proposal.kind,
    rule: proposal.rule,
    subject: proposal.subject,
    name: proposal.subjectName,
    periodFrom: proposal.periodFrom,
    periodTo: proposal.periodTo,
    evidence: { ...proposal.evidence, figures: [...proposal.evidence.figures] },
    proposedBy: proposal.proposedByName,
    proposedAt: withOffset(proposal.proposedAt),
    state: standing.state,
    objectionsUntil: standing.objectionsUntil,
    objections: standing.objections,
    decision: decisionView(house, standing.decision),
    decidedAt: decidingOffices(getOffice(house.directory(), proposal.officeId), proposal.subject).map((id) => authorityInProse(getOffice(house.directory(), id).authorityName)),
    may: proposalActs.filter((kind) => mayActOnProposal({ proposal, standing, act: { kind, body: '.', decision: ready }, sides, today }).ok),
    certificate: proposal.kind === 'commendation' && standing.decision !== null ? `/api/v1/proposals/${proposal.id}/certificate.pdf` : null,
    acts: acts.map((act) => ({ id: act.id, kind: act.kind, text: act.body, by: act.actorName, at: withOffset(act.actedAt), decision: decisionView(house, act.decision) })),
  };
}

export function decisionView(house: DirectiveHouse, decision: Decision | null): ProposalView['decision'] {
  if (decision === null) return null;
  const { number, decidedOn, signer, officeId } = decision;
  return { number, decidedOn, signer, office: getOffice(house.directory(), officeId).authorityName };
}
