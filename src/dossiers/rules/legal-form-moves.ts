import { formatInstant } from '../../basics/rules/dates-format.ts';
import { formatDong } from '../../basics/rules/numbers.ts';
import { type Role, roleNames } from '../../offices/rules/role.ts';
import type { Entry } from './acts.ts';
import { actorsOfAct } from './allowed.ts';
import type { Dossier } from './dossier.ts';
import type { Hand } from './legal-form-data.ts';
import { officerName } from './legal-form-ledger.ts';

/** `to` null: nothing was handed over. */
export type Move = { readonly from: Hand; readonly to: Hand | null; readonly note: string | null };

export type MoveInput = {
  readonly entry: Entry;
  readonly before: Dossier;
  /** What follows in the ledger: who took over is told by who acted next. */
  readonly later: readonly Entry[];
  readonly deskName: string;
};

/** Who handed over to whom by this act; null for acts that move nothing and stop no time. A new act does not compile until it is placed. */
export function moveOf(input: MoveInput): Move | null {
  const { entry, before, deskName } = input;
  const from = actorHand(entry, deskName);
  const specialist = { unit: roleNames.specialist.vi, name: before.assignee?.name ?? null };
  switch (entry.kind) {
    case 'receive':
      return { from: bringer(before), to: from, note: null };
    case 'assign':
      return { from, to: { unit: roleNames.specialist.vi, name: entry.content.officerName }, note: entry.content.note };
    case 'consult':
      return { from, to: { unit: entry.content.askedUnit, name: null }, note: entry.content.question };
    case 'answerConsultation':
      return { from: { unit: askedUnit(before, entry), name: null }, to: specialist, note: entry.content.opinion };
    case 'requestSupplement':
      return { from, to: applicant(before), note: `Yêu cầu bổ sung ${entry.content.items.length} nội dung` };
    case 'supplement':
      return { from: bringer(before), to: before.assignee === null ? { unit: deskName, name: officerName(entry) } : specialist, note: entry.content.note };
    case 'returnSupplement':
      return { from, to: applicant(before), note: entry.content.note };
    case 'requestPayment':
      return { from, to: applicant(before), note: `${entry.content.what}: ${formatDong(entry.content.amountDong)}` };
    case 'recordPayment':
      return { from: bringer(before), to: from, note: `Biên lai số ${entry.content.receiptNumber}` };
    case 'suspend':
    case 'stop':
      return { from, to: null, note: entry.content.text };
    case 'resume':
      return { from, to: null, note: entry.content.note };
    case 'apologise':
      return { from, to: null, note: `Hẹn lại ${formatInstant(entry.content.newDueAt)}. ${entry.content.reason}` };
    case 'proposeResult':
      return { from, to: { unit: roleNames.leader.vi, name: nextActor(input, ['sign', 'returnForFix']) }, note: entry.content.document };
    case 'returnForFix':
      return { from, to: specialist, note: entry.content.note };
    case 'sign':
      return { from, to: { unit: roleNames.clerk.vi, name: nextActor(input, ['issueResult']) }, note: null };
    case 'issueResult':
      return { from, to: { unit: deskName, name: nextActor(input, ['returnResult']) }, note: `Số ${entry.content.number}` };
    case 'returnResult':
      return { from, to: { unit: applicantUnit, name: entry.content.receiver }, note: methods[entry.content.method] };
    case 'confirmWithdrawal':
    case 'expireSupplement':
      return { from, to: applicant(before), note: entry.content.note };
    case 'archive':
      return { from, to: { unit: 'Lưu trữ', name: null }, note: entry.content.file };
    case 'submit':
    case 'refuse':
    case 'sendResultDraft':
    case 'confirmResultDraft':
    case 'askWithdrawal':
      return null;
  }
}

const applicantUnit = 'Người nộp hồ sơ';
const methods = { counter: 'Trả tại quầy', post: 'Trả qua bưu chính', electronic: 'Trả bản điện tử' } as const;

/** By the role in which the officer may do this act, since in a small ward one person holds several. */
function actorHand(entry: Entry, deskName: string): Hand {
  const { actor } = entry;
  if (actor.kind === 'applicant') return { unit: applicantUnit, name: null };
  if (actor.kind === 'system') return { unit: 'Hệ thống', name: null };
  const able: readonly (Role | 'applicant')[] = actorsOfAct[entry.kind];
  const role = actor.roles.find((one) => able.includes(one));
  return { unit: role === undefined || role === 'reception' ? deskName : roleNames[role].vi, name: actor.name };
}

function applicant(dossier: Dossier): Hand {
  return { unit: applicantUnit, name: dossier.submitted.applicant.fullName };
}

/** Who stood at the desk: the one who files for somebody else, or the applicant. */
function bringer(dossier: Dossier): Hand {
  return dossier.submitted.submitter === null ? applicant(dossier) : { unit: 'Người nộp thay', name: dossier.submitted.submitter.fullName };
}

function askedUnit(dossier: Dossier, entry: Entry<'answerConsultation'>): string {
  return dossier.consultations.find((one) => one.id === entry.content.consultationId)?.askedUnit ?? '';
}

function nextActor({ later }: MoveInput, kinds: readonly Entry['kind'][]): string | null {
  const next = later.find((entry) => kinds.includes(entry.kind));
  return next === undefined ? null : officerName(next);
}
