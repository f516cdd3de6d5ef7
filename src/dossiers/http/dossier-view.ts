import { type Instant, withOffset } from '../../basics/rules/time.ts';
import { standing } from '../../basics/rules/working-time.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import type { ArrivedPaper } from '../../papers/store/papers.ts';
import { describeLimit } from '../../procedures/rules/describe-limit.ts';
import { describeFee } from '../../procedures/rules/fee.ts';
import type { Question } from '../../procedures/rules/form.ts';
import { printAnswer } from '../../procedures/rules/print-answer.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import { limitAtStart } from '../../procedures/rules/version-at.ts';
import { actNames } from '../rules/act-names.ts';
import type { Actor } from '../rules/acts.ts';
import { availableActs } from '../rules/allowed.ts';
import type { Dossier } from '../rules/dossier.ts';
import { formNamesAt, formsOf } from '../rules/legal-forms.ts';
import { stages } from '../rules/stage.ts';
import type { KeptDossier } from '../store/ledger.ts';
import type { DossierHouse } from './dossier-house.ts';
import type { DossierView } from './shapes.ts';
import { officerTimeline, type TimelineRow } from './timeline.ts';
import { supplementView } from './tracked-view.ts';

/** What an officer of the dossier's office sees, with the acts offered to him now. */
export function dossierView(
  house: Pick<DossierHouse, 'directory'>,
  input: {
    readonly kept: KeptDossier;
    readonly procedure: ProcedureVersion;
    readonly actor: Actor;
    readonly papers: readonly ArrivedPaper[];
    readonly slips: readonly string[];
    readonly moreTimeline: readonly TimelineRow[];
    readonly looks: DossierView['looks'];
    readonly now: Instant;
  },
): DossierView {
  const { kept, procedure } = input;
  const { dossier } = kept;
  return {
    row: rowView(house, input),
    applicant: dossier.submitted.applicant,
    submitter: dossier.submitted.submitter,
    helper: dossier.submitted.helper,
    procedure: procedureView(procedure, dossier),
    answers: answersView(dossier, procedure),
    papers: papersView(kept, input.papers),
    slips: [...input.slips],
    timeline: [...officerTimeline(kept.entries), ...input.moreTimeline].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    receivedAt: optional(dossier.receivedAt),
    newDueAt: optional(dossier.apology?.newDueAt ?? null),
    supplementRequest: dossier.supplement === null ? null : { ...supplementView(dossier.supplement), answeredAt: optional(dossier.supplement.answeredAt) },
    consultations: dossier.consultations.map((one) => ({ ...one, answeredAt: optional(one.answeredAt) })),
    payment: dossier.payment === null ? null : { ...dossier.payment, paidAt: optional(dossier.payment.paidAt) },
    resultDraft: dossier.resultDraft === null ? null : { sentAt: withOffset(dossier.resultDraft.sentAt), confirmedAt: optional(dossier.resultDraft.confirmedAt) },
    result: dossier.result === null ? null : { ...dossier.result, signedAt: optional(dossier.result.signedAt), signedBy: dossier.result.signedBy?.name ?? null },
    withdrawalAskedAt: optional(dossier.withdrawalAskedAt),
    acts: availableActs(dossier, input.actor).map((kind) => ({ kind, name: actNames[kind] })),
    forms: formsOf(kept.entries).map((kind) => ({ kind, name: formNamesAt(kind, kept.entries), url: `/api/v1/dossiers/${kept.id}/forms/${kind}.pdf` })),
    looks: input.looks,
  };
}

function rowView(house: Pick<DossierHouse, 'directory'>, input: { readonly kept: KeptDossier; readonly procedure: ProcedureVersion; readonly now: Instant }): DossierView['row'] {
  const { id, officeId, dossier } = input.kept;
  return {
    id,
    code: dossier.code,
    officeId,
    unitName: getOffice(house.directory(), officeId).name,
    procedureCode: dossier.submitted.procedureCode,
    procedureName: input.procedure.name.vi,
    applicantName: dossier.submitted.applicant.fullName,
    channel: dossier.submitted.channel,
    assisted: dossier.submitted.helper === null ? 'no' : 'yes',
    stage: dossier.stage,
    stageName: stages[dossier.stage].name,
    submittedAt: withOffset(dossier.submittedAt),
    answerBy: withOffset(dossier.answerBy),
    dueAt: optional(dossier.dueAt),
    finishedAt: optional(dossier.finishedAt),
    standing: standing({ dueAt: dossier.dueAt ?? dossier.answerBy, finishedAt: dossier.finishedAt, now: input.now }),
    assigneeName: dossier.assignee?.name ?? null,
  };
}

function procedureView(procedure: ProcedureVersion, dossier: Dossier): DossierView['procedure'] {
  const atStart = limitAtStart(procedure.timeLimits, dossier.answers);
  return {
    code: procedure.code,
    version: procedure.version,
    name: procedure.name.vi,
    fee: describeFee(procedure.fee, { channel: dossier.submitted.channel === 'online' ? 'online' : 'counter' }),
    limitCases: [...procedure.timeLimits]
      .sort((one, other) => Number(other.case === atStart.case) - Number(one.case === atStart.case))
      .map((one) => ({ case: one.case, label: one.label, limit: describeLimit(one.limit), needsDate: one.limit.kind === 'setByOfficer' ? 'yes' : 'no' })),
    requiredPapers: procedure.requiredPapers
      .filter((one) => dossier.submitted.channel !== 'online' || one.givenByForm !== 'yes')
      .map((one) => ({ key: one.key, name: one.name, kind: one.kind, onlyWhen: one.onlyWhen })),
    legalBasis: [...procedure.legalBasis],
    toVerify: [...procedure.toVerify],
    needsDraft: procedure.flags.includes('draftConfirmOneDay') ? 'yes' : 'no',
  };
}

function answersView(dossier: Dossier, procedure: ProcedureVersion): DossierView['answers'] {
  return procedure.form.pages
    .map((page) => ({ page: page.title, rows: page.questions.filter((question) => isAnswered(dossier, question)).map((question) => answerRow(dossier, question)) }))
    .filter((page) => page.rows.length > 0);
}

function answerRow(dossier: Dossier, question: Question) {
  const answer = dossier.answers[question.key] ?? null;
  const before = dossier.submitted.answers[question.key] ?? null;
  return {
    key: question.key,
    label: question.label,
    value: printAnswer(question, answer),
    changed: JSON.stringify(answer) === JSON.stringify(before) ? ('no' as const) : ('yes' as const),
  };
}

function isAnswered(dossier: Dossier, question: Question): boolean {
  const answer = dossier.answers[question.key];
  return answer !== undefined && answer !== null && answer !== '';
}

function papersView(kept: KeptDossier, arrived: readonly ArrivedPaper[]): DossierView['papers'] {
  const bySha = new Map(arrived.map((paper) => [paper.sha256, paper]));
  return kept.dossier.papers.map((paper) => {
    const here = bySha.get(paper.sha256);
    return {
      ...paper,
      type: here?.type ?? null,
      arrivedAt: here === undefined ? null : withOffset(here.arrivedAt),
      url: here === undefined ? null : `/api/v1/dossiers/${kept.id}/papers/${paper.sha256}`,
    };
  });
}

function optional(instant: Instant | null): string | null {
  return instant === null ? null : withOffset(instant);
}
