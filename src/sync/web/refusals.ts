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

export const pinTooShort: Refusal = {
  kind: 'pinTooShort',
  why: { vi: 'Mã PIN cần ít nhất 6 ký tự.', en: 'A PIN has at least 6 characters.' },
  next: { vi: 'Chọn mã dài hơn; chữ và số lẫn nhau thì khó đoán hơn.', en: 'Choose a longer one; letters among the digits are harder to guess.' },
  source: 'Bản cam kết, mục 16',
};

export const pinGuessable: Refusal = {
  kind: 'pinGuessable',
  why: { vi: 'Mã PIN này dễ đoán: một ký tự lặp lại, hoặc các số liền nhau.', en: 'This PIN is easily guessed: one sign again and again, or digits in a row.' },
  next: { vi: 'Chọn mã khác; chữ và số lẫn nhau thì khó đoán hơn.', en: 'Choose another; letters among the digits are harder to guess.' },
  source: 'Bản cam kết, mục 16',
};

export const noVault: Refusal = {
  kind: 'noVault',
  why: { vi: 'Máy này chưa mở phiên dùng chung nào.', en: 'No shared session was begun on this machine.' },
  next: { vi: 'Bắt đầu phiên mới với một mã PIN.', en: 'Begin a session with a PIN.' },
  source: 'Bản cam kết, mục 16',
};

export const vaultInUse: Refusal = {
  kind: 'vaultInUse',
  why: { vi: 'Phiên trước trên máy này chưa kết thúc.', en: 'The session before on this machine has not ended.' },
  next: { vi: 'Mở phiên đó bằng mã PIN của nó, hoặc kết thúc phiên đó trước.', en: 'Open it with its PIN, or end it first.' },
  source: 'Bản cam kết, mục 15',
};

export function memberHasVault(name: string): Refusal {
  return {
    kind: 'memberHasVault',
    why: { vi: `${name} đã có ngăn riêng trên máy này.`, en: `${name} has a vault on this machine already.` },
    next: {
      vi: 'Chọn tên trong danh sách rồi gõ mã PIN đã đặt. Quên PIN thì bỏ ngăn cũ trước.',
      en: 'Choose the name in the list and type its PIN. If it is forgotten, end the old vault first.',
    },
    source: 'Bản cam kết, mục 15',
    facts: { name },
  };
}

export function wrongPin(waitMillis: number): Refusal {
  const seconds = Math.ceil(waitMillis / 1000);
  return {
    kind: 'wrongPin',
    why: { vi: 'Mã PIN không đúng.', en: 'The PIN is wrong.' },
    next: seconds === 0 ? { vi: 'Thử lại.', en: 'Try again.' } : { vi: `Thử lại sau ${seconds} giây.`, en: `Try again in ${seconds} seconds.` },
    source: 'Bản cam kết, mục 16',
    facts: { waitMillis },
  };
}

export function tooManyPins(waitMillis: number): Refusal {
  const seconds = Math.ceil(waitMillis / 1000);
  return {
    kind: 'tooManyPins',
    why: { vi: 'Nhập sai mã PIN nhiều lần.', en: 'The PIN was wrong several times.' },
    next: { vi: `Chờ ${seconds} giây rồi nhập lại.`, en: `Wait ${seconds} seconds, then try again.` },
    source: 'Bản cam kết, mục 16',
    facts: { waitMillis },
  };
}

const papersSource = 'Bản cam kết, mục 10 và 13';

export const noSpaceForPaper: Refusal = {
  kind: 'noSpaceForPaper',
  why: {
    vi: 'Máy sắp hết chỗ lưu nên tạm không nhận thêm giấy tờ. Chữ bạn gõ vẫn được lưu.',
    en: 'This machine is nearly full, so no more papers are taken for now. What you type is still saved.',
  },
  next: { vi: 'Gửi những hồ sơ đang chờ, hoặc mang bản giấy đến bộ phận một cửa.', en: 'Send what waits, or bring the paper to the one-stop desk.' },
  source: papersSource,
};

export const paperEmpty: Refusal = {
  kind: 'paperEmpty',
  why: { vi: 'Tệp này không có nội dung.', en: 'This file is empty.' },
  next: { vi: 'Chọn lại tệp hoặc chụp lại.', en: 'Choose the file again or take the photo again.' },
  source: papersSource,
};

export const paperTooLarge: Refusal = {
  kind: 'paperTooLarge',
  why: { vi: 'Tệp này lớn hơn 20 MB.', en: 'This file is larger than 20 MB.' },
  next: { vi: 'Chụp lại ở độ phân giải thấp hơn, hoặc chia thành nhiều tệp.', en: 'Take the photo at a lower resolution, or split it into several files.' },
  source: papersSource,
};

export const paperTypeUnknown: Refusal = {
  kind: 'paperTypeUnknown',
  why: { vi: 'Tệp này không phải ảnh JPEG, PNG, HEIC hay tệp PDF.', en: 'This file is no JPEG, PNG, HEIC or PDF.' },
  next: { vi: 'Chụp ảnh giấy tờ, hoặc lưu thành PDF rồi chọn lại.', en: 'Take a photo of the paper, or save it as PDF and choose it again.' },
  source: papersSource,
};

export const tooManyPapers: Refusal = {
  kind: 'tooManyPapers',
  why: { vi: 'Một hồ sơ có tối đa 40 giấy tờ, tổng cộng 200 MB.', en: 'A dossier has at most 40 papers, 200 MB in all.' },
  next: { vi: 'Gộp nhiều trang vào một tệp PDF, hoặc mang bản giấy đến bộ phận một cửa.', en: 'Join several pages into one PDF, or bring the papers to the one-stop desk.' },
  source: papersSource,
};

export const paperGone: Refusal = {
  kind: 'paperGone',
  why: { vi: 'Một giấy tờ trong hồ sơ không còn đọc được trên máy này.', en: 'One of the papers cannot be read on this machine any more.' },
  next: { vi: 'Bỏ giấy tờ đó ra rồi chọn hoặc chụp lại.', en: 'Take it out and choose or photograph it again.' },
  source: papersSource,
};

export const noSealingKey: Refusal = {
  kind: 'noSealingKey',
  why: {
    vi: 'Máy này chưa từng lấy được khóa niêm phong của cơ quan, nên chưa niêm phong được hồ sơ.',
    en: 'This machine has never fetched the sealing key of the office, so nothing can be sealed yet.',
  },
  next: { vi: 'Bản nháp vẫn được giữ (đã mã hóa). Nối mạng một lần rồi bấm nộp lại.', en: 'The draft is kept, encrypted. Connect once, then file again.' },
  source: 'Bản cam kết, mục 16',
};

export const changedMeanwhile: Refusal = {
  kind: 'changedMeanwhile',
  why: { vi: 'Bản nháp vừa được sửa ở một thẻ khác.', en: 'The draft was just changed in another tab.' },
  next: { vi: 'Xem lại các câu trả lời rồi bấm nộp lại.', en: 'Look at the answers again, then file.' },
  source: 'Bản cam kết, mục 12',
};

export const beingSent: Refusal = {
  kind: 'beingSent',
  why: { vi: 'Hồ sơ này đang được gửi.', en: 'This is being sent right now.' },
  next: { vi: 'Chờ một lát rồi thử lại.', en: 'Wait a moment and try again.' },
  source: 'Bản cam kết, mục 7',
};

export const alreadyThere: Refusal = {
  kind: 'alreadyThere',
  why: { vi: 'Cơ quan đã giữ nội dung hồ sơ này, nên không sửa trên máy được nữa.', en: 'The office already holds the answers, so they cannot be changed here any more.' },
  next: { vi: 'Tra cứu hồ sơ rồi bổ sung, hoặc liên hệ bộ phận một cửa.', en: 'Track the dossier and supplement it, or ask the one-stop desk.' },
  source: 'Bản cam kết, mục 4',
};

export const sealedForServer: Refusal = {
  kind: 'sealedForServer',
  why: { vi: 'Hồ sơ nộp từ máy dùng chung đã niêm phong, chỉ cơ quan mở được.', en: 'What was filed on a shared machine is sealed: only the office can open it.' },
  next: { vi: 'Gửi lại, hoặc xuất ra USB và mang đến phường.', en: 'Send it again, or export it to a USB key and bring it to the ward.' },
  source: 'Bản cam kết, mục 16',
};

export const onlyWithPerson: Refusal = {
  kind: 'onlyWithPerson',
  why: { vi: 'Chỉ bỏ được một hồ sơ đang cần xem lại; hồ sơ chờ gửi thì máy tự gửi tiếp.', en: 'Only what needs a person can be given up; what waits is sent by itself.' },
  next: { vi: 'Để máy gửi tiếp, hoặc chọn "Sửa lại" để đưa về bản nháp.', en: 'Let it be sent, or choose "Edit again" to make it a draft.' },
  source: 'Bản cam kết, mục 7',
};

export const exportFirst: Refusal = {
  kind: 'exportFirst',
  why: { vi: 'Hồ sơ niêm phong này chưa có bản nào khác.', en: 'There is no other copy of this sealed filing.' },
  next: { vi: 'Xuất ra USB trước, rồi hãy bỏ.', en: 'Export it to a USB key first.' },
  source: 'Bản cam kết, mục 7 và 14',
};

export function unsentHere(facts: { readonly drafts: number; readonly waiting: number; readonly needsPerson: number }): Refusal {
  return {
    kind: 'unsentHere',
    why: {
      vi: `Máy còn ${facts.drafts} bản nháp và ${facts.waiting + facts.needsPerson} hồ sơ chưa gửi xong.`,
      en: `There are still ${facts.drafts} drafts and ${facts.waiting + facts.needsPerson} filings not sent.`,
    },
    next: { vi: 'Nộp hoặc bỏ bản nháp; gửi hoặc xuất hồ sơ ra USB; rồi kết thúc.', en: 'File the drafts or throw them away, send or export the filings, then end.' },
    source: 'Bản cam kết, mục 15',
    facts,
  };
}
