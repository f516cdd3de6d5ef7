import type { ComponentType } from 'react';
import type { ActProps } from './act-dialog.tsx';
import type { OfficerAct } from './act-kinds.ts';
import * as byNote from './acts-by-note.tsx';
import * as byReason from './acts-by-reason.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import * as processing from './processing-dialogs.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { RequestSupplementDialog } from './request-supplement-dialog.tsx';
import * as results from './result-dialogs.tsx';
import { ReturnSupplementDialog, SupplementDialog } from './supplement-dialogs.tsx';

/** The dialog of each act: a new act does not compile until it has one. */
const dialogs = {
  receive: ReceiveDialog,
  requestSupplement: RequestSupplementDialog,
  supplement: SupplementDialog,
  returnSupplement: ReturnSupplementDialog,
  refuse: byReason.RefuseDialog,
  assign: AssignDialog,
  consult: processing.ConsultDialog,
  answerConsultation: processing.AnswerConsultationDialog,
  requestPayment: processing.RequestPaymentDialog,
  recordPayment: processing.RecordPaymentDialog,
  suspend: byReason.SuspendDialog,
  resume: byNote.ResumeDialog,
  sendResultDraft: byNote.SendResultDraftDialog,
  confirmResultDraft: byNote.ConfirmResultDraftDialog,
  proposeResult: results.ProposeResultDialog,
  returnForFix: byNote.ReturnForFixDialog,
  sign: results.SignDialog,
  issueResult: byNote.IssueResultDialog,
  returnResult: results.ReturnResultDialog,
  apologise: results.ApologiseDialog,
  askWithdrawal: byNote.AskWithdrawalDialog,
  confirmWithdrawal: byNote.ConfirmWithdrawalDialog,
  stop: byReason.StopDialog,
  expireSupplement: byNote.ExpireSupplementDialog,
  archive: byNote.ArchiveDialog,
} satisfies Record<OfficerAct, ComponentType<ActProps>>;

export function ActDialogOf({ kind, ...props }: ActProps & { readonly kind: OfficerAct }) {
  const Chosen = dialogs[kind];
  return <Chosen {...props} />;
}
