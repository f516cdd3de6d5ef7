import { allow, type Outcome, refuse, type Text } from '../../basics/rules/outcome.ts';
import { addDays, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { alreadyClosed, alreadyReviewed, decisionIncomplete, noReminderClosing, notReviewed, notYourAct, objectionsRunning, textMissing } from './directive-refusals.ts';
import type { Evidence, ProposalRule } from './propose.ts';

export const proposalActs = ['review', 'answer', 'object', 'decide', 'decline', 'close'] as const;
export type ProposalActKind = (typeof proposalActs)[number];

/** Đề xuất khen thưởng, nhắc nhở. */
export type Proposal = {
  readonly id: string;
  readonly officeId: number;
  readonly kind: 'commendation' | 'reminder';
  readonly rule: ProposalRule;
  readonly subject: 'ward' | 'team' | 'member';
  readonly unitCode: string;
  readonly teamId: string | null;
  /** Who it is about, where it is about one person. */
  readonly personId: string | null;
  readonly subjectName: string;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly evidence: Evidence;
  readonly proposedByName: string;
  readonly proposedAt: Instant;
};

export type Decision = { readonly number: string; readonly decidedOn: PlainDate; readonly signer: string; readonly officeId: number };

export type ProposalAct = {
  readonly id: string;
  readonly kind: ProposalActKind;
  readonly body: string | null;
  readonly decision: Decision | null;
  readonly actorName: string;
  readonly actedAt: Instant;
};

export type ProposalStanding = {
  readonly state: 'proposed' | 'reviewed' | 'decided' | 'declined' | 'closed';
  /** The last day on which objections are taken; null before the review. */
  readonly objectionsUntil: PlainDate | null;
  readonly objections: number;
  readonly decision: Decision | null;
};

export function standingOfProposal(acts: readonly ProposalAct[], objectionDays: number): ProposalStanding {
  let standing: ProposalStanding = { state: 'proposed', objectionsUntil: null, objections: 0, decision: null };
  for (const act of acts) standing = after(standing, act, objectionDays);
  return standing;
}

function after(before: ProposalStanding, act: ProposalAct, objectionDays: number): ProposalStanding {
  switch (act.kind) {
    case 'review':
      return { ...before, state: 'reviewed', objectionsUntil: addDays(plainDateOf(act.actedAt), objectionDays) };
    case 'object':
      return { ...before, objections: before.objections + 1 };
    case 'answer':
      return before;
    case 'decide':
      return { ...before, state: 'decided', decision: act.decision };
    case 'decline':
      return { ...before, state: 'declined' };
    case 'close':
      return { ...before, state: 'closed' };
  }
}

/** `monitor`: follows the teams from above; `decider`: leads where this may be decided; `concerned`: works at the office it is about, or is the person. */
export type ProposalSide = 'monitor' | 'decider' | 'concerned';

export type ProposalTry = {
  readonly kind: ProposalActKind;
  readonly body: string | null;
  readonly decision: { readonly number: string; readonly decidedOn: PlainDate; readonly signer: string } | null;
};

/**
 * Whether the act may be done on the day. The monitor reviews, the leader decides with number, day and signer, after the days for objections; declined
 * with a reason by either; those concerned answer and object at any time before it is closed. A reminder that was given is closed by the monitor.
 * Refuses: notYourAct, reasonMissing, alreadyReviewed, notReviewed, objectionsRunning, numberMissing, alreadyClosed, notThisKind.
 * Source: rule of the house; number, day and signer: Nghị định 30/2020/NĐ-CP.
 */
export function mayActOnProposal(input: {
  readonly proposal: Pick<Proposal, 'kind'>;
  readonly standing: ProposalStanding;
  readonly act: ProposalTry;
  readonly sides: readonly ProposalSide[];
  readonly today: PlainDate;
}): Outcome<null> {
  const { standing, act, sides } = input;
  const wanted: { readonly sides: readonly ProposalSide[]; readonly who: Text } = sidesOf[act.kind];
  if (!sides.some((side) => wanted.sides.includes(side))) return refuse(notYourAct(wanted.who));
  if ((act.body ?? '').trim() === '' && act.kind !== 'decide') return refuse(textMissing);
  const isOver = standing.state === 'declined' || standing.state === 'closed';
  if (isOver) return refuse(alreadyClosed);
  switch (act.kind) {
    case 'review':
      return standing.state === 'proposed' ? allow(null) : refuse(alreadyReviewed);
    case 'answer':
      return allow(null);
    case 'object':
      return standing.state === 'decided' ? refuse(alreadyClosed) : allow(null);
    case 'decline':
      return standing.state === 'decided' ? refuse(alreadyClosed) : allow(null);
    case 'decide':
      return mayDecide(standing, act, input.today);
    case 'close':
      return input.proposal.kind === 'reminder' && standing.state === 'decided' ? allow(null) : refuse(noReminderClosing);
  }
}

function mayDecide(standing: ProposalStanding, act: ProposalTry, today: PlainDate): Outcome<null> {
  if (standing.state === 'decided') return refuse(alreadyClosed);
  if (standing.objectionsUntil === null) return refuse(notReviewed);
  if (today <= standing.objectionsUntil) return refuse(objectionsRunning(standing.objectionsUntil));
  const { decision } = act;
  const isWhole = decision !== null && decision.number.trim() !== '' && decision.signer.trim() !== '' && decision.decidedOn <= today;
  return isWhole ? allow(null) : refuse(decisionIncomplete);
}

const monitorWords: Text = { vi: 'cán bộ theo dõi Tổ tư vấn của quận', en: 'the district’s officers who follow the teams' };
const deciderWords: Text = { vi: 'lãnh đạo có thẩm quyền quyết định', en: 'the leader who may decide' };
const concernedWords: Text = { vi: 'đơn vị được nêu', en: 'the office it is about' };

const sidesOf = {
  review: { sides: ['monitor'], who: monitorWords },
  answer: { sides: ['concerned'], who: concernedWords },
  object: { sides: ['concerned', 'monitor', 'decider'], who: concernedWords },
  decide: { sides: ['decider'], who: deciderWords },
  decline: { sides: ['monitor', 'decider'], who: monitorWords },
  close: { sides: ['monitor', 'decider'], who: monitorWords },
} satisfies Record<ProposalActKind, { readonly sides: readonly ProposalSide[]; readonly who: Text }>;
