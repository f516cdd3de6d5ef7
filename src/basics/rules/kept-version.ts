import { allow, type Outcome, type Refusal, refuse, type Text } from './outcome.ts';

/** Records that are mended with a trace: every saving is a version beside the row, and whoever saves says which version he read. */
export type KeptStanding = { readonly version: number; readonly withdrawn: 'yes' | 'no'; readonly savedBy: string };

/**
 * Whether the next version may be kept. `before`: null for a new record. `basedOn`: the version that whoever saves had before him; 0 for a new one.
 * Refuses: overtaken, withdrawnAlready, reasonMissing (a correction says why). Source: rule of the house (docs/decisions/0024).
 */
export function mayKeepVersion(input: { readonly before: KeptStanding | null; readonly basedOn: number; readonly why: string | null }): Outcome<null> {
  const { before } = input;
  if ((before?.version ?? 0) !== input.basedOn) return refuse(overtaken(before));
  if (before?.withdrawn === 'yes') return refuse(withdrawnAlready);
  return before !== null && input.why === null ? refuse(reasonMissing) : allow(null);
}

/** Whether a record may be taken out, or put back. Refuses: reasonMissing, withdrawnAlready, notWithdrawn. */
export function mayTurn(input: { readonly before: Pick<KeptStanding, 'withdrawn'>; readonly act: 'withdraw' | 'restore'; readonly why: string | null }): Outcome<null> {
  if (input.why === null) return refuse(reasonMissing);
  if (input.act === 'withdraw') return mayAdd(input.before);
  return input.before.withdrawn === 'no' ? refuse(notWithdrawn) : allow(null);
}

/** Whether something may be put to it (a file, a task). Refuses: withdrawnAlready. */
export function mayAdd(before: Pick<KeptStanding, 'withdrawn'>): Outcome<null> {
  return before.withdrawn === 'yes' ? refuse(withdrawnAlready) : allow(null);
}

export const turned = { withdraw: { act: 'withdrawn', withdrawn: 'yes' }, restore: { act: 'restored', withdrawn: 'no' } } as const;

function refusal(kind: string, why: Text, next: Text): Refusal {
  return { kind, source: 'Quy tắc của hệ thống: đã ghi thì chỉ sửa có dấu vết (docs/decisions/0024-register.md)', why, next };
}

function overtaken(before: KeptStanding | null): Refusal {
  return before === null
    ? refusal('overtaken', { vi: 'Mục này chưa có trong sổ.', en: 'The register does not have this yet.' }, { vi: 'Ghi như mục mới.', en: 'Enter it as a new one.' })
    : refusal(
        'overtaken',
        { vi: `${before.savedBy} đã lưu bản khác trong lúc bạn sửa.`, en: `${before.savedBy} saved another version meanwhile.` },
        { vi: 'Mở lại, xem chỗ vừa đổi rồi sửa tiếp.', en: 'Open it again, look at what changed, then go on.' },
      );
}

const withdrawnAlready = refusal(
  'withdrawnAlready',
  { vi: 'Mục này đã được đưa ra khỏi sổ.', en: 'This was taken out of the register.' },
  { vi: 'Đưa trở lại sổ trước rồi mới sửa.', en: 'Put it back first.' },
);
const notWithdrawn = refusal('notWithdrawn', { vi: 'Mục này đang ở trong sổ.', en: 'This is in the register.' }, { vi: 'Không cần đưa trở lại.', en: 'It need not be put back.' });
const reasonMissing = refusal(
  'reasonMissing',
  { vi: 'Chưa ghi lý do.', en: 'No reason was given.' },
  { vi: 'Ghi một câu: sai chỗ nào, sửa theo đâu.', en: 'Write a sentence: what was wrong, and by what it is mended.' },
);
