import { fold as foldText } from '../../basics/rules/text.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Dossier } from '../rules/dossier.ts';

/** The columns of `dossiers` that follow from the ledger. Number, day and digest are given once, at filing. */
export type DossierRow = {
  readonly procedure_code: string;
  readonly procedure_version: number;
  readonly field: string;
  readonly service_level: string;
  readonly stage: string;
  readonly channel: string;
  readonly help_place: string | null;
  readonly help_unit_code: string | null;
  readonly applicant_name: string;
  readonly applicant_folded: string;
  readonly phone: string | null;
  readonly birth_year: number | null;
  readonly personal_id: string | null;
  readonly code: string;
  readonly submitted_at: Instant;
  readonly answer_by: Instant;
  readonly received_at: Instant | null;
  readonly due_at: Instant | null;
  readonly new_due_at: Instant | null;
  readonly finished_at: Instant | null;
  readonly ended_as: string | null;
  readonly delivered_at: Instant | null;
  readonly supplement_requested_at: Instant | null;
  readonly assignee_id: string | null;
  readonly entries: number;
};

/** The row of a dossier: the one place where a fold becomes columns. */
export function rowOf(dossier: Dossier): DossierRow {
  const { submitted } = dossier;
  return {
    procedure_code: submitted.procedureCode,
    procedure_version: submitted.procedureVersion,
    field: submitted.field,
    service_level: submitted.serviceLevel,
    stage: dossier.stage,
    channel: submitted.channel,
    help_place: submitted.helper?.place ?? null,
    help_unit_code: submitted.helper?.unitCode ?? null,
    applicant_name: submitted.applicant.fullName,
    applicant_folded: foldText(submitted.applicant.fullName),
    phone: submitted.applicant.phone,
    birth_year: submitted.applicant.birthDate === null ? null : Number(submitted.applicant.birthDate.slice(0, 4)),
    personal_id: submitted.applicant.personalId,
    code: dossier.code,
    submitted_at: dossier.submittedAt,
    answer_by: dossier.answerBy,
    received_at: dossier.receivedAt,
    due_at: dossier.dueAt,
    new_due_at: dossier.apology?.newDueAt ?? null,
    finished_at: dossier.finishedAt,
    ended_as: dossier.ending,
    delivered_at: dossier.deliveredAt,
    supplement_requested_at: dossier.supplement?.requestedAt ?? null,
    assignee_id: dossier.assignee?.id ?? null,
    entries: dossier.entries,
  };
}
