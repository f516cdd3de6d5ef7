import type { Refusal } from '../../basics/rules/outcome.ts';

/** Why the machine and its ward could not settle something, and what to do then. */

const source = 'Bản cam kết, mục 5 và 19';

export const noLineThere: Refusal = {
  kind: 'noLineThere',
  why: { vi: 'Chưa có mạng, hoặc mạng không đến được máy chủ của cơ quan.', en: 'There is no line, or it does not reach the office.' },
  next: { vi: 'Việc này chỉ làm được khi có mạng. Nối mạng rồi làm lại; không có gì bị mất.', en: 'This needs a line. Connect and do it again; nothing is lost.' },
  source,
};

export const busyThere: Refusal = {
  kind: 'busyThere',
  why: { vi: 'Máy chủ của cơ quan đang bận hoặc đang dừng.', en: 'The server of the office is busy or stopped.' },
  next: { vi: 'Chờ vài phút rồi làm lại.', en: 'Wait some minutes and do it again.' },
  source,
};

export const unexplainedThere: Refusal = {
  kind: 'unexplainedThere',
  why: { vi: 'Có câu trả lời lạ trên đường truyền; chưa chắc là của cơ quan.', en: 'A strange answer came, perhaps not from the office.' },
  next: { vi: 'Kiểm tra mạng (có thể phải đăng nhập wifi) rồi làm lại.', en: 'Look at the network (a wifi may want a log-in) and do it again.' },
  source,
};

export const notConfirmed: Refusal = {
  kind: 'notConfirmed',
  why: { vi: 'Bạn chưa xác nhận tên mình trên máy này.', en: 'You have not confirmed your name on this machine.' },
  next: { vi: 'Xác nhận bằng mã trên điện thoại của bạn rồi làm lại.', en: 'Confirm with the code on your phone and do it again.' },
  source,
};

export function slipInUse(number: string): Refusal {
  return {
    kind: 'slipInUse',
    why: { vi: `Số ${number} đang thuộc về một hồ sơ trên máy này.`, en: `Number ${number} belongs to a dossier on this machine.` },
    next: { vi: 'In lại phiếu của hồ sơ đó; số vẫn dùng được.', en: 'Print the slip of that dossier again; the number is good.' },
    source,
    facts: { number },
  };
}

export function notLentHere(number: string): Refusal {
  return {
    kind: 'notLentHere',
    why: { vi: `Số "${number}" không nằm trong các dải số máy này đang mượn.`, en: `"${number}" is none of the numbers lent to this machine.` },
    next: { vi: 'Xem lại cả phần chữ đứng trước và đủ sáu chữ số.', en: 'Check the letters in front and all six digits.' },
    source,
    facts: { number },
  };
}
