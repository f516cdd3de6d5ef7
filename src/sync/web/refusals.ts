import type { Refusal } from '../../basics/rules/outcome.ts';

/** Why the machine could not keep or do something, and what to do then. */

const promise = 'Bản cam kết, mục 1 và 13';

export const noSpace: Refusal = {
  kind: 'noSpace',
  why: { vi: 'Máy này hết chỗ lưu: lần ghi vừa rồi CHƯA được lưu.', en: 'This machine has no space left: the last change was NOT saved.' },
  next: {
    vi: 'Giữ nguyên trang này. Xóa bớt tệp hoặc ứng dụng trên máy rồi gõ lại, hoặc gửi ngay những hồ sơ đang chờ.',
    en: 'Keep this page open. Free some space on the machine and type again, or send what waits now.',
  },
  source: promise,
};

export function storeFailed(error: unknown): Refusal {
  return {
    kind: 'storeFailed',
    why: { vi: 'Trình duyệt không ghi được vào máy: lần ghi vừa rồi CHƯA được lưu.', en: 'The browser could not write to this machine: the last change was NOT saved.' },
    next: {
      vi: 'Giữ nguyên trang này và thử lại; nếu vẫn vậy, mở trang trong một cửa sổ thường (không ẩn danh).',
      en: 'Keep this page open and try again; if it stays, use a normal (not private) window.',
    },
    source: promise,
    facts: { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
  };
}

export const notReadBack: Refusal = {
  kind: 'notReadBack',
  why: { vi: 'Vừa ghi xong nhưng đọc lại không khớp: CHƯA coi là đã lưu.', en: 'What was written does not read back the same: it does NOT count as saved.' },
  next: {
    vi: 'Giữ nguyên trang này và thử lại; nếu vẫn vậy, ổ lưu của máy có thể hỏng.',
    en: 'Keep this page open and try again; if it stays, the disk of this machine may be failing.',
  },
  source: promise,
};

export const noSuchDraft: Refusal = {
  kind: 'noSuchDraft',
  why: { vi: 'Máy này không có bản nháp đó.', en: 'This machine has no such draft.' },
  next: { vi: 'Mở lại danh sách "Trên máy này".', en: 'Open the list "On this machine" again.' },
  source: promise,
};

export const alreadyFiled: Refusal = {
  kind: 'alreadyFiled',
  why: { vi: 'Hồ sơ này đã nộp, đang nằm trong danh sách gửi.', en: 'This was filed and is in the list of what is being sent.' },
  next: {
    vi: 'Muốn sửa thì chọn "Sửa lại" trong danh sách, khi hồ sơ chưa đến máy chủ.',
    en: 'To change it choose "Edit again" in the list, while it has not reached the server.',
  },
  source: 'Bản cam kết, mục 3',
};

export const vaultLocked: Refusal = {
  kind: 'vaultLocked',
  why: { vi: 'Máy dùng chung đang khóa.', en: 'This shared machine is locked.' },
  next: { vi: 'Nhập mã PIN của phiên này để mở.', en: 'Type the PIN of this session to open it.' },
  source: 'Bản cam kết, mục 16',
};
