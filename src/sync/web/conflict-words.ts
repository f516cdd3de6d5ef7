import type { Text } from '../../basics/rules/outcome.ts';
import type { ConflictStep } from '../rules/conflict.ts';

/** Words about content that came under the id of a dossier that was there already. */
export const conflictWords = {
  title: (n: number): Text => ({
    vi: n === 1 ? 'Có bản gửi khác cùng mã' : `Có ${n} bản gửi khác cùng mã`,
    en: n === 1 ? 'Something else was sent under this id' : `${n} others were sent under this id`,
  }),
  about: {
    vi: 'Không có gì bị ghi đè: bản đã nhận vẫn là hồ sơ. Đặt hai bản cạnh nhau, quyết định, người nộp sẽ được báo.',
    en: 'Nothing was overwritten: what was received is still the dossier. Lay both side by side and decide; the person will be told.',
  },
  arrived: (at: string): Text => ({ vi: `Đến lúc ${at}`, en: `Arrived ${at}` }),
  sent: (at: string): Text => ({ vi: `máy gửi ghi ${at}`, en: `the device says ${at}` }),
  differences: (n: number): Text => ({ vi: `${n} chỗ khác nhau`, en: `${n} differences` }),
  noDifference: {
    vi: 'Hai bản nói cùng một điều; chỉ khác cách viết.',
    en: 'Both say the same; only the spelling differs.',
  },
  question: { vi: 'Mục', en: 'Field' },
  first: { vi: 'Bản đã nhận', en: 'Received' },
  other: { vi: 'Bản gửi khác', en: 'The other' },
  differs: { vi: 'khác', en: 'differs' },
  empty: { vi: '(trống)', en: '(empty)' },
  showAll: { vi: 'Xem cả những mục giống nhau', en: 'Show what is alike too' },
  tableOf: (title: string): Text => ({ vi: `So sánh: ${title}`, en: `Compared: ${title}` }),
  decided: (by: string, at: string): Text => ({ vi: `${by} quyết định lúc ${at}`, en: `Decided by ${by}, ${at}` }),
  takeBack: { vi: 'Rút lại quyết định', en: 'Take the decision back' },
  goneOn: { vi: 'Hồ sơ đã đi tiếp nên quyết định này không rút lại được nữa.', en: 'The dossier has gone on; the decision can no longer be taken back.' },
  openOwn: (code: string): Text => ({ vi: `Mở hồ sơ ${code}`, en: `Open dossier ${code}` }),
  notYours: { vi: 'Người tiếp nhận, thụ lý, lãnh đạo phòng hoặc lãnh đạo của bộ phận này quyết định.', en: 'Reception, specialist, head of unit or leader of this office decide.' },
  decide: { vi: 'Quyết định', en: 'Decide' },
  note: { vi: 'Ghi chú cho đồng nghiệp', en: 'Note for colleagues' },
  noteHint: { vi: 'Không bắt buộc. Hiện trong dòng thời gian của cán bộ.', en: 'Optional. Shown in the timeline of officers.' },
  yes: (what: string): Text => ({ vi: `Đồng ý: ${what}`, en: `Yes: ${what}` }),
  leave: { vi: 'Thôi', en: 'Leave it' },
  sending: { vi: 'Đang ghi…', en: 'Recording…' },
  recorded: { vi: 'Đã ghi quyết định; người nộp sẽ được báo.', en: 'The decision is recorded; the person will be told.' },
} as const;

/** What stands on the button, and what it will mean. */
export const stepWords: Readonly<Record<ConflictStep, { readonly button: Text; readonly means: Text }>> = {
  keepFirst: {
    button: { vi: 'Giữ bản đã nhận', en: 'Keep what was received' },
    means: {
      vi: 'Hồ sơ giữ nguyên như đã nhận. Bản gửi khác không được dùng, nhưng vẫn lưu ở đây. Rút lại được khi hồ sơ chưa có việc gì tiếp theo.',
      en: 'The dossier stays as received. The other is not used, and stays here. Can be taken back until something follows.',
    },
  },
  takeAsNote: {
    button: { vi: 'Giữ, kèm bản khác làm ghi chú', en: 'Keep, with the other as a note' },
    means: {
      vi: 'Hồ sơ giữ nguyên; cán bộ thụ lý xem bản gửi khác như ghi chú bổ sung ở trang này. Câu trả lời và thời hạn không đổi. Rút lại được khi hồ sơ chưa có việc gì tiếp theo.',
      en: 'The dossier stays; whoever handles it reads the other as a note on this page. Answers and time limits do not change. Can be taken back until something follows.',
    },
  },
  fileAsOwn: {
    button: { vi: 'Nhận thành hồ sơ riêng', en: 'Take it as a dossier of its own' },
    means: {
      vi: 'Bản gửi khác thành một hồ sơ mới, có mã, biên nhận và thời hạn riêng tính từ bây giờ. Giấy tờ đã đến được chép sang. Không rút lại được.',
      en: 'The other becomes a new dossier with a code, a receipt and time limits of its own from now on. Papers that have arrived are copied. Cannot be taken back.',
    },
  },
  takeBack: {
    button: conflictWords.takeBack,
    means: {
      vi: 'Quyết định cũ không còn hiệu lực; bản gửi khác chờ quyết định lại. Việc rút lại cũng được ghi tên và giờ.',
      en: 'The old decision no longer stands. Taking it back is recorded with name and time too.',
    },
  },
};
