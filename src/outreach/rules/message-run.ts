import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { managesTeams } from '../../teams/rules/team-rights.ts';
import type { MessageMarks } from './message-text.ts';

export const runStates = ['proposed', 'returned', 'running', 'stopped', 'done'] as const;
export type RunState = (typeof runStates)[number];
export const runActs = ['confirm', 'return', 'stop'] as const;
export type RunAct = (typeof runActs)[number];

export type MessageSettings = {
  readonly quiet: { readonly fromMinute: number; readonly untilMinute: number };
  readonly perPhonePerDay: number;
  readonly partsMax: number;
  readonly label: { readonly vi: string; readonly withoutMarks: string };
  /** What people agree to. */
  readonly words: Text;
  readonly source: string;
  readonly toVerify: readonly string[];
};

/** A run of messages as it stands. */
export type MessageRun = {
  readonly id: string;
  readonly officeId: number;
  readonly body: string;
  readonly marks: MessageMarks;
  readonly toOffices: readonly number[];
  readonly state: RunState;
  readonly madeBy: string;
};

/** Who may confirm and stop: leader, head of unit, and who follows the teams, there or directly above. Source: rule of the house. */
export function confirmsMessages(held: readonly OfficerRole[], office: Pick<Office, 'id' | 'parentOfficeId'>): boolean {
  return managesTeams(held, office);
}

type Wording = Pick<MessageRun, 'body' | 'marks' | 'toOffices'>;

type Deciding = {
  readonly run: Pick<MessageRun, 'state' | 'madeBy'>;
  readonly act: { readonly kind: RunAct; readonly why: string | null };
  readonly by: { readonly id: string; readonly confirms: 'yes' | 'no' };
  /** Phones whose newest word is that they agree. */
  readonly agreed: number;
};

/**
 * Whether the act may be done. Nobody confirms what he wrote himself. Who wrote it may take it back; whoever confirms may send it back, and both may stop it.
 * Refuses: notYours, ownMessage, reasonMissing, nobodyAgreed, overAlready, notRunning.
 */
export function mayActOnRun({ run, act, by, agreed }: Deciding): Outcome<null> {
  const isMaker = run.madeBy === by.id;
  if (by.confirms === 'no' && !isMaker) return refuse(notYours);
  if (act.kind === 'stop') {
    if (run.state !== 'running') return refuse(notRunning);
    return act.why === null ? refuse(reasonMissing) : allow(null);
  }
  if (run.state !== 'proposed') return refuse(overAlready);
  if (act.kind === 'return') return act.why === null ? refuse(reasonMissing) : allow(null);
  if (isMaker || by.confirms === 'no') return refuse(ownMessage);
  return agreed === 0 ? refuse(nobodyAgreed) : allow(null);
}

function refusal(kind: string, why: Text, next: Text): Refusal {
  return { kind, source: 'Quy tắc của hệ thống: tin tuyên truyền do hai người, chỉ gửi cho người đã đồng ý (data/outreach-messages.json)', why, next };
}

const notYours = refusal(
  'notYours',
  { vi: 'Đợt tin này do người khác soạn.', en: 'Somebody else wrote this.' },
  { vi: 'Nhờ lãnh đạo hoặc người soạn.', en: 'Ask the leader, or who wrote it.' },
);
const ownMessage = refusal(
  'ownMessage',
  { vi: 'Người soạn không tự xác nhận tin của mình; cần người thứ hai có quyền.', en: 'Nobody confirms his own message; a second person with the right is needed.' },
  { vi: 'Nhờ lãnh đạo, lãnh đạo phòng hoặc người theo dõi Tổ tư vấn mở trang này và xác nhận.', en: 'Ask the leader, the head of unit or who follows the teams to confirm it.' },
);
const nobodyAgreed = refusal(
  'nobodyAgreed',
  { vi: 'Chưa có người dân nào đồng ý nhận tin.', en: 'Nobody has agreed to messages yet.' },
  { vi: 'Người dân đồng ý ở trang tra cứu hồ sơ của mình.', en: 'People agree on the page where they track their dossier.' },
);
/** One id, another text: what was handed over stays as it was read. Refuses: otherText. */
export function sameRun(kept: Wording, sent: Wording): Outcome<null> {
  const places = (run: Wording) => [...new Set(run.toOffices)].sort((a, b) => a - b).join(' ');
  return kept.body === sent.body && kept.marks === sent.marks && places(kept) === places(sent) ? allow(null) : refuse(otherText);
}

const otherText = refusal(
  'otherText',
  { vi: 'Đợt tin này đã đưa cho người xác nhận với nội dung khác.', en: 'This was handed over with other words.' },
  { vi: 'Chọn “Không gửi” ở đợt cũ, rồi soạn đợt mới.', en: 'Do not send the old one, then write a new one.' },
);
const reasonMissing = refusal('reasonMissing', { vi: 'Chưa ghi lý do.', en: 'The reason is missing.' }, { vi: 'Ghi một câu.', en: 'Write a sentence.' });
const overAlready = refusal(
  'overAlready',
  { vi: 'Đợt tin này đã được quyết định rồi.', en: 'This was decided already.' },
  { vi: 'Tải lại trang để xem nó đang ở đâu.', en: 'Load the page again.' },
);
const notRunning = refusal('notRunning', { vi: 'Đợt tin này không đang gửi.', en: 'This is not being sent.' }, { vi: 'Không cần dừng.', en: 'There is nothing to stop.' });
