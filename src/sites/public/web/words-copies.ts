import type { Text } from '../../../basics/rules/outcome.ts';

/** Words about one draft that two machines have changed. */
export const copyWords = {
  note: (n: number): Text => ({
    vi: `Máy khác cũng đã sửa ${n} câu. Không câu nào bị ghi đè.`,
    en: n === 1 ? 'Another device changed 1 answer too. Nothing was overwritten.' : `Another device changed ${n} answers too. Nothing was overwritten.`,
  }),
  look: { vi: 'Xem hai câu trả lời cạnh nhau', en: 'See both answers side by side' },
  settleFirst: (n: number): Text => ({
    vi: `Máy khác cũng đã sửa ${n} câu: chọn câu trả lời đúng trước khi nộp`,
    en: `Another device changed ${n} of the answers too: choose the right ones before filing`,
  }),
  title: { vi: 'Hai máy trả lời khác nhau', en: 'Two devices answered differently' },
  lead: {
    vi: 'Bản nháp này được khai ở hai máy. Cả hai câu trả lời còn nguyên; chọn câu đúng cho từng mục.',
    en: 'This draft was filled in on two devices. Both answers are still there; choose the right one for each field.',
  },
  mine: { vi: 'Máy này', en: 'This device' },
  theirs: (time: string): Text => ({ vi: `Máy kia, lúc ${time}`, en: `The other device, ${time}` }),
  blank: { vi: '(để trống)', en: '(left blank)' },
  choose: (label: string): Text => ({ vi: `Chọn một câu trả lời cho: ${label}`, en: `Choose an answer for: ${label}` }),
  papersStay: (n: number): Text => ({
    vi: `${n} giấy tờ chỉ nằm ở máy này và không đi theo mã. Ở máy kia: chụp lại; hoặc quay về máy này để nộp.`,
    en:
      n === 1
        ? '1 paper is only on this device and does not go along with the code. Take it again on the other, or file from here.'
        : `${n} papers are only on this device and do not go along with the code. Take them again on the other, or file from here.`,
  }),
  papersElsewhere: {
    vi: 'Bản nháp này cũng được khai ở máy khác. Giấy tờ chụp ở máy kia còn ở máy kia: chụp lại ở đây, hoặc nộp từ máy kia.',
    en: 'This draft was filled in on another device too. Papers taken there are still there: take them again here, or file from there.',
  },
  keep: { vi: 'Giữ những câu đã chọn', en: 'Keep what I chose' },
} as const;
