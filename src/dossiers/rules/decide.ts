import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { addDays, addMillis, atMinute, type Instant, plainDateOf } from '../../basics/rules/time.ts';
import { dueAfterPause, dueAt, type TimeLimit, type WorkingCalendar } from '../../basics/rules/working-time.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import type { Act, ActKind, Actor, Consequences, Entry, Reason } from './acts.ts';
import { actorMay, actsOfStage } from './allowed.ts';
import type { Dossier } from './dossier.ts';
import { answerByOf } from './reception-limit.ts';
import * as refusals from './refusals.ts';

/** What the world looks like when the act is decided; gathered by `record`, or by the browser as far as it knows. */
export type Facts = {
  readonly now: Instant;
  readonly actor: Actor;
  readonly procedure: ProcedureVersion;
  readonly calendar: WorkingCalendar | null;
  /** Names of declared papers whose bytes have not arrived whole. */
  readonly papersNotArrived: readonly string[];
};

/**
 * The one way to change a dossier: the next entry of the ledger, or why not. The same function answers
 * provisionally in the browser and for good on the server. Submission is decided in `submit.ts`.
 * Refusals: see refusals.ts; each carries its source.
 */
export function decide(dossier: Dossier, act: Exclude<Act, Act<'submit'>>, facts: Facts): Outcome<Entry> {
  const allowed: readonly ActKind[] = actsOfStage[dossier.stage];
  if (!actorMay(facts.actor, act.kind)) return refuse(refusals.notYourAct(act.kind));
  if (!allowed.includes(act.kind)) return refuse(refusals.notInThisStage(act.kind, dossier.stage));
  const consequences = consequencesOf(dossier, act, facts);
  if (!consequences.ok) return consequences;
  return allow({ ...act, seq: dossier.entries, actor: facts.actor, recordedAt: facts.now, consequences: consequences.value });
}

function consequencesOf(dossier: Dossier, act: Exclude<Act, Act<'submit'>>, facts: Facts): Outcome<Consequences> {
  switch (act.kind) {
    case 'receive':
      return received(act, facts);
    case 'requestSupplement':
      return supplementRequested(dossier, act, facts);
    case 'supplement':
      return supplemented(dossier, facts);
    case 'returnSupplement':
      return supplementReturned(dossier, act);
    case 'refuse':
    case 'suspend':
      return reasoned(act.content) ? none : refuse(refusals.reasonMissing);
    case 'stop':
      return reasoned(act.content) ? resumed(dossier, facts) : refuse(refusals.reasonMissing);
    case 'consult':
      return act.content.answerBy < plainDateOf(facts.now) ? refuse(refusals.dateIsPast('answerBy')) : none;
    case 'answerConsultation':
      return dossier.consultations.some((one) => one.id === act.content.consultationId && one.answeredAt === null) ? none : refuse(refusals.noSuchConsultation);
    case 'recordPayment':
      return act.content.amountDong === dossier.payment?.amountDong ? resumed(dossier, facts) : refuse(refusals.otherAmount(dossier.payment?.amountDong ?? 0));
    case 'resume':
      return resumed(dossier, facts);
    case 'confirmResultDraft':
      return dossier.resultDraft === null || dossier.resultDraft.confirmedAt !== null ? refuse(refusals.noDraftToConfirm) : none;
    case 'proposeResult':
      return resultProposed(dossier, act, facts);
    case 'sign':
      return facts.actor.kind === 'officer' && facts.actor.officerId === dossier.receivedBy ? refuse(refusals.receiverMayNotSign) : none;
    case 'issueResult':
      return isSaid(act.content.number) ? none : refuse(refusals.numberMissing);
    case 'apologise':
      return apologised(dossier, act, facts);
    case 'askWithdrawal':
      return dossier.withdrawalAskedAt === null ? none : refuse(refusals.withdrawalAlreadyAsked);
    case 'confirmWithdrawal':
      return dossier.withdrawalAskedAt === null ? refuse(refusals.withdrawalNotAsked) : resumed(dossier, facts);
    case 'expireSupplement':
      return supplementExpired(dossier, facts);
    case 'assign':
    case 'requestPayment':
    case 'sendResultDraft':
    case 'returnForFix':
    case 'returnResult':
    case 'archive':
      return none;
  }
}

const none: Outcome<Consequences> = allow({});

function received(act: Act<'receive'>, facts: Facts): Outcome<Consequences> {
  if (facts.papersNotArrived.length > 0) return refuse(refusals.papersNotArrived(facts.papersNotArrived));
  const limit = limitOf(facts.procedure, act.content.limitCase);
  if (limit === null)
    return refuse(
      refusals.noSuchLimitCase(
        act.content.limitCase,
        facts.procedure.timeLimits.map((one) => one.case),
      ),
    );
  const due = dueAt({ limit, from: facts.now, calendar: facts.calendar, setDueAt: act.content.setDueAt });
  return due.ok ? allow({ dueAt: due.value }) : due;
}

/** One request, with every fault: a second one is not made. Source: Nghị định 61/2018 (ask once, everything). */
function supplementRequested(dossier: Dossier, act: Act<'requestSupplement'>, facts: Facts): Outcome<Consequences> {
  if (dossier.supplement !== null) return refuse(refusals.supplementAlreadyRequested);
  if (act.content.items.length === 0) return refuse(refusals.nothingAskedFor);
  if (!isSaid(act.content.ground) || act.content.items.some((item) => !isSaid(item.what) || !isSaid(item.reason))) return refuse(refusals.reasonMissing);
  if (act.content.respondBy !== null && act.content.respondBy < plainDateOf(facts.now)) return refuse(refusals.dateIsPast('respondBy'));
  return none;
}

function supplemented(dossier: Dossier, facts: Facts): Outcome<Consequences> {
  if (dossier.receivedAt !== null) return resumed(dossier, facts);
  const answerBy = answerByOf({ submittedAt: facts.now, calendar: facts.calendar });
  return answerBy.ok ? allow({ answerBy: answerBy.value }) : answerBy;
}

function supplementReturned(dossier: Dossier, act: Act<'returnSupplement'>): Outcome<Consequences> {
  const request = dossier.supplement;
  if (request === null || request.answeredAt === null) return refuse(refusals.noSupplementToReturn);
  const known = act.content.outstanding.every((index) => Number.isInteger(index) && index >= 0 && index < request.items.length);
  if (act.content.outstanding.length === 0 || !known) return refuse(refusals.onlyWhatWasAsked(request.items.length));
  return isSaid(act.content.note) ? none : refuse(refusals.reasonMissing);
}

/** The clock stood still from the pause to now, and runs on with what was left; at an end too, so that no dossier ends late by the waiting. */
function resumed(dossier: Dossier, facts: Facts): Outcome<Consequences> {
  if (dossier.pause === null || dossier.dueAt === null || dossier.limitCase === null) return none;
  const limit = limitOf(facts.procedure, dossier.limitCase);
  if (limit === null) throw new Error(`Limit ${dossier.limitCase} is gone from ${facts.procedure.code} v${facts.procedure.version}`);
  const due = dueAfterPause({ limit, dueAt: dossier.dueAt, pause: { pausedAt: dossier.pause.from, resumedAt: facts.now }, calendar: facts.calendar });
  return due.ok ? allow({ dueAt: due.value }) : due;
}

/** Where the law lets the person see the draft first, it is proposed once he confirmed it or one day passed in silence. */
function resultProposed(dossier: Dossier, act: Act<'proposeResult'>, facts: Facts): Outcome<Consequences> {
  if (act.content.decision === 'declined' && !isSaid(act.content.ground ?? '')) return refuse(refusals.reasonMissing);
  const drafted = facts.procedure.flags.includes('draftConfirmOneDay') && dossier.submitted.channel === 'online';
  if (!drafted || act.content.decision === 'declined') return none;
  if (dossier.resultDraft === null) return refuse(refusals.draftNotSent);
  const silentUntil = addMillis(dossier.resultDraft.sentAt, 24 * 60 * 60 * 1000);
  return dossier.resultDraft.confirmedAt !== null || facts.now >= silentUntil ? none : refuse(refusals.draftNotConfirmed(silentUntil));
}

/** A new date may be set once only. Source: Nghị định 61/2018 Điều 19 (once); for 118/2025 to be confirmed. */
function apologised(dossier: Dossier, act: Act<'apologise'>, facts: Facts): Outcome<Consequences> {
  if (dossier.apology !== null) return refuse(refusals.apologyOnlyOnce);
  if (dossier.dueAt === null) return refuse(refusals.noDueTimeYet);
  if (!isSaid(act.content.reason)) return refuse(refusals.reasonMissing);
  return act.content.newDueAt > dossier.dueAt && act.content.newDueAt > facts.now ? none : refuse(refusals.newDueNotLater(dossier.dueAt));
}

function supplementExpired(dossier: Dossier, facts: Facts): Outcome<Consequences> {
  const respondBy = dossier.supplement?.respondBy ?? null;
  if (respondBy === null) return refuse(refusals.noRespondBy);
  return facts.now >= atMinute(addDays(respondBy, 1), 0) ? resumed(dossier, facts) : refuse(refusals.respondByNotPast(respondBy));
}

function limitOf(procedure: ProcedureVersion, limitCase: string): TimeLimit | null {
  return procedure.timeLimits.find((one) => one.case === limitCase)?.limit ?? null;
}

function reasoned(reason: Reason): boolean {
  return isSaid(reason.text) && isSaid(reason.ground);
}

function isSaid(text: string): boolean {
  return text.trim().length > 0;
}
