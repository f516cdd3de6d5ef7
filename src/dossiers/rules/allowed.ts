import type { Role } from '../../offices/rules/role.ts';
import type { ActKind, Actor } from './acts.ts';
import type { Dossier } from './dossier.ts';
import { type Stage, stages } from './stage.ts';

/**
 * Which acts a stage takes. A new stage or act does not compile until it is placed.
 * Source: Nghị định 61/2018/NĐ-CP Điều 17-20 (one-stop process), kept by Nghị định 118/2025/NĐ-CP as far as known.
 */
export const actsOfStage = {
  submitted: ['receive', 'requestSupplement', 'refuse', 'askWithdrawal', 'confirmWithdrawal', 'returnSupplement'],
  awaitingSupplementBeforeReceipt: ['supplement', 'expireSupplement', 'refuse', 'askWithdrawal', 'confirmWithdrawal'],
  refused: ['archive'],
  received: ['assign', 'requestSupplement', 'returnSupplement', 'stop', 'apologise', 'askWithdrawal', 'confirmWithdrawal'],
  processing: [
    'assign',
    'requestSupplement',
    'returnSupplement',
    'consult',
    'requestPayment',
    'suspend',
    'sendResultDraft',
    'confirmResultDraft',
    'proposeResult',
    'stop',
    'apologise',
    'askWithdrawal',
    'confirmWithdrawal',
  ],
  consulting: ['assign', 'answerConsultation', 'consult', 'requestSupplement', 'returnSupplement', 'suspend', 'stop', 'apologise', 'askWithdrawal', 'confirmWithdrawal'],
  awaitingSupplement: ['supplement', 'expireSupplement', 'stop', 'askWithdrawal', 'confirmWithdrawal'],
  awaitingPayment: ['recordPayment', 'stop', 'askWithdrawal', 'confirmWithdrawal'],
  suspended: ['resume', 'stop', 'askWithdrawal', 'confirmWithdrawal'],
  awaitingSignature: ['sign', 'returnForFix', 'apologise', 'stop', 'askWithdrawal', 'confirmWithdrawal'],
  returnedForFix: [
    'assign',
    'requestSupplement',
    'returnSupplement',
    'sendResultDraft',
    'confirmResultDraft',
    'proposeResult',
    'apologise',
    'stop',
    'askWithdrawal',
    'confirmWithdrawal',
  ],
  signed: ['issueResult', 'apologise'],
  ready: ['returnResult'],
  declined: ['returnResult'],
  delivered: ['archive'],
  withdrawn: ['archive'],
  stopped: ['archive'],
  supplementExpired: ['archive'],
  archived: [],
} as const satisfies Record<Stage, readonly ActKind[]>;

/** Who may do an act. `applicant`: the person, known by receipt code and light proof; an officer records it for somebody at the desk. */
export const actorsOfAct = {
  submit: ['applicant', 'reception'],
  receive: ['reception'],
  requestSupplement: ['reception', 'specialist'],
  supplement: ['applicant', 'reception'],
  returnSupplement: ['reception', 'specialist'],
  refuse: ['reception', 'leader'],
  assign: ['reception', 'unitHead', 'leader'],
  consult: ['specialist', 'unitHead'],
  answerConsultation: ['specialist', 'unitHead'],
  requestPayment: ['specialist', 'cashier'],
  recordPayment: ['cashier'],
  suspend: ['leader'],
  resume: ['leader'],
  sendResultDraft: ['specialist'],
  confirmResultDraft: ['applicant', 'reception'],
  proposeResult: ['specialist', 'unitHead'],
  returnForFix: ['leader', 'unitHead'],
  sign: ['leader'],
  issueResult: ['clerk'],
  returnResult: ['reception', 'clerk'],
  apologise: ['leader'],
  askWithdrawal: ['applicant', 'reception'],
  confirmWithdrawal: ['reception'],
  stop: ['leader'],
  expireSupplement: ['reception'],
  archive: ['clerk'],
} as const satisfies Record<ActKind, readonly (Role | 'applicant')[]>;

export function actorMay(actor: Actor, kind: ActKind): boolean {
  const allowed: readonly (Role | 'applicant')[] = actorsOfAct[kind];
  if (actor.kind === 'applicant') return allowed.includes('applicant');
  if (actor.kind === 'officer') return actor.roles.some((role) => allowed.includes(role));
  return false;
}

/** Acts the actor is offered now. What is offered may still be refused for its content; what is not offered is always refused. */
export function availableActs(dossier: Dossier, actor: Actor): readonly ActKind[] {
  const ofStage: readonly ActKind[] = actsOfStage[dossier.stage];
  return ofStage.filter((kind) => actorMay(actor, kind) && fits(dossier, actor, kind));
}

function fits(dossier: Dossier, actor: Actor, kind: ActKind): boolean {
  switch (kind) {
    case 'requestSupplement':
      return dossier.supplement === null;
    case 'returnSupplement':
      return dossier.supplement !== null && dossier.supplement.answeredAt !== null;
    case 'confirmResultDraft':
      return dossier.resultDraft !== null && dossier.resultDraft.confirmedAt === null;
    case 'apologise':
      return dossier.apology === null && dossier.dueAt !== null;
    case 'askWithdrawal':
      return dossier.withdrawalAskedAt === null;
    case 'confirmWithdrawal':
      return dossier.withdrawalAskedAt !== null;
    case 'sign':
      return !(actor.kind === 'officer' && actor.officerId === dossier.receivedBy);
    default:
      return true;
  }
}

/** Whether the stage is one in which the office's clock stands still because the person has the turn. */
export function isPaused(stage: Stage): boolean {
  return stages[stage].clock === 'paused';
}
