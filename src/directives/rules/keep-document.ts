import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { DocumentContent } from './steering-document.ts';

const house = 'Quy tắc của hệ thống: sổ văn bản chỉ sửa có dấu vết (docs/decisions/0023-register.md)';

export type KeptStanding = { readonly version: number; readonly withdrawn: 'yes' | 'no'; readonly savedBy: string };

/**
 * Whether the content may be kept as the next version. `before`: null for a new document. `basedOn`: the version that whoever saves had before him; 0 for a
 * new one. `twin`: another document of the register, in force there, of the same number, day and issuer. Refuses: overtaken, withdrawnAlready, reasonMissing
 * (a correction says why), replacedByItself, effectReversed, alreadyRegistered. A ground that is later than the document is no refusal.
 */
export function mayKeepDocument(input: {
  readonly id: string;
  readonly before: KeptStanding | null;
  readonly basedOn: number;
  readonly content: DocumentContent;
  readonly why: string | null;
  readonly twin: { readonly id: string } | null;
}): Outcome<null> {
  const { before, content } = input;
  if ((before?.version ?? 0) !== input.basedOn) return refuse(overtaken(before));
  if (before?.withdrawn === 'yes') return refuse(withdrawnAlready);
  if (before !== null && input.why === null) return refuse(reasonMissing);
  if (content.replacedBy === input.id) return refuse(replacedByItself);
  if (content.effectFrom !== null && content.effectTo !== null && content.effectTo < content.effectFrom) return refuse(effectReversed);
  return input.twin === null ? allow(null) : refuse({ ...alreadyRegistered, facts: { id: input.twin.id } });
}

/** Whether it may be taken out of the register, or put back. Refuses: reasonMissing, withdrawnAlready, notWithdrawn. */
export function mayTurnDocument(input: { readonly before: KeptStanding; readonly act: 'withdraw' | 'restore'; readonly why: string | null }): Outcome<null> {
  if (input.why === null) return refuse(reasonMissing);
  if (input.act === 'withdraw') return input.before.withdrawn === 'yes' ? refuse(withdrawnAlready) : allow(null);
  return input.before.withdrawn === 'no' ? refuse(notWithdrawn) : allow(null);
}

/** Whether a file may be put to it. Refuses: withdrawnAlready. */
export function mayFileDocument(before: Pick<KeptStanding, 'withdrawn'>): Outcome<null> {
  return before.withdrawn === 'yes' ? refuse(withdrawnAlready) : allow(null);
}

function refusal(kind: string, why: Text, next: Text): Refusal {
  return { kind, source: house, why, next };
}

function overtaken(before: KeptStanding | null): Refusal {
  return before === null
    ? refusal(
        'overtaken',
        { vi: 'Văn bản này chưa có trong sổ.', en: 'The register does not have this document yet.' },
        { vi: 'Ghi như văn bản mới.', en: 'Enter it as a new one.' },
      )
    : refusal(
        'overtaken',
        { vi: `${before.savedBy} đã lưu bản khác trong lúc bạn sửa.`, en: `${before.savedBy} saved another version meanwhile.` },
        { vi: 'Mở lại văn bản, xem chỗ vừa đổi rồi sửa tiếp.', en: 'Open it again, look at what changed, then go on.' },
      );
}

const withdrawnAlready = refusal(
  'withdrawnAlready',
  { vi: 'Văn bản đã được đưa ra khỏi sổ.', en: 'The document was taken out of the register.' },
  { vi: 'Đưa trở lại sổ trước rồi mới sửa.', en: 'Put it back first.' },
);
const notWithdrawn = refusal(
  'notWithdrawn',
  { vi: 'Văn bản đang ở trong sổ.', en: 'The document is in the register.' },
  { vi: 'Không cần đưa trở lại.', en: 'It need not be put back.' },
);
const reasonMissing = refusal(
  'reasonMissing',
  { vi: 'Chưa ghi lý do sửa.', en: 'No reason was given.' },
  { vi: 'Ghi một câu: sai chỗ nào, sửa theo đâu.', en: 'Write a sentence: what was wrong, and by what it is mended.' },
);
const replacedByItself = refusal(
  'replacedByItself',
  { vi: 'Văn bản không thay thế chính nó.', en: 'A document does not replace itself.' },
  { vi: 'Chọn văn bản khác, hoặc để trống.', en: 'Choose another, or leave it empty.' },
);
const effectReversed = refusal(
  'effectReversed',
  { vi: 'Ngày hết hiệu lực trước ngày có hiệu lực.', en: 'The end of its effect lies before the beginning.' },
  { vi: 'Xem lại hai ngày, hoặc để trống ngày chưa biết.', en: 'Look at both days, or leave out what is not known.' },
);
const alreadyRegistered = refusal(
  'alreadyRegistered',
  { vi: 'Sổ đã có văn bản cùng số, cùng ngày, cùng nơi ban hành.', en: 'The register has one of the same number, day and issuer.' },
  { vi: 'Tìm theo số và mở văn bản đó để sửa, không ghi hai lần.', en: 'Search by number and mend that one.' },
);
