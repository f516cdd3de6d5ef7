import type { Uuid } from '../../basics/rules/ids.ts';
import { type Instant, millisOf } from '../../basics/rules/time.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import type { ActContents, ActKind, Actor, Consequences, Entry } from './acts.ts';
import type { OldDossier } from './history-record.ts';

export type OldDossierFacts = {
  readonly id: Uuid;
  readonly code: string;
  /** The version in force on the day of filing. */
  readonly version: ProcedureVersion;
  /** By when the office had to answer what reached it at that moment. */
  readonly answerByOf: (submittedAt: Instant) => Instant;
  /** The due time when the record names none. */
  readonly dueOf: (limitCase: string, receivedAt: Instant) => Instant;
  /** The officer of a user name; the system where nobody is known. */
  readonly actorOf: (username: string | null) => Actor;
};

/** An entry without its place in the ledger. */
type Step = {
  [K in ActKind]: { readonly kind: K; readonly content: ActContents[K]; readonly actor: Actor; readonly recordedAt: Instant; readonly consequences?: Consequences };
}[ActKind];

/**
 * The ledger that an old dossier would have had here, so that it is read, searched and counted like any other. Times of the record are the
 * legal ones (`recordedAt`): they were taken by the authority then. Nothing is decided anew, so a late or unusual course is kept as it was.
 * Throws on a record that contradicts itself.
 */
export function entriesOfOldDossier(old: OldDossier, facts: OldDossierFacts): readonly Entry[] {
  const contradiction = contradictionOf(old);
  if (contradiction !== null) throw new Error(`${old.unitCode} ${old.number}: ${contradiction}`);
  const steps = [submitStep(old, facts), ...supplementSteps(old, facts), ...receivedSteps(old, facts), ...endSteps(old, facts), ...returnSteps(old, facts)];
  const ordered = steps.map((step, place) => ({ step, place })).sort((one, other) => compare(one.step.recordedAt, other.step.recordedAt) || one.place - other.place);
  return ordered.map(({ step }, seq) => entryOf({ step, seq, id: facts.id }));
}

/** What can't be true of any dossier; null when nothing. */
function contradictionOf({ end, receivedAt, returned, supplement, submittedAt }: OldDossier): string | null {
  const hasResult = end?.kind === 'granted' || end?.kind === 'declined';
  if (hasResult && receivedAt === null) return 'có kết quả nhưng chưa tiếp nhận / a result, but never received';
  if (end?.kind === 'refused' && receivedAt !== null) return 'từ chối tiếp nhận nhưng đã tiếp nhận / refused, yet received';
  if (end?.kind === 'supplementExpired' && supplement === null) return 'quá hạn bổ sung nhưng không có yêu cầu bổ sung / no supplement was requested';
  if (returned !== null && !hasResult) return 'đã trả kết quả nhưng không có kết quả / returned without a result';
  const isBackwards =
    (receivedAt !== null && receivedAt < submittedAt) || (end !== null && end.at < (receivedAt ?? submittedAt)) || (returned !== null && end !== null && returned.at < end.at);
  return isBackwards ? 'các thời điểm không theo thứ tự / the times do not follow one another' : null;
}

function entryOf({ step, seq, id }: { readonly step: Step; readonly seq: number; readonly id: Uuid }): Entry {
  const { recordedAt, consequences = {} } = step;
  return { ...step, consequences, seq, actId: seq === 0 ? id : actIdOf({ id, seq, at: recordedAt }), happenedAt: recordedAt };
}

function submitStep(old: OldDossier, facts: OldDossierFacts): Step {
  const { version } = facts;
  return {
    kind: 'submit',
    recordedAt: old.submittedAt,
    actor: old.channel === 'online' ? { kind: 'applicant' } : facts.actorOf(old.officers?.reception ?? null),
    consequences: { code: facts.code, answerBy: facts.answerByOf(old.submittedAt) },
    content: {
      procedureCode: old.procedureCode,
      procedureVersion: version.version,
      serviceLevel: old.serviceLevel ?? version.serviceLevel,
      field: version.fieldCode,
      channel: old.channel,
      applicant: old.applicant,
      submitter: null,
      helper: old.helper,
      answers: {},
      papers: [],
    },
  };
}

function supplementSteps(old: OldDossier, facts: OldDossierFacts): Step[] {
  if (old.supplement === null) return [];
  const { requestedAt, answeredAt, items, ground, respondBy } = old.supplement;
  const isBeforeReceipt = old.receivedAt === null || requestedAt < old.receivedAt;
  const officer = facts.actorOf((isBeforeReceipt ? old.officers?.reception : old.officers?.specialist) ?? null);
  const request: Step = { kind: 'requestSupplement', recordedAt: requestedAt, actor: officer, content: { items, ground, respondBy } };
  if (answeredAt === null) return [request];
  const answerBy = isBeforeReceipt ? { answerBy: facts.answerByOf(answeredAt) } : {};
  return [request, { kind: 'supplement', recordedAt: answeredAt, actor: { kind: 'applicant' }, content: { answers: null, papers: [], note: null }, consequences: answerBy }];
}

function receivedSteps(old: OldDossier, facts: OldDossierFacts): Step[] {
  const { receivedAt, apology } = old;
  if (receivedAt === null) return [];
  const reception = facts.actorOf(old.officers?.reception ?? null);
  const limitCase = old.limitCase ?? 'default';
  const dueAt = old.dueAt ?? facts.dueOf(limitCase, receivedAt);
  const steps: Step[] = [{ kind: 'receive', recordedAt: receivedAt, actor: reception, content: { limitCase, setDueAt: null, missingPapers: [] }, consequences: { dueAt } }];
  const specialist = facts.actorOf(old.officers?.specialist ?? null);
  if (specialist.kind === 'officer') {
    const content = { officerId: specialist.officerId, officerName: specialist.name, note: null };
    steps.push({ kind: 'assign', recordedAt: old.handling?.assignedAt ?? receivedAt, actor: reception, content });
  }
  if (apology !== null)
    steps.push({ kind: 'apologise', recordedAt: apology.at, actor: facts.actorOf(old.officers?.leader ?? null), content: { reason: apology.reason, newDueAt: apology.newDueAt } });
  const draft = old.handling?.draft ?? null;
  if (draft !== null) steps.push({ kind: 'sendResultDraft', recordedAt: draft.sentAt, actor: specialist, content: { text: draft.text } });
  if (draft?.confirmedAt != null) steps.push({ kind: 'confirmResultDraft', recordedAt: draft.confirmedAt, actor: { kind: 'applicant' }, content: { note: null } });
  return steps;
}

function endSteps(old: OldDossier, facts: OldDossierFacts): Step[] {
  const { end } = old;
  const reception = facts.actorOf(old.officers?.reception ?? null);
  const leader = facts.actorOf(old.officers?.leader ?? null);
  switch (end?.kind) {
    case undefined:
      return [];
    case 'refused':
      return [{ kind: 'refuse', recordedAt: end.at, actor: reception, content: { text: end.text, ground: end.ground } }];
    case 'stopped':
      return [{ kind: 'stop', recordedAt: end.at, actor: leader, content: { text: end.text, ground: end.ground } }];
    case 'withdrawn':
      return [
        { kind: 'askWithdrawal', recordedAt: end.askedAt, actor: { kind: 'applicant' }, content: { reason: null } },
        { kind: 'confirmWithdrawal', recordedAt: end.at, actor: reception, content: { note: null } },
      ];
    case 'supplementExpired':
      return [{ kind: 'expireSupplement', recordedAt: end.at, actor: reception, content: { note: null } }];
    case 'granted':
    case 'declined':
      return resultSteps(old, end, facts);
  }
}

function resultSteps(old: OldDossier, end: Extract<OldDossier['end'], { kind: 'granted' | 'declined' }>, facts: OldDossierFacts): Step[] {
  const { officers, handling } = old;
  const words = end.kind === 'declined' ? { text: end.text, ground: end.ground } : { text: 'Đã giải quyết.', ground: null };
  return [
    {
      kind: 'proposeResult',
      recordedAt: handling?.proposedAt ?? end.at,
      actor: facts.actorOf(officers?.specialist ?? null),
      content: { decision: end.kind, document: end.document, ...words },
    },
    { kind: 'sign', recordedAt: handling?.signedAt ?? end.at, actor: facts.actorOf(officers?.leader ?? null), content: {} },
    { kind: 'issueResult', recordedAt: end.at, actor: facts.actorOf(officers?.clerk ?? null), content: { number: end.number } },
  ];
}

function returnSteps(old: OldDossier, facts: OldDossierFacts): Step[] {
  if (old.returned === null) return [];
  const { at, method } = old.returned;
  return [{ kind: 'returnResult', recordedAt: at, actor: facts.actorOf(old.officers?.reception ?? null), content: { method, receiver: old.applicant.fullName } }];
}

/** The same record gives the same ids: the time of the act in front, the chance of the dossier's own id behind, moved on by the number of the act. */
function actIdOf({ id, seq, at }: { readonly id: Uuid; readonly seq: number; readonly at: Instant }): Uuid {
  const time = millisOf(at).toString(16).padStart(12, '0');
  const last = ((Number.parseInt(id.slice(34), 16) + seq) % 256).toString(16).padStart(2, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${id.slice(13, 34)}${last}` as Uuid;
}

function compare(one: Instant, other: Instant): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
