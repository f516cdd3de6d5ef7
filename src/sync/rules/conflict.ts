import { allow, type Outcome, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { Role } from '../../offices/rules/role.ts';

/** What a person decides about content that came under the id of a dossier that was there already. */
export type ConflictDecision = 'keepFirst' | 'takeAsNote' | 'fileAsOwn';

/** `takeBack` undoes the last one; it is a row like the others, so that nothing that was decided is ever rubbed out. */
export type ConflictStep = ConflictDecision | 'takeBack';

export const conflictStepNames = {
  keepFirst: { vi: 'Giữ bản đã nhận, không dùng bản gửi khác', en: 'Keep what was received, do not use the other' },
  takeAsNote: { vi: 'Giữ bản đã nhận, kèm bản gửi khác làm ghi chú bổ sung', en: 'Keep what was received, with the other as a note beside it' },
  fileAsOwn: { vi: 'Nhận bản gửi khác thành một hồ sơ riêng', en: 'Take the other as a dossier of its own' },
  takeBack: { vi: 'Rút lại quyết định về bản gửi khác', en: 'Take back the decision about the other' },
} satisfies Record<ConflictStep, Text>;

/** Whoever handles dossiers of the office; a clerk or cashier does not. Source: rule of the house, after Nghị định 61/2018 Điều 11. */
const deciders: readonly Role[] = ['reception', 'specialist', 'unitHead', 'leader'];

export function decidesConflicts(roles: readonly Role[]): boolean {
  return roles.some((role) => deciders.includes(role));
}

/** Different contents kept for one dossier: who knows its id could otherwise fill the disk. */
export const othersMax = 5;

export type StandingDecision = { readonly decision: ConflictDecision; readonly entries: number };

/**
 * Whether a step may follow what stands. Refusals: alreadyDecided (something stands; take it back first), nothingToTakeBack, actedUpon (an act
 * followed, or a dossier was made of it). Source: bản cam kết, mục 4.
 */
export function judgeConflictStep(step: ConflictStep, facts: { readonly standing: StandingDecision | null; readonly entries: number }): Outcome<ConflictStep> {
  const { standing } = facts;
  if (step !== 'takeBack') return standing === null ? allow(step) : refuse(alreadyDecided);
  if (standing === null) return refuse(nothingToTakeBack);
  if (standing.decision === 'fileAsOwn') return refuse(becameADossier);
  return facts.entries > standing.entries ? refuse(actedUpon) : allow(step);
}

const source = 'Bản cam kết, mục 4';

const alreadyDecided = {
  kind: 'alreadyDecided',
  why: { vi: 'Bản gửi khác này đã có quyết định.', en: 'This has been decided already.' },
  next: { vi: 'Tải lại trang để xem; muốn đổi thì rút lại quyết định cũ trước.', en: 'Reload the page to see it; to change it, take the old decision back first.' },
  source,
};

const nothingToTakeBack = {
  kind: 'nothingToTakeBack',
  why: { vi: 'Chưa có quyết định nào để rút lại.', en: 'There is no decision to take back.' },
  next: { vi: 'Tải lại trang để xem tình trạng mới nhất.', en: 'Reload the page to see how it stands.' },
  source,
};

const becameADossier = {
  kind: 'becameADossier',
  why: { vi: 'Bản gửi khác đã thành một hồ sơ riêng, có mã và biên nhận.', en: 'The other has become a dossier of its own, with a code and a receipt.' },
  next: {
    vi: 'Nếu nhầm, giải quyết ở hồ sơ mới: người nộp đề nghị rút, hoặc từ chối tiếp nhận có lý do.',
    en: 'If it was a mistake, end the new dossier: by withdrawal, or by a refusal with reasons.',
  },
  source,
};

const actedUpon = {
  kind: 'actedUpon',
  why: { vi: 'Sau quyết định này hồ sơ đã được giải quyết tiếp nên không rút lại được nữa.', en: 'The dossier has gone on since the decision, which can no longer be taken back.' },
  next: { vi: 'Nếu cần nội dung của bản gửi khác, yêu cầu bổ sung theo quy trình.', en: 'If something of the other is needed, request a supplement.' },
  source,
};

/** What the citizen is told. No name and nothing of the matter itself: anybody may hold the phone. */
export function conflictMessage(code: string, step: ConflictStep): string {
  switch (step) {
    case 'keepFirst':
      return `Hồ sơ ${code}: có một bản gửi khác cùng mã. Cơ quan giữ bản đã nhận, không dùng bản kia. Nếu không đúng ý bạn, gọi bộ phận một cửa.`;
    case 'takeAsNote':
      return `Hồ sơ ${code}: có một bản gửi khác cùng mã. Cơ quan giữ bản đã nhận và xem bản kia là ghi chú kèm theo.`;
    case 'fileAsOwn':
      return `Hồ sơ ${code}: bản gửi khác cùng mã đã được nhận thành một hồ sơ riêng; bạn sẽ nhận tin có mã mới.`;
    case 'takeBack':
      return `Hồ sơ ${code}: cơ quan đang xem lại quyết định về bản gửi khác cùng mã và sẽ báo lại.`;
  }
}
