import type { ActKind, Entry } from './acts.ts';
import type { Dossier, Result } from './dossier.ts';
import type { Stage } from './stage.ts';

/** The dossier that its ledger tells. Pure: every date that needed a calendar stands in the entries. */
export function fold(entries: readonly Entry[]): Dossier | null {
  return entries.reduce<Dossier | null>(apply, null);
}

/** One entry more. The first must be the submission; a ledger that says otherwise is broken, not refused. */
export function apply(dossier: Dossier | null, entry: Entry): Dossier {
  if (entry.kind === 'submit') return submitted(entry);
  if (dossier === null) throw new Error(`Ledger begins with ${entry.kind}, not with submit`);
  return { ...dossier, ...changed(dossier, entry), entries: dossier.entries + 1 };
}

function submitted(entry: Entry<'submit'>): Dossier {
  const { code, answerBy } = entry.consequences;
  if (code === undefined || answerBy === undefined) throw new Error('Submission without code or reception limit');
  return {
    submitted: entry.content,
    code,
    stage: 'submitted',
    answers: entry.content.answers,
    papers: entry.content.papers,
    submittedAt: entry.recordedAt,
    answerBy,
    receivedAt: null,
    receivedBy: null,
    limitCase: null,
    dueAt: null,
    apology: null,
    pause: null,
    pauses: [],
    supplement: null,
    assignee: null,
    consultations: [],
    payment: null,
    resultDraft: null,
    result: null,
    withdrawalAskedAt: null,
    finishedAt: null,
    ending: null,
    deliveredAt: null,
    entries: 1,
  };
}

function changed(dossier: Dossier, entry: Exclude<Entry, Entry<'submit'>>): Partial<Dossier> {
  const at = entry.recordedAt;
  const dueAt = entry.consequences.dueAt ?? dossier.dueAt;
  switch (entry.kind) {
    case 'receive':
      return { stage: 'received', receivedAt: at, receivedBy: officerOf(entry).id, limitCase: entry.content.limitCase, dueAt };
    case 'requestSupplement':
      return {
        ...personsTurn(dossier, at),
        supplement: {
          items: entry.content.items,
          ground: entry.content.ground,
          requestedAt: at,
          respondBy: entry.content.respondBy,
          stageBefore: supplementStage(dossier.stage),
          outstanding: entry.content.items.map((_, index) => index),
          answeredAt: null,
        },
      };
    case 'supplement':
      return {
        stage: dossier.supplement?.stageBefore ?? 'submitted',
        answers: entry.content.answers ?? dossier.answers,
        papers: [...dossier.papers, ...entry.content.papers],
        supplement: dossier.supplement && { ...dossier.supplement, outstanding: [], answeredAt: at },
        // The person agreed to a draft made from the answers of then.
        resultDraft: entry.content.answers === null ? dossier.resultDraft : null,
        answerBy: entry.consequences.answerBy ?? dossier.answerBy,
        dueAt,
        ...unpaused(dossier, at),
      };
    case 'returnSupplement':
      return {
        ...personsTurn(dossier, at),
        supplement: dossier.supplement && { ...dossier.supplement, stageBefore: supplementStage(dossier.stage), outstanding: entry.content.outstanding, answeredAt: null },
      };
    case 'refuse':
      return { stage: 'refused', finishedAt: at, ending: 'refused' };
    case 'assign':
      return {
        stage: dossier.stage === 'received' ? 'processing' : dossier.stage,
        assignee: { id: entry.content.officerId, name: entry.content.officerName },
      };
    case 'consult':
      return { stage: 'consulting', consultations: [...dossier.consultations, { id: entry.actId, answeredAt: null, ...entry.content }] };
    case 'answerConsultation': {
      const consultations = dossier.consultations.map((one) => (one.id === entry.content.consultationId ? { ...one, answeredAt: at } : one));
      return { consultations, stage: stageOfWork(consultations) };
    }
    case 'requestPayment':
      return { stage: 'awaitingPayment', payment: { ...entry.content, paidAt: null }, pause: { from: at, why: 'payment' } };
    case 'recordPayment':
      return { stage: stageOfWork(dossier.consultations), payment: dossier.payment && { ...dossier.payment, paidAt: at }, dueAt, ...unpaused(dossier, at) };
    case 'suspend':
      return { stage: 'suspended', pause: { from: at, why: 'suspension' } };
    case 'resume':
      return { stage: stageOfWork(dossier.consultations), dueAt, ...unpaused(dossier, at) };
    case 'sendResultDraft':
      return { resultDraft: { sentAt: at, confirmedAt: null } };
    case 'confirmResultDraft':
      return { resultDraft: dossier.resultDraft && { ...dossier.resultDraft, confirmedAt: at } };
    case 'proposeResult':
      return { stage: 'awaitingSignature', result: { ...entry.content, signedAt: null, signedBy: null, number: null } };
    case 'returnForFix':
      return { stage: 'returnedForFix' };
    case 'sign':
      return { stage: 'signed', result: { ...resultOf(dossier), signedAt: at, signedBy: officerOf(entry) } };
    case 'issueResult':
      return {
        stage: resultOf(dossier).decision === 'granted' ? 'ready' : 'declined',
        result: { ...resultOf(dossier), number: entry.content.number },
        finishedAt: at,
        ending: resultOf(dossier).decision,
      };
    case 'returnResult':
      return { stage: 'delivered', deliveredAt: at };
    case 'apologise':
      return { apology: { ...entry.content, at } };
    case 'askWithdrawal':
      return { withdrawalAskedAt: at };
    case 'confirmWithdrawal':
      return { stage: 'withdrawn', finishedAt: at, ending: 'withdrawn', dueAt, ...unpaused(dossier, at) };
    case 'stop':
      return { stage: 'stopped', finishedAt: at, ending: 'stopped', dueAt, ...unpaused(dossier, at) };
    case 'expireSupplement':
      return { stage: 'supplementExpired', finishedAt: at, ending: 'supplementExpired', dueAt, ...unpaused(dossier, at) };
    case 'archive':
      return { stage: 'archived' };
  }
}

/** Before the receipt the office has no clock that could stand still. */
function personsTurn(dossier: Dossier, from: Dossier['submittedAt']): Pick<Dossier, 'stage' | 'pause'> {
  if (supplementStage(dossier.stage) === 'submitted') return { stage: 'awaitingSupplementBeforeReceipt', pause: null };
  return { stage: 'awaitingSupplement', pause: { from, why: 'supplement' } };
}

/** An opinion that was asked for before a pause is still waited for after it. */
function stageOfWork(consultations: Dossier['consultations']): Stage {
  return consultations.some((one) => one.answeredAt === null) ? 'consulting' : 'processing';
}

function unpaused(dossier: Dossier, to: Dossier['submittedAt']): Pick<Dossier, 'pause' | 'pauses'> {
  if (dossier.pause === null) return { pause: null, pauses: dossier.pauses };
  return { pause: null, pauses: [...dossier.pauses, { from: dossier.pause.from, to, why: dossier.pause.why }] };
}

function supplementStage(stage: Stage): 'submitted' | 'received' | 'processing' | 'consulting' | 'returnedForFix' {
  switch (stage) {
    case 'received':
    case 'processing':
    case 'consulting':
    case 'returnedForFix':
      return stage;
    default:
      return 'submitted';
  }
}

function officerOf(entry: Entry<ActKind>): { id: string; name: string } {
  return entry.actor.kind === 'officer' ? { id: entry.actor.officerId, name: entry.actor.name } : { id: entry.actor.kind, name: '' };
}

function resultOf(dossier: Dossier): Result {
  if (dossier.result === null) throw new Error(`Dossier ${dossier.code} has no result to sign or issue`);
  return dossier.result;
}
