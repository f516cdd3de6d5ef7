import { formatDong } from '../../basics/rules/numbers.ts';
import type { Entry } from './acts.ts';
import type { Dossier } from './dossier.ts';
import type { ApologySlipData, FormInput, StopNoticeData } from './legal-form-data.ts';
import { dossierWhen, officerName } from './legal-form-ledger.ts';
import { around } from './legal-form-slips.ts';
import { longInstant } from './legal-form-words.ts';
import { stages } from './stage.ts';

/** Signed by the head of the authority, not by the desk. The appointed time named is the one in force before the apology. */
export function apologySlip(input: FormInput, entry: Entry<'apologise'>): ApologySlipData {
  const { receivedAt, dueAt } = dossierWhen(input.entries, entry, 'before');
  if (receivedAt === null || dueAt === null) throw new Error(`Apology without a due time, entry ${entry.seq}`);
  return {
    kind: 'apologySlip',
    ...around(input, entry),
    receivedAt: longInstant(receivedAt),
    dueAt: longInstant(dueAt),
    newDueAt: longInstant(entry.content.newDueAt),
    reason: entry.content.reason,
    issued: entry.recordedAt > dueAt ? 'late' : 'beforeDue',
    signer: officerName(entry),
  };
}

/**
 * Thông báo dừng: who asked, at which stage, why, what becomes of the money; no result had been issued.
 * Source: Thông tư 03/2025/TT-VPCP, Phụ lục I, Mẫu số 05; before 07/2025 the same notice without a form of the law.
 */
export function stopNotice(input: FormInput, entry: Entry<'stop'>): StopNoticeData {
  const before = dossierWhen(input.entries, entry, 'before');
  return {
    kind: 'stopNotice',
    ...around(input, entry),
    receivedAt: before.receivedAt === null ? null : longInstant(before.receivedAt),
    requestedBy: before.withdrawalAskedAt === null ? null : before.submitted.applicant.fullName,
    stage: stages[before.stage].name.vi,
    reason: entry.content.text,
    ground: entry.content.ground,
    payment: paymentInWords(before.payment),
    signer: officerName(entry),
  };
}

function paymentInWords(payment: Dossier['payment']): string {
  if (payment === null) return 'Chưa thu phí, lệ phí.';
  const amount = `${formatDong(payment.amountDong)} (${payment.what})`;
  return payment.paidAt === null ? `Đã thông báo nộp ${amount}, chưa thu.` : `Đã thu ${amount}; việc hoàn trả thực hiện theo quy định của pháp luật về phí, lệ phí.`;
}
