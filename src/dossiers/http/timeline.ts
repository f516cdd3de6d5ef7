import { formatDate, formatInstant } from '../../basics/rules/dates-format.ts';
import { formatDong } from '../../basics/rules/numbers.ts';
import { withOffset } from '../../basics/rules/time.ts';
import { actNames } from '../rules/act-names.ts';
import type { Entry } from '../rules/acts.ts';

export type TimelineRow = { act: string; name: { vi: string; en: string }; at: string; by: string | null; note: string | null };

/** The ledger in words, oldest first. Officers see who and what; the public sees neither names of officers nor inner notes. */
export function officerTimeline(entries: readonly Entry[]): TimelineRow[] {
  return entries.map((entry) => ({ ...rowOf(entry), by: byOf(entry), note: officerNote(entry) }));
}

export function publicTimeline(entries: readonly Entry[]): TimelineRow[] {
  return entries.filter((entry) => !innerActs.has(entry.kind)).map((entry) => ({ ...rowOf(entry), by: null, note: publicNote(entry) }));
}

const innerActs = new Set(['returnForFix', 'consult', 'answerConsultation', 'archive']);

function rowOf(entry: Entry) {
  return { act: entry.kind, name: actNames[entry.kind], at: withOffset(entry.recordedAt) };
}

function byOf(entry: Entry): string | null {
  switch (entry.actor.kind) {
    case 'officer':
      return entry.actor.name;
    case 'applicant':
      return 'Người nộp';
    case 'system':
      return 'Hệ thống';
  }
}

/** What the office says to the person about an act. */
function publicNote(entry: Entry): string | null {
  switch (entry.kind) {
    case 'receive':
      return entry.consequences.dueAt === undefined ? null : `Hẹn trả kết quả: ${formatInstant(entry.consequences.dueAt)}`;
    case 'refuse':
    case 'suspend':
    case 'stop':
      return `${entry.content.text} (Căn cứ: ${entry.content.ground})`;
    case 'requestSupplement':
      return entry.content.respondBy === null ? null : `Hạn bổ sung: hết ngày ${formatDate(entry.content.respondBy)}`;
    case 'returnSupplement':
      return entry.content.note;
    case 'requestPayment':
      return `${entry.content.what}: ${formatDong(entry.content.amountDong)}`;
    case 'apologise':
      return `Lý do: ${entry.content.reason}. Hẹn lại: ${formatInstant(entry.content.newDueAt)}`;
    case 'issueResult':
      return `Số ${entry.content.number}`;
    default:
      return null;
  }
}

function officerNote(entry: Entry): string | null {
  switch (entry.kind) {
    case 'assign':
      return [entry.content.officerName, entry.content.note].filter((part) => part !== null).join(': ');
    case 'supplement':
      return [`${entry.content.papers.length} giấy tờ`, entry.content.note].filter((part) => part !== null).join('; ');
    case 'requestSupplement':
      return entry.content.items.map((item, index) => `${index + 1}. ${item.what}: ${item.reason}`).join('\n');
    case 'consult':
      return `${entry.content.askedUnit}: ${entry.content.question} (trả lời trước ${formatDate(entry.content.answerBy)})`;
    case 'answerConsultation':
      return entry.content.opinion;
    case 'recordPayment':
      return `${formatDong(entry.content.amountDong)}, biên lai ${entry.content.receiptNumber}`;
    case 'resume':
    case 'returnForFix':
    case 'confirmResultDraft':
    case 'confirmWithdrawal':
    case 'expireSupplement':
      return entry.content.note;
    case 'proposeResult':
      return `${entry.content.decision === 'granted' ? 'Giải quyết' : 'Không giải quyết'}: ${entry.content.document}`;
    case 'returnResult':
      return `${entry.content.receiver} (${deliveryNames[entry.content.method]})`;
    case 'askWithdrawal':
      return entry.content.reason;
    case 'archive':
      return entry.content.file;
    default:
      return publicNote(entry);
  }
}

const deliveryNames = { counter: 'tại quầy', post: 'qua bưu chính', electronic: 'bản điện tử' } as const;
